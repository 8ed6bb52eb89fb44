// What a page costs its reader: compressed HTML of each kind of page, and Lighthouse's marks for five of them on a phone.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join as joinFiles } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { comparisonPath, entryPath, join, pagePath } from '../../src/routes.ts';
import { filesBelow } from '../lib/files-below.ts';
import { browserFlags, ensureBrowser } from '../set-up/ensure-browser.mjs';
import { root } from '../set-up/processes.mjs';
import { installOutside } from './install-outside.ts';
import type { Say } from './measure.ts';
import { serveCompressed } from '../lib/serve-compressed.ts';
import { medianOf, spread, type Spread } from './sizes.ts';

export interface ReadingFigures {
  kinds: KindFigures[];
  pages: PageMarks[];
}

/** Compressed bytes of the pages of one kind; `most` with its address. */
export interface KindFigures extends Spread { kind: string; pages: number; at: string }

export interface PageMarks {
  path: string;
  /** Of 100; the middle one of several runs. */
  marks: Partial<Record<Category, number>>;
  layoutShift: number;
  /** Audits that do not have all points, worst first. */
  lost: string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

const LIGHTHOUSE = '13.5.0';
const RUNS = 3;
const ATTEMPTS = 4;
/** One page of each of five types, and the search, which asks engines not to list it and so has no mark there. */
const search = pagePath('search', 'de');
const measured = [join('de'), entryPath('qualifications', 'in-0001', 'de'), entryPath('regulations', 'kfzmechaausbv-2013', 'de'), entryPath('countries', 'in', 'de'), comparisonPath(['in-0001', 'kfzmechaausbv-2013'], 'de'), search];

/** Parts of addresses below a profile that name another kind of page; any other part is a code. */
const below = ['fassungen', 'abgleich', 'reihenfolge', 'nach-feld', 'nach-niveau'];

/** Kind of a page by its address: "qualifikationen/…", "vergleich/…/…", "laender/…, version". */
export function kindOf(path: string): string {
  const [first = 'start', ...rest] = path.replace(/(^|\/)index\.html$/, '').split('/').filter(Boolean);
  const numbered = rest.some((part) => /^\d+$/.test(part));
  return [first, ...rest.filter((part) => !/^\d+$/.test(part)).map((part) => (below.includes(part) ? part : '…'))].join('/') + (numbered ? ', version' : '');
}

/** Compressed sizes by kind of page, the heaviest kind first; redirects and English pages, which are alike, are left out. */
export function weighKinds(site: string): KindFigures[] {
  const pages = filesBelow(site).filter((path) => path.endsWith('.html') && !path.startsWith('en/')).flatMap((path) => {
    const html = readFileSync(joinFiles(site, path));
    return html.includes('http-equiv="refresh"') ? [] : [{ path, bytes: gzipSync(html).length }];
  });
  return [...Map.groupBy(pages, ({ path }) => kindOf(path))].map(([kind, own]): KindFigures => {
    const sizes = spread(own.map(({ bytes }) => bytes));
    return { kind, pages: own.length, ...sizes, at: own.find(({ bytes }) => bytes === sizes.most)!.path };
  }).sort((a, b) => b.median - a.median);
}

/** The Lighthouse program, which is never a dependency of the handbook. */
async function lighthouse(): Promise<string> {
  const folder = joinFiles(root, '.cache', 'bench', 'tools', 'lighthouse');
  await installOutside(folder, { lighthouse: LIGHTHOUSE });
  return joinFiles(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
}

interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; displayValue?: string }>;
}

async function runOnce(program: string, url: string, browser: string): Promise<Report> {
  const args = [program, url, '--quiet', '--output=json', '--output-path=stdout', '--throttling-method=simulate', '--form-factor=mobile', `--only-categories=${categories.join(',')}`, `--chrome-flags=${browserFlags.join(' ')}`, '--max-wait-for-load=90000'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 100_000_000 });
  return JSON.parse(stdout) as Report;
}

/** Now and then the browser loses the beginning of a recording (NO_NAVSTART); Lighthouse then asks to be run again. */
async function runUntilRecorded(program: string, url: string, browser: string): Promise<Report> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(program, url, browser);
    } catch (error) {
      if (attempt === ATTEMPTS || !String((error as { stderr?: string }).stderr).includes('run Lighthouse again')) throw error;
    }
  }
}

/** Marks and lost audits from several reports on one page. */
export function marksOf(path: string, reports: Report[]): PageMarks {
  const [first] = reports;
  const marks = Object.fromEntries(categories.filter((name) => name !== 'seo' || path !== search).map((name) => [name, Math.round(100 * medianOf(reports.map((report) => report.categories[name].score ?? 0)))])) as PageMarks['marks'];
  const middleOf = (id: string) => reports.map(({ audits }) => ({ score: audits[id]?.score ?? 1, value: audits[id]?.displayValue })).sort((a, b) => a.score - b.score)[Math.floor(reports.length / 2)]!;
  const weighted = categories.filter((name) => name in marks).flatMap((name) => first!.categories[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id, weight }) => ({ id, weight, ...middleOf(id) })));
  const lost = weighted.filter(({ score }) => score < 0.995).sort((a, b) => (1 - b.score) * b.weight - (1 - a.score) * a.weight).map(({ id, score, value }) => `${id} ${Math.round(100 * score)}${value ? ` (${value})` : ''}`);
  return { path, marks, layoutShift: Math.max(...reports.map(({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? 0)), lost };
}

/** Weighs the pages of a built site and has Lighthouse read five of them. */
export async function measureReading(site: string, say: Say): Promise<ReadingFigures> {
  const kinds = weighKinds(site);
  for (const { kind, pages, median, high, most, at } of kinds) say(`${kind}: ${pages} pages, ${(median / 1000).toFixed(1)} KB in the middle, 95 of 100 ${(high / 1000).toFixed(1)}, most ${(most / 1000).toFixed(1)} (${at})`);
  const [program, browser, server] = [await lighthouse(), await ensureBrowser(), await serveCompressed(site)];
  const pages: PageMarks[] = [];
  try {
    for (const path of measured) {
      const reports: Report[] = [];
      for (let run = 0; run < RUNS; run += 1) reports.push(await runUntilRecorded(program, new URL(path, server.url).href, browser));
      const page = marksOf(path, reports);
      pages.push(page);
      say(`${path}: ${Object.entries(page.marks).map(([name, mark]) => `${name} ${mark}`).join(', ')}; layout shift ${page.layoutShift.toFixed(3)}${page.lost.length > 0 ? `; lost: ${page.lost.join(', ')}` : ''}`);
    }
  } finally {
    await server.close();
  }
  return { kinds, pages };
}

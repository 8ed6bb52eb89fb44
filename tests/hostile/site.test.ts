// Everything that is built from hostile content: pages stand all checks, and each file for other programs is whole for whoever reads it.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parseXml } from '@rgrove/parse-xml';
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser as TurtleParser } from 'n3';
import { parse as parseCss } from 'postcss';
import { beforeAll, describe, expect, it } from 'vitest';
import { guideSlugs } from '../../scripts/lib/guide-slugs.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { readArchive } from '../../scripts/verify/archive.ts';
import { checks } from '../../scripts/verify/index.ts';
import { runChecks } from '../../scripts/verify/run-checks.ts';
import { readSite } from '../../scripts/verify/site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { origin } from '../support/published-site.ts';
import { EVIL, hostileSite, payloads, TRACE } from './support/hostile-site.ts';

let site: BuiltSite;
let files: string[];

beforeAll(async () => {
  site = await hostileSite();
  files = readdirSync(site.dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(site.dist.length + 1)).sort();
}, 240_000);

const lines = (text: string) => text.split(/\r\n|\n/).filter(Boolean);
/** Runs a data script as a page would, beside nothing. */
function runScript(text: string): void {
  const page: Record<string, unknown> = {};
  page['window'] = page['self'] = page['globalThis'] = page;
  new Script(text).runInContext(createContext(page), { timeout: 1000 });
  expect(page[TRACE]).toBeUndefined();
}

/** Ending → a look that throws on a file that is not whole, or says more than it should. */
const judges: Record<string, (text: string, path: string) => void> = {
  '.json': (text) => void JSON.parse(text),
  '.jsonld': (text) => void JSON.parse(text),
  '.jsonl': (text) => lines(text).forEach((line) => void JSON.parse(line)),
  '.ndjson': (text) => lines(text).forEach((line) => void JSON.parse(line)),
  '.csv'(text, path) {
    const rows = parseCsv(text.replace(/^\uFEFF/, ''), { delimiter: text.includes(';') && !text.split('\n')[0]!.includes(',') ? ';' : ',' }) as string[][];
    expect(new Set(rows.map((row) => row.length)).size, `${path}: as many cells in every row`).toBe(1);
    // A spreadsheet takes these for a formula; a plain number is none.
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[-+]?\d+([.,]\d+)?$/.test(cell)), path).toEqual([]);
  },
  '.xml': (text) => void parseXml(text),
  '.atom': (text) => void parseXml(text),
  '.xsd': (text) => void parseXml(text),
  '.rdf': (text) => void parseXml(text),
  '.svg': (text) => void parseXml(text),
  '.ttl': (text) => expect(new TurtleParser().parse(text).filter(({ subject, predicate }) => subject.value.includes(EVIL) || predicate.value.includes(EVIL))).toEqual([]),
  '.nt': (text) => expect(new TurtleParser({ format: 'N-Triples' }).parse(text).filter(({ subject, predicate }) => subject.value.includes(EVIL) || predicate.value.includes(EVIL))).toEqual([]),
  '.bib'(text) {
    const entries = plugins.input.chain(text, { generateGraph: false });
    expect(entries).toHaveLength(1);
    expect(String((entries[0] as { URL?: string }).URL)).toMatch(new RegExp(`^${origin}/`));
  },
  '.ris'(text) {
    expect(text.endsWith('ER  - \r\n')).toBe(true);
    expect(lines(text).filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    for (const tag of ['TY', 'ER', 'UR']) expect(lines(text).filter((line) => line.startsWith(`${tag}  - `))).toHaveLength(1);
  },
  '.css'(text, path) {
    if (path.startsWith('assets/')) return;
    const sheet = parseCss(text);
    expect(sheet.nodes.map((node) => (node.type === 'atrule' ? node.name : node.type))).toEqual(['page']);
    expect(text).not.toMatch(/@import|url\(/);
  },
  '.js'(text, path) {
    // Programs of ours, not data.
    if (/^(assets|pagefind)\/|^sw\.js$/.test(path)) return;
    runScript(text);
  },
  '.link': (text) => expect(text.replace(/<https:\/\/handbuch\.example\.org\/[^<>"\s]*>(;\s*[a-z]+=("[^"]*"|[\w-]+))+(,\s*|\s*$)/g, '')).toBe(''),
  '.ics': (text) => expect(text.split('BEGIN:VCALENDAR')).toHaveLength(2),
};
/** Pages, pictures, the search index, and frozen texts, which are handed out as they were written. */
const others = new Set(['', '.html', '.mdx', '.yaml', '.mjs', '.png', '.woff2', '.pagefind', '.pf_fragment', '.pf_filter', '.pf_index', '.pf_meta', '.txt', '.zip', '.webmanifest', '.gz', '.pack']);

it('every kind of file is looked at', () => {
  expect([...new Set(files.map((file) => extname(file)))].filter((ending) => !others.has(ending) && !Object.hasOwn(judges, ending))).toEqual([]);
});

it('the payloads are there, on pages and in files', () => {
  const text = files.filter((file) => /\.(html|js|json|bib|ris)$/.test(file)).map((file) => readFileSync(join(site.dist, file), 'utf8')).join('\n');
  for (const payload of payloads) expect([payload, text.includes(payload.replaceAll('&', '&#38;').replaceAll('<', '&lt;').slice(0, 12)) || text.includes(payload.slice(0, 10)) || text.includes(payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').slice(0, 14)) || text.includes(payload.replaceAll('"', '&#34;').replaceAll('<', '&lt;').slice(0, 12))]).toEqual([payload, true]);
});

it('a list that one page does not hold leads to its groups, in both languages', () => {
  const groups = files.filter((path) => /^(qualifikationen\/nach-niveau|en\/qualifications\/by-level)\/[^/]+\/index\.html$/.test(path));
  expect(groups.length).toBeGreaterThanOrEqual(64);
  const list = readFileSync(join(site.dist, 'qualifikationen', 'nach-niveau', 'index.html'), 'utf8');
  for (const path of groups.filter((path) => !path.startsWith('en/'))) expect(list).toContain(`href="/${path.replace('index.html', '')}"`);
  expect(list).not.toContain('/qualifikationen/aq-0001/');
});

describe.each(Object.keys(judges))('%s', (ending) => {
  it('is whole for its reader', () => {
    for (const file of files.filter((name) => extname(name) === ending)) {
      try {
        judges[ending]!(readFileSync(join(site.dist, file), 'utf8'), file);
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
    }
  });
});

it('pages stand the checks of npm run verify', { timeout: 120_000 }, () => {
  const archive = readArchive(site.content);
  const { findings } = runChecks(readSite(site.dist, { origin, archive, content: readContent(site.content, join(site.content, '..')), guide: guideSlugs(join(site.content, 'guide')) }), checks);
  expect(findings.map(({ path, check, message }) => `${path}: [${check}] ${message}`)).toEqual([]);
});

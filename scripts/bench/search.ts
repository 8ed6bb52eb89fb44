// What a search takes in a browser: bytes over the network, time from the last key stroke to the hits, and whether the wanted page comes first.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { listPath, pagePath } from '../../src/routes.ts';
import { browserFlags, ensureBrowser } from '../set-up/ensure-browser.mjs';
import type { Say } from './measure.ts';
import { queries, type Query } from './search-queries.ts';
import { serveCompressed } from '../lib/serve-compressed.ts';
import { spread, type Spread } from './sizes.ts';

export interface SearchFigures {
  /** Pages in the German index. */
  pages: number;
  /** Bytes from the address of the search page to the first hits, with nothing in the browser's store. */
  first: Spread;
  /** The same with the index in the store from an earlier visit. */
  again: Spread;
  /** Bytes of each further query on the same page. */
  further: Spread;
  /** Milliseconds from the Return key to the hits on the screen, in each case. */
  coldTime: Spread;
  time: Spread;
  /** Queries whose wanted page is first, is among the first three, and those where it is neither. */
  wanted: { queries: number; first: number; third: number; behind: Answer[] };
}

export interface Answer { words: string; wanted: string[]; found: string[]; rank: number }

const TITLES = 50;
/** Visits with an empty store; each opens a browser context of its own. */
const VISITS = 9;

/** So many of a list with the same space between them. */
export function everyNth<Item>(items: Item[], count: number): Item[] {
  return items.length <= count ? items : Array.from({ length: count }, (_, place) => items[Math.floor((place * items.length) / count)]!);
}

/** Place of the first wanted page, from 1; 0 if it is not among those found. */
export const rankOf = (wanted: string[], found: string[]): number => found.findIndex((code) => wanted.includes(code)) + 1;

/** Titles of profiles of the site as queries for their own pages; a title that several bear may lead to any of them. */
export function titleQueries(site: string): Query[] {
  const folder = join(site, listPath('qualifications', 'de'));
  const codes = everyNth(readdirSync(folder).filter((name) => /^[a-z]+-\d{4}$/.test(name)).sort(), TITLES);
  return codes.map((code) => {
    const html = readFileSync(join(folder, code, 'index.html'), 'utf8');
    const title = /<meta name="search:title" content="([^"]*)"/.exec(html)?.[1] ?? code;
    return { words: title.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'), wanted: [code] };
  });
}

interface Traffic { bytes: () => number; settled: () => Promise<void> }

/** Counts what comes over the network, heads of answers too; what the store answers counts nothing. */
async function watchTraffic(page: Page): Promise<Traffic> {
  let bytes = 0;
  const open = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId }) => { open.add(requestId); });
  session.on('Network.loadingFailed', ({ requestId }) => { open.delete(requestId); });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    open.delete(requestId);
  });
  /** What comes after the hits, such as the counts of the facets, belongs to this query and not to the next. */
  const settled = async () => {
    for (let quiet = 0; quiet < 4; quiet = open.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(50);
  };
  return { bytes: () => bytes, settled };
}

/** In the page: notes when Return is pressed and when the hits of that search have been painted. */
function watchHits(): void {
  const state = globalThis as unknown as { pressedAt: number; shownAt: number };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') Object.assign(state, { pressedAt: event.timeStamp, shownAt: 0 });
  }, true);
  const hits = document.querySelector('[data-part="hits"]')!;
  new MutationObserver(() => {
    // The frame that is drawn next has the hits; a task set up in it comes when that is done.
    requestAnimationFrame(() => setTimeout(() => { state.shownAt ||= performance.now(); }));
  }).observe(hits, { childList: true });
}

/** In the page: bytes that had come when the hits were on the screen, heads of answers too. */
function bytesToHits(): number {
  const { shownAt } = globalThis as unknown as { shownAt: number };
  const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
  return loads.filter(({ responseEnd }) => responseEnd <= shownAt).reduce((sum, { transferSize }) => sum + transferSize, 0);
}

async function ask(page: Page, words: string): Promise<{ time: number; found: string[] }> {
  await page.locator('#q').fill('');
  await page.locator('#q').pressSequentially(words, { delay: 40 });
  await page.locator('#q').press('Enter');
  const time = await page.waitForFunction(() => {
    const { pressedAt, shownAt } = globalThis as unknown as { pressedAt: number; shownAt: number };
    return shownAt > pressedAt ? shownAt - pressedAt : undefined;
  }, undefined, { polling: 20, timeout: 60_000 });
  const kinds = await page.locator('.hit__kind').allInnerTexts();
  return { time: (await time.jsonValue())!, found: kinds.map((text) => text.split(' · ')[0]!) };
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(new URL(pagePath('search', 'de'), url).href);
  await page.evaluate(watchHits);
}

async function visits(browser: Browser, url: string, list: Query[]): Promise<Record<'first' | 'again' | 'coldTime', number[]>> {
  const figures = { first: [] as number[], again: [] as number[], coldTime: [] as number[] };
  for (const { words } of list) {
    const context = await browser.newContext({ locale: 'de-DE' });
    for (const bytesOf of [figures.first, figures.again]) {
      const page = await context.newPage();
      const { settled } = await watchTraffic(page);
      await open(page, url);
      const { time } = await ask(page, words);
      bytesOf.push(await page.evaluate(bytesToHits));
      if (bytesOf === figures.first) figures.coldTime.push(time);
      await settled();
      await page.close();
    }
    await context.close();
  }
  return figures;
}

/** Measures the search of a built site. */
export async function measureSearch(site: string, say: Say): Promise<SearchFigures> {
  const server = await serveCompressed(site);
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserFlags });
  try {
    const titles = titleQueries(site);
    const { first, again, coldTime } = await visits(browser, server.url, everyNth([...titles, ...queries], VISITS));
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    const { bytes, settled } = await watchTraffic(page);
    await open(page, server.url);
    await ask(page, 'Zeugnis');
    await settled();
    const further: number[] = [];
    const times: number[] = [];
    const answers: Answer[] = [];
    for (const [place, { words, wanted }] of [...titles, ...queries].entries()) {
      const before = bytes();
      const { time, found } = await ask(page, words);
      await settled();
      further.push(bytes() - before);
      if (place < titles.length) times.push(time);
      else answers.push({ words, wanted, found: found.slice(0, 3), rank: rankOf(wanted, found) });
    }
    const { languages } = JSON.parse(readFileSync(join(site, 'pagefind', 'pagefind-entry.json'), 'utf8')) as { languages: { de: { page_count: number } } };
    const figures: SearchFigures = {
      pages: languages.de.page_count, first: spread(first), again: spread(again), further: spread(further), coldTime: spread(coldTime), time: spread(times),
      wanted: { queries: answers.length, first: answers.filter(({ rank }) => rank === 1).length, third: answers.filter(({ rank }) => rank > 0 && rank <= 3).length, behind: answers.filter(({ rank }) => rank !== 1) },
    };
    for (const line of searchLines(figures)) say(line);
    return figures;
  } finally {
    await browser.close();
    await server.close();
  }
}

const kilobytes = ({ median, high, most }: Spread) => `${(median / 1000).toFixed(0)} KB (95 of 100: ${(high / 1000).toFixed(0)}, most: ${(most / 1000).toFixed(0)})`;
const milliseconds = ({ median, high, most }: Spread) => `${median.toFixed(0)} ms (95 of 100: ${high.toFixed(0)}, most: ${most.toFixed(0)})`;

function searchLines({ pages, first, again, further, coldTime, time, wanted }: SearchFigures): string[] {
  return [
    `Search over ${pages} pages`,
    `  to the first hits, nothing stored: ${kilobytes(first)} in ${milliseconds(coldTime)} after Return`,
    `  to the first hits, index stored: ${kilobytes(again)}`,
    `  each further query: ${kilobytes(further)}, hits ${milliseconds(time)} after Return`,
    `  wanted page first for ${wanted.first} of ${wanted.queries}, among the first three for ${wanted.third}`,
    ...wanted.behind.map(({ words, rank, found, wanted: codes }) => `    ${words}: ${codes.join(' or ')} ${rank > 0 ? `is number ${rank}` : 'is missing'}; first: ${found.join(', ')}`),
  ];
}

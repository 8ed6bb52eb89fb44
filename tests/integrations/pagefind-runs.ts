// For the tests of the search index: small pages, what Pagefind makes of them, and the reader that runs in browsers, here in Node.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { onTestFinished } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import type { Pagefind } from '../../src/client/pagefind.ts';
import type { IndexFile } from '../../src/integrations/index-format.ts';

export interface SmallPage { path: string; html: string }

const trades = ['Köchin/Koch', 'Tischlerin', 'Elektrotehničar', 'Kuvar', 'Mechanik pojazdów', 'Sıhhi tesisat', 'Слюсар', 'Bürokauffrau', 'Friseurin', 'Šarka'];
const countries = ['in Indien', 'rs Serbien', 'tr Türkei', 'pl Polen', 'ua Ukraine', 'de Deutschland', 'ba Bosnien'];
const words = ['Ausbildung', 'Prüfung', 'Zeugnis', 'Schule', 'Werkstatt', 'Stunden', 'café', 'cafe', 'Küche', 'kuche', 'Praktikum', 'Ordnung', 'Anerkennung', 'Stufe', 'drei', 'Jahre'];

/** Pages in two languages, each with filters of several values and fields, which not all of them have. */
export const smallPages: SmallPage[] = Array.from({ length: 60 }, (_, n) => {
  const language = n % 3 === 0 ? 'en' : 'de';
  const trade = trades[n % trades.length]!;
  const meta = (name: string, content: string, what: string) => `<meta name="search:${name}" content="${content}" data-pagefind-${what}="${name}[content]">`;
  const head = [
    meta('title', `${trade} ${n}`, 'meta'), meta('code', `x-${n}`, 'meta'),
    meta('kind', `k${n % 4} Art ${n % 4}`, 'filter'), meta('country', countries[n % countries.length]!, 'filter'), meta('country', countries[(n * 3) % countries.length]!, 'filter'), meta('level', `eqr-${n % 8} EQR ${n % 8}`, 'filter'), meta('field', `0${n % 9} Feld`, 'filter'),
    ...(n % 7 === 0 ? [meta('original', trade, 'meta')] : []), `<meta name="search:place" content="${trade} ${n % 7}">`,
  ].join('');
  const text = Array.from({ length: 40 }, (__, place) => words[(n * 7 + place * (1 + (n % 5))) % words.length]).join(' ');
  return { path: `${language}/x-${n}/index.html`, html: `<!doctype html><html lang="${language}"><head><title>x</title>${head}</head><body><main id="inhalt" data-pagefind-body><h2 id="a">${trade}</h2><p>${text} ${trade}</p></main></body></html>` };
});

/** A new folder with these files; it is gone when the test is over. */
export function folderWith(files: Iterable<readonly [path: string, content: string | Uint8Array]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What Pagefind itself writes. */
export async function indexAsWritten(pages: SmallPage[]): Promise<IndexFile[]> {
  const { index } = await pagefind.createIndex({});
  for (const { path, html } of pages) await index!.addHTMLFile({ sourcePath: path, content: html });
  const { files } = await index!.getFiles();
  await pagefind.close();
  return files;
}

/** Pagefind's own pagefind.js over an index, as on a page of the given language. */
export async function readerOf(files: IndexFile[], language: string): Promise<Pagefind> {
  const folder = folderWith(files.map(({ path, content }) => [path, content] as const));
  const server = await serve({ root: folder });
  onTestFinished(() => server.close());
  // All it asks of a browser is the language of the page.
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => language }) };
  (globalThis as { document?: unknown }).document = page;
  try {
    const reader = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
    // As the search page has it: the length of pages counts for nothing.
    await reader.options({ basePath: server.url, noWorker: true, ranking: { pageLength: 0 } });
    await reader.init();
    await reader.filters();
    return reader;
  } finally {
    delete (globalThis as { document?: unknown }).document;
  }
}

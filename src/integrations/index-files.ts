// The files of the search index: what Pagefind makes of the finished pages, always in the same order.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, encode } from 'cborg';
import * as pagefind from 'pagefind';
import { keptFiles, nameOf } from '../loaders/kept-files.ts';
import { VERSION, type IndexFile } from './index-format.ts';
import { joinIndexes } from './join-index.ts';
import { isFound, NOT_TEXT, placeOf, searchText } from './search-text.ts';

/** Pagefind also brings interfaces of its own; the search page needs none of them. */
const NEEDED = /^(?:fragment|index|filter)\/|\.pf_meta$|^wasm\.(?:de|en)\.pagefind$|^pagefind\.js$|^pagefind-entry\.json$/;

/** Throws if Pagefind reports errors. */
function expectNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}

interface Page {
  sourcePath: string;
  content: string;
}

/** About 256 pages are indexed together: a page begins a new part by its address, so that no page added moves the others. */
const beginsPart = ({ sourcePath }: { sourcePath: string }): boolean => createHash('sha256').update(sourcePath).digest()[0] === 0;

function inParts<T extends { sourcePath: string }>(pages: T[]): T[][] {
  const parts: T[][] = [[]];
  for (const page of pages) {
    if (parts.at(-1)!.length > 0 && beginsPart(page)) parts.push([]);
    parts.at(-1)!.push(page);
  }
  return parts;
}

/** What Pagefind makes of some pages. */
async function indexOf(pages: Page[]): Promise<IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: NOT_TEXT });
  if (!index) throw new Error(`The search index cannot be created: ${errors.join('; ')}`);
  for (const { sourcePath, content } of pages) expectNone((await index.addHTMLFile({ sourcePath, content })).errors, sourcePath);
  const { files, errors: failures } = await index.getFiles();
  expectNone(failures, 'The search index cannot be written');
  await index.deleteIndex();
  return files.filter(({ path }) => NEEDED.test(path));
}

/**
 * Reads the pages below a folder. Paths of the files are relative to the folder of the index. `cache` is a folder for what a next call need
 * not do again; `leftOut` are pages of which is known that they are not to be found: with versions that is nearly all, and reading them takes long.
 */
export async function indexFiles(site: string, cache?: string, leftOut: ReadonlySet<string> = new Set()): Promise<{ files: IndexFile[]; pages: number }> {
  try {
    const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).map((path) => path.replaceAll('\\', '/')).filter((path) => !leftOut.has(path)).sort();
    const places: { sourcePath: string; place: string }[] = [];
    for (const sourcePath of paths) {
      const html = await readFile(join(site, sourcePath), 'utf8');
      if (isFound(html)) places.push({ sourcePath, place: placeOf(html) });
    }
    // Pages are numbered as they come in: by state, code and address, one after the other, on every system. The search sorts by
    // these numbers, so that the index needs no list of its own for that.
    places.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
    const parts = keptFiles(cache);
    const indexes: IndexFile[][] = [];
    for (const part of inParts(places)) {
      const pages: Page[] = [];
      // Read again rather than kept: thousands of pages would fill the memory.
      for (const { sourcePath } of part) pages.push({ sourcePath, content: searchText(await readFile(join(site, sourcePath), 'utf8'))! });
      const name = nameOf([VERSION, NEEDED.source, ...NOT_TEXT, ...pages.flatMap(({ sourcePath, content }) => [sourcePath, content])]);
      indexes.push(decode(await parts.take(name, async () => encode(await indexOf(pages)))) as IndexFile[]);
    }
    parts.forgetOthers();
    return { files: joinIndexes(indexes), pages: places.length };
  } finally {
    await pagefind.close();
  }
}

// The files of the search index: what Pagefind makes of the finished pages, always in the same order.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { inFixedOrder, type IndexFile } from './fixed-order.ts';
import { isFound, NOT_TEXT, placeOf, searchText } from './search-text.ts';

/** Pagefind also brings interfaces of its own; the search page needs none of them. */
const NEEDED = /^(?:fragment|index|filter)\/|\.pf_meta$|^wasm\.(?:de|en)\.pagefind$|^pagefind\.js$|^pagefind-entry\.json$/;

/** Throws if Pagefind reports errors. */
function expectNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}

/** Reads every page below a folder. Paths of the files are relative to the folder of the index. */
export async function indexFiles(site: string): Promise<{ files: IndexFile[]; pages: number }> {
  try {
    const { index, errors } = await pagefind.createIndex({ excludeSelectors: NOT_TEXT });
    if (!index) throw new Error(`The search index cannot be created: ${errors.join('; ')}`);

    const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).map((path) => path.replaceAll('\\', '/')).sort();
    const places: { sourcePath: string; place: string }[] = [];
    for (const sourcePath of paths) {
      const html = await readFile(join(site, sourcePath), 'utf8');
      if (isFound(html)) places.push({ sourcePath, place: placeOf(html) });
    }
    // Pages are numbered as they come in: by state, code and address, one after the other, on every system. The search sorts by
    // these numbers, so that the index needs no list of its own for that.
    places.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
    for (const { sourcePath } of places) {
      // Read again rather than kept: thousands of pages would fill the memory.
      const content = searchText(await readFile(join(site, sourcePath), 'utf8'));
      expectNone((await index.addHTMLFile({ sourcePath, content: content! })).errors, sourcePath);
    }
    const pages = places.length;

    const { files, errors: failures } = await index.getFiles();
    expectNone(failures, 'The search index cannot be written');
    return { files: inFixedOrder(files).filter(({ path }) => NEEDED.test(path)), pages };
  } finally {
    await pagefind.close();
  }
}

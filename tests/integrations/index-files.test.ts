// From a folder of finished pages to the files of the search index: always the same, and only those that are needed.
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { indexFiles } from '../../src/integrations/index-files.ts';
import { placeOf } from '../../src/integrations/search-text.ts';
import { folderWith, smallPages } from './pagefind-runs.ts';

const hidden = { path: 'de/liste/index.html', html: '<html lang="de"><body><main>Liste</main></body></html>' };

async function index(pages: typeof smallPages) {
  const { files, pages: count } = await indexFiles(folderWith(pages.map(({ path, html }) => [path, html] as const)));
  return { count, files: Object.fromEntries(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')])) };
}

describe('indexFiles', () => {
  it('makes the same files of the same pages, in whatever order the folder lists them', async () => {
    const [first, second] = [await index(smallPages), await index(smallPages.toReversed())];
    expect(Object.keys(second.files).sort()).toEqual(Object.keys(first.files).sort());
    expect(second.files).toEqual(first.files);
  });

  it('numbers pages by the place they name, then by address, and brings no list of that', async () => {
    const { files } = await index(smallPages);
    const read = (path: string) => gunzipSync(Buffer.from(files[path]!, 'base64')).subarray('pagefind_dcd'.length);
    const meta = Object.keys(files).find((path) => path.startsWith('pagefind.de_'))!;
    const [, pages] = decode(read(meta)) as [string, [hash: string, words: number][]];
    const addresses = pages.map(([hash]) => (JSON.parse(read(`fragment/${hash}.pf_fragment`).toString()) as { url: string }).url.replace(/^\//, ''));
    const placed = smallPages.filter(({ path }) => path.startsWith('de/')).map(({ path, html }) => ({ path, place: placeOf(html) })).toSorted((a, b) => (`${a.place}\0${a.path}` < `${b.place}\0${b.path}` ? -1 : 1));
    expect(addresses).toEqual(placed.map(({ path }) => path.replace('index.html', '')));
    expect(new Set(placed.map(({ place }) => place)).size).toBeGreaterThan(5);
  });

  it('counts and reads only pages that are to be found', async () => {
    const [without, withList] = [await index(smallPages), await index([hidden, ...smallPages])];
    expect(without.count).toBe(60);
    expect(withList).toEqual(without);
  });

  it('leaves out Pagefind’s own interfaces', async () => {
    const { files } = await index(smallPages);
    const kinds = new Set(Object.keys(files).map((path) => path.replace(/^pagefind\.\w+\.pf_meta$/, '*.pf_meta').replace(/^(\w+)\/.*$/, '$1/')));
    expect([...kinds].sort()).toEqual(['*.pf_meta', 'filter/', 'fragment/', 'index/', 'pagefind-entry.json', 'pagefind.js', 'wasm.de.pagefind', 'wasm.en.pagefind']);
  });
});

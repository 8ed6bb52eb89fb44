// From a folder of finished pages to the files of the search index: always the same, and only those that are needed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { indexFiles } from '../../src/integrations/index-files.ts';
import { placeOf } from '../../src/integrations/search-text.ts';
import { folderWith, smallPages } from './pagefind-runs.ts';

const hidden = { path: 'de/liste/index.html', html: '<html lang="de"><body><main>Liste</main></body></html>' };

async function index(pages: typeof smallPages, cache?: string) {
  const { files, pages: count } = await indexFiles(folderWith(pages.map(({ path, html }) => [path, html] as const)), cache);
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

  it('does not look at pages that are known not to be found', async () => {
    const site = folderWith([...smallPages.map(({ path, html }) => [path, html] as const)]);
    // Taken at its word.
    expect((await indexFiles(site, undefined, new Set([smallPages[0]!.path, 'de/nirgends/index.html']))).pages).toBe(59);
  });

  it('leaves out Pagefind’s own interfaces', async () => {
    const { files } = await index(smallPages);
    const kinds = new Set(Object.keys(files).map((path) => path.replace(/^pagefind\.\w+\.pf_meta$/, '*.pf_meta').replace(/^(\w+)\/.*$/, '$1/')));
    expect([...kinds].sort()).toEqual(['*.pf_meta', 'filter/', 'fragment/', 'index/', 'pagefind-entry.json', 'pagefind.js', 'wasm.de.pagefind', 'wasm.en.pagefind']);
  });
});

describe('what a call before made', () => {
  /** Addresses that begin a part: their digest begins with a zero byte. */
  const beginnings = Array.from({ length: 4000 }, (_, n) => `de/z-${n}/index.html`).filter((path) => createHash('sha256').update(path).digest()[0] === 0).slice(0, 4);
  const pages = [...smallPages, ...beginnings.map((path) => ({ path, html: smallPages[1]!.html.replace('x-1', path).replace('Köchin', 'Zimmerin') }))];
  const within = (cache: string) => Object.fromEntries(readdirSync(cache).map((name) => [name, readFileSync(join(cache, name)).toString('base64')]));

  it('is taken as it is, and gives the same', async () => {
    const cache = folderWith([]);
    const first = await index(pages, cache);
    const made = within(cache);
    expect(Object.keys(made)).toHaveLength(1 + beginnings.length);
    expect(await index(pages, cache)).toEqual(first);
    expect(within(cache)).toEqual(made);
    expect(await index(pages)).toEqual(first);
  });

  it('is made anew only where a page changed, and goes where nothing needs it', async () => {
    const cache = folderWith([]);
    await index(pages, cache);
    const before = Object.keys(within(cache));
    const changed = pages.with(-1, { ...pages.at(-1)!, html: pages.at(-1)!.html.replace('Prüfung', 'Gesellenprüfung') });
    expect((await index(changed, cache)).files).toEqual((await index(changed)).files);
    const after = Object.keys(within(cache));
    expect(after).toHaveLength(before.length);
    expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
  });

  it('is not trusted when it is damaged', async () => {
    const cache = folderWith([]);
    const first = await index(pages, cache);
    const made = within(cache);
    for (const [number, name] of Object.keys(made).entries()) {
      const bytes = readFileSync(join(cache, name));
      // Cut off, emptied, one bit turned.
      writeFileSync(join(cache, name), number % 3 === 0 ? bytes.subarray(0, 500) : number % 3 === 1 ? '' : bytes.fill(bytes[400]! ^ 1, 400, 401));
    }
    expect(await index(pages, cache)).toEqual(first);
    expect(Object.keys(within(cache)).sort()).toEqual(Object.keys(made).sort());
    const name = Object.keys(made)[0]!;
    expect(readFileSync(join(cache, name)).length).toBeGreaterThan(1000);
  });
});

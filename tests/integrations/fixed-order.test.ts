// The search index in fixed order: the same bytes however Pagefind ordered them, the same answers, and a word if its format changes.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inFixedOrder, type IndexFile } from '../../src/integrations/fixed-order.ts';
import type { Pagefind, SearchOptions } from '../../src/client/pagefind.ts';
import { indexAsWritten, readerOf, smallPages } from './pagefind-runs.ts';

type Named = [name: string, content: unknown];
type Meta = [string, unknown[], unknown[], [string, string][], Named[], unknown[]];

const SIGNATURE = 'pagefind_dcd';
const cborOf = (content: Uint8Array) => gunzipSync(content).subarray(SIGNATURE.length);
const unpack = <T>(files: IndexFile[], path: string) => decode(cborOf(files.find((file) => file.path === path)!.content)) as T;
const pack = (content: unknown) => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(content)]));
const entryOf = (files: IndexFile[]) => JSON.parse(Buffer.from(files.find(({ path }) => path === 'pagefind-entry.json')!.content).toString()) as { version: string; languages: Record<string, { hash: string }> };
const bytesOf = (files: IndexFile[]) => Object.fromEntries(files.map(({ path, content }): Named => [path, Buffer.from(content).toString('base64')]).sort());
/** The files with one replaced, added or, without content, left out. */
const withFile = (files: IndexFile[], path: string, content?: Uint8Array) => [...files.filter((file) => file.path !== path), ...(content ? [{ path, content }] : [])];
const withEntry = (files: IndexFile[], entry: unknown) => withFile(files, 'pagefind-entry.json', Buffer.from(JSON.stringify(entry)));

/** Another order wherever Pagefind's is a matter of chance, under other names. */
function disorder(files: IndexFile[]): IndexFile[] {
  let result = files.toReversed();
  const rename = (from: string, to: string, content: unknown) => { result = withFile(withFile(result, from), to, pack(content)); };
  const entry = entryOf(files);
  const languages = Object.entries(entry.languages).toReversed().map(([language, about], number) => {
    const [version, pages, chunks, filters, sorts, fields] = unpack<Meta>(files, `pagefind.${about.hash}.pf_meta`);
    const renamed = filters.toReversed().map(([name, hash], place): [string, string] => {
      const [, values] = unpack<[string, Named[]]>(files, `filter/${hash}.pf_filter`);
      rename(`filter/${hash}.pf_filter`, `filter/${language}_${number}${place}.pf_filter`, [name, values.toReversed()]);
      return [name, `${language}_${number}${place}`];
    });
    rename(`pagefind.${about.hash}.pf_meta`, `pagefind.${language}_${number}.pf_meta`, [version, pages, chunks, renamed, sorts.toReversed(), fields]);
    return [language, { ...about, hash: `${language}_${number}` }];
  });
  return withEntry(result, { ...entry, languages: Object.fromEntries(languages) });
}

let written: IndexFile[];
let ordered: IndexFile[];
beforeAll(async () => {
  written = await indexAsWritten(smallPages);
  ordered = inFixedOrder(written);
});

describe('the bytes', () => {
  it('are the same for two runs of Pagefind', async () => {
    expect(bytesOf(inFixedOrder(await indexAsWritten(smallPages)))).toEqual(bytesOf(ordered));
  });

  it('are the same whatever the order was', () => {
    const other = disorder(written);
    expect(bytesOf(other)).not.toEqual(bytesOf(written));
    expect(bytesOf(inFixedOrder(other))).toEqual(bytesOf(ordered));
    expect(bytesOf(inFixedOrder(ordered))).toEqual(bytesOf(ordered));
  });

  it('change with the content', async () => {
    const [first, ...others] = smallPages;
    const changed = [{ ...first!, html: first!.html.replace('EQR 0', 'EQR 9') }, ...others];
    expect(Object.keys(bytesOf(inFixedOrder(await indexAsWritten(changed))))).not.toEqual(Object.keys(bytesOf(ordered)));
  });

  it('name no operating system', () => {
    const packed = ordered.filter(({ path }) => /\.pf_(meta|filter)$/.test(path));
    expect(packed.map(({ content }) => Buffer.from(content.subarray(0, 10)).toString('hex'))).toEqual(packed.map(() => '1f8b08000000000002ff'));
  });
});

describe('the index', () => {
  it('names each file after its content and leads to it', () => {
    for (const [language, { hash }] of Object.entries(entryOf(ordered).languages)) {
      const meta = unpack<Meta>(ordered, `pagefind.${hash}.pf_meta`);
      expect(meta[3].map(([name]) => name)).toEqual(['country', 'field', 'kind', 'level']);
      expect(meta[4].map(([key]) => key)).toEqual(['place', 'state']);
      for (const [path, named] of [[`pagefind.${hash}.pf_meta`, hash], ...meta[3].map(([, own]) => [`filter/${own}.pf_filter`, own])] as [string, string][]) {
        const digest = createHash('sha1').update(cborOf(ordered.find((file) => file.path === path)!.content)).digest('hex');
        expect(named).toBe(`${language}_${digest.slice(0, 10)}`);
      }
    }
  });

  it('keeps every file that is always the same, and as many as before', () => {
    const steady = ({ path }: IndexFile) => !/\.pf_(meta|filter)$|entry\.json$/.test(path);
    expect(bytesOf(ordered.filter(steady))).toEqual(bytesOf(written.filter(steady)));
    expect(ordered).toHaveLength(written.length);
  });

  it('keeps pages, chunks and fields where they are, pages without their lengths', () => {
    for (const language of ['de', 'en']) {
      const [before, after] = [written, ordered].map((files) => unpack<Meta>(files, `pagefind.${entryOf(files).languages[language]!.hash}.pf_meta`)) as [Meta, Meta];
      for (const place of [0, 2, 5]) expect(after[place]).toEqual(before[place]);
      expect(after[1]).toEqual((before[1] as [string, number][]).map(([hash]) => [hash, 1]));
      for (const place of [3, 4] as const) expect(after[place].map(([name]) => name).sort()).toEqual(before[place].map(([name]) => name).sort());
    }
  });
});

describe('the answers of Pagefind’s own reader', () => {
  const anyOf = (name: string, ...values: string[]): SearchOptions => ({ filters: { [name]: { any: values } } });
  const queries: [words: string | null, options?: SearchOptions][] = [
    ['koch'], ['köchin'], ['tischler'], ['elektrotehnicar'], ['kuvar'], ['mechanik pojazdow'], ['sihhi tesisat'], ['слюсар'], ['sarka'], ['cafe'], ['café'], ['küche'], ['"drei jahre"'], ['ausbildung prüfung'], ['x-7'], ['nirgends'],
    [null], [null, anyOf('country', 'in Indien')], [null, anyOf('country', 'rs Serbien', 'tr Türkei')], [null, anyOf('kind', 'k1 Art 1')], [null, anyOf('level', 'eqr-3 EQR 3', 'eqr-4 EQR 4')], [null, { sort: { state: 'asc' } }], [null, { sort: { place: 'desc' } }],
    ['schule', anyOf('country', 'pl Polen')], ['schule', anyOf('field', '03 Feld')], ['werkstatt', { ...anyOf('kind', 'k2 Art 2'), sort: { state: 'desc' } }], ['zeugnis', { sort: { state: 'asc' } }], ['praktikum', { filters: { country: { any: ['ua Ukraine'] }, kind: { any: ['k0 Art 0'] } } }], ['stufe', anyOf('country', 'nirgends')], ['anerkennung ordnung', anyOf('level', 'eqr-1 EQR 1')],
  ];

  async function answer(reader: Pagefind, [words, options]: (typeof queries)[number]) {
    const { results, ...counts } = { ...await reader.search(words, options), timings: undefined };
    return { counts, results: await Promise.all(results.map(async ({ id, score, data }) => ({ id, score, data: await data() }))) };
  }

  it.each(['de', 'en'])('are the same on pages in %s', async (language) => {
    const errors = vi.spyOn(console, 'error');
    const [before, after] = [await readerOf(written, language), await readerOf(ordered, language)];
    const filters = await after.filters();
    expect(filters).toEqual(await before.filters());
    expect(Object.keys(filters)).toEqual(['country', 'field', 'kind', 'level']);
    let found = 0;
    for (const query of queries) {
      const given = await answer(after, query);
      expect({ query, given }).toEqual({ query, given: await answer(before, query) });
      if (given.results.length > 0) found += 1;
    }
    expect(queries).toHaveLength(30);
    expect(found).toBeGreaterThan(20);
    expect(errors).not.toHaveBeenCalled();
  });
});

describe('another format is said', () => {
  const metaPath = () => `pagefind.${entryOf(written).languages['de']!.hash}.pf_meta`;
  const meta = () => unpack<Meta>(written, metaPath());
  const filterPath = () => `filter/${meta()[3][0]![1]}.pf_filter`;
  const order = (files: IndexFile[]) => () => inFixedOrder(files);

  it('a version that was not tried', () => {
    const entry = entryOf(written);
    expect(order(withEntry(written, { ...entry, version: '1.6.0' }))).toThrow('The search index is not as Pagefind 1.5.2 writes it: it is from version 1.6.0. Look at src/integrations/fixed-order.ts');
  });

  it('a list more, a filter with other parts, a number that is none', () => {
    expect(order(withFile(written, metaPath(), pack([...meta(), []])))).toThrow(`${metaPath()} has another shape`);
    expect(order(withFile(written, metaPath(), pack(meta().with(4, [['state', ['1']]]))))).toThrow('another shape');
    expect(order(withFile(written, filterPath(), pack([meta()[3][0]![0], { 'in Indien': [1] }])))).toThrow(`${filterPath()} has another shape`);
  });

  it('files that are missing, that nothing names, or that are named twice', () => {
    expect(order(withFile(written, 'pagefind-entry.json'))).toThrow('pagefind-entry.json is missing');
    expect(order(withFile(written, filterPath()))).toThrow(`${filterPath()} is missing`);
    expect(order(withFile(written, 'filter/de_0.pf_filter', pack(['x', []])))).toThrow('nothing leads to filter/de_0.pf_filter');
    expect(order(withFile(written, metaPath(), pack(meta().with(3, [...meta()[3], meta()[3][0]!]))))).toThrow('is missing');
  });

  it('a filter under the name of another', () => {
    const [[, first], [name, second]] = meta()[3] as [Named, Named];
    const swapped = withFile(written, `filter/${first as string}.pf_filter`, written.find(({ path }) => path === `filter/${second as string}.pf_filter`)!.content);
    expect(order(swapped)).toThrow(`is named ${name}, not`);
  });

  it('files that are no longer packed so', () => {
    expect(order(withFile(written, metaPath(), Buffer.from('plain')))).toThrow(`${metaPath()} cannot be read`);
    expect(order(withFile(written, metaPath(), gzipSync(encode(meta()))))).toThrow('it has no signature');
    // The same list, its length written in more bytes than needed.
    const long = Buffer.concat([Buffer.from(`${SIGNATURE}\x98\x06`, 'latin1'), encode(meta()).subarray(1)]);
    expect(order(withFile(written, metaPath(), gzipSync(long)))).toThrow('encoded in another way');
  });
});

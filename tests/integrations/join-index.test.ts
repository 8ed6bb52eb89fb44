// The search index joined from parts: the same bytes whatever the parts and Pagefind's order were, the same answers, and a word if its format changes.
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { digestOf, type IndexFile, type Word } from '../../src/integrations/index-format.ts';
import { joinIndexes } from '../../src/integrations/join-index.ts';
import type { Pagefind, SearchOptions } from '../../src/client/pagefind.ts';
import { indexAsWritten, readerOf, smallPages } from './pagefind-runs.ts';

type Named = [name: string, content: unknown];
type Meta = [string, unknown[], [string, string, string][], [string, string][], Named[], string[]];

const SIGNATURE = 'pagefind_dcd';
const cborOf = (content: Uint8Array) => gunzipSync(content).subarray(SIGNATURE.length);
const unpack = <T>(files: IndexFile[], path: string) => decode(cborOf(files.find((file) => file.path === path)!.content)) as T;
const pack = (content: unknown) => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(content)]));
const entryOf = (files: IndexFile[]) => JSON.parse(Buffer.from(files.find(({ path }) => path === 'pagefind-entry.json')!.content).toString()) as { version: string; languages: Record<string, { hash: string; page_count: number }> };
const metaOf = (files: IndexFile[], language: string) => unpack<Meta>(files, `pagefind.${entryOf(files).languages[language]!.hash}.pf_meta`);
const bytesOf = (files: IndexFile[]) => Object.fromEntries(files.map(({ path, content }): Named => [path, digestOf(content)]).sort());
/** All words of a language, whatever their chunks. */
const wordsOf = (files: IndexFile[], language: string) => metaOf(files, language)[2].flatMap(([, , hash]) => unpack<[Word[]]>(files, `index/${hash}.pf_index`)[0]);
/** The files with one replaced, added or, without content, left out. */
const withFile = (files: IndexFile[], path: string, content?: Uint8Array) => [...files.filter((file) => file.path !== path), ...(content ? [{ path, content }] : [])];
const withEntry = (files: IndexFile[], entry: unknown) => withFile(files, 'pagefind-entry.json', Buffer.from(JSON.stringify(entry)));

/** Another order wherever Pagefind's is a matter of chance, under other names. */
function disorder(files: IndexFile[]): IndexFile[] {
  let result = files.toReversed();
  const rename = (from: string, to: string, content: unknown) => { result = withFile(withFile(result, from), to, pack(content)); };
  const entry = entryOf(files);
  const languages = Object.entries(entry.languages).toReversed().map(([language, about], number) => {
    const [version, pages, chunks, filters, sorts, fields] = metaOf(files, language);
    const renamed = filters.toReversed().map(([name, hash], place): [string, string] => {
      const [, values] = unpack<[string, Named[]]>(files, `filter/${hash}.pf_filter`);
      rename(`filter/${hash}.pf_filter`, `filter/${language}_${number}${place}.pf_filter`, [name, values.toReversed()]);
      return [name, `${language}_${number}${place}`];
    });
    rename(`pagefind.${about.hash}.pf_meta`, `pagefind.${language}_${number}.pf_meta`, [version, pages, chunks, renamed, sorts, fields]);
    return [language, { ...about, hash: `${language}_${number}` }];
  });
  return withEntry(result, { ...entry, languages: Object.fromEntries(languages) });
}

let written: IndexFile[];
let joined: IndexFile[];
beforeAll(async () => {
  written = await indexAsWritten(smallPages);
  joined = joinIndexes([written]);
});

describe('the bytes', () => {
  it('are the same for two runs of Pagefind', async () => {
    expect(bytesOf(joinIndexes([await indexAsWritten(smallPages)]))).toEqual(bytesOf(joined));
  });

  it('are the same whatever the order was', () => {
    const other = disorder(written);
    expect(bytesOf(other)).not.toEqual(bytesOf(written));
    expect(bytesOf(joinIndexes([other]))).toEqual(bytesOf(joined));
    expect(bytesOf(joinIndexes([joined]))).toEqual(bytesOf(joined));
  });

  // Parts of one language, of one page, and with fields and filters that others lack.
  it.each([[[30]], [[1, 2, 59]], [[7, 8, 14, 15, 28, 33]], [Array.from({ length: 59 }, (_, number) => number + 1)]])('are the same for parts that begin at %j', async (cuts) => {
    const parts = [0, ...cuts].map((from, number) => smallPages.slice(from, cuts[number]));
    const indexes: IndexFile[][] = [];
    for (const part of parts) indexes.push(await indexAsWritten(part));
    expect(bytesOf(joinIndexes(indexes))).toEqual(bytesOf(joined));
  }, 60_000);

  it('change with the content', async () => {
    const [first, ...others] = smallPages;
    const changed = [{ ...first!, html: first!.html.replace('EQR 0', 'EQR 9') }, ...others];
    expect(Object.keys(bytesOf(joinIndexes([await indexAsWritten(changed)])))).not.toEqual(Object.keys(bytesOf(joined)));
  });

  it('name no operating system', () => {
    const packed = joined.filter(({ path }) => /\.pf_(meta|filter|index)$/.test(path));
    expect(packed.map(({ content }) => Buffer.from(content.subarray(0, 10)).toString('hex'))).toEqual(packed.map(() => '1f8b08000000000002ff'));
  });
});

describe('the index', () => {
  it('names each file after its content and leads to it', () => {
    for (const [language, { hash }] of Object.entries(entryOf(joined).languages)) {
      const meta = metaOf(joined, language);
      expect(meta[3].map(([name]) => name)).toEqual(['country', 'field', 'kind', 'level']);
      expect(meta[4]).toEqual([]);
      for (const [path, named] of [[`pagefind.${hash}.pf_meta`, hash], ...meta[3].map(([, own]) => [`filter/${own}.pf_filter`, own]), ...meta[2].map(([, , own]) => [`index/${own}.pf_index`, own])] as [string, string][]) {
        expect(named).toBe(`${language}_${digestOf(cborOf(joined.find((file) => file.path === path)!.content)).slice(0, 8)}`);
      }
    }
  });

  it.each(['de', 'en'])('holds the same words, pages and fields in %s, pages without their lengths', (language) => {
    expect(wordsOf(joined, language)).toEqual(wordsOf(written, language));
    expect(wordsOf(joined, language).length).toBeGreaterThan(20);
    const [before, after] = [metaOf(written, language), metaOf(joined, language)];
    expect(after[5]).toEqual(before[5]);
    expect(entryOf(joined).languages[language]!.page_count).toBe(before[1].length);
    const texts = (files: IndexFile[], pages: unknown[]) => (pages as [string, number][]).map(([hash]) => cborOf(files.find(({ path }) => path === `fragment/${hash}.pf_fragment`)!.content).toString());
    expect(texts(joined, after[1])).toEqual(texts(written, before[1]));
    expect((after[1] as [string, number][]).map(([, words]) => words)).toEqual(after[1].map(() => 1));
  });

  it('is cut into chunks that lead to every word, and no larger than one word makes them', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ path: `de/y-${n}/index.html`, html: `<html lang="de"><head><title>x</title></head><body><main id="inhalt" data-pagefind-body>${Array.from({ length: 1500 }, (__, place) => `wort${(place * 7 + n) % 1600} gemeinsam`).join(' ')}</main></body></html>` }));
    const files = joinIndexes([await indexAsWritten(many)]);
    const chunks = metaOf(files, 'de')[2];
    expect(chunks.length).toBeGreaterThan(5);
    const inside = (word: string, [from, to]: [string, string, string]) => from <= word && (word <= to || word.startsWith(to));
    for (const chunk of chunks) {
      const cbor = cborOf(files.find(({ path }) => path === `index/${chunk[2]}.pf_index`)!.content);
      const [words] = decode(cbor) as [Word[]];
      expect(words.length === 1 || cbor.length < 30_100).toBe(true);
      for (const [word] of words) expect(chunks.filter((each) => inside(word, each)).map(([, , hash]) => hash), word).toContain(chunk[2]);
    }
    const reader = await readerOf(files, 'de');
    for (const word of ['wort0', 'wort799', 'wort1599', 'gemeinsam']) expect((await reader.search(word)).results.length, word).toBeGreaterThan(0);
  });
});

describe('the answers of Pagefind’s own reader', () => {
  const anyOf = (name: string, ...values: string[]): SearchOptions => ({ filters: { [name]: { any: values } } });
  const queries: [words: string | null, options?: SearchOptions][] = [
    ['koch'], ['köchin'], ['tischler'], ['elektrotehnicar'], ['kuvar'], ['mechanik pojazdow'], ['sihhi tesisat'], ['слюсар'], ['sarka'], ['cafe'], ['café'], ['küche'], ['"drei jahre"'], ['ausbildung prüfung'], ['x-7'], ['nirgends'],
    [null], [null, anyOf('country', 'in Indien')], [null, anyOf('country', 'rs Serbien', 'tr Türkei')], [null, anyOf('kind', 'k1 Art 1')], [null, anyOf('level', 'eqr-3 EQR 3', 'eqr-4 EQR 4')], [null, anyOf('field', '01 Feld', '02 Feld')], [null, anyOf('level', 'eqr-0 EQR 0')],
    ['schule', anyOf('country', 'pl Polen')], ['schule', anyOf('field', '03 Feld')], ['werkstatt', { ...anyOf('kind', 'k2 Art 2')}], ['zeugnis'], ['praktikum', { filters: { country: { any: ['ua Ukraine'] }, kind: { any: ['k0 Art 0'] } } }], ['stufe', anyOf('country', 'nirgends')], ['anerkennung ordnung', anyOf('level', 'eqr-1 EQR 1')],
  ];

  async function answer(reader: Pagefind, [words, options]: (typeof queries)[number]) {
    const { results, ...counts } = { ...await reader.search(words, options), timings: undefined };
    return { counts, results: await Promise.all(results.map(async ({ score, data }) => ({ score, data: await data() }))) };
  }

  it.each(['de', 'en'])('are the same on pages in %s', async (language) => {
    const errors = vi.spyOn(console, 'error');
    const [before, after] = [await readerOf(written, language), await readerOf(joined, language)];
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
  const order = (files: IndexFile[]) => () => joinIndexes([files]);

  it('a version that was not tried', () => {
    const entry = entryOf(written);
    expect(order(withEntry(written, { ...entry, version: '1.6.0' }))).toThrow('The search index is not as Pagefind 1.5.2 writes it: it is from version 1.6.0. Look at src/integrations/index-format.ts');
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

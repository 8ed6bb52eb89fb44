// The files of a search index as Pagefind writes them and its reader expects them: their names, their packing, their shapes.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { gzip } from 'pako';

/*
 *   pagefind-entry.json       {version, languages: {de: {hash, …}}, …}
 *   pagefind.<hash>.pf_meta   [version, pages: [[hash, words]…], chunks: [[from, to, hash]…], filters: [[name, hash]…], sorts, fields]
 *   filter/<hash>.pf_filter   [name, values: [[value, [page…]]…]]
 *   index/<hash>.pf_index     [words: [[word, places, variants: [[form, places]…]]…]]
 *   fragment/<hash>.pf_fragment   a page: its text, its metas
 *
 * All but the first are packed with gzip behind a signature; those with a shape here are CBOR. A page is its place among the pages.
 * Places of a word: [[page, spots, [-1 - field, spots…]…]…], the page counted from the one before it.
 */
export const VERSION = '1.5.2';
const SIGNATURE = Buffer.from('pagefind_dcd');

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

export type Named<T> = [name: string, content: T];
export type Place = [pagesFurther: number, spots: number[], inFields: number[]];
export type Word = [word: string, places: Place[], variants: Named<Place[]>[]];
export type Filter = Named<Named<number[]>[]>;
export type Chunk = [from: string, to: string, hash: string];
export type Meta = [version: string, pages: [hash: string, words: number][], chunks: Chunk[], filters: Named<string>[], sorts: Named<number[]>[], fields: string[]];
export interface Entry { version: string; languages: Record<string, { hash: string; page_count: number }> }

export const ENTRY = 'pagefind-entry.json';
export const pathOf = {
  meta: (hash: string) => `pagefind.${hash}.pf_meta`,
  filter: (hash: string) => `filter/${hash}.pf_filter`,
  index: (hash: string) => `index/${hash}.pf_index`,
  fragment: (hash: string) => `fragment/${hash}.pf_fragment`,
};

const isString = (value: unknown): value is string => typeof value === 'string';
const areNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isInteger);
const isTuple = (value: unknown, length: number): value is unknown[] => Array.isArray(value) && value.length === length;
const areNamed = <T>(list: unknown, isContent: (content: unknown) => content is T): list is Named<T>[] => Array.isArray(list) && list.every((item) => isTuple(item, 2) && isString(item[0]) && isContent(item[1]));
const arePlaces = (list: unknown): list is Place[] => Array.isArray(list) && list.every((item) => isTuple(item, 3) && Number.isInteger(item[0]) && areNumbers(item[1]) && areNumbers(item[2]));
const arePages = (list: unknown): boolean => Array.isArray(list) && list.every((page) => isTuple(page, 2) && isString(page[0]) && Number.isInteger(page[1]));
const areChunks = (list: unknown): boolean => Array.isArray(list) && list.every((chunk) => isTuple(chunk, 3) && chunk.every(isString));

export const isFilter = (content: unknown): content is Filter => isTuple(content, 2) && isString(content[0]) && areNamed(content[1], areNumbers);
export const areWords = (content: unknown): content is [Word[]] => isTuple(content, 1) && Array.isArray(content[0]) && content[0].every((word: unknown) => isTuple(word, 3) && isString(word[0]) && arePlaces(word[1]) && areNamed(word[2], arePlaces));
export const isMeta = (content: unknown): content is Meta =>
  isTuple(content, 6) && content[0] === VERSION && arePages(content[1]) && areChunks(content[2]) && areNamed(content[3], isString) && areNamed(content[4], areNumbers) && Array.isArray(content[5]) && content[5].every(isString);

/** Throws: the index is not what was tried. */
export function fail(what: string): never {
  throw new Error(`The search index is not as Pagefind ${VERSION} writes it: ${what}. Look at src/integrations/index-format.ts.`);
}

/** Reads a packed file. Throws where it is not of the shape, or where writing it back would not give the same bytes. */
export function unpack<T>({ path, content: packed }: IndexFile, isRight: (content: unknown) => content is T): T {
  let cbor: Buffer;
  let content: unknown;
  try {
    const bytes = gunzipSync(packed);
    if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('it has no signature');
    cbor = bytes.subarray(SIGNATURE.length);
    content = decode(cbor);
  } catch (error) {
    fail(`${path} cannot be read (${(error as Error).message})`);
  }
  if (!isRight(content)) fail(`${path} has another shape`);
  // Read and written back it must be the same, or more than the order would change.
  if (!cbor.equals(encode(content))) fail(`${path} is encoded in another way`);
  return content;
}

/**
 * With a compressor of its own: what Node's zlib makes differs between versions and processors. Byte 9 names the operating
 * system; 255 is "unknown", as in Pagefind's own files.
 */
export function pack(cbor: Uint8Array): Uint8Array {
  const packed = gzip(Buffer.concat([SIGNATURE, cbor]), { level: 9 });
  packed[9] = 255;
  return packed;
}

/** Hexadecimal digits of the SHA-1, which files of an index are named by. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex');

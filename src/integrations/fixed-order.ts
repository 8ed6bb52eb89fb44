// Puts what Pagefind writes in no fixed order into one, so that the same pages give the same files to the byte.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { gzipSync } from 'fflate';

/*
 * Pagefind 1.5.2 keeps filters, their values, sort keys and languages in hash maps that are seeded anew in every run; one thread
 * or fixed addresses change nothing. What it writes, as far as that matters here:
 *
 *   pagefind-entry.json       {version, languages: {de: {hash, …}}, …}
 *   pagefind.<hash>.pf_meta   [version, pages, chunks, filters: [[name, hash]…], sorts: [[key, [page…]]…], fields]
 *   filter/<hash>.pf_filter   [name, values: [[value, [page…]]…]]
 *
 * The last two are CBOR behind a signature, in gzip. A hash is the language and the beginning of the content's SHA-1, so the
 * order shows in names, too. Pages, chunks and fields are counted by their place and come in the same order each time; so do the
 * files in fragment/ and index/. The reader puts filters, values and sorts into sorted maps: their order means nothing to it.
 *
 * From 1.6 on Pagefind sorts by itself (Pagefind/pagefind#1124): then this module has no task left.
 */
const VERSION = '1.5.2';
const SIGNATURE = Buffer.from('pagefind_dcd');
const DIGITS = 10;

export interface IndexFile {
  path: string;
  content: Uint8Array;
}

type Named<T> = [name: string, content: T];
type Filter = [name: string, values: Named<number[]>[]];
type Word = [word: string, ...rest: unknown[]];
type Chunk = [from: string, to: string, hash: string];
type Page = [hash: string, words: number];
type Meta = [version: string, pages: Page[], chunks: Chunk[], filters: Named<string>[], sorts: Named<number[]>[], fields: unknown[]];
interface Entry { version: string; languages: Record<string, { hash: string }> }

/** Pagefind fills its chunks by the places of words; one of words with a single place each, such as those for names, gets far larger. */
const LARGE_CHUNK = 16_384;
const PIECE = 6_000;

/** A large chunk in pieces of whole words, others as they are. */
function splitChunk(chunk: Chunk, language: string, take: (path: string) => Uint8Array, put: (path: string, content: Uint8Array) => void): Chunk[] {
  const path = indexPath(chunk[2]);
  const packed = take(path);
  if (packed.length <= LARGE_CHUNK) {
    put(path, packed);
    return [chunk];
  }
  const [words] = unpack(packed, path, isChunkFile);
  const bytes = words.map((word) => encode(word).length);
  const most = PIECE * (bytes.reduce((sum, length) => sum + length, 0) / packed.length);
  const pieces: Word[][] = [];
  let filled = Infinity;
  for (const [place, word] of words.entries()) {
    if (filled + bytes[place]! > most) {
      pieces.push([]);
      filled = 0;
    }
    pieces.at(-1)!.push(word);
    filled += bytes[place]!;
  }
  return pieces.map((piece): Chunk => {
    const content = encode([piece]);
    const hash = `${language}_${createHash('sha1').update(content).digest('hex').slice(0, DIGITS)}`;
    put(indexPath(hash), pack(content));
    return [piece[0]![0], piece.at(-1)![0], hash];
  });
}

/** The same index, in the one order that depends on nothing but its content. */
export function inFixedOrder(files: IndexFile[]): IndexFile[] {
  const rest = new Map(files.map(({ path, content }) => [path, content]));
  const done = new Map<string, Uint8Array>();
  const take = (path: string): Uint8Array => {
    const content = rest.get(path) ?? fail(`${path} is missing`);
    rest.delete(path);
    return content;
  };
  const put = (path: string, content: Uint8Array): void => {
    if (done.has(path) || rest.has(path)) fail(`two files would be ${path}`);
    done.set(path, content);
  };
  /** Writes a file under the name that its content gives it, which is the answer. */
  const putPacked = (language: string, pathOf: (hash: string) => string, content: Filter | Meta): string => {
    const bytes = encode(content);
    const hash = `${language}_${createHash('sha1').update(bytes).digest('hex').slice(0, DIGITS)}`;
    put(pathOf(hash), pack(bytes));
    return hash;
  };

  const entry = JSON.parse(Buffer.from(take('pagefind-entry.json')).toString()) as Entry;
  if (entry.version !== VERSION) fail(`it is from version ${entry.version}`);
  const languages = Object.entries(entry.languages).sort(byName).map(([language, about]) => {
    const [version, pages, chunks, filters, sorts, fields] = unpack(take(metaPath(about.hash)), metaPath(about.hash), isMeta);
    const renamed = filters.sort(byName).map(([name, hash]): Named<string> => {
      const [ownName, values] = unpack(take(filterPath(hash)), filterPath(hash), isFilter);
      if (ownName !== name) fail(`${filterPath(hash)} is named ${ownName}, not ${name}`);
      return [name, putPacked(language, filterPath, [name, values.sort(byName)])];
    });
    // The ranking does not look at the length of pages (src/client/pagefind.ts), so nobody need load it.
    const lengthless = pages.map(([page]): Page => [page, 1]);
    const smaller = chunks.flatMap((chunk) => splitChunk(chunk, language, take, put));
    const meta: Meta = [version, lengthless, smaller, renamed, sorts.sort(byName), fields];
    return [language, { ...about, hash: putPacked(language, metaPath, meta) }];
  });
  put('pagefind-entry.json', Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })));

  const [left] = [...rest.keys()].filter((path) => /\.pf_(meta|filter)$/.test(path));
  if (left) fail(`nothing leads to ${left}`);
  return [...rest, ...done].map(([path, content]) => ({ path, content }));
}

const indexPath = (hash: string) => `index/${hash}.pf_index`;
const metaPath = (hash: string) => `pagefind.${hash}.pf_meta`;
const filterPath = (hash: string) => `filter/${hash}.pf_filter`;
const byName = ([a]: Named<unknown>, [b]: Named<unknown>) => (a < b ? -1 : a > b ? 1 : 0);

function fail(what: string): never {
  throw new Error(`The search index is not as Pagefind ${VERSION} writes it: ${what}. Look at src/integrations/fixed-order.ts, which from Pagefind 1.6 on is not needed.`);
}

function unpack<T>(packed: Uint8Array, path: string, isRight: (content: unknown) => content is T): T {
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
function pack(cbor: Uint8Array): Uint8Array {
  const packed = gzipSync(Buffer.concat([SIGNATURE, cbor]), { level: 9, mtime: 0 });
  packed[9] = 255;
  return packed;
}

const isNumbers = (value: unknown): value is number[] => Array.isArray(value) && value.every(Number.isInteger);
const isString = (value: unknown): value is string => typeof value === 'string';
const areNamed = <T>(list: unknown, isContent: (content: unknown) => content is T): list is Named<T>[] =>
  Array.isArray(list) && list.every((item) => Array.isArray(item) && item.length === 2 && isString(item[0]) && isContent(item[1]));

const arePages = (list: unknown): list is Page[] => Array.isArray(list) && list.every((page) => Array.isArray(page) && page.length === 2 && isString(page[0]) && Number.isInteger(page[1]));

const areChunks = (list: unknown): list is Chunk[] => Array.isArray(list) && list.every((chunk) => Array.isArray(chunk) && chunk.length === 3 && chunk.every(isString));
const isChunkFile = (content: unknown): content is [Word[]] => Array.isArray(content) && content.length === 1 && Array.isArray(content[0]) && content[0].every((word) => Array.isArray(word) && isString(word[0]));

const isFilter = (content: unknown): content is Filter => Array.isArray(content) && content.length === 2 && isString(content[0]) && areNamed(content[1], isNumbers);
const isMeta = (content: unknown): content is Meta =>
  Array.isArray(content) && content.length === 6 && content[0] === VERSION && arePages(content[1]) && areChunks(content[2]) && Array.isArray(content[5]) && areNamed(content[3], isString) && areNamed(content[4], isNumbers);

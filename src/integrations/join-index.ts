// One search index from several over neighbouring pages: the same to the byte however the pages were shared out among them.
import { encode } from 'cborg';
import { areWords, digestOf, ENTRY, fail, isFilter, isMeta, pack, pathOf, unpack, VERSION, type Chunk, type Entry, type Filter, type IndexFile, type Meta, type Named, type Place, type Word } from './index-format.ts';

/*
 * Why not one index, as Pagefind would write it: it holds all pages in memory, with every word of each (about 0.3 MB a page at the
 * end, 3 GB for ten thousand pages), and one changed page means all over again. Besides, Pagefind 1.5 keeps filters and their values in hash maps that are seeded anew in every run; here everything gets one order.
 *
 * The length of pages is left out: the ranking does not look at it (src/client/pagefind.ts), so nobody need load it.
 */

/** Bytes of a chunk before packing: what a reader loads for one word. A word with more has a chunk of its own. */
const CHUNK = 30_000;
/** Digits in names of files, which the first search loads; more where two would be the same. */
const DIGITS = 8;
/** The same for pages, of which there are most: as many as Pagefind takes. */
const PAGE_DIGITS = 7;

/** The index of some pages in one language. */
interface Part {
  /** Pages of this language in the parts before. */
  before: number;
  meta: Meta;
  take: (path: string) => IndexFile;
}

const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const byName = ([a]: Named<unknown>, [b]: Named<unknown>) => inBytes(a, b);
const entryOf = (files: IndexFile[]): Entry => {
  const entry = JSON.parse(Buffer.from(files.find(({ path }) => path === ENTRY)?.content ?? fail(`${ENTRY} is missing`)).toString()) as Entry;
  return entry.version === VERSION ? entry : fail(`it is from version ${entry.version}`);
};

/** Joins indexes; their pages follow one another as the indexes do. */
export function joinIndexes(indexes: IndexFile[][]): IndexFile[] {
  const joined = new Map<string, Uint8Array>();
  const put = (path: string, content: Uint8Array): void => {
    if (joined.has(path)) fail(`two files would be ${path}`);
    joined.set(path, content);
  };
  const entries = indexes.map(entryOf);
  const left = indexes.map((files) => new Map(files.map((file) => [file.path, file])));
  const languages = [...new Set(entries.flatMap((entry) => Object.keys(entry.languages)))].sort(inBytes).map((language) => {
    let before = 0;
    const parts = entries.flatMap(({ languages }, number): Part[] => {
      const about = languages[language];
      if (!about) return [];
      const take = (path: string) => {
        const file = left[number]!.get(path) ?? fail(`${path} is missing`);
        left[number]!.delete(path);
        return file;
      };
      const part = { before, meta: unpack(take(pathOf.meta(about.hash)), isMeta), take };
      before += part.meta[1].length;
      return [part];
    });
    /** Writes a file under the name that its content gives it, which is the answer. */
    const write = (kind: keyof typeof pathOf, cbor: Uint8Array): string => {
      const digest = digestOf(cbor);
      const hashOf = (digits: number) => `${language}_${digest.slice(0, digits)}`;
      let digits = DIGITS;
      while (digits < digest.length && joined.has(pathOf[kind](hashOf(digits)))) digits++;
      put(pathOf[kind](hashOf(digits)), pack(cbor));
      return hashOf(digits);
    };
    const fields = [...new Set(parts.flatMap(({ meta }) => meta[5]))].sort(inBytes);
    const fragments = parts.flatMap(({ meta, take }) => meta[1].map(([hash]) => take(pathOf.fragment(hash)).content)).map((content) => ({ content, digest: digestOf(content) }));
    const names = shortNames(fragments.map(({ digest }) => digest));
    const pages = fragments.map(({ content, digest }): [string, number] => {
      const hash = `${language}_${names.get(digest)!}`;
      put(pathOf.fragment(hash), content);
      return [hash, 1];
    });
    const filters = filtersOf(parts).map((filter): Named<string> => [filter[0], write('filter', encode(filter))]);
    const meta: Meta = [VERSION, pages, inChunks(wordsOf(parts, fields), (cbor) => write('index', cbor)), filters, [], fields];
    return [language, { ...entries.find((entry) => entry.languages[language])!.languages[language], hash: write('meta', encode(meta)), page_count: before }];
  });
  for (const files of left) for (const path of files.keys()) if (/\.pf_\w+$/.test(path)) fail(`nothing leads to ${path}`);
  // The reader, and what it needs for a language: the same in each.
  const rest = new Map(left.flatMap((files) => [...files]));
  rest.delete(ENTRY);
  put(ENTRY, Buffer.from(JSON.stringify({ ...entries[0], languages: Object.fromEntries(languages) })));
  return [...rest.values(), ...[...joined].map(([path, content]) => ({ path, content }))];
}

/** As many digits of each digest as tell it from the others. */
function shortNames(digests: string[]): Map<string, string> {
  const sorted = digests.toSorted();
  const shared = (one: string, other = '') => [...one].findIndex((digit, place) => digit !== other[place]);
  return new Map(sorted.map((digest, place) => [digest, digest.slice(0, Math.max(PAGE_DIGITS, 1 + shared(digest, sorted[place - 1]), 1 + shared(digest, sorted[place + 1])))]));
}

function filtersOf(parts: Part[]): Filter[] {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { before, meta, take } of parts) {
    if (meta[4].length > 0) fail('it has lists to sort by, and pages sort by their number');
    for (const [name, hash] of meta[3]) {
      const [ownName, values] = unpack(take(pathOf.filter(hash)), isFilter);
      if (ownName !== name) fail(`${pathOf.filter(hash)} is named ${ownName}, not ${name}`);
      const known = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, known);
      for (const [value, pages] of values) {
        const all = known.get(value) ?? [];
        known.set(value, all);
        for (const page of pages) all.push(page + before);
      }
    }
  }
  return [...filters].sort(byName).map(([name, values]) => [name, [...values].sort(byName)]);
}

/** The words of a part in order, a chunk in memory at a time. */
function* wordsIn({ meta, take }: Part): Generator<{ key: Buffer; word: Word }> {
  for (const [, , hash] of meta[2]) for (const word of unpack(take(pathOf.index(hash)), areWords)[0]) yield { key: Buffer.from(word[0]), word };
}

/** The words of all parts in order, each once. */
function* wordsOf(parts: Part[], fields: string[]): Generator<Word> {
  const readers = parts.map((part) => {
    const words = wordsIn(part);
    return { part, words, next: words.next().value, placing: placingIn(part, fields) };
  });
  for (;;) {
    let first: Buffer | undefined;
    for (const { next } of readers) if (next && (!first || next.key.compare(first) < 0)) first = next.key;
    if (!first) return;
    const key = first;
    const places = new Places();
    const variants = new Map<string, Places>();
    for (const reader of readers) {
      if (!reader.next?.key.equals(key)) continue;
      const [, own, forms] = reader.next.word;
      places.add(own, reader.placing);
      for (const [form, ofForm] of forms) {
        const known = variants.get(form) ?? new Places();
        variants.set(form, known);
        known.add(ofForm, reader.placing);
      }
      reader.next = reader.words.next().value;
    }
    yield [key.toString(), places.list, [...variants].map(([form, { list }]): Named<Place[]> => [form, list])];
  }
}

interface Placing {
  before: number;
  fieldAt: number[];
}

const placingIn = ({ before, meta }: Part, fields: string[]): Placing => ({ before, fieldAt: meta[5].map((field) => fields.indexOf(field)) });

/** Places of a word, each page counted from the one before. */
class Places {
  readonly list: Place[] = [];
  #last = 0;

  add(places: Place[], { before, fieldAt }: Placing): void {
    let page = before;
    for (const [further, spots, inFields] of places) {
      page += further;
      this.list.push([page - this.#last, spots, inFields.map((spot) => (spot < 0 ? -1 - fieldAt[-1 - spot]! : spot))]);
      this.#last = page;
    }
  }
}

/** Writes words in chunks and answers with the list of these. */
function inChunks(words: Iterable<Word>, write: (cbor: Uint8Array) => string): Chunk[] {
  const chunks: Chunk[] = [];
  let encoded: Uint8Array[] = [];
  let [filled, from, to] = [0, '', ''];
  const close = () => {
    // An array of one array: the head of a list of zeros is that of any list as long.
    const zeros = encode([encoded.map(() => 0)]);
    if (encoded.length > 0) chunks.push([from, to, write(Buffer.concat([zeros.subarray(0, zeros.length - encoded.length), ...encoded]))]);
    encoded = [];
    filled = 0;
  };
  for (const word of words) {
    const bytes = encode(word);
    if (filled + bytes.length > CHUNK) close();
    if (encoded.length === 0) from = word[0];
    to = word[0];
    encoded.push(bytes);
    filled += bytes.length;
  }
  close();
  return shortened(chunks);
}

/** Chunks with no more of their first and last words than tells them from their neighbours. */
function shortened(chunks: Chunk[]): Chunk[] {
  return chunks.map(([from, to, hash], number) => {
    const [before, after] = [chunks[number - 1]?.[1], chunks[number + 1]?.[0]];
    const last = after === undefined ? to : beginning(to, after);
    return [before === undefined ? from : beginning(from, before), inBytes(last, from) < 0 ? to : last, hash];
  });
}

/** As much of a text as tells it from another. */
function beginning(text: string, other: string): string {
  const [signs, others] = [[...text], [...other]];
  const same = signs.findIndex((sign, place) => sign !== others[place]);
  return signs.slice(0, same < 0 ? signs.length : same + 1).join('');
}

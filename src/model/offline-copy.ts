// The copy of the handbook that a browser keeps: its parts, the packs that hold them, and what a choice of parts needs.

/** Raised when packs or records are written in another way: an older copy is then saved anew. */
export const FORMAT = 1;

type Language = 'de' | 'en';
/** `both`: files that pages of both languages use, such as frozen texts, fonts and scripts. */
export type PackLanguage = Language | 'both';

/** What a reader can choose, and `common`, which belongs to every copy. */
export interface OfflinePart {
  id: string;
  kind: 'common' | 'state' | 'room';
  title: Record<Language, string>;
  /** Beginnings of the paths that belong to it; of several that fit, the longest decides. */
  beginnings: string[];
}

/** What the build knows before its files are there. */
export interface OfflinePlan {
  format: number;
  /** Absent before the first publication. */
  release?: string | undefined;
  /** Of the release, else of the newest facts. */
  date: string;
  parts: OfflinePart[];
}

/** One file with many pages, named by what it holds. */
export interface Pack {
  file: string;
  part: string;
  language: PackLanguage;
  /** Path of its first file; packs of a part and language are sorted by it. */
  first: string;
  bytes: number;
  pages: number;
  sha256: string;
}

export interface OfflineManifest extends OfflinePlan {
  /** Changes whenever any file of any pack does. */
  build: string;
  packs: Pack[];
}

/** The same without parts and packs: what a page asks for to learn whether its copy is the newest. */
export type Newest = Pick<OfflineManifest, 'format' | 'release' | 'date' | 'build'>;

export interface Choice {
  languages: Language[];
  /** Without `common`. */
  parts: string[];
}

/** A complete copy. */
export interface Copy {
  manifest: OfflineManifest;
  choice: Choice;
  /** Day on the reader's clock. */
  savedOn: string;
  /** Build whose announcement the reader put away. */
  hidden?: string;
}

/** A copy that is being saved; what of it has come lies among the packs. */
export interface Job {
  manifest: OfflineManifest;
  choice: Choice;
}

/**
 * Beginning of a pack: four bytes with the length of this index as JSON, then the index, then blocks in gzip. Offsets of blocks
 * count from the end of the index, those of files from the beginning of their unpacked block.
 */
export interface PackIndex {
  blocks: [offset: number, length: number][];
  files: [path: string, block: number, offset: number, length: number][];
}

/** Files for programs, the copy itself, and what only search engines read: not part of a copy. */
const LEFT_OUT = /^(?:api|feeds|downloads|\.well-known)\/|^(?:en\/)?offline\/.*(?<!\.html)$|^(?:sw\.js|robots\.txt|sbom\.cdx\.json|llms[\w-]*\.txt|sitemap[\w-]*\.xml)$/;
/** One for both languages, beside German pages or at the root. */
const SHARED = /(?:^|\/)(?:quelle\.[\w.]+|fassungen\.json|timemap\.link|SHA256SUMS)$|^assets\/|^404\.html$|^pagefind\/|^(?!index\.html$)[^/]+$/;
/** Parts of the search index name their language. */
const SEARCH = /^pagefind\/(?:\w+\/|pagefind\.|wasm\.)(de|en)[_.]/;

/** Whether a file of the site, as a path below its root, can be in a copy. */
export function isSaved(path: string): boolean {
  return !LEFT_OUT.test(path);
}

/** Whose pages need a file. */
export function languageOf(path: string): PackLanguage {
  if (path.startsWith('en/')) return 'en';
  const index = SEARCH.exec(path)?.[1];
  if (index) return index as Language;
  return SHARED.test(path) ? 'both' : 'de';
}

/** The part that a file belongs to. */
export function partOf(path: string, parts: readonly OfflinePart[]): string {
  let [found, length] = ['common', -1];
  for (const { id, beginnings } of parts) {
    for (const beginning of beginnings) if (beginning.length > length && path.startsWith(beginning)) [found, length] = [id, beginning.length];
  }
  return found;
}

const contains = ({ parts, languages }: Choice, { part, language }: Pick<Pack, 'part' | 'language'>): boolean =>
  (part === 'common' || parts.includes(part)) && (language === 'both' || languages.includes(language));

/** Whether a choice contains a file, if the site has it. */
export function isChosen(path: string, { manifest, choice }: Pick<Copy, 'manifest' | 'choice'>): boolean {
  return isSaved(path) && contains(choice, { part: partOf(path, manifest.parts), language: languageOf(path) });
}

/** The packs of a choice, in the order in which they are fetched. */
export function packsFor({ packs }: Pick<OfflineManifest, 'packs'>, choice: Choice): Pack[] {
  return packs.filter((pack) => contains(choice, pack));
}

/** The one pack that can hold a file. */
export function packWith(path: string, { packs, parts }: Pick<OfflineManifest, 'packs' | 'parts'>): Pack | undefined {
  const [part, language] = [partOf(path, parts), languageOf(path)];
  return packs.findLast((pack) => pack.part === part && pack.language === language && pack.first <= path);
}

/** Bytes and pages of packs. */
export function sumOf(packs: readonly Pack[]): { bytes: number; pages: number } {
  return packs.reduce((sum, { bytes, pages }) => ({ bytes: sum.bytes + bytes, pages: sum.pages + pages }), { bytes: 0, pages: 0 });
}

/** Paths that may answer for an address below the root: a folder answers with its page. */
export function fileAt(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** Files whose name or contract says that they never change. Pages of versions do: they say what became of the version. */
export function neverChanges(path: string): boolean {
  return /^assets\/|^pagefind\/.*\.pf_(?:filter|fragment|index|meta)$|\/\d+\/quelle\.[a-z.]+$/.test(path);
}

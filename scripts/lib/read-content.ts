// Reads content/ from the file system into entries, the way the site's loader does, without Astro.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { MAX_FILE } from '../../src/markdown/limits.ts';
import { parseFile, parseTranslation, type ParsedFile } from '../../src/markdown/parse-file.ts';
import { problem, type Problem } from '../../src/markdown/problem.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/index.ts';

export interface Entry extends ParsedFile {
  collection: CollectionName;
  id: string;
  file: string;
  /** Original text of the file, for checks that look at characters. */
  text: string;
}

export interface Translation {
  collection: CollectionName;
  id: string;
  file: string;
  text: string;
  prose: ReturnType<typeof parseTranslation>['prose'];
  problems: Problem[];
}

export interface Content {
  entries: Entry[];
  translations: Translation[];
  /** Files that are no profile: wrong place or ending. */
  strangers: { file: string; collection?: CollectionName }[];
}

// A character takes up to four bytes; what is larger is not even read.
const MAX_BYTES = 4 * MAX_FILE;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Reads a file as strict UTF-8. Links and very large files are not read. */
export function readText(path: string): { text: string; problems: Problem[] } {
  const stat = lstatSync(path);
  if (!stat.isFile()) return { text: '', problems: [problem('file-names', 1, 'Das ist keine gewöhnliche Datei.', 'Verknüpfungen sind nicht erlaubt; die Datei selbst ablegen.')] };
  if (stat.size > MAX_BYTES) return { text: '', problems: [problem('size', 1, `Die Datei ist zu groß (${Math.round(stat.size / 1000)} KB, erlaubt sind ${MAX_FILE / 1000} KB).`, 'Ein Profil ist selten größer als 60 KB; teilen Sie es auf oder kürzen Sie es.')] };
  const bytes = readFileSync(path);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problems: [] };
  } catch {
    let line = 1;
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const broken = lenient.indexOf('\uFFFD');
    for (let i = 0; i < broken; i++) if (lenient[i] === '\n') line += 1;
    return { text: '', problems: [problem('encoding', line, 'Die Datei ist nicht in UTF-8 gespeichert.', 'Im Editor „Speichern mit Codierung: UTF-8“ wählen.')] };
  }
}

/** Identity of a file: its name without the ending. A profile's English prose is `<id>.en.mdx`. */
export function identify(path: string): { id: string; kind: 'profile' | 'translation' | 'record' | 'other' } {
  const name = basename(path);
  if (name.endsWith('.en.mdx')) return { id: name.slice(0, -'.en.mdx'.length), kind: 'translation' };
  if (name.endsWith('.mdx')) return { id: name.slice(0, -'.mdx'.length), kind: 'profile' };
  if (name.endsWith('.yaml')) return { id: name.slice(0, -'.yaml'.length), kind: 'record' };
  return { id: name, kind: 'other' };
}

/** An entry that is read only when somebody asks for what is in it. */
function waitingEntry(facts: Pick<Entry, 'collection' | 'id' | 'file'>, path: string): Entry {
  let read: Entry | undefined;
  const get = () => (read ??= { ...readEntry(facts.collection, path), ...facts });
  return {
    ...facts,
    get text() { return get().text; },
    get data() { return get().data; },
    get raw() { return get().raw; },
    get body() { return get().body; },
    get prose() { return get().prose!; },
    get problems() { return get().problems; },
    lineOf: (place) => get().lineOf(place),
  };
}

function readEntry(collection: CollectionName, path: string): ParsedFile & { text: string } {
  const { text, problems } = readText(path);
  return problems.length > 0 ? { body: '', problems, lineOf: () => 1, text } : { ...parseFile(collection, text), text };
}

/** What else lies in content/: the guide and what was published. */
const OTHERS = new Set<string>(['guide', 'versions', 'register.jsonl']);

/** Files in folders that nobody reads. `Terms` would be `terms` on another system. */
function* listOutside(folder: string, root: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (OTHERS.has(entry.name) || (collectionNames as readonly string[]).includes(entry.name)) continue;
    const path = join(folder, entry.name);
    for (const file of entry.isDirectory() ? walk(path) : [path]) yield relative(root, file).split(sep).join('/');
  }
}

/** Every file below the folders of the collections, as paths from `root`. */
export function* listContent(folder: string, root: string): Generator<{ collection: CollectionName; file: string; path: string }> {
  for (const collection of collectionNames) {
    const home = join(folder, collection);
    if (!existsSync(home)) continue;
    for (const path of walk(home)) yield { collection, path, file: relative(root, path).split(sep).join('/') };
  }
}

/**
 * Reads every collection below `folder` (usually content/). `root` is what file names are printed relative to.
 * Entries that `isWanted` leaves out are there, too, but read only when they are asked for; their translations are not.
 */
export function readContent(folder: string, root: string, isWanted: (file: string) => boolean = () => true): Content {
  const content: Content = { entries: [], translations: [], strangers: [...listOutside(folder, root)].map((file) => ({ file })) };
  for (const { collection, path, file } of listContent(folder, root)) {
    const { id, kind } = identify(path);
    const wanted = collections[collection].format === 'yaml' ? 'record' : 'profile';
    if (kind !== wanted && !(kind === 'translation' && wanted === 'profile')) content.strangers.push({ file, collection });
    else if (kind === 'translation') {
      if (!isWanted(file)) continue;
      const { text, problems } = readText(path);
      const parsed = problems.length > 0 ? { prose: undefined, problems } : parseTranslation(text);
      content.translations.push({ collection, id, file, text, prose: parsed.prose, problems: parsed.problems });
    } else content.entries.push(isWanted(file) ? { ...readEntry(collection, path), collection, id, file } : waitingEntry({ collection, id, file }, path));
  }
  return content;
}

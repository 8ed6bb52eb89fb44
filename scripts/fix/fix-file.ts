// Repairs one file of content. Each repair is proved before it is kept: the data and the text that are read from it stay the same.
import { isDeepStrictEqual } from 'node:util';
import type { Nodes, Root } from 'mdast';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { parseProse } from '../../src/markdown/prose.ts';
import { normaliseText, splitFile } from '../../src/markdown/split-file.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';
import { fixDates, readWrittenDate } from './dates.ts';
import { applyEdits, type Edit } from './edits.ts';
import { orderKeys } from './key-order.ts';
import { quoteEdits } from './prose-quotes.ts';
import { tableEdits } from './prose-tables.ts';
import { fixEnd, proseSpaceEdits, yamlSpaceEdits } from './spaces.ts';

export interface Fixed {
  text: string;
  /** What was repaired, in German. */
  repairs: string[];
}

/** Reads the tree again: positions say nothing about meaning. */
function bare(node: Nodes, adjust: (text: string) => string): unknown {
  const { position: _, ...rest } = node as Nodes & { position?: unknown; data?: unknown };
  const copy: Record<string, unknown> = { ...rest };
  delete copy['data'];
  if (typeof copy['value'] === 'string' && node.type === 'text') copy['value'] = adjust(copy['value']);
  if ('children' in node) copy['children'] = (node.children as Nodes[]).map((child) => bare(child, adjust));
  if ('attributes' in node) copy['attributes'] = (node.attributes as { name?: string; value?: unknown }[]).map(({ name, value }) => [name, value]);
  return copy;
}

const straight = (text: string) => text.replace(/[„“]/g, '"');
const same = (text: string) => text;

function treeOf(text: string): Root | undefined {
  return parseProse(text, 1).tree;
}

/** Whether two texts are read as the same prose. */
function readsTheSame(before: string, after: string, adjust: (text: string) => string): boolean {
  const [old, young] = [treeOf(before), treeOf(after)];
  return old !== undefined && young !== undefined && isDeepStrictEqual(bare(old, adjust), bare(young, adjust));
}

const commentsOf = (yaml: string) => (yaml.match(/(^|\s)#.*$/gm) ?? []).map((comment) => comment.trim()).sort();

/** Data with dates in the form that a repair gives them: what differs besides was no repair. */
function withDates(data: unknown): unknown {
  if (typeof data === 'string') return readWrittenDate(data) ?? data;
  if (Array.isArray(data)) return data.map(withDates);
  if (data !== null && typeof data === 'object') return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withDates(value)]));
  return data;
}

function holdsTheSame(before: string, after: string, datesMayDiffer: boolean): boolean {
  const read = (text: string) => parseFrontMatter(text, 1);
  const [old, young] = [read(before), read(after)];
  if (old.data === undefined || young.data === undefined || young.problems.length > 0) return false;
  const [left, right] = datesMayDiffer ? [withDates(old.data), withDates(young.data)] : [old.data, young.data];
  return isDeepStrictEqual(left, right) && isDeepStrictEqual(commentsOf(before), commentsOf(after));
}

interface Repair {
  name: string;
  run: (text: string) => string;
  isTrue: (before: string, after: string) => boolean;
}

function yamlRepairs(collection: CollectionName): Repair[] {
  const { schema } = collections[collection];
  return [
    { name: 'Ende der Datei', run: fixEnd, isTrue: (before, after) => holdsTheSame(before, after, false) },
    { name: 'Leerraum am Zeilenende', run: (yaml) => applyEdits(yaml, yamlSpaceEdits(yaml)), isTrue: (before, after) => holdsTheSame(before, after, false) },
    { name: 'Datumsangaben', run: (yaml) => fixDates(schema, yaml), isTrue: (before, after) => holdsTheSame(before, after, true) },
    { name: 'Reihenfolge der Felder', run: (yaml) => orderKeys(schema, yaml), isTrue: (before, after) => holdsTheSame(before, after, false) },
  ];
}

function proseRepairs(language: 'de' | 'en'): Repair[] {
  const repair = (name: string, edits: (tree: Root, text: string) => Edit[], adjust = same): Repair => ({
    name,
    run: (text) => {
      const tree = treeOf(text);
      return tree ? applyEdits(text, edits(tree, text)) : text;
    },
    isTrue: (before, after) => readsTheSame(before, after, adjust),
  });
  return [
    { name: 'Ende der Datei', run: fixEnd, isTrue: (before, after) => readsTheSame(before, after, same) },
    repair('Leerraum am Zeilenende', proseSpaceEdits),
    repair('Ausrichtung der Tabellen', tableEdits),
    ...(language === 'de' ? [repair('Anführungszeichen', quoteEdits, straight)] : []),
  ];
}

function apply(text: string, repairs: Repair[], done: Set<string>): string {
  return repairs.reduce((current, { name, run, isTrue }) => {
    const next = run(current);
    if (next === current || !isTrue(current, next)) return current;
    done.add(name);
    return next;
  }, text);
}

/** Repairs a profile, a translation (`kind`) or a record. What cannot be read is returned as it is. */
export function fixFile(collection: CollectionName, kind: 'profile' | 'translation' | 'record', text: string): Fixed {
  const done = new Set<string>();
  // Whoever reads a profile takes away the byte order mark and Windows line ends first; this loses nothing.
  const normal = normaliseText(text);
  if (normal !== text) done.add('Zeilenenden');
  const repaired = kind === 'profile' ? fixProfile(collection, normal, done) : apply(normal, kind === 'record' ? yamlRepairs(collection) : proseRepairs('en'), done);
  return { text: repaired, repairs: [...done] };
}

function fixProfile(collection: CollectionName, text: string, done: Set<string>): string {
  const { frontMatter, body, problems } = splitFile(text);
  if (problems.length > 0) return text;
  // The data end before a line of their own.
  const data = apply(`${frontMatter}\n`, yamlRepairs(collection), done).replace(/\n$/, '');
  return `---\n${data}\n---\n${apply(body, proseRepairs('de'), done)}`;
}

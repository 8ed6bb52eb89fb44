// Keys in the order of the schema: whole entries change places, with the comments that stand above them.
import type { z } from 'astro/zod';
import type { Node, Pair } from 'yaml';
import { applyEdits, type Edit } from './edits.ts';
import { keyOf, readYaml, walkYaml, type DescribedMap } from './yaml-map.ts';

/** Long lists of evidence stand before or behind the facts, as whoever wrote the file liked it; they stay where they are. */
const ANYWHERE = new Set(['sources', 'searchedNotFound', 'conflicts', 'licence']);

type Entry = Pair<Node, Node | null>;

/** Positions of the entries in their new order; undefined where nothing moves. */
function orderOf({ map, fields, isTop }: DescribedMap): number[] | undefined {
  const rank = (pair: Entry) => {
    const key = keyOf(pair);
    if (isTop) return ANYWHERE.has(key) ? -1 : fields.indexOf(key);
    // The sources of a group close it, also where the schema takes its first fields from another.
    return key === 'sources' ? fields.length : fields.indexOf(key);
  };
  const movable = map.items.keys().filter((index) => rank(map.items[index]!) >= 0).toArray();
  const sorted = movable.toSorted((a, b) => rank(map.items[a]!) - rank(map.items[b]!));
  if (sorted.every((index, position) => index === movable[position])) return undefined;
  // What the schema does not know, and evidence, keeps its place.
  const order = map.items.map((_, index) => index);
  movable.forEach((place, position) => { order[place] = sorted[position]!; });
  return order;
}

const startOf = (pair: Entry) => pair.key.range![0];
const endOf = (pair: Entry) => (pair.value?.range ?? pair.key.range!)[1];

function flowEdits(text: string, { items }: DescribedMap['map'], order: number[]): Edit[] {
  const piece = (pair: Entry) => text.slice(startOf(pair), endOf(pair));
  return order.flatMap((from, at) => (from === at ? [] : [{ start: startOf(items[at]!), end: endOf(items[at]!), text: piece(items[from]!) }]));
}

/** Where an entry's lines end, after the line break. */
function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found + 1;
}

function blockEdits(text: string, { items }: DescribedMap['map'], order: number[]): Edit[] {
  const first = startOf(items[0]!);
  const column = first - (text.lastIndexOf('\n', first - 1) + 1);
  const indent = ' '.repeat(column);
  const starts = items.map((pair, index) => (index === 0 ? startOf(pair) : lineEnd(text, endOf(items[index - 1]!))));
  const pieces = items.map((pair, index) => (index === 0 ? indent : '') + text.slice(starts[index], index + 1 < items.length ? starts[index + 1] : lineEnd(text, endOf(pair))));
  const moved = order.map((from) => pieces[from]!);
  // A first entry may follow a dash: then no comment can stand above it in its own lines.
  if (!/^ *[^ #\n]/.test(moved[0]!) || !moved[0]!.startsWith(indent)) return [];
  return [{ start: first, end: lineEnd(text, endOf(items.at(-1)!)), text: moved.join('').slice(column) }];
}

/** Sorts the keys of every map that the schema knows. */
export function orderKeys(schema: z.ZodType, yaml: string): string {
  let text = yaml.endsWith('\n') ? yaml : `${yaml}\n`;
  // A map in another is sorted first; the outer one then moves it as a whole.
  for (let round = 0; round < 12; round++) {
    const document = readYaml(text);
    if (!document) return yaml;
    const edits: Edit[] = [];
    walkYaml(schema, document, { map: (described) => {
      const { map } = described;
      const [start, end] = map.range!;
      if (map.items.length < 2 || edits.some((edit) => edit.start >= start && edit.start < end)) return;
      const order = orderOf(described);
      if (order) edits.push(...(map.flow ? flowEdits : blockEdits)(text, map, order));
    } });
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return yaml.endsWith('\n') ? text : text.slice(0, -1);
}

// Changed data into existing YAML: only what changed is written anew; comments, order, quotes and every other byte stay.
import yaml from 'js-yaml';
import { isMap, isScalar, isSeq, parseDocument, Scalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { entryLines, flowOf, itemLines, scalar, type Value } from '../../import/yaml.ts';
import { formerEntries, isGroup, isSame, type Group } from './form-values.ts';

interface Edit { start: number; end: number; text: string }
type Entry = Pair<Node, Node | null>;

/** Entries of lists at the top have a line for each field, because people read them line by line; changes are short. */
const isInLines = (key: string) => key !== 'changes';

/** Names that are no plain word are quoted; also those made of digits, as everywhere in the handbook: class '9' is no number. */
const quoteName = (name: string) => (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name) ? name : /^\d+$/.test(name) ? `'${name}'` : JSON.stringify(name));
const quoteNames = (value: unknown): Value => (Array.isArray(value) ? value.map(quoteNames) : isGroup(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [quoteName(key), quoteNames(inner)])) : (value as Value));

/** A field in lines. Entries of a list have lines of their own, however short they are; sources of a fact stay on one. */
function fieldLines(key: string, value: unknown, indent: number): string[] {
  const written = quoteNames(value);
  const isBlock = Array.isArray(written) && (indent === 0 || key !== 'sources') && written.some(isGroup);
  if (!isBlock) return [...entryLines(key, written, indent)];
  return [`${' '.repeat(indent)}${key}:`, ...written.flatMap((item) => [...itemLines(item, indent + 2, indent === 0 && isInLines(key))])];
}

export const readYaml = (text: string): unknown => yaml.load(text, { schema: yaml.CORE_SCHEMA });
/** A whole record, in the order of its fields. */
export const writeRecord = (data: Group): string => `${Object.entries(data).flatMap(([key, value]) => fieldLines(key, value, 0)).join('\n')}\n`;

/** The text with the data of `after`, of which `before` is what the text says now. `order`: fields of the record. */
export function mergeYaml(text: string, before: Group, after: Group, order: readonly string[]): string {
  if (isSame(before, after)) return text;
  const document = parseDocument(text, { schema: 'core', keepSourceTokens: true, uniqueKeys: false });
  const edits: Edit[] = [];
  if (!isMap(document.contents) || !editMap(document.contents as YAMLMap<Node, Node | null>, before, after, order, true)) return writeRecord(after);
  // From the end, so that places stay right; what is put in at one place keeps its order.
  const merged = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => b.start - a.start || b.end - a.end || b.index - a.index).reduce((changed, { start, end, text: young }) => changed.slice(0, start) + young + changed.slice(end), text);
  // Better a rewritten file than a wrong one.
  return says(merged, after) ? merged : writeRecord(after);

  /** False where the map cannot be changed piece by piece: then its owner writes it anew. */
  function editMap(map: YAMLMap<Node, Node | null>, old: Group, young: Group, names: readonly string[], isTop = false): boolean {
    const pairs = new Map((map.items as Entry[]).map((pair) => [nameOf(pair), pair]));
    const changed = [...new Set([...Object.keys(old), ...Object.keys(young)])].filter((key) => !isSame(old[key], young[key]) || (key in old) !== (key in young));
    if (map.flow) {
      if (changed.some((key) => !(key in old && key in young))) return false;
      return changed.every((key) => editValue(pairs.get(key)!.value, old[key], young[key], true));
    }
    for (const key of changed) {
      const pair = pairs.get(key);
      if (!pair) insertPair(map, pairs, key, young[key], names);
      else if (!(key in young)) {
        // The first name of an entry of a list stands behind its dash.
        if (!startsLine(pair.key)) return false;
        edits.push({ start: lineStart(pair.key.range![0]), end: lineEnd(endOf(pair)) + 1, text: '' });
      } else if (!editValue(pair.value, old[key], young[key], false, isTop && isInLines(key))) {
        const lines = fieldLines(key, young[key], columnOf(pair.key.range![0]));
        edits.push({ start: pair.key.range![0], end: endOf(pair), text: lines.join('\n').trimStart() });
      }
    }
    return true;
  }

  function editValue(node: Node | null, old: unknown, young: unknown, inFlow: boolean, inLines = false): boolean {
    if (node === null) return false;
    if (isScalar(node) && typeof young !== 'object') return editScalar(node, young as string | number | boolean, inFlow);
    const mark = edits.length;
    if (isMap(node) && isGroup(old) && isGroup(young) && editMap(node as YAMLMap<Node, Node | null>, old, young, Object.keys(young))) return true;
    if (isSeq(node) && Array.isArray(old) && Array.isArray(young) && young.length > 0 && editSeq(node as YAMLSeq<Node>, old, young, inLines)) return true;
    edits.length = mark;
    if (!('flow' in node) || !node.flow || typeof young !== 'object') return false;
    edits.push({ start: node.range![0], end: node.range![1], text: flowOf(quoteNames(young)) });
    return true;
  }

  function editScalar(node: Scalar, young: string | number | boolean, inFlow: boolean): boolean {
    const [start, end] = node.range!;
    const isQuoted = node.type === Scalar.QUOTE_DOUBLE || (node.type === Scalar.QUOTE_SINGLE && typeof young === 'string' && young.includes('\n'));
    const written = typeof young !== 'string' ? String(young) : isQuoted ? JSON.stringify(young) : node.type === Scalar.QUOTE_SINGLE ? `'${young.replaceAll("'", "''")}'` : scalar(young, inFlow);
    edits.push({ start, end, text: text.slice(start, end).endsWith('\n') ? `${written}\n` : written });
    return true;
  }

  /** Entries that stay in their order are changed in place; the others are taken out and put in, with the lines they had. */
  function editSeq(seq: YAMLSeq<Node>, old: unknown[], young: unknown[], inLines: boolean): boolean {
    if (seq.flow) return false;
    const nodes = seq.items;
    const former = formerEntries(young, old);
    const staying = new Set(longestRise(former));
    const kept = new Set([...staying].map((index) => former[index]!));
    const column = columnOf(lineStart(nodes[0]!.range![0]) + text.slice(lineStart(nodes[0]!.range![0])).search(/\S/));
    const linesOf = (at: number) => text.slice(lineStart(nodes[at]!.range![0]), lineEnd(contentEnd(nodes[at]!)) + 1);
    let place = lineStart(nodes[0]!.range![0]);
    let added = '';
    const flush = () => {
      if (added !== '') edits.push({ start: place, end: place, text: place > 0 && text[place - 1] !== '\n' ? `\n${added.trimEnd()}` : added });
      added = '';
    };
    young.forEach((item, index) => {
      const at = former[index];
      if (!staying.has(index)) {
        const moved = at !== undefined && isSame(old[at], item) ? linesOf(at) : `${[...itemLines(quoteNames(item), column, inLines)].join('\n')}\n`;
        added += moved.endsWith('\n') ? moved : `${moved}\n`;
        return;
      }
      flush();
      place = Math.min(lineEnd(contentEnd(nodes[at!]!)) + 1, text.length);
      if (isSame(old[at!], item)) return;
      if (editValue(nodes[at!]!, old[at!], item, false)) return;
      edits.push({ start: lineStart(nodes[at!]!.range![0]), end: lineEnd(contentEnd(nodes[at!]!)), text: [...itemLines(quoteNames(item), column, inLines)].join('\n') });
    });
    flush();
    for (const at of nodes.keys()) if (!kept.has(at)) edits.push({ start: lineStart(nodes[at]!.range![0]), end: lineEnd(contentEnd(nodes[at]!)) + 1, text: '' });
    return true;
  }

  /** A new field stands behind the one that comes before it in the order of the schema. */
  function insertPair(map: YAMLMap<Node, Node | null>, pairs: Map<string, Entry>, key: string, value: unknown, names: readonly string[]) {
    const before = names.slice(0, names.indexOf(key)).findLast((other) => pairs.has(other));
    const anchor = before === undefined ? (map.items as Entry[])[0]! : pairs.get(before)!;
    const at = lineEnd(endOf(anchor));
    edits.push({ start: at, end: at, text: `\n${fieldLines(key, value, columnOf((map.items as Entry[])[0]!.key.range![0])).join('\n')}` });
  }

  function lineStart(at: number): number { return text.lastIndexOf('\n', at - 1) + 1; }
  function lineEnd(at: number): number { const end = text.indexOf('\n', at); return end === -1 ? text.length : end; }
  function columnOf(at: number): number { return at - lineStart(at); }
  function startsLine(node: Node): boolean { return text.slice(lineStart(node.range![0]), node.range![0]).trim() === ''; }
  /** End of the last sign of a node, without comments and empty lines behind it. */
  function contentEnd(node: Node): number { return text.slice(0, node.range![1]).trimEnd().length; }
  function endOf(pair: Entry): number { return pair.value && pair.value.range![1] > pair.value.range![0] ? contentEnd(pair.value) : pair.key.range![1] + 1; }
}

const nameOf = (pair: Entry): string => String(isScalar(pair.key) ? pair.key.value : '');

function says(text: string, data: Group): boolean {
  try {
    return JSON.stringify(sorted(readYaml(text))) === JSON.stringify(sorted(data));
  } catch {
    return false;
  }
}

/** Keys in one order, so that two records can be compared as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return isGroup(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
}

/** Places of the longest rising run of numbers; places without a number are left out. */
function longestRise(numbers: readonly (number | undefined)[]): number[] {
  const best: number[][] = [];
  numbers.forEach((number, index) => {
    const runs = number === undefined ? [] : best.slice(0, index).filter((run) => run.length > 0 && numbers[run.at(-1)!]! < number);
    best.push(number === undefined ? [] : [...(runs.sort((a, b) => b.length - a.length)[0] ?? []), index]);
  });
  return [...best].sort((a, b) => b.length - a.length)[0] ?? [];
}

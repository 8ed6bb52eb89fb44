// Writes changed values into existing YAML so that every other byte stays: comments, order, quotes and line breaks of people.
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { entryLines, flowOf, itemLines, type Value } from './yaml.ts';

interface Edit { start: number; end: number; text: string }
type Fields = Record<string, Value | undefined>;

/** By what items of a list are known again; a list without such a field is written anew as a whole. */
const IDENTITY = ['id', 'key', 'letter', 'position'];

/** The YAML text with the values of `after` in place of those of `before`, which is what the text says now. */
export function editYaml(text: string, before: Fields, after: Fields, fieldOrder: readonly string[]): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const edits: Edit[] = [];
  editMap(document.contents as YAMLMap, before, after, 0, fieldOrder);
  return edits.sort((a, b) => b.start - a.start).reduce((edited, { start, end, text: inserted }) => edited.slice(0, start) + inserted + edited.slice(end), text);

  function editMap(map: YAMLMap, old: Fields, young: Fields, indent: number, order: readonly string[]) {
    const pairs = new Map((map.items as Pair<Node, Node | null>[]).map((pair) => [String(isScalar(pair.key) ? pair.key.value : ''), pair]));
    for (const [key, pair] of pairs) {
      if (isDeepStrictEqual(old[key], young[key])) continue;
      if (young[key] === undefined) edits.push({ ...wholeLines(pair), text: '' });
      else editPair(pair, key, old[key], young[key], indent);
    }
    for (const key of Object.keys(young)) if (young[key] !== undefined && !pairs.has(key)) insert(pairs, key, young[key], indent, order);
  }

  function editPair(pair: Pair<Node, Node | null>, key: string, old: Value | undefined, young: Value, indent: number) {
    const { value } = pair;
    if (value && isBlock(value) && isMap(value) && isGroup(old) && isGroup(young)) return editMap(value, old, young, columnOf(value), Object.keys(young));
    if (value && isBlock(value) && isSeq(value) && Array.isArray(old) && Array.isArray(young) && editSeq(value, old, young, key, indent)) return;
    const lines = [...entryLines(key, young, indent)];
    edits.push({ start: startOf(pair), end: endOf(pair), text: lines.join('\n').trimStart() });
  }

  /** False when the items have no identity; then the list is written as a whole. */
  function editSeq(seq: YAMLSeq, old: Value[], young: Value[], key: string, indent: number): boolean {
    const idOf = identityOf([...old, ...young]);
    if (!idOf) return false;
    const known = new Map(old.map((item, index) => [idOf(item), index]));
    const kept = young.map((item) => known.get(idOf(item))).filter((index) => index !== undefined);
    if (kept.some((index, at) => at > 0 && kept[at - 1]! > index)) return false;
    const nodes = seq.items as Node[];
    const column = columnOf(seq);
    let previous: Node | undefined;
    let inserted = '';
    const isTop = indent === 0;
    const flush = () => {
      if (inserted === '') return;
      // After the item before, or before the first one.
      if (previous) edits.push({ start: lineEnd(nodeEnd(previous)), end: lineEnd(nodeEnd(previous)), text: `\n${inserted.trimEnd()}` });
      else edits.push({ start: lineStart(nodes[0]!.range![0]), end: lineStart(nodes[0]!.range![0]), text: inserted });
      inserted = '';
    };
    const stays = new Set(young.map(idOf));
    for (const item of young) {
      const index = known.get(idOf(item));
      if (index === undefined) {
        inserted += `${[...itemLines(item, column, isTop && isBlockList(key))].join('\n')}\n`;
        continue;
      }
      flush();
      previous = nodes[index]!;
      if (isDeepStrictEqual(old[index], item)) continue;
      if (isMap(previous) && isBlock(previous) && isGroup(old[index]) && isGroup(item)) editMap(previous, old[index], item, columnOf(previous), Object.keys(item));
      else edits.push({ start: previous.range![0], end: previous.range![1], text: flowOf(item) });
    }
    flush();
    for (const [index, item] of old.entries()) if (!stays.has(idOf(item))) edits.push({ start: lineStart(nodes[index]!.range![0]), end: lineEnd(nodeEnd(nodes[index]!)) + 1, text: '' });
    return true;
  }

  /** A new field stands behind the field that comes before it in the order of the schema. */
  function insert(pairs: Map<string, Pair<Node, Node | null>>, key: string, value: Value, indent: number, order: readonly string[]) {
    const before = order.slice(0, order.indexOf(key)).findLast((other) => pairs.has(other));
    const anchor = before ? pairs.get(before)! : [...pairs.values()].at(-1)!;
    const at = lineEnd(endOf(anchor));
    edits.push({ start: at, end: at, text: `\n${[...entryLines(key, value, indent)].join('\n')}` });
  }

  function isBlock(node: Node): boolean {
    return (isMap(node) || isSeq(node)) && node.flow !== true;
  }
  function startOf(pair: Pair<Node, Node | null>): number {
    return pair.key.range![0];
  }
  /** End of the last sign of a node, without comments and empty lines behind it. */
  function nodeEnd(node: Node): number {
    return text.slice(0, node.range![1]).trimEnd().length;
  }
  function endOf(pair: Pair<Node, Node | null>): number {
    return pair.value ? nodeEnd(pair.value) : pair.key.range![1] + 1;
  }
  function lineStart(at: number): number {
    return text.lastIndexOf('\n', at - 1) + 1;
  }
  function lineEnd(at: number): number {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
  }
  function wholeLines(pair: Pair<Node, Node | null>): { start: number; end: number } {
    return { start: lineStart(startOf(pair)), end: lineEnd(endOf(pair)) + 1 };
  }
  /** Column of the first key of a map, of the dash of a list. */
  function columnOf(node: Node): number {
    const start = node.range![0];
    return start - lineStart(start);
  }
}

const isGroup = (value: Value | undefined): value is { [key: string]: Value } => typeof value === 'object' && !Array.isArray(value);
const isBlockList = (key: string) => ['positions', 'occupations', 'examParts', 'timeFrames', 'sources'].includes(key);

function identityOf(items: Value[]): ((item: Value) => string) | undefined {
  const key = IDENTITY.find((name) => items.every((item) => isGroup(item) && typeof item[name] === 'string'));
  return key ? (item) => String((item as Record<string, Value>)[key]) : undefined;
}

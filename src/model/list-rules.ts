// By what the items of a list are known again in another version of it, and by what they are named; and which items belong together.
import { likeness, wordsOf } from './likeness.ts';

/** A legal edition is called by its period, or by its label where no date is documented. */
export const EDITION = 'period or label';

export interface ListRule {
  /** Fields that make an item the same one. */
  by: string[];
  /** Fields that name it for readers; "a|b" takes b where there is no a, EDITION its period or label. */
  name: string[];
  /** An item stays itself however these fields change: similar ones are paired, too. Ids and codes are never guessed. */
  loose?: true;
}

type Candidate = ListRule & {
  /** Further fields by which this kind of item is told from others. */
  with?: string[];
};

/** The first whose fields an item has. What is told apart by more fields stands first. */
const candidates: Candidate[] = [
  // Lists with an id: sources, editions, positions and time frames, descriptors, all others.
  { by: ['id'], with: ['short'], name: ['short|title'] },
  { by: ['id'], with: ['period', 'legalBasis'], name: [EDITION] },
  { by: ['id'], with: ['number', 'title'], name: ['number', 'title'] },
  { by: ['id'], with: ['number', 'year'], name: ['number', 'year'] },
  { by: ['id'], with: ['level', 'text'], name: ['level', 'text'] },
  { by: ['id'], name: ['title|label|place'] },
  // Codes: registers, mappings, modules, competences and areas, periods, letters, provisions.
  { by: ['register', 'code'], name: ['register', 'code'] },
  { by: ['framework', 'version', 'code'], name: ['framework', 'code'] },
  { by: ['code'], with: ['original'], name: ['title'] },
  { by: ['code'], with: ['format'], name: ['title'] },
  { by: ['code'], with: ['title'], name: ['code', 'title'] },
  { by: ['key'], with: ['label'], name: ['label'] },
  { by: ['letter'], name: ['letter'] },
  { by: ['number'], with: ['subject'], name: ['number'] },
  { by: ['paragraph'], name: ['paragraph'] },
  // Relations to other entries.
  { by: ['regulation', 'position', 'edition'], name: ['position', 'edition'] },
  { by: ['regulation', 'occupation', 'specialisation'], name: ['regulation'] },
  { by: ['item', 'framework', 'competence'], name: ['item', 'competence'] },
  { by: ['framework', 'competence'], name: ['competence'] },
  { by: ['framework', 'comparedBy'], name: ['framework'], loose: true },
  { by: ['level'], with: ['equals'], name: ['level', 'title'] },
  { by: ['position'], with: ['letters'], name: ['position'] },
  { by: ['letters'], with: ['weeks'], name: ['letters'], loose: true },
  { by: ['from', 'to'], name: ['from', 'to'] },
  { by: ['state'], with: ['until'], name: ['state'] },
  { by: ['qualification', 'text'], name: ['qualification|title|text'], loose: true },
  { by: ['regulation'], with: ['method'], name: ['regulation'] },
  { by: ['regulation', 'text'], name: ['regulation|text'], loose: true },
  { by: ['role', 'text'], name: ['role|text'], loose: true },
  { by: ['norm', 'proposedRule'], name: ['norm|proposedRule'], loose: true },
  // Wording: titles, names, acts, papers, findings.
  { by: ['on', 'note'], name: ['on'], loose: true },
  { by: ['what', 'where'], name: ['what'], loose: true },
  { by: ['grade'], name: ['grade'] },
  { by: ['role', 'body'], name: ['role', 'body'], loose: true },
  { by: ['group'], with: ['dissent'], name: ['group'], loose: true },
  { by: ['original'], with: ['issuer'], name: ['original'], loose: true },
  { by: ['titles'], name: ['titles'], loose: true },
  { by: ['text', 'lang'], name: ['text'], loose: true },
  { by: ['name'], name: ['name'], loose: true },
  { by: ['area', 'title'], name: ['title'], loose: true },
  { by: ['title'], name: ['title'], loose: true },
  { by: ['lang'], name: ['lang'] },
  { by: ['period'], name: ['period'], loose: true },
  { by: ['text'], name: ['text'], loose: true },
];

/** Items without fields, such as texts, letters and codes, are known by themselves. */
const plain: ListRule = { by: [], name: [], loose: true };

/** Rule for the items of a list; `fields` are those of its schema, none where the items are no objects. */
export function ruleFor(fields: readonly string[]): ListRule {
  if (fields.length === 0 || fields.every((field) => field === 'de' || field === 'en')) return plain;
  return candidates.find((rule) => [...rule.by, ...(rule.with ?? [])].every((field) => fields.includes(field))) ?? plain;
}

/** Whether two values of a record are the same. A field that is absent and one that holds nothing are. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b] as Record<string, unknown>[];
  return [...new Set([...Object.keys(left!), ...Object.keys(right!)])].every((key) => isSame(left![key], right![key]));
}

/** From here on two items are taken for one that was edited. */
export const ALIKE = 0.5;
/** A word or two are no ground to call two items alike; long lists of strangers are not compared pair by pair. */
const MIN_WORDS = 3;
const MAX_PAIRS = 40_000;

function pairSimilar(before: readonly unknown[], after: readonly unknown[], old: number[], young: number[]): [number, number][] {
  if (old.length * young.length > MAX_PAIRS) return [];
  const [left, right] = [before, after].map((items) => items.map(wordsOf)) as [string[][], string[][]];
  const found = old.flatMap((i) => young.map((j) => ({ i, j, score: Math.min(left[i]!.length, right[j]!.length) < MIN_WORDS ? 0 : likeness(left[i]!, right[j]!) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const taken = { old: new Set<number>(), young: new Set<number>() };
  return found.flatMap(({ i, j }): [number, number][] => {
    if (taken.old.has(i) || taken.young.has(j)) return [];
    taken.old.add(i);
    taken.young.add(j);
    return [[i, j]];
  });
}

/** Which item of one list is which of the other, by position, in the order of the newer list. What has no partner was removed or added. */
export function pairItems(before: readonly unknown[], after: readonly unknown[], rule: ListRule): [number, number][] {
  const keyOf = (item: unknown) => JSON.stringify(rule.by.length === 0 ? item : rule.by.map((field) => (item as Record<string, unknown>)[field] ?? null));
  const waiting = Map.groupBy(before.keys(), (index) => keyOf(before[index]));
  const pairs = new Map<number, number>();
  const take = (fits: (i: number, j: number) => boolean) => {
    for (const j of after.keys()) {
      const same = pairs.has(j) ? undefined : waiting.get(keyOf(after[j]));
      const at = same?.findIndex((i) => fits(i, j)) ?? -1;
      if (at >= 0) pairs.set(j, same!.splice(at, 1)[0]!);
    }
  };
  // Equal items first, so that of two with the same key the unchanged one stays unchanged.
  take((i, j) => isSame(before[i], after[j]));
  take(() => true);
  if (rule.loose) {
    const similar = pairSimilar(before, after, [...waiting.values()].flat().sort((a, b) => a - b), [...after.keys()].filter((j) => !pairs.has(j)));
    for (const [i, j] of similar) pairs.set(j, i);
  }
  return [...pairs].map(([j, i]): [number, number] => [i, j]).sort(([, a], [, b]) => a - b);
}

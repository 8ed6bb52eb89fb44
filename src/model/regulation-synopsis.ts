// A regulation and the one it supersedes, aim by aim: rows in the order of the newer one, what was dropped in that of the older, and sums.
import type { Regulation } from '../schema/index.ts';

export type Synopsis = Regulation['synopsis'][number];
export type SynopsisItem = Synopsis['items'][number];
export type SynopsisKind = SynopsisItem['kind'];
type Position = Regulation['positions'][number];

export const synopsisKinds = ['same', 'reworded', 'split', 'merged', 'new', 'dropped'] as const satisfies readonly SynopsisKind[];

/** One aim of a framework plan. */
export interface Aim {
  position: Position;
  letter: string;
}

export interface SynopsisRow {
  item: SynopsisItem;
  from: Aim[];
  to: Aim[];
}

export interface SynopsisGroup {
  position: Position;
  rows: SynopsisRow[];
}

export interface BuiltSynopsis {
  /** Positions of the newer regulation, in its order. */
  groups: SynopsisGroup[];
  /** Positions of the older one with aims that were dropped. */
  dropped: SynopsisGroup[];
  /** Rows of a kind, and how many aims of each regulation they hold. */
  sums: { kind: SynopsisKind; rows: number; from: number; to: number }[];
}

const nameOf = (position: Position, letter: string) => `${position.id}.${letter}`;

/** "a-1.b" → aim, in the order of the plan. */
function aimsOf({ positions }: Pick<Regulation, 'positions'>): Map<string, Aim> {
  return new Map(positions.flatMap((position) => position.aims.map((letter): [string, Aim] => [nameOf(position, letter), { position, letter }])));
}

function groupsOf(rows: readonly SynopsisRow[], side: 'from' | 'to', { positions }: Pick<Regulation, 'positions'>, order: ReadonlyMap<string, number>): SynopsisGroup[] {
  const first = (row: SynopsisRow) => Math.min(...row[side].map(({ position, letter }) => order.get(nameOf(position, letter))!));
  const sorted = rows.toSorted((a, b) => first(a) - first(b));
  // A row that spans several positions stands at the first of them.
  const home = (row: SynopsisRow) => row[side].toSorted((a, b) => order.get(nameOf(a.position, a.letter))! - order.get(nameOf(b.position, b.letter))!)[0]!.position;
  return positions.map((position) => ({ position, rows: sorted.filter((row) => home(row) === position) })).filter((group) => group.rows.length > 0);
}

const orderOf = (aims: ReadonlyMap<string, Aim>) => new Map([...aims.keys()].map((name, index) => [name, index]));

/** Puts a synopsis beside the aims it names; aims that a regulation does not have are left out, `synopsisFaults` names them. */
export function buildSynopsis({ items }: Synopsis, old: Pick<Regulation, 'positions'>, now: Pick<Regulation, 'positions'>): BuiltSynopsis {
  const [before, after] = [aimsOf(old), aimsOf(now)];
  const rows = items.map((item): SynopsisRow => ({ item, from: item.from.flatMap((name) => before.get(name) ?? []), to: item.to.flatMap((name) => after.get(name) ?? []) }));
  const count = (kind: SynopsisKind, side: 'from' | 'to') => rows.filter(({ item }) => item.kind === kind).reduce((sum, row) => sum + row[side].length, 0);
  return {
    groups: groupsOf(rows.filter(({ to }) => to.length > 0), 'to', now, orderOf(after)),
    dropped: groupsOf(rows.filter(({ from, to }) => to.length === 0 && from.length > 0), 'from', old, orderOf(before)),
    sums: synopsisKinds.map((kind) => ({ kind, rows: rows.filter(({ item }) => item.kind === kind).length, from: count(kind, 'from'), to: count(kind, 'to') })).filter((sum) => sum.rows > 0),
  };
}

/** How many aims each kind joins: [from, to], "many" is two or more. */
const shapes: Record<SynopsisKind, [from: 'none' | 'one' | 'many', to: 'none' | 'one' | 'many']> = {
  same: ['one', 'one'], reworded: ['one', 'one'], split: ['one', 'many'], merged: ['many', 'one'], new: ['none', 'one'], dropped: ['one', 'none'],
};
const amount = (list: readonly string[]) => (list.length === 0 ? 'none' : list.length === 1 ? 'one' : 'many');

function namesFaults(side: string, named: readonly string[], aims: ReadonlyMap<string, Aim>): string[] {
  const seen = new Set<string>();
  const twice = new Set(named.filter((name) => seen.size === seen.add(name).size));
  return [
    ...[...seen].filter((name) => !aims.has(name)).map((name) => `${side}: ${name} does not exist`),
    ...[...twice].map((name) => `${side}: ${name} is named twice`),
    ...[...aims.keys()].filter((name) => !seen.has(name)).map((name) => `${side}: ${name} is not named`),
  ];
}

/** What is wrong with a synopsis: aims that do not exist, are named twice or not at all, and kinds that do not fit their aims. */
export function synopsisFaults({ items }: Synopsis, old: Pick<Regulation, 'positions'>, now: Pick<Regulation, 'positions'>): string[] {
  return [
    ...namesFaults('from', items.flatMap(({ from }) => from), aimsOf(old)),
    ...namesFaults('to', items.flatMap(({ to }) => to), aimsOf(now)),
    ...items.filter(({ kind, from, to }) => shapes[kind][0] !== amount(from) || shapes[kind][1] !== amount(to)).map(({ kind, from, to }) => `${kind}: ${from.join(' ')} → ${to.join(' ')}`),
  ];
}

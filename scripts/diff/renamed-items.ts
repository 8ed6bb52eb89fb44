// Items of a list that only got another id or code: gone here, new there, and otherwise the same.
import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../../src/model/compare-records.ts';

export interface Renamed {
  /** The change that says the item is new. */
  added: Change;
  removed: Change;
  before: string;
  after: string;
}

type Item = Record<string, unknown>;

const at = (data: unknown, path: readonly PropertyKey[]) => path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);
const listOf = ({ path }: Change) => path.filter((key) => typeof key === 'string').join('.');

/** The name that the file gives an item, and everything else about it. */
function nameAndRest(item: unknown): { name: string; rest: Item } | undefined {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return undefined;
  const key = ['id', 'code'].find((one) => typeof (item as Item)[one] === 'string');
  if (key === undefined) return undefined;
  const { [key]: name, ...rest } = item as Item;
  return { name: name as string, rest };
}

/** Pairs of removed and added items of a list that differ in nothing but their id. */
export function findRenamed(before: unknown, after: unknown, changes: readonly Change[]): Renamed[] {
  const isItem = ({ path, kind }: Change) => typeof path.at(-1) === 'number' && (kind === 'added' || kind === 'removed');
  const removed = changes.filter((change) => isItem(change) && change.kind === 'removed');
  const taken = new Set<Change>();
  return changes.filter((change) => isItem(change) && change.kind === 'added').flatMap((added): Renamed[] => {
    const young = nameAndRest(at(after, added.path));
    if (!young) return [];
    const partner = removed.find((one) => {
      const old = taken.has(one) || listOf(one) !== listOf(added) ? undefined : nameAndRest(at(before, one.path));
      return old !== undefined && isDeepStrictEqual(old.rest, young.rest);
    });
    if (!partner) return [];
    taken.add(partner);
    return [{ added, removed: partner, before: nameAndRest(at(before, partner.path))!.name, after: young.name }];
  });
}

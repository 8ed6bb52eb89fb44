// Items of a new reading get the ids their counterparts in the profile have: others refer to them, and ids never move to another item.
import { alike } from './text.ts';

type Item = Record<string, unknown> & { id: string };
type Sameness = (made: Item, known: Item) => boolean;

/** Made id → known id. Rules are tried one after the other; within a rule equal items are paired in their order. */
export function pairIds(made: Item[], known: Item[], rules: Sameness[]): Map<string, string> {
  const [openMade, openKnown] = [new Set(made), new Set(known)];
  const ids = new Map<string, string>();
  for (const same of rules) {
    for (const item of openMade) {
      const match = [...openKnown].find((other) => same(item, other));
      if (!match) continue;
      ids.set(item.id, match.id);
      openMade.delete(item);
      openKnown.delete(match);
    }
  }
  // What is new must not take the id of something else, not even of what was dropped.
  const taken = new Set(known.map(({ id }) => id));
  for (const { id } of openMade) {
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
    ids.set(id, free);
    taken.add(free);
  }
  return ids;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const equal = (...keys: string[]): Sameness => (a, b) => keys.every((key) => text(a[key]).toLowerCase() === text(b[key]).toLowerCase());
const titled: Sameness = (a, b) => alike(text(a['title']), text(b['title']));
const both = (...rules: Sameness[]): Sameness => (a, b) => rules.every((rule) => rule(a, b));

/** By place and name first, then by name alone (renumbered), then by place alone (renamed). */
export const positionRules: Sameness[] = [
  both(equal('annex', 'section', 'number', 'place'), titled),
  both(equal('annex', 'number', 'place', 'specialisation', 'occupation'), titled),
  both(equal('annex', 'specialisation', 'occupation'), titled),
  both(equal('place', 'number'), titled),
  both(equal('annex', 'number', 'place', 'specialisation', 'occupation'), (a) => text(a['place']) !== ''),
];
/** Forms of an occupation, as they begin: older profiles may have them in another case. */
export const occupationRules: Sameness[] = [equal('male'), (a, b) => text(a['male']).slice(0, 8) === text(b['male']).slice(0, 8)];
export const specialisationRules: Sameness[] = [both(equal('kind', 'occupation', 'within'), titled), both(equal('kind', 'occupation'), titled), both(equal('kind'), titled)];
export const frameRules: Sameness[] = [equal('annex', 'occupation', 'specialisation', 'number', 'year'), equal('annex', 'occupation', 'specialisation', 'number')];
/** A section weighs one examination; the text may not say of which occupation where the profile does. */
export const examRules: Sameness[] = [equal('place', 'occupation', 'specialisation'), equal('place'), equal('occupation', 'specialisation')];

/** Fields that hold the id of an item of another list. */
const REFERENCES: Record<string, 'occupations' | 'specialisations' | 'positions'> = { occupation: 'occupations', specialisation: 'specialisations', within: 'specialisations', weeksSharedWith: 'positions', position: 'positions' };

export type KnownIds = Record<'occupations' | 'specialisations' | 'positions', Map<string, string>>;

/** A value with all references put to the known ids; ids of the items themselves are left alone. */
export function renameReferences<T>(value: T, ids: Partial<KnownIds>): T {
  if (Array.isArray(value)) return value.map((item) => renameReferences(item as unknown, ids)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    const list = REFERENCES[key];
    return [key, list && typeof inner === 'string' ? (ids[list]?.get(inner) ?? inner) : renameReferences(inner as unknown, ids)];
  })) as T;
}

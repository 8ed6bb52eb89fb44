// Which entries go on under another code today.
import { once } from './once.ts';
import { nameOf, whereNow, type Act, type Published, type PublishedEntry } from './published.ts';

type Moved = PublishedEntry & { movedTo: Act & { to: string } };

/** Looked for once: the list of versions of every entry asks. */
const movesByGoal = once((published: Published): ReadonlyMap<string, Moved[]> => {
  const moved = [...published.entries.values()].filter((entry): entry is Moved => entry.movedTo !== undefined);
  return Map.groupBy(moved, (entry) => whereNow(published, nameOf(entry)));
});

/** Entries whose readers are led here, newest move first; over several moves, too. `published` may not change any more. */
export function movedHere(published: Published, name: string): Moved[] {
  return (movesByGoal(published).get(name) ?? []).toSorted((a, b) => b.movedTo.date.localeCompare(a.movedTo.date) || nameOf(a).localeCompare(nameOf(b), 'en'));
}

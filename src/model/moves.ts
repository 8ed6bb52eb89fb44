// Which entries go on under another code today.
import { nameOf, whereNow, type Act, type Published, type PublishedEntry } from './published.ts';

/** Entries whose readers are led here, newest move first; over several moves, too. */
export function movedHere(published: Published, name: string): (PublishedEntry & { movedTo: Act & { to: string } })[] {
  return [...published.entries.values()]
    .filter((entry): entry is PublishedEntry & { movedTo: Act & { to: string } } => entry.movedTo !== undefined && whereNow(published, nameOf(entry)) === name)
    .sort((a, b) => b.movedTo.date.localeCompare(a.movedTo.date) || nameOf(a).localeCompare(nameOf(b), 'en'));
}

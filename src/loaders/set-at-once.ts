// Entries of a collection come into Astro's store all at once. Half a second after the last one, the store writes the whole of itself to disk;
// with 30,000 entries that takes several seconds, so that between entries that come one by one it would do little else.
import type { LoaderContext } from 'astro/loaders';

type Store = LoaderContext['store'];
export type NewEntry = Parameters<Store['set']>[0] & { digest: string };

/** What the store holds just so stays as it is. */
export function setAtOnce(store: Store, entries: readonly NewEntry[]): void {
  for (const entry of entries) if (store.get(entry.id)?.digest !== entry.digest) store.set(entry);
}

// Computes something once for each handbook, schema or record that it depends on: many pages and checks ask for the same.
// Whoever gets an answer from memory has read what it was made of.
import { noteAll, withReads, type Read } from './reads.ts';

/** The function with a memory: for the same holder it answers with what it made the first time, which nobody may change. */
export function once<H extends object, V>(make: (holder: H) => V): (holder: H) => V {
  const known = new WeakMap<H, { value: V; names: readonly Read[] }>();
  return (holder) => {
    const found = known.get(holder) ?? withReads(() => make(holder));
    known.set(holder, found);
    noteAll(found.names);
    return found.value;
  };
}

/** The function with a memory of its last `most` answers: for what many pages in a row ask for, and what is too much to keep for all. */
export function lately<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, { value: V; names: readonly Read[] }>();
  return (key) => {
    const found = known.get(key) ?? withReads(() => make(key));
    known.delete(key);
    known.set(key, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    noteAll(found.names);
    return found.value;
  };
}

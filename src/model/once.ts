// Computes something once for each handbook, schema or record that it depends on: many pages and checks ask for the same.

/** The function with a memory: for the same holder it answers with what it made the first time, which nobody may change. */
export function once<H extends object, V>(make: (holder: H) => V): (holder: H) => V {
  const known = new WeakMap<H, { value: V }>();
  return (holder) => {
    const found = known.get(holder) ?? { value: make(holder) };
    known.set(holder, found);
    return found.value;
  };
}

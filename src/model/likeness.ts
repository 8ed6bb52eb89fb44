// How alike two texts or records are, by the words they share.

/** Words and numbers of a text or an item, without the names of its fields. */
export function wordsOf(item: unknown): string[] {
  if (typeof item === 'object' && item !== null) return Object.values(item).flatMap(wordsOf);
  return typeof item === 'string' || typeof item === 'number' ? String(item).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [] : [];
}

/** How much two lists of words have in common: 0 nothing, 1 all (Sørensen and Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

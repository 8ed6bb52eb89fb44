// Suggests the nearest known word for a mistyped one.

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** The known word with the smallest edit distance, if it is near enough to be meant. Long input gets no suggestion. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 80) return undefined;
  let best: string | undefined;
  // In a code of two or three letters a second fault leaves nothing that was meant.
  let bestDistance = word.length <= 3 ? 2 : Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

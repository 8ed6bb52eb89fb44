// Whether a chain of references comes back to where it began: no entry can supersede itself, however long the way round.

/** The shortest way from `start` back to itself over `next`, without its end; undefined where there is none. */
export function cycleThrough(start: string, next: (name: string) => readonly string[]): string[] | undefined {
  const ways = new Map<string, string[]>([[start, [start]]]);
  // A map hands out what is added while it is walked: breadth first, each entry once.
  for (const [name, way] of ways) {
    for (const target of next(name)) {
      if (target === start) return way;
      if (!ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return undefined;
}

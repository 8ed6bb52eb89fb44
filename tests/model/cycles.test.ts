// Cycles in references are found by the shortest way, and only for those that stand in one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleThrough } from '../../src/model/cycles.ts';

const follow = (graph: Record<string, string[]>) => (name: string) => graph[name] ?? [];

describe('a cycle', () => {
  it('leads back to where it began', () => {
    expect(cycleThrough('a', follow({ a: ['b'], b: ['c'], c: ['a'] }))).toEqual(['a', 'b', 'c']);
    expect(cycleThrough('a', follow({ a: ['a'] }))).toEqual(['a']);
  });

  it('is the shortest of several', () => {
    expect(cycleThrough('a', follow({ a: ['b', 'd'], b: ['c'], c: ['a'], d: ['a'] }))).toEqual(['a', 'd']);
  });

  it('is not that of others on the way', () => {
    expect(cycleThrough('a', follow({ a: ['b'], b: ['c'], c: ['b'] }))).toBeUndefined();
    expect(cycleThrough('a', follow({ a: ['b', 'c'], b: ['d'], c: ['d'] }))).toBeUndefined();
  });

  it('is found exactly where a walk of any length comes back', () => {
    const names = ['a', 'b', 'c', 'd', 'e'] as const;
    const graphs = fc.record(Object.fromEntries(names.map((name) => [name, fc.uniqueArray(fc.constantFrom<string>(...names), { maxLength: 3 })])));
    fc.assert(fc.property(graphs, fc.constantFrom(...names), (graph, start) => {
      const next = follow(graph as Record<string, string[]>);
      const reached = new Set(next(start));
      for (const name of reached) for (const target of next(name)) reached.add(target);
      const way = cycleThrough(start, next);
      expect(way !== undefined).toBe(reached.has(start));
      if (way) [...way, start].reduce((from, to) => { expect(next(from)).toContain(to); return to; });
    }));
  });
});

// Synopsis of regulations: order, sums, faults; and that those in content/ name each aim of both regulations exactly once.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { buildSynopsis, synopsisFaults, type Synopsis, type SynopsisItem } from '../../src/model/regulation-synopsis.ts';
import type { Regulation } from '../../src/schema/index.ts';

type Plan = Pick<Regulation, 'positions'>;
const aPlan = (positions: Record<string, string[]>): Plan => ({ positions: Object.entries(positions).map(([id, aims]) => ({ id, number: id, title: id, aims, blocks: [], keywords: [] })) });
const item = (kind: SynopsisItem['kind'], from: string[], to: string[]): SynopsisItem => ({ kind, from, to, basis: 'judgement' });
const aSynopsis = (...items: SynopsisItem[]): Synopsis => ({ regulation: 'alt', method: { de: 'Wortlaut' }, items });

const old = aPlan({ p: ['a', 'b', 'c'], q: ['a', 'b'] });
const now = aPlan({ x: ['a', 'b'], y: ['a', 'b', 'c'] });
const whole = aSynopsis(item('new', [], ['y.c']), item('split', ['q.a'], ['x.b', 'y.a']), item('merged', ['p.a', 'p.c'], ['x.a']), item('same', ['p.b'], ['y.b']), item('dropped', ['q.b'], []));
const told = (groups: ReturnType<typeof buildSynopsis>['groups']) => groups.map(({ position, rows }) => [position.id, ...rows.map(({ item }) => item.kind)]);

it('stands in the order of the newer plan, what was dropped in that of the older', () => {
  const { groups, dropped } = buildSynopsis(whole, old, now);
  expect(told(groups)).toEqual([['x', 'merged', 'split'], ['y', 'same', 'new']]);
  expect(told(dropped)).toEqual([['q', 'dropped']]);
  expect(synopsisFaults(whole, old, now)).toEqual([]);
});

it('sums conserve the aims of both plans', () => {
  const { sums } = buildSynopsis(whole, old, now);
  expect(sums).toEqual([{ kind: 'same', rows: 1, from: 1, to: 1 }, { kind: 'split', rows: 1, from: 1, to: 2 }, { kind: 'merged', rows: 1, from: 2, to: 1 }, { kind: 'new', rows: 1, from: 0, to: 1 }, { kind: 'dropped', rows: 1, from: 1, to: 0 }]);
  expect(sums.reduce((sum, { from }) => sum + from, 0)).toBe(5);
  expect(sums.reduce((sum, { to }) => sum + to, 0)).toBe(5);
});

it('names aims that do not exist, are named twice or not at all, and kinds that do not fit', () => {
  expect(synopsisFaults(aSynopsis(item('same', ['p.a'], ['x.a']), item('same', ['p.a'], ['x.z']), item('split', ['p.b'], ['x.b']), item('dropped', ['p.c', 'q.a', 'q.b'], []), item('new', [], ['y.a', 'y.b', 'y.c'])), old, now)).toEqual([
    'from: p.a is named twice', 'to: x.z does not exist', 'split: p.b → x.b', 'dropped: p.c q.a q.b → ', 'new:  → y.a y.b y.c',
  ]);
  expect(synopsisFaults(aSynopsis(), old, now)).toHaveLength(10);
});

it('shows every row once, whatever the order in the file', () => {
  fc.assert(fc.property(fc.shuffledSubarray(whole.items, { minLength: 5 }), (items) => {
    const { groups, dropped, sums } = buildSynopsis({ ...whole, items }, old, now);
    expect([told(groups), told(dropped)]).toEqual([[['x', 'merged', 'split'], ['y', 'same', 'new']], [['q', 'dropped']]]);
    expect(sums.reduce((sum, { rows }) => sum + rows, 0)).toBe(5);
  }));
});

describe('in content/', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const regulations = new Map(readContent(join(root, 'content'), root).entries.filter(({ collection, data }) => collection === 'regulations' && data).map(({ id, data }) => [id, data as Regulation]));
  const all = [...regulations].flatMap(([id, data]) => data.synopsis.map((synopsis) => ({ id, data, synopsis, old: synopsis.regulation })));

  it('the two that the facts hold are there', () => {
    expect(all.map(({ id, old }) => `${old} → ${id}`)).toEqual(expect.arrayContaining(['bueromkfausbv-2013 → bueromkfausbv-2025', 'kochausbv-1998 → kochausbv-2022']));
  });

  it.each(all)('$old → $id names each aim exactly once', ({ data, synopsis, old }) => {
    expect(synopsisFaults(synopsis, regulations.get(old)!, data)).toEqual([]);
    expect(data.supersedes.map(({ regulation }) => regulation)).toContain(old);
  });
});

// Pages that bear the name that was typed come first, without moving anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedFirst, withoutParts } from '../../src/client/named-first.ts';
import type { Match } from '../../src/client/pagefind.ts';

const matchOf = (id: string, score = 1): Match => ({ id, score, data: async () => ({ url: '', content: '', meta: {}, filters: {}, weighted_locations: [], anchors: [] }) });
const matches = (ids: string, score = 1) => [...ids].map((id) => matchOf(id, score));
const order = (ids: string, ...groups: string[]) => namedFirst(matches(ids), groups.map((group) => matches(group, 0))).map(({ id }) => id).join('');

describe('a provision', () => {
  it.each([
    ['§ 4 Abs. 2 Satz 1 BQFG', '§ 4 BQFG'],
    ['art. 3 Abs. 1 GG', 'art. 3 GG'],
    ['§ 4 BQFG ', '§ 4 BQFG'],
    ['Koch 4 Abs. 2 BQFG', 'Koch 4 Abs. 2 BQFG'],
  ])('%s is looked for as %s', (query, name) => expect(withoutParts(query)).toBe(name));
});

describe('the order', () => {
  it('is whole names, parts of names, the rest as it was', () => {
    expect(order('abcdef', 'fd', 'b')).toBe('fdbace');
  });

  it('follows the score within a group, and the index among equals', () => {
    const scored = [matchOf('a', 1), matchOf('b', 3), matchOf('c', 1)];
    expect(namedFirst(scored, [matches('cab', 0)]).map(({ id }) => id).join('')).toBe('bca');
  });

  it('takes in what only bears the name', () => {
    expect(order('abc', 'x', 'c')).toBe('xcab');
  });

  it('keeps the match of the search, which knows where its words stand', () => {
    expect(namedFirst(matches('ab'), [matches('b', 0)]).map(({ score }) => score)).toEqual([1, 1]);
  });

  it('loses and doubles nothing', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh')).map((list) => list.join(''));
    fc.assert(fc.property(ids, ids, ids, (all, whole, part) => {
      const ordered = [...order(all, whole, part)];
      expect(new Set(ordered).size).toBe(ordered.length);
      expect(ordered.toSorted()).toEqual([...new Set(all + whole + part)].toSorted());
      const rest = ordered.filter((id) => !whole.includes(id) && !part.includes(id)).join('');
      expect(rest).toBe([...all].filter((id) => !whole.includes(id) && !part.includes(id)).join(''));
    }));
  });
});

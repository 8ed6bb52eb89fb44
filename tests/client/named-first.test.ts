// Pages that bear the name that was typed come first, without moving anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST, namedBy, namedFirst } from '../../src/client/named-first.ts';
import type { Match } from '../../src/client/pagefind.ts';

const page = (title: string, code = 'xx-0001', original = '') => ({ meta: { title, code, original } });
const matchOf = (id: string, title: string): Match => ({ id, score: 1, data: async () => ({ url: '', content: '', meta: { title, code: id }, filters: {}, weighted_locations: [], anchors: [] }) });

describe('the name of a page', () => {
  it.each([
    ['Electrician', page('Nationales Gewerbezeugnis Elektrik', 'in-0002', 'en National Trade Certificate – Electrician'), 1],
    ['električar', page('Elektriker/in', 'rs-0001', 'sr-Cyrl Електричар ‖ sr-Latn Električar'), 2],
    ['elektricar', page('Elektriker/in', 'rs-0001', 'sr-Cyrl Електричар ‖ sr-Latn Električar'), 2],
    ['Električar', page('Elektrik (Električar – Elektromonter)'), 1],
    ['electrician', page('Kraftfahrzeugelektrik (Electrician auto)'), 0],
    ['IN-0002', page('Irgendetwas', 'in-0002'), 2],
    ['§ 4 BQFG', page('§ 4 BQFG', 'bqfg-4'), 2],
    ['§ 4 Abs. 2 Satz 1 bqfg', page('§ 4 BQFG', 'bqfg-4'), 2],
    ['§ 4 Abs. 2 BQFG', page('§ 2 BQFG', 'bqfg-2'), 0],
    ['§ 4 BQFG', page('BQFG – Berufsqualifikationsfeststellungsgesetz', 'bqfg'), 0],
    ['–', page('–'), 0],
  ] as const)('%s', (query, found, named) => expect(namedBy(found, query)).toBe(named));
});

describe('the order', () => {
  it('names first, the rest as it was', async () => {
    const ordered = await namedFirst([matchOf('a', 'Koch und Bedienung'), matchOf('b', 'Bedienung'), matchOf('c', 'Koch'), matchOf('d', 'Koch')], 'koch');
    expect(ordered.map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
  });

  it('loses and doubles nothing, and leaves what stands behind the first ten', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('Koch', 'Köchin', 'Bäcker'), { maxLength: 25 }), async (titles) => {
      const matches = titles.map((title, index) => matchOf(String(index), title));
      const ordered = await namedFirst(matches, 'koch');
      expect(new Set(ordered)).toEqual(new Set(matches));
      expect(ordered).toHaveLength(matches.length);
      expect(ordered.slice(FIRST)).toEqual(matches.slice(FIRST));
    }));
  });
});

// The framework plan as a table: sections in the order of the regulation, periods, sums, letters.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { framePlan, shortenLetters, type Position } from '../../src/model/framework-plan.ts';
import type { Regulation } from '../../src/schema/index.ts';
import { fixtureText } from '../support/content-tree.ts';

const regulation = parseFile('regulations', fixtureText('regulations/musterausbv-2020.mdx')).data as Regulation;
const aPosition = (id: string, rest: Partial<Position> = {}): Position => ({ id, number: id, title: id, aims: [], blocks: [], keywords: [], ...rest });

describe('framePlan', () => {
  it('groups positions by section and adds their weeks by period', () => {
    const { sections, periods, max } = framePlan(regulation);
    expect(sections.map(({ title, rows, sums }) => ({ title, rows: rows.map(({ id }) => id), sums }))).toEqual([{ title: 'A', rows: ['p1', 'p2'], sums: { 1: 8, 2: 14 } }, { title: 'B', rows: ['p3'], sums: {} }]);
    expect(periods).toEqual([{ key: '1', label: '1.–18. Monat', unit: 'weeks' }, { key: '2', label: '19.–42. Monat', unit: 'weeks' }]);
    expect(max).toBe(12);
  });

  it('starts a new section for another annex, occupation or specialisation, and when a title comes back', () => {
    const positions = [aPosition('a', { section: 'A' }), aPosition('b', { section: 'A', annex: '2' }), aPosition('c', { section: 'A', annex: '2', occupation: 'x' }), aPosition('d', { section: 'A', annex: '2', occupation: 'x', specialisation: 'y' }), aPosition('e', { section: 'B' }), aPosition('f', { section: 'A' }), aPosition('g', { section: 'A' })];
    expect(framePlan({ positions, periods: [] }).sections.map(({ rows }) => rows.map(({ id }) => id).join(''))).toEqual(['a', 'b', 'c', 'd', 'e', 'fg']);
  });

  it('leaves out periods that no row uses and keeps those the regulation does not name', () => {
    const positions = [aPosition('a', { weeks: { 2: 3, x: 1 } })];
    expect(framePlan({ positions, periods: [{ key: '1', label: 'Eins', unit: 'weeks' }, { key: '2', label: 'Zwei', unit: 'months' }, { key: '2', label: 'Doppelt', unit: 'weeks' }] }).periods).toEqual([{ key: '2', label: 'Zwei', unit: 'months' }, { key: 'x', label: 'x', unit: 'weeks' }]);
  });

  it('has no rows and no scale without positions', () => {
    expect(framePlan({ positions: [], periods: [] })).toEqual({ periods: [], sections: [], max: 0 });
  });

  it('keeps every position once, in order, and every week', () => {
    const position = fc.record({ section: fc.constantFrom('A', 'B'), annex: fc.constantFrom('1', '2'), weeks: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.nat(30)) }, { requiredKeys: [] });
    fc.assert(fc.property(fc.array(position, { maxLength: 20 }), (list) => {
      const positions = list.map((rest, index) => aPosition(`p${index}`, rest as Partial<Position>));
      const { sections } = framePlan({ positions, periods: [] });
      expect(sections.flatMap(({ rows }) => rows)).toEqual(positions);
      const weeks = (record: Record<string, number> | undefined) => Object.values(record ?? {}).reduce((a, b) => a + b, 0);
      expect(sections.reduce((n, { sums }) => n + weeks(sums), 0)).toBe(positions.reduce((n, p) => n + weeks(p.weeks), 0));
    }), { numRuns: 200 });
  });
});

describe('shortenLetters', () => {
  it.each([
    [[], ''], [['a'], 'a'], [['a', 'b'], 'a, b'], [['a', 'b', 'c'], 'a–c'], [['a', 'c', 'd', 'e', 'g'], 'a, c–e, g'], [['y', 'z', 'aa', 'ab'], 'y–ab'], [['c', 'b', 'a'], 'c, b, a'], [['a', 'a'], 'a, a'], [['a', 'b', 'd', 'e'], 'a, b, d, e'],
  ])('%j → %s', (letters, expected) => {
    expect(shortenLetters(letters)).toBe(expected);
  });
});

// Gap analysis: what is a gap, what closes it, sums, and files that were saved.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseGaps, readSheet, sortGaps, sumGaps, writeSheet, type Offer, type RoleNeed } from '../../src/model/gap-analysis.ts';

const need = (competence: string, rank: number, weight: RoleNeed['weight'] = 'core'): RoleNeed => ({ competence, rank, weight });
const offer = (competence: string, place: string, rank?: number): Offer => ({ competence, kind: 'regulation', entry: 'O', place, title: place, href: `/${place}/`, ...(rank === undefined ? {} : { rank }) });
const keys = ['r/a', 'r/b', 'r/c'];
const anyNeeds = fc.uniqueArray(fc.record({ competence: fc.constantFrom(...keys), rank: fc.integer({ min: 1, max: 4 }), weight: fc.constantFrom('core' as const, 'desirable' as const) }), { selector: ({ competence }) => competence });
const anyMarks = fc.dictionary(fc.constantFrom(...keys), fc.integer({ min: 0, max: 4 }));
const anyOffers = fc.array(fc.record({ competence: fc.constantFrom(...keys), rank: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) }).map(({ competence, rank }) => offer(competence, 'p', rank)), { maxLength: 8 });

describe('gaps', () => {
  it('are the levels that are missing; what was not marked stays open', () => {
    const rows = analyseGaps([need('r/a', 3), need('r/b', 2), need('r/c', 1)], { 'r/a': 0, 'r/b': 4 }, []);
    expect(rows.map(({ state, gap, own }) => [state, gap, own])).toEqual([['gap', 3, 0], ['met', 0, 4], ['open', 0, undefined]]);
  });

  it('name only what leads beyond the own level, what reaches the level required first, what states no level last', () => {
    const offers = [offer('r/a', 'ohne'), offer('r/a', 'eins', 1), offer('r/a', 'zwei', 2), offer('r/a', 'drei', 3), offer('r/a', 'vier', 4), offer('r/b', 'fremd', 4)];
    const [row] = analyseGaps([need('r/a', 3)], { 'r/a': 1 }, offers);
    expect(row!.closing.map(({ place, reaches }) => [place, reaches])).toEqual([['vier', true], ['drei', true], ['zwei', false], ['ohne', false]]);
  });

  it('obey their rules for any role and any marks', () => {
    fc.assert(fc.property(anyNeeds, anyMarks, anyOffers, (needs, marks, offers) => {
      const rows = analyseGaps(needs, marks, offers);
      expect(rows.map(({ competence }) => competence)).toEqual(needs.map(({ competence }) => competence));
      for (const row of rows) {
        expect(row.gap > 0).toBe(row.state === 'gap');
        expect(row.state === 'open').toBe(marks[row.competence] === undefined);
        if (row.own !== undefined) expect(row.gap).toBe(Math.max(row.rank, row.own) - row.own);
        expect(row.closing.every(({ competence, rank }) => competence === row.competence && (rank === undefined || rank > row.own!))).toBe(true);
        if (row.state !== 'gap') expect(row.closing).toEqual([]);
      }
      const { gaps, coreGaps, open, met } = sumGaps(rows);
      expect(gaps + open + met).toBe(rows.length);
      expect(coreGaps).toBeLessThanOrEqual(gaps);
      expect(new Set(sortGaps(rows))).toEqual(new Set(rows));
    }));
  });

  it('close when the own level rises, and never widen', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), (rank, own) => {
      const gapAt = (mark: number) => analyseGaps([need('r/a', rank)], { 'r/a': mark }, [])[0]!.gap;
      expect(gapAt(own) - gapAt(own + 1)).toBe(own < rank ? 1 : 0);
    }));
  });
});

it('core gaps stand first, wide ones before narrow ones', () => {
  const rows = analyseGaps([need('erreicht', 1), need('offen', 4), need('schmal', 2), need('nett', 4, 'desirable'), need('breit', 4)], { erreicht: 1, schmal: 1, nett: 0, breit: 1 }, []);
  expect(sortGaps(rows).map(({ competence }) => competence)).toEqual(['breit', 'schmal', 'nett', 'offen', 'erreicht']);
});

describe('a saved file', () => {
  const known = { roles: new Set(['rolle']), ranks: new Map(keys.map((key) => [key, 4])) };

  it('is read as it was written', () => {
    fc.assert(fc.property(anyMarks, fc.option(fc.constant('rolle'), { nil: undefined }), (marks, role) => {
      const sheet = { marks: { ...marks }, ...(role === undefined ? {} : { role }) };
      expect(readSheet(writeSheet(sheet), known)).toEqual(sheet);
    }));
  });

  it('of another kind is refused', () => {
    for (const text of ['', 'kein JSON', '[]', 'null', '{}', '{"marks":{"r/a":1}}', '{"format":"qualifikationshandbuch-lueckenanalyse-1"}']) expect(readSheet(text, known)).toBeUndefined();
  });

  it('loses what the page does not know: roles, competences, levels that do not exist', () => {
    const text = JSON.stringify({ format: 'qualifikationshandbuch-lueckenanalyse-1', role: 'weg', marks: { 'r/a': 5, 'r/b': 1.5, 'r/c': 4, 'r/neu': 1, '__proto__x': 1 } });
    expect(readSheet(text, known)).toEqual({ marks: { 'r/c': 4 } });
  });
});

// Regulations by age: oldest first, and what each does not teach; without coverage nothing is said of one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageingOf } from '../../src/model/ageing.ts';
import { aFramework, codes, covers } from '../support/competences.ts';

const aRegulation = (id: string, issuedOn: string, ...taught: string[]) => ({ id, data: { issuedOn, inForceFrom: issuedOn }, taught });
const coverageOf = ({ taught }: ReturnType<typeof aRegulation>) => taught.map((code) => covers(code, 'p1'));

it('stands by date, with the competences that are missing', () => {
  const { assessed, notAssessed } = ageingOf(aFramework, [aRegulation('neu', '2025-02-25', ...codes), aRegulation('alt', '1999-05-19', 'K-1.2', 'K-1.2'), aRegulation('ohne', '2003-01-01'), aRegulation('fremd', '2002-01-01', 'X-1')], (regulation) => (regulation.id === 'fremd' ? [covers('K-1.1', 'p1', '1', 'anderer')] : coverageOf(regulation)));
  expect(assessed.map(({ regulation, covered, missing }) => [regulation.id, covered.map(({ code }) => code), missing.map(({ code }) => code)])).toEqual([['alt', ['K-1.2'], ['K-1.1', 'K-2.1', 'K-2.2']], ['neu', codes, []]]);
  expect(notAssessed.map(({ id }) => id)).toEqual(['fremd', 'ohne']);
});

it('loses no regulation and no competence', () => {
  const any = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/), year: fc.integer({ min: 1990, max: 2026 }), taught: fc.subarray(codes) }), { selector: ({ id }) => id });
  fc.assert(fc.property(any, (list) => {
    const { assessed, notAssessed } = ageingOf(aFramework, list.map(({ id, year, taught }) => aRegulation(id, `${year}-01-01`, ...taught)), coverageOf);
    expect(assessed.length + notAssessed.length).toBe(list.length);
    for (const { covered, missing } of assessed) expect([...covered, ...missing].map(({ code }) => code).sort()).toEqual([...codes].sort());
    const dates = assessed.map(({ regulation }) => regulation.data.issuedOn);
    expect(dates).toEqual(dates.toSorted());
  }));
});

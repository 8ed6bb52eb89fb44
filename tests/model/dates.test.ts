// Dates as spans of days; two periods overlap only if they do whatever their dates mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainlyOverlap, earliest, latest, type Period } from '../../src/model/dates.ts';

describe('earliest and latest', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'], ['2022-07', '2022-07-01', '2022-07-31'], ['2022-02', '2022-02-01', '2022-02-28'], ['2024-02', '2024-02-01', '2024-02-29'], ['1900-02', '1900-02-01', '1900-02-28'], ['2022-12', '2022-12-01', '2022-12-31'], ['2022-07-15', '2022-07-15', '2022-07-15'],
  ])('%s means %s to %s', (date, from, to) => {
    expect([earliest(date), latest(date)]).toEqual([from, to]);
  });
});

describe('certainlyOverlap', () => {
  it.each([
    [{ from: '2020-08-01' }, { from: '2005', to: '2021' }, true],
    [{ from: '2020-08-01' }, { from: '2005', to: '2020-07-31' }, false],
    [{ from: '2020' }, { from: '2005', to: '2020' }, false],
    [{ from: '2020-08-01' }, { from: '2005', to: '2020-08-01' }, false],
    [{ from: '2020-08-01' }, { from: '2005', to: '2020-08-02' }, true],
    [{ from: '2020-08-01' }, { from: '2005' }, false],
    [{ from: '2020-08-01' }, { from: '2020-08-01' }, true],
    [{ from: '2020' }, { from: '2020' }, false],
    [{ from: '2020', to: '2020-06' }, { from: '2020-01-01', to: '2020-03' }, false],
    [{ from: '2000', to: '2010' }, { from: '2002', to: '2004' }, true],
    [{ from: '2000', to: '2010' }, { to: '2004' }, false],
    [{ to: '2010' }, { to: '2004' }, false],
    [{}, {}, false],
    [{}, { from: '2000', to: '2010' }, false],
  ] as [Period, Period, boolean][])('%j and %j: %s', (a, b, expected) => {
    expect(certainlyOverlap(a, b)).toBe(expected);
    expect(certainlyOverlap(b, a)).toBe(expected);
  });

  const anyDate = fc.tuple(fc.integer({ min: 2000, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 3 })).map(([y, m, d, parts]) => [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].slice(0, parts).join('-'));
  const anyPeriod: fc.Arbitrary<Period> = fc.record({ from: anyDate, to: anyDate }, { requiredKeys: [] }).filter(({ from, to }) => !from || !to || earliest(from) <= latest(to));

  it('does not depend on the order', () => {
    fc.assert(fc.property(anyPeriod, anyPeriod, (a, b) => {
      expect(certainlyOverlap(a, b)).toBe(certainlyOverlap(b, a));
    }), { numRuns: 2_000 });
  });

  it('is never true where the dates leave room for disjoint periods', () => {
    const ends = (date: string | undefined, open: string) => (date === undefined ? [open] : [earliest(date), latest(date)]);
    const readings = ({ from, to }: Period) => ends(from, '1900-01-01').flatMap((start) => ends(to, '2100-01-01').map((end) => ({ start, end }))).filter(({ start, end }) => start <= end);
    fc.assert(fc.property(anyPeriod, anyPeriod, (a, b) => {
      if (!certainlyOverlap(a, b)) return;
      for (const x of readings(a)) for (const y of readings(b)) expect(x.start <= y.end && y.start <= x.end, `${JSON.stringify(x)} ${JSON.stringify(y)}`).toBe(true);
    }), { numRuns: 5_000 });
  });

  it('is true for closed periods of exact days that share more than their edges', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 2, max: 900 })).map(([start, length]) => [start, start + length].map((n) => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10)) as [string, string]);
    fc.assert(fc.property(days, days, ([from, to], [from2, to2]) => {
      expect(certainlyOverlap({ from, to }, { from: from2, to: to2 })).toBe(from === from2 || (from < to2 && from2 < to));
    }), { numRuns: 2_000 });
  });
});

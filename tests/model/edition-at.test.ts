// The edition at the date of a certificate: one answer for every date, never more certain than the sources.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, latest, type Period } from '../../src/model/dates.ts';
import { editionAt, type Dated } from '../../src/model/edition-at.ts';

const edition = (id: string, from?: string, to?: string): Dated => ({ id, period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } });
const ask = (editions: Dated[], date: string) => {
  const { kind, editions: found, doubts, previous, next } = editionAt(editions, date);
  return { kind, found: found.map(({ id }) => id), doubts, previous: previous?.id, next: next?.id };
};

const INDIA = [edition('e2022', '2022-07'), edition('e2015', '2015', '2022-06')];

describe('the edition in force', () => {
  it('is the one whose period holds the date', () => {
    expect(ask(INDIA, '2018-03-01')).toEqual({ kind: 'inForce', found: ['e2015'], doubts: [], previous: undefined, next: 'e2022' });
    expect(ask(INDIA, '2025-03')).toEqual({ kind: 'inForce', found: ['e2022'], doubts: [], previous: 'e2015', next: undefined });
  });

  it('is doubtful where the source gives only the year or month of the change', () => {
    expect(ask(INDIA, '2015-02-01')).toMatchObject({ kind: 'inForce', found: ['e2015'], doubts: ['boundaryVague'] });
    expect(ask(INDIA, '2022-07-10')).toMatchObject({ kind: 'inForce', found: ['e2022'], doubts: ['boundaryVague'] });
  });

  it('a year in which the law changed leaves both', () => {
    expect(ask(INDIA, '2022')).toMatchObject({ kind: 'overlap', found: ['e2022', 'e2015'], doubts: ['dateTooWide'] });
  });

  it('before the first, after the last, in a gap', () => {
    expect(ask(INDIA, '2014')).toEqual({ kind: 'before', found: [], doubts: [], previous: undefined, next: 'e2015' });
    expect(ask([edition('a', '1970', '1991')], '1995')).toMatchObject({ kind: 'after', previous: 'a' });
    expect(ask([edition('a', '1970', '1980'), edition('b', '1985', '1990')], '1983-05')).toEqual({ kind: 'gap', found: [], doubts: [], previous: 'a', next: 'b' });
  });

  it('an older edition without a documented end may go on beside the newer one', () => {
    const open = [edition('new', '2010'), edition('old', '2000')];
    expect(ask(open, '2012')).toMatchObject({ kind: 'overlap', found: ['new', 'old'], doubts: ['endUnknown'] });
    expect(ask(open, '2005')).toMatchObject({ kind: 'inForce', found: ['old'], doubts: [] });
  });

  it('one without a documented start may have been there before', () => {
    expect(ask([edition('a', undefined, '1999')], '1950')).toMatchObject({ kind: 'inForce', found: ['a'], doubts: ['startUnknown'] });
  });

  it('editions side by side are both named', () => {
    expect(ask([edition('a', '2000-01-01', '2010-12-31'), edition('b', '2005-01-01', '2015-12-31')], '2007-06-01')).toMatchObject({ kind: 'overlap', doubts: ['sideBySide'] });
  });

  it('without any date nothing is known', () => {
    expect(ask([edition('a')], '2000')).toMatchObject({ kind: 'unknown', found: [] });
    expect(ask([], '2000')).toMatchObject({ kind: 'unknown' });
  });
});

const year = fc.integer({ min: 1950, max: 2030 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, '0'));
const date = fc.oneof(year, fc.tuple(year, month).map((parts) => parts.join('-')), fc.tuple(year, month, day).map((parts) => parts.join('-')));
const period: fc.Arbitrary<Period> = fc.record({ from: fc.option(date, { nil: undefined }), to: fc.option(date, { nil: undefined }) })
  .filter(({ from, to }) => from === undefined || to === undefined || latest(to) >= earliest(from));
const editions = fc.array(period, { maxLength: 5 }).map((periods) => periods.map((given, index): Dated => ({ id: `e${index}`, period: given })));

describe('for any periods and any date', () => {
  it('exactly one answer holds, and it fits its editions', () => {
    fc.assert(fc.property(editions, date, (all, asked) => {
      const { kind, editions: found, previous, next } = editionAt(all, asked);
      expect(kind === 'inForce').toBe(found.length === 1);
      expect(kind === 'overlap').toBe(found.length > 1);
      expect(kind === 'unknown').toBe(all.every(({ period: { from, to } }) => from === undefined && to === undefined));
      if (kind === 'before') expect([previous, next !== undefined]).toEqual([undefined, true]);
      if (kind === 'after') expect([next, previous !== undefined]).toEqual([undefined, true]);
      if (kind === 'gap') expect(previous && next).toBeTruthy();
    }), { numRuns: 1000 });
  });

  it('does not depend on the order of the editions', () => {
    fc.assert(fc.property(editions, date, (all, asked) => {
      const ids = (list: Dated[]) => editionAt(list, asked).editions.map(({ id }) => id).sort();
      expect(ids(all.toReversed())).toEqual(ids(all));
      expect(editionAt(all.toReversed(), asked).kind).toBe(editionAt(all, asked).kind);
    }));
  });

  it('a wider date never loses an edition that a day within it may mean', () => {
    fc.assert(fc.property(editions, year, month, day, (all, y, m, d) => {
      const at = (asked: string) => new Set(editionAt(all, asked).editions.map(({ id }) => id));
      const [wide, narrow, exact] = [at(y), at(`${y}-${m}`), at(`${y}-${m}-${d}`)];
      for (const id of exact) expect(narrow).toContain(id);
      for (const id of narrow) expect(wide).toContain(id);
    }));
  });

  it('an answer without doubt is one edition that certainly held on each of the days asked', () => {
    fc.assert(fc.property(editions, date, (all, asked) => {
      const { kind, editions: [found], doubts } = editionAt(all, asked);
      if (kind !== 'inForce' || doubts.length > 0) return;
      expect(latest(found!.period.from!) <= earliest(asked)).toBe(true);
      if (found!.period.to) expect(earliest(found!.period.to) >= latest(asked)).toBe(true);
    }), { numRuns: 1000 });
  });
});

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

  it('two that held are side by side, even if the newer one has no end', () => {
    expect(ask([edition('new', '2010'), edition('old', '2000', '2020')], '2015')).toMatchObject({ kind: 'overlap', found: ['new', 'old'], doubts: ['sideBySide'] });
  });

  it('an older edition without a documented end is in doubt even after the newer one has ended', () => {
    expect(ask([edition('new', '1984', '1991'), edition('old', '1969')], '1995')).toMatchObject({ kind: 'inForce', found: ['old'], doubts: ['endUnknown'] });
  });

  it('editions without any date are named beside the answer', () => {
    const { kind, editions: found, undated } = editionAt([...INDIA, edition('entry')], '2018');
    expect([kind, found.map(({ id }) => id), undated.map(({ id }) => id)]).toEqual(['inForce', ['e2015'], ['entry']]);
    expect(editionAt([edition('entry')], '2018').undated).toHaveLength(1);
  });

  it('without any date nothing is known', () => {
    expect(ask([edition('a')], '2000')).toMatchObject({ kind: 'unknown', found: [] });
    expect(ask([], '2000')).toMatchObject({ kind: 'unknown' });
  });
});

describe('training that began before', () => {
  const lasting = (months: number, all: Dated[] = INDIA) => all.map((given) => ({ ...given, months }));

  it('is possible as long as the training lasts', () => {
    expect(ask(lasting(24), '2024-06-30').doubts).toEqual(['begunEarlier']);
    expect(ask(lasting(24), '2024-07-01').doubts).toEqual([]);
    expect(ask(lasting(24), '2024-07').doubts).toEqual([]);
    expect(ask(lasting(24), '2023').doubts).toEqual(['begunEarlier']);
    expect(ask(INDIA, '2023').doubts).toEqual([]);
  });

  it('counts months beyond the turn of a year, and parts of a month as one', () => {
    expect(ask(lasting(7), '2023-01-31').doubts).toEqual(['begunEarlier']);
    expect(ask(lasting(6), '2023-01-31').doubts).toEqual([]);
    expect(ask(lasting(6.5), '2023-01-31').doubts).toEqual(['begunEarlier']);
  });

  it('is no question where no start is documented', () => {
    expect(ask(lasting(24, [edition('a', undefined, '2020')]), '2010').doubts).toEqual(['startUnknown']);
  });

  it('after the last edition and in a gap it is the one before under which it began', () => {
    const ended = lasting(36, [edition('a', '2000', '2016-12-31'), edition('b', '2025')]);
    expect(ask(ended, '2019-12-31')).toMatchObject({ kind: 'gap', doubts: ['begunEarlier'], previous: 'a' });
    expect(ask(ended, '2020-01-01')).toMatchObject({ kind: 'gap', doubts: [] });
    expect(ask(ended.slice(0, 1), '2018')).toMatchObject({ kind: 'after', doubts: ['begunEarlier'] });
    expect(ask(ended, '1999')).toMatchObject({ kind: 'before', doubts: [] });
    expect(editionAt(ended, '2019').begunUnder.map(({ id }) => id)).toEqual(['a']);
  });

  it('names the editions that have ended since, by their own duration where it is known', () => {
    // Poland: new classes of the second edition until August 2019, and no end known for the third.
    const poland = [edition('e2019', '2019-09-01'), edition('e2017', '2017-09-01', '2019-08-31'), edition('e2012', '2012-09-01')];
    const under = (all: Dated[], date: string) => editionAt(all, date).begunUnder.map(({ id }) => id);
    expect(ask(lasting(36, poland), '2020-06')).toMatchObject({ found: ['e2019', 'e2012'], doubts: ['endUnknown', 'begunEarlier'] });
    expect(under(lasting(36, poland), '2020-06')).toEqual(['e2017']);
    expect(under(lasting(36, poland), '2022-08-31')).toEqual(['e2017']);
    expect(under(lasting(36, poland), '2022-09-01')).toEqual([]);
    expect(under(poland, '2020-06')).toEqual([]);
    expect(under(poland.map((given) => ({ ...given, months: given.id === 'e2017' ? 12 : 36 })), '2021-06')).toEqual([]);
    expect(under(poland.map((given) => (given.id === 'e2017' ? given : { ...given, months: 36 })), '2021-06')).toEqual(['e2017']);
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

  it('several possible editions always have a reason', () => {
    fc.assert(fc.property(editions, date, (all, asked) => {
      const { kind, doubts } = editionAt(all, asked);
      if (kind === 'overlap') expect(doubts.filter((doubt) => doubt !== 'begunEarlier').length).toBeGreaterThan(0);
    }), { numRuns: 1000 });
  });

  it('every edition has its place in the answer: possible, before, after or without a date', () => {
    fc.assert(fc.property(editions, date, (all, asked) => {
      const { editions: found, undated, begunUnder } = editionAt(all.map((given, index) => ({ ...given, months: index * 12 })), asked);
      for (const { id, period: { from, to } } of all) {
        expect(undated.some((other) => other.id === id)).toBe(from === undefined && to === undefined);
        const isPast = to !== undefined && latest(to) < earliest(asked);
        const isFuture = from !== undefined && earliest(from) > latest(asked);
        expect(found.some((other) => other.id === id)).toBe((from !== undefined || to !== undefined) && !isPast && !isFuture);
        if (begunUnder.some((other) => other.id === id)) expect(isPast).toBe(true);
      }
    }));
  });

  it('a duration adds a doubt and changes nothing else, and a longer one never takes it away', () => {
    fc.assert(fc.property(editions, date, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (all, asked, months, more) => {
      const answer = (duration?: number) => editionAt(all.map((given) => ({ ...given, months: duration })), asked);
      const [plain, short, long] = [answer(), answer(months), answer(months + more)];
      expect(short.doubts.filter((doubt) => doubt !== 'begunEarlier')).toEqual(plain.doubts);
      expect([short.kind, short.editions.map(({ id }) => id)]).toEqual([plain.kind, plain.editions.map(({ id }) => id)]);
      if (short.doubts.includes('begunEarlier')) expect(long.doubts).toContain('begunEarlier');
    }));
  });
});

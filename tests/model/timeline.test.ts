// The time line: on every day it says what the answer for that day says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, latest, type Period } from '../../src/model/dates.ts';
import { editionAt, type Dated } from '../../src/model/edition-at.ts';
import { asPeriod, placeOn, timelineOf, type Timeline } from '../../src/model/timeline.ts';

const edition = (id: string, from?: string, to?: string): Dated => ({ id, period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } });
const stretches = (timeline: Timeline<Dated>) => timeline.stretches.map((stretch) => {
  const { from, to } = asPeriod(stretch);
  return `${from} to ${to}: ${stretch.editions.map(({ id }) => id).join(' ') || stretch.kind}${stretch.isDoubtful ? '?' : ''}`;
});
const bars = (timeline: Timeline<Dated>) => timeline.lanes.map(({ edition: { id }, bars: own }) => `${id}: ${own.map((bar) => `${bar.look} ${bar.first} ${bar.last}`).join(', ')}`);

describe('the time line', () => {
  it('shows what may have been in force side by side', () => {
    const timeline = timelineOf([edition('new', '2019-09-01'), edition('old', '2012-09-01'), edition('none')], '2026-11-21')!;
    expect(stretches(timeline)).toEqual(['2010 to 2012-08: before', '2012-09 to 2019-08: old', '2019-09 to 2026-11-21: new old']);
    expect(bars(timeline)).toEqual(['new: shared 2019-09-01 2026-11-21', 'old: sure 2012-09-01 2019-08-31, shared 2019-09-01 2026-11-21', 'none: undated 2010-01-01 2026-11-21']);
  });

  it('leaves a gap open, and a boundary known by year in doubt', () => {
    const timeline = timelineOf([edition('b', '2005-07-16'), edition('a', '1996-12-20', '2003')], '2026-11-21')!;
    expect(stretches(timeline)).toEqual(['1993 to 1996-12-19: before', '1996-12-20 to 2003: a?', '2004 to 2005-07-15: gap', '2005-07-16 to 2026-11-21: b']);
    expect(bars(timeline)[1]).toBe('a: sure 1996-12-20 2003-01-01, doubtful 2003-01-02 2003-12-31');
  });

  it('has room for an edition whose start nobody documented, and one that goes on beyond the facts', () => {
    const timeline = timelineOf([edition('b', '2024', '2028'), edition('a', undefined, '1992-04-27')], '2026-11-21')!;
    expect([timeline.first, timeline.last]).toEqual(['1989-01-01', '2028-12-31']);
    expect(bars(timeline)[1]).toBe('a: doubtful 1989-01-01 1992-04-27');
    expect(timelineOf([edition('a', undefined, '1992-04-27')], '1992-04-27')).toMatchObject({ first: '1982-01-01', last: '1992-04-27' });
  });

  it('is not there without any date', () => {
    expect(timelineOf([edition('a'), edition('b')], '2026-11-21')).toBeUndefined();
    expect(timelineOf([], '2026-11-21')).toBeUndefined();
  });
});

const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1950, max: 2030 }).map(String);
const date = fc.oneof(year, fc.tuple(year, two(12)).map((parts) => parts.join('-')), fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')));
const period: fc.Arbitrary<Period> = fc.record({ from: fc.option(date, { nil: undefined }), to: fc.option(date, { nil: undefined }) })
  .filter(({ from, to }) => from === undefined || to === undefined || latest(to) >= earliest(from));
const editions = fc.array(period, { maxLength: 5 }).map((periods) => periods.map((given, index): Dated => ({ id: `e${index}`, period: given })));
const asOf = fc.tuple(fc.constantFrom('2024', '2026'), two(12), two(28)).map((parts) => parts.join('-'));
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('for any periods', () => {
  it('each day of the scale lies in one stretch, and bars and stretch say what the answer says', () => {
    fc.assert(fc.property(editions, asOf, fc.double({ min: 0, max: 1, noNaN: true }), (all, known, share) => {
      const timeline = timelineOf(all, known);
      expect(timeline === undefined).toBe(all.every(({ period: { from, to } }) => !from && !to));
      if (!timeline) return;
      const { first, last } = timeline;
      const edges = timeline.stretches.flatMap((stretch) => [stretch.first, stretch.last]);
      const random = new Date(Date.parse(first) + Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000 * share) * 86_400_000).toISOString().slice(0, 10);
      for (const day of [random, ...edges]) {
        const answer = editionAt(all, day);
        const [stretch, ...others] = timeline.stretches.filter((one) => one.first <= day && one.last >= day);
        expect(others).toEqual([]);
        expect([stretch!.kind, stretch!.editions.map(({ id }) => id)]).toEqual([answer.kind, answer.editions.map(({ id }) => id)]);
        for (const { edition: given, bars: own } of timeline.lanes) {
          const here = own.filter((bar) => bar.first <= day && bar.last >= day).map(({ look }) => look);
          const isFound = answer.editions.includes(given);
          const look = answer.undated.includes(given) ? 'undated' : !isFound ? undefined : answer.editions.length > 1 ? 'shared' : answer.doubts.length > 0 ? 'doubtful' : 'sure';
          expect(here).toEqual(look ? [look] : []);
        }
      }
    }), { numRuns: 300 });
  });

  it('stretches follow each other from the first to the last day, each different from the one before', () => {
    fc.assert(fc.property(editions, asOf, (all, known) => {
      const timeline = timelineOf(all, known);
      if (!timeline) return;
      expect([timeline.stretches[0]!.first, timeline.stretches.at(-1)!.last]).toEqual([timeline.first, timeline.last]);
      timeline.stretches.slice(1).forEach((stretch, index) => {
        const before = timeline.stretches[index]!;
        expect(stretch.first).toBe(dayAfter(before.last));
        expect([stretch.kind, ...stretch.editions]).not.toEqual([before.kind, ...before.editions]);
      });
    }));
  });

  it('all dates and names of years have a place on the scale, at most eight of them', () => {
    fc.assert(fc.property(editions, asOf, (all, known) => {
      const timeline = timelineOf(all, known);
      if (!timeline) return;
      const days = all.flatMap(({ period: { from, to } }) => [from && earliest(from), to && latest(to)]).filter((day) => day !== undefined);
      const places = [...days, known, ...timeline.ticks.map((tick) => `${tick}-01-01`)].map((day) => placeOn(timeline, day));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(100);
      expect(timeline.ticks.length).toBeGreaterThan(0);
      expect(timeline.ticks.length).toBeLessThanOrEqual(8);
      expect(placeOn(timeline, dayAfter(timeline.last))).toBe(100);
    }));
  });

  it('a period of coarse dates means the same days', () => {
    fc.assert(fc.property(fc.tuple(date, date).map((both) => both.map(earliest).sort()), ([first, last]) => {
      const { from, to } = asPeriod({ first: first!, last: last! });
      expect([earliest(from), latest(to)]).toEqual([first, last]);
    }));
  });
});

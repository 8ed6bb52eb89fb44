// The newest version on a day: every day from the first publication on has exactly one, and the spans tile the time without a gap.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedHere } from '../../src/model/moves.ts';
import { statusAt, versionAt, versionIn, type PublishedEntry } from '../../src/model/published.ts';
import { hasChanges, isReadable } from '../../src/model/readable.ts';
import { linesOfRelease } from '../../src/model/release-lines.ts';
import { answerFor, isDay, newestAt, newestSpans } from '../../src/model/version-dates.ts';
import type { RegisterLine } from '../../src/schema/register.ts';
import { entryAfter, linesFor, publishedAfter, tr, type Step } from '../support/published-entries.ts';

const dayOf = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
/** Days in order, some of them twice: two corrections on one day. */
const days = fc.array(fc.nat(70), { minLength: 1, maxLength: 9 }).map((numbers) => numbers.sort((a, b) => a - b).map(dayOf));
const versionsOf = (dates: string[]) => dates.map((date, index) => ({ version: index + 1, date }));

describe('newestSpans', () => {
  it('tile the time: each day from the first publication on lies in exactly one, and it is that of the newest version', () => {
    fc.assert(fc.property(days, (dates) => {
      const versions = versionsOf(dates);
      const spans = newestSpans(versions);
      for (let n = 0; n <= 80; n += 1) {
        const day = dayOf(n);
        const holding = versions.filter((_, index) => spans[index] && spans[index].from <= day && day <= (spans[index].to ?? '9999'));
        expect(holding, day).toEqual(day < dates[0]! ? [] : [newestAt(versions, day)]);
      }
    }));
  });

  it('end on the day before the next one begins, over months, years and leap days', () => {
    expect(newestSpans(versionsOf(['2026-11-21', '2027-01-01', '2027-03-01', '2028-03-01', '2028-03-01', '2028-03-02']))).toEqual([
      { from: '2026-11-21', to: '2026-12-31' }, { from: '2027-01-01', to: '2027-02-28' }, { from: '2027-03-01', to: '2028-02-29' }, undefined, { from: '2028-03-01', to: '2028-03-01' }, { from: '2028-03-02' },
    ]);
  });

  it('leave the newest open', () => {
    fc.assert(fc.property(days, (dates) => {
      const spans = newestSpans(versionsOf(dates));
      expect(spans.at(-1)).toEqual({ from: dates.at(-1) });
      expect(spans.slice(0, -1).filter((span) => span && span.to === undefined)).toEqual([]);
    }));
  });
});

describe('newestAt', () => {
  it('says what the register says', () => {
    fc.assert(fc.property(days, fc.nat(80), (dates, n) => {
      const { entry } = entryAfter(dates);
      expect(newestAt(entry.versions, dayOf(n))).toBe(versionAt(entry, dayOf(n)));
    }));
  });

  it('is undefined before the first, and the later of two on one day', () => {
    const versions = versionsOf(['2027-01-02', '2027-01-02']);
    expect(newestAt(versions, '2027-01-01')).toBeUndefined();
    expect(newestAt(versions, '2027-01-02')).toBe(versions[1]);
  });
});

describe('versionIn', () => {
  const entry = { versions: [['2026-1', 1], ['2026-2', 2], ['2026-10', 3], ['2027-1', 4]].map(([release, version]) => ({ release, version, date: '2026-11-22' })) } as unknown as PublishedEntry;

  it.each([['2025-9', undefined], ['2026-1', 1], ['2026-2', 2], ['2026-3', 2], ['2026-10', 3], ['2027-1', 4], ['2028-1', 4]])('tells releases of one day apart: %s', (release, version) => {
    expect(versionIn(entry, release)?.version).toBe(version);
  });
});

describe('isDay', () => {
  it.each(['2027-03-01', '2028-02-29', '0001-01-01', '2027-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['', '2027-02-29', '2027-02-30', '2027-13-01', '2027-00-10', '2027-1-1', '1.3.2027', '2027-03', '2027-03-01T00:00', ' 2027-03-01', '20270301', 'null', '٢٠٢٧-٠٣-٠١'])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('agrees with the calendar', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(20), fc.nat(40), (year, month, day) => {
      const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
      const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
      expect(isDay(text), text).toBe(days !== undefined && day >= 1 && day <= days);
    }), { numRuns: 2_000 });
  });
});

describe('answerFor', () => {
  const versions = [{ date: '2027-01-10', withdrawn: '2027-02-01' }, { date: '2027-03-01', removed: '2027-05-01' }];
  const when = { asOf: '2027-06-01', today: '2027-07-01' };

  it.each(['', '2027-02-30', 'morgen', '1.3.2027'])('refuses %j', (asked) => {
    expect(answerFor(versions, asked, when)).toEqual({ kind: 'invalid' });
  });

  it('names the first version for a day before it, however long ago', () => {
    expect(answerFor(versions, '2027-01-09', when)).toEqual({ kind: 'before', version: versions[0] });
    expect(answerFor(versions, '1990-01-01', when)).toEqual({ kind: 'before', version: versions[0] });
  });

  it.each([
    ['2027-01-10', 'on', 0, [{ state: 'withdrawn', on: '2027-02-01', already: false }]],
    ['2027-01-31', 'on', 0, [{ state: 'withdrawn', on: '2027-02-01', already: false }]],
    ['2027-02-01', 'on', 0, [{ state: 'withdrawn', on: '2027-02-01', already: true }]],
    ['2027-02-28', 'on', 0, [{ state: 'withdrawn', on: '2027-02-01', already: true }]],
    ['2027-03-01', 'on', 1, [{ state: 'removed', on: '2027-05-01', already: false }]],
    ['2027-06-01', 'on', 1, [{ state: 'removed', on: '2027-05-01', already: true }]],
    ['2027-06-02', 'beyond', 1, [{ state: 'removed', on: '2027-05-01', already: true }]],
    ['2027-07-01', 'beyond', 1, [{ state: 'removed', on: '2027-05-01', already: true }]],
    ['2027-07-02', 'future', 1, [{ state: 'removed', on: '2027-05-01', already: true }]],
  ])('%s is %s', (asked, kind, index, ends) => {
    expect(answerFor(versions, asked, when)).toEqual({ kind, version: versions[index], ends });
  });

  it('believes the register more than a clock that is late', () => {
    expect(answerFor(versions, '2027-03-01', { asOf: '2027-06-01', today: '2020-01-01' })).toMatchObject({ kind: 'on' });
  });

  it('agrees with the state of the version on that day', () => {
    fc.assert(fc.property(days, fc.nat(80), fc.nat(80), fc.nat(8), (dates, n, ended, which) => {
      const version = (which % dates.length) + 1;
      const ending = dayOf(Math.max(ended, (Date.parse(dates.at(-1)!) - Date.parse(dayOf(0))) / 86_400_000));
      const { entry } = entryAfter(dates, [{ do: 'withdraw', date: ending, entry: tr, version, reason: 'Fehler' }]);
      const answer = answerFor(entry.versions.map(({ date, withdrawn, version }) => ({ version, date, withdrawn: withdrawn?.date })), dayOf(n), { asOf: dayOf(80), today: dayOf(80) });
      if (answer.kind === 'before' || answer.kind === 'invalid') {
        expect([answer.kind, dayOf(n) < dates[0]!]).toEqual(['before', true]);
        return;
      }
      const shown = entry.versions[answer.version.version - 1]!;
      expect(statusAt(entry, shown, dayOf(n))).toBe(answer.ends.some(({ already }) => already) ? 'withdrawn' : 'current');
    }));
  });
});

describe('what is readable', () => {
  const removed: Step = { do: 'remove', date: '2027-05-01', entry: tr, version: 2, reason: 'Personenbezug', legalBasis: 'Art. 17 DSGVO' };
  const { entry } = entryAfter(['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01'], [removed, { do: 'withdraw', date: '2027-05-02', entry: tr, version: 3, reason: 'Fehler' }]);

  it('is every version but a removed one', () => {
    expect(entry.versions.map(isReadable)).toEqual([true, false, true, true]);
  });

  it('changes are shown between two readable neighbours only, and never for the first', () => {
    expect(entry.versions.map((version) => hasChanges(entry, version))).toEqual([false, false, false, true]);
  });
});

describe('movedHere', () => {
  const entries = ['tr-0001', 'tr-0002', 'tr-0003', 'tr-0004'].map((id) => ({ collection: 'qualifications' as const, id }));
  const name = (n: number) => `qualifications/tr-000${n}`;
  const published = publishedAfter([
    { do: 'publish', date: '2027-01-01', entries },
    { do: 'move', date: '2027-02-01', from: name(4), to: name(3), reason: 'doppelt' },
    { do: 'move', date: '2027-03-01', from: name(3), to: name(1), reason: 'doppelt' },
  ]);

  it('finds moves over several steps, newest first, and nothing where nothing arrived or where it went on', () => {
    expect(movedHere(published, name(1)).map(({ id }) => id)).toEqual(['tr-0003', 'tr-0004']);
    expect(movedHere(published, name(2))).toEqual([]);
    expect(movedHere(published, name(3))).toEqual([]);
  });
});

describe('linesOfRelease', () => {
  const lines = linesFor([
    { do: 'publish', date: '2027-01-01', entries: [tr, { collection: 'terms', id: 'fassung' }] },
    { do: 'withdraw', date: '2027-01-15', entry: tr, version: 1, reason: 'Fehler' },
    { do: 'publish', date: '2027-02-01', entries: [tr] },
  ]).map((line, index) => ({ ...line, seq: index + 1, prev: '' }) as RegisterLine);

  it('are its versions and the line that closes it', () => {
    expect(linesOfRelease(lines, '2027-1')).toEqual({ first: 1, last: 3 });
    expect(linesOfRelease(lines, '2027-2')).toEqual({ first: 5, last: 6 });
    expect(linesOfRelease(lines, '2027-3')).toBeUndefined();
  });
});

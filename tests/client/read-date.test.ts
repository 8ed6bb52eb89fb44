// Dates of certificates as they are typed: by keypad, by keyboard, from another program.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/client/read-date.ts';
import { formatDate } from '../../src/labels/format.ts';

describe('readDate', () => {
  it.each([
    ['2011', '2011'],
    [' 2011 ', '2011'],
    ['3.2011', '2011-03'],
    ['03/2011', '2011-03'],
    ['3 2011', '2011-03'],
    ['2011-03', '2011-03'],
    ['2011-3', '2011-03'],
    ['15.3.2011', '2011-03-15'],
    ['15. 03. 2011', '2011-03-15'],
    // What the keypads of phones offer.
    ['15,3,2011', '2011-03-15'],
    ['15-3-2011', '2011-03-15'],
    ['15/3/2011', '2011-03-15'],
    ['2011-03-15', '2011-03-15'],
    ['15. März 2011', '2011-03-15'],
    ['März 2011', '2011-03'],
    ['mär 2011', '2011-03'],
    ['Ma\u0308rz 2011', '2011-03'],
    ['Dez. 1999', '1999-12'],
    ['15 March 2011', '2011-03-15'],
    ['March 15, 2011', '2011-03-15'],
    ['2011 March', '2011-03'],
    ['29.2.2012', '2012-02-29'],
  ])('"%s" is %s', (text, date) => {
    expect(readDate(text)).toEqual({ date });
  });

  it.each([
    ['', 'missing'],
    [' . ', 'missing'],
    ['gestern', 'unreadable'],
    ['März', 'unreadable'],
    ['Ma 2011', 'unreadable'],
    ['März April 2011', 'unreadable'],
    ['1.2.3.2011', 'unreadable'],
    ['2011–2012', 'unreadable'],
    ['20110315', 'unreadable'],
    ['2011 2012', 'unreadable'],
    ['15.3.11', 'noSuchYear'],
    ['99', 'noSuchYear'],
    // A year of another calendar.
    ['1390', 'noSuchYear'],
    ['3.2554', 'noSuchYear'],
    ['13.2011', 'noSuchDay'],
    ['3/15/2011', 'noSuchDay'],
    ['0.2011', 'noSuchDay'],
    ['29.2.2011', 'noSuchDay'],
    ['31. April 2011', 'noSuchDay'],
  ])('"%s" is none: %s', (text, fault) => {
    expect(readDate(text)).toEqual({ fault });
  });

  const pad = (n: number) => String(n).padStart(2, '0');
  const date = fc.record({ year: fc.integer({ min: 1500, max: 2199 }), month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }) })
    .map(({ year, month, day }) => [String(year), ...(month ? [pad(month), ...(day ? [pad(day)] : [])] : [])].join('-'));

  it('reads what the house writes, in both languages and as an address has it', () => {
    fc.assert(fc.property(date, fc.constantFrom('de' as const, 'en' as const), (given, language) => {
      expect(readDate(given)).toEqual({ date: given });
      expect(readDate(formatDate(given, language))).toEqual({ date: given });
    }));
  });

  it('takes any text, and only dates of the calendar out of it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./, -]{0,12}$/)), (text) => {
      const read = readDate(text);
      if ('fault' in read) return;
      expect(read.date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      if (read.date.length === 10) expect(new Date(`${read.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.date);
    }), { numRuns: 1000 });
  });
});

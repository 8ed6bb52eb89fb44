// The building blocks: codes, dates as exact as their source, addresses, language tags, citations in short and long form.
import type { z } from 'astro/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, citations, code, date, day, language, level, localized, url } from '../../src/schema/fields.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { aQualification, aTerm } from '../support/profiles.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('code', () => {
  it.each(['a', 'tr-0001', 'elekausbv-2021', 'e2022', '0'])('accepts %s', (value) => expect(accepts(code, value)).toBe(true));
  it.each(['', 'A', 'ä', 'a_b', 'a--b', '-a', 'a-', 'a b', 'a.b', 'a/b', '../a', 'a\n', 'ａ', 5, null])('refuses %j', (value) => expect(accepts(code, value)).toBe(false));
});

describe('date', () => {
  it.each([[2022, '2022'], ['2022', '2022'], ['2022-07', '2022-07'], ['2022-07-31', '2022-07-31'], ['2024-02-29', '2024-02-29'], ['1500', '1500'], [2199, '2199']])('%j → %s', (value, expected) => {
    expect(date.parse(value)).toBe(expected);
  });
  it.each([1499, 2200, 2022.5, '22', '2022-7', '2022-13', '2022-00', '2022-02-30', '2023-02-29', '2022-04-31', '2022-00-10', '2022-07-00', '1.7.2022', '2022/07', '2022-07-31T00:00', ' 2022', '2022 ', '', null, true, [], {}])('refuses %j', (value) => {
    expect(accepts(date, value)).toBe(false);
  });
  it('accepts every day of the calendar and no other', () => {
    fc.assert(fc.property(fc.integer({ min: 1500, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
      const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      const exists = new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
      expect(accepts(date, text)).toBe(exists);
      expect(accepts(day, text)).toBe(exists);
    }));
  });
});

describe('day', () => {
  it.each(['2022', '2022-07', 2022, '2022-02-30', '2022-7-1', ''])('refuses %j', (value) => expect(accepts(day, value)).toBe(false));
});

describe('url', () => {
  it.each(['https://example.org', 'http://example.org/a?b=c#d', 'https://例え.example.org/ä'])('accepts %s', (value) => expect(accepts(url, value)).toBe(true));
  it.each(['javascript:alert(1)', ' https://example.org', 'https://example.org/a b', 'https://example.org/"onload=x', 'https://example.org/<script>', 'HTTPS://example.org', 'ftp://example.org', '//example.org', 'https://', 'https://example.org\n', ''])('refuses %j', (value) => expect(accepts(url, value)).toBe(false));
});

describe('language', () => {
  it.each(['tr', 'sr-Cyrl', 'sr-Latn-RS', 'pt-BR', 'es-419', 'fil'])('accepts %s', (value) => {
    expect(accepts(language, value)).toBe(true);
    expect(() => new Intl.Locale(value)).not.toThrow();
  });
  it.each(['', 'Deutsch', 'TR', 'sr-cyrl', 'sr_Cyrl', 'de-de', 'x-eigen', 'i-klingon', 'tr-', 'de\n'])('refuses %j', (value) => expect(accepts(language, value)).toBe(false));
  it('whatever it accepts, the runtime can read', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/), (tag) => {
      expect(() => new Intl.Locale(tag).maximize()).not.toThrow();
    }));
  });
});

describe('level', () => {
  it('is text, written as number or word', () => {
    expect([4, '4', 'B2', 4.5].map((value) => level.parse(value))).toEqual(['4', '4', 'B2', '4.5']);
    for (const value of ['', null, true, Number.NaN, Number.POSITIVE_INFINITY]) expect(accepts(level, value), String(value)).toBe(false);
  });
});

describe('localized', () => {
  it('needs German, takes off spaces around, refuses other languages', () => {
    expect(localized.parse({ de: ' a ' })).toEqual({ de: 'a' });
    for (const value of [{ en: 'a' }, { de: '' }, { de: '  ' }, { de: 'a', fr: 'b' }, 'a', null, []]) expect(accepts(localized, value), JSON.stringify(value)).toBe(false);
  });
});

describe('citation', () => {
  it('short and long form give the same', () => {
    expect(citation.parse('s1')).toEqual({ id: 's1' });
    expect(citation.parse({ id: 's1' })).toEqual({ id: 's1' });
    expect(citation.parse({ id: 's1', at: 'S. 7' })).toEqual({ id: 's1', at: 'S. 7' });
    expect(citations.parse(['s1', { id: 's2' }])).toEqual(citations.parse([{ id: 's1' }, 's2']));
  });
  it('its output reads as input again and stays the same', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.stringMatching(/^[a-z0-9]{1,5}$/), fc.record({ id: fc.stringMatching(/^[a-z]{1,4}$/), at: fc.string({ minLength: 1 }) })), { minLength: 1 }), (written) => {
      const read = citations.parse(written);
      expect(citations.parse(read)).toEqual(read);
    }));
  });
  it.each(['S1', '', { at: 'S. 7' }, { id: 's1', at: '' }, { id: 's1', page: 7 }, 5, null, ['s1']])('refuses %j', (value) => expect(accepts(citation, value)).toBe(false));
  it('a list of none is refused; leave it out instead', () => {
    expect(accepts(citations, [])).toBe(false);
    expect(accepts(citations, undefined)).toBe(true);
  });
});

describe('in a profile', () => {
  it('a bare year needs no quotes and is text afterwards', () => {
    expect(parseFile('qualifications', aQualification())).toMatchObject({ problems: [], data: { editions: [{ period: { from: '2020' } }] } });
  });

  it('both forms of a citation give the same data', () => {
    const short = parseFile('terms', aTerm()).data;
    const long = parseFile('terms', aTerm().replace('definitionSources: [s1]', 'definitionSources:\n  - id: s1')).data;
    expect(long).toEqual(short);
  });

  it('lists that are left out are empty lists afterwards', () => {
    expect(parseFile('terms', aTerm()).data).toMatchObject({ norms: [], related: [], equivalents: [], conflicts: [], searchedNotFound: [] });
  });

  it('an amount keeps the unit of its source and takes no field of another', () => {
    const withAmount = (amount: string) => parseFile('qualifications', aQualification({ edition: `    modules: [{ code: m1, original: A, lang: de, title: { de: A }, amount: ${amount} }]\n` })).problems.map(({ message }) => message);
    expect(withAmount('{ unit: hours, practice: 115, theory: 30 }')).toEqual([]);
    expect(withAmount('{ unit: weeklyHours, byClass: { 9: 2, 10: 3 } }')).toEqual([]);
    expect(withAmount('{ unit: weeks, weeks: 4 }')).toEqual([]);
    expect(withAmount('{ unit: credits, credits: 6, system: ECTS }')).toEqual([]);
    expect(withAmount('{ unit: weeks, hours: 4 }')).toEqual(['„editions[1].modules[1].amount.weeks“ fehlt.', 'Das Feld „hours“ gibt es in „editions[1].modules[1].amount“ nicht.']);
    expect(withAmount('{ unit: credits, credits: 6 }')).toEqual(['„editions[1].modules[1].amount.system“ fehlt.']);
    expect(withAmount('{ unit: hours, practice: -1 }')).toEqual(['„editions[1].modules[1].amount.practice“ ist zu klein (mindestens 0).']);
  });
});

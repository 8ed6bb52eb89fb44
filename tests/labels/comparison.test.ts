// What the sides of a comparison say, in words of both languages.
import { describe, expect, it } from 'vitest';
import { comparisonWords } from '../../src/labels/comparison.ts';
import { partsOf, wordsFor } from '../../src/labels/comparison-values.ts';
import { coverageState } from '../../src/labels/coverage.ts';
import type { Amount, Atom } from '../../src/model/comparison-values.ts';
import { fields } from '../../src/model/comparison.ts';
import { qualificationSheet, regulationSheet } from '../../src/model/comparison-sheet.ts';
import { collections } from '../../src/schema/index.ts';
import { samplesOf } from '../support/sample-record.ts';

const text = (atom: Atom, language: 'de' | 'en' = 'de') => partsOf(atom, language).map((part) => part.text).join('');
const amount = (more: Amount): Atom => ({ is: 'amount', amount: more });

describe('amounts', () => {
  it.each<[Amount, string, string]>([
    [{ unit: 'hours', total: 2400, outside: 300 }, '2.400 Stunden und 300 außerhalb der Summe', '2,400 hours and 300 outside the total'],
    [{ unit: 'hours', total: 1 }, '1 Stunde', '1 hour'],
    [{ unit: 'hours', total: 40, lessonMinutes: 45 }, '40 Stunden, Unterrichtsstunde 45 Minuten', '40 hours, lesson 45 minutes'],
    [{ unit: 'credits', total: 60, system: 'ECTS' }, '60 Punkte (ECTS)', '60 credits (ECTS)'],
    [{ unit: 'months', total: 3, isGuideValue: true }, '3 Monate', '3 months'],
    [{ unit: 'weeklyHours', columns: 'class', byColumn: [{ column: '9', value: 14 }, { column: '10', value: 12 }] }, 'Wochenstunden, Klasse 9: 14; Klasse 10: 12', 'weekly hours, Class 9: 14; Class 10: 12'],
  ])('%j', (of, german, english) => {
    expect(text(amount(of))).toBe(german);
    expect(text(amount(of), 'en')).toBe(english);
  });

  it('of a module follow its title', () => {
    expect(text({ is: 'amount', amount: { unit: 'hours', total: 145 }, of: { is: 'wording', text: { de: 'Messen' } } })).toBe('Messen: 145 Stunden');
  });
});

describe('wording', () => {
  it('is foreign only where it is: German is roman, and marked on English pages', () => {
    expect(partsOf({ is: 'original', text: 'Trade', lang: 'en' }, 'en')).toEqual([{ text: 'Trade', lang: 'en', original: true }]);
    expect(partsOf({ is: 'original', text: 'Messen', lang: 'de' }, 'de')).toEqual([{ text: 'Messen' }]);
    expect(partsOf({ is: 'original', text: 'Messen', lang: 'de' }, 'en')).toEqual([{ text: 'Messen', lang: 'de' }]);
    expect(partsOf({ is: 'romanised', text: 'Električar', lang: 'sr-Cyrl' }, 'de')).toEqual([{ text: 'Električar', lang: 'sr-Latn', original: true }]);
  });

  it('in German stands for a missing English one, marked', () => {
    expect(partsOf({ is: 'wording', text: { de: 'Teil' } }, 'en')).toEqual([{ text: 'Teil', lang: 'de' }]);
    expect(partsOf({ is: 'wording', text: { de: 'Teil', en: 'Part' } }, 'en')).toEqual([{ text: 'Part' }]);
  });

  it('joins what belongs to one line', () => {
    expect(wordsFor({ main: [{ is: 'plain', text: 'NSQF 4' }, { is: 'percent', percent: 50 }], sub: [[{ is: 'date', date: '2022-07', as: 'asOf' }]] }, 'de')).toEqual({ text: [{ text: 'NSQF 4' }, { text: ', ' }, { text: '50 %' }], sub: [[{ text: 'Stand Juli 2022' }]] });
  });
});

it('every field of every record has words in both languages', () => {
  const around = { stateName: () => ({ de: 'Staat', en: 'State' }), passage: () => undefined };
  const sheets = [
    ...samplesOf(collections.qualifications.schema).map((sample) => collections.qualifications.schema.parse(sample)).map((data) => qualificationSheet({ id: 'aq-0001', data, edition: data.editions[0]! }, around)),
    ...samplesOf(collections.regulations.schema).map((sample) => collections.regulations.schema.parse(sample)).map((data) => regulationSheet({ id: 'rv', data }, around)),
  ];
  for (const language of ['de', 'en'] as const) {
    for (const value of sheets.flatMap(({ facts, items }) => [...Object.values(facts).flatMap(({ lines }) => lines), ...items.map(({ line }) => line)])) {
      const { text: parts, sub } = wordsFor(value, language);
      for (const line of [parts, ...sub]) expect(line.map((part) => part.text).join('').trim(), JSON.stringify(value)).toMatch(/\S/);
      expect(JSON.stringify([parts, sub])).not.toMatch(/undefined|\[object/);
    }
  }
});

describe('the words of the page', () => {
  it.each(['de', 'en'] as const)('%s: name every fact, each by a name of its own', (language) => {
    const names = fields.map(({ name }) => comparisonWords[language].fields[name]);
    expect(new Set(names).size).toBe(fields.length);
  });

  it.each(['de', 'en'] as const)('%s: call findings as the matrix does', (language) => {
    for (const [state, { name }] of Object.entries(coverageState)) expect(comparisonWords[language].findings[state as keyof typeof coverageState]).toBe(name[language]);
  });

  it.each(['de', 'en'] as const)('%s: give no verdict and no score', (language) => {
    const all = JSON.stringify(comparisonWords[language], (_, value: unknown) => (typeof value === 'function' ? (value as (...args: unknown[]) => string)('X', 'Y') : value));
    expect(all).not.toMatch(/gleichwertig\b|nicht gleichwertig|equivalent\b|Prozent|per cent|%/i);
  });
});

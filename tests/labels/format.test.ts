// Dates, numbers, periods and durations as readers see them.
import { describe, expect, it } from 'vitest';
import { formatDate, formatDuration, formatEdition, formatLanguage, formatMonths, formatNumber, formatPeriod } from '../../src/labels/format.ts';

describe('formatDate', () => {
  it.each([
    ['2026-11-21', '21.11.2026', '21 November 2026'],
    ['2022-07', 'Juli 2022', 'July 2022'],
    ['2022', '2022', '2022'],
    ['2026-03-01', '1.3.2026', '1 March 2026'],
  ])('%s → %s, %s', (date, german, english) => {
    expect(formatDate(date, 'de')).toBe(german);
    expect(formatDate(date, 'en')).toBe(english);
  });
});

describe('formatNumber', () => {
  it('groups thousands, also in four-digit numbers', () => {
    expect(formatNumber(1680, 'de')).toBe('1.680');
    expect(formatNumber(1680, 'en')).toBe('1,680');
    expect(formatNumber(2.5, 'de')).toBe('2,5');
  });
});

describe('formatPeriod', () => {
  it.each([
    [{ from: '2014', to: '2022-06' }, '2014 bis Juni 2022', '2014 to June 2022'],
    [{ from: '2022-07' }, 'ab Juli 2022', 'from July 2022'],
    [{ to: '1992-04-27' }, 'bis 27.4.1992', 'until 27 April 1992'],
    [{}, 'Zeitraum nicht belegt', 'period not documented'],
  ])('%j', (period, german, english) => {
    expect(formatPeriod(period, 'de')).toBe(german);
    expect(formatPeriod(period, 'en')).toBe(english);
  });
});

describe('formatEdition', () => {
  it('falls back to the label where no date is documented', () => {
    expect(formatEdition({ period: {}, label: { de: 'Registereintrag' } }, 'de')).toBe('Registereintrag');
    expect(formatEdition({ period: {}, label: { de: 'Registereintrag' } }, 'en')).toBe('Registereintrag');
    expect(formatEdition({ period: { from: '2015' }, label: { de: 'Registereintrag' } }, 'de')).toBe('ab 2015');
    expect(formatEdition({ period: {} }, 'en')).toBe('period not documented');
  });
});

describe('formatMonths', () => {
  it.each([
    [12, '1 Jahr', '1 year'],
    [24, '2 Jahre', '2 years'],
    [42, '3 Jahre 6 Monate', '3 years 6 months'],
    [1, '1 Monat', '1 month'],
    [13.5, '1 Jahr 1,5 Monate', '1 year 1.5 months'],
  ])('%d', (months, german, english) => {
    expect(formatMonths(months, 'de')).toBe(german);
    expect(formatMonths(months, 'en')).toBe(english);
  });
});

describe('formatDuration', () => {
  it.each([
    [{ months: 24, maxMonths: 36 }, '2 bis 3 Jahre'],
    [{ months: 6, maxMonths: 24 }, '6 Monate bis 2 Jahre'],
    [{ maxMonths: 12 }, 'bis zu 1 Jahr'],
    [{ months: 36, maxMonths: 36 }, '3 Jahre'],
  ])('%j → %s', (duration, text) => {
    expect(formatDuration(duration, 'de')).toBe(text);
  });

  it('gives nothing where nothing is documented', () => {
    expect(formatDuration({}, 'de')).toBeUndefined();
  });
});

describe('formatLanguage', () => {
  it('names language and script', () => {
    expect(formatLanguage('sr-Cyrl', 'de')).toBe('Serbisch (Kyrillisch)');
    expect(formatLanguage('tr', 'en')).toBe('Turkish');
  });
});

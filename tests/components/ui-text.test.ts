// Dates, numbers and original wording as readers see them.
import { describe, expect, it } from 'vitest';
import { dateText } from '../../src/components/ui/date-text.ts';
import { numberText } from '../../src/components/ui/number-text.ts';
import { settingOf } from '../../src/components/ui/original-wording.ts';

describe('dateText', () => {
  it.each([
    ['2026-11-21', '21.11.2026', '21 November 2026'],
    ['2022-07', 'Juli 2022', 'July 2022'],
    ['2022', '2022', '2022'],
    ['2026-03-01', '01.03.2026', '1 March 2026'],
  ])('%s → %s, %s', (date, german, english) => {
    expect(dateText(date, 'de')).toBe(german);
    expect(dateText(date, 'en')).toBe(english);
  });
});

describe('numberText', () => {
  it('groups thousands, also in four-digit numbers', () => {
    expect(numberText(1680, 'de')).toBe('1.680');
    expect(numberText(1680, 'en')).toBe('1,680');
    expect(numberText(2.5, 'de')).toBe('2,5');
  });
});

describe('settingOf', () => {
  it.each([
    ['en', { italic: true }],
    ['sr-Latn', { italic: true }],
    ['sr', { italic: false }],
    ['sr-Cyrl', { italic: false }],
    ['ar', { italic: false, dir: 'rtl' }],
    ['fa', { italic: false, dir: 'rtl' }],
    ['ar-Latn', { italic: true }],
    ['hi', { italic: false }],
    ['vi', { italic: true }],
  ])('%s', (lang, setting) => {
    expect(settingOf(lang)).toEqual(setting);
  });
});

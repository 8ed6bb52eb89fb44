// Setting of original wording: italic in Latin script, direction of right-to-left scripts.
import { describe, expect, it } from 'vitest';
import { settingOf } from '../../src/components/ui/original-wording.ts';

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

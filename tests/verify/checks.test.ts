// Nothing is wrong with a sound site, and each check says what it does when something goes wrong.
import { describe, expect, it } from 'vitest';
import { checks } from '../../scripts/verify/index.ts';
import { findingsOf } from './tiny-site.ts';

describe.each(checks)('$id', (check) => {
  it('finds nothing on a sound site', () => {
    expect(findingsOf(check)).toEqual([]);
  });

  it('finds nothing on a sound site in a folder', () => {
    expect(findingsOf(check, {}, { base: '/handbuch/' })).toEqual([]);
  });

  it('says what it makes sure of', () => {
    expect(check.title).not.toBe('');
  });
});

it('has one check for each name', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

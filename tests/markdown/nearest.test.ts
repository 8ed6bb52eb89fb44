// The suggestion for a mistyped word: near enough to be meant, or none.
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/markdown/nearest.ts';

describe('nearest', () => {
  it.each([
    ['workin', ['law', 'official', 'working'], 'working'], ['Sorce', ['Source', 'Norm'], 'Source'], ['abreviations', ['abbreviations', 'norms'], 'abbreviations'], ['TITLE', ['title'], 'title'], ['titel', ['title', 'titles'], 'title'],
    ['s2', ['s1'], 's1'], ['aq', ['dz', 'tr'], undefined], ['xyz', ['title'], undefined], ['', ['a'], 'a'], ['zzzz', [], undefined], ['bqfg-44', ['bqfg-4', 'bbig-44'], 'bqfg-4'],
  ])('%s in %j → %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it('has none for input that is no word', () => {
    expect(nearest('a'.repeat(81), ['a'.repeat(80)])).toBeUndefined();
  });
});

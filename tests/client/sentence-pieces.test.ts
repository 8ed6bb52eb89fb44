// Sentences with links in them.
import { describe, expect, it } from 'vitest';
import { enumerate, fill } from '../../src/client/sentence-pieces.ts';

const link = { text: 'hier', href: '#x' };

describe('fill', () => {
  it('puts texts, links and lists of them where they belong', () => {
    expect(fill('Steht {where}, {what}.', { where: link, what: ['ab ', link] })).toEqual(['Steht ', link, ', ', 'ab ', link, '.']);
    expect(fill('{where}', { where: link })).toEqual([link]);
    expect(fill('Ohne Stelle.', {})).toEqual(['Ohne Stelle.']);
  });
});

describe('enumerate', () => {
  it('joins with commas and a word before the last', () => {
    expect(enumerate([['a'], [link], ['b', 'c']], 'und')).toEqual(['a', ', ', link, ' und ', 'b', 'c']);
    expect(enumerate([['a'], ['b']], 'or')).toEqual(['a', ' or ', 'b']);
    expect(enumerate([['a']], 'und')).toEqual(['a']);
    expect(enumerate([], 'und')).toEqual([]);
  });
});

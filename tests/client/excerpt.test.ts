// Excerpts: which words are shown, which are marked, where they stand on the page.
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/client/excerpt.ts';
import type { FoundPage } from '../../src/client/pagefind.ts';

/** A page whose matches are the words in [brackets]; `|` begins the text, `#id` a section. */
function page(text: string, weight = 1): FoundPage {
  const words: string[] = [];
  const anchors: FoundPage['anchors'] = [];
  const locations: number[] = [];
  for (const word of text.split(' ')) {
    if (word === '|') anchors.push({ element: 'p', id: 'text', location: words.length });
    else if (word.startsWith('#')) anchors.push({ element: 'section', id: word.slice(1), location: words.length });
    else {
      if (/\[.*\]/.test(word)) locations.push(words.length);
      words.push(word.replace(/[[\]]/g, ''));
    }
  }
  return { url: '/', content: words.join(' '), meta: {}, filters: {}, anchors, weighted_locations: locations.map((location) => ({ location, weight })) };
}

const shown = (text: string) => excerptOf(page(text))!;
const marks = (text: string) => shown(text).pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

describe('excerptOf', () => {
  it('marks matches without their punctuation', () => {
    expect(marks('| Eine Lehre als („[Koch]“), drei Jahre.')).toBe('Eine Lehre als („[Koch]“), drei Jahre.');
  });

  it('makes neighbouring matches one mark', () => {
    expect(marks('| Die [zuständige] [Stelle] prüft.')).toBe('Die [zuständige Stelle] prüft.');
    expect(marks('| Nach [Koch,] [Kellner] und Wirt.')).toBe('Nach [Koch], [Kellner] und Wirt.');
  });

  it('never reaches into the words that only the index needs', () => {
    expect(excerptOf(page('[Koch] Kuchar kukhar | Dauer drei Jahre.'))).toBeUndefined();
    expect(marks('[Koch] Kuchar kukhar | Der [Koch] lernt.')).toBe('Der [Koch] lernt.');
  });

  it('begins with the sentence of the match', () => {
    const text = `| ${'Vorher steht anderes. '.repeat(20)}Dann kommt der [Koch] an die Reihe.`;
    expect(marks(text)).toBe('Dann kommt der [Koch] an die Reihe.');
    expect(shown(text).before).toBe(false);
  });

  it('takes no abbreviation for the end of a sentence', () => {
    expect(marks('| Siehe dort im Gesetz (BGBl. I S. 15) zum [Koch] mehr.')).toContain('Siehe dort');
  });

  it('says whether the text goes on', () => {
    const { before, after } = shown(`| ${'wort '.repeat(40)}[Koch] ${'wort '.repeat(40).trim()}`);
    expect({ before, after }).toEqual({ before: true, after: true });
  });

  it('shows where most matches stand together, sources last', () => {
    expect(marks(`| Ein [Koch] hier. ${'Lücke im Text. '.repeat(20)}Zwei [Koch] und [Koch] dort.`)).toContain('Zwei');
    const sources = page('| x', 0.3);
    const both = page(`| Der [Koch] arbeitet. ${'Lücke im Text. '.repeat(20)}Quelle [Koch] [Koch] Amt.`);
    both.weighted_locations = both.weighted_locations.map((place, index) => ({ ...place, weight: index === 0 ? 1 : 0.3 }));
    expect(sources.weighted_locations).toEqual([]);
    expect(excerptOf(both)!.pieces[0]!.text).toContain('Der');
  });

  it('names the section by its heading', () => {
    expect(shown('| #zugang Zugang und Dauer. Wer [Koch] wird, lernt drei Jahre. #ende Ende. Nichts.').section).toEqual({ id: 'zugang', title: 'Zugang und Dauer' });
    expect(shown('| Nur Text über den [Koch] ohne Abschnitt.').section).toBeUndefined();
  });

  it('keeps text that looks like HTML as text', () => {
    expect(shown('| Das Zeichen <b>fett</b> und [<mark>x</mark>] bleiben.').pieces.map(({ text }) => text).join('')).toBe('Das Zeichen <b>fett</b> und <mark>x</mark> bleiben.');
  });
});

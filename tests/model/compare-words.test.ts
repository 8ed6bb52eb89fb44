// Wordings compared word by word: both can be read back from the runs, in any script.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, type Part, type Run } from '../../src/model/compare-words.ts';
import { anyText } from '../support/hostile-text.ts';

const compare = (before: string, after: string) => compareWords([{ text: before }], [{ text: after }]);
const shown = (runs: Run[]) => runs.map(({ kind, text }) => ({ same: text, added: `{${text}}`, removed: `[${text}]` })[kind]).join('');
const older = (runs: Run[]) => runs.filter(({ kind }) => kind !== 'added').map(({ text, before }) => before ?? text).join('');
const newer = (runs: Run[]) => runs.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('');

describe('compareWords', () => {
  it.each([
    ['Die Prüfung dauert zwei Stunden.', 'Die Prüfung dauert drei Stunden.', 'Die Prüfung dauert [zwei]{drei} Stunden.'],
    ['Die Prüfung findet statt.', 'Die Prüfung, auch mündlich, findet statt.', 'Die Prüfung{, auch mündlich,} findet statt.'],
    ['Nach 3.865 Stunden, nicht geteilt', 'Nach 3.866 Stunden, nicht geteilt', 'Nach [3.865]{3.866} Stunden, nicht geteilt'],
    // Whole phrases, not a comb of words with lone spaces between them.
    ['Es gilt der alte lange Lehrplan hier und heute', 'Es gilt ein neuer kurzer Lehrplan hier und heute', 'Es gilt [der alte lange]{ein neuer kurzer} Lehrplan hier und heute'],
    ['Свідоцтво про повну загальну освіту', 'Свідоцтво про базову загальну освіту', 'Свідоцтво про [повну]{базову} загальну освіту'],
    ['شهادة التلمذة الصناعية', 'شهادة التلمذة المهنية', 'شهادة التلمذة [الصناعية]{المهنية}'],
    ['gleich', 'gleich', 'gleich'],
    ['', 'neu', '{neu}'],
    ['alt', '', '[alt]'],
    ['', '', ''],
  ])('%j → %j', (before, after, runs) => {
    expect(shown(compare(before, after))).toBe(runs);
  });

  it('shows a text with nothing in common as replaced', () => {
    expect(shown(compare('Der Lehrplan wurde nicht gesehen, die Stunden fehlen.', 'Zwei Register nennen verschiedene Titel, der Grund ist offen.'))).toMatch(/^\[[^\]]+\]\{[^}]+\}$/);
  });

  it('keeps languages apart and does not take them for a change', () => {
    expect(compareWords([{ text: 'Titel ' }, { text: 'Ustalık', lang: 'tr', original: true }], [{ text: 'Der Titel ' }, { text: 'Ustalık', lang: 'tr', original: true }])).toEqual([
      { kind: 'added', text: 'Der ' }, { kind: 'same', text: 'Titel ' }, { kind: 'same', text: 'Ustalık', lang: 'tr', original: true },
    ]);
    expect(compareWords([{ text: 'Ustalık' }], [{ text: 'Ustalık', lang: 'tr', original: true }])).toEqual([{ kind: 'same', text: 'Ustalık', lang: 'tr', original: true }]);
  });

  it('knows a sign by its key, and what the older text had for it', () => {
    const mark = (number: number, key: string): Part => ({ text: `[${number}]`, key });
    expect(compareWords([{ text: 'Ein Satz. ' }, mark(1, 'a')], [{ text: 'Ein Satz. ' }, mark(2, 'a')])).toEqual([{ kind: 'same', text: 'Ein Satz. [2]', before: 'Ein Satz. [1]' }]);
    expect(shown(compareWords([{ text: 'Ein ganzer Satz. ' }, mark(1, 'a')], [{ text: 'Ein ganzer Satz. ' }, mark(1, 'b')]))).toBe('Ein ganzer Satz. [[1]]{[1]}');
  });

  it('reads back as both texts, whatever they are', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => {
      const runs = compare(a, b);
      expect(older(runs)).toBe(a);
      expect(newer(runs)).toBe(b);
      expect(runs.every(({ text }) => text !== '')).toBe(true);
    }), { numRuns: 300 });
  });

  it('gives up on texts with thousands of changes instead of computing for minutes', () => {
    // Half of the words are the same in both.
    const words = (count: number, word: string) => Array.from({ length: count }, (_, index) => `same${index} ${word}${index}`).join(' ');
    const kindsOf = (count: number) => compare(words(count, 'a'), words(count, 'b')).map(({ kind }) => kind);
    expect(kindsOf(100)).toContain('same');
    expect(kindsOf(3000)).toEqual(['removed', 'added']);
  });
});

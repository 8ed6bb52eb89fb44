// Rows of the synopsis: which changes are shown, in which order of parts, and which words are marked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, groupChanges, hasMarks, isShown, marksOf, runsOn, withoutMarks } from '../../src/components/versions/synopsis-rows.ts';
import type { Description } from '../../src/labels/changes.ts';
import type { Change } from '../../src/model/compare-records.ts';
import { compareWords, type Run } from '../../src/model/compare-words.ts';
import { anyText } from '../support/hostile-text.ts';

const line = (text: string) => [{ parts: [{ text }] }];
const change = (kind: Change['kind'], ...path: PropertyKey[]): Change => ({ kind, path, place: [] });
const described = (title: string, rank: Description['group']['rank']): Description => ({ kind: 'changed', group: { title: [{ text: title }], rank }, place: [] });

describe('isShown', () => {
  it('leaves out new change notes, which stand in the head, but not what was done to old ones', () => {
    expect(isShown(change('added', 'changes', 0))).toBe(false);
    expect(isShown(change('removed', 'changes', 1))).toBe(true);
    expect(isShown(change('changed', 'changes', 1, 'note', 'de'))).toBe(true);
    expect(isShown(change('added', 'changes', 0, 'note', 'en'))).toBe(true);
    expect(isShown(change('added', 'sources', 0))).toBe(true);
  });
});

describe('groupChanges', () => {
  it('puts parts together, sources and the state of the page last', () => {
    const list = [described('Stand', 'pageState'), described('Quellen', 'evidence'), described('Rechtsstand ab 2022', 'own'), described('Allgemein', 'general'), described('Rechtsstand ab 2014', 'own'), described('Rechtsstand ab 2022', 'own')];
    expect(groupChanges(list).map((group) => [group[0]!.group.title[0]!.text, group.length])).toEqual([['Allgemein', 1], ['Rechtsstand ab 2022', 2], ['Rechtsstand ab 2014', 1], ['Quellen', 1], ['Stand', 1]]);
  });
});

describe('cellsOf', () => {
  const kinds = (cells: ReturnType<typeof cellsOf>) => [cells.before, cells.after].map((lines) => lines?.flatMap(({ runs }) => runs.map(({ kind }) => kind)));

  it('marks words in longer wordings whose rest stayed', () => {
    const cells = cellsOf({ kind: 'changed', before: line('Zwei Jahre an einer Schule mit Prüfung'), after: line('Drei Jahre an einer Schule mit Prüfung') });
    expect(cells).toEqual({
      before: [{ runs: [{ kind: 'removed', text: 'Zwei' }, { kind: 'same', text: ' Jahre an einer Schule mit Prüfung' }] }],
      after: [{ runs: [{ kind: 'added', text: 'Drei' }, { kind: 'same', text: ' Jahre an einer Schule mit Prüfung' }] }],
    });
  });

  it('leaves short values and replaced texts as they are', () => {
    expect(kinds(cellsOf({ kind: 'changed', before: line('2 Jahre'), after: line('3 Jahre') }))).toEqual([['same'], ['same']]);
    expect(kinds(cellsOf({ kind: 'changed', before: line('Völlig andere Worte standen hier am Anfang'), after: line('Nun liest man etwas ganz Neues, sonst nichts') }))).toEqual([['same'], ['same']]);
  });

  it('knows whether there are marks to explain', () => {
    expect(hasMarks({ kind: 'changed', before: line('Zwei Jahre an einer Schule mit Prüfung'), after: line('Jahre an einer Schule mit Prüfung') })).toBe(true);
    expect(hasMarks({ kind: 'changed', before: line('2 Jahre'), after: line('3 Jahre') })).toBe(false);
    expect(hasMarks({ kind: 'added', after: line('Jahre an einer Schule mit Prüfung') })).toBe(false);
  });

  it('has nothing for a version that has nothing', () => {
    expect(cellsOf({ kind: 'added', after: line('neu') })).toEqual({ after: [{ runs: [{ kind: 'same', text: 'neu' }] }] });
    expect(cellsOf({ kind: 'removed', before: [{ label: 'Art', parts: [{ text: 'x', lang: 'tr', original: true }] }] })).toEqual({ before: [{ label: 'Art', runs: [{ kind: 'same', text: 'x', lang: 'tr', original: true }] }] });
  });
});

describe('marksOf', () => {
  it('keeps one mark over changes of language and leaves spaces outside', () => {
    expect(marksOf([{ kind: 'same', text: 'mit ' }, { kind: 'added', text: ' dem ' }, { kind: 'added', text: 'Trade Test', lang: 'en', original: true }, { kind: 'added', text: ' ' }, { kind: 'same', text: 'am Ende' }])).toEqual([
      { kind: 'same', parts: [{ text: 'mit ' }, { text: ' ' }] },
      { kind: 'added', parts: [{ text: 'dem ' }, { text: 'Trade Test', lang: 'en', original: true }] },
      { kind: 'same', parts: [{ text: ' ' }, { text: 'am Ende' }] },
    ]);
  });

  it('loses and adds no sign, whatever was compared', () => {
    fc.assert(fc.property(anyText, anyText, (a, b) => {
      const runs = compareWords([{ text: a }], [{ text: b }]);
      for (const [side, text] of [['before', a], ['after', b]] as const) {
        const marks = marksOf(runsOn(side, runs));
        expect(marks.flatMap(({ parts }) => parts.map((part) => part.text)).join('')).toBe(text);
        expect(marks.filter(({ kind }) => kind !== 'same').every(({ kind }) => kind === (side === 'before' ? 'removed' : 'added'))).toBe(true);
      }
    }), { numRuns: 200 });
  });
});

describe('runsOn', () => {
  const runs: Run[] = [{ kind: 'same', text: '[2] ', before: '[1] ' }, { kind: 'removed', text: 'alt' }, { kind: 'added', text: 'neu' }];

  it('shows each version in its own words', () => {
    expect(runsOn('before', runs).map(({ text }) => text)).toEqual(['[1] ', 'alt']);
    expect(runsOn('after', runs).map(({ text }) => text)).toEqual(['[2] ', 'neu']);
    expect(withoutMarks(runs).every(({ kind }) => kind === 'same')).toBe(true);
  });
});

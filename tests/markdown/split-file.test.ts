// Front matter and prose are cut apart with the line numbers of both.
import { describe, expect, it } from 'vitest';
import { normaliseText, splitFile } from '../../src/markdown/split-file.ts';

describe('splitFile', () => {
  it('keeps the line of the first line of each part', () => {
    expect(splitFile('---\na: 1\nb: 2\n---\n\nText\n')).toEqual({ frontMatter: 'a: 1\nb: 2', frontMatterLine: 2, body: '\nText\n', bodyLine: 5, problems: [] });
  });

  it('ends the front matter at the first line of exactly three hyphens; later ones are prose', () => {
    expect(splitFile('---\na: 1\n---\nText\n\n---\n\nMehr')).toMatchObject({ frontMatter: 'a: 1', body: 'Text\n\n---\n\nMehr' });
    expect(splitFile('---\na: 1\n----\n --- \n---\nText')).toMatchObject({ frontMatter: 'a: 1\n----\n --- ', bodyLine: 6 });
  });

  it('reads empty front matter and an empty body', () => {
    expect(splitFile('---\n---')).toMatchObject({ frontMatter: '', body: '', bodyLine: 3, problems: [] });
  });

  it.each(['', 'Text', ' ---\na: 1\n---\n', '----\na: 1\n---\n', '\n---\na: 1\n---\n', '+++\na = 1\n+++\n'])('asks for the first line: %j', (text) => {
    expect(splitFile(text).problems).toMatchObject([{ check: 'front-matter', line: 1, message: 'Die Datei beginnt nicht mit „---“.' }]);
  });

  it.each(['---', '---\na: 1\n', '---\na: 1\n...\nText'])('asks for the end: %j', (text) => {
    expect(splitFile(text).problems).toMatchObject([{ check: 'front-matter', line: 1, message: 'Das Ende der Angaben fehlt: keine zweite Zeile „---“.' }]);
  });
});

describe('normaliseText', () => {
  it('takes away a byte order mark and carriage returns, nothing else', () => {
    expect(normaliseText('\uFEFF---\r\na:\u00A0 1\r---\n\uFEFF\t')).toBe('---\na:\u00A0 1\n---\n\uFEFF\t');
  });
});

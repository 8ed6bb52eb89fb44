// What `fix` repairs in one file, what it leaves alone, and that comments stay with what they explain.
import { describe, expect, it } from 'vitest';
import { fixFile } from '../../scripts/fix/fix-file.ts';
import { aQualification, aTerm } from '../support/profiles.ts';

const prose = (body: string) => fixFile('terms', 'profile', aTerm({ body })).text.split('---\n').at(-1)!;
const english = (body: string) => fixFile('terms', 'translation', body).text;
const record = (yaml: string) => fixFile('norms', 'record', yaml);

describe('order of keys', () => {
  it('is that of the schema, in block and flow maps; sources close a group; comments move along', () => {
    const { text, repairs } = record(`# Kopf der Datei
abbreviation: X
# Ordnung: warum so
kind: law # Art
title:
  en: X Act # englisch
  de: X-Gesetz

provisions:
  - subject: { en: Subject, de: Gegenstand }
    # Nummer im Gesetz
    url: https://example.org/1
    number: "1"
`);
    expect(text).toBe(`# Kopf der Datei
abbreviation: X
title:
  de: X-Gesetz
  en: X Act # englisch
# Ordnung: warum so
kind: law # Art

provisions:
  - number: "1"
    subject: { de: Gegenstand, en: Subject }
    # Nummer im Gesetz
    url: https://example.org/1
`);
    expect(repairs).toEqual(['Reihenfolge der Felder']);
  });

  it('leaves evidence where it stands in the file, unknown fields and lists in their order', () => {
    const { text } = fixFile('qualifications', 'profile', aQualification({ fields: 'confusableWith: []\nunbekannt: 1\nscope: occupation\n' }));
    const keys = text.split('\n').flatMap((line) => /^[a-zA-Z]+(?=:)/.exec(line)?.[0] ?? []);
    expect(keys).toEqual(['title', 'summary', 'stateAsOf', 'sources', 'review', 'changes', 'state', 'scope', 'kind', 'titles', 'unbekannt', 'editions', 'confusableWith']);
    expect(record('kind: law\nabbreviation: |+\n  X\n\n\ntitle: { de: A }\n').text).toBe('abbreviation: |+\n  X\n\n\ntitle: { de: A }\nkind: law\n');
  });

  it('does nothing to what it cannot read or would read otherwise', () => {
    for (const yaml of ['kind: [\nabbreviation: X\n', 'kind: &a law\nabbreviation: *a\n', 'kind: law\nkind: law\nabbreviation: X\n', '- a\n', 'kind: law\n abbreviation: X\n']) expect(record(yaml).text).toBe(yaml);
  });
});

describe('dates', () => {
  const dated = (value: string) => /^issuedOn: (.*)$/m.exec(record(`issuedOn: ${value}\n`).text)![1];

  it.each([['2026-1-5', '2026-01-05'], ['"5.1.2026"', '2026-01-05'], ['05.01.2026', '2026-01-05'], ['5. Januar 2026', '2026-01-05'], ['5. 1. 2026', '2026-01-05']])('%s → %s', (written, expected) => {
    expect(dated(written)).toBe(expected);
  });

  it.each(['5/1/2026', '5.1.26', '31.2.2026', '2026-13-1', '5. Jenner 2026', '2026-01-05', 'Frühjahr 2026', '2026'])('%s stays', (written) => {
    expect(dated(written)).toBe(written);
  });

  it('a month stays a month, and a comment stays behind it; text that is no date is not touched', () => {
    const text = fixFile('qualifications', 'profile', aQualification({ edition: '    note: { de: 5.1.2026 }\n', fields: '' }).replace('{ from: 2020 }', '{ from: Januar 2020, to: 2021-3 } # so im Amtsblatt')).text;
    expect(text).toContain('{ from: 2020-01, to: 2021-03 } # so im Amtsblatt');
    expect(text).toContain('{ de: 5.1.2026 }');
  });
});

describe('prose', () => {
  it.each([
    ['Das heißt "Lehre" im Gesetz.', 'Das heißt „Lehre“ im Gesetz.'],
    ['("Lehre"), "a" und "b"?', '(„Lehre“), „a“ und „b“?'],
    ['"*Lehre*" am Anfang', '„*Lehre*“ am Anfang'],
    ['Schon „recht so" geschlossen.', 'Schon „recht so“ geschlossen.'],
    ['- Punkt "eins"\n- Punkt "zwei"', '- Punkt „eins“\n- Punkt „zwei“'],
    ['| a | b |\n| --- | --- |\n| "x" | y |', '| a   | b   |\n| --- | --- |\n| „x“ | y   |'],
  ])('quotation marks: %j', (before, after) => {
    expect(prose(`${before}\n`)).toBe(`${after}\n`);
  });

  it.each([
    'Ein Rohr von 12" Länge.', 'Nur "eine Seite.', 'Ein \\" mit Strich und "eins".', 'Code `"x"` bleibt.', '<Original lang="tr">Bir "söz" var</Original> bleibt.', '<Source id="s1" at="S. 7" />', '[x](https://example.org "Titel")', 'Englisch “so” und "so" nicht.', 'Wort"mitten"drin.', '```\n"x"\n```',
  ])('left alone: %j', (text) => {
    expect(prose(`${text}\n`)).toBe(`${text}\n`);
  });

  it('English text keeps its marks', () => {
    expect(english('He said "yes".\n')).toBe('He said "yes".\n');
  });

  it('tables are put in line, with their alignment; wide ones stay narrow', () => {
    expect(prose('|Jahr|Stunden|\n|:--|--:|\n|1|320|\n|2|1.280|\n')).toBe('| Jahr | Stunden |\n| :--- | ------: |\n| 1    |     320 |\n| 2    |   1.280 |\n');
    expect(prose('|a|b|\n|-|-|\n|\\||`c`|\n')).toBe('| a   | b   |\n| --- | --- |\n| \\|  | `c` |\n');
    const long = 'x'.repeat(130);
    expect(prose(`|a|${long}|\n|-|-|\n|1|2|\n`)).toBe(`| a | ${long} |\n| --- | --- |\n| 1 | 2 |\n`);
    for (const left of ['| a | b |\n| - | - |\n| 1 |\n', '- | a | b |\n  | - | - |\n  | 1 | 2 |\n']) expect(prose(left)).toBe(left);
  });

  it('space at the ends of lines goes, but not where it means something', () => {
    expect(prose('Eins   \n\nZwei\t\n')).toBe('Eins\n\nZwei\n');
    expect(prose('Eins  \nZwei.   \n\nDrei \n')).toBe('Eins  \nZwei.\n\nDrei\n');
    expect(prose('```\ncode  \n```\n')).toBe('```\ncode  \n```\n');
    expect(record('title:   \n  de: A  \n').text).toBe('title:\n  de: A\n');
    expect(record('gazette: "a  \n  b"\nnote: { de: x }\n').text).toBe('gazette: "a  \n  b"\nnote: { de: x }\n');
  });
});

describe('ends', () => {
  it('Unix line ends, no mark at the start, one line break at the end', () => {
    expect(english('\uFEFFEins.\r\nZwei.\r\n\r\n\r\n')).toBe('Eins.\nZwei.\n');
    expect(english('Eins.')).toBe('Eins.\n');
    expect(english('')).toBe('');
  });
});

// Prose in the closed vocabulary: what it may hold, what is noted of it, how deep it may go.
import { describe, expect, it } from 'vitest';
import { checkProseSize } from '../../src/markdown/limits.ts';
import { parseProse } from '../../src/markdown/prose.ts';
import { vocabulary } from '../../src/markdown/vocabulary.ts';

const problemsOf = (text: string) => parseProse(text, 1).problems.map(({ line, message }) => `${line} ${message}`);

describe('the vocabulary', () => {
  it.each(Object.entries(vocabulary))('%s: its own example is accepted', (_, { example }) => {
    expect(problemsOf(`${example}\n`)).toEqual(/^<(Source|Norm)/.test(example) ? [expect.stringContaining('steht allein in einer Zeile')] : []);
  });

  it.each(Object.entries(vocabulary))('%s: is described in both languages, its attributes too', (_, { de, en, attributes }) => {
    for (const words of [{ de, en }, ...Object.values(attributes)]) {
      expect(words.de.length).toBeGreaterThan(3);
      expect(words.en.length).toBeGreaterThan(3);
    }
  });

  it.each(Object.entries(vocabulary).flatMap(([name, { attributes }]) => Object.entries(attributes).map(([attribute, { pattern }]) => ({ name, attribute, pattern }))))('$name $attribute: no value can leave its quotes or hold a tag', ({ pattern }) => {
    for (const value of ['<', '>', 'a<b', '{a}', '', '"><script>']) expect(pattern.test(value), value).toBe(false);
    expect(pattern.global || pattern.sticky, 'a pattern with a memory').toBe(false);
  });

  it('names with a prototype’s property are unknown', () => {
    expect(problemsOf('<constructor />\n')).toEqual(['1 HTML ist nicht erlaubt: <constructor>.']);
    expect(problemsOf('Ein Wort.<Source id="a" constructor="b" toString="c" />\n')).toEqual(['1 <Source> kennt das Attribut „constructor“ nicht.', '1 <Source> kennt das Attribut „toString“ nicht.']);
  });
});

describe('Markdown', () => {
  it.each([
    '## Überschrift\n\n### Zweite\n\n#### Dritte', '*a* **b** ~~c~~ `d`', '> Zitat', '1. eins\n2. zwei', '| a | b |\n| --- | --- |\n| 1 | 2 |', 'Satz.[^1]\n\n[^1]: Fußnote', '[Text](https://example.org)', '[Text][a]\n\n[a]: https://example.org/', '[Anker](#t-abschnitt)', 'https://example.org/a', '```\ncode\n```', '---', 'a\\\nb', 'Werte \\< 5 und \\{ Klammer', 'Preis < 5 Euro', '&lt;b&gt;',
  ])('accepts %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it.each([
    ['# Eins', '1 Überschriften im Text beginnen mit ## und gehen bis ####.'], ['Eins\n====', '1 Überschriften im Text beginnen mit ## und gehen bis ####.'], ['##### Fünf', '1 Überschriften im Text beginnen mit ## und gehen bis ####.'],
    ['![a](https://example.org/a.png)', '1 Bilder in Markdown sind nicht erlaubt.'], ['![a][b]\n\n[b]: https://example.org/a.png', '1 Bilder in Markdown sind nicht erlaubt.'],
    ['a\n\n<!-- b -->', '3 HTML-Kommentare sind nicht erlaubt.'], ['a <br> b', '1 Ein Element wird nicht oder an falscher Stelle geschlossen.'], ['a <br /> b', '1 HTML ist nicht erlaubt: <br>.'], ['a <https://example.org/> b', '1 Ein „<“ oder „{“ steht allein oder ist unvollständig.'],
    ['[a](/laender/tr/)', '1 Die Adresse „/laender/tr/“ ist nicht erlaubt.'], ['[a](//example.org)', '1 Die Adresse „//example.org“ ist nicht erlaubt.'], ['[a](tel:110)', '1 Die Adresse „tel:110“ ist nicht erlaubt.'], ['[a]()', '1 Die Adresse „“ ist nicht erlaubt.'], ['[a]\n\n[a]: vbscript:x', '3 Die Adresse „vbscript:x“ ist nicht erlaubt.'],
    ['- [x] erledigt', '1 Listen zum Ankreuzen sind nicht erlaubt.'], ['import ist ein Wort am Anfang', '1 „import“, „export“ und Ausdrücke in { } sind nicht erlaubt.'], ['a {/* b */} c', '1 Ausdrücke in { } sind nicht erlaubt.'],
  ])('refuses %j: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('collects all problems in the order of the lines', () => {
    expect(problemsOf('# Eins\n\n<b>x</b>\n\n{y}\n\n[a](ftp://example.org)')).toEqual([
      '1 Überschriften im Text beginnen mit ## und gehen bis ####.', '3 HTML ist nicht erlaubt: <b>.', '5 Ausdrücke in { } sind nicht erlaubt.', '7 Die Adresse „ftp://example.org“ ist nicht erlaubt.',
    ]);
  });

  it('counts lines from the first line of the prose in its file', () => {
    expect(parseProse('a\n\n# b', 40).problems).toMatchObject([{ line: 42 }]);
    expect(parseProse('a\n\n<!-- b -->', 40).problems).toMatchObject([{ line: 42 }]);
  });
});

describe('what is noted', () => {
  it('uses of components that refer to something, with their lines', () => {
    const { uses } = parseProse('Nach <Norm id="a-1" /> gilt\n<Term id="b">das</Term>.<Source id="c" at="S. 1" />\n\n<Note kind="hint">\n\nUnd <Norm id="d" />\n\n</Note>\n', 10);
    expect([...uses].sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      { component: 'Norm', id: 'a-1', line: 10 }, { component: 'Term', id: 'b', line: 11 }, { component: 'Source', id: 'c', line: 11 }, { component: 'Norm', id: 'd', line: 15 },
    ]);
  });

  it('web addresses of links, not anchors', () => {
    expect(parseProse('[a](https://example.org/) [b](#c) http://example.org/d\n\n[e]: https://example.org/f\n', 1).links.map(({ url }) => url).sort()).toEqual(['http://example.org/d', 'https://example.org/', 'https://example.org/f']);
  });
});

describe('blocks', () => {
  it('a block component on one line stands alone, with its content as a paragraph', () => {
    const written = parseProse('<Note kind="hint">Ein *Satz*.</Note>\n', 1);
    const spread = parseProse('<Note kind="hint">\n\nEin *Satz*.\n\n</Note>\n', 1);
    const plain = (tree: unknown) => JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' || key === 'data' ? undefined : value))) as unknown;
    expect(written.problems).toEqual([]);
    expect(plain(written.tree)).toEqual(plain(spread.tree));
  });

  it.each(['Ein <Note kind="hint">Satz</Note>', '<Note kind="hint">a</Note> b', '<Note kind="hint">a</Note><Note kind="hint">b</Note>'])('within a sentence it is refused: %s', (text) => {
    expect(problemsOf(text)[0]).toBe('1 <Note> steht auf eigenen Zeilen, nicht im Satz.');
  });

  it.each(['Satz.\n<Source id="a" />\nSatz.', '<Norm id="a" />', '> <Norm id="a" />', '- Satz\n\n  <Source id="a" />'])('an inline component alone on a line is refused: %j', (text) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^\d <(Source|Norm)> steht allein in einer Zeile\.$/)]);
  });

  it('but may be a list item', () => {
    expect(problemsOf('- <Norm id="a" />\n- <Norm id="b" />')).toEqual([]);
  });
});

describe('links in links', () => {
  it.each(['[a <Norm id="b" />](https://example.org)', '<Term id="a">b [c](https://example.org)</Term>', '<Term id="a">https://example.org/</Term>', '<Term id="a">b <Term id="c">d</Term></Term>', '[a<Source id="b" />](https://example.org)', '[*a **b <Norm id="c" />***](https://example.org)'])('are refused: %s', (text) => {
    expect(problemsOf(text)).toContain('1 Ein Verweis steht in einem anderen Verweis.');
  });

  it('a link within a note is none', () => {
    expect(problemsOf('<Note kind="hint">\n\n[a](https://example.org) <Norm id="b" />\n\n</Note>')).toEqual([]);
  });
});

describe('limits', () => {
  const sizeOf = (text: string) => checkProseSize(text, 10).map(({ line, message }) => `${line} ${message}`);

  it.each(['- - - - -', '* * * * * *', '----------------------------------------', '=====', '> > > a', '- a\n  - b\n    - c', '10. a\n11. b', '> - 1. a', '- - - - - a', '-a -b -c -d -e -f -g -h'])('ordinary text is within them: %j', (text) => {
    expect(sizeOf(text)).toEqual([]);
  });

  it.each(['> > > > > > > a', '>>>>>>> a', '- - - - - - - a', '1. 2. 3. 4. 5. 6. 7. a', '> - > - > - > a', `${' '.repeat(60)}- a`])('a line of many levels is not: %j', (text) => {
    expect(sizeOf(`a\n${text}`)).toEqual(['11 Die Zeile ist zu tief verschachtelt.']);
  });

  it('signs are counted per paragraph', () => {
    expect(sizeOf(`${'*a*\n'.repeat(250)}\n${'*a*\n'.repeat(250)}`)).toEqual([]);
    expect(sizeOf('*a*\n'.repeat(251))).toEqual(['260 Der Absatz enthält zu viele Sonderzeichen von Markdown (mehr als 500).']);
  });

  it('a tree deeper than 100 is refused without a tree, one of 50 is read', () => {
    const nested = (depth: number) => `${'<Original lang="de">'.repeat(depth)}a${'</Original>'.repeat(depth)}`;
    expect(parseProse(nested(120), 3)).toMatchObject({ problems: [{ line: 3, message: 'Der Text ist zu tief verschachtelt.' }], uses: [], links: [] });
    expect(parseProse(nested(120), 3).tree).toBeUndefined();
    expect(parseProse(nested(50), 3).problems).toEqual([]);
  });
});

// YAML → data or one understandable problem at the right line; paths of the data → lines.
import { describe, expect, it } from 'vitest';
import { makeLocator, parseFrontMatter } from '../../src/markdown/front-matter.ts';

const problemsOf = (text: string) => parseFrontMatter(text, 2).problems.map(({ line, message }) => `${line} ${message}`);

describe('parseFrontMatter', () => {
  it('reads the core schema: dates and words like yes stay text', () => {
    expect(parseFrontMatter('day: 2026-02-30\nyear: 2022\nmonth: 2022-07\nyes: yes\non: on\nflag: true\nempty:\nnumber: 1.5\nlist: [a, 007]\n', 2)).toEqual({
      data: { day: '2026-02-30', year: 2022, month: '2022-07', yes: 'yes', on: 'on', flag: true, empty: null, number: 1.5, list: ['a', 7] },
      problems: [],
    });
  });

  it('reads "<<" as an ordinary name, not as a merge', () => {
    expect(parseFrontMatter('<<: { a: 1 }\nb: 2\n', 2).data).toEqual({ '<<': { a: 1 }, b: 2 });
  });

  const value = 'Der Wert in dieser Zeile ist nicht lesbar.';
  const field = 'Hier wird „Feld: Wert“ erwartet.';
  const marks = 'Anker, Verweise und Typmarken von YAML (&, *, !) sind nicht erlaubt.';
  it.each([
    ['a: b: c', `2 ${value}`], ['x: 1\na: "b" c', `3 ${value}`], ['a: @b', `2 ${value}`], ['a: %b', `2 ${value}`], ['a: ,b', `2 ${value}`], ["a: 'it's'", `2 ${value}`], ['a: - b', `2 ${value}`], ['a: }', `2 ${value}`],
    ['a:\n  b: 1\n c: 2', '4 Die Einrückung stimmt nicht.'], ['a: 1\n  b: 2', '3 Die Einrückung stimmt nicht.'], ['a:\n  - b\n c', '4 Die Einrückung stimmt nicht.'],
    ['a:\n\tb: 1', '3 Tabulator in der Einrückung.'], ['\ta: 1', '2 Tabulator in der Einrückung.'],
    ['a: 1\nb: 2\na: 3', '4 Ein Feld steht doppelt.'], ['a: { b: 1, b: 2 }', '2 Ein Feld steht doppelt.'],
    ['a: 1\nb: "c\nd: e\nf: g', '3 Ein Anführungszeichen wird nicht geschlossen.'], ["a: 'c\nd: e", '2 Ein Anführungszeichen wird nicht geschlossen.'], ['a: "x \\" y\nb: 1', '2 Ein Anführungszeichen wird nicht geschlossen.'],
    ['a: [b\n', '2 Eine Klammer wird nicht geschlossen.'], ['x: 1\na: { b: [c]\n', '3 Eine Klammer wird nicht geschlossen.'], ['x: 1\na: [b\nc: d', '3 Eine Klammer wird nicht geschlossen.'], ['a: [b}', '2 Zwischen zwei Werten in { } oder [ ] fehlt ein Komma.'], ['a: { b: "c" d: 1 }', '2 Zwischen zwei Werten in { } oder [ ] fehlt ein Komma.'],
    ['a: [1,,2]', '2 Vor einem Komma fehlt der Wert.'],
    ['a: 1\nText', `3 ${field}`], ['- a\nb: 1', `3 ${field}`], ['? [a,[b]]\n: c', `3 ${field}`],
    ['a: |x\n  b', '2 Nach | oder > beginnt der Text in der nächsten Zeile, eingerückt.'], ['a: > b', '2 Nach | oder > beginnt der Text in der nächsten Zeile, eingerückt.'],
    ['a: "C:\\daten"', '2 Ein Rückstrich \\ in doppelten Anführungszeichen ist mehrdeutig.'],
    ['a: *', `2 ${marks}`], ['a: & b', `2 ${marks}`], ['a: !!js/function x', `2 ${marks}`], ['a: !e!x b', `2 ${marks}`],
    ['a: 1\nb: &c 1', '3 „&c“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.'], ['a: !x b', '2 „!x“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.'], ['b: [&c 1, *c]', '2 „&c“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.'],
    ['a: 1\n---\nb: 2', '3 Die Angaben enthalten eine weitere Trennzeile „---“ oder „...“.'],
    ['a: 1\nb: \u0001', '3 Die Angaben enthalten ein nicht druckbares Zeichen.'],
    ['', '2 Die Angaben sind leer oder keine Gruppe von Feldern.'], ['# nichts', '2 Die Angaben sind leer oder keine Gruppe von Feldern.'], ['- a\n- b', '2 Die Angaben sind leer oder keine Gruppe von Feldern.'], ['Text', '2 Die Angaben sind leer oder keine Gruppe von Feldern.'], ['null', '2 Die Angaben sind leer oder keine Gruppe von Feldern.'],
    ['a: 1\nb: { __proto__: 1 }', '3 Das Feld „__proto__“ gibt es nicht.'],
  ])('%j → %s', (text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
    expect(parseFrontMatter(text, 2).data).toBeUndefined();
  });

  it.each(['a: "R&D"', 'a: R & D', 'a: 5 * 3', 'a: b!', 'a: b != c', 'a: "*"', "a: '&x'", 'a: b # &c', 'a: §§ 1-3 *', 'a: |\n  x: &b'])('takes an ordinary sign for no mark: %j', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('reports each line with marks once, and no more than twenty', () => {
    expect(problemsOf(`a: &a 1\nb: [*a, *a, *a]\n${Array.from({ length: 50 }, (_, i) => `c${i}: *a\n`).join('')}`)).toHaveLength(20);
    expect(problemsOf('a: &a 1\nb: [*a, *a]')).toEqual(['2 „&a“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.', '3 „*a“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.']);
  });

  it('does not touch prototypes', () => {
    parseFrontMatter('__proto__: { polluted: 1 }\n', 2);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('makeLocator', () => {
  const text = 'title: { de: A, en: B }\neditions:\n  - id: e1\n    period:\n      from: 2020\n    modules:\n      - { code: m1 }\n      - code: m2\n        title:\n          de: x\n"1": y\n2: z\n';
  const lineOf = makeLocator(text, 2);
  it.each([
    [['title'], 2], [['title', 'en'], 2], [['editions'], 3], [['editions', 0], 4], [['editions', 0, 'id'], 4], [['editions', 0, 'period', 'from'], 6], [['editions', 0, 'modules', 0, 'code'], 8], [['editions', 0, 'modules', 1], 9], [['editions', 0, 'modules', 1, 'title', 'de'], 11], [['1'], 12], [['2'], 13],
    [['editions', 0, 'modules', 1, 'hours'], 9], [['editions', 7, 'id'], 3], [['nowhere', 'at', 'all'], 2], [[], 2], [['title', 'de', 'deeper'], 2],
  ] as [PropertyKey[], number][])('%j is on line %i', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it('answers the first line for YAML that cannot be read, and does not read it again and again', () => {
    const broken = `a:\n${'{b: c}\n'.repeat(6_000)}`;
    const locate = makeLocator(broken, 2);
    for (let i = 0; i < 2_000; i++) locate(['a', i]);
    expect(makeLocator('a: [', 5)(['b'])).toBe(5);
  }, 20_000);
});

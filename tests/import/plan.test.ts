// Framework plans in all the forms the official collection prints them, read from tables made up for the test.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnexes, type Plan } from '../../scripts/import/annexes.ts';
import { makeFindings, type Finding } from '../../scripts/import/findings.ts';
import { readOfficialText } from '../../scripts/import/official-text.ts';
import { readXml } from '../../scripts/import/xml.ts';
import { aims, letters, monthHead, norm, numbers, officialXml, open, table, type Head, type TableRow } from './support/official-xml.ts';

function read(annexes: string[], head: Head = {}, occupations: string[] = []): Plan & { findings: Finding[] } {
  const xml = officialXml(annexes, head);
  const findings = makeFindings(xml);
  const text = readOfficialText(readXml(xml, findings)!, findings)!;
  const plan = readAnnexes(text, { occupationOf: (title) => occupations.find((name) => title.includes(name)), durationMonths: 42, skipRows: ['Nicht von hier'] }, findings);
  return { ...plan, findings: findings.list() };
}
const annex = (...tables: string[]) => norm('Anlage', '(zu § 3) Ausbildungsrahmenplan', tables.join(''));
const rowsOf = (plan: Plan) => plan.ausbildungsrahmenplan.map(({ number, title, aims: list, weeks, timing }) => ({ number, title, letters: list.map(({ letter }) => letter ?? '–').join(''), weeks, ...(timing ? { timing } : {}) }));

/** Head of older plans: letters and wording in columns of their own, years below a common heading, the second year in two columns. */
const yearHead: TableRow[] = [
  [{ is: 'Lfd. Nr.', more: 1 }, { is: 'Teil des Ausbildungsberufsbildes', more: 1 }, { is: 'Zu vermittelnde Fertigkeiten und Kenntnisse', from: 3, to: 4, more: 1 }, { is: 'Zeitliche Richtwerte in Wochen im Ausbildungsjahr', from: 5, to: 8 }],
  [{ is: '1', from: 5 }, { is: '2', from: 6, to: 7 }, { is: '3/4', from: 8 }],
  ['1', '2', { is: '3', from: 3, to: 4 }, { is: '4', from: 5, to: 8 }],
];

describe('tables', () => {
  it('by year, with letters in a column of their own, headings and heads inside the body', () => {
    const plan = read([annex(table({
      columns: 8,
      body: [
        [{ is: 'Abschnitt I: Grundbildung', from: 1, to: 8 }],
        ...yearHead,
        [{ is: '1', more: 1 }, { is: 'Planen (§ 5 Nr. 1)', more: 1 }, 'a)', 'erkunden', { is: '4', more: 1 }, { is: ' ', more: 1 }, { is: ' ', more: 1 }, { is: ' ', more: 1 }],
        ['b)', 'ordnen'].map((is, index) => ({ is, from: 3 + index })),
        [{ is: 'Abschnitt II: Fachbildung', from: 1, to: 8 }],
        ...yearHead,
        [{ is: '1', more: 2 }, { is: 'Prüfen (§ 5 Nr. 2)', more: 2 }, { is: 'Zur Güte beitragen, insbesondere', from: 3, to: 4 }, '', { is: '2', line: false }, '', { is: '6,5', more: 2 }],
        [{ is: 'a)', from: 3 }, 'messen', '', '', ''],
        [{ is: 'b)', from: 3 }, 'wägen', '', '', { is: '3', from: 7 }],
      ],
    }))]);
    expect(plan.findings).toEqual([]);
    expect(plan.ausbildungsrahmenplan.map(({ section }) => section)).toEqual(['Abschnitt I: Grundbildung', 'Abschnitt II: Fachbildung']);
    expect(rowsOf(plan)).toEqual([
      { number: '1', title: 'Planen', letters: 'ab', weeks: { J1: 4 } },
      { number: '1', title: 'Prüfen', letters: 'ab', weeks: { J2a: 2, J2b: 3, 'J3-4': 6.5 } },
    ]);
    expect(plan.ausbildungsrahmenplan[1]!.timeGroups).toEqual([{ letters: ['a'], weeks: { J2a: 2 } }, { letters: ['a', 'b'], weeks: { 'J3-4': 6.5 } }, { letters: ['b'], weeks: { J2b: 3 } }]);
    // "3/4" of a training of three and a half years ends with month 42.
    expect(plan.periods.filter(({ key }) => key === 'J3-4').at(-1)).toMatchObject({ fromMonth: 25, toMonth: 42, unit: 'Wochen' });
    expect(plan.periods.find(({ key }) => key === 'J2b')).toMatchObject({ columnsSharePeriod: true });
  });

  it('years that are numbered 1, 2, 3 as the columns are', () => {
    const head: TableRow[] = [[{ is: 'Lfd. Nr.', more: 1 }, { is: 'Teil des Ausbildungsberufsbildes', more: 1 }, { is: 'Fertigkeiten', more: 1 }, { is: 'Wochen im Ausbildungsjahr', from: 4, to: 6 }], [{ is: '1', from: 4 }, '2', '3'], ['1', '2', '3', { is: '4', from: 4, to: 6 }]];
    const plan = read([annex(table({ columns: 6, head, body: [['1', 'Planen (§ 4 Nr. 1)', aims('a'), '4', '', '5']] }))]);
    expect(rowsOf(plan)).toEqual([{ number: '1', title: 'Planen', letters: 'a', weeks: { J1: 4, J3: 5 } }]);
  });

  it('weeks shared by positions, where only the time goes on below the line', () => {
    const plan = read([annex(table({ columns: 4, head: monthHead([1, 18]), body: [
      ['1', 'Planen (§ 4 Nr. 1)', aims('ab'), { is: '8', line: false }],
      ['2', 'Ordnen (§ 4 Nr. 2)', aims('a'), { is: '', line: false }],
      ['3', 'Räumen (§ 4 Nr. 3)', aims('a'), ''],
      ['4', 'Prüfen (§ 4 Nr. 4)', aims('a'), '2'],
    ] }))]);
    expect(plan.ausbildungsrahmenplan.map(({ timeGroups }) => timeGroups)).toEqual([
      [{ letters: ['a', 'b'], weeks: { 'M1-18': 8 } }], [{ letters: ['a'], weeks: { 'M1-18': 8 }, sharedWithPrevious: true }], [{ letters: ['a'], weeks: { 'M1-18': 8 }, sharedWithPrevious: true }], [{ letters: ['a'], weeks: { 'M1-18': 2 } }],
    ]);
    expect(plan.ausbildungsrahmenplan.map(({ weeks }) => weeks)).toEqual([{ 'M1-18': 8 }, {}, {}, { 'M1-18': 2 }]);
  });

  it('a page break that goes on with "noch", a title and a place on the next page', () => {
    const plan = read([annex(table({ columns: 4, head: monthHead([1, 18]), body: [
      open('1', { is: 'Planen und Ordnen', line: false }, aims('a'), { is: '3', line: false }),
      ['noch 1', '(§ 4 Nr. 1)', aims('b'), ''],
      ['2', 'Räumen (§ 4 Nr. 2)', aims('a'), '1'],
      ['', 'noch Räumen', aims('b'), '2'],
    ] }))]);
    expect(plan.findings).toEqual([]);
    expect(plan.ausbildungsrahmenplan.map(({ title, ref }) => [title, ref])).toEqual([['Planen und Ordnen', '§ 4 Nr. 1'], ['Räumen', '§ 4 Nr. 2']]);
    expect(plan.ausbildungsrahmenplan[1]!.timeGroups).toEqual([{ letters: ['a'], weeks: { 'M1-18': 1 } }, { letters: ['b'], weeks: { 'M1-18': 2 } }]);
  });

  it('more than 26 aims, subdivisions, dashes, and the j that older texts leave out', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const many = Object.fromEntries([...alphabet, 'aa', 'bb'].map((sign) => [sign, `tun ${sign}`]));
    const plan = read([annex(table({ columns: 3, head: [['Lfd. Nr.', 'Teil des Ausbildungsberufsbildes', 'Fertigkeiten']], body: [
      ['1', 'Vieles (§ 4 Nr. 1)', letters(many)],
      ['2', 'Geteiltes (§ 4 Nr. 2)', letters({ a: 'teilen', aa: 'halb', bb: 'ganz', b: 'fügen' })],
      ['3', 'Ohne j (§ 4 Nr. 3)', aims('abcdefghik')],
      ['4', 'Mit Lücke (§ 4 Nr. 4)', aims('acd')],
    ] }))]);
    const [all, divided] = plan.ausbildungsrahmenplan;
    expect(all!.aims.map(({ letter }) => letter)).toEqual([...alphabet, 'aa', 'bb']);
    expect(divided!.aims).toEqual([{ letter: 'a', text: 'teilen aa) halb bb) ganz' }, { letter: 'b', text: 'fügen' }]);
    expect(plan.findings.map(({ message }) => message)).toEqual(['Position 4 „Mit Lücke“: Die Buchstaben laufen nicht durch (a, c, d).']);
  });

  it('footnotes that matter, that do not, and that are missing', () => {
    const plan = read([annex(table({ columns: 4, head: monthHead([1, 18]), body: [
      ['1', 'Planen (§ 4 Nr. 1)', aims('a'), '4 *)'], ['2', 'Ordnen (§ 4 Nr. 2)', aims('a'), '5 <FnR ID="F2"/>'], ['3', 'Räumen (§ 4 Nr. 3)', aims('a'), '6 1)'],
      [{ is: '*) Im Zusammenhang mit den anderen Positionen zu vermitteln.', from: 1, to: 4 }],
    ] }))], { footnotes: [{ id: 'F2', sign: '**', text: 'Nur in Betrieben mit Waage.' }] });
    expect(plan.ausbildungsrahmenplan.map(({ timeGroups }) => timeGroups[0]!.marks)).toEqual([{ 'M1-18': '*' }, undefined, undefined]);
    expect(plan.findings.map(({ level, message }) => [level, message])).toEqual([['remark', 'Fußnote zu einer Zeitangabe nicht ausgewertet: „Nur in Betrieben mit Waage.“.'], ['remark', 'Die Fußnote zu einer Zeitangabe ist nicht zu finden.']]);
  });

  it('weeks or months, electives, focuses, additional qualifications, several annexes and occupations', () => {
    const small = (unit: string, ...rows: TableRow[]) => table({ columns: 4, head: [['Lfd. Nr.', 'Teil des Ausbildungsberufsbildes', 'Fertigkeiten', `Zeitliche Richtwerte in ${unit}`]], body: rows });
    const plan = read([
      norm('Anlage 1 (zu § 3)', 'Ausbildungsrahmenplan für die Berufsausbildung zum Messer/zur Messerin', `<P><B>Abschnitt B: Fertigkeiten in den Wahlqualifikationen der Fachrichtung Glas</B></P>${small('Wochen', ['1', 'Gravieren (§ 4 Nr. 1)', aims('a'), '8'])}<P>Abschnitt C: gemeinsame Fertigkeiten</P>${small('Monaten', [{ is: '1. Schwerpunkt: Feinmessen', from: 1, to: 4 }], ['1', 'Eichen (§ 4 Nr. 2)', aims('a'), '3'])}`),
      norm('Anlage 2', 'Ausbildungsrahmenplan für die Berufsausbildung zum Wäger/zur Wägerin', small('Wochen', ['1', 'Wägen (§ 9 Nr. 1)', aims('a'), '8'])),
      norm('Anlage 3', 'Zusatzqualifikation Eichrecht', small('Wochen', ['1', 'Eichrecht', aims('a'), '8'])),
      norm('Anlage 4', 'Muster des Prüfungszeugnisses', '<P>Zeugnis</P>'),
      norm('Anlage 5', '(weggefallen)', '<P/>'),
    ], {}, ['Messer', 'Wäger']);
    expect(plan.ausbildungsrahmenplan.map(({ annex: name, occupation, fachrichtung, schwerpunkt, wahl, zusatzqualifikation }) => ({ name, occupation, fachrichtung, schwerpunkt, wahl, zusatzqualifikation }))).toEqual([
      { name: 'Anlage 1', occupation: 'Messer', fachrichtung: 'Glas', wahl: true }, { name: 'Anlage 1', occupation: 'Messer', schwerpunkt: 'Feinmessen' }, { name: 'Anlage 2', occupation: 'Wäger' }, { name: 'Anlage 3', zusatzqualifikation: true },
    ]);
    expect(plan.periods.map(({ annex: name, key, unit }) => [name, key, unit])).toEqual([['Anlage 1', 'gesamt', 'Wochen'], ['Anlage 1', 'gesamt', 'Monate'], ['Anlage 2', 'gesamt', 'Wochen'], ['Anlage 3', 'gesamt', 'Wochen']]);
    expect(plan.findings.map(({ message }) => message)).toEqual(['Anlage 4 „Muster des Prüfungszeugnisses“ ist nicht ausgelesen: Es ist kein Rahmenplan.']);
  });

  it('rows that are known not to belong there are left out', () => {
    const plan = read([annex(table({ columns: 4, head: monthHead([1, 18]), body: [['1', 'Planen (§ 4 Nr. 1)', aims('a'), '4'], ['', 'Nicht von hier (§ 4 Nr. 1.2)', 'fremd', '']] }))]);
    expect(plan.findings).toEqual([]);
    expect(rowsOf(plan)).toEqual([{ number: '1', title: 'Planen', letters: 'a', weeks: { 'M1-18': 4 } }]);
  });
});

describe('time in months', () => {
  const head: TableRow[] = [['Berufs-<BR/> bild-<BR/> position', 'Teil des Ausbildungsberufes', 'Qualifikationen, die integriert zu vermitteln sind', 'Zeitrahmen<BR/> in Monaten']];
  it('tables of time frames, with years that go on and brackets without lines', () => {
    const plan = read([norm('Anlage 2', 'Ausbildungsrahmenplan – Zeitliche Gliederung', table({ columns: 4, head, body: [
      ['1', 'Umweltschutz', aims('ab'), 'während der gesamten Ausbildung'],
      ['', 'Zeitrahmen 1', { is: '1. Ausbildungsjahr', from: 3, to: 4 }],
      ['6', 'Planen (§ 7 Nr. 6)', aims('ac'), { is: '', line: false }],
      ['7', 'Ordnen (§ 7 Nr. 7)', aims('b'), '4 bis 6'],
      ['', { is: 'Zeitrahmen 2', from: 2, to: 4 }],
      ['6', 'Planen (§ 7 Nr. 6)', aims('b'), '2'],
    ] }))]);
    expect(plan.findings).toEqual([]);
    expect(plan.zeitrahmen.map(({ year, number, months, timing, positions }) => ({ year, number, months, timing, positions: positions.map((position) => `${position.number}${position.letters.join('')}`) }))).toEqual([
      { year: null, number: null, months: null, timing: 'während der gesamten Ausbildung', positions: ['1ab'] },
      { year: '1. Ausbildungsjahr', number: 1, months: { min: 4, max: 6 }, timing: undefined, positions: ['6ac', '7b'] },
      { year: '1. Ausbildungsjahr', number: 2, months: { min: 2, max: 2 }, timing: undefined, positions: ['6b'] },
    ]);
  });

  it('a time frame that is no span is an error at its place', () => {
    const { findings } = read([norm('Anlage 2', 'Ausbildungsrahmenplan', table({ columns: 4, head, body: [['', { is: 'Zeitrahmen 1', from: 2, to: 4 }], ['6', 'Planen', aims('a'), 'nach Bedarf']] }))]);
    expect(findings).toMatchObject([{ level: 'error', message: 'Zeitrahmen 1: „nach Bedarf“ ist keine Spanne in Monaten.' }]);
  });

  it('timetables in sentences', () => {
    const plan = read([norm('Anlage 2', 'Ausbildungsrahmenplan – Zeitliche Gliederung –', `<P>Fachrichtung Messen <BR/>Erstes Ausbildungsjahr</P><P>(1) In einem Zeitraum von insgesamt drei bis vier Monaten sind die Fertigkeiten der Berufsbildpositionen ${numbers(['Planen, Lernziele a bis c,', 'Ordnen'], ['1.1', '2'])}zu vermitteln.</P><P>Zweites Ausbildungsjahr</P><P>(1) In einem Zeitraum von 2 Monaten ist die Berufsbildposition ${numbers(['Räumen'], ['3'])}fortzuführen.</P>`)]);
    expect(plan.zeitlicheGliederung).toEqual([{ annex: 'Anlage 2', blocks: [
      { heading: 'Fachrichtung Messen / Erstes Ausbildungsjahr', number: 1, months: { min: 3, max: 4 }, text: 'In einem Zeitraum von insgesamt drei bis vier Monaten sind die Fertigkeiten der Berufsbildpositionen 1.1 Planen, Lernziele a bis c, 2 Ordnen zu vermitteln.' },
      { heading: 'Fachrichtung Messen / Zweites Ausbildungsjahr', number: 1, months: { min: 2, max: 2 }, text: 'In einem Zeitraum von 2 Monaten ist die Berufsbildposition 3 Räumen fortzuführen.' },
    ] }]);
  });
});

describe('any plan', () => {
  const ALPHABET = 'abcdefghijklmnop';
  const position = fc.record({ groups: fc.array(fc.record({ size: fc.integer({ min: 1, max: 4 }), first: fc.integer({ min: 0, max: 30 }), second: fc.integer({ min: 0, max: 30 }), broken: fc.boolean() }), { minLength: 1, maxLength: 4 }) });

  /** The same plan as a table: every group in rows of its own, a broken one over two rows without a line between. */
  function rowsFor(index: number, groups: { size: number; first: number; second: number; broken: boolean }[], spans: boolean): { rows: TableRow[]; expected: unknown } {
    let at = 0;
    const parts = groups.map((group) => ({ ...group, letters: ALPHABET.slice(at, (at += group.size)) }));
    const rows = parts.flatMap(({ letters: signs, first, second, broken }): { signs: string; times: [string, string]; line: boolean }[] => {
      const times: [string, string] = [first > 0 ? String(first) : '', second > 0 ? String(second) : ''];
      return broken && signs.length > 1 ? [{ signs: signs[0]!, times, line: false }, { signs: signs.slice(1), times: ['', ''], line: true }] : [{ signs, times, line: true }];
    });
    const weeks = (key: 'first' | 'second') => parts.reduce((sum, group) => sum + group[key], 0);
    const total = { ...(weeks('first') ? { 'M1-18': weeks('first') } : {}), ...(weeks('second') ? { 'M19-36': weeks('second') } : {}) };
    return {
      rows: rows.map(({ signs, times, line }, row): TableRow => {
        const lead: TableRow = row === 0 ? [{ is: String(index + 1), ...(spans ? { more: rows.length - 1 } : {}) }, { is: `Aufgabe ${index + 1} (§ 4 Nr. ${index + 1})`, ...(spans ? { more: rows.length - 1 } : {}) }] : spans ? [] : ['', ''];
        return [...lead, { is: aims(signs), from: 3 }, ...times.map((is, column) => ({ is, from: 4 + column, line }))];
      }),
      expected: { number: String(index + 1), title: `Aufgabe ${index + 1}`, letters: parts.map(({ letters: signs }) => signs).join(''), weeks: total, groups: parts.filter(({ first, second }) => first + second > 0).map(({ letters: signs, first, second }) => ({ letters: signs.split(''), weeks: { ...(first ? { 'M1-18': first } : {}), ...(second ? { 'M19-36': second } : {}) } })) },
    };
  }

  it('is read as it was written, with spans or with empty cells', () => {
    fc.assert(fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), fc.boolean(), (positions, spans) => {
      const written = positions.map(({ groups }, index) => rowsFor(index, groups, spans));
      const plan = read([annex(table({ columns: 5, head: monthHead([1, 18], [19, 36]), body: written.flatMap(({ rows }) => rows) }))]);
      expect(plan.findings.filter(({ level }) => level === 'error')).toEqual([]);
      expect(plan.ausbildungsrahmenplan.map(({ number, title, aims: list, weeks, timeGroups }) => ({ number, title, letters: list.map(({ letter }) => letter).join(''), weeks, groups: timeGroups }))).toEqual(written.map(({ expected }) => expected));
    }), { numRuns: 150 });
  });

  it('cut anywhere, it never throws and never says nothing', () => {
    const whole = officialXml([annex(table({ columns: 4, head: monthHead([1, 18]), body: [['1', 'Planen (§ 4 Nr. 1)', aims('ab'), '4']] }))]);
    fc.assert(fc.property(fc.integer({ min: 1, max: whole.length - 2 }), fc.string({ maxLength: 3 }), (at, noise) => {
      const xml = whole.slice(0, at) + noise;
      const findings = makeFindings(xml);
      const root = readXml(xml, findings);
      expect(root !== undefined || findings.hasErrors()).toBe(true);
    }), { numRuns: 100 });
  });
});

// npm run import -- regulation, from file to file, on an official text made up for the test that holds the oddities of the real ones.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importCommand } from '../../scripts/import.ts';
import { aims, monthHead, norm, numbers, officialXml, planAnnex, planTables, sample, table } from './support/official-xml.ts';
import { makeBench, type Bench } from './support/run-import.ts';

let bench: Bench;
beforeEach(() => {
  bench = makeBench();
});
afterEach(() => bench.close());

const FILE = 'pruefausbv-2020.mdx';
/** A first profile, as a starting point for updates. */
const start = (xml = sample()) => {
  const { code, printed } = bench.run(xml);
  expect(printed).toContain('Neues Profil');
  expect(code).toBe(0);
};
/** Lines that only one of two texts has. */
function differingLines(before: string, after: string): { gone: string[]; added: string[] } {
  const [old, young] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !young.includes(line)), added: young.filter((line) => !old.includes(line)) };
}

describe('a new profile', () => {
  it('holds what the text says, as a draft with its source', () => {
    const { printed } = bench.run(sample());
    const data = bench.profile();
    expect(data).toMatchObject({
      title: { de: 'Prüferin/Prüfer' }, kind: 'training', abbreviation: 'PrüfAusbV 2020', bjnr: 'BJNR000100020', issuedOn: '2020-01-02', inForceFrom: '2020-08-01', consolidatedAsOf: '2021-05-06', gazette: 'BGBl. I 2020 S. 1',
      durationMonths: 42, durationPlace: '§ 2', review: { state: 'draft' }, stateAsOf: '2026-11-22', changes: [{ on: '2026-11-22', note: { de: 'Ersterfassung' } }],
      ministry: 'Bundesministerium für Maße, im Einvernehmen mit dem Bundesministerium für Gewichte',
      legalBasis: { laws: ['HwO'], trade: { annex: 'A', number: 38, name: 'Prüfer' } },
      occupations: [{ id: 'pruefer', male: 'Prüfer', female: 'Prüferin' }],
      examForm: 'gestreckte Gesellenprüfung (Teil 1 und Teil 2)',
    });
    expect(data.inForceUntil).toBeUndefined();
    expect(data.sources[0]).toMatchObject({ id: 'verordnung', kind: 'law', published: '2021-05-06', accessed: '2026-11-22', seen: 'full' });
    expect(data.supersedes.map(({ text }) => text.de)).toEqual(['Prüf- und Messbauer-Ausbildungsverordnung vom 21. März 1989 (BGBl. I 1989 S. 520)']);
    expect(data.specialisations.map(({ id, kind }) => [id, kind])).toEqual([['messen', 'specialisation'], ['waegen', 'specialisation']]);
    // The address is not in the file and is not guessed.
    expect(data.sources[0]!.url).toBeUndefined();
    expect(printed).toContain('Mit --url angeben');
    expect(bench.names()).toEqual(['pruefausbv-2020.en.mdx', FILE]);
    expect(bench.read(FILE)).not.toContain('ausführen');
  });

  it('has the plan with its brackets, shared weeks, joined line ends and footnotes', () => {
    start();
    const { positions, periods } = bench.profile();
    expect(periods.map(({ key, label }) => [key, label])).toEqual([['M1-18', '1. bis 18. Monat'], ['M19-42', '19. bis 42. Monat']]);
    expect(positions.map(({ id, title, place, specialisation }) => [id, title, place, specialisation])).toEqual([
      ['a-1', 'Planen von Mess- und Prüfreihen', '§ 4 Absatz 1 Nummer 1', undefined],
      ['a-2', 'Ordnen', '§ 4 Absatz 1 Nummer 2', undefined],
      ['a-3', 'Prüfverfahren auswählen', '§ 4 Absatz 1 Nummer 3', undefined],
      ['b-1', 'Ablesen', '§ 4 Absatz 2 Nummer 1', 'messen'],
      ['c-1', 'Ablesen', '§ 4 Absatz 3 Nummer 1', 'waegen'],
      ['d-1', 'Umweltschutz', '§ 4 Absatz 4 Nummer 1', undefined],
    ]);
    const [plan, order, choose, loose, , environment] = positions;
    expect(plan).toMatchObject({ aims: ['a', 'b', 'c', 'd', 'e'], weeks: { 'M1-18': 4, 'M19-42': 6 }, blocks: [{ letters: ['a', 'b', 'c'], weeks: { 'M1-18': 4 } }, { letters: ['d', 'e'], weeks: { 'M19-42': 6 }, integrated: true }] });
    expect(order).toMatchObject({ aims: ['a', 'b'], weeks: { 'M1-18': 8 } });
    expect(choose).toMatchObject({ aims: ['a', 'b'], weeksSharedWith: 'a-2' });
    expect(choose!.weeks).toBeUndefined();
    expect(loose).toMatchObject({ aims: [], weeks: { 'M19-42': 2.5 }, note: { de: 'Ein Lernziel, im Plan ohne Buchstaben.' } });
    expect(environment).toMatchObject({ timing: 'während der gesamten Ausbildung', standard: true });
  });

  it('has the exam areas with weight and part', () => {
    start();
    expect(bench.profile().examParts).toMatchObject([{ id: 'pruefung', place: '§ 9', areas: [{ name: 'Messauftrag', part: '1', weightPercent: 40 }, { name: 'Prüfreihen', part: '2', weightPercent: 50 }, { name: 'Wirtschafts- und Sozialkunde', part: '2', weightPercent: 10 }] }]);
  });

  it('takes code and address as told, and the wording only when asked', () => {
    bench.run(sample(), '--id', 'pruefer-neu', '--url', 'https://www.gesetze-im-internet.de/pruefausbv_2020/', '--official-text');
    const data = bench.profile('pruefer-neu');
    expect(data.sources[0]!.url).toBe('https://www.gesetze-im-internet.de/pruefausbv_2020/');
    expect(data.positions[0]!.officialText).toContainEqual({ letter: 'd', text: 'Aufgabe d ausführen' });
    expect(data.positions[2]!.officialText).toEqual([{ letter: 'a', text: 'Verfahren vergleichen: aa) nach Aufwand bb) nach Güte' }, { letter: 'b', text: 'Messmittel wählen' }]);
  });
});

describe('an existing profile', () => {
  it('is left alone, to the byte, when it agrees with the text', () => {
    start();
    const before = bench.read(FILE);
    const { code, printed } = bench.run(sample());
    expect(code).toBe(0);
    expect(printed).toBe('Das Profil pruefausbv-2020 stimmt mit dem amtlichen Text überein (Stand 06.05.2021).');
    expect(bench.read(FILE)).toBe(before);
  });

  const later = () => sample({ annexes: [planAnnex([table({
    columns: 5, title: 'Abschnitt A: gemeinsame Fertigkeiten', head: monthHead([1, 18], [19, 42]),
    body: [
      ['1', 'Planen von Mess-<BR/> und Prüfreihen<BR/> (§ 4 Absatz 1 Nummer 1)', aims('abcde'), '5', '6 <FnR ID="F1"/>'],
      ['2', 'Aufräumen (§ 4 Absatz 1 Nummer 4)', aims('a'), '1', ''],
      ['3', 'Ordnen (§ 4 Absatz 1 Nummer 2)', aims('ab'), { is: '8', from: 4, more: 1 }, ''],
      ['4', 'Prüfverfahren auswählen (§ 4 Absatz 1 Nummer 3)', aims('ab'), { is: '', from: 5 }],
    ],
  }), ...planTables.slice(1)])] }, { builtOn: '20260801', states: [['Stand', 'Zuletzt geändert durch Art. 3 V v. 1.6.2026 I Nr. 99']] });

  it('gets what changed, and the report says it in words', () => {
    start();
    const before = bench.read(FILE);
    const { code, printed } = bench.run(later());
    expect(code).toBe(0);
    const { positions, amendments, consolidatedAsOf, changes, stateAsOf, sources } = bench.profile();
    // Renumbered positions keep their ids; a new one never takes the id of another.
    expect(positions.slice(0, 4).map(({ id, number, title }) => [id, number, title])).toEqual([['a-1', '1', 'Planen von Mess- und Prüfreihen'], ['a-2-2', '2', 'Aufräumen'], ['a-2', '3', 'Ordnen'], ['a-3', '4', 'Prüfverfahren auswählen']]);
    expect(positions[3]!.weeksSharedWith).toBe('a-2');
    expect(positions[0]!.weeks).toEqual({ 'M1-18': 5, 'M19-42': 6 });
    expect(amendments).toEqual(['Zuletzt geändert durch Art. 3 V v. 1.6.2026 I Nr. 99']);
    expect({ consolidatedAsOf, stateAsOf, published: sources[0]!.published }).toEqual({ consolidatedAsOf: '2026-08-01', stateAsOf: '2026-11-22', published: '2026-08-01' });
    expect(changes[0]!.note.de).toMatch(/^Nach dem amtlichen Text fortgeschrieben \(konsolidierte Fassung vom 1\. August 2026\): .*Berufsbildpositionen/);
    expect(changes).toHaveLength(2);
    for (const words of ['Position 2 · Aufräumen (neu)', 'Wochen je Zeitraum', 'bisher: 1. bis 18. Monat: 4', 'jetzt:  1. bis 18. Monat: 5', 'Dort steht keine Berufsbildposition: § 4 Absatz 1 Nummer 4']) expect(printed).toContain(words);
    // Titles and texts of the page are as they were.
    expect(bench.read(FILE).split('\n---\n')[1]).toBe(before.split('\n---\n')[1]);
  });

  it('is not touched by a trial', () => {
    start();
    const before = bench.read(FILE);
    const { code, printed } = bench.run(later(), '--dry-run');
    expect(code).toBe(0);
    expect(printed).toContain('Position 2 · Aufräumen (neu)');
    expect(printed).toContain('nicht geschrieben');
    expect(bench.read(FILE)).toBe(before);
  });

  it('keeps prose, comments, notes, keywords, sources, translations and order of keys that people wrote', () => {
    start();
    const edited = bench.read(FILE)
      .replace(/^title: .*$/m, 'title: { de: Prüfberuf, en: "Testing occupation" } # Titel mit der Redaktion abgestimmt')
      .replace('    title: { de: Prüferin/Prüfer }', '    title: { de: Prüferin/Prüfer, en: Tester }')
      .replace('    weeks: { M1-18: 8 }\n', '    weeks: { M1-18: 8 } # nachgezählt\n    keywords: [ { letter: a, text: { de: Skizze } } ]\n    note: { de: Von Hand. }\n')
      .replace('kind: training', '  # aus dem Archiv der Kammer\n  - { id: blatt, kind: official, title: Merkblatt, publisher: Kammer, language: de, accessed: 2026-11-21, seen: full }\nkind: training')
      .replace(/\n---\n[^]*$/, '\n---\n\nVon Hand geschrieben.\n');
    bench.write(FILE, edited);
    bench.write('pruefausbv-2020.en.mdx', 'Written by hand.\n');
    const { code } = bench.run(later());
    expect(code).toBe(0);
    const { gone, added } = differingLines(edited, bench.read(FILE));
    expect(gone).toEqual([
      'changes: [{ on: 2026-11-22, note: { de: Ersterfassung, en: First entry } }]', '    published: 2021-05-06', 'consolidatedAsOf: 2021-05-06', '    weeks: { M1-18: 4, M19-42: 6 }', '    blocks:', '      - { letters: [a, b, c], weeks: { M1-18: 4 } }', '      - { letters: [d, e], weeks: { M19-42: 6 }, integrated: true }',
    ]);
    for (const line of ['title: { de: Prüfberuf, en: "Testing occupation" } # Titel mit der Redaktion abgestimmt', '    weeks: { M1-18: 8 } # nachgezählt', '    keywords: [ { letter: a, text: { de: Skizze } } ]', '  # aus dem Archiv der Kammer', 'Von Hand geschrieben.']) expect(bench.read(FILE)).toContain(`${line}\n`);
    expect(added.some((line) => line.includes('Aufräumen'))).toBe(true);
    expect(bench.profile().occupations[0]!.title.en).toBe('Tester');
    expect(bench.read('pruefausbv-2020.en.mdx')).toBe('Written by hand.\n');
  });

  it('keeps its wording without the option, takes the new one with it', () => {
    bench.run(sample(), '--official-text');
    bench.run(later());
    expect(bench.profile().positions[0]!.officialText).toContainEqual({ letter: 'a', text: 'Aufgabe a ausführen' });
    const changed = later().replaceAll('Aufgabe a ausführen', 'Aufgabe a sorgfältig ausführen');
    bench.run(changed, '--official-text');
    expect(bench.profile().positions[0]!.officialText).toContainEqual({ letter: 'a', text: 'Aufgabe a sorgfältig ausführen' });
  });

  it('warns that a review does not cover what is new', () => {
    start();
    bench.write(FILE, bench.read(FILE).replace('review: { state: draft }', 'review: { state: reviewed, reviewedOn: 2026-01-01, reviewers: [{ role: Referat, body: Kammer }] }'));
    expect(bench.run(later()).printed).toContain('Die Prüfung kennt diese Änderungen nicht');
  });

  it('ends when the text is repealed, even if the file has lost its plan', () => {
    start();
    const empty = officialXml([], { builtOn: '20260801', states: [['Aufh', 'V aufgeh. durch § 20 Satz 2 V v. 9.3.2026 I Nr. 80 mWv 1.8.2026']] });
    const { code, printed } = bench.run(empty);
    expect(code).toBe(0);
    expect(printed).toContain('Die Verordnung ist aufgehoben');
    const { inForceUntil, positions, amendments } = bench.profile();
    expect(inForceUntil).toBe('2026-07-31');
    expect(positions).toHaveLength(6);
    expect(amendments).toEqual(['V aufgeh. durch § 20 Satz 2 V v. 9.3.2026 I Nr. 80 mWv 1.8.2026']);
  });

  it('is found by its document number under whatever code', () => {
    bench.run(sample(), '--id', 'anders-2020');
    expect(bench.run(later()).code).toBe(0);
    expect(bench.names()).not.toContain(FILE);
    expect(bench.profile('anders-2020').consolidatedAsOf).toBe('2026-08-01');
  });
});

describe('what cannot be read', () => {
  const broken = (change: (xml: string) => string) => change(sample());
  const plan = (...tables: string[]) => sample({ annexes: [planAnnex(tables)] });
  const body = (...rows: Parameters<typeof table>[0]['body']) => plan(table({ columns: 5, title: 'Abschnitt A: alles', head: monthHead([1, 18], [19, 42]), body: rows }));

  it.each<[what: string, xml: string | Uint8Array, words: RegExp]>([
    ['a file cut off', broken((xml) => xml.slice(0, xml.length / 2)), /BJNR000100020\.xml:\d+:\d+: Fehler: Das XML ist nicht wohlgeformt/],
    ['no XML at all', 'PDF-1.7', /nicht wohlgeformt/],
    ['an archive', new Uint8Array([0x50, 0x4b, 3, 4]), /ZIP-Archiv/],
    ['the wrong encoding', new Uint8Array([...new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"?><dokumente>'), 0xfc]), /nicht in der Kodierung utf-8/],
    ['XML of another kind', '<html><body/></html>', /:1:1: Fehler: Das ist keine Datei im Format gii-norm: Sie beginnt mit <html>/],
    ['a file without a head', '<dokumente doknr="BJNR000100020" builddate="20210506"><norm/></dokumente>', /Der Kopf fehlt/],
    ['a law', officialXml([norm('§ 1', 'Zweck', '<P>Zweck dieses Gesetzes ist die Prüfung.</P>'), norm('Anlage', 'Verzeichnis', '<P>Gebühren</P>')], { title: 'Gesetz über das Prüfwesen', abbreviation: 'PrüfG' }), /„Gesetz über das Prüfwesen“ \(PrüfG\) ist keine Ausbildungsordnung/],
    ['an empty table', plan('<table><tgroup cols="5"><tbody/></tgroup></table>'), /:\d+:\d+: Fehler: Die Tabelle ist leer/],
    ['a table without columns', plan('<table/>'), /Die Tabelle ist leer/],
    ['an unknown column', plan(table({ columns: 4, head: [['Lfd. Nr.', 'Teil des Ausbildungsberufsbildes', 'Fertigkeiten', 'Lernort']], body: [['1', 'Planen', aims('a'), 'Betrieb']] })), /Spalte 4 „Lernort“ ist nicht bekannt/],
    ['columns that do not exist', broken((xml) => xml.replace('<entry VJ="1" colname="col3"><DL', '<entry VJ="1" colname="col9"><DL')), /die Spalte „col9“, die es in der Tabelle nicht gibt/],
    ['spans that lie upon each other', body(['1', 'Planen (§ 4 Absatz 1 Nummer 1)', { is: aims('a'), more: 1 }, '4', ''], ['2', 'Ordnen', aims('a'), '', '']), /liegt auf einer anderen/],
    ['too many cells', plan(table({ columns: 4, head: [['Lfd. Nr.', 'Teil des Ausbildungsberufsbildes', 'Fertigkeiten', 'Zeitliche Richtwerte in Wochen']], body: [['1', 'Planen', aims('a'), '4', '5']] })), /mehr Zellen als die Tabelle Spalten|die Spalte „col5“/],
    ['a table without a head', plan(table({ columns: 5, body: [['1', 'Planen', aims('a'), '4', '']] })), /beginnt ohne Kopf/],
    ['a time that is no number', body(['1', 'Planen (§ 4 Absatz 1 Nummer 1)', aims('a'), 'nach Bedarf', '']), /Die Zeitangabe „nach Bedarf“ ist nicht bekannt/],
    ['weeks over two periods', body(['1', 'Planen (§ 4 Absatz 1 Nummer 1)', aims('a'), { is: '4', from: 4, to: 5 }]), /Die Zahl 4 steht über mehreren Zeiträumen/],
    ['a number in a column without a unit', plan(table({ columns: 4, head: [['Lfd. Nr.', 'Teil des Ausbildungsberufsbildes', 'Fertigkeiten', 'Zeitliche Zuordnung']], body: [['1', 'Planen', aims('a'), '4']] })), /nennt weder Wochen noch Monate/],
    ['a name without a number', body(['1', 'Planen (§ 4 Absatz 1 Nummer 1)', aims('a'), '4', ''], ['', 'Fremdes', aims('b'), '', '']), /„Fremdes“ steht ohne laufende Nummer/],
    ['a number without a name', body(['1', '', aims('a'), '4', '']), /Position 1 hat keine Bezeichnung/],
    ['a subdivision before the first aim', body(['1', 'Planen', '<DL><DT>aa)</DT><DD><LA>planen</LA></DD></DL>', '4', '']), /Unterpunkt aa\) steht vor dem ersten Lernziel/],
    ['a repealed text without a plan', officialXml([], { states: [['Aufh', 'V aufgeh. durch V v. 9.3.2026 I Nr. 80 mWv 1.8.2026']] }), /enthält keinen Ausbildungsrahmenplan mehr/],
    ['an unknown occupation', sample({ recognition: norm('§ 1', 'Anerkennung', '<P>Anerkannt.</P>') }, { title: 'Verordnung über die Prüfausbildung' }), /Die Bezeichnung des Ausbildungsberufs ist nicht zu erkennen/],
    ['no entry into force', sample({ inForce: norm('§ 12', 'Inkrafttreten', '<P>Diese Verordnung tritt am Tag nach der Verkündung in Kraft.</P>') }), /Der Tag des Inkrafttretens fehlt/],
  ])('%s is refused with place and advice, and nothing is written', (_, xml, words) => {
    const { code, printed } = bench.run(xml);
    expect(printed).toMatch(words);
    expect(printed).toMatch(/\n {2}\p{Lu}/u);
    expect(code).toBe(1);
    expect(bench.names()).toEqual([]);
  });

  it('times of one bracket that cannot be told apart are refused', () => {
    const rows: Parameters<typeof table>[0]['body'] = [
      [{ is: '1', more: 2 }, { is: 'Planen (§ 4 Absatz 1 Nummer 1)', more: 2 }, aims('a'), { is: '4', from: 4, line: false }, ''],
      [{ is: aims('b'), from: 3 }, { is: '', line: false }, ''],
      [{ is: aims('c'), from: 3 }, '6', ''],
    ];
    const { code, printed } = bench.run(body(...rows));
    expect(printed).toContain('Welche Lernziele sich die Zeiten „4“ und „6“ teilen, ist nicht zu erkennen');
    expect(code).toBe(1);
  });

  it('reports what it leaves out and takes the rest', () => {
    const { code, printed } = bench.run(sample({
      duration: norm('§ 2', 'Dauer der Berufsausbildung', '<P>Die Ausbildung dauert je nach Vorbildung zwei bis drei Jahre.</P>'),
      weights: norm('§ 9', 'Gewichtung', `<P>Die Prüfungsbereiche sind zu gewichten: ${numbers(['Messauftrag mit 40 Prozent,', 'Prüfreihen mit 50 Prozent.'])}</P>`),
      profile: norm('§ 4', 'Ausbildungsberufsbild', `<P>(1) Berufsbildpositionen sind: ${numbers(['Planen von Messreihen,', 'Ordnen.'])}</P>`),
    }));
    expect(code).toBe(0);
    for (const words of ['Die Dauer der Ausbildung ist nicht eindeutig', 'Die Gewichte ergeben 90 statt 100 Prozent', 'Dort steht keine Berufsbildposition: § 4 Absatz 1 Nummer 3']) expect(printed).toContain(words);
    const data = bench.profile();
    expect(data.durationMonths).toBeUndefined();
    expect(data.examParts).toEqual([]);
    expect(data.defects[0]!.text.de).toBe('Position 1: Der Rahmenplan schreibt „Planen von Mess- und Prüfreihen“, § 4 Absatz 1 Nummer 1 dagegen „Planen von Messreihen“.');
  });

  it('an older file, a foreign code and a profile with faults are refused', () => {
    start();
    const before = bench.read(FILE);
    expect(bench.run(sample({}, { builtOn: '20200801' })).printed).toContain('Die Datei ist älter (Stand 01.08.2020) als das Profil (06.05.2021)');
    expect(bench.run(sample({}, { bjnr: 'BJNR000900021' })).printed).toContain('gehört zu einer anderen Verordnung');
    expect(bench.run(sample(), '--id', 'zweites').printed).toContain('steht schon im Profil pruefausbv-2020');
    expect(bench.read(FILE)).toBe(before);
    bench.write(FILE, before.replace('gazette: ', 'gazete: '));
    expect(bench.run(sample())).toMatchObject({ code: 1, printed: expect.stringContaining('hat Fehler und wird nicht überschrieben') });
    expect(bench.names()).toHaveLength(2);
  });

  it('wrong calls are answered with the usage', () => {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    for (const args of [[], ['law', 'x.xml'], ['regulation'], ['regulation', 'x.xml', '--unknown'], ['regulation', 'x.xml', '--date', '2026-13-01']]) expect(importCommand(args, { print })).toBe(2);
    expect(lines[0]).toContain('npm run import -- regulation');
    expect(importCommand(['regulation', '/nirgends/x.xml'], { print })).toBe(1);
  });
});

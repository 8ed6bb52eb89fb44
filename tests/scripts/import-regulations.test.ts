// The import of regulations, on an extract made up for this test that holds the oddities of the real ones.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../scripts/import-regulations.ts';
import type { Editorial } from '../../scripts/import/editorial.ts';
import { codeOf, listFiles, readExtract } from '../../scripts/import/extract.ts';
import { findSuperseded } from '../../scripts/import/law.ts';
import { makeIds, timingOf } from '../../scripts/import/positions.ts';
import { readSchedule } from '../../scripts/import/schedule.ts';
import { doubleForm, slug } from '../../scripts/import/words.ts';
import { scalar, writeYaml } from '../../scripts/import/yaml.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import type { Regulation } from '../../src/schema/index.ts';

const WORDING = 'Wortlaut, der niemals übernommen wird';
const aims = (letters: string) => letters.split('').map((letter) => ({ letter, text: `${WORDING} ${letter}`, group: 1 }));
const row = (fields: Record<string, unknown>) => ({ annex: 'Anlage 1', section: '', timeGroups: [], weeks: {}, official: true, ...fields });
const group = (letters: string, weeks: Record<string, number>, more = {}) => ({ letters: letters.split(''), weeks, ...more });

const extract = {
  abbreviation: 'PrüfAusbV', jurisAbbreviation: 'PrüfAusbV 2020', title: 'Verordnung über die Berufsausbildung zum Prüfer und zur Prüferin',
  bjnr: 'BJNR000100020', dateOfIssue: '2020-01-02', gazette: 'BGBl. I 2020 S. 1', lastAmended: null, recast: null,
  supersedes: { note: null, officialText: 'Gleichzeitig tritt die Prüf- und Messbauer-Ausbildungsverordnung vom 21. März 1989 (BGBl. I S. 520), die durch Artikel 1 der Verordnung vom 7. Juli 1998 (BGBl. I S. 1805) geändert worden ist, außer Kraft.' },
  inForceSince: '2020-08-01', issuingMinistry: { issuedBy: 'das Bundesministerium für Wirtschaft', inAgreementWith: 'dem Bundesministerium für Bildung' },
  legalBasis: { BBiG: false, HwO: true, recognitionText: 'wird nach § 25 der Handwerksordnung zur Ausbildung für das Gewerbe Nr. 38, Prüfer, der Anlage A der Handwerksordnung staatlich anerkannt.' },
  preamble: 'Auf Grund', durationMonths: 42, durationSource: '§ 2', sourceUrl: 'https://www.gesetze-im-internet.de/pruefausbv/',
  stateAsOf: '2026-04-29', consolidatedTextOf: '2021-05-06', seen: 'full', fachrichtungen: ['Messen', 'Wägen'],
  occupationTitles: [{ male: 'Prüfer', female: 'Prüferin' }],
  periods: [
    { annex: 'Anlage 1', key: 'M1-18', label: '1.–18. Monat', fromMonth: 1, toMonth: 18, unit: 'Wochen' },
    { annex: 'Anlage 1', key: 'J2b', label: '2', fromMonth: 13, toMonth: 24, unit: 'Wochen', columnsSharePeriod: true },
    { annex: 'Anlage 1', key: 'gesamt', label: 'Zeitliche Zuordnung', fromMonth: null, toMonth: null, unit: null },
  ],
  ausbildungsrahmenplan: [
    row({ section: 'Abschnitt A: gemeinsam', number: '1', title: 'Planen', ref: '§ 4 Abs. 2 Nr. 1', aims: aims('abcde'), timeGroups: [group('abc', { 'M1-18': 4 }), group('de', { 'M1-18': 2 }, { marks: { 'M1-18': '*)' } })], weeks: { 'M1-18': 6 } }),
    row({ section: 'Abschnitt A: gemeinsam', number: '2', title: 'Ordnen', ref: '§ 4 Abs. 2 Nr. 2', aims: aims('ab'), timeGroups: [group('ab', { 'M1-18': 6 }, { sharedWithPrevious: true })] }),
    row({ section: 'Abschnitt B: Fachrichtung Messen', number: '1', title: 'Ablesen', ref: '§ 4 Abs. 3 Nr. 1', fachrichtung: 'Messen', aims: [{ letter: null, text: WORDING }], timeGroups: [group('', { J2b: 26 })], weeks: { J2b: 26 } }),
    row({ section: 'Abschnitt C: Fachrichtung Wägen', number: '1', title: 'Ablesen', ref: '§ 4 Abs. 4 Nr. 1', fachrichtung: 'Wägen', aims: aims('acb'), timeGroups: [group('acb', { J2b: 26 })], weeks: { J2b: 26 } }),
    row({ section: 'Abschnitt D: integrativ', number: '1', title: 'Umweltschutz', ref: '§ 4 Abs. 5 Nr. 1', standardposition: true, aims: aims('ab'), timing: 'während der gesamten Ausbildung zu vermitteln während der gesamten Ausbildung zu vermitteln' }),
    row({ annex: 'Anlage 2', section: 'Abschnitt A: Zusatzqualifikation Eichen', number: '1', title: 'Eichen', ref: null, zusatzqualifikation: true, aims: aims('a') }),
  ],
  weekTotals: { 'Anlage 1': { 'Abschnitt A: gemeinsam': { 'M1-18': 6 } } },
  zeitrahmen: [{ annex: 'Anlage 1', year: '1. Ausbildungsjahr', number: 1, months: { min: 3, max: 5 }, positions: [{ number: '1', title: 'Planen', letters: ['a', 'b', 'x'] }] }],
  zeitlicheGliederung: [{ annex: 'Anlage 3', title: '', blocks: [
    { heading: 'Fachrichtung Messen / Erstes Ausbildungsjahr', number: 1, months: { min: 2, max: 4 }, text: 'In einem Zeitraum von insgesamt zwei bis vier Monaten sind schwerpunktmäßig die Fertigkeiten der Berufsbildpositionen 1 Planen, Lernziele a bis c und e, zu vermitteln und im Zusammenhang damit die Vermittlung der Fertigkeiten der Berufsbildposition 2 Ordnen fortzuführen.' },
    { heading: null, number: 2, months: { min: 1, max: 2 }, text: 'In einem Zeitraum von ein bis zwei Monaten ist etwas Unbekanntes, 9 Staunen, zu vermitteln.' },
  ] }],
  examParts: [
    { ref: '§ 9', fachrichtung: 'Messen', occupation: null, areas: [{ name: 'Teil 1', part: '1', weightPercent: 40 }, { name: 'Teil 2: Auftrag', part: '2', weightPercent: 60, computedFrom: '100 Prozent von 60 Prozent' }] },
    { ref: '§ 10', fachrichtung: 'Wägen', occupation: null, intro: 'Innerhalb des schriftlichen Teils der Prüfung sind', areas: [{ name: 'Kunde', weightPercent: 70 }] },
  ],
  examForm: 'gestreckt (Teil 1 und Teil 2)',
  verification: { titleDifferences: [{ number: '1', plan: 'Umweltschutz', paragraph: 'Umwelt- und Klimaschutz', ref: '§ 4 Abs. 5 Nr. 1' }] },
};

const editorial: Editorial = { titles: {}, corrections: { 'pruefausbv-2020': { positions: { 'a-2': { note: { de: 'Von Hand.', en: 'By hand.' } } } }, 'fehlt-2000': { leaveOut: 'unvollständig' } } };

let folder: string;
const write = (name: string, data: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(data));
  return path;
};
const read = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const run = (path: string) => importFile(path, join(folder, 'out'), editorial, '2026-11-21');
const importAndRead = () => {
  run(write('PrüfAusbV-2020.json', extract));
  const file = parseFile('regulations', read('pruefausbv-2020.mdx'));
  expect(file.problems).toEqual([]);
  return file.data as Regulation;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordnungen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('positions', () => {
  it('gets an id from section and number, so that two specialisations may use the same numbers', () => {
    const data = importAndRead();
    expect(data.positions.map(({ id, specialisation }) => [id, specialisation])).toEqual([
      ['a-1', undefined], ['a-2', undefined], ['b-1', 'messen'], ['c-1', 'waegen'], ['d-1', undefined], ['anlage-2-a-1', 'eichen'],
    ]);
  });

  it('names positions without sections p, and steps of a section by their signs', () => {
    const bare = [row({ number: '1' }), row({ number: '2.1' }), row({ annex: 'Anlage 2', number: '1' })] as never[];
    expect([...makeIds(bare).values()]).toEqual(['p-1', 'p-2-1', 'anlage-2-1']);
    const steps = [row({ section: 'Abschnitt II: Fachbildung / B. In den Fachrichtungen / 1. Fachrichtung Messen', number: '3' }), row({ section: 'Abschnitt B 1. Schwerpunkt', number: '3' })] as never[];
    expect([...makeIds(steps).values()]).toEqual(['ii-b-1-3', 'b-1-3']);
  });

  it('keeps letters, weeks and blocks, shared time and footnotes', () => {
    const [plan, order, reading, weighing] = importAndRead().positions;
    expect(plan).toMatchObject({ place: '§ 4 Absatz 2 Nummer 1', aims: ['a', 'b', 'c', 'd', 'e'], weeks: { 'M1-18': 6 }, blocks: [{ letters: ['a', 'b', 'c'], weeks: { 'M1-18': 4 } }, { letters: ['d', 'e'], weeks: { 'M1-18': 2 }, integrated: true }] });
    expect(order).toMatchObject({ weeksSharedWith: 'a-1', note: { de: 'Von Hand.' } });
    expect(order!.weeks).toBeUndefined();
    expect(reading).toMatchObject({ aims: [], weeks: { J2b: 26 }, note: { de: 'Ein Lernziel, im Plan ohne Buchstaben.' } });
    expect(weighing!.aims).toEqual(['a', 'b', 'c']);
  });

  it('says time in words once and marks standard positions', () => {
    expect(importAndRead().positions[4]).toMatchObject({ timing: 'während der gesamten Ausbildung', standard: true, title: 'Umwelt- und Klimaschutz' });
    expect(timingOf('Während der gesamten Ausbildungszeit zu vermitteln Während der gesamten Ausbildungszeit zu vermitteln')).toBe('während der gesamten Ausbildungszeit');
  });

  it('writes no wording of an aim', () => {
    importAndRead();
    expect(read('pruefausbv-2020.mdx')).not.toContain(WORDING);
  });
});

describe('time', () => {
  it('keeps the periods that weeks use, with labels that stand alone', () => {
    expect(importAndRead().periods.map(({ key, label }) => [key, label])).toEqual([['M1-18', '1. bis 18. Monat'], ['J2b', '2. Ausbildungsjahr (2. Spalte)']]);
  });

  it('takes months from tables and names letters the plan does not have', () => {
    expect(importAndRead().timeFrames[0]).toMatchObject({ id: 'anlage-1-1', year: '1. Ausbildungsjahr', months: { min: 3, max: 5 }, positions: [{ position: 'a-1', letters: ['a', 'b'] }], note: { de: 'Genannt ist bei Position 1 auch Lernziel x, das ihr Plan nicht hat.' } });
  });

  it('reads timetables in sentences, or says that it did not', () => {
    const [, sentence, unread] = importAndRead().timeFrames;
    expect(sentence).toMatchObject({ id: 'anlage-3-messen-1', specialisation: 'messen', year: 'Erstes Ausbildungsjahr', positions: [{ position: 'a-1', letters: ['a', 'b', 'c', 'e'] }, { position: 'a-2', continued: true }] });
    expect(unread).toMatchObject({ months: { min: 1, max: 2 }, positions: [] });
    expect(unread!.note!.de).toContain('nicht ausgelesen');
  });

  it('does not guess where a title is not the position’s', () => {
    const position = { id: 'p-1', number: '1', title: 'Planen', annex: 'Anlage 1', aims: ['a'] };
    expect(readSchedule('die Berufsbildposition 1 Planen, Lernziel a, zu vermitteln', [position], new Map()).problems).toEqual([]);
    expect(readSchedule('die Berufsbildposition 1 Planung zu vermitteln', [position], new Map()).problems).not.toEqual([]);
    expect(readSchedule('die Berufsbildposition 11 Planen zu vermitteln', [position], new Map()).problems).not.toEqual([]);
  });

  it('reports totals that do not come out', () => {
    const wrong = structuredClone(extract);
    wrong.weekTotals['Anlage 1']['Abschnitt A: gemeinsam']['M1-18'] = 7;
    expect(run(write('PrüfAusbV-2020.json', wrong))!.remarks[0]).toBe('Anlage 1 | Abschnitt A: gemeinsam | M1-18: 6 statt 7 Wochen');
  });
});

describe('law and examination', () => {
  it('finds the trade, the ministry and what was superseded', () => {
    const data = importAndRead();
    expect(data.legalBasis).toMatchObject({ laws: ['HwO'], trade: { annex: 'A', number: 38, name: 'Prüfer' } });
    expect(data.ministry).toBe('Bundesministerium für Wirtschaft, im Einvernehmen mit dem Bundesministerium für Bildung');
    expect(data.supersedes[0]!.text.de).toBe('Prüf- und Messbauer-Ausbildungsverordnung vom 21. März 1989 (BGBl. I 1989 S. 520)');
    expect(findSuperseded({ note: 'Ersetzt V 806-21-1-246 v. 30.12.1997, 1998 I 51 (AltV)', officialText: null })).toEqual([{ name: 'Verordnung', on: '1997-12-30', gazette: 'BGBl. I 1998 S. 51', abbreviation: 'AltV' }]);
    expect(findSuperseded({ note: 'Ersetzt durch V 2030-8-5-29 v. 9.9.2024 I Nr. 284', officialText: null })).toEqual([]);
  });

  it('keeps how a weight was computed and leaves out weights that were not read completely', () => {
    const data = importAndRead();
    expect(data.examForm).toBe('gestreckte Gesellenprüfung (Teil 1 und Teil 2)');
    expect(data.examParts).toMatchObject([{ id: 'pruefung-messen', place: '§ 9', areas: [{ name: 'Teil 1' }, { name: 'Auftrag', part: '2', computedFrom: '100 Prozent von 60 Prozent' }] }]);
  });

  it('turns differing names into a defect', () => {
    expect(importAndRead().defects[0]!.text.de).toBe('Position 1: Der Rahmenplan schreibt „Umweltschutz“, § 4 Abs. 5 Nr. 1 dagegen „Umwelt- und Klimaschutz“.');
  });
});

describe('files', () => {
  it('makes codes of file names and skips what is no extract', () => {
    write('index.json', []);
    write('synopse_A_B.json', { positions: [] });
    const path = write('PrüfAusbV-2020.json', extract);
    expect(codeOf(path)).toBe('pruefausbv-2020');
    expect(listFiles([folder]).filter((file) => readExtract(file))).toEqual([path]);
  });

  it('writes the same bytes again', () => {
    importAndRead();
    const before = read('pruefausbv-2020.mdx');
    run(join(folder, 'PrüfAusbV-2020.json'));
    expect(read('pruefausbv-2020.mdx')).toBe(before);
  });

  it('keeps titles, texts, keywords and sources that people wrote', () => {
    importAndRead();
    const edited = read('pruefausbv-2020.mdx')
      .replace(/^title: .*$/m, 'title: { de: Prüfberuf, en: Testing occupation }')
      .replace('    aims: [a, b, c, d, e]\n', '    aims: [a, b, c, d, e]\n    keywords: [{ letter: a, text: { de: Skizze } }]\n')
      .replace('kind: training', '  - { id: blatt, kind: official, title: Merkblatt, publisher: Kammer, language: de, accessed: 2026-11-21, seen: full }\nkind: training')
      .replace(/\n---\n[^]*$/, '\n---\n\nVon Hand geschrieben.\n');
    writeFileSync(join(folder, 'out/pruefausbv-2020.mdx'), edited);
    writeFileSync(join(folder, 'out/pruefausbv-2020.en.mdx'), 'Written by hand.\n');
    const data = importAndRead();
    expect(data.title.de).toBe('Prüfberuf');
    expect(data.positions[0]!.keywords).toHaveLength(1);
    expect(data.sources.map(({ id }) => id)).toContain('blatt');
    expect(read('pruefausbv-2020.mdx')).toMatch(/\n---\n\nVon Hand geschrieben\.\n$/);
    expect(read('pruefausbv-2020.en.mdx')).toBe('Written by hand.\n');
  });

  it('does not write what the schema refuses, nor what is to be left out', () => {
    const outcome = run(write('PrüfAusbV-2020.json', { ...extract, gazette: '' }));
    expect(outcome).toMatchObject({ state: 'invalid' });
    expect(run(write('Fehlt-2000.json', extract))).toMatchObject({ state: 'leftOut', remarks: ['unvollständig'] });
    expect(readdirSync(folder)).not.toContain('out');
  });
});

describe('writing', () => {
  it('quotes what a reader could take for something else', () => {
    for (const text of ['1', '4.10', 'true', 'Abschnitt A: gemeinsam', '„x“ # y', '- a', '@a', '*', '', ' a']) expect(scalar(text, false)).toBe(JSON.stringify(text));
    for (const text of ['§ 4', '2026-04-29', 'Bürste', '„Zitat“ am Anfang', 'n']) expect(scalar(text, false)).toBe(text);
    expect(scalar('a, b', true)).toBe('"a, b"');
  });

  it('writes short groups on one line and the rest in blocks', () => {
    expect(writeYaml({ title: { de: 'Kurz', en: 'Short' }, positions: [{ id: 'p-1', weeks: { 'M1-18': 4 }, aims: ['a', 'b'] }] })).toBe('title: { de: Kurz, en: Short }\npositions:\n  - id: p-1\n    weeks: { M1-18: 4 }\n    aims: [a, b]');
  });

  it('joins the forms of an occupation', () => {
    expect(doubleForm('Kauffrau für Büromanagement', 'Kaufmann für Büromanagement')).toBe('Kauffrau/Kaufmann für Büromanagement');
    expect(doubleForm('Malerin und Lackiererin', 'Maler und Lackierer')).toBe('Malerin und Lackiererin/Maler und Lackierer');
    expect(slug('Energie- und Gebäudetechnik')).toBe('energie-und-gebaeudetechnik');
  });
});

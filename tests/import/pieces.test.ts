// Small parts of the import: joined lines, places in the file, dates, names, ids, timetables, the form of YAML.
import { describe, expect, it } from 'vitest';
import { formatFinding, makeFindings } from '../../scripts/import/findings.ts';
import { isHeading, makeSections, scopeOf } from '../../scripts/import/headings.ts';
import { pairIds, positionRules } from '../../scripts/import/known-ids.ts';
import { findSuperseded } from '../../scripts/import/law.ts';
import { readMonths } from '../../scripts/import/months.ts';
import { gazetteOf } from '../../scripts/import/official-text.ts';
import { splitTitle } from '../../scripts/import/plan-rows.ts';
import { makeIds, timingOf } from '../../scripts/import/positions.ts';
import { readSchedule } from '../../scripts/import/schedule.ts';
import { bareItem, joinLines } from '../../scripts/import/text.ts';
import { doubleForm, slug } from '../../scripts/import/words.ts';
import { decode, readXml } from '../../scripts/import/xml.ts';
import { scalar, writeYaml } from '../../scripts/import/yaml.ts';

const END = '\u2028';

describe('words', () => {
  it.each([
    [`Qualitäts-${END} systeme`, 'Qualitätssysteme'], [`Mess-${END} und Prüfgeräte`, 'Mess- und Prüfgeräte'], [`Ein-${END}oder Ausgang`, 'Ein- oder Ausgang'], [`IT-${END}Systeme`, 'IT-Systeme'], [`ISO-${END} 9001`, 'ISO-9001'],
    [`Mess-, Prüf-${END}geräte`, 'Mess-, Prüfgeräte'], [`Planen –${END} Ordnen`, 'Planen – Ordnen'], ['Ver\u00ADfahren\u00A0 x', 'Verfahren x'], [`undicht-${END}undurchlässig`, 'undichtundurchlässig'],
  ])('%j reads %j', (printed, read) => expect(joinLines(printed)).toBe(read));

  it('items of a list lose the sentence around them', () => {
    expect(['Planen,', 'Ordnen sowie', 'Räumen und,', 'Prüfen.', 'Hand und Fuß'].map(bareItem)).toEqual(['Planen', 'Ordnen', 'Räumen', 'Prüfen', 'Hand und Fuß']);
    expect(splitTitle('Planen (im Team) (§ 4 Absatz 2 Nummer 1)')).toEqual({ title: 'Planen (im Team)', ref: '§ 4 Absatz 2 Nummer 1' });
    expect(splitTitle('Planen')).toEqual({ title: 'Planen' });
  });

  it('joins the forms of an occupation and makes codes', () => {
    expect(doubleForm('Kauffrau für Büromanagement', 'Kaufmann für Büromanagement')).toBe('Kauffrau/Kaufmann für Büromanagement');
    expect(doubleForm('Malerin und Lackiererin', 'Maler und Lackierer')).toBe('Malerin und Lackiererin/Maler und Lackierer');
    expect(slug('Energie- und Gebäudetechnik')).toBe('energie-und-gebaeudetechnik');
  });

  it('reads spans of months, in words or digits', () => {
    expect(['4 bis 6', 'drei bis vier Monaten', 'einem Monat', '2', '6 bis 4', 'nach Bedarf'].map(readMonths)).toEqual([{ min: 4, max: 6 }, { min: 3, max: 4 }, { min: 1, max: 1 }, { min: 2, max: 2 }, undefined, undefined]);
  });

  it('writes gazette references one way', () => {
    expect([gazetteOf('BGBl I', '2021, 662, 699'), gazetteOf('BGBl I', '2024, Nr. 284'), gazetteOf('BAnz AT', '05.04.2013 V1')]).toEqual(['BGBl. I 2021 S. 662, 699', 'BGBl. 2024 I Nr. 284', 'BAnz AT 05.04.2013 V1']);
  });

  it('finds what was superseded in the signs of the collection', () => {
    expect(findSuperseded({ note: 'Ersetzt V 806-21-1-246 v. 30.12.1997, 1998 I 51 (AltV)', officialText: null })).toEqual([{ name: 'Verordnung', on: '1997-12-30', gazette: 'BGBl. I 1998 S. 51', abbreviation: 'AltV' }]);
    expect(findSuperseded({ note: 'Ersetzt durch V 2030-8-5-29 v. 9.9.2024 I Nr. 284', officialText: null })).toEqual([]);
  });
});

describe('places', () => {
  it('findings have line and column, come in order and once', () => {
    const findings = makeFindings('eins\nzwei\ndrei');
    findings.remark(10, 'später', 'Rat');
    findings.error(5, 'früher');
    findings.error(5, 'früher');
    expect(findings.list().map((finding) => formatFinding('x.xml', finding))).toEqual(['x.xml:2:1: Fehler: früher', 'x.xml:3:1: Hinweis: später\n  Rat']);
  });

  it('XML is read with its signs, and nothing outside the file', () => {
    const findings = makeFindings('');
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&nbsp;&auml;</a>';
    const decoded = decode(new TextEncoder().encode(text));
    expect(readXml((decoded as { text: string }).text, findings)).toMatchObject({ name: 'a', children: ['\u00A0ä'] });
    expect(readXml('<a>&fremd;</a>', findings)).toBeUndefined();
    expect(readXml('<a>'.repeat(50_000), findings)).toBeUndefined();
    expect(decode(new TextEncoder().encode('<?xml version="1.0" encoding="UTF-16"?>'))).toMatchObject({ problem: expect.stringContaining('utf-16') });
  });
});

describe('headings', () => {
  it('stand over one another by their signs', () => {
    const sections = makeSections();
    const seen = ['Abschnitt I: Grundbildung', 'Abschnitt II: Fachbildung', 'A. Gemeinsames', 'B. Fachrichtungen', '1. Fachrichtung Archiv', '2. Fachrichtung Bild', 'Abschnitt III: Ende'].map((text) => {
      sections.enter(text);
      return sections.current();
    });
    expect(seen.slice(2)).toEqual(['Abschnitt II: Fachbildung / A. Gemeinsames', 'Abschnitt II: Fachbildung / B. Fachrichtungen', 'Abschnitt II: Fachbildung / B. Fachrichtungen / 1. Fachrichtung Archiv', 'Abschnitt II: Fachbildung / B. Fachrichtungen / 2. Fachrichtung Bild', 'Abschnitt III: Ende']);
  });

  it('say to whom the rows below them belong', () => {
    expect(scopeOf('Abschnitt B: Fertigkeiten in der Fachrichtung Bild und Ton', '')).toEqual({ fachrichtung: 'Bild und Ton' });
    expect(scopeOf('Abschnitt A: fachrichtungsübergreifende Fertigkeiten', '')).toEqual({});
    expect(scopeOf('Abschnitt A: wahlqualifikationsübergreifende Fertigkeiten', '')).toEqual({});
    expect(scopeOf('II. Fachbildung / A: Schwerpunkt Damen', '')).toEqual({ schwerpunkt: 'Damen' });
    expect(scopeOf('', 'Zusatzqualifikation Eichrecht')).toEqual({ zusatzqualifikation: true });
    expect([isHeading('Abschnitt A: alles'), isHeading('Das ist ein Satz.'), isHeading('*) Fußnote')]).toEqual([true, false, false]);
  });
});

describe('ids', () => {
  const row = (fields: Record<string, unknown>) => ({ annex: 'Anlage 1', section: '', ...fields });
  it('positions without sections are called p, steps of a section by their signs', () => {
    const bare = [row({ number: '1' }), row({ number: '2.1' }), row({ annex: 'Anlage 2', number: '1' })] as never[];
    expect([...makeIds(bare).values()]).toEqual(['p-1', 'p-2-1', 'anlage-2-1']);
    const steps = [row({ section: 'Abschnitt II: Fachbildung / B. In den Fachrichtungen / 1. Fachrichtung Messen', number: '3' }), row({ section: 'Abschnitt B 1. Schwerpunkt', number: '3' })] as never[];
    expect([...makeIds(steps).values()]).toEqual(['ii-b-1-3', 'b-1-3']);
  });

  it('follow the position through renumbering and renaming, and are never given to another', () => {
    const position = (id: string, number: string, title: string) => ({ id, number, title, annex: 'Anlage', section: '', place: `§ 4 Nummer ${number}` });
    const known = [position('p-1', '1', 'Planen'), position('p-2', '2', 'Ordnen'), position('p-3', '3', 'Räumen')];
    const made = [position('p-1', '1', 'Planung'), position('p-2', '2', 'Neues'), position('p-3', '3', 'Ordnen'), position('p-4', '4', 'Anderes')];
    expect(Object.fromEntries(pairIds(made, known, positionRules))).toEqual({ 'p-3': 'p-2', 'p-1': 'p-1', 'p-2': 'p-2-2', 'p-4': 'p-4' });
  });
});

describe('timetables', () => {
  const position = { id: 'p-1', number: '1', title: 'Planen', annex: 'Anlage 1', aims: ['a'] };
  it('nothing is guessed where a title is not the position’s', () => {
    expect(readSchedule('die Berufsbildposition 1 Planen, Lernziel a, zu vermitteln', [position], new Map()).problems).toEqual([]);
    expect(readSchedule('die Berufsbildposition 1 Planung zu vermitteln', [position], new Map()).problems).not.toEqual([]);
    expect(readSchedule('die Berufsbildposition 11 Planen zu vermitteln', [position], new Map()).problems).not.toEqual([]);
  });

  it('time in words is said once', () => {
    expect(timingOf('Während der gesamten Ausbildungszeit zu vermitteln Während der gesamten Ausbildungszeit zu vermitteln')).toBe('während der gesamten Ausbildungszeit');
  });
});

describe('YAML', () => {
  it('quotes what a reader could take for something else', () => {
    for (const text of ['1', '4.10', 'true', 'Abschnitt A: gemeinsam', '„x“ # y', '- a', '@a', '*', '', ' a']) expect(scalar(text, false)).toBe(JSON.stringify(text));
    for (const text of ['§ 4', '2026-04-29', 'Bürste', '„Zitat“ am Anfang', 'n']) expect(scalar(text, false)).toBe(text);
    expect(scalar('a, b', true)).toBe('"a, b"');
  });

  it('writes short groups on one line and the rest in blocks', () => {
    expect(writeYaml({ title: { de: 'Kurz', en: 'Short' }, positions: [{ id: 'p-1', weeks: { 'M1-18': 4 }, aims: ['a', 'b'] }] })).toBe('title: { de: Kurz, en: Short }\npositions:\n  - id: p-1\n    weeks: { M1-18: 4 }\n    aims: [a, b]');
  });
});

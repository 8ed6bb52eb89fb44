// Changes in words: every leaf of every schema in both languages, without a key or code of ours.
import { describe, expect, it } from 'vitest';
import { changeWords, describeChange, type Description } from '../../src/labels/changes.ts';
import { wordsFor } from '../../src/labels/choices.ts';
import { labelOf, type Line } from '../../src/labels/values.ts';
import { compareRecords } from '../../src/model/compare-records.ts';
import type { Part } from '../../src/model/compare-words.ts';
import { collections, type CollectionName, type Qualification } from '../../src/schema/index.ts';
import type { Language } from '../../src/site.ts';
import { fixtureProfiles } from '../support/profiles.ts';
import { leavesOf, samplesOf, withValue } from '../support/sample-record.ts';
import { defOf, open, walkSchema } from '../support/schema-tree.ts';

const LANGUAGES: Language[] = ['de', 'en'];
const wording = (language: Language) => ({ language, titleOf: (collection: string, id: string) => (collection === 'countries' && id === 'aq' ? 'Antarktis' : undefined) });
const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
const lineOf = ({ label, parts }: Line) => `${label ? `${label}: ` : ''}${textOf(parts)}`;
const linesOf = (lines: Line[] | undefined) => lines?.map(lineOf).join('\n');
const all = ({ group, place, before, after, remark }: Description) => [textOf(group.title), ...place.map(textOf), linesOf(before), linesOf(after), remark].filter((text) => text !== undefined);

const nodes = Object.entries(collections).flatMap(([name, { schema }]) => [...walkSchema(schema, [name])]);
const keys = new Set(nodes.filter(({ isField }) => isField).map(({ path }) => path.at(-1)!));
const codes = new Set(nodes.flatMap(({ def }) => Object.values((def as { entries?: Record<string, string> }).entries ?? {})));
/** German words, or names, that are spelt like a key or code of ours. */
const ALSO_GERMAN = new Set(['online', 'BBiG', 'HwO', 'BBG', '§', 'Art.', 'at', 'de', 'gesetze-im-internet.de']);

/** What is left of a text without the values of the sample. */
const ours = (text: string) => text.replace(/QQ Wert (eins|zwei)|https:\/\/example\.org\/qq\d|BJNR\dQQ|QQ\d|qq-\d|Persian|Persisch|Turkish|Türkisch/g, ' ');

describe.each(Object.keys(collections) as CollectionName[])('%s', (name) => {
  const { schema } = collections[name];
  const changes = samplesOf(schema).flatMap((sample) => {
    const data = schema.parse(sample);
    const edits = leavesOf(schema, sample).map(({ path, other }) => withValue(sample, path, other));
    // Whole groups and items that come and go, too.
    const removals = leavesOf(schema, sample).flatMap(({ path }) => path.slice(1).map((_, depth) => path.slice(0, depth + 1))).flatMap((path) => {
      const copy = structuredClone(sample);
      const group = path.slice(0, -1).reduce((inner, key) => (inner as Record<string | number, unknown>)[key], copy) as Record<string | number, unknown>;
      if (Array.isArray(group)) group.splice(path.at(-1) as number, 1);
      else delete group[path.at(-1)!];
      return [copy];
    });
    return [...edits, ...removals].flatMap((edit) => {
      const result = schema.safeParse(edit);
      return result.success ? [...compareRecords(schema, data, result.data), ...compareRecords(schema, result.data, data)] : [];
    });
  });

  it('has no German text with a key, a code or camel case in it', () => {
    for (const change of changes) {
      for (const text of all(describeChange(change, wording('de')))) {
        for (const word of ours(text).split(/[\s,;:()›·"„“/]+/)) {
          const context = `${change.path.join('.')}: ${text}`;
          if (ALSO_GERMAN.has(word)) continue;
          expect(/[a-z][A-Z]/.test(word), context).toBe(false);
          // Nouns are spelt with a capital, so that only keys and codes that are small in German collide.
          if (/^[a-z]/.test(word)) expect(keys.has(word) || codes.has(word), `"${word}" in ${context}`).toBe(false);
        }
      }
    }
  });

  it('has no English text with camel case or German words in it', () => {
    for (const change of changes) for (const text of all(describeChange(change, wording('en')))) expect(ours(text).replace(/BBiG|HwO/g, ''), change.path.join('.')).not.toMatch(/[a-z][A-Z]|[äöüß]|\b(und|oder|der|die|das|nicht|Angabe|Quelle|Rechtsstand)\b/);
  });

  it('says where, and what it was or is', () => {
    for (const change of changes) {
      for (const language of LANGUAGES) {
        const { group, place, before, after, remark, kind } = describeChange(change, wording(language));
        const context = `${language} ${kind} ${change.path.join('.')}`;
        expect([group.title, ...place].every((parts) => textOf(parts).trim() !== ''), context).toBe(true);
        expect(place.length, context).toBeGreaterThan(0);
        if (kind !== 'added') expect(linesOf(before)?.trim(), context).toBeTruthy();
        if (kind !== 'removed') expect(linesOf(after)?.trim(), context).toBeTruthy();
        if (kind === 'changed') expect(linesOf(before) !== linesOf(after) || remark !== undefined, context).toBe(true);
      }
    }
  });
});

describe('names of fields', () => {
  // A citation is shown as a whole.
  const fields = nodes.filter(({ isField, path }) => isField && !/sources\.\[\]\.\|1\.(id|at)$/i.test(path.join('.')));

  it('are short in both languages and end where the explanation begins', () => {
    for (const { meta, path } of fields) {
      for (const language of LANGUAGES) {
        const label = labelOf(meta, language);
        expect(label, path.join('.')).toMatch(/^[^;:()=→„"]{2,60}$/);
      }
    }
  });

  it.each([
    [{ description: 'Titel der Seite; bei ausländischen Titeln Übersetzung', en: 'Page title; translated' }, 'Titel der Seite', 'Page title'],
    [{ description: 'Bezeichnung (Übersetzung der Redaktion)', en: 'Name (translated by the editors)' }, 'Bezeichnung', 'Name'],
    [{ description: 'Gesetz, Verordnung, Richtlinie', en: 'Law, ordinance', label: { de: 'Art', en: 'Kind' } }, 'Art', 'Kind'],
  ])('%j', (meta, german, english) => {
    expect(labelOf(meta, 'de')).toBe(german);
    expect(labelOf(meta, 'en')).toBe(english);
  });
});

describe('choices', () => {
  const choices = nodes.flatMap(({ def, path }) => ('entries' in def && def.entries ? [{ path: path.join('.'), values: Object.values(def.entries as Record<string, string>) }] : []));

  it('all have words, and no two collections of words compete for one', () => {
    expect(choices.length).toBeGreaterThan(20);
    for (const { path, values } of choices) {
      const words = wordsFor(values);
      for (const value of values) for (const language of LANGUAGES) expect(words?.[value]?.[language], `${path}: ${value}`).toMatch(/\S/);
    }
  });

  it('mean what the field means', () => {
    const word = (field: string, choice: string) => wordsFor(choices.find(({ path }) => path === field)!.values)![choice]!.de;
    expect(word('qualifications.kind', 'master')).toBe('Meisterabschluss');
    expect(word('qualifications.editions.[].modules.[].place', 'both')).toBe('Schule und Betrieb');
    expect(word('qualifications.editions.[].rights.[].kind', 'other')).toBe('Sonstiges');
    expect(word('countries.systems.[].diagram.nodes.[].kind', 'certificate')).toBe('Zeugnis');
    expect(word('norms.kind', 'law')).toBe('Gesetz');
    expect(word('terms.sources.[].kind', 'law')).toBe('Rechtsvorschrift');
    expect(word('terms.basis', 'law')).toBe('Rechtsbegriff');
  });
});

describe('items of lists', () => {
  const lists = [...new Set(nodes.flatMap(({ def, path, meta }) => (def.element && defOf(open(def.element).core).shape?.['de'] === undefined && defOf(open(def.element).core).shape && !meta['citations'] ? [path.at(-1)!] : [])))];

  it('have a word for one of them', () => {
    expect(lists).toContain('editions');
    for (const key of lists) {
      for (const language of LANGUAGES) {
        const { place } = describeChange({ kind: 'added', path: ['x', key, 0], place: [{ key: 'x', meta: { description: 'Feld', en: 'Field' } }, { key, meta: { description: 'Liste', en: 'List' }, name: [{ is: 'text', text: 'Name' }] }], after: { is: 'text', text: 'neu' } }, wording(language));
        expect(textOf(place.at(-1)!), key).not.toMatch(/^(Liste|List)/);
      }
    }
  });
});

describe('describeChange', () => {
  const base = fixtureProfiles().find(({ collection }) => collection === 'qualifications')!.data as Qualification;
  const edition = (data: Qualification) => data.editions[0]!;
  const said = (edit: (data: Qualification) => void, language: Language = 'de') => {
    const data = structuredClone(base);
    edit(data);
    return compareRecords(collections.qualifications.schema, base, data).map((change) => {
      const { kind, group, place, before, after, remark } = describeChange(change, wording(language));
      return [kind, textOf(group.title), place.map(textOf).join(' › '), linesOf(before), linesOf(after), remark].filter((text) => text !== undefined).join(' | ');
    });
  };

  it.each<[edit: (data: Qualification) => void, german: string, english: string]>([
    [(data) => { edition(data).duration!.months = 36; }, 'changed | Rechtsstand ab 1.8.2020 | Dauer | 2 Jahre | 3 Jahre', 'changed | Edition from 1 August 2020 | Duration | 2 years | 3 years'],
    [(data) => { edition(data).levels[0]!.level = '5'; }, 'changed | Rechtsstand ab 1.8.2020 | Niveau EQR | 4 | 5', 'changed | Edition from 1 August 2020 | Level EQR | 4 | 5'],
    [(data) => { Object.assign(edition(data).modules[0]!.amount!, { practice: 1120 }); }, 'changed | Rechtsstand ab 1.8.2020 | Modul Messen › Umfang › Fachpraxis | 115 Stunden | 1.120 Stunden', 'changed | Edition from 1 August 2020 | Module Messen › Amount › Practice | 115 hours | 1,120 hours'],
    [(data) => { edition(data).hourTables[0]!.rows[2]!.amounts['2'] = 1; }, 'changed | Rechtsstand ab 1.8.2020 | Stundentafel Stundentafel › Zeile Wahlfach › Zahlen | 2. Jahr: 40 Stunden | 2. Jahr: 1 Stunde', 'changed | Edition from 1 August 2020 | Hour table Stundentafel › Row Wahlfach › Numbers | Year 2: 40 hours | Year 2: 1 hour'],
    [(data) => { data.title.en = 'Sample'; }, 'changed | Allgemeine Angaben | Titel der Seite (englisch) | Test example qualification | Sample', 'changed | General facts | Page title | Test example qualification | Sample'],
    [(data) => { data.state = 'dd'; }, 'changed | Allgemeine Angaben | Ausstellender Staat | Antarktis | dd', 'changed | General facts | Issuing state | Antarktis | dd'],
    [(data) => { data.stateAsOf = '2026-11-02'; }, 'changed | Stand und Prüfung | Stand der Angaben | 1.11.2026 | 2.11.2026', 'changed | State and review | Facts as of | 1 November 2026 | 2 November 2026'],
    [(data) => { data.review = { state: 'reviewed', reviewedOn: '2026-11-20', reviewers: [{ role: 'Fachprüfung', body: 'Kammer' }] }; }, 'changed | Stand und Prüfung | Stand der fachlichen Prüfung | Redaktionsentwurf, nicht fachlich geprüft | Fachlich geprüft\nGeprüft am: 20.11.2026\nWer geprüft hat: Fachprüfung · Kammer', 'changed | State and review | State of review | Editorial draft, not reviewed | Reviewed\nReviewed on: 20 November 2026\nWho reviewed: Fachprüfung · Kammer'],
    [(data) => { edition(data).entry!.sources = [{ id: 'lehrplan', at: 'S. 2' }]; }, 'changed | Rechtsstand ab 1.8.2020 | Zugang › Belege | Prüflehrplan | Prüflehrplan, S. 2', 'changed | Edition from 1 August 2020 | Entry › Sources | Prüflehrplan | Prüflehrplan, S. 2'],
    [(data) => { data.editions.reverse(); }, 'moved | Rechtsstände | Rechtsstände › Reihenfolge | ab 1.8.2020, 2005 bis 2021 | 2005 bis 2021, ab 1.8.2020', 'moved | Legal editions | Legal editions › Order | from 1 August 2020, 2005 to 2021 | 2005 to 2021, from 1 August 2020'],
    [(data) => { data.sources.push({ id: 's2', kind: 'official', title: 'Register', short: 'Register 2020', publisher: 'Amt', language: 'en', accessed: '2026-11-02', seen: 'excerpt' }); }, 'added | Quellen dieser Seite | Quelle Register 2020 | Art: amtlich\nTitel in der Sprache der Quelle: Register\nKurztitel für den Rand: Register 2020\nHerausgebende Stelle: Amt\nSprache der Quelle: Englisch\nAbgerufen am: 2.11.2026\nGesehen: Auszug', 'added | Sources of this page | Source Register 2020 | Kind of source: official\nTitle in the language of the source: Register\nShort title for the margin: Register 2020\nPublisher: Amt\nLanguage of the source: English\nAccessed on: 2 November 2026\nSeen: excerpt'],
  ])('%#', (edit, german, english) => {
    expect(said(edit)).toEqual([german]);
    expect(said(edit, 'en')).toEqual([english]);
  });

  it('does not say a word twice', () => {
    expect(said((data) => { edition(data).duration!.text = { de: 'Zwei Jahre' }; })).toEqual(['added | Rechtsstand ab 1.8.2020 | Dauer in Worten | Zwei Jahre']);
    expect(said((data) => { edition(data).entry!.minimumAge = 15; })).toEqual(['added | Rechtsstand ab 1.8.2020 | Zugang › Mindestalter | 15']);
    expect(said((data) => { data.classification!.iscedF = '0716'; })).toEqual(['changed | Einordnung | Bildungsfeld nach ISCED-F 2013 | 0715 | 0716']);
  });

  it('says so where both wordings look alike', () => {
    expect(said((data) => { data.summary.de = data.summary.de.replace('ü', 'u\u0308').replace(' ', '\u00A0').normalize('NFC'); })[0]).not.toContain(changeWords.de.unseen);
    expect(said((data) => { edition(data).duration!.months = 24.001; })).toEqual([`changed | Rechtsstand ab 1.8.2020 | Dauer | 2 Jahre | 2 Jahre | ${changeWords.de.unseen}`]);
    expect(said((data) => { Object.assign(edition(data).modules[0]!.amount!, { practice: 115.001 }); })).toEqual(['changed | Rechtsstand ab 1.8.2020 | Modul Messen › Umfang › Fachpraxis | 115 Stunden | 115,001 Stunden']);
  });

  it('keeps the language of originals, and marks a text in the other language', () => {
    const data = structuredClone(base);
    data.titles[1]!.text = 'نمونه‌کاری';
    const [change] = compareRecords(collections.qualifications.schema, base, data);
    expect(describeChange(change!, wording('en')).after).toEqual([{ parts: [{ text: 'نمونه‌کاری', lang: 'fa', original: true }] }]);
    edition(data).note = { de: 'Nur deutsch' };
    const note = compareRecords(collections.qualifications.schema, base, data).find(({ path }) => path.at(-1) === 'note')!;
    expect(describeChange(note, wording('en')).after).toEqual([{ parts: [{ text: 'Nur deutsch', lang: 'de' }] }]);
    expect(describeChange(note, wording('de')).after).toEqual([{ parts: [{ text: 'Nur deutsch' }] }]);
  });

  it('shortens long names, not what changed', () => {
    const long = `${'Sehr lange Begründung, '.repeat(20)}Ende`;
    const data = structuredClone(base);
    data.conflicts.push({ text: { de: long } });
    const [change] = compareRecords(collections.qualifications.schema, base, data);
    const { place, after } = describeChange(change!, wording('de'));
    expect(textOf(place[0]!).length).toBeLessThan(90);
    expect(textOf(place[0]!)).toMatch(/^Widerspruch Sehr lange .* …$/);
    expect(linesOf(after)).toBe(`Widerspruch: ${long}`);
  });
});

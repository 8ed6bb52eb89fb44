// Titles of the handbook: all of them, once for each spelling, what they are to whom, and what tells those apart that share one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHandbook } from '../../src/model/handbook.ts';
import { differences, facets, tellingFacts, type TellingFacts } from '../../src/model/title-differences.ts';
import { bearersOf, collectTitles, isShared, type FinderTitle } from '../../src/model/title-finder.ts';
import { headingOf, titleAnchor, titlesByLetter } from '../../src/model/title-letters.ts';
import { titleKey } from '../../src/model/title-search.ts';
import { fixtureText } from '../support/content-tree.ts';
import { aHandbook, aQualification, fixtureProfiles } from '../support/profiles.ts';

const country = { 'countries/aq': fixtureText('countries/aq.mdx') };
const named = (titles: FinderTitle[], text: string) => titles.find(({ key }) => key === titleKey(text));

/** Qualifications with a title each and, in their one edition, a certificate. */
const withCertificate = (title: string, certificate: string, edition = '') => aQualification({ edition: `    certificates: [{ text: "${certificate}", lang: sr-Latn, sources: [s1] }]\n${edition}` }).replace('text: Prüfzeugnis, lang: de', `text: "${title}", lang: sr-Latn`);

describe('collectTitles', () => {
  const titles = collectTitles(buildHandbook({ working: fixtureProfiles() }));

  it('has titles in every spelling, certificates, translations, regulations, states and terms', () => {
    const of = (id: string) => titles.flatMap(({ text, lang, uses }) => uses.filter((use) => use.id === id).map(({ roles }) => [text, lang, roles.join(' ')]));
    expect(of('aq-0001').sort()).toEqual([
      ['Prüfbeispiel Mechaniker', 'de', 'official'], ['Prüfbeispiel Musterabschluss', 'de', 'translation'], ['Prüfzeugnis', 'de', 'certificate'], ['Test example qualification', 'en', 'translation'], ['nemune-kār', 'fa-Latn', 'former'], ['نمونه\u200Cکار', 'fa', 'former'],
    ].sort());
    expect(of('musterausbv-2020').map(([text]) => text)).toContain('MusterAusbV');
    expect(of('pruefbegriff').length).toBeGreaterThan(0);
    expect(of('aq').length).toBeGreaterThan(0);
  });

  it('sets what comes from a source apart from what is ours', () => {
    expect(named(titles, 'Prüfzeugnis')!.isOriginal).toBe(true);
    expect(named(titles, 'Prüfbeispiel Musterabschluss')!.isOriginal).toBe(false);
  });

  it('makes one of spellings that differ in case, marks and signs, and keeps each for the search', () => {
    const [diploma] = collectTitles(aHandbook({ ...country, 'qualifications/aq-0001': withCertificate('A', 'Diploma o stečenom obrazovanju'), 'qualifications/aq-0002': withCertificate('B', 'DIPLOMA o stecenom  obrazovanju!') })).filter(({ key }) => key.startsWith('diploma'));
    expect(diploma!.uses.map(({ id }) => id)).toEqual(['aq-0001', 'aq-0002']);
    expect(diploma!.spelled.map(({ text }) => text)).toEqual(['Diploma o stečenom obrazovanju', 'DIPLOMA o stecenom  obrazovanju!']);
  });

  it('keeps letters apart that are other letters: й is no и', () => {
    expect(titleKey('стройка')).not.toBe(titleKey('строика'));
    expect(titleKey('Ćevap-Đak')).toBe('cevap đak');
    expect(titleKey('أعمال')).toBe(titleKey('اعمال'));
  });

  it('puts warnings at the titles they speak of', () => {
    const all = collectTitles(aHandbook({
      'countries/aq': fixtureText('countries/aq.mdx').replace('titles: [{ text: Prüfschein, lang: de }], text: { de: Kein Abschluss }', 'titles: [{ text: Prüfzeugnis, lang: de }, { text: Anderes Zeugnis, lang: de }], text: { de: Zwei Dauern. }'),
      'qualifications/aq-0001': aQualification({ fields: 'confusableWith: [{ qualification: aq-0002, text: { de: "Ein Jahr kürzer." } }, { title: { text: Kurszeugnis, lang: de, translation: { de: Bescheinigung } }, text: { de: "Nur ein Kurs." } }]\n' }),
      'qualifications/aq-0002': withCertificate('B', 'C'),
    }));
    const notes = (text: string) => named(all, text)!.notes.map(({ text: { de }, id, other }) => [id, de, other]);
    expect(notes('Anderes Zeugnis')).toEqual([['aq', 'Zwei Dauern.', undefined]]);
    expect(notes('Prüfzeugnis')).toEqual([['aq', 'Zwei Dauern.', undefined], ['aq-0001', 'Ein Jahr kürzer.', 'aq-0002']]);
    expect(notes('Kurszeugnis')).toEqual([['aq-0001', 'Nur ein Kurs.', undefined]]);
    expect(bearersOf(named(all, 'Kurszeugnis')!)).toEqual([]);
    expect([named(all, 'Kurszeugnis')!.isOriginal, named(all, 'Bescheinigung')!.isOriginal]).toEqual([true, false]);
  });
});

describe('shared titles', () => {
  const duration = (months: number) => `    duration: { months: ${months}, sources: [s1] }\n`;
  const handbook = aHandbook({
    ...country, 'qualifications/aq-0001': withCertificate('A', 'Diploma', duration(36)), 'qualifications/aq-0002': withCertificate('B', 'Diploma', duration(48)),
    'qualifications/aq-0003': withCertificate('C', 'Svedočanstvo', duration(36)), 'qualifications/aq-0004': withCertificate('D', 'Svedočanstvo'),
  });
  const titles = collectTitles(handbook);
  const apart = (text: string) => differences(bearersOf(named(titles, text)!).map(({ id, editions }) => tellingFacts(handbook.qualifications.get(id)!.data, editions)));

  it('are those that several qualifications have on paper, not those that only we call alike', () => {
    expect(titles.filter(isShared).map(({ text }) => text)).toEqual(['Diploma', 'Svedočanstvo']);
    expect(named(titles, 'Prüfbegriff')!.uses.filter(({ collection }) => collection === 'qualifications')).toHaveLength(4);
  });

  it('name what tells the qualifications apart; what is not documented tells nothing', () => {
    expect(apart('Diploma')).toEqual(['duration']);
    expect(apart('Svedočanstvo')).toEqual([]);
  });

  it('compare levels only within a framework, and starts only with starts', () => {
    const facts = (levels: [string, string][], period: TellingFacts['period'] = {}): TellingFacts => ({ state: 'pl', durations: [], levels: levels.map(([framework, level]) => ({ framework, level })), period });
    expect(differences([facts([['PRK', '3']]), facts([['EQF', '3'], ['PRK', '3']])])).toEqual([]);
    expect(differences([facts([['PRK', '3']]), facts([['NOKS', '4']])])).toEqual([]);
    expect(differences([facts([['PRK', '3']]), facts([['EQF', '3'], ['PRK', '4']])])).toEqual(['level']);
    expect(differences([facts([], { from: '2012' }), facts([], { to: '2019' })])).toEqual([]);
    expect(differences([facts([], { from: '2012' }), facts([], { from: '2012', to: '2019' }), facts([], { to: '2020' })])).toEqual(['period']);
  });

  it('go by the editions that issue the certificate', () => {
    const { data } = handbook.qualifications.get('aq-0001')!;
    const two = { ...data, editions: [data.editions[0]!, { ...data.editions[0]!, id: 'old', period: { from: '1990', to: '2019' }, duration: { months: 24 } }] };
    expect(tellingFacts(two, ['old'])).toMatchObject({ durations: [{ months: 24 }], period: { from: '1990', to: '2019' } });
    expect(tellingFacts(two)).toMatchObject({ durations: [{ months: 36 }, { months: 24 }], period: { from: '1990', to: undefined } });
    expect(named(titles, 'Diploma')!.uses[0]!.editions).toEqual(['e2020']);
    expect(named(titles, 'A')!.uses[0]!.editions).toBeUndefined();
  });

  it('differ in nothing if they say the same, whatever it is, and in the same whatever their order', () => {
    const facts = fc.record({ state: fc.constantFrom('rs', 'hr'), durations: fc.array(fc.record({ months: fc.constantFrom(12, 36) }), { maxLength: 2 }), levels: fc.array(fc.record({ framework: fc.constantFrom('EQF', 'NOKS'), level: fc.constantFrom('3', '4') }), { maxLength: 2 }), period: fc.record({ from: fc.constantFrom(undefined, '1990') }, { requiredKeys: [] }) }) as fc.Arbitrary<TellingFacts>;
    fc.assert(fc.property(facts, fc.array(facts, { maxLength: 4 }), (one, more) => {
      expect(differences([one, one])).toEqual([]);
      expect(differences([...more, one])).toEqual(differences([one, ...more]));
      expect(facets).toEqual(expect.arrayContaining(differences([one, ...more])));
    }));
  });
});

describe('lists by letter', () => {
  const title = (text: string): FinderTitle => ({ key: titleKey(text), text, lang: 'de', isOriginal: false, spelled: [], uses: [], notes: [] });

  it('hold every title once, in parts of bearable length, under addresses of plain letters', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (texts, most) => {
      const letters = titlesByLetter(texts.map(title), most);
      expect(letters.flatMap(({ parts }) => parts.flat()).map(({ text }) => text).sort()).toEqual([...texts].sort());
      expect(new Set(letters.map(({ slug }) => slug)).size).toBe(letters.length);
      for (const { slug, parts } of letters) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(most);
      }
    }));
  });

  it('come as numbers, Latin letters, other scripts', () => {
    expect(titlesByLetter(['диплом', 'Zeugnis', '3D', 'Ärztin', 'Amt', 'شهادة'].map(title)).map(({ letter, parts }) => [letter, parts[0]!.length])).toEqual([['0–9', 1], ['A', 2], ['Z', 1], ['Cyrl', 1], ['Arab', 1]]);
    expect(['Łódź', '3D', 'диплом', 'ᚠ', '–'].map(headingOf)).toEqual(['L', '0–9', 'Cyrl', 'Zzzz', 'Zzzz']);
  });

  it('have an anchor for each title', () => {
    expect(titleAnchor('диплом')).toMatch(/^t-[a-z0-9]+$/);
    expect(titleAnchor('a b')).not.toBe(titleAnchor('b a'));
  });
});

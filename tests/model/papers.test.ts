// Papers and grading scales of a qualification: joined with the country's by wording and time, nothing twice, nothing lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, latest, type Period } from '../../src/model/dates.ts';
import { mayOverlap, papersOf, scalesOf } from '../../src/model/papers.ts';
import type { Country, Qualification } from '../../src/schema/index.ts';

type Edition = Qualification['editions'][number];
type Document = Country['documents'][number];

const edition = (id: string, period: Period, fields: Partial<Edition> = {}) => ({ id, period, certificates: [], ...fields }) as unknown as Edition;
const document = (text: string, fields: Partial<Document> = {}): Document => ({ original: { text, lang: 'tr' }, ...fields });
const certificate = (text: string) => ({ text, lang: 'tr' });
const country = (documents: Document[], gradingScales: Country['gradingScales'] = []) => ({ documents, gradingScales });
const scale = (de: string, period?: Period): Country['gradingScales'][number] => ({ title: { de }, grades: [], ...(period ? { period } : {}) });

describe('periods', () => {
  it('may share a day at their vague edges', () => {
    expect(mayOverlap({ to: '1991' }, { from: '1991-06' })).toBe(true);
    expect(mayOverlap({ to: '1991-05-31' }, { from: '1991-06' })).toBe(false);
    expect(mayOverlap({}, { from: '1991', to: '1992' })).toBe(true);
  });

  it('do so in either order, and exactly if there is such a day', () => {
    const dates = fc.tuple(fc.integer({ min: 1990, max: 1994 }), fc.constantFrom('', '-03', '-03-15')).map(([year, rest]) => `${year}${rest}`);
    const periods = fc.record({ from: dates, to: dates }, { requiredKeys: [] }).filter(({ from, to }) => !from || !to || earliest(from) <= latest(to));
    const days = ['1989-12-31', ...[1990, 1991, 1992, 1993, 1994].flatMap((year) => [`${year}-01-01`, `${year}-03-01`, `${year}-03-15`, `${year}-03-31`, `${year}-12-31`]), '1995-01-01'];
    const mayHold = ({ from, to }: Period, day: string) => (!from || earliest(from) <= day) && (!to || latest(to) >= day);
    fc.assert(fc.property(periods, periods, (a, b) => {
      expect(mayOverlap(a, b)).toBe(mayOverlap(b, a));
      expect(mayOverlap(a, b)).toBe(days.some((day) => mayHold(a, day) && mayHold(b, day)));
    }));
  });
});

describe('papers', () => {
  it('a certificate of two editions is one paper, with the bodies of each', () => {
    const editions = [
      edition('new', { from: '2010' }, { certificates: [certificate('Diploma')], awardingBody: { name: 'Neues Amt', lang: 'tr' } }),
      edition('old', { to: '2009' }, { certificates: [certificate('Diploma')], awardingBody: { name: 'Altes Amt', lang: 'tr' }, examiningBody: { name: 'Kammer', lang: 'tr' } }),
    ];
    const { own } = papersOf(editions, undefined);
    expect(own).toHaveLength(1);
    expect(own[0]!.editions.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(own[0]!.issuers.map(({ body, editions: of }) => [body.name, of.map(({ id }) => id)])).toEqual([['Neues Amt', ['new']], ['Altes Amt', ['old']]]);
    expect(own[0]!.examiners.map(({ body }) => body.name)).toEqual(['Kammer']);
  });

  it('the same wording in the country’s profile tells who verifies it, and is not listed again', () => {
    const listed = [document('Diploma', { verification: { de: 'Ministerium' } }), document('Suplement')];
    const { own, others } = papersOf([edition('e', { from: '2010' }, { certificates: [certificate('Diploma')] })], country(listed));
    expect(own[0]!.inCountry).toBe(listed[0]);
    expect(others).toEqual([listed[1]]);
  });

  it('papers of another time are left out, also those with the same wording', () => {
    const listed = [document('Diploma', { period: { to: '1991' } }), document('Attestat', { period: { from: '2015' } }), document('Diploma', { period: { from: '2000' } })];
    const { own, others } = papersOf([edition('e', { from: '2005', to: '2012' }, { certificates: [certificate('Diploma')] })], country(listed));
    expect(own[0]!.inCountry).toBe(listed[2]);
    expect(others).toEqual([]);
  });

  it('every paper of the time stands exactly once', () => {
    const texts = fc.constantFrom('A', 'B', 'C', 'D');
    const years = fc.record({ from: fc.integer({ min: 1990, max: 2000 }).map(String), to: fc.integer({ min: 2000, max: 2010 }).map(String) }, { requiredKeys: [] });
    const editions = fc.array(fc.tuple(years, fc.uniqueArray(texts)), { minLength: 1, maxLength: 4 }).map((list) => list.map(([period, names], index) => edition(`e${index}`, period, { certificates: names.map(certificate) })));
    const documents = fc.array(fc.tuple(texts, fc.option(years, { nil: undefined })), { maxLength: 6 }).map((list) => list.map(([text, period]) => document(text, period ? { period } : {})));
    fc.assert(fc.property(editions, documents, (given, listed) => {
      const { own, others } = papersOf(given, country(listed));
      const ofTheTime = listed.filter(({ period }) => given.some((one) => mayOverlap(period ?? {}, one.period)));
      const shown = [...own.flatMap(({ inCountry }) => inCountry ?? []), ...others];
      expect(shown).toHaveLength(ofTheTime.length);
      expect(new Set(shown)).toEqual(new Set(ofTheTime));
      expect(new Set(own.map(({ certificate: { text } }) => text))).toEqual(new Set(given.flatMap(({ certificates }) => certificates.map(({ text }) => text))));
    }));
  });
});

describe('grading scales', () => {
  it('an edition’s own one counts; for the others those of the country at their time', () => {
    const editions = [edition('new', { from: '2010' }, { grading: scale('eigene') }), edition('old', { from: '1995', to: '2009' })];
    const found = scalesOf(editions, country([], [scale('alt', { to: '1991' }), scale('mittel', { from: '1992', to: '2009' }), scale('neu', { from: '2010' }), scale('ohne Zeitraum')]));
    expect(found.own.map(({ edition: { id } }) => id)).toEqual(['new']);
    expect(found.country.map(({ scale: { title }, index }) => [title.de, index])).toEqual([['mittel', 1], ['ohne Zeitraum', 3]]);
  });

  it('the country’s are not repeated where every edition has its own', () => {
    expect(scalesOf([edition('e', { from: '2010' }, { grading: scale('eigene') })], country([], [scale('Land')])).country).toEqual([]);
  });
});

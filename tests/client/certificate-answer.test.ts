// What is said of a certificate's date: in both languages, for each kind of answer and each doubt.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFor, matrixAnswer, type AskedEdition, type CertificateData, type IssuingState } from '../../src/client/certificate-answer.ts';
import type { Piece } from '../../src/client/sentence-pieces.ts';
import { formatPeriod } from '../../src/labels/format.ts';
import type { Language } from '../../src/site.ts';

const text = (pieces: readonly Piece[]) => pieces.map((piece) => (typeof piece === 'string' ? piece : 'href' in piece ? `[${piece.text}](${piece.href})` : piece.text)).join('');

const edition = (id: string, from?: string, to?: string, more: Partial<AskedEdition> = {}): AskedEdition => ({
  id, period: { from, to }, name: { text: from || to ? formatPeriod({ from, to }, 'de') : `Eintrag ${id}`, href: `#r-${id}` }, ...more,
});
const data = (editions: AskedEdition[], issuer?: IssuingState, language: Language = 'de'): CertificateData => ({ language, asOf: '2026-11-21', editions, issuer });
const lead = (given: CertificateData, date: string) => text(answerFor(given, date).lead);
const remarks = (given: CertificateData, date: string) => answerFor(given, date).remarks.map(text);

const INDIA = [edition('e2022', '2022-07', undefined, { label: { text: 'Lehrplan 2.0' }, months: 24, duration: '2 Jahre' }), edition('e2015', '2015-08', '2022-06')];

describe('the edition', () => {
  it('that applies', () => {
    const answer = answerFor(data(INDIA), '2025-03');
    expect(text(answer.lead)).toBe('Für ein Zeugnis vom März 2025 gilt nach den belegten Daten der Rechtsstand [ab Juli 2022](#r-e2022) „Lehrplan 2.0“.');
    expect([answer.remarks, answer.editions]).toEqual([[], ['e2022']]);
    expect(lead(data(INDIA), '2018')).toContain('Für ein Zeugnis von 2018 gilt');
    expect(lead(data(INDIA), '2018-02-03')).toContain('Für ein Zeugnis vom 3.2.2018 gilt');
  });

  it('is only possible where its start, or its end, is in doubt', () => {
    expect(lead(data([edition('a', undefined, '2018')]), '1985')).toBe('Für ein Zeugnis von 1985 kommt nach den belegten Daten der Rechtsstand [bis 2018](#r-a) in Betracht.');
    expect(remarks(data([edition('a', undefined, '2018')]), '1985')).toEqual(['Bei einem Rechtsstand ist der Beginn nicht belegt; ob er damals schon galt, ist offen.']);
    expect(remarks(data([edition('a', '2015')]), '2015-03')).toEqual(['Beginn oder Ende eines Rechtsstands ist nur als Jahr oder Monat belegt, und das Datum liegt darin.']);
  });

  it('two in a year of change', () => {
    expect(lead(data(INDIA), '2022')).toBe('Für ein Zeugnis von 2022 kommen zwei Rechtsstände in Betracht: [ab Juli 2022](#r-e2022) „Lehrplan 2.0“ und [August 2015 bis Juni 2022](#r-e2015).');
    expect(remarks(data(INDIA), '2022')[0]).toContain('ein genaueres Datum kann das klären');
  });

  it('an older one whose end nobody documented', () => {
    const open = [edition('new', '2019-09-01'), edition('old', '2012-09-01')];
    expect(lead(data(open), '2021')).toContain('kommen zwei Rechtsstände in Betracht');
    expect(remarks(data(open), '2021')).toEqual(['Bei einem älteren Rechtsstand ist das Ende nicht belegt; er kann weiter gegolten haben.']);
    expect(remarks(data([edition('b', '2010', '2020-12-31'), edition('a', '2010', '2020-12-31')]), '2015')).toEqual(['Nach den belegten Daten galten diese Rechtsstände nebeneinander.']);
  });

  it('before the first, in a gap, after the last', () => {
    const gap = data([edition('b', '2010', '2020'), edition('a', '1990', '2000', { months: 36, duration: '3 Jahre' })]);
    expect(lead(gap, '1985')).toBe('Für ein Zeugnis von 1985 ist kein Rechtsstand belegt. Der älteste mit belegtem Beginn ist der Rechtsstand [1990 bis 2000](#r-a).');
    expect(lead(gap, '2005')).toBe('Für ein Zeugnis von 2005 ist kein Rechtsstand belegt. Vorher galt der Rechtsstand [1990 bis 2000](#r-a), danach der Rechtsstand [2010 bis 2020](#r-b).');
    expect(lead(gap, '2022')).toBe('Für ein Zeugnis von 2022 ist kein Rechtsstand belegt. Zuletzt belegt ist der Rechtsstand [2010 bis 2020](#r-b).');
    expect(remarks(gap, '2002')).toEqual(['Die Ausbildung dauert 3 Jahre. Hat sie unter früherem Recht angefangen, kommt auch in Betracht: [1990 bis 2000](#r-a).']);
    expect(answerFor(gap, '2005').editions).toEqual([]);
  });

  it('none that has a period', () => {
    const undated = data([edition('x', undefined, undefined, { note: { text: 'Die Seite ist undatiert' } })]);
    expect(lead(undated, '2011')).toBe('Welcher Rechtsstand für ein Zeugnis von 2011 gilt, ist nicht belegt: Die Quellen nennen keinen Zeitraum für [Eintrag x](#r-x).');
    expect(remarks(undated, '2011')).toEqual(['Zur Datierung ([Eintrag x](#r-x)): Die Seite ist undatiert.']);
  });
});

describe('beside it', () => {
  it('training that began earlier', () => {
    expect(remarks(data(INDIA), '2023-05')).toEqual(['Die Ausbildung dauert 2 Jahre. Hat sie unter früherem Recht angefangen, kommt auch in Betracht: [August 2015 bis Juni 2022](#r-e2015).']);
    expect(remarks(data(INDIA.slice(0, 1)), '2023-05')).toEqual(['Die Ausbildung dauert 2 Jahre. Sie kann angefangen haben, bevor das genannte Recht galt; dann kommt auch älteres in Betracht.']);
    expect(lead(data(INDIA), '2023-05')).toContain(' gilt ');
  });

  it('editions without a period, what dates mean, transitions of neighbours, each once', () => {
    const given = data([
      edition('new', '2019', undefined, { transition: { text: 'Rn. 7', href: '#rn-7' } }),
      edition('old', '2012', '2018', { note: { text: 'Datum der Verordnung' }, transition: { text: 'Rn. 9', href: '#rn-9' } }),
      edition('x'),
    ]);
    expect(remarks(given, '2015')).toEqual(['Auch möglich, weil ohne belegten Zeitraum: [Eintrag x](#r-x).', 'Zur Datierung ([2012 bis 2018](#r-old)): Datum der Verordnung.', 'Zum Übergang: [Rn. 9](#rn-9) und [Rn. 7](#rn-7).']);
    // In a gap the neighbours are all there is to name.
    const gap = data([edition('new', '2019'), edition('old', '2012', '2015', { transition: { text: 'Rn. 9', href: '#rn-9' } })]);
    expect(remarks(gap, '2017')).toEqual(['Zum Übergang: [Rn. 9](#rn-9).']);
  });

  it('that the facts are older than the certificate', () => {
    expect(remarks(data(INDIA), '2026-12')).toEqual(['Die Angaben haben den Stand 21.11.2026; spätere Änderungen sind nicht berücksichtigt.']);
    expect(remarks(data(INDIA), '2026')).toEqual([]);
  });
});

describe('the issuing state', () => {
  const name = { text: 'Serbien', href: '/laender/rs/' };
  const yugoslavia = { name: { text: 'SFR Jugoslawien', href: '/laender/yucs/' }, until: '1992-04-27', note: { text: 'Schulen zusammengeführt' } };
  const serbia: IssuingState = { name, predecessors: [yugoslavia], successors: [] };
  const editions = [edition('a', '1974')];

  it('was another one', () => {
    expect(lead(data(editions, serbia), '1985')).toMatch(/Rechtsstand \[ab 1974\]\(#r-a\)\. Ausstellender Staat war damals ein anderer: \[SFR Jugoslawien\]\(\/laender\/yucs\/\)\.$/);
    expect(remarks(data(editions, serbia), '1985')).toEqual(['Zum Staat ([SFR Jugoslawien](/laender/yucs/)): Schulen zusammengeführt.']);
    expect(lead(data(editions, serbia), '1992')).toMatch(/Als ausstellender Staat kommen in Betracht: \[SFR Jugoslawien\]\(\S+\) oder \[Serbien\]\(\S+\)\.$/);
    expect(lead(data(editions, serbia), '1993')).not.toContain('Staat ');
  });

  it('is the one the edition names, whatever the country profile says', () => {
    expect(lead(data([edition('a', '1974', undefined, { state: 'DDR' })], serbia), '1985')).toMatch(/Ausstellender Staat war damals ein anderer: DDR\.$/);
  });

  it('was not there yet', () => {
    const kosovo: IssuingState = { name: { text: 'Kosovo', href: '/laender/xk/' }, existence: { from: '2008' }, predecessors: [], successors: [] };
    expect(lead(data([edition('a', '2005')], kosovo), '2006')).toMatch(/Nach dem Länderprofil besteht der Staat \[Kosovo\]\(\S+\) erst seit 2008; wer damals ausstellte, ist dort nicht angegeben\.$/);
  });

  it('was there no more: then no edition applied', () => {
    const gone: IssuingState = { name: yugoslavia.name, existence: { from: '1945-11-29', to: '1992-04-27' }, predecessors: [], successors: [name] };
    const answer = answerFor(data(editions, gone), '1995');
    expect(text(answer.lead)).toBe('Für ein Zeugnis von 1995 ist kein Rechtsstand belegt: Nach dem Länderprofil bestand der Staat [SFR Jugoslawien](/laender/yucs/) nur bis 27.4.1992.');
    expect([answer.remarks.map(text), answer.editions]).toEqual([['Nachfolgestaaten mit Länderprofil: [Serbien](/laender/rs/).'], []]);
  });
});

describe('above a matrix', () => {
  const say = (matrices: string[], date: string, editions = INDIA) => text(matrixAnswer(data(editions), matrices, date));

  it('says for which edition it is', () => {
    expect(say(['e2022'], '2025-03')).toBe('Zeugnis vom März 2025: Rechtsstand [ab Juli 2022](#r-e2022) „Lehrplan 2.0“. Für ihn gilt der Abgleich auf dieser Seite.');
    expect(say(['e2022'], '2018')).toBe('Zeugnis von 2018: Rechtsstand [August 2015 bis Juni 2022](#r-e2015). Der Abgleich auf dieser Seite gilt für einen anderen: [ab Juli 2022](#r-e2022) „Lehrplan 2.0“.');
    expect(say(['e2022'], '2010')).toContain('Für dieses Datum ist kein Rechtsstand belegt. Der Abgleich auf dieser Seite gilt für den Rechtsstand [ab Juli 2022]');
  });

  it('says so where it is only one of several, and that this is uncertain', () => {
    expect(say(['e2022'], '2022')).toMatch(/gilt nur für den Rechtsstand \[ab Juli 2022\]\(#r-e2022\) „Lehrplan 2\.0“\. Diese Zuordnung ist nicht sicher\.$/);
    expect(say(['e2022', 'e2015'], '2022')).toContain('gilt für diese Rechtsstände. Diese Zuordnung ist nicht sicher.');
    expect(say(['e2015'], '2021', [edition('b', '2020'), edition('a', '2019'), edition('e2015', '2015', '2018')])).toContain('gilt für einen anderen: [2015 bis 2018](#r-e2015). Diese');
    expect(say(['e2022'], '2023')).toMatch(/nicht sicher\.$/);
  });

  it('leaves open whether a matrix without a period applies', () => {
    expect(say(['x'], '2018', [...INDIA, edition('x')])).toBe('Zeugnis von 2018: Der Abgleich auf dieser Seite gilt für den Rechtsstand [Eintrag x](#r-x). Ob dieser auf das Zeugnis zutrifft, ist offen: Sein Zeitraum ist nicht belegt.');
  });
});

describe('in English', () => {
  it('the same is said', () => {
    const english = data([edition('e', '2022-07', undefined, { label: { text: 'Curriculum 2.0' } })], undefined, 'en');
    expect(lead(english, '2025-03-01')).toBe('By the dates documented, a certificate of 1 March 2025 falls under the legal edition [ab Juli 2022](#r-e) “Curriculum 2.0”.');
    expect(text(matrixAnswer(english, ['e'], '2025'))).toBe('Certificate of 2025: legal edition [ab Juli 2022](#r-e) “Curriculum 2.0”. The matrix on this page is for this edition.');
  });
});

describe('for any editions, states and dates', () => {
  const year = fc.integer({ min: 1950, max: 2030 }).map(String);
  const date = fc.oneof(year, fc.tuple(year, fc.constantFrom('01', '06', '12')).map((parts) => parts.join('-')), fc.tuple(year, fc.constantFrom('01', '06', '12'), fc.constantFrom('01', '28')).map((parts) => parts.join('-')));
  const editions = fc.array(fc.record({ from: fc.option(year, { nil: undefined }), to: fc.option(year, { nil: undefined }), months: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }) }).filter(({ from, to }) => !from || !to || from <= to), { minLength: 1, maxLength: 5 })
    .map((all) => all.map(({ from, to, months }, index) => edition(`e${index}`, from, to, months ? { months, duration: `${months} Monate` } : {})));
  const issuer = fc.option(fc.record({ existence: fc.option(fc.record({ from: year }), { nil: undefined }), until: year }).map(({ existence, until }): IssuingState => ({ name: { text: 'Staat', href: '/s/' }, existence, predecessors: [{ name: { text: 'Vorgänger', href: '/v/' }, until }], successors: [] })), { nil: undefined });

  it('nothing is left unfilled, and every sentence ends', () => {
    fc.assert(fc.property(editions, issuer, date, fc.constantFrom<Language>('de', 'en'), (all, state, asked, language) => {
      const given = data(all, state, language);
      const answer = answerFor(given, asked);
      for (const pieces of [answer.lead, ...answer.remarks, matrixAnswer(given, ['e0'], asked)]) {
        expect(text(pieces)).not.toMatch(/[{}]|undefined| {2}|dauert(e)? \.|takes? \./);
        expect(text(pieces)).toMatch(/\.$/);
        expect(pieces).not.toContain(undefined);
      }
    }), { numRuns: 500 });
  });
});

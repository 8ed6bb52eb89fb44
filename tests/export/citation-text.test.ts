// The proposed citation as text: exact wording in both languages, what the reader adds, awkward titles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationNote, citationPieces, citationText, numberOf } from '../../src/export/citation-text.ts';
import { nastyCitation, otherPublisher, publicationOf, removed, sampleCitation, withdrawn } from './sample-citation.ts';

const reading = { marginNumber: '12', accessed: '2027-03-22' };
const titled = (title: string) => citationText(sampleCitation(publicationOf(2, { title: { de: title } }), 'de', { original: undefined }));

describe('citationText', () => {
  it('in German', () => {
    expect(citationText(sampleCitation(), reading)).toBe('Qualifikationshandbuch, tr-0001: Diplom der Berufsmittelschule (Meslek Lisesi Diploması), Fassung 2 vom 1.3.2027 (Stand der Angaben 1.3.2027), Rn.\u00A012, https://handbuch.example/qualifikationen/tr-0001/2/#rn-12 (abgerufen am 22.3.2027)');
  });

  it('in English', () => {
    expect(citationText(sampleCitation(publicationOf(), 'en'), reading)).toBe('Qualifications Handbook, tr-0001: Vocational high school diploma (Meslek Lisesi Diploması), version 2 of 1 March 2027 (facts as of 1 March 2027), margin no.\u00A012, https://handbuch.example/en/qualifications/tr-0001/2/#rn-12 (accessed on 22 March 2027)');
  });

  it('leaves a place for the day, and none where nobody reads', () => {
    expect(citationText(sampleCitation())).toMatch(/\(Stand der Angaben 1\.3\.2027\), https:\/\/handbuch\.example\/qualifikationen\/tr-0001\/2\/ \(abgerufen am …\)$/);
    expect(citationText(sampleCitation(), { accessed: null })).toMatch(/tr-0001\/2\/$/);
  });

  it('names a publisher that is not the handbook', () => {
    expect(citationText(sampleCitation(publicationOf(), 'de', otherPublisher))).toMatch(/^Amt für Bildung und Soziales \(Hrsg\.\), Qualifikationshandbuch, tr-0001: /);
    expect(citationText(sampleCitation(publicationOf(), 'en', otherPublisher))).toMatch(/^Office for Education and Social Affairs \(ed\.\), Qualifications Handbook, tr-0001: /);
  });

  it('says that a version was withdrawn or removed', () => {
    expect(citationText(sampleCitation(publicationOf(2, withdrawn)), reading)).toContain('(Stand der Angaben 1.3.2027), zurückgezogen am 5.4.2027, Rn.\u00A012, https');
    expect(citationText(sampleCitation(publicationOf(2, withdrawn), 'en'))).toContain(', withdrawn on 5 April 2027, https');
    expect(citationText(sampleCitation(publicationOf(2, removed)))).toContain(', entfernt am 6.5.2027, https');
    expect(citationText(sampleCitation(publicationOf(2, removed)))).not.toContain('zurückgezogen');
    expect(citationText(sampleCitation())).not.toContain('zurückgezogen');
  });

  it('drops the full stop of a title, not that of an abbreviation', () => {
    expect(titled('Meister im Gewerbe.')).toContain(': Meister im Gewerbe, Fassung');
    expect(titled('Kfz-Mech.')).toContain(': Kfz-Mech., Fassung');
    expect(titled('Köche u. a.')).toContain(': Köche u. a., Fassung');
    expect(titled('Was nun?')).toContain(': Was nun?, Fassung');
  });
});

describe('citationPieces', () => {
  it('mark foreign wording and a title without translation', () => {
    const citation = sampleCitation(publicationOf(2, { title: { de: 'Zeugnis' } }), 'en', { original: { text: 'گواهی‌نامه', lang: 'fa' } });
    expect(citationPieces(citation).filter(({ lang }) => lang)).toEqual([{ text: 'Zeugnis', lang: 'de' }, { text: 'گواهی‌نامه', lang: 'fa' }]);
  });

  it('hold the four places that a browser fills, whether filled or not', () => {
    const parts = (pieces: ReturnType<typeof citationPieces>) => Object.fromEntries(pieces.flatMap(({ part, text }) => (part ? [[part, text]] : [])));
    expect(parts(citationPieces(sampleCitation()))).toEqual({ number: '', address: sampleCitation().address, fragment: '', day: '…' });
    expect(parts(citationPieces(sampleCitation(), reading))).toEqual({ number: 'Rn.\u00A012, ', address: sampleCitation().address, fragment: '#rn-12', day: '22.3.2027' });
  });

  it('make one line that names code, version and address, whatever the title', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      const text = citationText(citation, reading);
      expect(text).not.toMatch(/[\r\n\t]/);
      expect(text).toContain(`, ${citation.code}: ${citation.title.slice(0, -1)}`);
      expect(text).toContain(`${citation.address}#rn-12 (`);
      expect(text).toContain(`${citation.language === 'de' ? 'Fassung' : 'version'} ${citation.version} `);
      if (citation.original) expect(text).toContain(`(${citation.original.text})`);
    }));
  });
});

describe('what files have no field for', () => {
  it('stands in a note', () => {
    expect(citationNote(sampleCitation())).toBe('Stand der Angaben 1.3.2027; Ausgabe 2027-2; Redaktionsentwurf, nicht fachlich geprüft');
    expect(citationNote(sampleCitation(publicationOf(2, { ...withdrawn, review: { state: 'reviewed', reviewedOn: '2027-02-01' } }), 'en'))).toBe('Facts as of 1 March 2027; release 2027-2; withdrawn on 5 April 2027');
  });

  it('or beside the code', () => {
    expect(numberOf(sampleCitation())).toBe('tr-0001, Fassung 2');
    expect(numberOf(sampleCitation(publicationOf(), 'en'))).toBe('tr-0001, version 2');
  });
});

// What a citation says of a version, and its name in a file of references.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullTitle, keyOf } from '../../src/model/citation.ts';
import { nastyCitation, original, otherPublisher, publicationOf, removed, sampleCitation, withdrawn } from '../export/sample-citation.ts';

describe('citationOf', () => {
  it('takes what the register says of the version', () => {
    expect(sampleCitation()).toEqual({
      language: 'de', publisher: 'Qualifikationshandbuch', handbook: 'Qualifikationshandbuch', collection: 'qualifications', code: 'tr-0001',
      title: 'Diplom der Berufsmittelschule', original, version: 2, published: '2027-03-01', stateAsOf: '2027-03-01', release: '2027-2',
      review: 'draft', status: 'superseded', address: 'https://handbuch.example/qualifikationen/tr-0001/2/',
    });
  });

  it('speaks English where there is English, and says where there is none', () => {
    expect(sampleCitation(publicationOf(), 'en')).toMatchObject({ title: 'Vocational high school diploma', publisher: 'Qualifications Handbook', address: 'https://handbuch.example/en/qualifications/tr-0001/2/' });
    expect(sampleCitation(publicationOf(), 'en')).not.toHaveProperty('titleLang');
    const german = publicationOf(2, { title: { de: 'Zeugnis' } });
    expect(sampleCitation(german, 'en')).toMatchObject({ title: 'Zeugnis', titleLang: 'de' });
    expect(sampleCitation(german, 'de')).not.toHaveProperty('titleLang');
  });

  it('names the original wording only where it is another one', () => {
    const publication = publicationOf(2, { title: { de: 'Diploma de Técnico' } });
    expect(sampleCitation(publication, 'de', { original: { text: 'DIPLOMA de técnico', lang: 'es' } })).not.toHaveProperty('original');
    expect(sampleCitation(publicationOf(2, { title: { de: 'Prüfung (Диплома за завршен испит)' } }), 'de', { original: { text: 'Диплома за завршен испит', lang: 'sr-Cyrl' } })).not.toHaveProperty('original');
    expect(sampleCitation(publication, 'de', { original: { text: 'Técnico', lang: 'es' } })).not.toHaveProperty('original');
    expect(sampleCitation(publication, 'de', { original: { text: 'Técnico superior', lang: 'es' } })).toHaveProperty('original');
    expect(sampleCitation(publication, 'de', { original: { text: ' \n', lang: 'es' } })).not.toHaveProperty('original');
    expect(sampleCitation(publication, 'de', { original: undefined })).not.toHaveProperty('original');
    expect(fullTitle(sampleCitation(publication, 'de', { original: undefined }))).toBe('Diploma de Técnico');
    expect(fullTitle(sampleCitation())).toBe('Diplom der Berufsmittelschule (Meslek Lisesi Diploması)');
  });

  it('knows what became of the version', () => {
    expect(sampleCitation(publicationOf(2, withdrawn))).toMatchObject({ status: 'withdrawn', withdrawnOn: '2027-04-05' });
    expect(sampleCitation(publicationOf(2, removed))).toMatchObject({ status: 'removed', withdrawnOn: '2027-04-05', removedOn: '2027-05-06' });
    expect(sampleCitation(publicationOf(2, { review: undefined }))).not.toHaveProperty('review');
    expect(sampleCitation(publicationOf(2, { review: { state: 'reviewed', reviewedOn: '2027-02-01' } }))).toMatchObject({ review: 'reviewed' });
  });

  it('puts every text on one line', () => {
    expect(sampleCitation(publicationOf(2, { title: { de: ' Kraft\u00ADfahr\r\nzeug\t\u0000und\u2028\u00A0mehr\u200B ' } })).title).toBe('Kraftfahr zeug und mehr');
    fc.assert(fc.property(nastyCitation, (citation) => {
      for (const text of [citation.title, citation.publisher, citation.original?.text ?? 'x']) expect(text).toMatch(/^[^\s\p{Cc}]+( [^\s\p{Cc}]+)*$/u);
    }));
  });
});

describe('keyOf', () => {
  it('is made of handbook, code and version, whatever the title', () => {
    expect(keyOf(sampleCitation())).toBe('qualifikationshandbuch-tr-0001-2');
    expect(keyOf(sampleCitation(publicationOf(), 'en'))).toBe('qualifications-handbook-tr-0001-2');
    expect(keyOf(sampleCitation(publicationOf(2, { title: { de: 'Anders' } }), 'de', otherPublisher))).toBe('qualifikationshandbuch-tr-0001-2');
    expect(keyOf({ ...sampleCitation(), handbook: 'Das Übergrößen-Handbuch (2.)' })).toBe('das-ubergrossen-handbuch-2-tr-0001-2');
    expect(keyOf({ ...sampleCitation(), handbook: 'Довідник' })).toBe('tr-0001-2');
  });
});

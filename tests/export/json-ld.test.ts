// A version in the words of schema.org: what it says, and that it cannot break out of its script.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeVersion, toScript } from '../../src/export/json-ld.ts';
import { nastyCitation, publicationOf, removed, sampleCitation, toAbsolute, withdrawn } from './sample-citation.ts';

const described = (publication = publicationOf(), language: 'de' | 'en' = 'de') => describeVersion(sampleCitation(publication, language), publication, toAbsolute);

describe('describeVersion', () => {
  it('describes the frozen text by its permanent address', () => {
    expect(described()).toEqual({
      '@context': 'https://schema.org', '@type': 'Report',
      '@id': 'https://handbuch.example/qualifikationen/tr-0001/2/', url: 'https://handbuch.example/qualifikationen/tr-0001/2/', archivedAt: 'https://handbuch.example/qualifikationen/tr-0001/2/',
      identifier: 'tr-0001', reportNumber: 'tr-0001', version: '2', name: 'Diplom der Berufsmittelschule', alternateName: { '@value': 'Meslek Lisesi Diploması', '@language': 'tr' }, genre: 'Qualifikation', inLanguage: 'de',
      datePublished: '2027-03-01', dateModified: '2027-03-01', contentReferenceTime: '2027-03-01', creativeWorkStatus: 'abgelöst',
      creditText: 'Qualifikationshandbuch, tr-0001: Diplom der Berufsmittelschule (Meslek Lisesi Diploması), Fassung 2 vom 1.3.2027 (Stand der Angaben 1.3.2027), https://handbuch.example/qualifikationen/tr-0001/2/',
      license: 'https://creativecommons.org/licenses/by/4.0/', publisher: { '@type': 'Organization', name: 'Qualifikationshandbuch' },
      isPartOf: [
        { '@type': 'CreativeWork', name: 'Qualifikationshandbuch', url: 'https://handbuch.example/' },
        { '@type': 'CreativeWork', name: 'Qualifikationshandbuch, Ausgabe 2027-2', url: 'https://handbuch.example/ausgaben/2027-2/' },
      ],
      isBasedOn: 'https://handbuch.example/qualifikationen/tr-0001/1/',
      encoding: [
        { '@type': 'MediaObject', name: 'Quelltext dieser Fassung', contentUrl: 'https://handbuch.example/qualifikationen/tr-0001/2/quelle.mdx', encodingFormat: 'text/markdown', inLanguage: 'de', contentSize: '4002 B', sha256: '2'.repeat(64), identifier: `swh:1:cnt:${'2'.repeat(40)}` },
        { '@type': 'MediaObject', name: 'Englischer Quelltext dieser Fassung', contentUrl: 'https://handbuch.example/qualifikationen/tr-0001/2/quelle.en.mdx', encodingFormat: 'text/markdown', inLanguage: 'en', contentSize: '900 B', sha256: 'e'.repeat(64), identifier: `swh:1:cnt:${'e'.repeat(40)}` },
      ],
    });
  });

  it('speaks English, and marks a title that does not', () => {
    expect(described(publicationOf(), 'en')).toMatchObject({ name: 'Vocational high school diploma', genre: 'Qualification', inLanguage: 'en', isBasedOn: 'https://handbuch.example/en/qualifications/tr-0001/1/' });
    expect(described(publicationOf(2, { title: { de: 'Zeugnis' } }), 'en')).toMatchObject({ name: { '@value': 'Zeugnis', '@language': 'de' } });
  });

  it('knows the first version, the withdrawn and the removed', () => {
    expect(described(publicationOf(1))).not.toHaveProperty('isBasedOn');
    expect(described(publicationOf(2, withdrawn))).toMatchObject({ creativeWorkStatus: 'zurückgezogen', encoding: [{}, {}] });
    expect(described(publicationOf(2, removed))).toMatchObject({ creativeWorkStatus: 'entfernt' });
    expect(described(publicationOf(2, removed))).not.toHaveProperty('encoding');
  });
});

describe('toScript', () => {
  it('cannot leave its script element and loses nothing, whatever the texts', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      const data = describeVersion(citation, publicationOf(citation.version), toAbsolute);
      expect(toScript(data)).not.toContain('<');
      expect(JSON.parse(toScript(data))).toEqual(data);
    }));
    expect(toScript({ name: '</script><!--' })).toBe('{"name":"\\u003c/script>\\u003c!--"}');
  });
});

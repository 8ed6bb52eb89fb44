// The BibLaTeX entry: exact form, and what citation.js reads from it.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibLatex } from '../../src/export/bibtex.ts';
import { citationNote } from '../../src/export/citation-text.ts';
import { keyOf, type Citation } from '../../src/model/citation.ts';
import { nastyCitation, otherPublisher, publicationOf, sampleCitation, withdrawn } from './sample-citation.ts';

const read = (citation: Citation) => plugins.input.chain(toBibLatex(citation), { generateGraph: false });
const titled = (title: string) => sampleCitation(publicationOf(2, { title: { de: title } }), 'de', { original: undefined });

/** Braces as BibTeX counts them: a backslash before one changes nothing. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
}

describe('toBibLatex', () => {
  it('writes a report', () => {
    expect(toBibLatex(sampleCitation(publicationOf(2, withdrawn)))).toBe(`@report{qualifikationshandbuch-tr-0001-2,
  title       = {{Diplom der Berufsmittelschule}},
  titleaddon  = {{Meslek Lisesi Diploması}},
  type        = {Qualifikation},
  number      = {tr-0001},
  version     = {2},
  institution = {{Qualifikationshandbuch}},
  date        = {2027-03-01},
  url         = {https://handbuch.example/qualifikationen/tr-0001/2/},
  langid      = {ngerman},
  note        = {Stand der Angaben 1.3.2027; Ausgabe 2027-2; Redaktionsentwurf, nicht fachlich geprüft; zurückgezogen am 5.4.2027},
}
`);
  });

  it('names the handbook as series where somebody else publishes it', () => {
    expect(read(sampleCitation(publicationOf(), 'en', otherPublisher))).toMatchObject([{ publisher: 'Office for Education and Social Affairs', 'collection-title': 'Qualifications Handbook' }]);
    expect(read(sampleCitation())[0]).not.toHaveProperty('collection-title');
  });

  it.each([
    ['50 % & mehr: C# für $5_000 ~ ^', '50 \\% \\& mehr: C\\# für \\$5\\_000 \\textasciitilde{} \\textasciicircum{}'],
    ['a \\ b {c}', 'a \\textbackslash{} b \\textbraceleft{}c\\textbraceright{}'],
    ['"Meister" -- ,,x\'\' ``y <<z>> ?` --- \\"a', "\\textquotedbl{}Meister\\textquotedbl{} -{}- ,{},x'{}' `{}`y <{}<z>{}> ?{}` -{}-{}- \\textbackslash{}\\textquotedbl{}a"],
  ])('writes %s so that TeX prints it', (title, tex) => {
    expect(toBibLatex(titled(title))).toContain(`title       = {{${tex}}},\n`);
    expect(read(titled(title))).toMatchObject([{ title }]);
  });

  it('is read as it was meant, whatever the texts', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      const { title, publisher, code, version, published, address, language } = citation;
      expect(read(citation)).toMatchObject([{
        type: 'report', id: keyOf(citation), title, publisher, number: code, version: String(version), URL: address,
        issued: { 'date-parts': [published.split('-').map(Number)] }, language: language === 'de' ? 'ngerman' : 'british', note: citationNote(citation),
      }]);
    }), { numRuns: 500 });
  });

  it('has balanced braces, one entry and one field a line, whatever the texts', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      const text = toBibLatex(citation);
      expect(depths(text).at(-1)).toBe(0);
      expect(depths(text.slice(0, -3)).slice('@report{'.length).every((depth) => depth > 0)).toBe(true);
      const lines = text.split('\n');
      expect(lines.slice(1, -2).every((line) => /^ {2}[a-z]+ += \{.+\},$/.test(line) && depths(line).at(-1) === 0)).toBe(true);
      expect(lines.length).toBe(13 - (citation.original ? 0 : 1) + (citation.publisher === citation.handbook ? 0 : 1));
    }), { numRuns: 500 });
  });
});

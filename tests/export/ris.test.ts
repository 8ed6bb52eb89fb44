// The RIS record: its grammar after the specification, and what citation.js reads from it.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationNote, numberOf } from '../../src/export/citation-text.ts';
import { toRis } from '../../src/export/ris.ts';
import { fullTitle, type Citation } from '../../src/model/citation.ts';
import { nastyCitation, otherPublisher, publicationOf, sampleCitation } from './sample-citation.ts';

/**
 * A record after "RIS Format Specifications": two signs of a tag, two spaces, a hyphen, a space; a tag and its content on a line of
 * their own, which ends with carriage return and line feed; TY first, ER last and empty. Our records have each tag once.
 */
function parseRecord(text: string): Map<string, string> {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`no tag: ${line}`);
    if (fields.has(tag)) throw new Error(`${tag} stands twice`);
    fields.set(tag, value);
  }
  const tags = [...fields.keys()];
  if (tags[0] !== 'TY' || tags.at(-1) !== 'ER' || fields.get('ER') !== '') throw new Error('not from TY to ER');
  return fields;
}

const read = (citation: Citation) => plugins.input.chain(toRis(citation), { generateGraph: false });

describe('toRis', () => {
  it('writes a report', () => {
    expect([...parseRecord(toRis(sampleCitation()))]).toEqual([
      ['TY', 'RPRT'], ['DA', '2027/03/01/'], ['LA', 'de'], ['M3', 'Qualifikation'], ['N1', 'Stand der Angaben 1.3.2027; Ausgabe 2027-2; Redaktionsentwurf, nicht fachlich geprüft'],
      ['PB', 'Qualifikationshandbuch'], ['PY', '2027'], ['SN', 'tr-0001, Fassung 2'], ['TI', 'Diplom der Berufsmittelschule (Meslek Lisesi Diploması)'],
      ['UR', 'https://handbuch.example/qualifikationen/tr-0001/2/'], ['ER', ''],
    ]);
  });

  it('names the handbook as series where somebody else publishes it', () => {
    expect(parseRecord(toRis(sampleCitation(publicationOf(), 'en', otherPublisher))).get('T2')).toBe('Qualifications Handbook');
    expect(read(sampleCitation(publicationOf(), 'en', otherPublisher))).toMatchObject([{ publisher: 'Office for Education and Social Affairs', 'collection-title': 'Qualifications Handbook' }]);
  });

  it('keeps to the grammar, whatever the texts', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      const fields = parseRecord(toRis(citation));
      expect(Object.fromEntries(fields)).toMatchObject({ TI: fullTitle(citation), PB: citation.publisher, SN: numberOf(citation), UR: citation.address });
      const tags = [...fields.keys()].slice(1, -1);
      expect(tags).toEqual([...tags].sort());
    }), { numRuns: 500 });
  });

  it('is read as it was meant, whatever the texts', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      expect(read(citation)).toMatchObject([{
        type: 'report', title: fullTitle(citation), publisher: citation.publisher, number: numberOf(citation), URL: citation.address, language: citation.language,
        issued: { 'date-parts': [citation.published.split('-').map(Number)] }, note: citationNote(citation),
      }]);
    }), { numRuns: 500 });
  });
});

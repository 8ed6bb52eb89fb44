// The CSL-JSON item: its schema, and what citation.js, which has a table of its own of fields and their kinds, leaves of it.
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../src/export/csl-json.ts';
import { keyOf, type Citation } from '../../src/model/citation.ts';
import { nastyCitation, otherPublisher, publicationOf, sampleCitation } from './sample-citation.ts';

const isValid = new Ajv({ allErrors: true, strictTypes: false, strictTuples: false }).compile(JSON.parse(readFileSync(new URL('../fixtures/csl-data.schema.json', import.meta.url), 'utf8')) as object);
const read = (citation: Citation) => JSON.parse(toCslJson(citation)) as Record<string, unknown>[];

describe('toCslJson', () => {
  it('writes a report', () => {
    expect(read(sampleCitation())).toEqual([{
      id: 'qualifikationshandbuch-tr-0001-2', type: 'report', genre: 'Qualifikation', title: 'Diplom der Berufsmittelschule', 'original-title': 'Meslek Lisesi Diploması',
      number: 'tr-0001', version: '2', publisher: 'Qualifikationshandbuch', issued: { 'date-parts': [[2027, 3, 1]] },
      URL: 'https://handbuch.example/qualifikationen/tr-0001/2/', language: 'de', note: 'Stand der Angaben 1.3.2027; Ausgabe 2027-2; Redaktionsentwurf, nicht fachlich geprüft',
    }]);
  });

  it('names the handbook as series where somebody else publishes it', () => {
    expect(read(sampleCitation(publicationOf(), 'en', otherPublisher))).toMatchObject([{ publisher: 'Office for Education and Social Affairs', 'collection-title': 'Qualifications Handbook', language: 'en' }]);
  });

  it('is valid and unchanged by a strict reader, whatever the texts', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      const items = read(citation);
      expect(isValid(items), JSON.stringify(isValid.errors)).toBe(true);
      expect(plugins.input.util.clean(items, false)).toEqual(items);
      expect(items).toMatchObject([{ id: keyOf(citation), title: citation.title, publisher: citation.publisher }]);
    }));
  });

  it('the schema refuses what CSL does not know', () => {
    const [item] = read(sampleCitation());
    for (const wrong of [{ type: 'handbook' }, { version: 2 }, { publication: 'x' }, { issued: '2027-03-01' }, { issued: { 'date-parts': [[2027, 13]] } }, { author: 'Amt' }, { id: undefined }]) {
      expect(isValid(JSON.parse(JSON.stringify([{ ...item, ...wrong }])))).toBe(false);
    }
  });
});

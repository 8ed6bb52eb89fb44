// Lists and filters packed into one line, and read again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, packFacet, packFacts, packOriginals, unpackFacet, unpackFacts, unpackOriginals } from '../../src/model/search-record.ts';

/** A text as it comes out of a page: white space folded, never the sign between items. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((value) => value.replace(/[\s‖]+/gu, ' ').trim()).filter(Boolean);

describe('packed lines', () => {
  it('give the same originals', () => {
    const original = fc.record({ text, lang: fc.constantFrom('sr-Cyrl', 'ar', 'de') });
    fc.assert(fc.property(fc.array(original, { maxLength: 3 }), (originals) => {
      expect(unpackOriginals(packOriginals(originals))).toEqual(originals);
    }));
  });

  it('give the same facts, those without a value too', () => {
    const facts = [{ label: 'Dauer', value: '3 Jahre: Schluss' }, { label: 'Niveau' }];
    expect(unpackFacts(packFacts(facts))).toEqual(facts);
    expect(unpackFacts('')).toEqual([]);
  });

  it('give the same facet', () => {
    fc.assert(fc.property(text, (label) => {
      expect(unpackFacet(packFacet({ code: 'in', label }))).toEqual({ code: 'in', label });
    }));
  });
});

it.each([['NSQF 4', 'nsqf-4'], ['TYÇ 4', 'tyc-4'], ['III. stepen', 'iii-stepen']])('the code of %s is %s', (label, code) => {
  expect(codeOf(label)).toBe(code);
});

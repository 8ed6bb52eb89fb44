// The address of a search: what it holds, and that reading and writing agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, readAddress, toggle, writeAddress, type Search } from '../../src/client/search-address.ts';
import { facetNames } from '../../src/model/search-record.ts';

const read = (text: string) => readAddress(new URLSearchParams(text));

describe('the address of a search', () => {
  it('holds query, facets and order', () => {
    expect(read('?q=kfz+mechaniker&kind=qualifications&country=in&country=rs&sort=state')).toEqual({
      query: 'kfz mechaniker',
      chosen: { kind: ['qualifications'], country: ['in', 'rs'] },
      byState: true,
    });
  });

  it('leaves out what it does not know and what no code looks like', () => {
    expect(read('?q=%20&jahr=2010&country=%3Cb%3E&country=in&country=in&sort=up')).toEqual({ query: '', chosen: { country: ['in'] }, byState: false });
  });

  it('is an address of this page even where nothing is searched for', () => {
    expect(writeAddress({ query: '', chosen: {}, byState: false })).toBe('?');
    expect(isEmpty(read(''))).toBe(true);
    expect(isEmpty(read('?kind=terms'))).toBe(false);
  });

  it('is read as it was written', () => {
    const code = fc.stringMatching(/^[a-zа-я0-9]+(-[a-z0-9]+)?$/u).filter((text) => text.length <= 80);
    const chosen = fc.dictionary(fc.constantFrom(...facetNames), fc.uniqueArray(code, { minLength: 1, maxLength: 4 }));
    const query = fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => text.trim());
    fc.assert(fc.property(query, chosen, fc.boolean(), (text, values, byState) => {
      const search: Search = { query: text, chosen: { ...values }, byState };
      expect(read(writeAddress(search))).toEqual(search);
    }));
  });
});

describe('choosing a value', () => {
  const search = read('?q=koch&country=in');

  it('adds it, once', () => {
    expect(toggle(toggle(search, 'country', 'rs', true), 'country', 'rs', true).chosen).toEqual({ country: ['in', 'rs'] });
  });

  it('takes it away, and the facet with its last one', () => {
    expect(toggle(search, 'country', 'in', false).chosen).toEqual({});
    expect(toggle(search, 'kind', 'terms', false).chosen).toEqual({ country: ['in'] });
  });
});

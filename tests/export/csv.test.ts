// CSV: read back by another library it gives every value again, opens right in German spreadsheets, and no cell can run as a formula.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvColumns } from '../../src/export/csv-tables.ts';
import { harmless, joinList, readHarmless, splitList, writeCsv, type CsvStyle } from '../../src/export/csv.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { piece } from '../support/hostile-text.ts';

const read = (text: string, style: CsvStyle) => parse(text, { bom: true, delimiter: style === 'comma' ? ',' : ';', record_delimiter: '\r\n' }) as string[][];
const styles: CsvStyle[] = ['comma', 'semicolon'];

const evil = ['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', "'=1", "''-x", '＝1', '−1', '\u202E=1', '\u200B=cmd|\' /C calc\'!A0', '\uFEFF=1', '=HYPERLINK("https://example.org";"x")'];
const text = fc.oneof(fc.constantFrom(...evil), fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')), fc.constantFrom('a;b', 'a,b', '"', '""', 'a\r\nb', 'a\u2028b', 'ﷺ', '‮abc', ''));

describe('a cell', () => {
  it.each(evil)('%j is no formula any more, and reads back', (value) => {
    expect(harmless(value)).toBe(`'${value}`);
    expect(readHarmless(harmless(value))).toBe(value);
  });

  it.each(['Elektriker', '2022-07', "'s-Hertogenbosch", '0716', 'a = b', '§ 4', ''])('%j stays as it is', (value) => {
    expect(harmless(value)).toBe(value);
    expect(readHarmless(value)).toBe(value);
  });

  it('reads back whatever it is', () => {
    fc.assert(fc.property(text, (value) => {
      expect(readHarmless(harmless(value))).toBe(value);
      expect(harmless(value)).not.toMatch(/^\s*[=+\-@＝＋－＠−]/);
    }), { numRuns: 2000 });
  });

  it('of several values gives each of them', () => {
    fc.assert(fc.property(fc.array(text.filter((value) => value !== ''), { maxLength: 5 }), (values) => {
      expect(splitList(joinList(values))).toEqual(values);
    }), { numRuns: 1000 });
  });
});

describe.each(styles)('a table with %s', (style) => {
  it('gives the same cells to another reader', () => {
    fc.assert(fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), (rows) => {
      const written = writeCsv(['a', 'b', 'c'], rows, style);
      expect(written.startsWith('\uFEFFa')).toBe(true);
      expect(written.endsWith('\r\n')).toBe(true);
      expect(read(written, style).map((row) => row.map(readHarmless))).toEqual([['a', 'b', 'c'], ...rows]);
    }), { numRuns: 500 });
  });

  it('writes numbers as its readers do', () => {
    const [, row] = read(writeCsv(['n', 'x', 't', 'u'], [[1.5, 2400, true, undefined]], style), style);
    expect(row).toEqual([style === 'comma' ? '1.5' : '1,5', '2400', 'true', '']);
  });
});

describe('the columns', () => {
  it.each(collectionNames)('of %s have names that programs can use, each once, and explain themselves in both languages', (collection) => {
    const columns = csvColumns(collection);
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    for (const { name, description, values } of columns) {
      expect(name).toMatch(/^[a-z][a-z_]*$/);
      expect(description.de && description.en, name).toBeTruthy();
      for (const value of values ?? []) expect(value.de && value.en, `${name}: ${value.value}`).toBeTruthy();
    }
  });

  // What programs read by position or name must not move unnoticed: a change here is one for the change log.
  it('keep their order', () => {
    expect(collectionNames.map((collection) => `${collection}: ${csvColumns(collection).map(({ name }) => name).join(' ')}`)).toMatchSnapshot();
  });
});

// Reads CSV into cells, for the checks: with quotation marks as RFC 4180 has them.
import { parse } from 'csv-parse/sync';

/** Rows of cells, the header first. */
export function readCsv(text: string, delimiter: ',' | ';'): string[][] {
  return parse(text, { bom: true, delimiter, record_delimiter: '\r\n', relax_column_count: false }) as string[][];
}

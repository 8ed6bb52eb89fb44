// Writes tables as CSV that spreadsheets open right and that cannot run as a formula. Reading the cells back gives every value again.

export type Cell = string | number | boolean | undefined;
export type CsvStyle = 'comma' | 'semicolon';

/** Without it, Excel takes UTF-8 for the code page of the computer. */
const BOM = '\uFEFF';
/**
 * Signs that let a spreadsheet read a cell as a formula or as a command (OWASP), wide forms of them among these.
 * Spaces and apostrophes may stand before them: programs differ in what they pass over.
 */
const FORMULA = /^['\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*[=+\-@\t\r\n＝＋－＠−]/;

/** A text that no spreadsheet runs: an apostrophe before it, where it could be read as a formula. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text before `harmless`. */
export function readHarmless(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Several values in one cell: " | " between them; a bar in a value is doubled. */
export function joinList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('|', '||')).join(' | ');
}

/** The values of such a cell. */
export function splitList(cell: string): string[] {
  return cell === '' ? [] : cell.split(' | ').map((value) => value.replaceAll('||', '|'));
}

function textOf(cell: Cell, style: CsvStyle): string {
  if (cell === undefined) return '';
  // Numbers are ours and hold no sign that could begin a formula; in German spreadsheets a point would make a date of 1.5.
  if (typeof cell === 'number') return style === 'semicolon' ? String(cell).replace('.', ',') : String(cell);
  return typeof cell === 'boolean' ? String(cell) : harmless(cell);
}

/** RFC 4180, with a byte order mark: comma and decimal point, or semicolon and decimal comma as in German spreadsheets. */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[], style: CsvStyle): string {
  const separator = style === 'semicolon' ? ';' : ',';
  const quote = (text: string) => (/[",;\r\n\u0085\u2028\u2029]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => quote(textOf(cell, style))).join(separator)}\r\n`;
  return BOM + [header, ...rows].map(line).join('');
}

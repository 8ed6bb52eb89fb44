// How large a file, a line and the prose may be. Measured: within these limits no crafted input takes longer than a few seconds.
import { problem, type Problem } from './problem.ts';

export const MAX_FILE = 250_000;
export const MAX_LINE = 20_000;
/** Fifty times the longest prose of today; Markdown's cost grows faster than its length. */
export const MAX_PROSE = 100_000;
const MAX_PROSE_LINES = 5_000;
/** Signs that Markdown has to pair, between two blank lines: the time for pairing grows with their square. */
const MAX_SIGNS = 500;
/** Levels of quotes and lists that one line opens, and list items and quotes in all: their number counts squared, too. */
const MAX_LEVELS = 6;
const MAX_INDENT = 40;
const MAX_MARKERS = 2_000;

const SIGNS = /[*_~`[\]<&\\|@]/g;
const MARKER = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/y;

function countMarkers(line: string): number {
  MARKER.lastIndex = line.length - line.trimStart().length;
  let count = 0;
  while (MARKER.lastIndex < line.length && MARKER.test(line)) count += 1;
  return count;
}

const kilobytes = (length: number) => `${Math.round(length / 1000)} KB`;

/** A file of any kind: its length and that of its lines. */
export function checkFileSize(text: string): Problem[] {
  if (text.length > MAX_FILE) return [problem('size', 1, `Die Datei ist zu groß (${kilobytes(text.length)}, erlaubt sind ${kilobytes(MAX_FILE)}).`, 'Ein Profil ist selten größer als 60 KB; teilen Sie es auf oder kürzen Sie es.')];
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.length > MAX_LINE);
  return index === -1 ? [] : [problem('size', index + 1, `Die Zeile ist zu lang (${lines[index]!.length} Zeichen, erlaubt sind ${MAX_LINE}).`, 'Den Text auf mehrere Zeilen verteilen.')];
}

/** Prose: its length, and what would make it slow to read. `firstLine` is the line of the first line of `text` in its file. */
export function checkProseSize(text: string, firstLine: number): Problem[] {
  const lines = text.split('\n');
  if (text.length > MAX_PROSE || lines.length > MAX_PROSE_LINES) {
    return [problem('size', firstLine, `Der Text unter den Angaben ist zu lang (${kilobytes(text.length)}, ${lines.length} Zeilen; erlaubt sind ${kilobytes(MAX_PROSE)} und ${MAX_PROSE_LINES} Zeilen).`, 'Ein Text ist selten länger als 5 KB; kürzen Sie ihn oder tragen Sie Tabellen als Angaben ein.')];
  }
  let signs = 0;
  let markers = 0;
  for (const [index, line] of lines.entries()) {
    const levels = countMarkers(line);
    markers += levels;
    const indent = line.length - line.trimStart().length;
    if (levels > MAX_LEVELS || (levels > 0 && indent > MAX_INDENT)) return [problem('size', firstLine + index, 'Die Zeile ist zu tief verschachtelt.', 'Zu viele Ebenen von >, - oder Nummern; mehr als drei sind nicht lesbar.')];
    if (markers > MAX_MARKERS) return [problem('size', firstLine + index, `Der Text enthält zu viele Listenpunkte und Zitate (mehr als ${MAX_MARKERS}).`, 'Lange Listen als Angaben eintragen.')];
    signs = line.trim() === '' ? 0 : signs + (line.match(SIGNS)?.length ?? 0);
    if (signs > MAX_SIGNS) return [problem('size', firstLine + index, `Der Absatz enthält zu viele Sonderzeichen von Markdown (mehr als ${MAX_SIGNS}).`, 'Den Absatz mit einer Leerzeile teilen; zu zählen sind * _ ~ ` [ ] < & \\ | @.')];
  }
  return [];
}

// What the columns of a framework plan hold, read from their headings: number, position, aims, and time by period.
import type { Findings } from './findings.ts';
import type { Cell, Grid } from './grid.ts';

export interface TimeColumn {
  column: number;
  /** M1-18, J2, J2a, J3-4; "gesamt" where the heading names no period. */
  key: string;
  label: string;
  fromMonth?: number;
  toMonth?: number;
  unit?: 'Wochen' | 'Monate';
  /** Two columns stand under one year. */
  columnsSharePeriod?: boolean;
}

export interface Layout {
  number: number;
  title: number;
  /** One column, or two: letters and wording. */
  aims: [number] | [number, number];
  time: TimeColumn[];
}

const NUMBER = /^(?:lfd|laufende)\.? ?n(?:r|ummer)|^nr\.?$|^(?:berufsbild-?)?position(?:en)?$|^berufs-? ?bild-? ?position/i;
const TITLE = /teil des|teil der|berufsbild|qualifikation|ausbildungsberuf|ausbildungsbereich|ausbildungsinhalt|kompetenz|position/i;
const AIMS = /fertigkeit|kenntnis|fähigkeit|qualifikation|ausbildungsinhalt|lernziel|kompetenz/i;
const TIME = /zeit|richtwert|woche|monat|ausbildungsjahr|ausbildungshalbjahr/i;

/** Whether a row only numbers the columns: 1, 2, 3, 4. */
export function isNumbering(cells: Cell[]): boolean {
  const texts = cells.map(({ text }) => text).filter(Boolean);
  // The years under a common heading are numbered, too, but do not begin in the first column.
  return texts.length >= 2 && cells.some(({ column, text }) => column === 0 && text === '1') && texts.every((text, index) => text === String(index + 1));
}

/** Rows of a heading inside the body of the table: from the one that begins "Lfd. Nr." to the numbering of the columns. */
export function headingEnd(grid: Grid, row: number): number | undefined {
  const first = grid.cellAt(row, 0);
  if (!first || first.row !== row || !NUMBER.test(first.text)) return undefined;
  const numbering = [1, 2, 3, 4].map((more) => row + more).find((next) => next < grid.rows && isNumbering(grid.cells.filter((cell) => cell.row === next)));
  return numbering ?? row + first.rows - 1;
}

type Period = Pick<TimeColumn, 'key'> & Partial<Pick<TimeColumn, 'fromMonth' | 'toMonth'>>;

function monthsOf(text: string): Period | undefined {
  const months = /(\d+)\. ?(?:bis|–|-) ?(\d+)\. ?(?:Ausbildungs)?monat|(?:^|\s)(\d+) ?(?:–|-|bis) ?(\d+)\.? ?(?:Ausbildungs)?monat/i.exec(text);
  if (!months) return undefined;
  const [from, to] = [Number(months[1] ?? months[3]), Number(months[2] ?? months[4])];
  return from < to ? { key: `M${from}-${to}`, fromMonth: from, toMonth: to } : undefined;
}

/** `own` is the lowest heading, `above` those over it: "Richtwerte in Wochen im Ausbildungsjahr" over "2". */
function yearsOf(own: string, above: string): Period | undefined {
  const year = /(?:^|\s)(\d)(?:\. ?| )?(?:(?:\/|und|bis|–|-)\.? ?(\d))?\.? ?(?:Ausbildungsjahr|Jahr\b|$)/i.exec(own);
  if (!year || !/jahr/i.test(`${above} ${own}`)) return undefined;
  const [from, to] = [Number(year[1]), Number(year[2] ?? year[1])];
  return from > 0 && from <= to ? { key: from === to ? `J${from}` : `J${from}-${to}`, fromMonth: 12 * from - 11, toMonth: 12 * to } : undefined;
}

function timeColumn(column: number, texts: string[]): TimeColumn {
  const all = texts.join(' ');
  const own = texts.at(-1) ?? '';
  const period = monthsOf(all) ?? yearsOf(own, texts.slice(0, -1).join(' '));
  const unit = /in Monaten|Monate$/i.test(all) ? 'Monate' as const : /woche/i.test(all) ? 'Wochen' as const : undefined;
  return { column, label: all, ...(period ?? { key: 'gesamt' }), ...(unit ? { unit } : {}) };
}

/** Columns under the same year become J2a, J2b; what spans one heading without any period stays one. */
function tellApart(columns: TimeColumn[]): TimeColumn[] {
  return columns.map((column) => {
    const same = columns.filter(({ key }) => key === column.key);
    if (same.length === 1 || column.key === 'gesamt') return column;
    return { ...column, key: `${column.key}${String.fromCharCode(97 + same.indexOf(column))}`, columnsSharePeriod: true };
  });
}

/** Roles of the columns from the heading in these rows; undefined with an error for every column that is not known. */
export function readLayout(grid: Grid, from: number, to: number, findings: Findings): Layout | undefined {
  const stacks = Array.from({ length: grid.columns }, (_, column) => {
    const cells = new Set<Cell>();
    for (let row = from; row <= to; row++) {
      const cell = grid.cellAt(row, column);
      const isTitle = cell && cell.columns === grid.columns;
      if (cell && !isTitle && cell.text && !isNumbering(grid.cells.filter((other) => other.row === row))) cells.add(cell);
    }
    return [...cells];
  });
  const text = (column: number) => stacks[column]!.map((cell) => cell.text).join(' ');
  const at = (column: number) => stacks[column]![0]?.at ?? grid.at;
  const expected = 'Erwartet: laufende Nummer, Teil des Ausbildungsberufsbildes, Fertigkeiten, dann Zeitangaben. Heißt eine Spalte anders, den Kopf der Tabelle in einer Kopie der Datei angleichen.';
  if (grid.columns < 3 || stacks.every((cells) => cells.length === 0)) {
    findings.error(grid.at, 'Der Kopf der Tabelle fehlt.', expected);
    return undefined;
  }
  const aims: number[] = [];
  const time: TimeColumn[] = [];
  let known = true;
  for (let column = 0; column < grid.columns; column++) {
    const heading = text(column);
    if (column === 0) known = expect(column, NUMBER.test(heading)) && known;
    else if (column === 1) known = expect(column, TITLE.test(heading)) && known;
    else if (time.length === 0 && (AIMS.test(heading) && !/richtwert|zeitliche|zeitrahmen/i.test(heading)) && aims.length < 2) aims.push(column);
    else if (TIME.test(heading)) time.push(timeColumn(column, stacks[column]!.map((cell) => cell.text)));
    else known = expect(column, false);
  }
  if (known && aims.length === 0) {
    findings.error(grid.at, 'Die Tabelle hat keine Spalte mit Fertigkeiten, Kenntnissen und Fähigkeiten.', expected);
    known = false;
  }
  return known ? { number: 0, title: 1, aims: aims as Layout['aims'], time: tellApart(time) } : undefined;

  function expect(column: number, is: boolean): boolean {
    if (!is) findings.error(at(column), `Spalte ${column + 1} „${text(column).slice(0, 60)}“ ist nicht bekannt.`, expected);
    return is;
  }
}

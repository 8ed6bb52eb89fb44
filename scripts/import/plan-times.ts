// Time in a framework plan table: which aims share which weeks. Cells without a line between them are one.
import type { Findings } from './findings.ts';
import { footnoteRefs } from './text.ts';
import type { Cell } from './grid.ts';
import type { PlanPosition, PlanTable } from './plan-rows.ts';
import type { TimeColumn } from './columns.ts';
import type { Weeks } from './extract.ts';

export interface TimeGroup { letters: string[]; weeks: Weeks; marks?: Record<string, string>; sharedWithPrevious?: boolean }

export interface PositionTime { groups: TimeGroup[]; weeks: Weeks; timing?: string }

interface Area { columns: [number, number]; rows: [number, number]; cells: Cell[] }

const WEEKS = /^(\d+(?:,\d+)?)\s*((?:\*+|\d)\))?\*?$/;
const HINT = 'Die Stelle im amtlichen Text ansehen. Steht dort etwas anderes als Wochen je Zeitraum oder „während der gesamten Ausbildung“, ist die Angabe von Hand zu erfassen.';

/** Cells of one column from top to bottom, joined where no line is printed between them. */
function areasOf({ grid, positions }: PlanTable, column: number): Area[] {
  const areas: Area[] = [];
  const positionAt = (row: number) => positions.find(({ from, to }) => row >= from && row <= to);
  let row = positions[0]?.from ?? grid.rows;
  while (row < grid.rows) {
    const cell = grid.cellAt(row, column);
    const position = positionAt(row);
    const previous = areas.at(-1);
    const above = previous?.cells.at(-1);
    // Below a position with a line, the time goes on only where the line spares it.
    const last = previous && positionAt(previous.rows[1]);
    const joins = cell && previous && above && !above.closed && previous.rows[1] === row - 1 && position && last && (last === position || last.closed);
    if (!cell || !position) {
      row++;
      continue;
    }
    const end = Math.min(cell.row + cell.rows - 1, positions.at(-1)!.to);
    if (previous && joins && above.columns === cell.columns) {
      previous.cells.push(cell);
      previous.rows[1] = end;
    } else areas.push({ columns: [cell.column, cell.column + cell.columns - 1], rows: [row, end], cells: [cell] });
    row = end + 1;
  }
  return areas;
}

/** Time of each position of a table. What cannot be read is an error at its cell. */
export function readTimes(table: PlanTable, footnoteText: (sign: string, id?: string) => string | undefined, findings: Findings): Map<PlanPosition, PositionTime> {
  const times = new Map(table.positions.map((position) => [position, { groups: [], weeks: {} } as PositionTime]));
  const columns = [...new Map(table.positions.flatMap(({ layout }) => layout.time).map((column) => [column.column, column])).keys()];
  const seen = new Set<Cell>();
  for (const column of columns) {
    for (const area of areasOf(table, column)) {
      const filled = area.cells.filter((cell) => cell.text !== '');
      if (filled.length === 0 || filled.some((cell) => seen.has(cell))) continue;
      for (const cell of filled) seen.add(cell);
      readArea(area, filled, column);
    }
  }
  for (const [position, time] of times) mergeGroups(position, time);
  return times;

  function readArea(area: Area, filled: Cell[], column: number) {
    const covered = table.positions.filter(({ from, to }) => from <= area.rows[1] && to >= area.rows[0]);
    const words = filled.map(({ text }) => text).join(' ');
    const repeated = new Set(filled.map(({ text }) => text)).size === 1;
    if (/^während/i.test(words)) {
      for (const position of covered) times.get(position)!.timing = repeated ? filled[0]!.text : words;
      return;
    }
    // Several numbers without a line between them: each speaks for its own rows only if every row has one.
    if (filled.length > 1) {
      const everyRow = filled.length === area.cells.length;
      if (everyRow) for (const cell of filled) readArea({ ...area, rows: [cell.row, cell.row + cell.rows - 1], cells: [cell] }, [cell], column);
      else findings.error(filled[1]!.at, `Welche Lernziele sich die Zeiten „${filled.map(({ text }) => text).join('“ und „')}“ teilen, ist nicht zu erkennen: Zwischen den Zellen steht keine Linie.`, HINT);
      return;
    }
    const [cell] = filled as [Cell];
    const layout = covered[0]?.layout.time.find((time) => time.column === column);
    const value = WEEKS.exec(cell.text);
    if (!layout || !value) return findings.error(cell.at, `Die Zeitangabe „${cell.text.slice(0, 60)}“ ist nicht bekannt.`, HINT);
    if (cell.columns > 1) return findings.error(cell.at, `Die Zahl ${value[1]} steht über mehreren Zeiträumen.`, HINT);
    if (layout.key === 'gesamt' && !layout.unit) return findings.error(cell.at, `Die Spalte „${layout.label}“ nennt weder Wochen noch Monate; was ${value[1]} bedeutet, ist nicht zu erkennen.`, HINT);
    addWeeks(covered, area, layout, Number(value[1]!.replace(',', '.')), markOf(cell, value[2]));
  }

  /** The sign of a footnote that says "together with other contents"; other footnotes are named for the reader of the report. */
  function markOf(cell: Cell, printed: string | undefined): string | undefined {
    const [id] = footnoteRefs(cell.element);
    if (!id && !printed) return undefined;
    const text = footnoteText(printed?.replace(/\)$/, '') ?? '', id);
    if (text && /im Zusammenhang|integriert|in Verbindung mit anderen/i.test(text)) return '*';
    findings.remark(cell.at, text ? `Fußnote zu einer Zeitangabe nicht ausgewertet: „${text.slice(0, 100)}“.` : 'Die Fußnote zu einer Zeitangabe ist nicht zu finden.', 'Wo sie etwas ändert, von Hand unter „note“ der Position festhalten.');
    return undefined;
  }

  function addWeeks(covered: PlanPosition[], area: Area, { key }: TimeColumn, value: number, mark: string | undefined) {
    for (const [index, position] of covered.entries()) {
      const letters = position.aims.flatMap(({ letter, row }) => (letter && row >= area.rows[0] && row <= area.rows[1] ? [letter] : []));
      const time = times.get(position)!;
      time.groups.push({ letters, weeks: { [key]: value }, ...(mark ? { marks: { [key]: mark } } : {}), ...(index > 0 ? { sharedWithPrevious: true } : {}) });
      if (index === 0) time.weeks[key] = (time.weeks[key] ?? 0) + value;
    }
  }

  /** Weeks of several periods for the same letters are one group; groups stand in the order of their letters. */
  function mergeGroups({ aims }: PlanPosition, time: PositionTime) {
    const merged = new Map<string, TimeGroup>();
    for (const group of time.groups) {
      const key = JSON.stringify([group.letters, group.sharedWithPrevious]);
      const known = merged.get(key);
      // Two amounts for the same letters and period cannot both stand in one group.
      if (!known || Object.keys(group.weeks).some((period) => period in known.weeks)) merged.set(known ? `${key}${merged.size}` : key, group);
      else merged.set(key, { ...known, weeks: { ...known.weeks, ...group.weeks }, ...(group.marks || known.marks ? { marks: { ...known.marks, ...group.marks } } : {}) });
    }
    const rank = (group: TimeGroup) => aims.findIndex(({ letter }) => letter === group.letters[0]);
    time.groups = [...merged.values()].sort((a, b) => rank(a) - rank(b));
    // The same order as the columns of the table, whatever cell came first.
    const order = columns.flatMap((column) => table.positions.flatMap(({ layout }) => layout.time.filter((entry) => entry.column === column).map(({ key }) => key)));
    const sorted = (weeks: Weeks) => Object.fromEntries(Object.entries(weeks).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
    time.weeks = sorted(time.weeks);
    time.groups = time.groups.map((group) => ({ ...group, weeks: sorted(group.weeks) }));
  }
}

// The rows of a framework plan table → positions with their aims, as they stand; time is read in plan-times.ts.
import { addAim, readLists, type Aim } from './aims.ts';
import { headingEnd, isNumbering, readLayout, type Layout } from './columns.ts';
import type { Findings } from './findings.ts';
import type { Cell, Grid } from './grid.ts';
import { isHeading, type Sections } from './headings.ts';
import { bareItem } from './text.ts';

export interface PlanPosition {
  section: string;
  number: string;
  title: string;
  /** Place in the sections: "§ 4 Absatz 2 Nummer 1". */
  ref?: string;
  aims: Aim[];
  /** Rows of the table it covers. */
  from: number;
  to: number;
  /** Whether a line is printed below its title. */
  closed: boolean;
  layout: Layout;
  at: number;
}

export interface PlanTable {
  grid: Grid;
  positions: PlanPosition[];
  /** Footnotes printed as a row: sign → text. */
  footnotes: Map<string, string>;
}

const REF = /\s*\(\s*(§+ ?\d+[^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/;
const POSITION = /^\d+(?:\.\d+)*\.?$/;
const FOOTNOTE = /^(\*+\)?|\d\))\s*(?=\p{L})/u;

/** "Planen (§ 4 Abs. 2 Nr. 1)" → title and place. */
export function splitTitle(text: string): { title: string; ref?: string } {
  const ref = REF.exec(text);
  return { title: bareItem(text.replace(REF, '').trim()), ...(ref ? { ref: ref[1]!.replace(/\s+/g, ' ').trim() } : {}) };
}

const HINT = 'Die Stelle im amtlichen Text ansehen. Gehört die Zeile nicht zur Ordnung, sie in scripts/import/corrections.json unter der Kennung mit „skipRows“ benennen.';

/** A heading over the whole table, also with an empty first cell. */
function fullWidth(cells: Cell[], grid: Grid): Cell | undefined {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length === 1 && filled[0]!.columns >= grid.columns - 1 && filled[0]!.columns > 1 && cells.every((cell) => cell === filled[0] || cell.column < filled[0]!.column) ? filled[0] : undefined;
}

export interface PlanContext {
  sections: Sections;
  findings: Findings;
  /** Beginnings of title cells whose rows do not belong to the regulation. */
  skipRows: string[];
}

export function readPlanRows(grid: Grid, { sections, findings, skipRows }: PlanContext): PlanTable | undefined {
  const footnotes = new Map<string, string>();
  const positions: PlanPosition[] = [];
  let layout: Layout | undefined;
  const rowCells = (row: number) => grid.cells.filter((cell) => cell.row === row);
  const loose = new Map<PlanPosition, { text: string; row: number; at: number }[]>();

  const enterHeadings = (from: number, to: number) => {
    for (let row = from; row <= to; row++) {
      const title = fullWidth(rowCells(row), grid);
      if (title && !isNumbering(rowCells(row))) sections.enter(title.text);
    }
  };
  if (grid.head > 0) {
    enterHeadings(0, grid.head - 1);
    layout = readLayout(grid, 0, grid.head - 1, findings);
    if (!layout) return undefined;
  }

  for (let row = grid.head; row < grid.rows; row++) {
    const cells = rowCells(row);
    if (cells.every(({ text }) => text === '') && !positions.at(-1)) continue;
    const wide = fullWidth(cells, grid);
    const footnote = wide && FOOTNOTE.exec(wide.text);
    if (wide && footnote) {
      footnotes.set(footnote[1]!.replace(/\)$/, ''), wide.text.slice(footnote[0].length));
      continue;
    }
    if (wide && (wide.columns === grid.columns || wide.column > 0) && isHeading(wide.text)) {
      sections.enter(wide.text);
      continue;
    }
    const end = headingEnd(grid, row);
    if (end !== undefined) {
      layout = readLayout(grid, row, end, findings);
      if (!layout) return undefined;
      row = end;
      continue;
    }
    if (isNumbering(cells)) continue;
    if (!layout) {
      findings.error(cells[0]?.at ?? grid.at, 'Die Tabelle beginnt ohne Kopf; was ihre Spalten bedeuten, ist nicht zu erkennen.', HINT);
      return undefined;
    }
    readRow(row, cells, layout);
  }
  for (const position of positions) settleLoose(position);
  return { grid, positions, footnotes };

  function readRow(row: number, cells: Cell[], columns: Layout) {
    const own = (column: number) => cells.find((cell) => cell.column === column);
    const [number, title] = [own(columns.number), own(columns.title)];
    const current = positions.at(-1);
    const skipped = title && skipRows.some((start) => title.text.startsWith(start));
    if (skipped) return;
    const sign = number?.text.replace(/^noch /, '').replace(/\.$/, '') ?? '';
    const goesOn = current && (sign === '' || (sign === current.number && /^noch /.test(number!.text)));
    if (sign !== '' && !goesOn) {
      if (!POSITION.test(sign)) return findings.error(number!.at, `„${sign.slice(0, 40)}“ ist keine laufende Nummer.`, HINT);
      if (!title?.text) return findings.error(number!.at, `Position ${sign} hat keine Bezeichnung.`, HINT);
      positions.push({ section: sections.current(), number: sign, ...splitTitle(title.text), aims: [], from: row, to: row, closed: true, layout: columns, at: title.at });
    } else if (!current) {
      return findings.error(cells[0]?.at ?? grid.at, 'Die Zeile gehört zu keiner Position.', HINT);
    } else if (title?.text && !continuesTitle(current, title.text)) {
      return findings.error(title.at, `Die Bezeichnung „${title.text.slice(0, 60)}“ steht ohne laufende Nummer.`, HINT);
    }
    const position = positions.at(-1)!;
    position.to = row;
    position.closed = title?.closed ?? grid.cellAt(row, columns.title)?.closed ?? true;
    readAims(position, row, cells);
  }

  /** A page break may repeat the title, or leave its place to the next page. */
  function continuesTitle(current: PlanPosition, text: string): boolean {
    const { title, ref } = splitTitle(text);
    if (title === '' && ref && !current.ref) {
      current.ref = ref;
      return true;
    }
    return /^\(?(?:noch|Fortsetzung)/i.test(text) || (title !== '' && title === current.title);
  }

  function readAims(position: PlanPosition, row: number, cells: Cell[]) {
    const [first, second] = position.layout.aims;
    const started = cells.filter(({ column }) => column === first || column === second);
    const [sign, wording] = [started.find(({ column }) => column === first), started.find(({ column }) => column === second)];
    if (second !== undefined && sign && sign.columns === 1) {
      // Letters and wording in columns of their own.
      if (sign.text) addAim(position.aims, sign.text, wording?.text ?? '', row, sign.at, findings);
      else if (wording?.text) addLoose(position, wording.text, row, wording.at);
      return;
    }
    for (const cell of started) for (const text of readLists(cell.element, row, position.aims, findings)) addLoose(position, text, row, cell.at);
  }

  function addLoose(position: PlanPosition, text: string, row: number, at: number) {
    loose.set(position, [...(loose.get(position) ?? []), { text, row, at }]);
  }

  /** Wording without a letter is an aim only where the position has no letters; else it introduces or continues them. */
  function settleLoose(position: PlanPosition) {
    if (position.aims.length > 0) return;
    for (const { text, row, at } of loose.get(position) ?? []) position.aims.push({ text, row, at });
  }
}

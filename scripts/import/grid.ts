// A table of the official XML (CALS model) → grid of cells: spans resolved, with the lines below them that say what belongs together.
import type { Findings } from './findings.ts';
import { textOf } from './text.ts';
import { childOf, childrenOf, type Element } from './xml.ts';

export interface Cell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  element: Element;
  text: string;
  /** Whether a line is printed below it; without one it goes on in the cell underneath. */
  closed: boolean;
  at: number;
}

export interface Grid {
  columns: number;
  rows: number;
  /** Rows of the table head; they come first. */
  head: number;
  cells: Cell[];
  /** The cell that covers a place. */
  cellAt: (row: number, column: number) => Cell | undefined;
  at: number;
}

const UNREADABLE = 'Den Aufbau der Tabelle in der amtlichen Datei ansehen; ist er dort fehlerhaft, die Datei für den Import von Hand berichtigen und die Stelle unter „defects“ festhalten.';

interface Columns { count: number; number: (name: string) => number | undefined; span: (name: string) => [string, string] | undefined; rule: (column: number) => string | undefined }

function readColumns(group: Element, findings: Findings): Columns | undefined {
  const count = Number(group.attributes['cols']);
  if (!Number.isInteger(count) || count < 1 || count > 40) {
    findings.error(group.at, `Die Tabelle nennt keine brauchbare Zahl der Spalten (cols="${group.attributes['cols'] ?? ''}").`, UNREADABLE);
    return undefined;
  }
  const specs = childrenOf(group, 'colspec');
  const names = new Map(specs.map((spec, index) => [spec.attributes['colname'] ?? `col${index + 1}`, (Number(spec.attributes['colnum']) || index + 1) - 1]));
  const spans = new Map(childrenOf(group, 'spanspec').map(({ attributes }) => [attributes['spanname'] ?? '', [attributes['namest'] ?? '', attributes['nameend'] ?? ''] as [string, string]]));
  // Tables without <colspec> still number their columns.
  const number = (name: string) => names.get(name) ?? (specs.length === 0 && /^col\d+$/.test(name) ? Number(name.slice(3)) - 1 : undefined);
  return { count, number, span: (name) => spans.get(name), rule: (column) => specs[column]?.attributes['rowsep'] };
}

/** Columns of an entry from its names; undefined where it just takes the next free place, an error where a name is unknown. */
function namedPlace(entry: Element, columns: Columns, findings: Findings): { from: number; to: number } | 'next' | 'unknown' {
  const { colname, namest, nameend, spanname } = entry.attributes;
  const span = spanname ? columns.span(spanname) : namest || nameend ? ([namest ?? colname ?? '', nameend ?? namest ?? ''] as const) : undefined;
  if (spanname && !span) return unknown(spanname);
  const from = span ? span[0] : colname;
  const to = span ? span[1] : colname;
  if (from === undefined || to === undefined) return 'next';
  const [first, last] = [columns.number(from), columns.number(to)];
  if (first === undefined || first >= columns.count) return unknown(from);
  if (last === undefined || last >= columns.count) return unknown(to);
  return last < first ? { from: last, to: first } : { from: first, to: last };

  function unknown(name: string): 'unknown' {
    findings.error(entry.at, `Die Zelle nennt die Spalte „${name}“, die es in der Tabelle nicht gibt.`, UNREADABLE);
    return 'unknown';
  }
}

/** The grid of one <tgroup>; undefined with errors when its spans do not fit together. */
export function readGrid(table: Element, group: Element, findings: Findings): Grid | undefined {
  const columns = readColumns(group, findings);
  if (!columns) return undefined;
  const [head, body] = ['thead', 'tbody'].map((name) => childrenOf(childOf(group, name), 'row')) as [Element[], Element[]];
  if (body.length === 0) {
    findings.error(group.at, 'Die Tabelle ist leer: Sie hat keine Zeilen.', 'Prüfen, ob die Datei vollständig heruntergeladen ist. Steht der Plan nur als Bild im amtlichen Text, ist er von Hand zu erfassen.');
    return undefined;
  }
  const rows = [...head, ...body];
  const places: (Cell | undefined)[][] = rows.map(() => []);
  const cells: Cell[] = [];
  let sound = true;
  for (const [row, element] of rows.entries()) {
    const end = row < head.length ? head.length : rows.length;
    let next = 0;
    for (const entry of childrenOf(element, 'entry')) {
      const named = namedPlace(entry, columns, findings);
      if (named === 'unknown') { sound = false; continue; }
      while (named === 'next' && places[row]![next]) next++;
      const { from, to } = named === 'next' ? { from: next, to: next } : named;
      const more = Number(entry.attributes['morerows'] ?? 0);
      // Some tables count one row more than there are; the cell then reaches to the end.
      const last = Math.min(row + (Number.isInteger(more) && more > 0 ? more : 0), end - 1);
      const rule = entry.attributes['rowsep'] ?? element.attributes['rowsep'] ?? columns.rule(from) ?? group.attributes['rowsep'] ?? table.attributes['rowsep'] ?? '1';
      const cell: Cell = { row, column: from, rows: last - row + 1, columns: to - from + 1, element: entry, text: textOf(entry), closed: rule !== '0', at: entry.at };
      const taken = to >= columns.count || spread(cell).some(([r, c]) => places[r]![c]);
      if (taken) {
        findings.error(entry.at, to >= columns.count ? 'Die Zeile hat mehr Zellen als die Tabelle Spalten.' : `Die Zelle „${cell.text.slice(0, 40)}“ liegt auf einer anderen: Die Angaben zu verbundenen Zellen (morerows, namest, nameend) passen nicht zusammen.`, UNREADABLE);
        sound = false;
        continue;
      }
      for (const [r, c] of spread(cell)) places[r]![c] = cell;
      cells.push(cell);
      next = to + 1;
    }
  }
  return sound ? { columns: columns.count, rows: rows.length, head: head.length, cells, cellAt: (row, column) => places[row]?.[column], at: group.at } : undefined;
}

function spread({ row, column, rows, columns }: Cell): [number, number][] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);
}

// Tables of a prose with their columns in line, where they are not too wide for that.
import type { Nodes, Root, Table } from 'mdast';
import type { Edit } from './edits.ts';

/** Wider tables are easier to read with one space around each cell. */
const MAX_WIDTH = 120;

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
const widthOf = (text: string) => [...segmenter.segment(text)].length;

/** Cells of a line as they are written, without the space around them. */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function pad(cell: string, width: number, align: 'left' | 'right' | 'center' | null | undefined): string {
  const room = Math.max(0, width - widthOf(cell));
  if (align === 'right') return ' '.repeat(room) + cell;
  if (align === 'center') return ' '.repeat(Math.floor(room / 2)) + cell + ' '.repeat(Math.ceil(room / 2));
  return cell + ' '.repeat(room);
}

function delimiter(width: number, align: 'left' | 'right' | 'center' | null | undefined): string {
  const [before, after] = [align === 'left' || align === 'center' ? ':' : '', align === 'right' || align === 'center' ? ':' : ''];
  return before + '-'.repeat(Math.max(3 - before.length - after.length, width - before.length - after.length)) + after;
}

function alignTable({ align = [] }: Table, source: string): string | undefined {
  const lines = source.split('\n');
  const rows = lines.map(cellsOf);
  const count = rows[0]!.length;
  // A row with fewer or more cells is left to people: an empty cell may be missing in its middle.
  if (lines.length < 2 || rows.some((row) => row.length !== count)) return undefined;
  const texts = rows.filter((_, index) => index !== 1);
  const widths = Array.from({ length: count }, (_, column) => Math.max(3, ...texts.map((row) => widthOf(row[column]!))));
  const isWide = widths.reduce((sum, width) => sum + width + 3, 1) > MAX_WIDTH;
  return rows.map((row, index) => {
    const cells = row.map((cell, column) => {
      const width = isWide ? 3 : widths[column]!;
      if (index === 1) return delimiter(width, align?.[column]);
      return isWide ? cell : pad(cell, width, align?.[column]);
    });
    return `| ${cells.join(' | ')} |`;
  }).join('\n');
}

/** Edits that put the tables of a prose in line. Tables in lists and quotations are left alone. */
export function tableEdits(tree: Root, source: string): Edit[] {
  return (tree.children as Nodes[]).flatMap((node): Edit[] => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type !== 'table' || start === undefined || end === undefined || node.position!.start.column !== 1) return [];
    const written = source.slice(start, end);
    const aligned = alignTable(node, written);
    return aligned === undefined || aligned === written ? [] : [{ start, end, text: aligned }];
  });
}

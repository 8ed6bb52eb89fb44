// Time in months: tables of time frames ("Zeitrahmen 3 … 4 bis 6") and timetables in sentences, as the annexes print them.
import type { Aim } from './aims.ts';
import { readLists } from './aims.ts';
import { readLayout } from './columns.ts';
import type { Findings } from './findings.ts';
import type { Cell, Grid } from './grid.ts';
import { splitTitle } from './plan-rows.ts';
import { linesOf, textOf } from './text.ts';
import { childrenOf, type Element } from './xml.ts';

export interface FrameExtract {
  annex: string;
  occupation?: string;
  year: string | null;
  number: number | null;
  months: { min: number; max: number } | null;
  timing?: string;
  positions: { number: string; title: string; letters: string[] }[];
}

export interface SentenceExtract { heading: string | null; number: number | null; months: { min: number; max: number } | null; text: string }

const HINT = 'Die Stelle im amtlichen Text ansehen und den Zeitrahmen von Hand erfassen.';
const NUMBERS = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
const WORD = `(?:${NUMBERS.slice(1).join('|')})(?:e[nmr])?|\\d+`;

const numberOf = (word: string) => (/^\d+$/.test(word) ? Number(word) : NUMBERS.findIndex((name) => name === word.toLowerCase().replace(/^ein.*/, 'ein')));

/** "4 bis 6", "drei bis vier Monaten", "2" → months; undefined when it is something else. */
export function readMonths(text: string): { min: number; max: number } | undefined {
  const range = new RegExp(`^(${WORD})(?: (?:bis|–|-) (${WORD}))?(?: Monat(?:e|en)?)?$`, 'i').exec(text.trim());
  if (!range) return undefined;
  const min = numberOf(range[1]!);
  const max = range[2] ? numberOf(range[2]) : min;
  return min > 0 && max >= min ? { min, max } : undefined;
}

const isFrameTitle = (text: string) => /^Zeitrahmen \d+/.test(text);

/** Whether a table is one of time frames: headings "Zeitrahmen 1", or a single column of months. */
export function isFrameTable(grid: Grid): boolean {
  return grid.cells.some(({ text }) => isFrameTitle(text)) || grid.cells.some(({ row, text }) => row < grid.head && /Zeitrahmen in Monaten/i.test(text));
}

/** The time frames of one table. `closeLast` hands the running year on to the next table. */
export function readFrames(grid: Grid, annex: string, occupation: string | undefined, findings: Findings): FrameExtract[] {
  const layout = readLayout(grid, 0, Math.max(0, grid.head - 1), findings);
  if (!layout) return [];
  const [time] = layout.time;
  if (!time || layout.time.length > 1) {
    findings.error(grid.at, `Eine Tabelle mit Zeitrahmen braucht genau eine Spalte mit der Zeit; diese hat ${layout.time.length}.`, HINT);
    return [];
  }
  const frames: (FrameExtract & { times: Cell[]; at: number })[] = [];
  let year: string | null = null;
  const open = (number: number | null, at: number) => frames.push({ annex, ...(occupation ? { occupation } : {}), year: number === null ? null : year, number, months: null, positions: [], times: [], at });

  for (let row = grid.head; row < grid.rows; row++) {
    const cells = grid.cells.filter((cell) => cell.row === row);
    const texts = cells.filter(({ text }) => text !== '');
    const title = texts.find(({ text }) => isFrameTitle(text));
    const number = cells.find(({ column }) => column === layout.number)?.text ?? '';
    if (number === '' && texts.length > 0 && texts.every(({ column }) => column !== time.column) && (title || texts.every(({ text }) => /Ausbildungsjahr|Halbjahr|Monat/.test(text)))) {
      for (const { text } of texts) if (!isFrameTitle(text)) year = text;
      if (title) open(Number(/\d+/.exec(title.text)![0]), title.at);
      continue;
    }
    const position = cells.find(({ column }) => column === layout.title);
    if (number !== '' && position?.text) {
      if (frames.length === 0) open(null, position.at);
      frames.at(-1)!.positions.push({ number: number.replace(/\.$/, ''), title: splitTitle(position.text).title, letters: [] });
    } else if (texts.length > 0 && !frames.at(-1)?.positions.length) findings.error(texts[0]!.at, `„${texts[0]!.text.slice(0, 60)}“ steht vor der ersten Position der Tabelle.`, HINT);
    const frame = frames.at(-1);
    if (!frame) continue;
    for (const cell of cells) {
      if (cell.column === layout.aims[0] && frame.positions.length > 0) {
        const aims: Aim[] = [];
        readLists(cell.element, row, aims, findings);
        frame.positions.at(-1)!.letters.push(...aims.flatMap(({ letter }) => letter ?? []));
      }
      if (cell.column <= time.column && cell.column + cell.columns > time.column && cell.text !== '' && cell.column > layout.title) frame.times.push(cell);
    }
  }
  return frames.map(({ times, at, ...frame }) => {
    const words = [...new Set(times.filter(({ column }) => column === time.column).map(({ text }) => text))];
    const months = words.length === 1 ? readMonths(words[0]!) : undefined;
    const timing = words.length === 1 && /^während/i.test(words[0]!) ? words[0] : undefined;
    if (!months && !timing) findings.error(times[0]?.at ?? at, `Zeitrahmen ${frame.number ?? ''}: „${words.join('“, „')}“ ist keine Spanne in Monaten.`, HINT);
    return { ...frame, months: months ?? null, ...(timing ? { timing } : {}) };
  });
}

const SPAN = new RegExp(`In einem Zeitraum von (?:insgesamt |jeweils )?((?:${WORD})(?: bis (?:${WORD}))? Monate?n?)`, 'i');

/** A timetable in sentences: headings of years and specialisations, then "(1) In einem Zeitraum von …". */
export function readTimetable(content: Element): SentenceExtract[] {
  const blocks: SentenceExtract[] = [];
  let headings: string[] = [];
  for (const paragraph of childrenOf(content, 'P')) {
    const text = textOf(paragraph);
    if (text === '' || /^\(?Fundstelle/.test(text)) continue;
    if (!/[.;]$/.test(text) && !/Zeitraum/.test(text) && text.length < 200) {
      const lines = linesOf(paragraph).filter((line) => !/^\(zu §/.test(line));
      // A new specialisation ends the year before it; a year alone stays within its specialisation.
      const isTop = lines.some((line) => /Fachrichtung|^Abschnitt|^Teil/.test(line));
      headings = [...(isTop ? [] : headings.filter((line) => /Fachrichtung|^Abschnitt|^Teil/.test(line))), ...lines];
      continue;
    }
    const number = /^\(?(\d+)[.)]\s*/.exec(text);
    const bare = number ? text.slice(number[0].length) : text;
    const span = SPAN.exec(bare);
    blocks.push({ heading: headings.length > 0 ? headings.join(' / ') : null, number: number ? Number(number[1]) : null, months: (span && readMonths(span[1]!)) ?? null, text: bare.replace(/\s*-{3,}.*$/, '') });
  }
  return blocks;
}

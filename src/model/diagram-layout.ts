// The picture of an education system as boxes, lines and texts with coordinates: one row for each station, its bar on the axis of school
// years, its label before the bar, transitions as lines between the bars. Same data, same picture, to the byte.
import { columnIndex, layColumns, type Columns, type Span, type Timed } from './diagram-columns.ts';
import { orderStations, type Transition } from './diagram-order.ts';
import { textWidth, wrapText } from './diagram-text.ts';

export interface StationInput extends Timed {
  label: string;
  /** Smaller lines below the label. */
  notes: readonly string[];
}

export interface Rect { x: number; y: number; width: number; height: number }

export interface Station {
  id: string;
  /** The whole row. */
  box: Rect;
  /** Bar, or the square that holds the sign of a certificate. */
  bar: Rect;
  isPoint: boolean;
  /** How long it lasts is not documented: the bar has no straight end. */
  isOpen: boolean;
  text: Rect;
  anchor: 'start' | 'end';
  /** `ground` is kept free of the axis and of lines. */
  lines: { text: string; x: number; y: number; isNote: boolean; ground: Rect }[];
}

export interface Line extends Transition {
  points: [x: number, y: number][];
}

export interface Picture {
  width: number;
  height: number;
  /** Where the rows begin; the axis stands above. */
  top: number;
  /** School years; `isNamed` where the number has room. */
  bands: (Columns['bands'][number] & { isNamed: boolean })[];
  rule?: number | undefined;
  stations: Station[];
  lines: Line[];
}

export const SIZES = { label: 14, note: 13 } as const;
const LABEL_LINE = 18;
const NOTE_LINE = 17;
const BAR = 20;
const PORT = 8;
const ROW_GAP = 14;
/** Heading and numbers of the school years. */
const AXIS = 42;
/** Between a label and the gap or line beside it. */
const AIR = 6;
const LABEL_GAP = 4;
/** From the bottom of a line to its baseline. */
const BASELINE = 5;
const LEAST_LABEL = 60;
const OVER_LINES = 160;

interface Room { isAbove: boolean; x: number; width: number; tight?: boolean }
interface Words { lines: { text: string; isNote: boolean }[]; isCut: boolean; height: number }

function wordsIn({ label, notes }: StationInput, width: number, tight: boolean): Words {
  const parts = [{ text: label, isNote: false }, ...notes.map((text) => ({ text, isNote: true }))].map((part) => ({ ...part, ...wrapText(part.text, width, SIZES[part.isNote ? 'note' : 'label'], tight) }));
  const lines = parts.flatMap(({ lines, isNote }) => lines.map((text) => ({ text, isNote })));
  return { lines, isCut: parts.some(({ isCut }) => isCut), height: lines.reduce((sum, { isNote }) => sum + (isNote ? NOTE_LINE : LABEL_LINE), 0) };
}

/** Earlier first; of those that begin together the longer first, so that lines from the shorter pass no bar. What no line reaches stands last. */
function sortRows(stations: readonly StationInput[], transitions: readonly Transition[], columns: ReadonlyMap<string, number>, rank: (id: string) => number): StationInput[] {
  const reached = new Set(transitions.flatMap(({ from, to }) => [from, to]));
  const isAlone = ({ id }: StationInput) => Number(reached.size > 0 && !reached.has(id));
  return [...stations].sort((a, b) => isAlone(a) - isAlone(b) || columns.get(a.id)! - columns.get(b.id)! || (b.years ?? 1) - (a.years ?? 1) || rank(a.id) - rank(b.id));
}

interface Context { columns: Columns; rowOf: ReadonlyMap<string, number>; transitions: readonly Transition[] }

const slotOf = ({ columns: { spans, gaps } }: Context, { from, to }: Transition) => gaps[spans.get(to)!.column]!.slots.get(from)!;

/** x of the verticals that pass a row on their way between others. */
function passing(row: number, context: Context): number[] {
  return context.transitions.filter(({ from, to }) => {
    const [a, b] = [context.rowOf.get(from)!, context.rowOf.get(to)!];
    return Math.min(a, b) < row && row < Math.max(a, b);
  }).map((transition) => slotOf(context, transition));
}

/**
 * The label stands before the bar where it fits, else above it as far as the next line. Where neither has room, it stands above the bar
 * and lines pass behind it; a word is cut only where it is wider than all that.
 */
function placeLabel(station: StationInput, { left, column }: Span, row: number, width: number, context: Context): Words & Room {
  const before = context.columns.gaps[column]!.left - AIR;
  const free = Math.min(width, ...passing(row, context).filter((x) => x > left).map((x) => x - AIR));
  const above = { isAbove: true, x: left, width: free - left };
  const rooms: Room[] = [{ isAbove: false, x: 0, width: before }, above, { ...above, tight: free < width }].filter((room) => room.width >= LEAST_LABEL);
  const over: Room = { isAbove: true, x: Math.min(left, Math.max(0, width - OVER_LINES)), width: Math.min(width, Math.max(width - left, OVER_LINES)) };
  // A line may be touched by letters set apart; the edge of the drawing may not.
  const tried = [...rooms, over].map((room) => ({ ...room, ...wordsIn(station, room.width, room.tight ?? false) }));
  return tried.find(({ isCut }) => !isCut) ?? tried.at(-1)!;
}

/** Lines that enter a bar, the rightmost vertical first, so that they do not cross. */
function entries(to: string, { columns: { spans, gaps }, transitions }: Context): number[] {
  const { slots } = gaps[spans.get(to)!.column]!;
  return [...new Set(transitions.filter((transition) => transition.to === to).map(({ from }) => slots.get(from)!))].sort((a, b) => b - a);
}

const middle = ({ y, height }: Rect) => y + height / 2;

function lineOf(transition: Transition, bars: ReadonlyMap<string, Station>, context: Context): Line {
  const { bar: source, box } = bars.get(transition.from)!;
  const { bar: target } = bars.get(transition.to)!;
  const slot = slotOf(context, transition);
  const ports = entries(transition.to, context);
  const y = target.y + (target.height * (ports.indexOf(slot) + 1)) / (ports.length + 1);
  const into: Line['points'] = [[slot, y], [target.x, y]];
  const [end, below] = [source.x + source.width, source.y + source.height];
  if (slot >= end) return { ...transition, points: [[end, middle(source)], [slot, middle(source)], ...into] };
  // Leaves before the end, or leads back: under the row and to the left.
  if (slot > source.x) return { ...transition, points: [[slot, context.rowOf.get(transition.to)! < context.rowOf.get(transition.from)! ? source.y : below], ...into] };
  const lane = box.y + box.height + ROW_GAP / 2;
  return { ...transition, points: [[source.x + source.width / 2, below], [source.x + source.width / 2, lane], [slot, lane], ...into] };
}

/** Numbers that have room: first the years in which something begins and the last one, then the others. */
function nameBands(bands: Columns['bands'], starts: ReadonlySet<number>): Picture['bands'] {
  const named: Columns['bands'] = [];
  const half = ({ year }: { year: number }) => textWidth(String(year), SIZES.note) / 2 + 2;
  const centre = ({ left, right }: Columns['bands'][number]) => (left + right) / 2;
  const weight = ({ year }: { year: number }) => (starts.has(year - 1) ? 0 : year === bands.length ? 1 : 2);
  for (const band of [...bands].sort((a, b) => weight(a) - weight(b))) if (named.every((other) => Math.abs(centre(other) - centre(band)) >= half(other) + half(band))) named.push(band);
  return bands.map((band) => ({ ...band, isNamed: named.includes(band) }));
}

/** Draws a system at a given width. */
export async function drawDiagram(stations: readonly StationInput[], all: readonly Transition[], width: number): Promise<Picture> {
  const transitions = all.filter(({ from, to }) => from !== to);
  const order = await orderStations(stations.map(({ id }) => id), transitions);
  const rows = sortRows(stations, transitions, columnIndex(stations, transitions, order), (id) => order.get(id)!.rank);
  const rowOf = new Map(rows.map(({ id }, row) => [id, row]));
  const columns = layColumns(stations, transitions, order, (id) => rowOf.get(id)!, width);
  const context: Context = { columns, rowOf, transitions };
  const top = columns.bands.length > 0 ? AXIS : 0;
  let y = top;
  const drawn = rows.map((station, row): Station => {
    const span = columns.spans.get(station.id)!;
    const words = placeLabel(station, span, row, width, context);
    const bar = Math.max(BAR, PORT * (entries(station.id, context).length + 1));
    const height = words.isAbove ? words.height + LABEL_GAP + bar : Math.max(words.height, bar);
    const text = { x: words.x, y: words.isAbove ? y : y + (height - words.height) / 2, width: words.width, height: words.height };
    let bottom = text.y;
    const lines = words.lines.map(({ text: line, isNote }) => {
      const length = Math.min(text.width, textWidth(line, SIZES[isNote ? 'note' : 'label']));
      const ground = { x: words.isAbove ? text.x : text.x + text.width - length, y: bottom, width: length, height: isNote ? NOTE_LINE : LABEL_LINE };
      bottom += ground.height;
      return { text: line, isNote, x: words.isAbove ? text.x : text.x + text.width, y: bottom - BASELINE, ground };
    });
    const placed: Station = {
      id: station.id,
      box: { x: 0, y, width, height },
      bar: { x: span.left, y: words.isAbove ? y + height - bar : y + (height - bar) / 2, width: span.right - span.left, height: bar },
      isPoint: station.isPoint,
      isOpen: !station.isPoint && station.years === undefined,
      text,
      anchor: words.isAbove ? 'start' : 'end',
      lines,
    };
    y += height + ROW_GAP;
    return placed;
  });
  const bars = new Map(drawn.map((station) => [station.id, station]));
  return { width, height: y, top, bands: nameBands(columns.bands, new Set(stations.flatMap(({ start }) => start ?? []))), rule: columns.rule, stations: drawn, lines: transitions.map((transition) => lineOf(transition, bars, context)) };
}

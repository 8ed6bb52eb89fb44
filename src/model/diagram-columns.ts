// Where the stations of an education system begin and end from left to right: school years to scale, certificates on the boundary between
// two years, and behind a rule the stations for which no school year is documented, in the order of their transitions.
import type { Place, Transition } from './diagram-order.ts';

export interface Timed {
  id: string;
  /** School years before it; undefined where none is documented. */
  start?: number | undefined;
  years?: number | undefined;
  /** A certificate: a moment, no stretch of time. */
  isPoint: boolean;
}

/** Left and right end of the bar or the point. */
export interface Span {
  left: number;
  right: number;
  /** Column of stations that begin at one place; transitions reach them through the gap at its left. */
  column: number;
}

export interface Columns {
  spans: Map<string, Span>;
  /** Gap left of each column: where it begins, and the x of the vertical of each source. */
  gaps: { left: number; slots: Map<string, number> }[];
  /** School years with their bands; none where no year is documented. */
  bands: { year: number; left: number; right: number }[];
  /** x of the rule before stations without a documented year. */
  rule?: number | undefined;
}

const POINT = 14;
const SLOT = 6;
const ARROW = 8;
const NARROWEST = 14;
const RULE = 14;
/** Years need no more room than this, however wide the drawing. */
const WIDEST_YEAR = 96;

/** Stations that begin at one place. */
interface Column {
  /** Undefined behind the rule. */
  time?: number | undefined;
  isPoint: boolean;
  members: Timed[];
}

/** With the sources of the lines that lead there, those of each vertical together. */
interface Reached extends Column {
  sources: string[][];
}

/** Longest way to each station over transitions inside a group; only those that lead to a later layer count. */
function depths(group: readonly Timed[], transitions: readonly Transition[], order: ReadonlyMap<string, Place>): Map<string, number> {
  const layer = (id: string) => order.get(id)?.layer ?? 0;
  const found = new Map<string, number>();
  const ids = new Set(group.map(({ id }) => id));
  for (const { id } of [...group].sort((a, b) => layer(a.id) - layer(b.id))) {
    const before = transitions.filter(({ from, to }) => to === id && ids.has(from) && layer(from) < layer(id));
    found.set(id, Math.max(0, ...before.map(({ from }) => (found.get(from) ?? 0) + 1)));
  }
  return found;
}

/** Sources that lead to the same stations of a column share one vertical; others must not, or one could not tell them apart. */
function sourcesOf(members: readonly Timed[], transitions: readonly Transition[], rowOf: (id: string) => number): string[][] {
  const ids = new Set(members.map(({ id }) => id));
  const bySource = Map.groupBy(transitions.filter(({ from, to }) => ids.has(to) && from !== to), ({ from }) => from);
  const groups = Map.groupBy([...bySource], ([, list]) => [...new Set(list.map(({ to }) => to))].sort().join(' '));
  return [...groups.values()].map((group) => group.map(([from]) => from)).sort((a, b) => Math.min(...b.map(rowOf)) - Math.min(...a.map(rowOf)));
}

function columnsOf(stations: readonly Timed[], transitions: readonly Transition[], order: ReadonlyMap<string, Place>): Column[] {
  const dated = stations.filter(({ start }) => start !== undefined);
  const times = [...new Set(dated.map(({ start }) => start!))].sort((a, b) => a - b);
  const split = (group: Timed[], time: number | undefined, isPoint: boolean): Column[] => {
    const depth = depths(group, transitions, order);
    return [...Map.groupBy(group, ({ id }) => depth.get(id)!)].sort(([a], [b]) => a - b).map(([, members]) => ({ time, isPoint, members }));
  };
  return [
    ...times.flatMap((time) => {
      const here = dated.filter(({ start }) => start === time);
      const bars = here.filter(({ isPoint }) => !isPoint);
      return [...split(here.filter(({ isPoint }) => isPoint), time, true), ...(bars.length > 0 ? [{ time, isPoint: false, members: bars }] : [])];
    }),
    ...split(stations.filter(({ start }) => start === undefined), undefined, false),
  ];
}

/** Where years are on the axis, an unknown duration is drawn as one; else as two, so that there is room for labels. */
const unknownYears = (columns: readonly Column[]) => (columns.some(({ time }) => time !== undefined) ? 1 : 2);

/** Lays the columns for a given width of a year; the drawing is then `end` wide. */
function lay(columns: readonly Reached[], last: number, unit: number): Columns & { end: number } {
  const spans = new Map<string, Span>();
  const gaps: Columns['gaps'] = [];
  const starts: { time: number; at: number; before: number }[] = [];
  let x = 0;
  let time = 0;
  let rule: number | undefined;
  const unknown = unknownYears(columns);
  const lengthOf = ({ years = unknown, isPoint: asPoint }: Timed) => (asPoint ? POINT : Math.max(NARROWEST, years * unit));
  const passTo = (next: number) => { x += (next - time) * unit; time = next; };
  for (const [column, { time: own, isPoint, members, sources }] of columns.entries()) {
    if (own !== undefined && own !== time) passTo(own);
    if (own === undefined && rule === undefined && starts.length > 0) {
      passTo(Math.max(last, time));
      x += RULE;
      rule = x - RULE / 2;
    }
    const left = x;
    x += sources.length > 0 ? 4 + sources.length * SLOT + ARROW : x > 0 ? 4 : 0;
    gaps.push({ left, slots: new Map(sources.flatMap((group, index) => group.map((id): [string, number] => [id, left + 4 + index * SLOT + SLOT / 2]))) });
    for (const { id } of members) spans.set(id, { left: x, right: x, column });
    if (own === undefined) {
      for (const member of members) spans.get(member.id)!.right = x + lengthOf(member);
      x += Math.max(...members.map(lengthOf));
    } else if (isPoint) {
      for (const { id } of members) spans.get(id)!.right = x + POINT;
      x += POINT;
    }
    if (own !== undefined) starts.push({ time: own, at: x, before: starts.at(-1)?.time === own ? starts.pop()!.before : left });
  }
  if (rule === undefined && starts.length > 0) passTo(Math.max(last, time));
  /** x of a year that ends there; the gap behind it belongs to the next. */
  const endOf = (year: number) => {
    const from = starts.findLast(({ time: start }) => start < year);
    return from ? Math.min(from.at + (year - from.time) * unit, starts.find(({ time: start }) => start >= year)?.before ?? Infinity) : year * unit;
  };
  for (const { time: own, isPoint, members } of columns) {
    if (own === undefined || isPoint) continue;
    for (const { id, years } of members) {
      const span = spans.get(id)!;
      span.right = Math.max(span.left + NARROWEST, endOf(own + (years ?? 1)));
    }
  }
  const startOf = (year: number) => starts.find(({ time: start }) => start === year)?.at ?? endOf(year);
  const bands = starts.length === 0 ? [] : Array.from({ length: Math.ceil(Math.max(last, time)) }, (_, index) => ({ year: index + 1, left: startOf(index), right: endOf(Math.min(index + 1, last)) }));
  return { spans, gaps, bands, rule, end: Math.max(x, ...[...spans.values()].map(({ right }) => right)) };
}

/** Columns for a drawing of this width. `rowOf` is the row of a station, for the order of verticals in a gap. */
export function layColumns(stations: readonly Timed[], transitions: readonly Transition[], order: ReadonlyMap<string, Place>, rowOf: (id: string) => number, width: number): Columns {
  const columns = columnsOf(stations, transitions, order).map((column): Reached => ({ ...column, sources: sourcesOf(column.members, transitions, rowOf) }));
  const last = Math.max(0, ...stations.flatMap(({ start, years, isPoint }) => (start === undefined ? [] : [start + (isPoint ? 0 : years ?? 1)])));
  let [least, most] = [0, WIDEST_YEAR];
  for (let step = 0; step < 40; step += 1) {
    const unit = (least + most) / 2;
    if (lay(columns, last, unit).end <= width) least = unit;
    else most = unit;
  }
  const { end, ...laid } = lay(columns, last, Math.floor(least * 4) / 4);
  return end <= width ? laid : shrink(laid, width / end);
}

/** More columns than there is room for: everything closer together. */
function shrink({ spans, gaps, bands, rule }: Columns, by: number): Columns {
  return {
    spans: new Map([...spans].map(([id, { left, right, column }]) => [id, { left: left * by, right: right * by, column }])),
    gaps: gaps.map(({ left, slots }) => ({ left: left * by, slots: new Map([...slots].map(([id, x]) => [id, x * by])) })),
    bands: bands.map(({ year, left, right }) => ({ year, left: left * by, right: right * by })),
    rule: rule === undefined ? undefined : rule * by,
  };
}

/** Columns in the order of the page, so that rows can be sorted before anything is laid. */
export function columnIndex(stations: readonly Timed[], transitions: readonly Transition[], order: ReadonlyMap<string, Place>): Map<string, number> {
  return new Map(columnsOf(stations, transitions, order).flatMap(({ members }, column) => members.map(({ id }): [string, number] => [id, column])));
}

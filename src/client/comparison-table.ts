// A comparison as elements: its sides, what differs at a glance, and the table. Pages built beforehand and the script use the same.
import type { ComparisonWords } from '../labels/comparison.ts';
import { compareSheets, type Alignment, type Cell, type Comparison, type Row } from '../model/comparison.ts';
import { sideLetters } from '../model/comparison-address.ts';
import { callsOf, scalesOf, type Line, type Piece, type Side } from '../model/comparison-profile.ts';
import { coveragePath, entryPath, versionPath, type Room } from '../routes.ts';
import type { Language } from '../site.ts';
import { node, type Tree, type TreeElement } from './tree.ts';

export interface Shown {
  sides: Side[];
  language: Language;
  words: ComparisonWords;
  /** Makes an address of the site one that works where the page was opened. */
  link: (path: string) => string;
  /** Where this comparison can be found again. */
  address: string;
}

interface Context extends Shown {
  calls: string[];
  scales: Map<string, number>;
}

const letters = sideLetters.map((letter) => letter.toUpperCase());
const rooms = { qualification: 'qualifications', regulation: 'regulations', role: 'roles' } as const satisfies Record<Side['kind'], Room>;
/** Order of the states, both in the overview and where differences come first. */
export const shownStates = ['different', 'onlyHere', 'same'] as const;

const between = (items: readonly Tree[], by: Tree): Tree[] => items.flatMap((item, index) => (index === 0 ? [item] : [by, item]));

/** Long double forms may break behind their slash. */
const breakable = (text: string): Tree[] => between(text.split(/(?<=\p{L}\/)(?=\p{Lu})/u), node('wbr'));

function pieces(parts: readonly Piece[]): Tree[] {
  return parts.flatMap((part): Tree[] => (typeof part === 'string' ? breakable(part) : [node(part.italic ? 'i' : 'span', { lang: part.lang, dir: part.dir, translate: part.lang === 'de' || part.lang === 'en' ? undefined : 'no' }, ...breakable(part.text))]));
}

function barOf({ bar }: Line, { scales }: Context): TreeElement | undefined {
  const max = bar && scales.get(bar.measure);
  // The number stands in the text; the bar is drawn, so that a strict policy for styles lets it pass.
  return max === undefined ? undefined : node('svg', { class: 'compare__bar', 'aria-hidden': 'true' }, node('rect', { width: `${Math.round((bar!.value / max) * 1000) / 10}%`, height: '100%' }));
}

const lineOf = (line: Line, context: Context): Tree[] => [...pieces(line.text), ...(line.sub ?? []).map((sub) => node('span', { class: 'sub' }, ...pieces(sub))), ...[barOf(line, context)].filter((bar) => bar !== undefined)];

/** Address of the profile: the version that is shown, or the draft. */
function homeOf({ kind, code, version }: Side, language: Language): string {
  return version ? versionPath(rooms[kind], code, version.number, language) : entryPath(rooms[kind], code, language);
}

function contentOf(cell: Cell<Line>, side: number, context: Context): Tree[] {
  const { words, sides, calls, language, link } = context;
  if ('absent' in cell) return [node('span', { class: 'muted' }, cell.absent === 'notRecorded' ? words.notRecorded[sides[side]!.kind] : words.absent[cell.absent])];
  const { lines, passage, finding } = cell;
  const list = (): Tree => node('ul', {}, ...lines.map((line) => node('li', {}, ...lineOf(line, context))));
  return [
    ...(finding ? [node('b', {}, words.findings[finding]), lines.length > 0 ? list() : node('span', { class: 'sub' }, words.noModule)] : lines.length > 1 ? [list()] : lines.flatMap((line) => lineOf(line, context))),
    ...(passage === undefined ? [] : [' ', node('a', { class: 'src', href: `${link(homeOf(sides[side]!, language))}#rn-${passage}` }, words.passage(passage), node('span', { class: 'sr' }, ` (${calls[side]})`))]),
  ];
}

const cellOf = (cell: Cell<Line>, side: number, context: Context): TreeElement => node('td', {}, node('span', { class: 'label' }, node('b', {}, letters[side]!), ` ${context.calls[side]}`), node('div', {}, ...contentOf(cell, side, context)));

function nameOf({ name, isRest, item }: Row<Line>, { words }: Context): string {
  if (item) return item.line.text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  return isRest && (name === 'modules' || name === 'positions') ? words.rest[name] : words.fields[name];
}

/** "verschieden", "nur A". */
function stateWords({ state, cells }: Row<Line>, { words }: Context): string {
  if (state !== 'onlyHere') return words.states[state];
  return `${words.states.onlyHere} ${letters.filter((_, side) => cells[side] && !('absent' in cells[side])).join(', ')}`;
}

const anchorOf = ({ name, item }: Row<Line>) => `f-${item ? item.id.replace(/[^A-Za-z0-9]+/g, '-') : name}`;

function rowOf(row: Row<Line>, context: Context): TreeElement {
  return node('tr', { id: anchorOf(row), 'data-state': row.state, class: row.state === 'different' ? 'key-row' : undefined },
    node('th', { scope: 'row' }, nameOf(row, context), node('span', { class: 'sub' }, stateWords(row, context))),
    ...row.cells.map((cell, side) => cellOf(cell, side, context)));
}

/** Heading of a part of the table. */
export function groupRow(title: string, span: number, ...more: Tree[]): TreeElement {
  return node('tr', { class: 'group' }, node('th', { scope: 'rowgroup', colspan: String(span) }, title, ...more));
}

function alignmentOf({ regulation, rows }: Alignment<Line>, context: Context): TreeElement {
  const { sides, calls, words, language, link } = context;
  const call = sides.find(({ code }) => code === regulation)!.call;
  const matrices = sides.flatMap(({ code, sheet }, side) => (sheet.findings[regulation] ? [node('a', { href: link(coveragePath(code, regulation, language)) }, `${words.matrix}: ${calls[side]}`)] : []));
  return node('tbody', {}, groupRow(words.aligned(call), sides.length + 1, node('span', { class: 'sub' }, ...between(matrices, '; '))),
    ...rows.map(({ position, cells }) => node('tr', {}, node('th', { scope: 'row' }, `${words.position} ${position.call ?? position.id}`), ...cells.map((cell, side) => cellOf(cell, side, context)))));
}

function tableOf({ rows, alignments }: Comparison<Line>, context: Context): TreeElement {
  const { sides, calls, words } = context;
  const shown = rows.filter(({ state }) => state !== 'missing');
  const groups = [...new Set(shown.map(({ group }) => group))];
  return node('table', { class: 'kern-table versions synopsis synopsis--text compare', 'data-part': 'comparison' },
    node('caption', { class: 'sr' }, words.table),
    node('thead', {}, node('tr', {}, node('th', { scope: 'col' }, words.fact), ...sides.map((_, side) => node('th', { scope: 'col' }, `${letters[side]} `, calls[side])))),
    ...groups.map((group) => node('tbody', {}, groupRow(words.groups[group], sides.length + 1), ...shown.filter((row) => row.group === group).map((row) => rowOf(row, context)))),
    ...alignments.map((alignment) => alignmentOf(alignment, context)));
}

function sideOf(side: Side, index: number, { language, words, link }: Context): TreeElement {
  const { kind, code, kicker, title, edition, version } = side;
  const page = `${link(entryPath(rooms[kind], code, language))}${edition ? `#r-${edition.id}` : ''}`;
  return node('dl', {}, node('dt', {}, node('b', {}, letters[index]!), ` · ${code} · ${kicker}`),
    node('dd', {}, node('a', { href: page }, ...breakable(title)), edition && node('span', { class: 'sub' }, `${words.edition} ${edition.name}`),
      node('span', { class: 'sub' }, version ? node('a', { href: link(homeOf(side, language)) }, words.version(version.number, version.date)) : words.draft)));
}

/** Whether the sides that say nothing are of a kind that does not record the fact. */
const isOfKind = ({ state, cells }: Row<Line>) => state === 'onlyHere' && cells.every((cell) => !('absent' in cell) || cell.absent === 'notRecorded');

function overviewOf(rows: readonly Row<Line>[], context: Context): TreeElement {
  const { words } = context;
  const lines: [string, Row<Line>[]][] = [
    ...shownStates.map((state): [string, Row<Line>[]] => [words.stateGroups[state], rows.filter((row) => row.state === state && !isOfKind(row))]),
    [words.ofOneKind, rows.filter(isOfKind)],
    [words.missingEverywhere, rows.filter(({ state }) => state === 'missing')],
  ];
  const name = (row: Row<Line>): Tree => (row.state === 'missing' ? nameOf(row, context) : node('a', { href: `#${anchorOf(row)}` }, nameOf(row, context)));
  return node('section', {}, node('h2', {}, words.overview),
    node('dl', { class: 'pairs-list' }, ...lines.flatMap(([term, members]) => (members.length > 0 ? [node('div', {}, node('dt', {}, term), node('dd', {}, ...between(members.map(name), ', ')))] : []))));
}

/** Everything below the heading of the page. */
export function comparisonElements(shown: Shown): TreeElement[] {
  const { sides, words, address } = shown;
  const comparison = compareSheets(sides.map(({ sheet }) => sheet));
  const context: Context = { ...shown, calls: callsOf(sides), scales: scalesOf(comparison) };
  const isApart = comparison.alignments.length === 0 && ['modules', 'positions'].every((name) => comparison.rows.some((row) => row.name === name && row.state !== 'missing'));
  return [
    node('section', { class: 'sides', 'aria-label': words.sides }, ...sides.map((side, index) => sideOf(side, index, context))),
    overviewOf(comparison.rows, context),
    node('section', {},
      node('div', { class: 'section-head' }, node('h2', {}, words.table)),
      tableOf(comparison, context),
      node('p', { class: 'small' }, words.units, isApart ? ` ${words.apart}` : ''),
      node('p', { class: 'small' }, `${words.address}: `, node('a', { href: address, 'data-part': 'address' }, address))),
  ];
}

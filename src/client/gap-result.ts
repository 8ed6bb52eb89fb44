// The result of a gap analysis as elements: requirements with own level, gap and what closes it; on paper with room for what is agreed.
import type { GapWords } from '../labels/gap-analysis.ts';
import type { GapData, GapRow, GapState } from '../model/gap-analysis.ts';
import { node, type Tree, type TreeElement } from './tree.ts';

interface Shown {
  rows: readonly GapRow[];
  data: GapData;
  words: GapWords;
  /** Makes an address of the site one that works where the page was opened. */
  link: (path: string) => string;
}

type Offer = GapRow['closing'][number];

/** Offers of one regulation or programme stand together. */
function closingList(closing: readonly Offer[], { words, link }: Shown): Tree {
  if (closing.length === 0) return node('span', { class: 'muted' }, words.nothingCloses);
  const remark = ({ rank, reaches }: Offer) => (rank === undefined ? words.unstated : reaches ? words.reaches : words.partly);
  return node('ul', {}, ...[...Map.groupBy(closing, ({ entry, rank, reaches }) => [entry, reaches, rank === undefined].join('\0')).values()].map((offers) => node('li', {},
    `${offers[0]!.entry}: `,
    ...offers.flatMap(({ place, title, lang, href }, index): Tree[] => [...(index > 0 ? ['; '] : []), node('a', { href: link(href) }, `${place}: `, node('span', { lang }, title))]),
    node('span', { class: 'sub' }, remark(offers[0]!)))));
}

function rowOf(row: GapRow, shown: Shown): TreeElement {
  const { data, words, link } = shown;
  const { code, title, href, levels } = data.competences[row.competence]!;
  const level = (rank: number) => (rank === 0 ? words.notYet : levels[rank - 1]!);
  return node('tr', {},
    node('th', { scope: 'row' }, node('a', { href: link(href) }, `${code} ${title}`)),
    node('td', {}, level(row.rank), node('span', { class: 'sub' }, words.weight[row.weight])),
    node('td', {}, row.own === undefined ? node('span', { class: 'muted' }, words.open) : level(row.own)),
    node('td', {}, row.state === 'gap' ? node('b', {}, words.gapOf(row.gap)) : node('span', { class: 'muted' }, words.states[row.state])),
    node('td', {}, row.state === 'gap' ? closingList(row.closing, shown) : '–'),
    node('td', { class: 'paper' }));
}

const states: GapState[] = ['gap', 'open', 'met'];

/** The table; rows in the order given, under a heading for each state that occurs. */
export function resultTable(shown: Shown): TreeElement {
  const { rows, words } = shown;
  const groups = states.map((state) => ({ state, rows: rows.filter((row) => row.state === state) })).filter((group) => group.rows.length > 0);
  return node('table', { class: 'kern-table is-wide gap-table' },
    node('caption', { class: 'sr' }, words.result),
    node('thead', {}, node('tr', {}, ...[words.competence, words.required, words.own, words.gap, words.closing].map((name) => node('th', { scope: 'col' }, name)), node('th', { scope: 'col', class: 'paper' }, words.agreed))),
    ...groups.map((group) => node('tbody', {},
      node('tr', { class: 'group' }, node('th', { scope: 'rowgroup', colspan: '6' }, `${words.states[group.state]} (${group.rows.length})`)),
      ...group.rows.map((row) => rowOf(row, shown)))));
}

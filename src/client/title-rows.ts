// Titles as elements: first those that several qualifications share, with what tells them apart, then the others. Lists built beforehand and the finder use the same.
import type { TitleWords } from '../labels/title-finder.ts';
import type { Piece } from '../model/comparison-profile.ts';
import { plainText, type ShownNote, type ShownTitle, type ShownUse } from '../model/shown-title.ts';
import { entryPath } from '../routes.ts';
import type { Language } from '../site.ts';
import { node, type Tree, type TreeElement } from './tree.ts';

export interface TitleRows {
  language: Language;
  words: TitleWords;
  /** Makes an address of the site one that works where the page was opened. */
  link: (path: string) => string;
}

/** A wording with its language; what is not the page's is not translated by browsers. */
export function pieceNode(part: Piece): Tree {
  return typeof part === 'string' ? part : node(part.italic ? 'i' : 'span', { lang: part.lang, dir: part.dir, translate: part.lang === 'de' || part.lang === 'en' ? undefined : 'no' }, part.text);
}

const small = (...children: (Tree | undefined)[]) => node('div', { class: 'small' }, ...children);

function factsOf({ id, where, roles, facts }: ShownUse): TreeElement {
  return node('div', { class: 'facts' }, node('div', {}, [id, where, roles].join(' · ')), facts.length === 0 ? undefined : node('div', {}, ...facts.map(pieceNode)));
}

function noteOf({ text, room, id, other }: ShownNote, { language, words, link }: TitleRows): TreeElement {
  return node('p', { class: 'small' }, ...text.map(pieceNode), ` (${words.noteOf} `, node('a', { href: link(entryPath(room, id, language)) }, id),
    ...(other === undefined ? [')'] : [' → ', node('a', { href: link(entryPath('qualifications', other, language)) }, other), ')']));
}

const profileLink = ({ room, id, title }: ShownUse, { language, link }: TitleRows) => node('a', { href: link(entryPath(room, id, language)) }, title);

const listOf = ({ list }: ShownTitle, { words, link }: TitleRows) => (list === undefined ? undefined : node('p', { class: 'small' }, `${words.beginning} `, node('a', { href: link(list) }, words.allInList)));

/** A title with the qualifications that have it, then what else it stands for. */
function sharedBlock(title: ShownTitle, rows: TitleRows, anchor?: string): TreeElement {
  const others = title.uses.filter(({ bears }) => !bears);
  return node('section', { id: anchor, class: 'shared' },
    node('h3', {}, ...title.text.map(pieceNode)),
    node('p', { class: 'hit__warn' }, title.warning!),
    ...title.notes.map((note) => noteOf(note, rows)),
    node('ul', { class: 'entries' }, ...title.uses.filter(({ bears }) => bears).map((use) => node('li', {}, node('div', {}, profileLink(use, rows)), factsOf(use)))),
    others.length === 0 ? undefined : node('p', { class: 'small' }, `${rows.words.alsoAt}: `, ...others.flatMap((use, index): Tree[] => [index === 0 ? '' : '; ', profileLink(use, rows), ` (${[use.id, use.roles].join(', ')})`])),
    listOf(title, rows));
}

/** A title that at most one qualification has. */
function titleItem(title: ShownTitle, rows: TitleRows): TreeElement {
  const [first, ...more] = title.uses as [ShownUse, ...ShownUse[]];
  return node('li', {},
    node('div', {}, node('a', { href: rows.link(entryPath(first.room, first.id, rows.language)) }, ...title.text.map(pieceNode)),
      first.title === plainText(title.text) ? undefined : small(first.title),
      ...more.map((use) => small(profileLink(use, rows), ` · ${[use.id, use.roles].join(' · ')}`)), ...title.notes.map((note) => noteOf(note, rows)), listOf(title, rows)),
    factsOf(first));
}

/** Blocks of the titles that are shared. `anchorOf` names each for links. */
export function sharedSection(titles: readonly ShownTitle[], rows: TitleRows, anchorOf?: (title: ShownTitle) => string): TreeElement[] {
  const shared = titles.filter(({ warning }) => warning !== undefined);
  return shared.length > 0 ? [node('section', {}, node('h2', {}, rows.words.shared), ...shared.map((title) => sharedBlock(title, rows, anchorOf?.(title))))] : [];
}

/** Everything that was found. */
export function foundTitles(titles: readonly ShownTitle[], rows: TitleRows): TreeElement[] {
  const shared = sharedSection(titles, rows);
  const others = titles.filter(({ warning }) => warning === undefined);
  if (others.length === 0) return shared;
  return [...shared, node('section', {}, node('h2', {}, shared.length > 0 ? rows.words.others : rows.words.results), node('ul', { class: 'entries' }, ...others.map((title) => titleItem(title, rows))))];
}

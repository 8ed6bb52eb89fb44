// What the page of an entry must show of its data: code, titles, sources, modules and positions with their amounts.
import { formatNumber } from '../../src/labels/format.ts';
import type { Data } from '../../src/schema/index.ts';
import type { Language } from '../../src/site.ts';
import type { Content } from '../lib/read-content.ts';
import type { Finding } from './check.ts';
import { elements, isElement, named, plain, shorten, textOf, type Document, type Element } from './dom.ts';
import type { Page } from './site.ts';

type Entry = Content['entries'][number];
interface Said { de: string; en?: string | undefined }

interface Facts {
  /** Name of the fact → its wording on the page. */
  words: [name: string, wording: string | undefined][];
  /** Row of a table: a name in its first cell and numbers behind it, in this order. */
  rows: { name: string; numbers: number[] }[];
}

/** What is in the data and not on the page. */
export function* missingFrom({ path, language, document }: Page, { file, id, ...entry }: Entry): Iterable<Finding> {
  const facts = factsOf(entry, language);
  if (!facts) return;
  const fix = `compare with ${file}; build again if it changed since, else correct the component`;
  const text = readable(document);
  for (const [name, wording] of [['code', id] as const, ...facts.words]) {
    if (wording !== undefined && !text.includes(plain(wording))) yield { path, message: `does not show the ${name} „${shorten(plain(wording))}“`, fix };
  }
  if (facts.rows.length === 0) return;
  const rows = rowsOf(document);
  for (const { name, numbers } of facts.rows) {
    const cells = numbers.map((number) => formatNumber(number, language));
    const named = rows.filter(({ head }) => head.includes(plain(name)));
    if (named.length === 0) yield { path, message: `has no row for „${shorten(plain(name))}“`, fix };
    else if (!named.some((row) => isInOrder(cells, row.cells))) yield { path, message: `row „${shorten(plain(name))}“ does not show ${cells.join(', ')}`, fix };
  }
}

function factsOf({ collection, data }: Pick<Entry, 'collection' | 'data'>, language: Language): Facts | undefined {
  if (!data) return undefined;
  const said = (text: Said) => text[language] ?? text.de;
  if (collection === 'norms') return factsOfLaw(data as Data<'norms'>, said);
  const profile = data as Data<'terms'>;
  const facts: Facts = {
    words: [['title', said(profile.title)], ...profile.sources.map(({ title }): [string, string] => ['source', title])],
    rows: [],
  };
  if (collection === 'qualifications') addQualification(facts, data as Data<'qualifications'>, said);
  if (collection === 'regulations') addRegulation(facts, data as Data<'regulations'>, said);
  if (shownWhole.has(collection)) facts.words.push(...textsIn(data, said));
  return facts;
}

/** Collections whose pages show every text of the record but the summary, which stands in lists. */
const shownWhole = new Set(['frameworks', 'roles', 'curricula', 'recommendations']);

/** Every text in two languages, named by its field. */
function textsIn(value: unknown, said: (text: Said) => string, name = ''): Facts['words'] {
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, said, name));
  if (value === null || typeof value !== 'object') return [];
  if ('de' in value) return name === 'summary' ? [] : [[name, said(value as Said)]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, said, key));
}

function factsOfLaw(law: Data<'norms'>, said: (text: Said) => string): Facts {
  return { words: [['title', said(law.title)], ...law.provisions.map((provision): [string, string] => ['provision', `${law.unit} ${provision.number}`])], rows: [] };
}

function addQualification({ words, rows }: Facts, { titles, codes, editions }: Data<'qualifications'>, said: (text: Said) => string): void {
  for (const { text, transliteration } of titles) words.push(['original title', text], ['romanised title', transliteration?.text]);
  for (const { code } of codes) words.push(['national code', code]);
  for (const { modules, hourTables } of editions) {
    for (const module of modules) {
      words.push(['module', said(module.title)]);
      rows.push({ name: module.original, numbers: numbersOf(module.amount) });
    }
    for (const row of hourTables.flatMap((table) => table.rows)) rows.push({ name: said(row.title), numbers: inColumns(row.amounts) });
  }
}

function addRegulation({ words, rows }: Facts, { abbreviation, occupations, positions, periods, studyModules }: Data<'regulations'>, said: (text: Said) => string): void {
  words.push(['abbreviation', abbreviation]);
  for (const { title } of occupations) words.push(['occupation', said(title)]);
  for (const { title, weeks } of positions) {
    const numbers = periods.map(({ key }) => weeks?.[key]).filter((amount) => amount !== undefined);
    rows.push({ name: title, numbers });
  }
  for (const { title } of studyModules) words.push(['module', said(title)]);
}

const parts = ['practice', 'theory', 'workplace', 'general', 'undivided'] as const;

/** In the order of the columns of the module table. */
function numbersOf(amount: Data<'qualifications'>['editions'][number]['modules'][number]['amount']): number[] {
  switch (amount?.unit) {
    case 'hours': return parts.map((part) => amount[part]).filter((number) => number !== undefined);
    case 'weeklyHours': return inColumns(amount.byClass);
    case 'weeks': return [amount.weeks];
    case 'credits': return [amount.credits];
    default: return [];
  }
}

function inColumns(amounts: Record<string, number>): number[] {
  return Object.entries(amounts).sort(([a], [b]) => Number(a) - Number(b)).map(([, number]) => number);
}

function readable(document: Document): string {
  const [main] = named(document, 'main');
  return main ? textOf(main) : '';
}

function rowsOf(document: Document): { head: string; cells: string[] }[] {
  return [...named(document, 'tr')].map((row) => {
    const [head, ...cells] = row.childNodes.filter((node): node is Element => isElement(node));
    return { head: head ? textOf(head) : '', cells: cells.map(ownText) };
  });
}

/** Text of a cell without the small remark under its number. */
function ownText(cell: Element): string {
  const remarks = [...elements(cell)].filter((element) => element.attrs.some(({ name, value }) => name === 'class' && value.split(' ').includes('sub')));
  return remarks.reduce((text, remark) => text.replace(textOf(remark), ''), textOf(cell)).trim();
}

function isInOrder(wanted: string[], cells: string[]): boolean {
  let at = 0;
  for (const cell of cells) if (at < wanted.length && cell === wanted[at]) at += 1;
  return at === wanted.length;
}

// A built page of a profile → the same text as a plain Markdown page: headings, paragraphs, lists and tables, for other generators to build.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, isElement, named, texts, type Element } from '../verify/dom.ts';

export interface PlainPage {
  title: string;
  markdown: string;
}

/** Not text of the page: pictures, buttons and what only a script shows. */
const unseen = new Set(['script', 'style', 'template', 'svg', 'button', 'form', 'input', 'noscript', 'nav']);
const blocks = new Set(['address', 'article', 'aside', 'blockquote', 'details', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'li', 'ol', 'p', 'section', 'summary', 'table', 'ul']);

const isUnseen = (element: Element) => unseen.has(element.tagName) || attribute(element, 'hidden') !== undefined;
const tidy = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
/** Signs that Markdown would read. */
const escape = (text: string) => text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^([-+=])/, '\\$1').replace(/^(\d+)(?=[.)] )/, '$1\\');

function textOf(node: Tree.ChildNode): string {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  if (isUnseen(node)) return '';
  if (node.tagName === 'br') return ' ';
  const inner = node.childNodes.map(textOf).join('');
  return blocks.has(node.tagName) ? ` ${inner} ` : inner;
}

const inline = (nodes: Tree.ChildNode[]) => escape(tidy(nodes.map(textOf).join('')));

function tableOf(table: Element): string[] {
  const rows = [...named(table, 'tr')].map((row) => row.childNodes.filter((cell) => isElement(cell) && ['th', 'td'].includes(cell.tagName)).flatMap((cell) => {
    const span = Number(attribute(cell as Element, 'colspan') ?? 1);
    return [inline([cell]), ...Array.from({ length: span - 1 }, () => '')];
  }));
  const width = Math.max(...rows.map((row) => row.length), 0);
  if (width === 0) return [];
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, place) => cells[place] ?? '').join(' | ')} |`;
  const caption = [...named(table, 'caption')].map(({ childNodes }) => inline(childNodes)).filter(Boolean);
  return [...caption, [line(rows[0]!), line(Array.from({ length: width }, () => '---')), ...rows.slice(1).map(line)].join('\n')];
}

/** Items of a list, one line each; lists in items follow in lines of their own. */
function listOf(list: Element, sign: string): string[] {
  const items = list.childNodes.filter((node): node is Element => isElement(node) && !isUnseen(node));
  return [items.map((item) => inline([item])).filter(Boolean).map((text) => `${sign} ${text}`).join('\n')].filter(Boolean);
}

function definitionsOf(list: Element): string[] {
  const lines: string[] = [];
  for (const part of named(list, 'dt', 'dd')) {
    const text = inline([part]);
    if (part.tagName === 'dt') lines.push(`- ${text}:`);
    else if (text) lines.push(lines.length > 0 ? `${lines.pop()} ${text}` : `- ${text}`);
  }
  return [lines.join('\n')].filter(Boolean);
}

function blocksOf(element: Element): string[] {
  const found: string[] = [];
  let run: Tree.ChildNode[] = [];
  const close = () => {
    const text = inline(run);
    if (text) found.push(text);
    run = [];
  };
  for (const node of element.childNodes) {
    if (!isElement(node) || !(blocks.has(node.tagName) || [...named(node, 'p', 'table', 'ul', 'ol', 'dl')].length > 0)) {
      run.push(node);
      continue;
    }
    close();
    if (isUnseen(node)) continue;
    const heading = /^h([2-6])$/.exec(node.tagName)?.[1];
    if (heading) found.push(`${'#'.repeat(Number(heading))} ${inline([node])}`);
    else if (node.tagName === 'table') found.push(...tableOf(node));
    else if (node.tagName === 'ul') found.push(...listOf(node, '-'));
    else if (node.tagName === 'ol') found.push(...listOf(node, '1.'));
    else if (node.tagName === 'dl') found.push(...definitionsOf(node));
    else if (node.tagName !== 'h1') found.push(...blocksOf(node));
  }
  close();
  return found;
}

/** The first element that a test fits. */
const find = (html: string, isWanted: (element: Element) => boolean): Element | undefined => [...named(parse(html), 'article', 'main', 'div', 'h1')].find(isWanted);

/** The page of an entry as Markdown. Its navigation and what only helps to use the page stay behind. */
export function plainPage(html: string): PlainPage {
  const article = find(html, ({ tagName }) => tagName === 'article');
  const [title] = article ? named(article, 'h1') : [];
  if (!article || !title) throw new Error('This page has no article with a heading.');
  return { title: tidy([...texts(title)].map(({ text }) => text).join('')), markdown: `${blocksOf(article).join('\n\n')}\n` };
}

/** Bytes of the text that readers see within an element: what pages of different make are compared by. */
export function visibleBytes(html: string, isWanted: (element: Element) => boolean): number {
  const element = find(html, isWanted);
  return element ? Buffer.byteLength(tidy(textOf(element))) : 0;
}

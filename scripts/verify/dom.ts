// Reading a parsed page: walking, attributes, text, language and direction of a place.
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Document = Tree.Document;
export type Element = Tree.Element;
export type TextNode = Tree.TextNode;
type Parent = Tree.ParentNode;
type Child = Tree.ChildNode;

const unread = new Set(['script', 'style', 'template']);

export const isElement = (node: Child | Parent): node is Element => 'tagName' in node;
const isText = (node: Child): node is TextNode => node.nodeName === '#text';

/** Those of whole pages: most checks go through all of a page, one after the other. */
const ofPages = new WeakMap<Parent, Element[]>();

/** Every element below a node, in the order of the document. */
export function elements(node: Parent): Iterable<Element> {
  if (node.nodeName !== '#document') return walk(node);
  return ofPages.get(node) ?? ofPages.set(node, [...walk(node)]).get(node)!;
}

function* walk(node: Parent): Generator<Element> {
  // A stack instead of recursion: every check walks every page, and nested generators would pass each element through all levels.
  const waiting = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    yield next;
    for (let index = next.childNodes.length - 1; index >= 0; index -= 1) waiting.push(next.childNodes[index]!);
  }
}

/** Every text a reader gets, with the element that holds it. */
export function* texts(node: Parent): Generator<{ text: string; parent: Element }> {
  for (const child of node.childNodes) {
    if (isText(child)) yield { text: child.value, parent: node as Element };
    else if (isElement(child) && !unread.has(child.tagName)) yield* texts(child);
  }
}

export function* named(node: Parent, ...names: string[]): Generator<Element> {
  for (const element of elements(node)) if (names.includes(element.tagName)) yield element;
}

/** Value of an attribute, '' for one without a value, undefined if it is not there. `xlink:href` keeps its prefix. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => (attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name) === name)?.value;
}

/** Words of a list attribute such as rel or class. */
export function tokens(element: Element, name: string): string[] {
  return (attribute(element, name) ?? '').split(/\s+/).filter(Boolean);
}

/** Elements that bear a class. */
export function* withClass(node: Parent, name: string): Generator<Element> {
  for (const element of elements(node)) if (tokens(element, 'class').includes(name)) yield element;
}

/** What stands in the head. A parsed page always has one. */
export function headOf(document: Document): Element[] {
  const [html] = document.childNodes.filter(isElement);
  const head = html?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'head');
  return head ? [...elements(head)] : [];
}

/** Addresses of the <link> elements of a relation. */
export function linksOf(document: Document, rel: string): string[] {
  return headOf(document).filter(({ tagName }) => tagName === 'link').filter((link) => tokens(link, 'rel').includes(rel)).map((link) => attribute(link, 'href') ?? '');
}

/** Contents of the <meta> elements of a name, or with `http-equiv`. */
export function metasOf(document: Document, name: string, by: 'name' | 'http-equiv' = 'name'): string[] {
  return headOf(document).filter(({ tagName }) => tagName === 'meta').filter((meta) => attribute(meta, by)?.toLowerCase() === name.toLowerCase()).map((meta) => attribute(meta, 'content') ?? '');
}

/** Text with single spaces and without the invisible places to break. */
export function plain(text: string): string {
  return text.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ').trim();
}

export function textOf(node: Parent): string {
  return plain([...texts(node)].map(({ text }) => text).join(''));
}

/** The nearest value of an attribute, on the element or around it. */
export function inherited(element: Element, name: string): string | undefined {
  for (let at: Parent | null | undefined = element; at && isElement(at); at = at.parentNode) {
    const value = attribute(at, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether an element is one of these, or inside one. */
export function isWithin(element: Element, names: Set<string>): boolean {
  return names.has(element.tagName) || (element.parentNode !== null && isElement(element.parentNode) && isWithin(element.parentNode, names));
}

/** A short name for messages: `a.src "[7]"`. */
export function describe(element: Element): string {
  const id = attribute(element, 'id');
  const [first] = tokens(element, 'class');
  const text = textOf(element);
  return `<${element.tagName}${id ? `#${id}` : first ? `.${first}` : ''}>${text ? ` „${shorten(text)}“` : ''}`;
}

export function shorten(text: string, length = 60): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

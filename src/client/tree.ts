// Elements as data, so that one description serves the page built beforehand and the page that the script fills.

export type Tree = string | TreeElement;

export interface TreeElement {
  tag: string;
  attributes: Record<string, string>;
  children: Tree[];
}

const SVG = 'http://www.w3.org/2000/svg';
const drawn = new Set(['svg', 'rect']);

/** Attributes without a value are left out, and so are children that are not there. */
export function node(tag: string, attributes: Record<string, string | undefined> = {}, ...children: (Tree | undefined)[]): TreeElement {
  return { tag, attributes: Object.fromEntries(Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined)), children: children.filter((child) => child !== undefined) };
}

/** The element itself. Text stays text, whatever it holds. */
export function toElement({ tag, attributes, children }: TreeElement): Element {
  const element = drawn.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  return element;
}

// A sentence as text, links and words of another language, so that a script can put it into the page without writing HTML.
import { element } from './dom.ts';

export interface Link {
  text: string;
  href: string;
  lang?: string | undefined;
}
export interface Foreign {
  text: string;
  lang?: string | undefined;
}
export type Piece = string | Link | Foreign;

/** A sentence with its places filled: "gilt {edition}." */
export function fill(sentence: string, values: Record<string, Piece | Piece[]>): Piece[] {
  return sentence.split(/\{(\w+)\}/).flatMap((text, index) => (index % 2 === 0 ? text : values[text]!)).filter((piece) => piece !== '');
}

/** "a, b und c" */
export function enumerate(items: readonly Piece[][], and: string): Piece[] {
  return items.flatMap((item, index) => (index === 0 ? item : [index < items.length - 1 ? ', ' : ` ${and} `, ...item]));
}

/** The pieces as nodes of the page. */
export function nodesOf(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    return 'href' in piece ? element('a', { href: piece.href, lang: piece.lang }, piece.text) : element('span', { lang: piece.lang }, piece.text);
  });
}

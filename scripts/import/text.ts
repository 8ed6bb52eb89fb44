// Elements → wording: line ends of the print are taken away, footnote signs and remarks of the collection stand apart.
import { childrenOf, type Element } from './xml.ts';

/** Not part of the wording: notes of the collection, footnotes and their signs. */
const APART = new Set(['FnR', 'Footnotes', 'Footnote', 'kommentar', 'ABWFORMAT', 'FnArea', 'Revision']);
/** Begin and end a line. */
const LINES = new Set(['P', 'DL', 'DT', 'DD', 'LA', 'Title', 'Ident', 'table', 'row', 'pre']);
// A line of the print ends; what is only a line end of the file is a space.
const END = '\u2028';

function* pieces(element: Element): Generator<string> {
  for (const child of element.children) {
    if (typeof child === 'string') yield child.replace(/\s*\n\s*/g, ' ');
    else if (child.name === 'BR') yield END;
    else if (child.name === 'entry') yield* [' ', ...pieces(child), ' '];
    else if (LINES.has(child.name)) yield* [END, ...pieces(child), END];
    else if (!APART.has(child.name)) yield* pieces(child);
  }
}

const TIES = /^(?:und|oder|sowie|bzw|bis)(?!\p{L})/u;

/**
 * Joins lines as a reader does: "Qualitäts-" + "systeme" is one word, "Mess-" + "und Prüfgeräte" are two,
 * "IT-" + "Systeme" keeps its hyphen.
 */
export function joinLines(text: string): string {
  return text
    .replace(/\u00AD\s*/g, '')
    .replace(/[\u00A0\u2002-\u200A\u202F\u3000]/g, ' ')
    .replace(/(\p{L})-[ \t]*\u2028\s*(?=(\p{L}|\d))/gu, (whole, letter: string, next: string, at: number, all: string) => {
      const rest = all.slice(at + whole.length);
      if (TIES.test(rest)) return `${letter}- `;
      return next === next.toLowerCase() && /\p{L}/u.test(next) ? letter : `${letter}-`;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** The wording of an element in one line. */
export function textOf(element: Element | undefined): string {
  return element ? joinLines([...pieces(element)].join('')) : '';
}

/** The wording line by line, empty lines left out; hyphens at line ends are still joined. */
export function linesOf(element: Element | undefined): string[] {
  if (!element) return [];
  const raw = [...pieces(element)].join('');
  // Joined lines lose their end, all others keep it as a real line break.
  const joined = raw.replace(/(\p{L}-)[ \t]*\u2028\s*(?=\p{L})/gu, '$1\u2029');
  return joined.split(END).map((line) => joinLines(line.replaceAll('\u2029', END))).filter((line) => line !== '');
}

/** Ids of the footnotes whose signs stand in an element. */
export function footnoteRefs(element: Element): string[] {
  return childrenOf(element).flatMap((child) => (child.name === 'FnR' ? [child.attributes['ID'] ?? ''] : footnoteRefs(child)));
}

/** "Planen und Ordnen sowie," → "Planen und Ordnen": items of a list carry the sentence's punctuation. */
export function bareItem(text: string): string {
  return text.replace(/(?:[,;.]|\s+(?:und|oder|sowie))+$/u, '').trim();
}

/** Compares wordings regardless of case, hyphens and spaces, which differ between places of one text. */
export function alike(a: string, b: string): boolean {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return key(a) === key(b);
}

// Titles by first letter, those in other than Latin letters by script, in parts that make pages of bearable length.
import { inParts, letterOf } from './lists.ts';
import type { FinderTitle } from './title-finder.ts';

export interface TitleLetter {
  /** A letter, "0–9", or the code of a script (ISO 15924): Cyrl. */
  letter: string;
  /** What stands in an address: d, 0-9, cyrl. */
  slug: string;
  parts: FinderTitle[][];
}

export type LetterLink = Pick<TitleLetter, 'letter' | 'slug'>;

const SCRIPTS = ['Cyrl', 'Arab', 'Armn', 'Beng', 'Deva', 'Ethi', 'Geor', 'Grek', 'Gujr', 'Guru', 'Hang', 'Hani', 'Hebr', 'Hira', 'Kana', 'Khmr', 'Knda', 'Laoo', 'Mlym', 'Mong', 'Mymr', 'Orya', 'Sinh', 'Taml', 'Telu', 'Thai', 'Tibt'];
const patterns = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const);
/** The code for a script that is none of these. */
const OTHER = 'Zzzz';

/** Under which heading a list has a title. */
export function headingOf(text: string): string {
  const letter = letterOf(text);
  return letter === '0–9' || /^[A-Z]$/.test(letter) ? letter : patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? OTHER;
}

/** Whether a heading is the code of a script. */
export const isScript = (heading: string): boolean => /^[A-Z][a-z]{3}$/.test(heading);

/** Titles under their headings: numbers, Latin letters, other scripts. */
export function titlesByLetter(titles: readonly FinderTitle[], most?: number): TitleLetter[] {
  const rank = (heading: string) => (heading === '0–9' ? 0 : isScript(heading) ? 2 + (heading === OTHER ? SCRIPTS.length : SCRIPTS.indexOf(heading)) : 1);
  return [...Map.groupBy(titles, ({ text }) => headingOf(text))]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([letter, list]) => ({ letter, slug: letter.toLowerCase().replace('–', '-'), parts: inParts(list, most) }));
}

/** Name of a title within its page; keys hold any script, so it is a number made of them (FNV-1a). */
export function titleAnchor(key: string): string {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return `t-${(hash >>> 0).toString(36)}`;
}

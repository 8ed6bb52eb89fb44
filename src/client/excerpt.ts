// The excerpt of a hit: the words of the text around its densest matches, the matches marked, and the section they stand in.
import type { FoundPage } from './pagefind.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  pieces: Piece[];
  /** Whether the text goes on before and after it. */
  before: boolean;
  after: boolean;
  section?: { id: string; title: string };
}

/** Anchor at which the text of a page begins, behind the words that only the index needs; set by src/integrations/search-text.ts. */
const TEXT_START = 'text';
const LENGTH = 30;
/** An excerpt begins with a sentence, if one begins so near before the first match. */
const LEAD = 9;
/** The end of a sentence, not of an abbreviation: "S.", "Abs.", "BGBl.". */
const FULL_STOP = /(?:\p{Ll}{4}|\d{4}|[)“])[.:?!]$/u;

interface Place {
  location: number;
  weight: number;
}

/** The match from which most matches follow within an excerpt. Headings count no more than text, sources less. */
function densest(places: Place[]): number {
  const scores = places.map(({ location: first }) => places
    .filter(({ location }) => location >= first && location < first + LENGTH - LEAD)
    .reduce((sum, { weight }) => sum + Math.min(weight, 1), 0));
  return places[scores.indexOf(Math.max(...scores))]!.location;
}

/** Neighbouring matches become one mark; punctuation stays outside. */
function cut(words: string[], marked: Set<number>, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, mark: boolean) => {
    const last = pieces.at(-1);
    if (last && last.marked === mark) last.text += text;
    else if (text) pieces.push({ text, marked: mark });
  };
  for (let place = from; place < to; place += 1) {
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[place]!) ?? [];
    const joined = marked.has(place) && marked.has(place - 1) && before === '' && pieces.at(-1)?.marked;
    if (place > from) add(' ', Boolean(joined));
    if (marked.has(place)) {
      add(before, false);
      add(word, true);
      add(after, false);
    } else add(words[place]!, false);
  }
  return pieces;
}

function sectionAt(page: FoundPage, words: string[], place: number): Excerpt['section'] {
  const section = page.anchors.findLast(({ element, location }) => element === 'section' && location <= place);
  if (!section) return undefined;
  // The heading opens the section; the index ends it with a full stop.
  const heading = words.slice(section.location, section.location + 12);
  const end = heading.findIndex((word) => word.endsWith('.'));
  return end < 0 ? undefined : { id: section.id, title: heading.slice(0, end + 1).join(' ').slice(0, -1) };
}

/** Undefined where only the head of a page matches, such as its title. */
export function excerptOf(page: FoundPage): Excerpt | undefined {
  const words = page.content.split(/\s+/);
  const start = page.anchors.find(({ id }) => id === TEXT_START)?.location ?? 0;
  const places = page.weighted_locations.filter(({ location }) => location >= start && location < words.length);
  if (places.length === 0) return undefined;

  const match = densest(places);
  let from = match;
  while (from > start && from > match - LEAD && !FULL_STOP.test(words[from - 1]!)) from -= 1;
  const to = Math.min(from + LENGTH, words.length);
  const section = sectionAt(page, words, match);
  return { pieces: cut(words, new Set(places.map(({ location }) => location)), from, to), before: from > start && !FULL_STOP.test(words[from - 1]!), after: to < words.length && !FULL_STOP.test(words[to - 1]!), ...(section ? { section } : {}) };
}

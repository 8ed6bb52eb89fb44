// A page as the search index reads it: what its head says of it comes first and weighs most, then its text.

/** How much a word counts that stands in the head of a page; one in its text counts 1. */
const WEIGHTS = { title: 10, code: 10, original: 9, words: 7, kicker: 2, summary: 2, names: 1 };
type HeadField = keyof typeof WEIGHTS;
/** Of two titles with the word, the one that says less besides comes first: each further word takes this from its weight, up to a limit. */
const FURTHER_WORD = 0.15;
const MOST_WORDS = 20;
/** A regulation no longer in force stands behind the one that is. */
const PAST = 0.6;

/** Where the text begins, behind the words from the head. Excerpts never reach before it. */
export const TEXT_START = 'text';

/**
 * Left out of the text: what the head says anyway, what stands on every page, and lists of other pages,
 * which would make each page a hit for its neighbours.
 */
export const NOT_TEXT = ['h1', '.kicker', '.original', '.title-note', '.lead', '.cite-head', '.cite-box', '.notice', '.glance', '.side', '.src', '.rn', '.scroll-hint', 'thead', '#titel table', '.sources dl', '.sources .meta', '#verweise', '#vergleiche', '#aenderungen', '#qualifikationen'];

const META = /<meta name="search:(\w+)" content="([^"]*)"/g;

/** Pagefind shares the weight of "Köchin/Koch" among its parts; each part of a title counts in full. */
function withParts(text: string): string {
  const parts = text.split(/[\s/()–-]+/);
  return [text, ...new Set(parts.filter((part) => part !== '' && !text.split(/\s+/).includes(part)))].join(' ');
}

function weightOf(name: HeadField, text: string): number {
  if (name !== 'title' && name !== 'original') return WEIGHTS[name];
  return WEIGHTS[name] - FURTHER_WORD * (Math.min(text.split(/\s+/).length, MOST_WORDS) - 1);
}

function headOf(html: string): string {
  const fields = new Map<string, string>();
  // In an attribute < is only a sign; in the text it would begin an element and could swallow the page.
  for (const [, name, content] of html.matchAll(META)) fields.set(name!, content!.replaceAll('<', '&lt;'));
  // Each wording is packed behind the code of its language, which nobody looks for.
  const original = fields.get('original');
  if (original) fields.set('original', original.replace(/(?:^| ‖ )\S+ /g, ' ').trim());
  const share = fields.has('past') ? PAST : 1;
  return (Object.keys(WEIGHTS) as HeadField[]).flatMap((name) => {
    const text = fields.get(name);
    return text ? [`<p data-pagefind-weight="${weightOf(name, text) * share}">${name === 'code' || name === 'names' ? text : withParts(text)}</p>`] : [];
  }).join('');
}

/** What stands apart on the page must not run together in the text: "Dauer" and "2 Jahre", a name and the note below it. */
function textOf(html: string): string {
  return html
    .replace(/<(?:(?:dt|dd|th|td|li|small)\b|span class="(?:sub|facts)")|(?<=<\/span>)<span/g, ' $&')
    // Dashes of empty cells.
    .replace(/>–</g, '><')
    // Cells and sources are quoted in a hit only if no sentence matches.
    .replace(/<table\b/g, '$& data-pagefind-weight="0.4"')
    .replace(/<ol class="sources/g, '<ol data-pagefind-weight="0.3" class="sources');
}

/** Whether a page is to be found at all. */
export const isFound = (html: string | Buffer): boolean => html.includes('data-pagefind-body');

/** Where a page stands among the others; pages are numbered in this order. A copy: a piece of a text keeps all of the text in memory. */
export const placeOf = (html: string): string => Buffer.from(/<meta name="search:place" content="([^"]*)"/.exec(html)?.[1] ?? '').toString();

/** What hits are shown and filtered by. */
const SHOWN = /<meta name="search:\w+" content="[^"]*" data-pagefind-[^>]*>/g;
/** Around what a page says (layouts/Base.astro). No text can look like the start, because quotation marks are escaped in texts and attributes. */
const [START, END] = ['<main id="inhalt"', '</main>'];

/** The HTML to index for a finished page, without all that the index would read and leave out; undefined for a page that is not to be found. */
export function searchText(html: string): string | undefined {
  if (!isFound(html)) return undefined;
  const [start, end] = [html.indexOf(START), html.lastIndexOf(END)];
  if (start < 0 || end < start) throw new Error(`A page that is to be found has no ${START}>.`);
  const before = html.slice(0, start);
  const [page] = /<html[^>]*>/.exec(before)!;
  const head = `<div data-pagefind-body>${headOf(before)}<p id="${TEXT_START}"></p></div>`;
  return `${page}<head>${(before.match(SHOWN) ?? []).join('')}</head><body>${head}${textOf(html.slice(start, end))}${END}</body></html>`;
}

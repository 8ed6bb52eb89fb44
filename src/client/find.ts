// Searches: cuts the query as the index does, tries other spellings for words that are not there, counts the facets.
import { facetNames, unpackFacet, type FacetName } from '../model/search-record.ts';
import { alternatives, fold, searchWords } from '../model/spellings.ts';
import { tokensOf } from '../model/name-tokens.ts';
import { namedFirst, withoutParts } from './named-first.ts';
import type { FilterCounts, FoundPage, Match, Matches, Pagefind, SearchOptions } from './pagefind.ts';
import type { Search } from './search-address.ts';

export interface Found {
  matches: Match[];
  /** For each facet, what would be found if one of its values were chosen. Loads what that takes, which is more than the hits do. */
  counts: () => Promise<FilterCounts>;
  /** Words that were found in another spelling. */
  readAs: { typed: string; meant: string }[];
  /** Words that are nowhere in the handbook. */
  leftOut: string[];
  /** Words that are there, but on no page together. */
  apart: string[];
}

/** How many pages of a result are read to see whether a word is really there. */
const SAMPLE = 3;

/** A word of a text as the index holds it whole: "Kfz-Mechaniker," → kfzmechaniker. */
const bare = (text: string) => fold(text.replace(/[^\p{L}\p{M}\p{N}]/gu, ''));

/**
 * Whether a page has a word or a longer one. Pagefind falls back to ever shorter beginnings of a word that is not there,
 * so a result alone says nothing; half of the word must be met, which leaves room for endings.
 */
export function hasWord(page: FoundPage, word: string): boolean {
  const sought = fold(word);
  const beginning = sought.slice(0, Math.max(3, Math.ceil(sought.length / 2)));
  const words = page.content.split(/\s+/);
  return page.weighted_locations.some(({ location }) => bare(words[location] ?? '').includes(beginning));
}

export class Finder {
  readonly #pagefind: Pagefind;
  #values: Promise<FilterCounts> | undefined;
  /** Word of a search → the word it is looked for by; undefined if the handbook has it in no spelling. */
  readonly #readings = new Map<string, string | undefined>();
  /** The latest search without filters: it is asked for once to read the words and once for its hits. */
  #latest: { term: string; matches: Promise<Matches> } | undefined;
  /** Page → its number. */
  #places: Promise<Map<string, number>> | undefined;

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind;
  }

  async find(search: Search): Promise<Found> {
    const { query } = search;
    // Quotation marks ask for exactly these words, so nothing is read into them.
    const quoted = /^".+"$/.test(query);
    const typed = quoted ? [query.toLowerCase()] : searchWords(query);
    const read = quoted ? [] : await this.#read(typed);
    const words = quoted ? typed : read.flatMap(({ as }) => as ?? []);
    const findings = {
      readAs: read.flatMap(({ word, as }) => (as && as !== word ? [{ typed: word, meant: as }] : [])),
      leftOut: read.flatMap(({ word, as }) => (as ? [] : [word])),
    };
    if (query !== '' && words.length === 0) return { matches: [], counts: async () => ({}), apart: [], ...findings };

    const term = words.length > 0 ? words.join(' ') : null;
    const options = await this.#options(search);
    const { results } = await this.#search(term, options);
    return { matches: await this.#inOrder(results, search, quoted ? query.slice(1, -1) : query, options), counts: () => this.#counts(term, search), apart: results.length === 0 && words.length > 1 && !options.filters ? words : [], ...findings };
  }

  async #inOrder(results: Match[], { query, byState }: Search, name: string, options: SearchOptions): Promise<Match[]> {
    if (byState) {
      this.#places ??= this.#pagefind.search(null).then((all) => new Map(all.results.map(({ id }, place) => [id, place])));
      const places = await this.#places;
      return results.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
    }
    if (query === '') return results;
    // In quotation marks Pagefind takes a word as it is, not for the beginning of others.
    const bearing = await Promise.all(tokensOf(withoutParts(name)).map((token) => this.#pagefind.search(`"${token}"`, options)));
    return namedFirst(results, bearing.map((found) => found.results));
  }

  #search(term: string | null, options: SearchOptions = {}): Promise<Matches> {
    if (term === null || options.filters) return this.#pagefind.search(term, options);
    if (this.#latest?.term !== term) this.#latest = { term, matches: this.#pagefind.search(term) };
    return this.#latest.matches;
  }

  /** Loads what a search for these words will need. */
  async preload(query: string): Promise<void> {
    const words = searchWords(query);
    if (words.length > 0) await this.#pagefind.preload(words.join(' '));
  }

  #loadValues(): Promise<FilterCounts> {
    return this.#values ??= this.#pagefind.filters().then((values) => {
      // What was searched for before they came was not counted.
      this.#latest = undefined;
      return values;
    });
  }

  async #options({ chosen }: Search, without?: FacetName): Promise<SearchOptions> {
    if (Object.keys(chosen).length === 0) return {};
    const values = await this.#loadValues();
    const filters: NonNullable<SearchOptions['filters']> = {};
    for (const name of facetNames) {
      const codes = chosen[name];
      if (!codes || name === without) continue;
      const packed = Object.keys(values[name] ?? {}).filter((value) => codes.includes(unpackFacet(value).code));
      // A code no page has must find nothing, not everything.
      filters[name] = { any: packed.length > 0 ? packed : codes };
    }
    return Object.keys(filters).length > 0 ? { filters } : {};
  }

  /** Values of one facet widen each other, so its own choice must not narrow its counts. */
  async #counts(term: string | null, search: Search): Promise<FilterCounts> {
    await this.#loadValues();
    const { filters } = await this.#search(term, await this.#options(search));
    const active = facetNames.filter((name) => search.chosen[name]);
    const counts = await Promise.all(active.map(async (name) => [name, (await this.#search(term, await this.#options(search, name))).filters[name] ?? {}] as const));
    return { ...filters, ...Object.fromEntries(counts) };
  }

  async #sample(words: string): Promise<FoundPage[]> {
    const { results } = await this.#search(words);
    return Promise.all(results.slice(0, SAMPLE).map((match) => match.data()));
  }

  async #read(typed: string[]): Promise<{ word: string; as: string | undefined }[]> {
    if (typed.some((word) => !this.#readings.has(word))) {
      const together = await this.#sample(typed.join(' '));
      for (const word of typed) if (!this.#readings.has(word)) this.#readings.set(word, await this.#readWord(word, together));
    }
    return typed.map((word) => ({ word, as: this.#readings.get(word) }));
  }

  async #readWord(word: string, pages: FoundPage[]): Promise<string | undefined> {
    if (pages.some((page) => hasWord(page, word))) return word;
    for (const form of [word, ...alternatives(word)]) {
      if ((await this.#sample(form)).some((page) => hasWord(page, form))) return form;
    }
    return undefined;
  }
}

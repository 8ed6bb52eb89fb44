// Finding: other spellings for words that are not there, words left out, filters and counts. A small index stands in for Pagefind.
import { describe, expect, it } from 'vitest';
import { Finder, hasWord } from '../../src/client/find.ts';
import type { FilterCounts, FoundPage, Match, Pagefind, SearchOptions } from '../../src/client/pagefind.ts';
import { readAddress } from '../../src/client/search-address.ts';
import { nameTokens } from '../../src/model/name-tokens.ts';
import { fold } from '../../src/model/spellings.ts';

interface Page { id: string; text: string; country: string; kind: string }
const pages: Page[] = [
  { id: 'in-0001', text: 'Kraftfahrzeugmechanik Mechanic', country: 'in Indien', kind: 'qualifications Qualifikation' },
  { id: 'rs-0003', text: 'Elektrotehničar Vozila', country: 'rs Serbien', kind: 'qualifications Qualifikation' },
  { id: 'bueromkfausbv', text: 'Bürokaufmann', country: 'de Deutschland', kind: 'regulations Ordnung' },
  { id: 'in', text: 'Indien Mechanic', country: 'in Indien', kind: 'countries Land' },
];

/** Like Pagefind: finds beginnings of words, and falls back to the longest word that begins the one sought. */
class SmallIndex implements Pagefind {
  searches: string[] = [];
  async options() {}
  async init() {}
  async preload() {}

  #matches(page: Page, word: string): number[] {
    const token = /^"(qq\d+)"$/.exec(word)?.[1];
    if (token) return nameTokens([page.id]).includes(token) ? [0] : [];
    const words = page.text.split(' ').map(fold);
    const longer = pages.some(({ text }) => text.split(' ').some((other) => fold(other).startsWith(word)));
    const sought = longer ? word : word.slice(0, 1);
    return words.flatMap((other, place) => (other.startsWith(sought) ? [place] : []));
  }

  async search(term: string | null, { filters = {} }: SearchOptions = {}) {
    if (!term?.startsWith('"qq')) this.searches.push(term ?? '');
    const words = (term ?? '').split(' ').filter(Boolean).map(fold);
    const found = pages.filter((page) => words.every((word) => this.#matches(page, word).length > 0) && Object.entries(filters).every(([name, { any }]) => any.includes(page[name as 'country' | 'kind'])));
    const results = found.map((page): Match => ({ id: page.id, score: 1, data: async () => this.#data(page, words) }));
    // Only filters that have come are counted.
    return { results, filters: this.filtersLoaded ? this.#count(found) : {} };
  }

  filtersLoaded = false;
  async filters() {
    this.filtersLoaded = true;
    return this.#count(pages);
  }

  #count(found: Page[]): FilterCounts {
    const counts: FilterCounts = { country: {}, kind: {} };
    for (const page of found) for (const name of ['country', 'kind'] as const) counts[name]![page[name]] = (counts[name]![page[name]] ?? 0) + 1;
    return counts;
  }

  #data(page: Page, words: string[]): FoundPage {
    const weighted_locations = words.flatMap((word) => this.#matches(page, word)).map((location) => ({ location, weight: 1 }));
    return { url: `/${page.id}/`, content: page.text, meta: {}, filters: {}, anchors: [], weighted_locations };
  }
}

async function find(address: string, index = new SmallIndex()) {
  const { matches, ...rest } = await new Finder(index).find(readAddress(new URLSearchParams(address)));
  return { ids: matches.map(({ id }) => id), ...rest };
}

describe('a search', () => {
  it('finds a word as it is', async () => {
    expect(await find('q=mechanic')).toMatchObject({ ids: ['in-0001', 'in'], readAs: [], leftOut: [] });
  });

  it('reads a word that is not there in another spelling', async () => {
    expect(await find('q=buerokaufmann')).toMatchObject({ ids: ['bueromkfausbv'], readAs: [{ typed: 'buerokaufmann', meant: 'burokaufmann' }] });
    expect(await find('q=електротехничар')).toMatchObject({ ids: ['rs-0003'], readAs: [{ typed: 'електротехничар', meant: 'elektrotehnicar' }] });
  });

  it('leaves out words that are nowhere, and finds nothing if all are', async () => {
    expect(await find('q=mechanic+xyzzy')).toMatchObject({ ids: ['in-0001', 'in'], leftOut: ['xyzzy'] });
    expect(await find('q=ixyzzy')).toMatchObject({ ids: [], leftOut: ['ixyzzy'] });
  });

  it('says that words are there, but not together', async () => {
    expect(await find('q=vozila+indien')).toMatchObject({ ids: [], apart: ['vozila', 'indien'] });
  });

  it('takes words in quotation marks as they are', async () => {
    const index = new SmallIndex();
    await find('q="Xyzzy+Mechanic"', index);
    expect(index.searches).toEqual(['"xyzzy mechanic"']);
  });

  it('looks at a word only once', async () => {
    const index = new SmallIndex();
    const finder = new Finder(index);
    for (const address of ['q=xyzzy+mechanic', 'q=xyzzy+mechanic&kind=countries']) await finder.find(readAddress(new URLSearchParams(address)));
    expect(index.searches.filter((words) => words.includes('xyzzy')).length).toBeLessThan(4);
  });
});

describe('the order', () => {
  it('is that of the index by state, the names first otherwise', async () => {
    expect((await find('q=mechanic&sort=state')).ids).toEqual(['in-0001', 'in']);
    expect((await find('q=in')).ids[0]).toBe('in');
  });
});

describe('facets', () => {
  it('narrow the hits', async () => {
    expect((await find('q=mechanic&kind=countries')).ids).toEqual(['in']);
    expect((await find('q=mechanic&country=xx')).ids).toEqual([]);
  });

  it('count what another choice in them would find', async () => {
    const counts = await (await find('q=mechanic&kind=countries')).counts();
    expect(counts['kind']).toEqual({ 'qualifications Qualifikation': 1, 'countries Land': 1 });
    expect(counts['country']).toEqual({ 'in Indien': 1 });
  });

  it('load nothing before they are asked for', async () => {
    const index = new SmallIndex();
    const { counts } = await find('q=mechanic', index);
    expect(index.filtersLoaded).toBe(false);
    expect((await counts())['kind']).toEqual({ 'qualifications Qualifikation': 1, 'countries Land': 1 });
  });

  it('find pages without any words', async () => {
    expect((await find('country=in')).ids).toEqual(['in-0001', 'in']);
  });
});

describe('hasWord', () => {
  const page = (content: string): FoundPage => ({ url: '/', content, meta: {}, filters: {}, anchors: [], weighted_locations: [{ location: 0, weight: 1 }] });
  it.each([
    ['Lernfelder,', 'lernfeld', true],
    ['Kfz-Mechaniker', 'mechaniker', true],
    ['Köchin/Koch', 'koch', true],
    ['haus', 'häuser', true],
    ['in', 'indien', false],
    ['x', 'xyzzy', false],
    ['4', '40', false],
  ])('%s for %s: %s', (content, word, has) => {
    expect(hasWord(page(content), word)).toBe(has);
  });
});

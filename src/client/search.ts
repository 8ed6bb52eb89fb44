// The search page: <handbook-search> reads its address, searches, shows hits and facets, and writes the address again.
import { searchLabels } from '../labels/search.ts';
import { facetNames, type FacetName } from '../model/search-record.ts';
import type { Language } from '../site.ts';
import { element, part } from './dom.ts';
import { Facets } from './facets.ts';
import { Finder, type Found } from './find.ts';
import { buildHit } from './hit.ts';
import { painted } from './painted.ts';
import { loadPagefind } from './pagefind.ts';
import { isEmpty, readAddress, toggle, writeAddress, type Search } from './search-address.ts';

const PAGE = 10;
const PAUSE_MS = 300;
const BUSY = ['hits', 'facets'];

class HandbookSearch extends HTMLElement {
  readonly #language: Language = document.documentElement.lang === 'en' ? 'en' : 'de';
  readonly #labels = searchLabels[this.#language];
  #finder: Promise<Finder> | undefined;
  #facets!: Facets;
  #search: Search = { query: '', chosen: {}, byState: false };
  #found: Found | undefined;
  #shown = 0;
  #searchedFor: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Number of the latest run: an answer that comes too late is dropped. */
  #run = 0;

  connectedCallback(): void {
    const field = this.#field;
    this.#facets = new Facets(part(this, 'facets'), this.#labels, this.#language, (name, code, on) => this.#go(toggle(this.#search, name, code, on)));
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#search, query: field.value.trim() });
    });
    // The index is a second away on a slow line: fetch it while the words are typed.
    field.addEventListener('input', () => {
      void this.#load().catch(() => {});
      clearTimeout(this.#pause);
      // Only at a pause: each beginning of a word may stand in another part of the index.
      this.#pause = setTimeout(() => void this.#load().then((finder) => finder.preload(field.value)).catch(() => {}), PAUSE_MS);
    });
    this.addEventListener('click', (event) => this.#onClick(event));
    part(this, 'more').addEventListener('click', () => void this.#more());
    document.addEventListener('keydown', this.#onKey);
    window.addEventListener('popstate', this.#onAddress);
    this.#onAddress();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    window.removeEventListener('popstate', this.#onAddress);
  }

  get #field(): HTMLInputElement {
    return part<HTMLInputElement>(this, 'field');
  }

  #load(): Promise<Finder> {
    this.#finder ??= loadPagefind(this.dataset['index']!).then((pagefind) => new Finder(pagefind));
    this.#finder.catch(() => { this.#finder = undefined; });
    return this.#finder;
  }

  /** A slash leads to the field, unless it is being typed somewhere. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  };

  readonly #onAddress = (): void => {
    const search = readAddress(new URLSearchParams(location.search));
    this.#field.value = search.query;
    const shown = (history.state as { shown?: number } | null)?.shown ?? PAGE;
    void this.#show(search, shown);
  };

  /** Links that only change the search stay on this page: sort order, filters to remove, single words. */
  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-search]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const search = readAddress(new URL(link.href).searchParams);
    const isGoneThen = link.closest('[data-part="active"], [data-part="notes"]') !== null;
    this.#field.value = search.query;
    this.#go(search);
    // The link is gone with its filter; the status above the hits is where reading goes on.
    if (isGoneThen) part(this, 'count').focus();
  }

  #go(search: Search): void {
    this.#remember(search, PAGE);
    void this.#show(search, PAGE);
    // At once: whoever takes away a second filter before the hits are there must not get the first one back.
    this.#showFilters();
  }

  #remember(search: Search, shown: number): void {
    try {
      history.replaceState({ shown }, '', writeAddress(search));
    } catch {
      // Some browsers keep the address of a file from disk as it is; the hits need no address.
    }
    const [, ...rest] = document.title.split(' – ');
    document.title = [this.#labels.documentTitle(search.query), ...rest.slice(-1)].join(' – ');
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel="alternate"][hreflang]')) link.search = location.search;
  }

  async #show(search: Search, shown: number): Promise<void> {
    const run = ++this.#run;
    this.#search = search;
    const empty = isEmpty(search);
    part(this, 'start').hidden = !empty;
    part(this, 'results').hidden = empty;
    if (empty) return;

    const hits = part(this, 'hits');
    for (const name of BUSY) part(this, name).setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => { part(this, 'count').textContent = this.#labels.searching; }, 400);
    try {
      const found = await (await this.#load()).find(search);
      const items = await this.#items(found, 0, shown);
      // A chosen filter stands above the hits with its name, which the counts bring.
      if (Object.keys(search.chosen).length > 0) await this.#showFacets(found, search, run);
      if (run !== this.#run) return;
      // What is there must not be said to be on its way.
      clearTimeout(waiting);
      this.#found = found;
      this.#shown = items.length;
      hits.replaceChildren(...items);
      this.#showHead(found);
      this.#showPager();
      hits.removeAttribute('aria-busy');
      if (Object.keys(search.chosen).length > 0) return;
      await painted();
      await this.#showFacets(found, search, run).catch(() => { if (run === this.#run) [this.#finder, part(this, 'facets-box').hidden] = [undefined, true]; });
    } catch (error) {
      this.#showFailure(error, run);
      if (run !== this.#run) return;
      // Nothing of the search before may stand beside the message.
      hits.replaceChildren();
      for (const name of ['sort', 'notes', 'advice', 'facets-box', 'pager']) part(this, name).hidden = true;
      part(this, 'start').hidden = false;
    } finally {
      clearTimeout(waiting);
      if (run === this.#run) for (const name of BUSY) part(this, name).removeAttribute('aria-busy');
    }
  }

  /** The facets come after the hits: to count them takes far more of the index. */
  async #showFacets(found: Found, search: Search, run: number): Promise<void> {
    if (run !== this.#run) return;
    const counts = await found.counts();
    if (run !== this.#run) return;
    const anew = this.#searchedFor !== search.query || !part(this, 'facets').hasChildNodes();
    this.#searchedFor = search.query;
    this.#facets.show(counts, search.chosen, anew);
  }

  async #items(found: Found, from: number, to: number): Promise<HTMLLIElement[]> {
    const pages = await Promise.all(found.matches.slice(from, to).map((match) => match.data()));
    return pages.map((page) => buildHit(page, this.#labels, this.#language));
  }

  async #more(): Promise<void> {
    const [found, run] = [this.#found!, this.#run];
    const items = await this.#items(found, this.#shown, this.#shown + PAGE).catch((error: unknown) => this.#showFailure(error, run));
    if (run !== this.#run || !items) return;
    this.#shown += items.length;
    part(this, 'hits').append(...items);
    this.#remember(this.#search, this.#shown);
    this.#showPager();
    items[0]?.querySelector<HTMLElement>('h2 a')?.focus();
  }

  /** What failed stays failed in the copy that is loaded: the next search loads another. */
  #showFailure(error: unknown, run: number): void {
    if (run !== this.#run) return;
    console.error(error);
    this.#finder = undefined;
    part(this, 'count').textContent = this.#labels.failed;
  }

  #link(search: Search, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLAnchorElement {
    return element('a', { href: writeAddress(search), 'data-search': '', ...attributes }, ...children);
  }

  #showHead(found: Found): void {
    const { query, byState } = this.#search;
    const labels = this.#labels;
    const total = found.matches.length;
    const count = query ? labels.hits(total) : labels.entries(total);
    part(this, 'count').replaceChildren(...(total === 0 && query ? [element('b', {}, labels.noneFor(query))] : [element('b', { class: 'num' }, count), query ? ` ${labels.forQuery(query)}` : '']));

    const filters = this.#showFilters();
    const sort = part(this, 'sort');
    sort.hidden = total < 2;
    for (const link of sort.querySelectorAll('a')) {
      const state = link.dataset['sort'] === 'state';
      link.href = writeAddress({ ...this.#search, byState: state });
      if (state === byState) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    this.#showNotes(found, filters > 0);
  }

  /** The chosen filters, each a link that takes it away; answers with their number. */
  #showFilters(): number {
    const filters = facetNames.flatMap((name) => (this.#search.chosen[name] ?? []).map((code) => ({ name, code })));
    const active = part(this, 'active');
    active.hidden = filters.length === 0;
    active.replaceChildren(element('span', { class: 'muted' }, this.#labels.filter), ...filters.flatMap(({ name, code }) => [' ', this.#chip(name, code)]));
    part(this, 'active-count').textContent = this.#labels.filtersActive(filters.length);
    return filters.length;
  }

  #chip(name: FacetName, code: string): HTMLAnchorElement {
    const icon = element('span', { class: 'kern-icon kern-icon--close', 'aria-hidden': 'true' });
    return this.#link(toggle(this.#search, name, code, false), {}, this.#facets.labelOf(name, code), icon, element('span', { class: 'sr' }, ` ${this.#labels.remove}`));
  }

  /** How the words were read, and what to do where nothing was found. */
  #showNotes({ matches, readAs, leftOut, apart }: Found, filtered: boolean): void {
    const labels = this.#labels;
    const none = matches.length === 0;
    const notes = part(this, 'notes');
    const lines: (Node | string)[][] = readAs.map(({ typed, meant }) => [labels.readAs(typed, meant)]);
    if (leftOut.length > 0 && !none) lines.push([labels.leftOut(leftOut)]);
    if (apart.length > 0) lines.push([labels.notTogether, ...apart.flatMap((word) => [' ', this.#link({ query: word, chosen: {}, byState: false }, {}, word)])]);
    if (none && filtered) lines.push([labels.noneWithFilters, ' ', this.#link({ ...this.#search, chosen: {} }, {}, labels.removeAll)]);
    notes.replaceChildren(...lines.map((line) => element('p', {}, ...line)));
    notes.hidden = lines.length === 0;
    part(this, 'advice').hidden = !none || apart.length > 0 || filtered;
    part(this, 'start').hidden = !none;
    part(this, 'facets-box').hidden = none && !filtered;
  }

  #showPager(): void {
    const total = this.#found!.matches.length;
    part(this, 'pager').hidden = total <= PAGE;
    part(this, 'more').hidden = this.#shown >= total;
    part(this, 'shown').textContent = this.#labels.shown(this.#shown, total);
  }
}

customElements.define('handbook-search', HandbookSearch);

// Comparisons in the browser: puts differences first on request, and on the page of free choice fills the table from loaded profiles.
import { comparisonWords } from '../labels/comparison.ts';
import { readAsked, sideLetters, writeAsked, writeSide, type Asked } from '../model/comparison-address.ts';
import { callsOf } from '../model/comparison-profile.ts';
import type { Language } from '../site.ts';
import { findSides } from './comparison-choice.ts';
import { loadChoices, loadProfile } from './comparison-data.ts';
import { offerOrder } from './comparison-order.ts';
import { comparisonElements } from './comparison-table.ts';
import { part } from './dom.ts';
import { linkFrom } from './link-from-root.ts';
import { toElement } from './tree.ts';

const language: Language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = comparisonWords[language];
const [pageName = '', ...siteName] = document.title.split(' – ');

/** Puts an address into the bar, if the browser lets it; some keep that of a file from disk as it is. */
function remember(search: string, way: 'push' | 'replace'): void {
  try {
    history[`${way}State`](null, '', search || location.pathname);
  } catch {
    // What is shown needs no address.
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel="alternate"][hreflang]')) link.search = search;
}

/** What is cited and printed; a copy on disk names the address on the web. */
function citedAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return location.protocol === 'file:' && canonical ? canonical.href + location.search : location.href;
}

class FreeChoice {
  readonly #form: HTMLFormElement;
  readonly #status = part(document, 'compare-status');
  #asked: Asked = { sides: [], differencesFirst: false };
  #shown: Element[] = [];
  /** Only the newest request may change the page. */
  #run = 0;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const sides = sideLetters.map((letter) => this.#field(letter).value.trim()).filter(Boolean);
      void this.#show({ ...this.#asked, sides }, true);
    });
    form.addEventListener('focusin', () => void this.#fillList());
    window.addEventListener('popstate', () => this.#onAddress());
    this.#onAddress();
  }

  readonly #choices = () => loadChoices(this.#form.dataset['index']!);

  #field(letter: string): HTMLInputElement {
    return this.#form.elements.namedItem(letter) as HTMLInputElement;
  }

  #onAddress(): void {
    void this.#show(readAsked(new URLSearchParams(location.search)), false);
  }

  async #fillList(): Promise<void> {
    const list = part(document, 'profiles');
    const choices = list.childElementCount === 0 ? await this.#choices() : undefined;
    // A list that did not come is asked for again by the next field.
    if (choices) list.replaceChildren(...choices.map(([value, label]) => Object.assign(document.createElement('option'), { value, label })));
  }

  async #show(asked: Asked, isNew: boolean): Promise<void> {
    const run = ++this.#run;
    this.#asked = asked;
    this.#fillFields();
    this.#clear();
    if (asked.sides.length === 0) return;
    this.#status.textContent = words.loading;
    const found = await findSides(asked.sides, { profile: (code) => loadProfile(this.#form.dataset['data']!, code), choices: this.#choices }, words);
    if (run !== this.#run) return;
    if ('problems' in found) {
      this.#status.textContent = found.problems.join(' ');
      return;
    }
    // What was found by its title stands in the address by its code.
    this.#asked = { ...asked, sides: found.names.map(writeSide) };
    this.#fillFields();
    remember(writeAsked(this.#asked), isNew ? 'push' : 'replace');
    this.#fill(found.sides);
    if (isNew) this.#shown[0]!.scrollIntoView();
  }

  #fillFields(): void {
    for (const [index, letter] of sideLetters.entries()) this.#field(letter).value = this.#asked.sides[index] ?? '';
  }

  #clear(): void {
    for (const element of this.#shown) element.remove();
    this.#shown = [];
    this.#status.textContent = '';
    document.title = [pageName, ...siteName].join(' – ');
  }

  #fill(sides: Parameters<typeof callsOf>[0]): void {
    const names = new Intl.ListFormat(language).format(callsOf(sides));
    const root = new URL(this.#form.dataset['root']!, document.baseURI);
    this.#shown = comparisonElements({ sides: [...sides], language, words, address: citedAddress(), link: (path) => linkFrom(root, path) }).map(toElement);
    part(document, 'ready').before(...this.#shown);
    this.#status.textContent = words.shown(names);
    document.title = [`${pageName}: ${names}`, ...siteName].join(' – ');
    const addressOf = (differencesFirst: boolean) => writeAsked({ ...this.#asked, differencesFirst });
    offerOrder(words, this.#asked.differencesFirst, addressOf, (differencesFirst) => {
      this.#asked = { ...this.#asked, differencesFirst };
      remember(writeAsked(this.#asked), 'replace');
      const address = part<HTMLAnchorElement>(document, 'address');
      address.textContent = address.href = citedAddress();
    });
  }
}

const form = document.querySelector<HTMLFormElement>('[data-part="compare-form"]');
if (form) new FreeChoice(form);
else {
  const { differencesFirst } = readAsked(new URLSearchParams(location.search));
  const search = (first: boolean) => (first ? writeAsked({ sides: [], differencesFirst: first }) : '');
  offerOrder(words, differencesFirst, (first) => search(first) || '?', (first) => remember(search(first), 'replace'));
  if (differencesFirst) remember(search(true), 'replace');
}

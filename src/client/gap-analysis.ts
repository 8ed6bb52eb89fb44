// Gap analysis in the browser: reads the form, shows the result, saves to a file and loads it again. Sends nothing, stores nothing.
import { gapWords } from '../labels/gap-analysis.ts';
import { analyseGaps, readSheet, sortGaps, sumGaps, writeSheet, type GapData } from '../model/gap-analysis.ts';
import type { Language } from '../site.ts';
import { part } from './dom.ts';
import { resultTable } from './gap-result.ts';
import { linkFrom } from './link-from-root.ts';
import { toElement } from './tree.ts';

const language: Language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = gapWords[language];

/** A sentence with its places filled. */
const fill = (sentence: string, values: Record<string, number>) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

class GapAnalysis {
  readonly #form: HTMLFormElement;
  readonly #data: GapData;
  readonly #role: HTMLSelectElement;
  readonly #status = part(document, 'gap-status');
  readonly #result = part(document, 'gap-result');

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#data = JSON.parse(part(document, 'gap-data').textContent ?? '') as GapData;
    this.#role = part<HTMLSelectElement>(document, 'gap-role');
    form.addEventListener('change', () => this.#show());
    this.#offer('gap-print', () => window.print());
    this.#offer('gap-save', () => this.#save());
    this.#offer('gap-clear', () => this.#clear());
    const file = part<HTMLInputElement>(document, 'gap-file');
    this.#offer('gap-load', () => file.click());
    file.addEventListener('change', () => void this.#load(file));
    window.addEventListener('hashchange', () => this.#onAddress());
    this.#onAddress();
  }

  #offer(name: string, run: () => void): void {
    part(document, name).addEventListener('click', run);
  }

  /** A link may name the role behind "#", which never leaves the browser. The page itself does not change its address: browsers then ask for the icon again. */
  #onAddress(): void {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (this.#data.roles.some(({ id }) => id === asked)) this.#role.value = asked;
    this.#show();
  }

  get #marks(): Record<string, number> {
    return Object.fromEntries([...this.#form.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')].flatMap(({ name, value }): [string, number][] => (value === '' ? [] : [[name, Number(value)]])));
  }

  #show(): void {
    const role = this.#data.roles.find(({ id }) => id === this.#role.value);
    const needed = new Map(role?.needs.map((need) => [need.competence, need]));
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-competence]')) field.hidden = !needed.has(field.dataset['competence']!);
    for (const area of this.#form.querySelectorAll<HTMLElement>('[data-part="gap-area"]')) area.hidden = !area.querySelector('[data-competence]:not([hidden])');
    for (const place of document.querySelectorAll<HTMLElement>('[data-part="gap-after"]')) place.hidden = !role;
    if (!role) {
      this.#result.replaceChildren();
      this.#status.textContent = '';
      return;
    }
    const rows = sortGaps(analyseGaps(role.needs, this.#marks, this.#data.offers));
    const { gaps, coreGaps, open, met } = sumGaps(rows);
    const root = new URL(this.#form.dataset['root']!, document.baseURI);
    part(document, 'gap-title').textContent = words.resultFor(role.title);
    this.#status.textContent = fill(words.sums, { gaps, all: rows.length, core: coreGaps, open, met });
    this.#result.replaceChildren(toElement(resultTable({ rows, data: this.#data, words, link: (path) => linkFrom(root, path) })));
  }

  #say(text: string): void {
    part(document, 'gap-file-status').textContent = text;
  }

  #save(): void {
    const text = writeSheet({ role: this.#role.value, marks: this.#marks });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = words.fileName;
    link.click();
    // The browser may still be reading.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.#say(words.saved);
  }

  async #load(file: HTMLInputElement): Promise<void> {
    const text = await file.files?.[0]?.text();
    file.value = '';
    const { roles, competences } = this.#data;
    const sheet = text === undefined ? undefined : readSheet(text, { roles: new Set(roles.map(({ id }) => id)), ranks: new Map(Object.entries(competences).map(([key, { levels }]) => [key, levels.length])) });
    if (!sheet) return this.#say(words.notLoaded);
    this.#fill(sheet.marks);
    if (sheet.role) this.#role.value = sheet.role;
    this.#show();
    this.#say(words.loaded);
  }

  #fill(marks: Record<string, number>): void {
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('input[type="radio"]')) input.checked = input.value === String(marks[input.name] ?? '');
  }

  #clear(): void {
    this.#fill({});
    this.#show();
    this.#say(words.cleared);
  }
}

const form = document.querySelector<HTMLFormElement>('[data-part="gap-form"]');
if (form) new GapAnalysis(form);

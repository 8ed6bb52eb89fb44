// The facets beside the hits: checkboxes with counts, made anew for another query and only recounted for another choice, so that the focus stays.
import { facetLegends, type SearchLabels } from '../labels/search.ts';
import { facetNames, unpackFacet, type FacetName } from '../model/search-record.ts';
import type { Language } from '../site.ts';
import { breakable, element } from './dom.ts';
import type { FilterCounts } from './pagefind.ts';
import type { Search } from './search-address.ts';

/** So many values stand open; the others unfold. */
const OPEN = 8;

interface Value {
  code: string;
  label: string;
  count: number;
}

function valuesOf(counts: Record<string, number> = {}, language: Language): Value[] {
  // One collator for all: else each comparison would have to find its own.
  const { compare } = new Intl.Collator(language, { numeric: true });
  return Object.entries(counts)
    .map(([packed, count]) => ({ ...unpackFacet(packed), count }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label));
}

export class Facets {
  readonly #root: HTMLElement;
  readonly #labels: SearchLabels;
  readonly #language: Language;
  /** "country/in" → label, for the list of active filters. */
  readonly #names = new Map<string, string>();

  constructor(root: HTMLElement, labels: SearchLabels, language: Language, onChange: (name: FacetName, code: string, on: boolean) => void) {
    this.#root = root;
    this.#labels = labels;
    this.#language = language;
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) onChange(target.name as FacetName, target.value, target.checked);
    });
  }

  /** Name of a chosen value; a code that no page has stands for itself. */
  labelOf(name: FacetName, code: string): string {
    return this.#names.get(`${name}/${code}`) ?? code;
  }

  show(counts: FilterCounts, chosen: Search['chosen'], anew: boolean): void {
    if (anew) this.#root.replaceChildren(...facetNames.flatMap((name) => this.#build(name, valuesOf(counts[name], this.#language), chosen[name] ?? [])));
    const countOf = new Map(facetNames.flatMap((name) => Object.entries(counts[name] ?? {}).map(([packed, count]) => [`${name}/${unpackFacet(packed).code}`, count])));
    for (const input of this.#root.querySelectorAll('input')) {
      const count = countOf.get(`${input.name}/${input.value}`) ?? 0;
      input.checked = chosen[input.name as FacetName]?.includes(input.value) ?? false;
      const row = input.parentElement!;
      row.querySelector('.num')!.textContent = String(count);
      row.hidden = count === 0 && !input.checked;
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('.facet, .facet__more')) {
      const open = group.querySelectorAll('.kern-form-check:not([hidden])').length;
      group.hidden = open === 0;
      group.querySelector(':scope > summary')?.replaceChildren(this.#labels.moreValues(open));
    }
  }

  #build(name: FacetName, values: Value[], codes: string[]): HTMLFieldSetElement[] {
    for (const { code, label } of values) this.#names.set(`${name}/${code}`, label);
    const missing = codes.filter((code) => !values.some((value) => value.code === code)).map((code) => ({ code, label: this.labelOf(name, code), count: 0 }));
    const rows = [...values, ...missing].map((value) => this.#row(name, value));
    if (rows.length === 0) return [];
    const more = rows.length > OPEN + 1 ? [element('details', { class: 'facet__more' }, element('summary'), ...rows.slice(OPEN))] : rows.slice(OPEN);
    return [element('fieldset', { class: 'kern-fieldset facet' }, element('legend', { class: 'kern-label' }, facetLegends[name][this.#language]), ...rows.slice(0, OPEN), ...more)];
  }

  #row(name: FacetName, { code, label }: Value): HTMLDivElement {
    const id = `f-${name}-${code}`;
    return element('div', { class: 'kern-form-check' },
      element('input', { class: 'kern-form-check__checkbox', type: 'checkbox', id, name, value: code }),
      element('label', { class: 'kern-label', for: id }, `${breakable(label)} `, element('span', { class: 'num muted' })),
    );
  }
}

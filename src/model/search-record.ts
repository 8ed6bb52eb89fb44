// How a page tells the search index about itself: names of its fields, and lists and filters packed into one line of text.
import { fold } from './spellings.ts';

/** Facets in the order in which the search page shows them. Their names stand in shared addresses: never change one. */
export const facetNames = ['kind', 'country', 'field', 'level', 'occupation', 'language', 'review'] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetValue {
  /** What stands in an address: in, qualifications, nsqf-4. */
  code: string;
  label: string;
}

/** One filter value of the index is code and label, so that the search page needs no table of labels. */
export const packFacet = ({ code, label }: FacetValue): string => `${code} ${label}`;

export function unpackFacet(value: string): FacetValue {
  const space = value.indexOf(' ');
  return space < 0 ? { code: value, label: value } : { code: value.slice(0, space), label: value.slice(space + 1) };
}

/** A code made from a label that has none: "NSQF 4" → nsqf-4. */
export const codeOf = (label: string): string => fold(label).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** A wording of the title that a hit shows below it. */
export interface ShownOriginal {
  text: string;
  lang: string;
}

/** A fact at the right of a hit; without a value it is not documented. */
export interface ShownFact {
  label: string;
  value?: string | undefined;
}

// The index keeps one text a field and folds white space; a sign no title uses parts the items.
const BETWEEN = ' ‖ ';

export const packOriginals = (originals: ShownOriginal[]): string => originals.map(({ text, lang }) => `${lang} ${text}`).join(BETWEEN);
export const unpackOriginals = (packed: string): ShownOriginal[] => packed.split(BETWEEN).filter(Boolean).map((item) => {
  const { code, label } = unpackFacet(item);
  return { lang: code, text: label };
});

export const packFacts = (facts: ShownFact[]): string => facts.map(({ label, value = '' }) => `${label}: ${value}`.trim()).join(BETWEEN);
export const unpackFacts = (packed: string): ShownFact[] => packed.split(BETWEEN).filter(Boolean).map((item) => {
  const colon = item.indexOf(':');
  const value = item.slice(colon + 1).trim();
  return { label: item.slice(0, colon), ...(value ? { value } : {}) };
});

// The margin numbers that stand in each section of a page, for its list of contents.
import type { MarginNumbers } from '../../model/margin-numbers.ts';

interface Entry { id: string; title: string }

/** Sections that all profiles share. */
const SHARED: Record<string, RegExp> = {
  quellen: /^sources$/,
  widersprueche: /^conflicts\//,
  gesucht: /^searchedNotFound$/,
  aenderungen: /^changes$/,
};

/**
 * `places` says which places of the record stand in a section; sections of prose, which come in their own order, need no entry.
 */
export function withRanges(sections: Entry[], prose: readonly { id: string }[], margin: MarginNumbers | undefined, places: Record<string, RegExp>): (Entry & { range?: string | undefined })[] {
  if (!margin) return sections;
  return sections.map((section) => {
    const index = prose.findIndex(({ id }) => (id || 'ueberblick') === section.id);
    const pattern = places[section.id] ?? SHARED[section.id] ?? (index >= 0 ? new RegExp(`^text/${index}/`) : undefined);
    const numbers = pattern ? [...margin].filter(([place]) => pattern.test(place)).map(([, number]) => number) : [];
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    return numbers.length === 0 ? section : { ...section, range: first === last ? `${first}` : `${first}–${last}` };
  });
}

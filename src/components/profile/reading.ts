// What every part of a profile page needs to know: the page's language, the numbers of its sources and its margin numbers.
import type { MarginNumbers } from '../../model/margin-numbers.ts';
import type { Language } from '../../site.ts';

export interface Reading {
  language: Language;
  /** Id of a source → its number in the list. */
  numbers: Record<string, number>;
  /** Margin number of a place in the record; undefined on pages that are no published version. */
  marginNumber: (place: string) => number | undefined;
}

/** Throws where a published page shows a place that has no number: the table in model/margin-numbers.ts lacks it. */
export function readingOf(sources: readonly { id: string }[], language: Language, margin: MarginNumbers | undefined): Reading {
  return {
    language,
    numbers: Object.fromEntries(sources.map(({ id }, index) => [id, index + 1])),
    marginNumber(place) {
      const number = margin?.get(place);
      if (margin && number === undefined) throw new Error(`No margin number for "${place}"`);
      return number;
    },
  };
}

// What every part of a profile page needs to know: the page's language and the numbers of its sources.
import type { Language } from '../../site.ts';

export interface Reading {
  language: Language;
  /** Id of a source → its number in the list. */
  numbers: Record<string, number>;
}

export function readingOf(sources: readonly { id: string }[], language: Language): Reading {
  return { language, numbers: Object.fromEntries(sources.map(({ id }, index) => [id, index + 1])) };
}

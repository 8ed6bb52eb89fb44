// The wording of a profile's title in its own language and script, for heads and citations.
import type { Country, Qualification } from '../schema/index.ts';
import type { Profile } from './handbook.ts';

export interface OriginalTitle {
  text: string;
  lang: string;
  transliteration?: { text: string } | undefined;
}

/** Wordings of the title, first one the most important; empty where it is German or translated from nothing. */
export function originalTitles({ collection, data }: Profile): OriginalTitle[] {
  if (collection === 'countries') return (data as Country).originalNames;
  if (collection !== 'qualifications') return [];
  const { titles } = data as Qualification;
  const officials = titles.filter(({ kind }) => kind === 'official');
  return officials.length > 0 ? officials.slice(0, 2) : titles.slice(0, 1);
}

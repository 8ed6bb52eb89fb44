// The margin numbers of a file of content, and their digest as the register keeps it.
import { renderSections } from '../../src/markdown/render.ts';
import { placesOf, writePlaces } from '../../src/model/margin-numbers.ts';
import type { Entry } from '../lib/read-content.ts';
import { sha256 } from './hashes.ts';

/** Places of a profile in the order of their numbers; its German prose counts. The file must be free of errors. */
export function placesOfEntry({ collection, data, prose }: Pick<Entry, 'collection' | 'data' | 'prose'>): string[] {
  // Numbers depend on the blocks alone, so that the marks of sources may stay empty.
  const text = prose?.tree ? renderSections(prose.tree, { language: 'de', sources: new Map() }) : [];
  return placesOf(collection, data, text);
}

export function sumPlaces(places: readonly string[]): { count: number; sha256: string } {
  return { count: places.length, sha256: sha256(writePlaces(places)) };
}

// The data of a page, as its head names them (rel=alternate): of the entry or version that it shows, of the room, or of the handbook.
import { dataWords } from '../labels/data.ts';
import { apiEntryFile, apiFile, apiListFile } from '../file-routes.ts';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import type { Absolute, HeadLink } from './head-meta.ts';
import { linkedAlternates } from './rdf-alternates.ts';

/** What a page is about. */
export interface Shows {
  room: CollectionName;
  id?: string | undefined;
  /** Only on permanent pages. */
  version?: number | undefined;
  /** Never published: no feed tells of it. */
  isDraft?: boolean;
  /** Withdrawn, removed or moved: only its JSON says so. */
  isRetired?: boolean;
}

/** The room by its name; undefined for pages that stand in none with data. */
export function showsRoom(room: string | undefined): Shows | undefined {
  return collectionNames.includes(room as CollectionName) ? { room: room as CollectionName } : undefined;
}

/** Every page names all of them. `hasFeeds`: whether anything was ever published. */
export function dataAlternates(shows: Shows | undefined, language: Language, absolute: Absolute, hasFeeds: boolean): HeadLink[] {
  const isThere = ({ type }: HeadLink) => (type === 'application/atom+xml' ? hasFeeds && !shows?.isDraft : !shows?.isRetired);
  return [...ownAlternates(shows, language, absolute), ...linkedAlternates(shows, language, absolute).filter(isThere)];
}

function ownAlternates(shows: Shows | undefined, language: Language, absolute: Absolute): HeadLink[] {
  const words = dataWords[language];
  const json = (path: string, title: string): HeadLink => ({ rel: 'alternate', type: 'application/json', title, href: absolute(path) });
  if (!shows) return [json(apiFile('index.json'), words.startOf)];
  const { room, id, version } = shows;
  if (id === undefined) return [json(apiListFile(room, 'json'), words.listOf)];
  return [json(apiEntryFile(room, id, version), words.dataOf)];
}

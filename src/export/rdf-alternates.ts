// Linked data and feeds of a page, as links in its head (rel=alternate).
import { formatNames } from '../labels/linked-data.ts';
import { feedWords } from '../labels/feeds.ts';
import { caseFile, catalogueFile, elmFile, feedFile, skosFile } from '../file-routes.ts';
import { site, type Language } from '../site.ts';
import type { Shows } from './api-alternates.ts';
import type { Absolute, HeadLink } from './head-meta.ts';

/** Formats of an entry or a room beside JSON and CSV. They show the newest version, so the page of a certain version does not name them. */
function linkedData({ room, id, version }: Shows, language: Language, absolute: Absolute): HeadLink[] {
  const link = (type: string, title: string, path: string): HeadLink => ({ rel: 'alternate', type, title, href: absolute(path) });
  const skos = (framework?: string) => [link('text/turtle', formatNames.skosTurtle[language], skosFile('ttl', framework)), link('application/ld+json', formatNames.skosJson[language], skosFile('jsonld', framework))];
  if (room === 'terms' && id === undefined) return skos();
  if (id === undefined || version !== undefined) return [];
  if (room === 'qualifications' || room === 'regulations') return [link('application/ld+json', formatNames.elm[language], elmFile({ room, id }))];
  if (room === 'frameworks') return [...skos(id), link('application/json', formatNames.case[language], caseFile(id, language))];
  return [];
}

/** Feed of what a page shows; elsewhere that of the whole handbook, and the catalogue. */
export function linkedAlternates(shows: Shows | undefined, language: Language, absolute: Absolute): HeadLink[] {
  const feed = (title: string, path: string): HeadLink => ({ rel: 'alternate', type: 'application/atom+xml', title, href: absolute(path) });
  if (!shows) {
    return [
      feed(feedWords[language].all(site.name[language]), feedFile(language)),
      { rel: 'alternate', type: 'text/turtle', title: formatNames.catalogue[language], href: absolute(catalogueFile('ttl')) },
    ];
  }
  const { room, id } = shows;
  const title = id === undefined ? formatNames.roomFeed : room === 'countries' ? formatNames.countryFeed : formatNames.feed;
  return [...linkedData(shows, language, absolute), feed(title[language], feedFile(language, room, id))];
}

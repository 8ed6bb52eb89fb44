// The files for search engines and answering programs: site map, robots.txt, llms.txt, security.txt.
import { both } from '../export/api-head.ts';
import { llmsText } from '../export/llms.ts';
import { securityText } from '../export/llms-security.ts';
import { absoluteFor } from '../export/rdf-file.ts';
import { divide, publishedPages, robotsText, sitemapIndex, sitemapText, type MappedPage, type SitemapPart } from '../export/sitemap.ts';
import { loadGuide, loadHandbook } from '../handbook.ts';
import { pageNames } from '../labels/words.ts';
import type { Handbook } from '../model/handbook.ts';
import { currentVersion, nameOf } from '../model/published.ts';
import { securityFile, sitemapFile } from '../file-routes.ts';
import { entryPath, listPath, pagePath, releasePath, versionPath, type PageName } from '../routes.ts';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';

/** Pages that no search engine shall show: they say so themselves. */
const HIDDEN = new Set<string>(['notSaved']);

/** Pages that are no profile; their text follows from everything, so the day of the register holds for lists. */
async function generalPages({ published }: Handbook): Promise<MappedPage[]> {
  const changed = published.lastDate;
  const guide = await loadGuide('de');
  return [
    ...(['start', ...Object.keys(pageNames).filter((name) => !HIDDEN.has(name))] as PageName[]).map((name) => ({ paths: both((language) => pagePath(name, language)) })),
    ...collectionNames.map((room) => ({ paths: both((language) => listPath(room, language)), changed })),
    { paths: both((language) => listPath('guide', language)) },
    ...guide.map(({ slug }) => ({ paths: both((language) => entryPath('guide', slug, language)) })),
    ...published.releases.map(({ release, date }) => ({ paths: both((language) => releasePath(release, language)), changed: date })),
  ];
}

/** Published entries and versions of a room; provisions change with their law. */
function pagesOfRoom({ published, provisions }: Handbook, room: CollectionName): MappedPage[] {
  const pages = publishedPages(published, room, (id, version) => both((language) => (version === undefined ? entryPath(room, id, language) : versionPath(room, id, version, language))));
  if (room !== 'norms') return pages;
  const lawDate = (id: string) => {
    const entry = published.entries.get(nameOf({ collection: 'norms', id }));
    return entry && currentVersion(entry)?.date;
  };
  return [...pages, ...[...provisions.values()].flatMap(({ code, law }) => {
    const changed = lawDate(law.id);
    return changed === undefined ? [] : [{ paths: both((language) => entryPath('norms', code, language)), changed }];
  })];
}

/** Paths and props of the index and its parts. */
export async function sitemapFiles(): Promise<{ params: { sitemap: string }; props: { write: (origin: URL | undefined) => string } }[]> {
  const handbook = await loadHandbook();
  const parts: SitemapPart[] = divide([{ name: 'pages', pages: await generalPages(handbook) }, ...collectionNames.map((room) => ({ name: room, pages: pagesOfRoom(handbook, room) }))]);
  const file = (path: string, write: (origin: URL | undefined) => string) => ({ params: { sitemap: path.split('/').at(-1)! }, props: { write } });
  return [
    file(sitemapFile(), (origin) => sitemapIndex(parts, absoluteFor(origin))),
    ...parts.map((part) => file(sitemapFile(part.name), (origin) => sitemapText(part, absoluteFor(origin)))),
  ];
}

export async function robotsFor(origin: URL | undefined): Promise<string> {
  const { showsWorkingFiles } = await loadHandbook();
  return robotsText(showsWorkingFiles, absoluteFor(origin));
}

export async function llmsFor(language: Language, origin: URL | undefined): Promise<string> {
  const handbook = await loadHandbook();
  const { releases, lastDate } = handbook.published;
  const counts = collectionNames.filter((room) => handbook[room].size > 0).map((room) => ({ room, count: handbook[room].size }));
  return llmsText(language, { counts, release: releases.at(-1)?.release, lastDate }, absoluteFor(origin));
}

/** Paths and props of /.well-known/: nothing until the operator has filled it in. */
export function securityFiles(origin: URL | undefined) {
  const text = securityText(securityFile, absoluteFor(origin));
  return text === undefined ? [] : [{ params: { file: securityFile.split('/').at(-1)! }, props: { text } }];
}

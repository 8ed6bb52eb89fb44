// Addresses for search engines (sitemaps.org): an index, and one part for each room and for the other pages, in both languages.
import { inParts } from '../model/lists.ts';
import { isReadable } from '../model/readable.ts';
import type { Published, PublishedVersion } from '../model/published.ts';
import { sitemapFile } from '../file-routes.ts';
import { languages, type Language } from '../site.ts';
import type { Absolute } from './head-meta.ts';
import { element as e, xmlFile, type Element } from './atom-xml.ts';

/** A page with its twin, and the day on which its text last changed, where that is known. */
export interface MappedPage {
  paths: Record<Language, string>;
  changed?: string | undefined;
}

/** The format allows 50,000 addresses in a file; each page has two. */
const MOST_PAGES = 20_000;

export interface SitemapPart {
  name: string;
  pages: readonly MappedPage[];
}

/** Long parts are divided: qualifications, qualifications-2. Empty ones are left out. */
export function divide(parts: readonly SitemapPart[], most = MOST_PAGES): SitemapPart[] {
  return parts.flatMap(({ name, pages }) => inParts(pages, most).map((part, index) => ({ name: index === 0 ? name : `${name}-${index + 1}`, pages: part })));
}

/** Day of the last act on a version: its publication, or its withdrawal. */
const lastAct = ({ date, withdrawn }: PublishedVersion) => withdrawn?.date ?? date;

/** Addresses of what was published: each entry with its newest version, then every version whose text can be read. What moved or was removed stands in no map. */
export function publishedPages({ entries }: Pick<Published, 'entries'>, collection: string, paths: (id: string, version?: number) => Record<Language, string>): MappedPage[] {
  return [...entries.values()].filter((entry) => entry.collection === collection && !entry.movedTo && !entry.removed && entry.versions.some(isReadable)).flatMap(({ id, versions }) => [
    ...(isReadable(versions.at(-1)!) ? [{ paths: paths(id), changed: lastAct(versions.at(-1)!) }] : []),
    ...versions.filter(isReadable).map((version) => ({ paths: paths(id, version.version), changed: lastAct(version) })),
  ]);
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Text of one part. Each page names itself and its twin. */
export function sitemapText({ pages }: SitemapPart, absolute: Absolute): string {
  return xmlFile(e('urlset', { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, pages.flatMap(({ paths, changed }) => {
    const twins = [...languages, 'x-default' as const].map((hreflang): Element => e('xhtml:link', { rel: 'alternate', hreflang, href: absolute(paths[hreflang === 'x-default' ? 'de' : hreflang]) }));
    return languages.map((language) => e('url', {}, [e('loc', {}, absolute(paths[language])), ...(changed === undefined ? [] : [e('lastmod', {}, changed)]), ...twins]));
  })));
}

/** Text of the index. */
export function sitemapIndex(parts: readonly SitemapPart[], absolute: Absolute): string {
  return xmlFile(e('sitemapindex', { xmlns: NAMESPACE }, parts.map(({ name, pages }) => {
    const newest = pages.map(({ changed }) => changed).filter((day) => day !== undefined).sort().at(-1);
    return e('sitemap', {}, [e('loc', {}, absolute(sitemapFile(name))), ...(newest === undefined ? [] : [e('lastmod', {}, newest)])]);
  })));
}

/** Text of robots.txt. A preview of working files must not be found. */
export function robotsText(isPreview: boolean, absolute: Absolute): string {
  return isPreview ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapFile())}\n`;
}

// Addresses of files for programs and for use away from the site: data, linked data, feeds, site map, offline copy, package, register.
import { base, join, pagePath, type Room } from './routes.ts';
import type { Language } from './site.ts';

/** A file of the interface for programs: /api/v1/index.json. One for both languages. */
export function apiFile(name: string): string {
  return `${base}api/v1/${name}`;
}

/** All entries of a room as data: /api/v1/qualifications.csv. */
export function apiListFile(room: Room, format: 'json' | 'ndjson' | 'csv' | 'semicolon.csv'): string {
  return apiFile(`${room}.${format}`);
}

/** One entry as data, the newest version or a certain one: /api/v1/qualifications/tr-0001.json, /api/v1/qualifications/tr-0001/2.json. */
export function apiEntryFile(room: Room, id: string, version?: number): string {
  return apiFile(`${room}/${id}${version === undefined ? '' : `/${version}`}.json`);
}

/** What the files of the interface look like, as JSON Schema: /api/v1/schemas/qualifications.json. */
export function apiSchemaFile(name: string): string {
  return apiFile(`schemas/${name}.json`);
}

/** What belongs to the offline copy: /offline/manifest.json and the packs that it names. One for both languages. */
export function offlineFile(name: string): string {
  return `${pagePath('offline', 'de')}${name}`;
}

/** The whole handbook for reading from disk: /downloads/handbuch-2026-1.zip. */
export function packageFile(release: string): string {
  return `${base}downloads/handbuch-${release}.zip`;
}

/** The service worker; it must stand at the root of what it serves. */
export const workerFile = `${base}sw.js`;
export const registerFile = `${base}register.jsonl`;
/** The script that checks a citation without this site. */
export const verifierFile = `${base}verify-citation.mjs`;

/** An entry in the European Learning Model: /api/v1/qualifications/tr-0001.elm.jsonld. Without one, the list of these files. */
export function elmFile(entry?: { room: Room; id: string }): string {
  return apiFile(entry ? `${entry.room}/${entry.id}.elm.jsonld` : 'index.elm.json');
}

/** A framework, or without one the glossary, as a SKOS scheme: /api/v1/frameworks/qhb-dv.skos.ttl. */
export function skosFile(format: 'ttl' | 'jsonld', framework?: string): string {
  return apiFile(framework === undefined ? `glossary.skos.${format}` : `frameworks/${framework}.skos.${format}`);
}

/** A framework as a CASE package in one language: /api/v1/frameworks/qhb-dv.case.json. */
export function caseFile(framework: string, language: Language): string {
  return apiFile(`frameworks/${framework}${language === 'en' ? '.en' : ''}.case.json`);
}

/** The catalogue of all files for data portals: /api/v1/catalogue.dcat.ttl. */
export function catalogueFile(format: 'ttl' | 'jsonld'): string {
  return apiFile(`catalogue.dcat.${format}`);
}

/** What happened to the whole handbook, a room, a state or an entry: /feeds/all.atom, /feeds/qualifications/tr-0001.atom, /en/feeds/countries/tr.atom. */
export function feedFile(language: Language, room?: Room, id?: string): string {
  return `${join(language, 'feeds')}${room === undefined ? 'all' : id === undefined ? room : `${room}/${id}`}.atom`;
}

/** Addresses for search engines: /sitemap.xml is the index of the parts. */
export function sitemapFile(part?: string): string {
  return `${base}sitemap${part === undefined ? '' : `-${part}`}.xml`;
}

/** What programs that answer questions should know: /llms.txt. */
export function llmsFile(language: Language): string {
  return `${join(language)}llms.txt`;
}

/** The packages of the program that built the site, as CycloneDX. */
export const sbomFile = `${base}sbom.cdx.json`;

/** Whom to tell of a weakness; its place is given by RFC 8615. */
export const securityFile = `${base}.well-known/security.txt`;

// Every address of the site is made here: collection → segment, entry → path, path → twin in the other language.
import type { Language } from './site.ts';

const segments = {
  countries: { de: 'laender', en: 'countries' },
  qualifications: { de: 'qualifikationen', en: 'qualifications' },
  regulations: { de: 'ordnungen', en: 'regulations' },
  frameworks: { de: 'kompetenzrahmen', en: 'frameworks' },
  roles: { de: 'kompetenzprofile', en: 'roles' },
  curricula: { de: 'curricula', en: 'curricula' },
  recommendations: { de: 'empfehlungen', en: 'recommendations' },
  norms: { de: 'normen', en: 'norms' },
  terms: { de: 'glossar', en: 'glossary' },
  guide: { de: 'handbuch', en: 'handbook' },
} as const;

const pages = {
  start: { de: '', en: '' },
  search: { de: 'suche', en: 'search' },
  titles: { de: 'a-z', en: 'a-z' },
  sources: { de: 'quellen', en: 'sources' },
  changes: { de: 'aenderungen', en: 'changes' },
  byField: { de: 'qualifikationen/nach-feld', en: 'qualifications/by-field' },
  byLevel: { de: 'qualifikationen/nach-niveau', en: 'qualifications/by-level' },
  releases: { de: 'ausgaben', en: 'releases' },
  compare: { de: 'vergleich', en: 'compare' },
} as const;

/** Pages beside the versions of an entry, and the names of the files beside one version. */
const versionPages = {
  versions: { de: 'fassungen', en: 'versions' },
  changes: { de: 'aenderungen', en: 'changes' },
  coverage: { de: 'abgleich', en: 'coverage' },
  byRegulation: { de: 'reihenfolge', en: 'order' },
} as const;
const citationFile = { de: 'zitat', en: 'citation' } as const;
const comparisonFolder = { de: 'daten', en: 'data' } as const;
const comparisonIndex = { de: 'verzeichnis.js', en: 'profiles.js' } as const;

export type Room = keyof typeof segments;
export type PageName = keyof typeof pages;

/** Deployment folder from BASE_PATH, always with a slash at both ends. */
export const base: string = `/${(import.meta.env?.BASE_URL ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

function join(language: Language, ...parts: string[]): string {
  const path = [language === 'en' ? 'en' : '', ...parts].filter(Boolean).join('/');
  return path ? `${base}${path}/` : base;
}

/** Address of a page that is not an entry: start, search, lists. */
export function pagePath(page: PageName, language: Language): string {
  return join(language, pages[page][language]);
}

/** Address of the list of a room. */
export function listPath(room: Room, language: Language): string {
  return join(language, segments[room][language]);
}

/** Address of one entry: countries/tr → /laender/tr/. Guide ids may hold slashes. */
export function entryPath(room: Room, id: string, language: Language): string {
  return join(language, segments[room][language], id);
}

/** Address of a frozen version: /qualifikationen/tr-0001/2/. */
export function versionPath(room: Room, id: string, version: number, language: Language): string {
  return join(language, segments[room][language], id, String(version));
}

/** List of all versions of an entry: /qualifikationen/tr-0001/fassungen/. */
export function versionsPath(room: Room, id: string, language: Language): string {
  return join(language, segments[room][language], id, versionPages.versions[language]);
}

/** What changed from the version before: /qualifikationen/tr-0001/2/aenderungen/. */
export function changesPath(room: Room, id: string, version: number, language: Language): string {
  return join(language, segments[room][language], id, String(version), versionPages.changes[language]);
}

/**
 * Matrix of a qualification and a German regulation: /qualifikationen/in-0001/abgleich/kfzmechaausbv-2013/. With `version`, as that version has it.
 * `byRegulation`: rows in the order of the regulation instead of gaps first.
 */
export function coveragePath(id: string, regulation: string, language: Language, { version, byRegulation = false }: { version?: number | undefined; byRegulation?: boolean } = {}): string {
  return join(language, segments.qualifications[language], id, ...(version === undefined ? [] : [String(version)]), versionPages.coverage[language], regulation, ...(byRegulation ? [versionPages.byRegulation[language]] : []));
}

/** Two sides next to each other, built beforehand: /vergleich/in-0001/kfzmechaausbv-2013/. A certain edition follows its code: in-0001--e2022. */
export function comparisonPath(sides: readonly string[], language: Language): string {
  return join(language, pages.compare[language], ...sides);
}

/** What the page of free comparisons loads of one profile: /vergleich/daten/in-0001.js. Without a code, the folder of these files. */
export function comparisonData(language: Language, code?: string): string {
  return `${join(language, pages.compare[language], comparisonFolder[language])}${code === undefined ? '' : `${code}.js`}`;
}

/** The profiles that can be compared, by code and title. */
export function comparisonIndexFile(language: Language): string {
  return pagePath('compare', language) + comparisonIndex[language];
}

/** The list of versions as data. One file for both languages. */
export function versionListFile(room: Room, id: string, format: 'fassungen.json' | 'timemap.link'): string {
  return versionsPath(room, id, 'de') + format;
}

/** A frozen file as it was published: its ending is that of the frozen path (.mdx, .en.mdx, .yaml). One for both languages. */
export function sourceFile(room: Room, id: string, version: number, frozenPath: string): string {
  return versionPath(room, id, version, 'de') + 'quelle' + frozenPath.slice(frozenPath.lastIndexOf('/') + 1).replace(/^\d+/, '');
}

/** The citation of a version in a format that reference managers read. */
export function citationPath(room: Room, id: string, version: number, language: Language, format: 'bib' | 'ris' | 'csl.json'): string {
  return `${versionPath(room, id, version, language)}${citationFile[language]}.${format}`;
}

/** Head and foot of the printed extract of a version, as a stylesheet. */
export function printSheetPath(room: Room, id: string, version: number, language: Language): string {
  return `${versionPath(room, id, version, language)}${language === 'de' ? 'druck' : 'print'}.css`;
}

/** An edition of the handbook: /ausgaben/2026-1/. */
export function releasePath(release: string, language: Language): string {
  return pagePath('releases', language) + `${release}/`;
}

/** Checksums of an edition of the handbook. One file for both languages. */
export function sumsFile(release: string): string {
  return `${releasePath(release, 'de')}SHA256SUMS`;
}

export const registerFile = `${base}register.jsonl`;
/** The script that checks a citation without this site. */
export const verifierFile = `${base}verify-citation.mjs`;

/** Segment of a room in a language, for the pages that serve all rooms. */
export function segmentOf(room: Room, language: Language): string {
  return segments[room][language];
}

/** Last part of the address of a page beside the versions. */
export function versionPageSegment(page: keyof typeof versionPages, language: Language): string {
  return versionPages[page][language];
}

/** The same as the register records it: German, and without the base path, which an operator may change. */
export function registerAddress(room: Room, id: string, version: number): string {
  return versionPath(room, id, version, 'de').slice(base.length - 1);
}

/** Absolute address for canonical links and citations. `origin` is Astro.site. */
export function absolute(path: string, origin: URL | undefined): string {
  return new URL(path, origin ?? 'http://localhost/').href;
}

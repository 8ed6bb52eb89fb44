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
} as const;

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

/** The same as the register records it: German, and without the base path, which an operator may change. */
export function registerAddress(room: Room, id: string, version: number): string {
  return versionPath(room, id, version, 'de').slice(base.length - 1);
}

/** Absolute address for canonical links and citations. `origin` is Astro.site. */
export function absolute(path: string, origin: URL | undefined): string {
  return new URL(path, origin ?? 'http://localhost/').href;
}

// Every address of a page is made here (those of files for programs in file-routes.ts): collection → segment, entry → path, path → twin in the other language.
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
  titles: { de: 'titel', en: 'titles' },
  aToZ: { de: 'a-z', en: 'a-z' },
  sources: { de: 'quellen', en: 'sources' },
  changes: { de: 'aenderungen', en: 'changes' },
  byField: { de: 'qualifikationen/nach-feld', en: 'qualifications/by-field' },
  byLevel: { de: 'qualifikationen/nach-niveau', en: 'qualifications/by-level' },
  releases: { de: 'ausgaben', en: 'releases' },
  compare: { de: 'vergleich', en: 'compare' },
  gapAnalysis: { de: 'lueckenanalyse', en: 'gap-analysis' },
  quality: { de: 'handbuch/qualitaet', en: 'handbook/quality' },
  corrections: { de: 'handbuch/berichtigungen', en: 'handbook/corrections' },
  offline: { de: 'offline', en: 'offline' },
  notSaved: { de: 'offline/nicht-gespeichert', en: 'offline/not-saved' },
  data: { de: 'daten', en: 'data' },
} as const;

/** Pages beside the versions of an entry, and the names of the files beside one version. */
const versionPages = {
  versions: { de: 'fassungen', en: 'versions' },
  changes: { de: 'aenderungen', en: 'changes' },
  coverage: { de: 'abgleich', en: 'coverage' },
  byRegulation: { de: 'reihenfolge', en: 'order' },
} as const;
/** Views across entries; each stands below an entry, the role matrix below its room. */
const views = {
  competence: { de: 'kompetenz', en: 'competence' },
  roleMatrix: { de: 'matrix', en: 'matrix' },
  coverage: { de: 'abdeckung', en: 'coverage' },
  gapsFirst: { de: 'luecken-zuerst', en: 'gaps-first' },
  byAge: { de: 'ordnungen-nach-alter', en: 'regulations-by-age' },
  supply: { de: 'angebot', en: 'supply' },
  synopsis: { de: 'synopse', en: 'synopsis' },
  systems: { de: 'systeme', en: 'systems' },
} as const;
const fieldsFolder = { de: 'felder', en: 'fields' } as const;
const citationFile = { de: 'zitat', en: 'citation' } as const;
const comparisonFolder = { de: 'daten', en: 'data' } as const;
const comparisonIndex = { de: 'verzeichnis.js', en: 'profiles.js' } as const;
export const noGroup = { de: 'ohne', en: 'none' } as const;
const titleFolder = { de: 'daten', en: 'data' } as const;

export type Room = keyof typeof segments;
export type PageName = keyof typeof pages;

/** Deployment folder from BASE_PATH, always with a slash at both ends. */
export const base: string = `/${(import.meta.env?.BASE_URL ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** Parts of a path below the base, English ones below /en/; ends with a slash. */
export function join(language: Language, ...parts: string[]): string {
  const path = [language === 'en' ? 'en' : '', ...parts].filter(Boolean).join('/');
  return path ? `${base}${path}/` : base;
}

/** Address of a page that is not an entry: start, search, lists. */
export function pagePath(page: PageName, language: Language): string {
  return join(language, pages[page][language]);
}

/** Sources of a state or of a room without states: /quellen/tr/, /quellen/ordnungen/. */
export function sourcesPath(part: string, language: Language): string {
  return partPath('sources', part, language);
}

/** What the editors still have to do in a state or in a room without states: /handbuch/qualitaet/tr/. */
export function qualityPath(part: string, language: Language): string {
  return partPath('quality', part, language);
}

function partPath(page: PageName, part: string, language: Language): string {
  return `${pagePath(page, language)}${part in segments ? segments[part as Room][language] : part}/`;
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

/** A competence gathered from everywhere: /kompetenzrahmen/qhb-dv/kompetenz/DV-1.2/. The segment keeps a code "1" apart from version 1. */
export function competencePath(framework: string, code: string, language: Language): string {
  return join(language, segments.frameworks[language], framework, views.competence[language], code);
}

/** Roles and the competences of a framework that they require: /kompetenzprofile/matrix/qhb-dv/. No role may be called "matrix". */
export function roleMatrixPath(framework: string, language: Language): string {
  return join(language, segments.roles[language], views.roleMatrix[language], framework);
}

/** Regulations and curricula and the competences that they cover: /kompetenzrahmen/qhb-dv/abdeckung/. `gapsFirst`: competences that nothing covers stand first. */
export function competenceCoveragePath(framework: string, language: Language, { gapsFirst = false }: { gapsFirst?: boolean } = {}): string {
  return join(language, segments.frameworks[language], framework, views.coverage[language], ...(gapsFirst ? [views.gapsFirst[language]] : []));
}

/** Regulations by date and the competences that they miss: /kompetenzrahmen/qhb-dv/ordnungen-nach-alter/. */
export function ageingPath(framework: string, language: Language): string {
  return join(language, segments.frameworks[language], framework, views.byAge[language]);
}

/** What a role requires and what teaches it: /kompetenzprofile/prozessmanagement/angebot/. */
export function supplyPath(role: string, language: Language): string {
  return join(language, segments.roles[language], role, views.supply[language]);
}

/** A regulation and its predecessor, aim by aim: /ordnungen/bueromkfausbv-2025/synopse/bueromkfausbv-2013/. With `version`, as that version has it. */
export function regulationSynopsisPath(id: string, old: string, language: Language, version?: number): string {
  return join(language, segments.regulations[language], id, ...(version === undefined ? [] : [String(version)]), views.synopsis[language], old);
}

/** Two system editions of a state side by side: /laender/tr/systeme/seit-2016/seit-2012/. */
export function systemsPath(id: string, newer: string, older: string, language: Language): string {
  return join(language, segments.countries[language], id, views.systems[language], newer, older);
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

/** A group of a list that is too long for one page: /titel/d/, /qualifikationen/nach-feld/isced-04/, without a name …/ohne/, /ordnungen/kfzmechaausbv-2013/qualifikationen/. Later parts of it: /titel/d/2/. */
export function groupPath(list: 'titles' | 'byField' | 'byLevel' | 'byRegulation', group: string, part: number, language: Language): string {
  const steps = list === 'byRegulation' ? [segments.regulations[language], group, segments.qualifications[language]] : [pages[list][language], group || noGroup[language]];
  return join(language, ...steps, ...(part > 1 ? [String(part)] : []));
}

/** What the titles finder loads: /titel/daten/d.js. Without a name, the folder of these files. */
export function titleData(language: Language, shard?: string): string {
  return `${join(language, pages.titles[language], titleFolder[language])}${shard === undefined ? '' : `${shard}.js`}`;
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

/** Help for the fields of profiles: /handbuch/felder/, of one room /handbuch/felder/laender/. */
export function fieldsPath(language: Language, room?: Room): string {
  return join(language, segments.guide[language], fieldsFolder[language], ...(room === undefined ? [] : [segments[room][language]]));
}

/** Whether an address below the root is the permanent page of a version: qualifikationen/tr-0001/2/. */
export function permanentPage(address: string): boolean {
  const [room, , version, ...rest] = address.replace(/^en\//, '').split('/');
  return Object.values(segments).some(({ de, en }) => room === de || room === en) && /^\d+$/.test(version ?? '') && rest.length > 0;
}

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

/** Path to a file of the site from one of its pages, so that it holds on any host, in any folder and from disk. */
export function fromPage(page: string, file: string): string {
  return `${'../'.repeat(page.slice(base.length).split('/').length - 1)}${file.slice(base.length)}`;
}

/** Absolute address for canonical links and citations. `origin` is Astro.site. */
export function absolute(path: string, origin: URL | undefined): string {
  return new URL(path, origin ?? 'http://localhost/').href;
}

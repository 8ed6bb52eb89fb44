// One page of every kind, chosen from what content/ holds today: the richest of its kind.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideSlugs } from '../../../scripts/lib/guide-slugs.ts';
import { readContent } from '../../../scripts/lib/read-content.ts';
import { competencePath, coveragePath, entryPath, fieldsPath, groupPath, listPath, pagePath, qualityPath, sourcesPath, systemsPath, type PageName, type Room } from '../../../src/routes.ts';
import type { CollectionName, Data } from '../../../src/schema/index.ts';
import type { Language } from '../../../src/site.ts';

export interface PageType {
  name: string;
  /** Addresses without the base and without a slash in front, as page.goto wants them. */
  de: string;
  en: string;
  /** Code, where the page is that of an entry. */
  id?: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { entries } = readContent(join(root, 'content'), root);

const inside = (route: string) => route.replace(/^\//, '');
const both = (name: string, route: (language: Language) => string, id?: string): PageType => ({ name, de: inside(route('de')), en: inside(route('en')), ...(id ? { id } : {}) });
const fixed = (page: PageName, name: string) => both(name, (language) => pagePath(page, language));
const list = (room: Room, name: string) => both(name, (language) => listPath(room, language));

/** The entry that has most of something; none if no entry has any. */
function richest<C extends CollectionName>(collection: C, name: string, amount: (data: Data<C>) => number): PageType[] {
  const ranked = entries
    .filter((entry) => entry.collection === collection && entry.data)
    .map(({ id, data }) => ({ id, amount: amount(data as Data<C>) }))
    .sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
  const best = ranked[0];
  return best && best.amount > 0 ? [both(name, (language) => entryPath(collection, best.id, language), best.id)] : [];
}

function richestProvision(): PageType[] {
  const all = entries.flatMap(({ collection, id, data }) => (collection === 'norms' && data ? (data as Data<'norms'>).provisions.map((provision) => ({ id: `${id}-${provision.number}`, amount: provision.paragraphs.length })) : []));
  const [best] = all.sort((a, b) => b.amount - a.amount);
  return best ? [both('provision', (language) => entryPath('norms', best.id, language), best.id)] : [];
}

/** The competence that most roles require. */
function busiestCompetence(): PageType[] {
  const required = entries.flatMap(({ collection, data }) => (collection === 'roles' && data ? (data as Data<'roles'>).requirements.map(({ framework, competence }) => `${framework} ${competence}`) : []));
  const [best] = [...Map.groupBy(required, (name) => name)].sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1));
  if (!best) return [];
  const [framework, code] = best[0].split(' ') as [string, string];
  return [both('competence', (language) => competencePath(framework, code, language))];
}

function guidePages(): PageType[] {
  const slugs = guideSlugs(join(root, 'content', 'guide'));
  const help = slugs.find((slug) => slug.startsWith('pruefungen/'));
  return [slugs.includes('lesehilfe') ? 'lesehilfe' : slugs[0], help].filter((slug) => slug !== undefined).map((slug) => both(slug === help ? 'check help page' : 'guide page', (language) => entryPath('guide', slug, language)));
}

const scriptOf = (lang: string) => new Intl.Locale(lang).maximize().script;
const inUnit = (unit: string) => ({ editions }: Data<'qualifications'>) => editions.flatMap(({ modules }) => modules).filter(({ amount }) => amount?.unit === unit).length;

export const pageTypes: PageType[] = [
  fixed('start', 'start'),
  list('countries', 'countries'),
  ...richest('countries', 'country', ({ systems }) => systems.reduce((sum, { routes }) => sum + routes.length, 0)),
  both('two system editions', (language) => systemsPath('tr', 'seit-2016', 'seit-1986', language)),
  list('qualifications', 'qualifications by state'),
  fixed('byField', 'qualifications by field'),
  fixed('byLevel', 'qualifications by level'),
  ...richest('qualifications', 'qualification with hours', inUnit('hours')),
  ...richest('qualifications', 'qualification with weekly hours', inUnit('weeklyHours')),
  ...richest('qualifications', 'Arabic qualification', ({ titles }) => titles.filter(({ lang }) => scriptOf(lang) === 'Arab').length),
  list('regulations', 'regulations'),
  ...richest('regulations', 'regulation with weeks', ({ positions }) => positions.filter(({ weeks }) => weeks).length),
  ...richest('regulations', 'regulation with time frames', ({ timeFrames }) => timeFrames.length),
  ...richest('frameworks', 'framework', ({ competences }) => competences.reduce((sum, { descriptors }) => sum + descriptors.length, 0)),
  ...busiestCompetence(),
  ...richest('roles', 'competence profile', ({ requirements }) => requirements.length),
  ...richest('curricula', 'curriculum', ({ modules, competenceCoverage }) => modules.length + competenceCoverage.length),
  list('recommendations', 'recommendations'),
  ...richest('recommendations', 'recommendation', ({ changeProposals, consultation }) => 10 * changeProposals.length + consultation.length),
  list('norms', 'norms'),
  ...richest('norms', 'law', ({ provisions }) => provisions.length),
  ...richestProvision(),
  list('terms', 'glossary'),
  ...richest('terms', 'term', ({ equivalents, norms, related }) => equivalents.length + norms.length + related.length),
  fixed('titles', 'titles finder'),
  both('titles of a letter', (language) => groupPath('titles', 'd', 1, language)),
  fixed('aToZ', 'titles A to Z'),
  fixed('sources', 'sources'),
  both('sources of a state', (language) => sourcesPath('tr', language)),
  fixed('changes', 'changes'),
  fixed('quality', 'state of review'),
  both('state of review of a state', (language) => qualityPath('tr', language)),
  fixed('corrections', 'corrections'),
  fixed('data', 'open data'),
  both('fields', (language) => fieldsPath(language)),
  both('fields of a room', (language) => fieldsPath(language, 'qualifications')),
  list('guide', 'guide index'),
  ...guidePages(),
];

/** Answers every wrong address, in both languages at once. */
export const wrongAddress = 'gibt-es-nicht/';

export function pageType(name: string): PageType {
  const found = pageTypes.find((type) => type.name === name);
  if (!found) throw new Error(`content/ holds nothing for the page type "${name}"`);
  return found;
}

/** Pages that say most and are read most: those of entries, and the start page. */
export const mainTypes: PageType[] = pageTypes.filter(({ name, id }) => id !== undefined || name === 'start');

/** Each page type, the main ones in English, too, and the page for wrong addresses. Lists are the same in both languages but for their words. */
export const everyPage: { title: string; path: string; language: Language }[] = [
  ...pageTypes.map(({ name, de }) => ({ title: `${name}, German`, path: de, language: 'de' as const })),
  ...mainTypes.map(({ name, en }) => ({ title: `${name}, English`, path: en, language: 'en' as const })),
  // Its places are names of files, without a space to break at.
  { title: 'matrix, English', path: inside(coveragePath('tr-0004', 'kochausbv-2022', 'en')), language: 'en' },
  { title: 'wrong address', path: wrongAddress, language: 'de' },
];

/** The data of an entry. */
export function dataOf<C extends CollectionName>(collection: C, id: string): Data<C> {
  return entries.find((entry) => entry.collection === collection && entry.id === id)?.data as Data<C>;
}

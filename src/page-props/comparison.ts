// Props of the comparisons: pairs that are built beforehand, the page of free choice, and the data that it loads.
import { loadHandbook } from '../handbook.ts';
import { comparisonWords } from '../labels/comparison.ts';
import { formatDate, formatEdition } from '../labels/format.ts';
import { regulationWords } from '../labels/regulation.ts';
import { kinds, pageNames, regulationKind } from '../labels/words.ts';
import { sideSegment, writeSide } from '../model/comparison-address.ts';
import type { ProfileInValues, ReadyEntry, ReadyGroup } from '../model/comparison-profile.ts';
import { roleSheet } from '../model/comparison-role.ts';
import { qualificationSheet, regulationSheet, type Around } from '../model/comparison-sheet.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { mostRows } from '../model/lists.ts';
import { lately, once } from '../model/once.ts';
import { numberPlaces, placesOf } from '../model/margin-numbers.ts';
import { nameOf } from '../model/published.ts';
import { kept } from '../model/reads.ts';
import { base, comparisonData, comparisonIndexFile, comparisonPath, fromPage, pagePath } from '../routes.ts';
import type { Qualification, Regulation, Role } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { pairsOf, type Pair } from './comparison-pairs.ts';
import { pageFrame } from './lists.ts';
import { frameOf, other, publicationOf, qualificationsAt, titleOf } from './shared.ts';

const germany = { de: regulationWords.de.germany, en: regulationWords.en.germany };

function aroundOf(handbook: Handbook, profile: Profile, isPublished: boolean): Around {
  const numbers = isPublished ? numberPlaces(placesOf(profile.collection, profile.data, profile.prose.de)) : undefined;
  return {
    stateName: (code) => (code === 'de' ? germany : { de: titleOf(handbook, 'countries', code, 'de'), en: titleOf(handbook, 'countries', code, 'en') }),
    passage: (place) => numbers?.get(place),
  };
}

/** What both kinds of profiles have. */
function commonOf(handbook: Handbook, profile: Profile<Qualification | Regulation | Role>, language: Language) {
  const publication = publicationOf(handbook, nameOf(profile));
  return {
    code: profile.id,
    title: profile.data.title[language],
    ...(publication && { version: { number: publication.version.version, date: formatDate(publication.version.date, language) } }),
    around: aroundOf(handbook, profile, publication !== undefined),
  };
}

function qualificationProfile(handbook: Handbook, profile: Profile<Qualification>, language: Language): ProfileInValues {
  const { id, data } = profile;
  const { around, ...common } = commonOf(handbook, profile, language);
  const state = titleOf(handbook, 'countries', data.state, language);
  return {
    ...common, kind: 'qualification', call: id, kicker: `${kinds.qualifications[language]} · ${state}`, languages: data.titles.map(({ lang }) => lang),
    editions: data.editions.map((edition) => ({ id: edition.id, name: formatEdition(edition, language), sheet: qualificationSheet({ id, data, edition }, around) })),
  };
}

function regulationProfile(handbook: Handbook, profile: Profile<Regulation>, language: Language): ProfileInValues {
  const { id, data } = profile;
  const { around, ...common } = commonOf(handbook, profile, language);
  return {
    ...common, kind: 'regulation', call: data.abbreviation, kicker: [kinds.regulations[language], germany[language], regulationKind[data.kind][language]].join(' · '), languages: [],
    editions: [{ name: '', sheet: regulationSheet({ id, data }, around) }],
  };
}

function roleProfile(handbook: Handbook, profile: Profile<Role>, language: Language): ProfileInValues {
  const { id, data } = profile;
  const { around, ...common } = commonOf(handbook, profile, language);
  const frameworks = new Map([...handbook.frameworks.values()].map((framework) => [framework.id, framework.data]));
  return { ...common, kind: 'role', call: data.title[language], kicker: kinds.roles[language], languages: [], editions: [{ name: '', sheet: roleSheet({ id, data }, frameworks, around) }] };
}

/** Every regulation is compared with many qualifications; the pairs of a qualification come one after the other. */
const REMEMBERED = { regulations: 400, others: 12 };
const profiles = once((handbook: Handbook) => {
  const inLanguage = (language: Language) => {
    const make = (code: string) => makeProfile(handbook, code, language);
    return { regulation: lately(REMEMBERED.regulations, make), other: lately(REMEMBERED.others, make) };
  };
  return { de: inLanguage('de'), en: inLanguage('en') };
});
const profileOf = (handbook: Handbook, code: string, language: Language): ProfileInValues => profiles(handbook)[language][handbook.regulations.has(code) ? 'regulation' : 'other'](code);

/** One address space for all kinds: a code must not stand for two profiles. */
function makeProfile(handbook: Handbook, code: string, language: Language): ProfileInValues {
  const [qualification, regulation, role] = [handbook.qualifications.get(code), handbook.regulations.get(code), handbook.roles.get(code)];
  if ([qualification, regulation, role].filter(Boolean).length > 1) throw new Error(`${code} is the code of several profiles`);
  if (qualification) return qualificationProfile(handbook, qualification, language);
  if (role) return roleProfile(handbook, role, language);
  return regulationProfile(handbook, regulation!, language);
}

/** Paths of the comparisons that are built beforehand, and what each compares. */
export async function comparisonPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.qualifications.values()].flatMap((profile) => pairsOf(handbook, profile, language).map(({ names, regulation }) => {
    const [a, b] = names.map(sideSegment) as [string, string];
    return { params: { a, b }, props: { of: profile.id, names, regulation }, cacheKey: kept() };
  }));
}

/** Props of such a page, made when it is its turn: those of all pages at once would fill the memory. */
export async function comparisonProps({ of, names, regulation }: { of: string; names: Pair['names']; regulation: string | undefined }, language: Language) {
  const handbook = await loadHandbook();
  const words = comparisonWords[language];
  const own = titleOf(handbook, 'qualifications', of, language);
  const title = regulation === undefined ? words.twoEditions(own) : words.pair(own, titleOf(handbook, 'regulations', regulation, language));
  const crumbs = [{ label: pageNames.compare[language], href: pagePath('compare', language) }, { label: words.pair(writeSide(names[0]), writeSide(names[1])) }];
  return { title, names, frame: frameOf(handbook, language, comparisonPath(names.map(sideSegment), other(language)), crumbs), profiles: names.map(({ code }) => profileOf(handbook, code, language)) };
}

/** Props of /vergleich/. */
export async function compareProps(language: Language) {
  const { handbook, frame } = await pageFrame('compare', pageNames.compare[language], language);
  const entries = [...handbook.qualifications.values()].flatMap((profile): { state: string; entry: ReadyEntry }[] => {
    const { id, data } = profile;
    const links = pairsOf(handbook, profile, language).map(({ label, href }) => ({ label, href }));
    return links.length > 0 ? [{ state: data.state, entry: { code: id, title: data.title[language], links } }] : [];
  });
  const groups = [...Map.groupBy(entries, ({ state }) => state)].map(([state, list]): ReadyGroup => ({
    title: titleOf(handbook, 'countries', state, language),
    href: qualificationsAt(state, language),
    count: list.length,
    // Each stands on the page of its qualification, too.
    ...(entries.length > mostRows ? {} : { entries: list.map(({ entry }) => entry) }),
  })).sort((a, b) => a.title.localeCompare(b.title, language));
  const own = pagePath('compare', language);
  return { frame, groups, data: fromPage(own, comparisonData(language)), index: fromPage(own, comparisonIndexFile(language)), root: fromPage(own, base) };
}

/** Paths of the data of each profile. */
export async function comparisonFiles() {
  const { qualifications, regulations, roles } = await loadHandbook();
  return [...qualifications.keys(), ...regulations.keys(), ...roles.keys()].map((code) => ({ params: { file: `${code}.js` }, props: { code }, cacheKey: kept() }));
}

/** The profile that such a file holds. */
export async function comparedProfile(code: string, language: Language): Promise<ProfileInValues> {
  return profileOf(await loadHandbook(), code, language);
}

/** What can be chosen: each profile, and each edition where there are several. The label holds what readers may type. */
export async function comparisonChoices(language: Language): Promise<[value: string, label: string][]> {
  const handbook = await loadHandbook();
  return [
    ...[...handbook.qualifications.values()].flatMap(({ id, data }): [string, string][] => {
      const label = [data.title[language], data.titles[0]!.text, titleOf(handbook, 'countries', data.state, language)].join(' – ');
      const editions = data.editions.length > 1 ? data.editions : [];
      return [[id, label], ...editions.map((edition): [string, string] => [writeSide({ code: id, edition: edition.id }), `${label}, ${comparisonWords[language].edition} ${formatEdition(edition, language)}`])];
    }),
    ...[...handbook.regulations.values()].map(({ id, data }): [string, string] => [id, `${data.title[language]} – ${data.abbreviation}`]),
    ...[...handbook.roles.values()].map(({ id, data }): [string, string] => [id, `${data.title[language]} – ${kinds.roles[language]}`]),
  ];
}

// What the search knows of a page besides its text: one function for each kind of page.
import { formatDate, formatDuration, formatLanguage, formatMonths, formatNumber } from '../../labels/format.ts';
import { regulationWords } from '../../labels/regulation.ts';
import { factNames, reviewNames, searchLabels } from '../../labels/search.ts';
import { iscedF, kinds, termBasis, yesOrNo } from '../../labels/words.ts';
import type { Profile, Provision } from '../../model/handbook.ts';
import { codeOf, type FacetName, type FacetValue, type ShownFact, type ShownOriginal } from '../../model/search-record.ts';
import { fold, spellings, type Spelled } from '../../model/spellings.ts';
import { levelName } from '../../model/workload.ts';
import type { Country, Law, Qualification, Regulation, Term } from '../../schema/index.ts';
import type { Language } from '../../site.ts';

export interface SearchRecord {
  title: string;
  code?: string | undefined;
  /** "Qualifikation · Indien" */
  kicker: string;
  summary?: string | undefined;
  originals: ShownOriginal[];
  /** Words that lead here besides title and originals. */
  alsoFound: string[];
  /** Everything the page is called; who types one of these in full wants this page. */
  names: string[];
  facts: ShownFact[];
  facets: Partial<Record<FacetName, FacetValue[]>>;
  /** Name of the state, for sorting by state. */
  state?: string | undefined;
  /** No longer in force: stands behind what is. */
  past?: boolean;
}

type Kind = keyof typeof kinds;
type Fact = keyof typeof factNames;

export const both = (title: { de: string; en?: string | undefined }): Spelled[] => [{ text: title.de, lang: 'de' }, ...(title.en ? [{ text: title.en, lang: 'en' }] : [])];

/** All wordings and their spellings, each word once, without the words that are shown anyway. */
export function wordsBeside(shown: string[], wordings: Spelled[], codes: string[] = []): string[] {
  const known = new Set(shown.flatMap((text) => text.split(/\s+/)).map(fold));
  const words = [...wordings.flatMap(({ text, transliteration = '' }) => [text, transliteration]), ...codes, ...wordings.flatMap(spellings)].flatMap((text) => text.split(/\s+/));
  return [...new Map(words.filter((word) => /[\p{L}\p{N}]/u.test(word) && !known.has(fold(word))).map((word) => [fold(word), word])).values()];
}

/** What leads to a page: every name of it, and the words of these and of what else belongs to it that are not shown. */
export function foundBy(shown: string[], wordings: Spelled[], codes: string[] = [], beside: Spelled[] = []): Pick<SearchRecord, 'alsoFound' | 'names'> {
  return { alsoFound: wordsBeside(shown, [...wordings, ...beside], codes), names: [...shown, ...wordings.flatMap(({ text, transliteration }) => [text, ...(transliteration ? [transliteration] : [])]), ...codes] };
}

export function record(kind: Kind, language: Language, fields: Omit<SearchRecord, 'kicker' | 'facets' | 'facts'> & { place?: string | undefined; facets?: SearchRecord['facets']; facts?: [Fact, string | undefined][] }): SearchRecord {
  const { place, facets = {}, facts = [], ...rest } = fields;
  const name = kinds[kind][language];
  return {
    ...rest,
    kicker: [name, place].filter(Boolean).join(' · '),
    facets: { kind: [{ code: kind, label: name }], ...facets },
    facts: facts.map(([fact, value]) => ({ label: factNames[fact][language], value })),
  };
}

export const reviewFacet = (review: { state: keyof typeof reviewNames }, language: Language): FacetValue[] => [{ code: review.state, label: reviewNames[review.state][language] }];

function fieldFacet(classification: { iscedF?: string | undefined } | undefined, language: Language): FacetValue[] {
  const code = classification?.iscedF?.slice(0, 2);
  return code ? [{ code, label: iscedF[code]?.[language] ?? code }] : [];
}

const unique = (values: FacetValue[]) => [...new Map(values.map((value) => [value.code, value])).values()];

export function qualificationRecord({ id, data }: Profile<Qualification>, states: Record<string, string>, regulations: Record<string, Profile<Regulation>>, language: Language): SearchRecord {
  const [newest] = data.editions;
  const officials = data.titles.filter(({ kind }) => kind === 'official');
  const originals = (officials.length > 0 ? officials : data.titles).slice(0, 2).map(({ text, lang }) => ({ text, lang }));
  const title = data.title[language];
  const issuers = [data.state, ...data.editions.flatMap(({ state }) => state ?? [])];
  const [level] = newest!.levels;
  return record('qualifications', language, {
    title, code: id, summary: data.summary[language], originals,
    place: states[data.state] ?? data.state,
    state: states[data.state] ?? data.state,
    ...foundBy(
      [title, ...originals.map(({ text }) => text)],
      [...data.titles.map(({ text, lang, transliteration }) => ({ text, lang, transliteration: transliteration?.text })), ...both(data.title)],
      data.codes.map(({ code }) => code),
    ),
    facts: [
      ['duration', newest!.duration && formatDuration(newest!.duration, language)],
      ['level', level && levelName(level)[language]],
      ['editions', String(data.editions.length)],
      ['hours', yesOrNo[newest!.modules.some(({ amount }) => amount) ? 'yes' : 'no'][language]],
    ],
    facets: {
      country: unique(issuers.map((code) => ({ code, label: states[code] ?? code }))),
      field: fieldFacet(data.classification, language),
      level: unique(newest!.levels.map(levelName).map((label) => ({ code: codeOf(label.de), label: label[language] }))),
      occupation: unique(data.referenceCandidates.map(({ regulation }) => ({ code: regulation, label: regulations[regulation]?.data.title[language] ?? regulation }))),
      language: unique(data.titles.map(({ lang }) => lang.split('-')[0]!).map((lang) => ({ code: lang, label: formatLanguage(lang, language) }))),
      review: reviewFacet(data.review, language),
    },
  });
}

export function countryRecord({ id, data }: Profile<Country>, profiles: number, language: Language): SearchRecord {
  const title = data.title[language];
  const originals = data.originalNames.slice(0, 2).map(({ text, lang }) => ({ text, lang }));
  const framework = data.qualificationsFramework;
  return record('countries', language, {
    title, code: id, summary: data.summary[language], originals, state: title,
    ...foundBy(
      [title, ...originals.map(({ text }) => text)],
      [...data.originalNames.map(({ text, lang, transliteration }) => ({ text, lang, transliteration: transliteration?.text })), ...both(data.title)],
      [],
      data.languages.map(({ lang }) => ({ text: formatLanguage(lang, language), lang: language })),
    ),
    facts: [
      ['routes', formatNumber(data.systems[0]!.routes.length, language)],
      ['framework', framework && (framework.abbreviation ?? framework.name)],
      ['profiles', formatNumber(profiles, language)],
      ['asOf', formatDate(data.stateAsOf, language)],
    ],
    facets: { country: [{ code: id, label: title }], review: reviewFacet(data.review, language) },
  });
}

export function regulationRecord({ id, data }: Profile<Regulation>, language: Language): SearchRecord {
  const title = data.title[language];
  const shown = { text: `${data.abbreviation}, ${data.gazette}`, lang: 'de' };
  const past = data.inForceUntil !== undefined && data.inForceUntil < data.stateAsOf;
  return record('regulations', language, {
    title, code: id, summary: data.summary[language], originals: [shown], past,
    place: regulationWords[language].germany,
    state: regulationWords[language].germany,
    ...foundBy([title, shown.text], [
      ...both(data.title),
      ...data.occupations.flatMap((occupation) => [...both(occupation.title), ...[occupation.male, occupation.female].flatMap((text) => (text ? [{ text, lang: 'de' }] : []))]),
      ...data.specialisations.map((specialisation) => ({ text: specialisation.title, lang: 'de' })),
      { text: data.officialTitle, lang: 'de' },
    ]),
    facts: [
      ['duration', data.durationMonths === undefined ? undefined : formatMonths(data.durationMonths, language)],
      past ? ['outOfForce', formatDate(data.inForceUntil!, language)] : ['inForce', formatDate(data.inForceFrom, language)],
      data.positions.length > 0 ? ['positions', formatNumber(data.positions.length, language)] : ['modules', formatNumber(data.studyModules.length, language)],
      ['asOf', formatDate(data.stateAsOf, language)],
    ],
    facets: { field: fieldFacet(data.classification, language), review: reviewFacet(data.review, language) },
  });
}

export function lawRecord({ id, data }: Profile<Law>, language: Language): SearchRecord {
  const shown = { text: data.title.de, lang: 'de' };
  return record('norms', language, {
    title: data.shortTitle ? `${data.abbreviation} – ${data.shortTitle}` : data.abbreviation,
    code: id, summary: data.title[language], originals: [shown],
    ...foundBy([shown.text], both({ ...data.title, de: `${data.abbreviation} ${data.shortTitle ?? ''}` })),
    facts: [['provisions', formatNumber(data.provisions.length, language)], ['asOf', formatDate(data.stateAsOf, language)]],
  });
}

export function provisionRecord({ law, data, code }: Provision, uses: number, language: Language): SearchRecord {
  const shown = [data.heading].flatMap((text) => (text ? [{ text, lang: 'de' }] : []));
  return record('norms', language, {
    title: `${law.data.unit} ${data.number} ${law.data.abbreviation}`,
    code, summary: data.subject[language] ?? data.subject.de, originals: shown,
    place: law.data.shortTitle ?? law.data.abbreviation,
    ...foundBy(shown.map(({ text }) => text), shown, [], both(law.data.title)),
    facts: [['citedBy', searchLabels[language].entries(uses)], ['asOf', formatDate(law.data.stateAsOf, language)]],
  });
}

export function termRecord({ id, data }: Profile<Term>, language: Language): SearchRecord {
  const title = data.title[language];
  const originals = language === 'de' ? [] : [{ text: data.title.de, lang: 'de' }];
  return record('terms', language, {
    title, code: id, summary: data.definition[language], originals,
    ...foundBy([title, ...originals.map(({ text }) => text)], [...both(data.title), ...data.equivalents], data.abbreviations),
    facts: [['basis', termBasis[data.basis][language]], ['asOf', formatDate(data.stateAsOf, language)]],
    facets: { review: reviewFacet(data.review, language) },
  });
}

export function guideRecord(page: { title: string; summary: string; updatedOn: string }, language: Language): SearchRecord {
  return record('guide', language, {
    title: page.title, summary: page.summary, originals: [],
    ...foundBy([page.title], [{ text: page.title, lang: language }]),
    facts: [['asOf', formatDate(page.updatedOn, language)]],
  });
}

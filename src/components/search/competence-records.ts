// What the search knows of frameworks, competences, competence profiles, curricula and recommendations.
import { competenceWords, recommendationState } from '../../labels/competences.ts';
import { formatDate, formatNumber } from '../../labels/format.ts';
import { searchLabels } from '../../labels/search.ts';
import { pick } from '../../labels/words.ts';
import type { Profile } from '../../model/handbook.ts';
import type { Curriculum, Framework, Recommendation, Role } from '../../schema/index.ts';
import type { Language } from '../../site.ts';
import { both, foundBy, record, reviewFacet, type SearchRecord } from './record.ts';

/** Title of the page, the German one below it in English, and everything else it is called. */
function namesOf(title: { de: string; en?: string | undefined }, language: Language, others: { de: string; en?: string | undefined }[] = [], codes: string[] = []) {
  const shown = pick(title, language).text;
  const originals = language === 'de' || shown === title.de ? [] : [{ text: title.de, lang: 'de' }];
  return { title: shown, originals, ...foundBy([shown, ...originals.map(({ text }) => text)], [title, ...others].flatMap(both), codes) };
}

export function frameworkRecord({ id, data }: Profile<Framework>, language: Language): SearchRecord {
  return record('frameworks', language, {
    ...namesOf(data.title, language), code: id, summary: data.summary[language], place: data.version,
    facts: [['competences', formatNumber(data.competences.length, language)], ['levels', formatNumber(data.levels.length, language)], ['asOf', formatDate(data.stateAsOf, language)]],
    facets: { review: reviewFacet(data.review, language) },
  });
}

export function competenceRecord({ id, data }: Profile<Framework>, competence: Framework['competences'][number], uses: number, language: Language): SearchRecord {
  const names = namesOf(competence.title, language, [], [id]);
  return record('frameworks', language, {
    ...names, code: competence.code, summary: competence.definition && pick(competence.definition, language).text, place: data.title[language],
    facts: [['citedBy', searchLabels[language].entries(uses)], ['asOf', formatDate(data.stateAsOf, language)]],
  });
}

export function roleRecord({ id, data }: Profile<Role>, language: Language): SearchRecord {
  const words = competenceWords[language];
  return record('roles', language, {
    ...namesOf(data.title, language, data.aliases), code: id, summary: data.summary[language],
    facts: [['requirements', `${formatNumber(data.requirements.length, language)}, ${words.coreCount(data.requirements.filter(({ weight }) => weight === 'core').length)}`], ['asOf', formatDate(data.stateAsOf, language)]],
    facets: { review: reviewFacet(data.review, language) },
  });
}

export function curriculumRecord({ id, data }: Profile<Curriculum>, language: Language): SearchRecord {
  return record('curricula', language, {
    ...namesOf(data.title, language, data.modules.map(({ title }) => title)), code: id, summary: data.summary[language],
    facts: [['modules', data.modules.length > 0 ? formatNumber(data.modules.length, language) : undefined], ['asOf', formatDate(data.stateAsOf, language)]],
    facets: { review: reviewFacet(data.review, language) },
  });
}

export function recommendationRecord({ id, data }: Profile<Recommendation>, language: Language): SearchRecord {
  return record('recommendations', language, {
    ...namesOf(data.title, language, [data.madeBy]), code: id, summary: data.summary[language],
    facts: [['status', recommendationState[data.status.state][language]], ['asOf', formatDate(data.stateAsOf, language)]],
    facets: { review: reviewFacet(data.review, language) },
  });
}

// Qualifications and regulations in the European Learning Model 3 (application profile LOQ), as far as a profile documents what it demands.
import { elmNotes, type ElmLack } from '../labels/linked-data.ts';
import { formatDuration, formatEdition, formatPeriod } from '../labels/format.ts';
import { qualificationKind, regulationKind } from '../labels/words.ts';
import type { Profile } from '../model/handbook.ts';
import type { Publication } from '../model/publication.ts';
import { ownLevels, type Edition } from '../model/workload.ts';
import { elmFile } from '../file-routes.ts';
import { entryPath } from '../routes.ts';
import type { Qualification, Regulation } from '../schema/index.ts';
import { site, type Language } from '../site.ts';
import { both as inBoth } from './api-head.ts';
import { eqfConcept, fieldConcept, languageConcept, stateConcept } from './elm-codes.ts';
import { outcomesOfQualification, outcomesOfRegulation, titles } from './elm-outcomes.ts';
import type { Absolute } from './head-meta.ts';
import { describeFile } from './rdf-file.ts';
import { both, moment, text, toJsonLd, typed, type Thing } from './rdf.ts';

/** The fuller class where its mandatory statements are documented, else its superclass. No profile can be a `Qualification`: see `nqfLevel`. */
export type ElmClass = 'LearningAchievementSpecification' | 'Specification';

export interface ElmEntry {
  class: ElmClass;
  /** What the fuller classes demand and the profile does not document. */
  lacking: ElmLack[];
  things: Thing[];
}

export interface ElmContext {
  absolute: Absolute;
  publication: Publication | undefined;
  /** Name of the issuing state; regulations are German. */
  state?: Record<Language, string>;
}

const note = (wording: { de: string; en?: string | undefined }): Thing => ({ is: ['elm:Note'], facts: { 'elm:noteLiteral': both(wording) } });
const identifier = (notation: string, scheme: string): Thing => ({ is: ['elm:Identifier'], facts: { 'skos:notation': text(notation), 'elm:schemeName': typed(scheme, 'xsd:string') } });
const webResource = (address: string, title: { text: string; lang: string } | undefined, language: string): Thing => ({ is: ['elm:WebResource'], facts: { 'dct:title': title && text(title.text, title.lang), 'dct:language': languageConcept(language), 'elm:contentUrl': typed(address, 'xsd:anyURI') } });

/** Sources that have an address, once each. */
function documents(sources: Qualification['sources']): Thing[] {
  const seen = new Map(sources.flatMap(({ url, title, language }): [string, Thing][] => (url === undefined ? [] : [[url, webResource(url, { text: title, lang: language }, language)]])));
  return [...seen.values()];
}

/** What every specification may say, whatever its class. */
function common({ collection, id, data }: Profile<Qualification | Regulation>, { absolute, publication }: ElmContext): Thing['facts'] {
  return {
    'dct:description': both(data.summary),
    'foaf:homepage': (['de', 'en'] as const).map((language) => webResource(absolute(entryPath(collection, id, language)), undefined, language)),
    'elm:supplementaryDocument': documents(data.sources),
    'dct:modified': publication && moment(publication.version.date),
  };
}

const isEqf = ({ framework, level }: Edition['levels'][number]) => /^(EQR|EQF)$/.test(framework) && /^[1-8]$/.test(level);

function levelConcepts(edition: Edition, about: string): Thing[] {
  return ownLevels(edition).map((statement, index) => (isEqf(statement)
    ? eqfConcept(statement.level)
    : { id: `${about}-level-${index + 1}`, is: ['skos:Concept'], facts: { 'skos:notation': text(statement.level), 'skos:prefLabel': both(elmNotes.level(statement.framework, statement.level)) } }));
}

/** A period with exact days where they are documented, and always in words. */
function periodOf(period: Edition['period']): Thing {
  const day = (date: string | undefined) => (date?.length === 10 ? moment(date) : undefined);
  return { is: ['dct:PeriodOfTime'], facts: { 'skos:prefLabel': both(inBoth((language) => formatPeriod(period, language))), 'elm:startDate': day(period.from), 'elm:endDate': day(period.to) } };
}

/** Who awarded it when, for each edition whose awarding body is documented. */
function awards(data: Qualification, about: string): Thing[] {
  return data.editions.flatMap(({ id, awardingBody: body, state = data.state, period }): Thing[] => {
    const country = stateConcept(state);
    return body === undefined ? [] : [{
      id: `${about}-award-${id}`,
      is: ['elm:AwardingOpportunity'],
      facts: {
        'elm:awardingBody': { is: ['elm:Agent'], facts: { 'skos:prefLabel': titles(body.name, body.lang, { de: body.de, en: body.en }) } },
        'elm:location': country && { is: ['dct:Location'], facts: { 'elm:address': { is: ['elm:Address'], facts: { 'elm:countryCode': country } } } },
        'dct:temporal': periodOf(period),
        'elm:learningAchievementSpecification': { iri: about },
      },
    }];
  });
}

function exams({ exams: all }: Edition, about: string): Thing[] {
  return all.map(({ title, original, text: wording }, index): Thing => ({
    id: `${about}-exam-${index + 1}`,
    is: ['elm:LearningAssessmentSpecification'],
    facts: { 'dct:title': original ? titles(original.text, original.lang, title) : both(title), 'dct:description': wording && both(wording), 'elm:proves': { iri: about } },
  }));
}

function classOf(lacking: readonly ElmLack[]): ElmClass {
  return lacking.every((lack) => lack === 'eqfLevel' || lack === 'nqfLevel') ? 'LearningAchievementSpecification' : 'Specification';
}

/** A qualification by its newest edition; awarding bodies by all of them. */
export function elmOfQualification(profile: Profile<Qualification>, context: ElmContext): ElmEntry {
  const { id, data } = profile;
  const about = `${context.absolute(entryPath('qualifications', id, 'de'))}#qualification`;
  const edition = data.editions[0]!;
  const [official] = data.titles;
  const field = data.classification?.iscedF;
  const language = languageConcept(edition.curriculum?.lang ?? official!.lang);
  const outcomes = outcomesOfQualification(edition, about);
  const lacking: ElmLack[] = [
    ...(ownLevels(edition).some(isEqf) ? [] : ['eqfLevel' as const]),
    // Profiles name levels in the words of their framework; the European list has codes of its own.
    'nqfLevel',
    ...(field ? [] : ['iscedF' as const]),
    ...(outcomes.length > 0 ? [] : ['learningOutcome' as const]),
    ...(language ? [] : ['language' as const]),
  ];
  const own = classOf(lacking);
  const duration = (language: Language) => edition.duration && (formatDuration(edition.duration, language) ?? edition.duration.text?.[language] ?? edition.duration.text?.de);
  const inWords = duration('de') === undefined ? undefined : inBoth((language) => duration(language)!);
  const thing: Thing = {
    id: about,
    is: [`elm:${own}`],
    facts: {
      'dct:title': both(data.title),
      'skos:altLabel': data.titles.flatMap(({ text: wording, lang, transliteration }) => [text(wording, lang), ...(transliteration ? [text(transliteration.text, `${lang.split('-')[0]}-Latn`)] : [])]),
      ...common(profile, context),
      'adms:identifier': [identifier(id, site.name.de), ...data.codes.map(({ register, code }) => identifier(code, register))],
      'elm:category': both(qualificationKind[data.kind]),
      'elm:additionalNote': [...(context.state ? [note(elmNotes.state(context.state))] : []), ...(inWords ? [note(elmNotes.duration(inWords))] : []), note(elmNotes.edition(inBoth((language) => formatEdition(edition, language)))), note(elmNotes.notEquivalence)],
      ...(own !== 'Specification' && {
        'elm:ISCEDFCode': fieldConcept(field!),
        'dct:language': language!,
        'elm:educationLevel': levelConcepts(edition, about),
        'elm:entryRequirement': edition.entry && note(edition.entry.text),
        'elm:learningOutcome': outcomes,
        'elm:provenBy': exams(edition, about),
        'elm:awardingOpportunity': awards(data, about),
      }),
    },
  };
  return { class: own, lacking, things: [fileOf(profile, about, context), thing] };
}

/** A German regulation: its positions are the outcomes. */
export function elmOfRegulation(profile: Profile<Regulation>, context: ElmContext): ElmEntry {
  const { id, data } = profile;
  const about = `${context.absolute(entryPath('regulations', id, 'de'))}#regulation`;
  const field = data.classification?.iscedF;
  const outcomes = outcomesOfRegulation(data, about);
  const lacking: ElmLack[] = ['eqfLevel', 'nqfLevel', ...(field ? [] : ['iscedF' as const]), ...(outcomes.length > 0 ? [] : ['learningOutcome' as const])];
  const own = classOf(lacking);
  const thing: Thing = {
    id: about,
    is: [`elm:${own}`],
    facts: {
      'dct:title': [text(data.officialTitle, 'de'), text(data.title.en, 'en')],
      'skos:altLabel': [text(data.title.de, 'de'), text(data.abbreviation, 'de')],
      ...common(profile, context),
      'adms:identifier': [identifier(id, site.name.de), ...(data.bjnr ? [identifier(data.bjnr, 'gesetze-im-internet.de')] : [])],
      'elm:category': both(regulationKind[data.kind]),
      'elm:additionalNote': data.durationMonths === undefined ? [] : [note(elmNotes.duration(inBoth((language) => formatDuration({ months: data.durationMonths }, language)!)))],
      ...(own !== 'Specification' && { 'elm:ISCEDFCode': fieldConcept(field!), 'dct:language': languageConcept('de')!, 'elm:learningOutcome': outcomes }),
    },
  };
  return { class: own, lacking, things: [fileOf(profile, about, context), thing] };
}

function fileOf({ collection, id, data }: Profile<Qualification | Regulation>, about: string, { absolute, publication }: ElmContext): Thing {
  return describeFile({ file: elmFile({ room: collection, id }), about, title: data.title, room: collection, id, stateAsOf: data.stateAsOf, publication, absolute });
}

/** Text of an .elm.jsonld file. */
export const elmText = ({ things }: ElmEntry): string => toJsonLd(things);

// Where the columns of the CSV files get their values from: one row for the smallest thing that is cited.
import type { OwnColumn } from '../labels/data-columns.ts';
import type { Profile } from '../model/handbook.ts';
import { ownLevels } from '../model/workload.ts';
import { competencePath, entryPath } from '../routes.ts';
import type { CollectionName, Data } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { joinList, type Cell } from './csv.ts';

export type ColumnType = 'text' | 'code' | 'number' | 'date' | 'truth' | 'list' | 'address';
/** `choices` names the values of a field of the record that has fixed ones. */
export interface Column<R> { type: ColumnType; of: (row: R) => Cell; choices?: readonly string[] }

type Said = { de: string; en?: string | undefined } | undefined;
const text = <R>(of: (row: R) => string | undefined): Column<R> => ({ type: 'text', of });
const code = <R>(of: (row: R) => string | undefined): Column<R> => ({ type: 'code', of });
const date = <R>(of: (row: R) => string | undefined): Column<R> => ({ type: 'date', of });
const number = <R>(of: (row: R) => number | undefined): Column<R> => ({ type: 'number', of });
const truth = <R>(of: (row: R) => boolean | undefined): Column<R> => ({ type: 'truth', of });
const address = <R>(of: (row: R) => string | undefined): Column<R> => ({ type: 'address', of });
const list = <R>(of: (row: R) => readonly string[]): Column<R> => ({ type: 'list', of: (row) => joinList(of(row)) });
const choice = <R>(choices: readonly string[], of: (row: R) => string | undefined): Column<R> => ({ type: 'code', of, choices });
const both = <R, D extends string, E extends string>(de: D, en: E, of: (row: R) => Said) => ({ [de]: text<R>((row) => of(row)?.de), [en]: text<R>((row) => of(row)?.en) }) as Record<D | E, Column<R>>;

/** The rows of each collection: its profile, and the part of it that a row stands for. */
export interface RowOf {
  countries: { data: Data<'countries'> };
  qualifications: { data: Data<'qualifications'>; edition: Data<'qualifications'>['editions'][number]; isNewest: boolean };
  regulations: { data: Data<'regulations'> };
  frameworks: { data: Data<'frameworks'>; competence: Data<'frameworks'>['competences'][number]; id: string };
  roles: { data: Data<'roles'>; requirement: Data<'roles'>['requirements'][number] | undefined };
  curricula: { data: Data<'curricula'> };
  recommendations: { data: Data<'recommendations'> };
  norms: { data: Data<'norms'>; provision: Data<'norms'>['provisions'][number]; id: string };
  terms: { data: Data<'terms'> };
}

export const rowsOf: { [C in CollectionName]: (profile: Profile<Data<C>>) => RowOf[C][] } = {
  countries: ({ data }) => [{ data }],
  qualifications: ({ data }) => data.editions.map((edition, index) => ({ data, edition, isNewest: index === 0 })),
  regulations: ({ data }) => [{ data }],
  frameworks: ({ data, id }) => data.competences.map((competence) => ({ data, competence, id })),
  roles: ({ data }) => (data.requirements.length === 0 ? [{ data, requirement: undefined }] : data.requirements.map((requirement) => ({ data, requirement }))),
  curricula: ({ data }) => [{ data }],
  recommendations: ({ data }) => [{ data }],
  norms: ({ data, id }) => data.provisions.map((provision) => ({ data, provision, id })),
  terms: ({ data }) => [{ data }],
};

/** The page of what a row stands for, where that is not the entry's own. */
export const rowPage: { [C in CollectionName]?: (row: RowOf[C], language: Language) => string } = {
  frameworks: ({ id, competence }, language) => competencePath(id, competence.code, language),
  norms: ({ id, provision }, language) => entryPath('norms', `${id}-${provision.number}`, language),
};

const levelText = ({ framework, level }: { framework: string; level: string }) => `${framework} ${level}`;

export const columnsOf: { [C in CollectionName]: Record<OwnColumn<C>, Column<RowOf[C]>> } = {
  countries: {
    ...both('summary_de', 'summary_en', ({ data }) => data.summary),
    original_names: list(({ data }) => data.originalNames.map(({ text }) => text)), languages: list(({ data }) => data.languages.map(({ lang }) => lang)),
    existence_from: date(({ data }) => data.existence?.from), existence_to: date(({ data }) => data.existence?.to), predecessors: list(({ data }) => data.predecessors.map(({ state }) => state)),
    system_editions: number(({ data }) => data.systems.length), newest_system_from: date(({ data }) => data.systems[0]?.period.from), routes: number(({ data }) => data.systems[0]?.routes.length),
    framework: text(({ data }) => data.qualificationsFramework?.abbreviation ?? data.qualificationsFramework?.name), framework_levels: number(({ data }) => data.qualificationsFramework?.levels), framework_since: date(({ data }) => data.qualificationsFramework?.since),
    eqf: choice(['referenced', 'inPreparation', 'notReferenced', 'notFound'], ({ data }) => data.qualificationsFramework?.eqf?.state),
    authorities: number(({ data }) => data.authorities.length), documents: number(({ data }) => data.documents.length), known_gaps: number(({ data }) => data.knownGaps.length),
  },
  qualifications: {
    edition: code(({ edition }) => edition.id), edition_label_de: text(({ edition }) => edition.label?.de), edition_newest: truth(({ isNewest }) => isNewest),
    state: code(({ data, edition }) => edition.state ?? data.state), kind: choice(['initial', 'continuing', 'master', 'validation'], ({ data }) => data.kind), scope: choice(['occupation', 'certificateType'], ({ data }) => data.scope),
    official_title: text(({ data }) => data.titles[0]?.text), official_title_language: code(({ data }) => data.titles[0]?.lang), titles: list(({ data }) => data.titles.map(({ text }) => text)),
    national_codes: list(({ data }) => data.codes.map(({ register, code }) => `${register} ${code}`)), isced_f: code(({ data }) => data.classification?.iscedF), isco: list(({ data }) => data.classification?.isco ?? []),
    valid_from: date(({ edition }) => edition.period.from), valid_to: date(({ edition }) => edition.period.to),
    levels: list(({ edition }) => ownLevels(edition).map(levelText)), levels_compared: list(({ edition }) => edition.levels.filter(({ comparedBy }) => comparedBy !== undefined).map((level) => `${levelText(level)} (${level.comparedBy})`)),
    awarding_body: text(({ edition }) => edition.awardingBody?.name), certificates: list(({ edition }) => edition.certificates.map(({ text }) => text)),
    duration_months: number(({ edition }) => edition.duration?.months), duration_months_max: number(({ edition }) => edition.duration?.maxMonths), duration_mode: choice(['school', 'dual', 'workplace', 'mixed', 'examination'], ({ edition }) => edition.duration?.mode), full_time: truth(({ edition }) => edition.duration?.fullTime),
    entry_school_years: number(({ edition }) => edition.entry?.schoolYears), entry_minimum_age: number(({ edition }) => edition.entry?.minimumAge),
    extent: number(({ edition }) => edition.extent?.amount), extent_unit: choice(['hours', 'weeks', 'credits'], ({ edition }) => edition.extent?.unit), modules: number(({ edition }) => edition.modules.length),
    predecessors: list(({ data }) => data.predecessors), reference_regulations: list(({ data }) => data.referenceCandidates.map(({ regulation }) => regulation)),
  },
  regulations: {
    ...both('summary_de', 'summary_en', ({ data }) => data.summary),
    abbreviation: text(({ data }) => data.abbreviation), official_title: text(({ data }) => data.officialTitle), kind: choice(['training', 'preparatoryService', 'promotion', 'study'], ({ data }) => data.kind),
    occupations: list(({ data }) => data.occupations.map(({ title }) => title.de)), specialisations: list(({ data }) => data.specialisations.map(({ title }) => title)),
    issued_on: date(({ data }) => data.issuedOn), in_force_from: date(({ data }) => data.inForceFrom), in_force_until: date(({ data }) => data.inForceUntil), consolidated_as_of: date(({ data }) => data.consolidatedAsOf),
    gazette: text(({ data }) => data.gazette), amendments: list(({ data }) => data.amendments), ministry: text(({ data }) => data.ministry),
    duration_months: number(({ data }) => data.durationMonths), credits_total: number(({ data }) => data.creditsTotal), isced_f: code(({ data }) => data.classification?.iscedF),
    positions: number(({ data }) => data.positions.length), study_modules: number(({ data }) => data.studyModules.length), supersedes: list(({ data }) => data.supersedes.flatMap(({ regulation }) => regulation ?? [])),
  },
  frameworks: {
    framework_version: text(({ data }) => data.version), framework_publisher: text(({ data }) => data.publisher), own: truth(({ data }) => data.own),
    area: code(({ competence }) => competence.area), ...both('area_de', 'area_en', ({ data, competence }) => data.areas.find(({ code }) => code === competence.area)?.title),
    competence: code(({ competence }) => competence.code), ...both('competence_de', 'competence_en', ({ competence }) => competence.title), type: choice(['competence', 'skill', 'knowledge', 'attitude'], ({ competence }) => competence.type),
    ...both('definition_de', 'definition_en', ({ competence }) => competence.definition), descriptors: number(({ competence }) => competence.descriptors.length), mappings: list(({ competence }) => competence.mappings.map(({ framework, version, code, relation }) => `${framework} ${version} ${code} (${relation})`)),
  },
  roles: {
    ...both('purpose_de', 'purpose_en', ({ data }) => data.purpose), employment_groups: list(({ data }) => data.employmentGroups.map(({ de }) => de)), tasks: number(({ data }) => data.tasks.length),
    framework: code(({ requirement }) => requirement?.framework), competence: code(({ requirement }) => requirement?.competence), level: text(({ requirement }) => requirement?.level), weight: choice(['core', 'desirable'], ({ requirement }) => requirement?.weight), ...both('reason_de', 'reason_en', ({ requirement }) => requirement?.reason),
  },
  curricula: {
    provider: text(({ data }) => data.provider), level_de: text(({ data }) => data.level?.de), target_group_de: text(({ data }) => data.targetGroup?.de), language: code(({ data }) => data.language), url: address(({ data }) => data.url),
    hours: number(({ data }) => data.hours), credits: number(({ data }) => data.credits), fulfils: list(({ data }) => data.fulfils), derived_from: list(({ data }) => data.derivedFrom), modules: number(({ data }) => data.modules.length), competences: list(({ data }) => [...new Set(data.competenceCoverage.map(({ framework, competence }) => `${framework} ${competence}`))]),
  },
  recommendations: {
    ...both('text_de', 'text_en', ({ data }) => data.text), made_by_de: text(({ data }) => data.madeBy.de), addressees_de: list(({ data }) => data.addressees.map(({ de }) => de)),
    implementation: choice(['open', 'accepted', 'inProgress', 'done', 'rejected'], ({ data }) => data.status.state), implementation_on: date(({ data }) => ('on' in data.status ? data.status.on : undefined)), norms: list(({ data }) => data.norms), regulations: list(({ data }) => data.regulations), change_proposals: number(({ data }) => data.changeProposals.length),
  },
  norms: {
    provision: code(({ id, provision }) => `${id}-${provision.number}`), abbreviation: text(({ data }) => data.abbreviation), unit: text(({ data }) => data.unit), number: code(({ provision }) => provision.number), heading: text(({ provision }) => provision.heading),
    ...both('subject_de', 'subject_en', ({ provision }) => provision.subject), official_text: address(({ provision }) => provision.url),
    kind: choice(['law', 'ordinance', 'directive'], ({ data }) => data.kind), issued_on: date(({ data }) => data.issuedOn), gazette: text(({ data }) => data.gazette), consolidated_as_of: date(({ data }) => data.consolidatedAsOf),
  },
  terms: {
    ...both('definition_de', 'definition_en', ({ data }) => data.definition), basis: choice(['law', 'official', 'working'], ({ data }) => data.basis), abbreviations: list(({ data }) => data.abbreviations),
    norms: list(({ data }) => data.norms), related: list(({ data }) => data.related), equivalents: list(({ data }) => data.equivalents.map(({ lang, text }) => `${lang}: ${text}`)),
  },
};

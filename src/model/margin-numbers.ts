// Margin numbers (Randnummern): which places of a record get a number, and in which order. Decided by the record alone, so that
// another template cannot move them. Published numbers are cited: a new kind of place may only be added for fields that no
// published record has yet; the register keeps a digest of each version's places, and `verify` compares.
import type { CollectionName, Country, Curriculum, Data, Framework, Law, Qualification, Recommendation, Regulation, Role, Term } from '../schema/index.ts';
import type { ProseSection } from './handbook.ts';
import { moduleTables } from './workload.ts';

/** Name of a place in a record ("editions/e2022/entry") → its margin number, from 1. */
export type MarginNumbers = ReadonlyMap<string, number>;

type Blocks = Pick<ProseSection, 'blocks'>[];
type Evidence = Pick<Term, 'conflicts' | 'searchedNotFound'>;

const each = (list: readonly unknown[], name: string) => list.map((_, index) => `${name}/${index}`);
const when = (condition: unknown, ...places: string[]) => (condition ? places : []);

/** Name of a block of prose: section and block, both from 0. */
export function textPlace(section: number, block: number): string {
  return `text/${section}/${block}`;
}

function textPlaces(sections: Blocks): string[] {
  return sections.flatMap(({ blocks }, section) => Array.from({ length: blocks }, (_, block) => textPlace(section, block)));
}

function evidencePlaces({ conflicts, searchedNotFound }: Evidence): string[] {
  return ['sources', ...each(conflicts, 'conflicts'), ...when(searchedNotFound.length > 0, 'searchedNotFound'), 'changes'];
}

function countryPlaces(data: Country, text: Blocks): string[] {
  const { systems, confusableTitles, authorities, compulsorySchooling, qualificationsFramework, gradingScales, documents, curriculumSources, knownGaps } = data;
  return [
    ...textPlaces(text),
    'systems',
    ...systems.flatMap(({ id, routes, diagram }) => [...when(diagram, `systems/${id}/diagram`), ...when(routes.length > 0, `systems/${id}/routes`)]),
    ...each(confusableTitles, 'confusableTitles'),
    ...when(authorities.length > 0, 'authorities'),
    ...each(compulsorySchooling, 'compulsorySchooling'),
    ...when(qualificationsFramework, 'qualificationsFramework'),
    ...when(qualificationsFramework?.text, 'qualificationsFramework/text'),
    ...each(gradingScales, 'gradingScales'),
    ...when(documents.length > 0, 'documents'),
    ...each(curriculumSources, 'curriculumSources'),
    ...when(knownGaps.length > 0, 'knownGaps'),
    ...evidencePlaces(data),
  ];
}

function qualificationPlaces(data: Qualification, text: Blocks): string[] {
  const { editions, confusableWith, predecessors } = data;
  const at = (id: string, ...names: (string | false)[]) => names.flatMap((name) => (name ? [`editions/${id}/${name}`] : []));
  return [
    ...textPlaces(text),
    'titles',
    ...when(predecessors.length > 0, 'predecessors'),
    ...each(confusableWith, 'confusableWith'),
    'editions',
    ...editions.flatMap((edition) => at(edition.id,
      edition.transition !== undefined && 'transition',
      edition.note !== undefined && 'note',
      hasPapers(edition) && 'papers')),
    ...editions.flatMap(({ id, entry, duration }) => when(entry ?? duration, ...at(id, 'entry'))),
    ...editions.flatMap((edition) => at(edition.id,
      ...each(edition.hourTables, 'hourTables'),
      ...each(moduleTables(edition), 'modules'),
      edition.extent !== undefined && 'extent',
      edition.contents.length > 0 && 'contents',
      isWithoutHours(edition) && 'withoutHours')),
    ...editions.flatMap(({ id, exams, grading, rights }) => at(id, ...each(exams, 'exams'), grading !== undefined && 'grading', rights.length > 0 && 'rights')),
    'referenceCandidates',
    ...when(data.coverage.length > 0, 'coverage'),
    ...evidencePlaces(data),
  ];
}

type Edition = Qualification['editions'][number];

/** Whether an edition names legal acts, certificates or bodies beside the table of editions. */
export function hasPapers({ legalBasis, curriculum, stateRecognised, certificates, examiningBody }: Edition): boolean {
  return legalBasis.length > 0 || curriculum !== undefined || stateRecognised !== undefined || certificates.length > 0 || examiningBody !== undefined;
}

/** Whether nothing is documented about what is taught in an edition; the page then says so. */
export function isWithoutHours(edition: Edition): boolean {
  return !edition.extent && edition.hourTables.length === 0 && edition.contents.length === 0 && moduleTables(edition).length === 0;
}

function regulationPlaces(data: Regulation, text: Blocks): string[] {
  const { occupations, specialisations, positions, studyModules, creditsTotal, examForm, examParts, defects, synopsis } = data;
  return [
    ...textPlaces(text),
    'legal',
    ...when(occupations.length > 0, 'occupations'),
    ...when(specialisations.length > 0, 'specialisations'),
    ...when(positions.length > 0, 'positions'),
    ...each(timeFrameGroups(data), 'timeFrames'),
    ...when(studyModules.length > 0, ...when(creditsTotal !== undefined, 'creditsTotal'), 'studyModules'),
    ...when(examForm, 'examForm'),
    ...each(examParts, 'examParts'),
    ...each(defects, 'defects'),
    ...each(synopsis, 'synopsis'),
    ...when(data.competenceCoverage.length > 0, 'competenceCoverage'),
    ...evidencePlaces(data),
  ];
}

/** Time frames by annex, occupation and specialisation: one table each. */
export function timeFrameGroups({ timeFrames }: Regulation): Regulation['timeFrames'][] {
  return [...Map.groupBy(timeFrames, ({ annex = '', occupation = '', specialisation = '' }) => [annex, occupation, specialisation].join('\0')).values()];
}

function lawPlaces({ note, provisions }: Law): string[] {
  return [
    ...when(note, 'note'),
    ...provisions.flatMap((provision) => {
      const at = `provisions/${provision.number}`;
      return [at, ...when(provision.note, `${at}/note`), ...when(provision.paragraphs.length > 0, `${at}/paragraphs`)];
    }),
    'changes',
  ];
}

function termPlaces(data: Term, text: Blocks): string[] {
  return ['definition', 'facts', ...textPlaces(text), ...when(data.equivalents.length > 0, 'equivalents'), ...evidencePlaces(data)];
}

function frameworkPlaces(data: Framework, text: Blocks): string[] {
  return [
    'matrix',
    'levels',
    ...textPlaces(text),
    'facts',
    ...data.competences.flatMap(({ code, definition, descriptors, mappings }) => {
      const at = `competences/${code}`;
      return [...when(definition, at), ...when(descriptors.length > 0, `${at}/descriptors`), ...when(mappings.length > 0, `${at}/mappings`)];
    }),
    ...evidencePlaces(data),
  ];
}

function rolePlaces(data: Role, text: Blocks): string[] {
  const { aliases, employmentGroups, requirements, derivedFrom } = data;
  return ['purpose', ...when(aliases.length + employmentGroups.length > 0, 'names'), 'tasks', ...when(requirements.length > 0, 'requirements'), ...textPlaces(text), ...when(derivedFrom.length > 0, 'derivedFrom'), ...evidencePlaces(data)];
}

function curriculumPlaces(data: Curriculum, text: Blocks): string[] {
  return ['facts', ...textPlaces(text), ...when(data.modules.length > 0, 'modules'), ...when(data.competenceCoverage.length > 0, 'competenceCoverage'), ...evidencePlaces(data)];
}

function recommendationPlaces(data: Recommendation, text: Blocks): string[] {
  const { reason, changeProposals, consultation } = data;
  return ['recommendation', 'facts', ...when(reason, 'reason'), 'status', ...textPlaces(text), ...each(changeProposals, 'changeProposals'), ...when(consultation.length > 0, 'consultation'), ...evidencePlaces(data)];
}

const placesIn: { [C in CollectionName]: (data: Data<C>, text: Blocks) => string[] } = {
  countries: countryPlaces,
  qualifications: qualificationPlaces,
  regulations: regulationPlaces,
  norms: lawPlaces,
  terms: termPlaces,
  frameworks: frameworkPlaces,
  roles: rolePlaces,
  curricula: curriculumPlaces,
  recommendations: recommendationPlaces,
};

/** Places of a record in the order of their margin numbers. `text` is its German prose, which numbers the translation, too. */
export function placesOf(collection: CollectionName, data: unknown, text: Blocks): string[] {
  return (placesIn[collection] as (data: unknown, text: Blocks) => string[])(data, text);
}

export function numberPlaces(places: readonly string[]): MarginNumbers {
  return new Map(places.map((place, index) => [place, index + 1]));
}

/** What the register keeps a digest of: which number stands for which place. */
export function writePlaces(places: readonly string[]): string {
  return places.map((place, index) => `${index + 1} ${place}\n`).join('');
}

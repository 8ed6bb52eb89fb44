// One extract → one profile: data in the shape of the schema and prose in both languages.
import { regulation } from '../../src/schema/regulation.ts';
import { competenceSources, competentBodies, type BodyKey } from './competent-bodies.ts';
import type { Corrections, Editorial, Localized } from './editorial.ts';
import { examForm, makeExamParts } from './exams.ts';
import { readExisting, keepHandWritten } from './existing.ts';
import type { Extract, Row } from './extract.ts';
import { amendments, enablingLaws, legalBasis, ministry, ownSource, SOURCE, supersedes } from './law.ts';
import { makeOccupations, makeSpecialisations, occupationIn } from './occupations.ts';
import { compareTotals, makePeriods } from './periods.ts';
import { makePositions } from './positions.ts';
import { templateBody, templateSummary, templateTitle } from './prose.ts';
import { kindOf, makeModules, studySpecialisations } from './study.ts';
import { makeTimeFrames } from './time-frames.ts';
import { compact, listing } from './words.ts';
import { inSchemaOrder } from './yaml.ts';

/** State of the law that the extracts speak of. */
export const EXTRACTS_ON = '2026-04-29';

export interface Profile {
  data: Record<string, unknown>;
  body: string;
  /** English prose to write; undefined leaves what is there. */
  english?: string;
  problems: string[];
}

const places = (list: (string | undefined)[]) => {
  const unique = [...new Set(list.filter((place): place is string => Boolean(place)))];
  return unique.every((place) => place.startsWith('§ ')) && unique.length > 1 ? `§§ ${listing(unique.map((place) => place.slice(2)), 'und')}` : listing(unique, 'und');
};

function defects(extract: Extract, corrections: Corrections | undefined) {
  const differences = (extract.verification?.titleDifferences ?? []).filter(({ number }) => number !== '').map(({ number, plan, paragraph, ref }) => ({
    text: {
      de: `Position ${number}: Der Rahmenplan schreibt „${plan}“, ${ref} dagegen „${paragraph}“.`,
      en: `Position ${number}: the framework plan reads “${plan}”, ${ref} reads “${paragraph}”.`,
    } satisfies Localized,
    sources: [{ id: SOURCE, at: ref }],
  }));
  return [...differences, ...(corrections?.defects ?? []).map(({ text, at }) => ({ text, sources: [{ id: SOURCE, at }] }))];
}

/** Makes the profile of `code`. `file` is where it will stand and may already stand; `today` dates a first entry. */
export function makeProfile(code: string, extract: Extract, editorial: Editorial, file: string, today: string): Profile {
  const titles = editorial.titles[code];
  const corrections = editorial.corrections[code];
  const existing = readExisting(file);
  const occupations = makeOccupations(extract, corrections, titles);
  const occupationAt = (place: string) => occupations.find(({ male }) => male === corrections?.occupationOf?.[place])?.id;
  const occupationOf = (row: Row) => occupationIn(row.occupation, occupations) ?? occupationAt(row.annex);
  const specialisations = makeSpecialisations(extract, occupations, occupationOf);
  const { positions, titlesOf } = makePositions(extract, specialisations, occupationOf, corrections);
  const { frames, problems } = makeTimeFrames(extract, positions, titlesOf, occupations, specialisations);
  const examParts = makeExamParts(extract, occupations, specialisations, occupationAt);
  const facts = { extract, occupations, specialisations: specialisations.list, positions, hasExams: examParts.length > 0 };
  const bodies: BodyKey[] = titles?.competentBodies ?? (enablingLaws(extract).includes('HwO') ? ['hwk'] : []);
  const studies = makeModules(extract);
  const text = titles ? { de: '\n', en: undefined } : templateBody(facts);

  const data = compact({
    title: titles?.title ?? templateTitle(facts),
    summary: titles?.summary ?? templateSummary(facts),
    stateAsOf: EXTRACTS_ON,
    review: { state: 'draft' },
    changes: [{ on: today, note: { de: 'Ersterfassung', en: 'First entry' } }],
    sources: [ownSource(extract, EXTRACTS_ON), ...(corrections?.sources ?? []), ...competenceSources(bodies)],
    searchedNotFound: extract.issuingMinistryNote ? [{ what: { de: 'Erlassendes Ministerium', en: 'Issuing ministry' }, where: 'Konsolidierter Text bei gesetze-im-internet.de; nach der Neubekanntmachung steht dort keine Eingangsformel', on: EXTRACTS_ON }] : [],
    kind: kindOf(extract),
    abbreviation: extract.jurisAbbreviation,
    officialTitle: extract.title,
    bjnr: extract.bjnr,
    issuedOn: extract.dateOfIssue,
    inForceFrom: extract.inForceSince,
    inForceUntil: extract.validTo,
    consolidatedAsOf: extract.consolidatedTextOf,
    gazette: extract.gazette,
    amendments: amendments(extract),
    legalBasis: kindOf(extract) === 'training' ? legalBasis(extract, corrections) : { laws: ['BBG'], sources: [{ id: SOURCE, at: 'Eingangsformel' }] },
    ministry: ministry(extract),
    competentBodies: competentBodies(bodies),
    supersedes: supersedes(extract, corrections?.supersedes),
    occupations,
    specialisations: [...specialisations.list, ...studySpecialisations(extract)],
    durationMonths: extract.durationMonths ?? (extract.duration ? extract.duration.years * 12 : undefined),
    durationPlace: extract.durationSource ?? extract.duration?.ref,
    creditsTotal: extract.credits?.total,
    classification: titles?.iscedF ? { iscedF: titles.iscedF, basis: 'editorial', sources: [{ id: SOURCE }] } : undefined,
    periods: makePeriods(extract, positions),
    planSources: positions.length > 0 || studies.length > 0 ? [compact({ id: SOURCE, at: places(positions.map(({ annex }) => annex).concat(frames.map(({ annex }) => annex))) })] : undefined,
    positions,
    timeFrames: frames,
    examForm: kindOf(extract) === 'training' ? examForm(extract) : undefined,
    examSources: examParts.length > 0 ? [{ id: SOURCE, at: places(examParts.map(({ place }) => place)) }] : undefined,
    examParts,
    studyModules: studies,
    defects: defects(extract, corrections),
  });
  return {
    data: inSchemaOrder(regulation, keepHandWritten(data, existing)) as Record<string, unknown>,
    body: existing?.body ?? text.de,
    ...(text.en ? { english: text.en } : {}),
    problems: [...compareTotals(extract, positions), ...problems],
  };
}

// One extract → the facts of a profile in the shape of the schema, and what a profile that did not exist yet needs besides.
import { competenceSources, competentBodies, type BodyKey } from './competent-bodies.ts';
import type { Corrections } from './corrections.ts';
import { examForm, makeExamParts } from './exams.ts';
import type { Extract, Row } from './extract.ts';
import { amendments, enablingLaws, legalBasis, ministry, ownSource, SOURCE, supersedes } from './law.ts';
import { makeOccupations, makeSpecialisations, occupationIn } from './occupations.ts';
import { makePeriods } from './periods.ts';
import { makePositions } from './positions.ts';
import { templateBody, templateSummary, templateTitle } from './prose.ts';
import { makeTimeFrames } from './time-frames.ts';
import { compact, listing } from './words.ts';

export type Data = Record<string, unknown>;

export interface Made {
  /** What the official text says. */
  facts: Data;
  /** Title, summary, review, sources of a new profile. */
  frame: Data;
  body: { de: string; en: string };
  /** Places of positions that the sections list. */
  listed: string[];
  /** Time frames that were not understood. */
  unreadFrames: string[];
}

export interface Wishes {
  corrections?: Corrections | undefined;
  withWording: boolean;
  url?: string | undefined;
  today: string;
}

const places = (list: (string | undefined)[]) => {
  const unique = [...new Set(list.filter((place): place is string => Boolean(place)))];
  return unique.every((place) => place.startsWith('§ ')) && unique.length > 1 ? `§§ ${listing(unique.map((place) => place.slice(2)), 'und')}` : listing(unique, 'und');
};

function defects(extract: Extract) {
  return (extract.titleDifferences ?? []).map(({ number, plan, paragraph, ref }) => ({
    text: {
      de: `Position ${number}: Der Rahmenplan schreibt „${plan}“, ${ref} dagegen „${paragraph}“.`,
      en: `Position ${number}: the framework plan reads “${plan}”, ${ref} reads “${paragraph}”.`,
    },
    sources: [{ id: SOURCE, at: ref }],
  }));
}

/** Facts of the head, which stay even after a repeal. */
function headOf(extract: Extract): Data {
  return {
    kind: 'training',
    abbreviation: extract.abbreviation,
    officialTitle: extract.title,
    bjnr: extract.bjnr,
    issuedOn: extract.dateOfIssue,
    inForceUntil: extract.validTo,
    consolidatedAsOf: extract.consolidatedTextOf,
    gazette: extract.gazette,
    amendments: amendments(extract),
  };
}

/** Makes the facts of a profile. `inForceFrom` is missing where the text does not say it. */
export function makeProfile(extract: Extract, { corrections, withWording, url, today }: Wishes): Made {
  const occupations = makeOccupations(extract);
  const occupationAt = (place: string) => occupations.find(({ male }) => male === corrections?.occupationOf?.[place])?.id;
  const occupationOf = (row: Row) => occupationIn(row.occupation, occupations) ?? occupationAt(row.annex);
  const specialisations = makeSpecialisations(extract, occupations, occupationOf);
  const { positions, titlesOf } = makePositions(extract, specialisations, occupationOf, corrections, withWording);
  const { frames, problems } = makeTimeFrames(extract, positions, titlesOf, occupations, specialisations);
  const examParts = makeExamParts(extract, occupations, specialisations, occupationAt);
  const bodies: BodyKey[] = enablingLaws(extract).includes('HwO') ? ['hwk'] : [];
  const told = { extract, occupations, specialisations: specialisations.list, positions, hasExams: examParts.length > 0 };
  const facts = compact({
    ...headOf(extract),
    inForceFrom: extract.inForceSince,
    legalBasis: legalBasis(extract),
    ministry: ministry(extract),
    supersedes: supersedes(extract),
    occupations,
    specialisations: specialisations.list,
    durationMonths: extract.durationMonths,
    durationPlace: extract.durationSource,
    periods: makePeriods(extract, positions),
    planSources: positions.length > 0 ? [compact({ id: SOURCE, at: places(positions.map(({ annex }) => annex).concat(frames.map(({ annex }) => annex))) })] : undefined,
    positions,
    timeFrames: frames,
    examForm: examForm(extract),
    examSources: examParts.length > 0 ? [{ id: SOURCE, at: places(examParts.map(({ place }) => place)) }] : undefined,
    examParts,
    defects: defects(extract),
  });
  return {
    facts,
    frame: occupations.length === 0 || !extract.inForceSince ? {} : compact({
      title: templateTitle(told),
      summary: templateSummary(told),
      stateAsOf: today,
      review: { state: 'draft' },
      changes: [{ on: today, note: { de: 'Ersterfassung', en: 'First entry' } }],
      sources: [ownSource(extract, url, today), ...competenceSources(bodies)],
      competentBodies: competentBodies(bodies),
    }),
    body: templateBody(told),
    listed: extract.listed ?? [],
    unreadFrames: problems,
  };
}

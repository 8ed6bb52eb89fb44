// What the handbook covers, counted: by state, by field of education, by German regulation, and on how many sources it rests.
import type { Country, Qualification, Regulation } from '../schema/index.ts';
import type { Handbook } from './handbook.ts';

export interface SourceCount {
  /** Laws, curricula and publications of official bodies. */
  official: number;
  secondary: number;
}

export interface StateCoverage {
  /** Code of the state. */
  state: string;
  /** Whether the state has a profile of its own. */
  hasProfile: boolean;
  qualifications: number;
  editions: number;
  /** Qualifications compared position by position with a German regulation: one for each regulation. */
  matrices: number;
  sources: SourceCount;
}

export interface FieldCoverage {
  /** Broad field of ISCED-F, two digits; '' where nothing was assigned. */
  field: string;
  qualifications: number;
  editions: number;
  states: number;
  regulations: number;
}

export interface RegulationCoverage {
  regulation: string;
  positions: number;
  /** Qualifications that name it as a candidate for comparison. */
  candidates: number;
  matrices: number;
}

export interface CorpusCoverage {
  states: StateCoverage[];
  fields: FieldCoverage[];
  /** Regulations that at least one qualification is set beside; the others are only counted. */
  regulations: RegulationCoverage[];
  furtherRegulations: number;
  totals: { qualifications: number; editions: number; matrices: number; regulations: number; states: number; sources: SourceCount };
  /** Profiles of states and qualifications, and how many of them rest on at least one official source. */
  profiles: { all: number; withOfficial: number };
}

type Source = Qualification['sources'][number];

/** The same address, or the same title and publisher, is the same source. */
const keyOf = ({ url, title, publisher }: Source) => url ?? `${title}\0${publisher}`;
const isOfficial = ({ kind }: Source) => kind !== 'secondary';

/** Each source once; one that somebody calls official and somebody else does not counts as what it is called first. */
function countSources(sources: Source[]): SourceCount {
  const unique = [...new Map(sources.toReversed().map((source) => [keyOf(source), source])).values()];
  const official = unique.filter(isOfficial).length;
  return { official, secondary: unique.length - official };
}

const regulationsOf = ({ coverage }: Qualification) => [...new Set(coverage.map(({ regulation }) => regulation))];
const matricesOf = (qualifications: Qualification[]) => qualifications.reduce((sum, data) => sum + regulationsOf(data).length, 0);
const editionsOf = (qualifications: Qualification[]) => qualifications.reduce((sum, { editions }) => sum + editions.length, 0);
const fieldOf = ({ classification }: { classification?: { iscedF?: string | undefined } | undefined }) => classification?.iscedF?.slice(0, 2) ?? '';
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function statesOf(countries: Map<string, Country>, qualifications: Qualification[]): StateCoverage[] {
  const codes = new Set([...countries.keys(), ...qualifications.map(({ state }) => state)]);
  return [...codes].sort(byCode).map((state) => {
    const own = qualifications.filter((data) => data.state === state);
    const sources = [...(countries.get(state)?.sources ?? []), ...own.flatMap((data) => data.sources)];
    return { state, hasProfile: countries.has(state), qualifications: own.length, editions: editionsOf(own), matrices: matricesOf(own), sources: countSources(sources) };
  });
}

function fieldsOf(qualifications: Qualification[], regulations: Regulation[]): FieldCoverage[] {
  const fields = new Set([...qualifications, ...regulations].map(fieldOf));
  // What was not assigned stands last.
  return [...fields].sort((a, b) => byCode(a || '~', b || '~')).map((field) => {
    const own = qualifications.filter((data) => fieldOf(data) === field);
    return { field, qualifications: own.length, editions: editionsOf(own), states: new Set(own.map(({ state }) => state)).size, regulations: regulations.filter((data) => fieldOf(data) === field).length };
  });
}

/** Counts everything that readers find in the lists; withdrawn and removed entries are not among it. */
export function coverCorpus(handbook: Pick<Handbook, 'countries' | 'qualifications' | 'regulations'>): CorpusCoverage {
  const data = <T>(map: Map<string, { data: T }>) => new Map([...map].map(([id, profile]) => [id, profile.data]));
  const [countries, regulations] = [data(handbook.countries), data(handbook.regulations)];
  const qualifications = [...data(handbook.qualifications).values()];
  const rows = [...regulations].map(([regulation, { positions }]): RegulationCoverage => ({
    regulation,
    positions: positions.length,
    candidates: qualifications.filter(({ referenceCandidates }) => referenceCandidates.some((candidate) => candidate.regulation === regulation)).length,
    matrices: qualifications.filter((qualification) => regulationsOf(qualification).includes(regulation)).length,
  }));
  const used = rows.filter(({ candidates, matrices }) => candidates + matrices > 0);
  const profiles = [...countries.values(), ...qualifications];
  const states = statesOf(countries, qualifications);
  return {
    states,
    fields: fieldsOf(qualifications, [...regulations.values()]),
    regulations: used.sort((a, b) => b.candidates - a.candidates || b.matrices - a.matrices || byCode(a.regulation, b.regulation)),
    furtherRegulations: rows.length - used.length,
    totals: {
      qualifications: qualifications.length,
      editions: editionsOf(qualifications),
      matrices: matricesOf(qualifications),
      regulations: regulations.size,
      states: states.length,
      sources: countSources(profiles.flatMap(({ sources }) => sources)),
    },
    profiles: { all: profiles.length, withOfficial: profiles.filter(({ sources }) => sources.some(isOfficial)).length },
  };
}

// The structured extracts the import reads: their shape as far as it is used, and which files are extracts at all.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { slug } from './words.ts';

export type Weeks = Record<string, number>;

export interface Row {
  annex: string;
  section: string;
  number: string;
  title: string;
  ref: string | null;
  aims: { letter: string | null }[];
  timeGroups: { letters: string[]; weeks: Weeks; marks?: Record<string, string>; sharedWithPrevious?: boolean; groupingInferred?: boolean }[];
  weeks: Weeks;
  timing?: string;
  timingInferred?: boolean;
  standardposition?: boolean;
  occupation?: string;
  fachrichtung?: string;
  schwerpunkt?: string;
  /** The row is (part of) an elective. */
  wahl?: boolean;
  /** The row is part of an additional qualification. */
  zusatzqualifikation?: boolean;
}

export interface ExamExtract {
  ref: string;
  fachrichtung?: string | null;
  occupation?: string | null;
  areas: { name: string; part?: string | null; weightPercent?: number | null; computedFrom?: string; minutes?: number }[];
  intro?: string;
  scope?: string;
  equalWeight?: boolean;
  weightsStated?: boolean;
}

export interface Extract {
  abbreviation: string;
  jurisAbbreviation: string;
  title: string;
  bjnr: string;
  dateOfIssue: string;
  gazette: string;
  lastAmended?: string | null;
  recast?: string | null;
  supersedes?: { note: string | null; officialText: string | null };
  supersededByNote?: string;
  inForceSince: string;
  validTo?: string;
  issuingMinistry?: { issuedBy: string; inAgreementWith: string | null } | null;
  issuingMinistryNote?: string;
  legalBasis?: { BBiG: boolean; HwO: boolean; recognitionText?: string; trade?: { annex: string; section?: string | null; number: number; name: string | null } };
  preamble?: string | null;
  durationMonths?: number | null;
  durationByOccupation?: { occupation: string; months: number }[];
  durationSource?: string;
  sourceUrl: string;
  stateAsOf: string;
  consolidatedTextOf: string;
  seen: 'full' | 'excerpt';
  fachrichtungen?: string[];
  schwerpunkte?: string[];
  einsatzgebiete?: { occupation?: string; fields: string[] }[];
  occupationTitles?: { male: string; female: string }[];
  berufsbildpositionen?: { number: string; title: string; ref: string; fachrichtung?: string }[];
  periods?: { annex: string; key: string; label: string; fromMonth: number | null; toMonth: number | null; unit: string | null; columnsSharePeriod?: boolean }[];
  ausbildungsrahmenplan?: Row[];
  weekTotals?: Record<string, Record<string, Weeks>>;
  zeitrahmen?: { annex: string; occupation?: string; year: string | null; number: number | null; months: { min: number; max: number } | null; timing?: string; positions: { number: string; title: string; letters: string[] }[] }[];
  zeitlicheGliederung?: { annex: string; occupation?: string; blocks: { heading: string | null; number: number | null; months: { min: number; max: number } | null; text: string }[] }[];
  examParts?: ExamExtract[];
  examForm?: string;
  verification?: { titleDifferences?: { number: string; plan: string; paragraph: string; ref: string }[]; positionsWithoutPlanRow?: string[] };
  limits?: string[];
  reviewedIndividually?: boolean;
  // Programmes of study.
  kind?: string;
  programme?: { title: string; provider: string; degree: string; ref: string };
  duration?: { years: number; ref: string };
  credits?: { total: number };
  specialisations?: string[];
  moduleGroups?: { number: string; title: string; ref: string; phase?: string; group?: string; specialisation?: string }[];
}

/** The code of a profile is the name of its extract: "ElekAusbV-2021.json" → "elekausbv-2021". */
export function codeOf(path: string): string {
  return slug(basename(path).replace(/\.json$/, ''));
}

/** JSON files named directly or lying in the folders named, in order of name; folders are not searched deeper. */
export function listFiles(paths: string[]): string[] {
  return paths.flatMap((path) => (statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => name.endsWith('.json')).sort().map((name) => join(path, name))
    : [path]));
}

/** Reads a file; undefined when it is no extract of a regulation (an index, a comparison of texts, a framework). */
export function readExtract(path: string): Extract | undefined {
  const data = JSON.parse(readFileSync(path, 'utf8')) as Partial<Extract>;
  return data.bjnr && data.abbreviation && (data.ausbildungsrahmenplan || data.moduleGroups) ? (data as Extract) : undefined;
}

// One regulation as the import works with it: the facts of its official text, still in the words of that text.
import { readAnnexes } from './annexes.ts';
import type { Corrections } from './corrections.ts';
import type { Findings } from './findings.ts';
import type { OfficialText } from './official-text.ts';
import { placeOf } from './positions.ts';
import { readDuration, readInForce, readMinistry, readOccupations, readRecognition, readRepeal, readSuperseded } from './provisions.ts';
import { alike } from './text.ts';
import { readFields, readSpecialisations, readTrainingProfile } from './training-profile.ts';
import { readWeights } from './weights.ts';

export type Weeks = Record<string, number>;

export interface Row {
  annex: string;
  section: string;
  number: string;
  title: string;
  ref: string | null;
  aims: { letter: string | null; text: string }[];
  timeGroups: { letters: string[]; weeks: Weeks; marks?: Record<string, string>; sharedWithPrevious?: boolean }[];
  weeks: Weeks;
  timing?: string;
  standardposition?: boolean;
  occupation?: string;
  fachrichtung?: string;
  schwerpunkt?: string;
  /** The row is (part of) an elective. */
  wahl?: boolean;
  /** The row is part of an additional qualification. */
  zusatzqualifikation?: boolean;
  /** Offset in the file. */
  at: number;
}

export interface ExamExtract {
  ref: string;
  fachrichtung?: string | null;
  occupation?: string | null;
  areas: { name: string; part?: string; weightPercent: number }[];
  intro?: string;
}

export interface Extract {
  abbreviation: string;
  title: string;
  bjnr: string;
  dateOfIssue: string;
  gazette: string;
  lastAmended?: string;
  recast?: string;
  supersedes?: { note: string | null; officialText: string | null };
  supersededByNote?: string;
  inForceSince?: string;
  /** Only the collection's record begins on that day. */
  inForceInferred?: true;
  validTo?: string;
  issuingMinistry?: { issuedBy: string; inAgreementWith: string | null } | null;
  legalBasis?: { BBiG: boolean; HwO: boolean; recognitionText?: string };
  preamble?: string | null;
  durationMonths?: number;
  durationSource?: string;
  consolidatedTextOf: string;
  fachrichtungen?: string[];
  einsatzgebiete?: { occupation?: string; fields: string[] }[];
  occupationTitles?: { male: string; female: string }[];
  periods?: { annex: string; key: string; label: string; fromMonth: number | null; toMonth: number | null; unit: string | null; columnsSharePeriod?: boolean }[];
  /** Absent where the file holds no plan any more, as after a repeal. */
  ausbildungsrahmenplan?: Row[];
  zeitrahmen?: { annex: string; occupation?: string; year: string | null; number: number | null; months: { min: number; max: number } | null; timing?: string; positions: { number: string; title: string; letters: string[] }[] }[];
  zeitlicheGliederung?: { annex: string; occupation?: string; blocks: { heading: string | null; number: number | null; months: { min: number; max: number } | null; text: string }[] }[];
  examParts?: ExamExtract[];
  examForm?: string;
  titleDifferences?: { number: string; plan: string; paragraph: string; ref: string }[];
  /** Places of the positions that the sections list. */
  listed?: string[];
}

/** Forms of an occupation that a heading names: "… zum Geomatiker/zur Geomatikerin" in several occupations. */
function occupationFinder(occupations: { male: string; female: string }[]): (heading: string) => string | undefined {
  if (occupations.length < 2) return () => undefined;
  // The longest form first: "Elektroniker für Betriebstechnik" before "Elektroniker".
  const sorted = [...occupations].sort((a, b) => b.male.length - a.male.length);
  return (heading) => {
    const found = sorted.find(({ male, female }) => heading.includes(male) || heading.includes(female));
    return found && `${found.male}/${found.female}`;
  };
}

/** Names in the plan against those in the sections; equal ones take the sections' spelling, which no line end divides. */
function checkTitles(rows: Row[], listed: ReturnType<typeof readTrainingProfile>, findings: Findings): NonNullable<Extract['titleDifferences']> {
  const byPlace = new Map(listed.map((position) => [placeOf(position.ref).toLowerCase(), position]));
  const lost: Row[] = [];
  const silent: Row[] = [];
  const differences = rows.flatMap((row) => {
    const position = row.ref && byPlace.get(placeOf(row.ref).toLowerCase());
    if (!position) {
      if (!row.zusatzqualifikation && !row.wahl) (row.ref ? lost : silent).push(row);
      return [];
    }
    if (!alike(position.title, row.title)) return [{ number: row.number, plan: row.title, paragraph: position.title, ref: row.ref! }];
    if (position.title.toLowerCase() !== row.title.toLowerCase()) row.title = position.title;
    return [];
  });
  const names = (some: Row[], what: (row: Row) => string) => `${some.slice(0, 4).map(what).join('; ')}${some.length > 4 ? ` und ${some.length - 4} weitere` : ''}`;
  if (silent.length > 0) findings.remark(silent[0]!.at, `Keine Fundstelle im Paragraphenteil nennen: ${names(silent, ({ number, title }) => `Position ${number} „${title}“`)}.`);
  if (lost.length > 0 && listed.length > 0) findings.remark(lost[0]!.at, `Dort steht keine Berufsbildposition: ${names(lost, ({ number, title, ref }) => `${ref} (Position ${number} „${title}“)`)}.`, 'Verweis im amtlichen Text ansehen; eine amtliche Berichtigung in scripts/import/corrections.json unter „place“ eintragen.');
  return differences;
}

/** Remarks of the collection by what they say: recast, last amendment, successor. */
function statesOf({ states }: OfficialText): Pick<Extract, 'recast' | 'lastAmended' | 'supersededByNote'> {
  const text = (pattern: RegExp, words?: RegExp) => states.find((state) => pattern.test(state.kind) || words?.test(state.text))?.text;
  const recast = text(/^Neuf/i);
  const lastAmended = text(/^Stand$/i);
  const supersededByNote = text(/^Aufh/i, /^Ersetzt durch|aufgeh(?:\.|oben)/i);
  return { ...(recast ? { recast } : {}), ...(lastAmended ? { lastAmended } : {}), ...(supersededByNote && supersededByNote !== lastAmended ? { supersededByNote } : {}) };
}

export interface Known {
  corrections?: Corrections | undefined;
  /** Occupations of the profile that is already there, in the nominative. */
  occupations: { male: string; female: string }[];
}

/** A profile's occupations were checked by people: they stay, and what the text says otherwise is reported. */
function chooseOccupations(text: OfficialText, { corrections, occupations: known }: Known, findings: Findings): Known['occupations'] {
  if (corrections?.occupationTitles) return corrections.occupationTitles;
  if (known.length === 0) return readOccupations(text, findings);
  const read = readOccupations(text, quiet);
  const stem = ({ male }: { male: string }) => male.slice(0, 6).toLowerCase();
  const differs = read.length > 0 && (read.length !== known.length || read.some((occupation) => !known.some((other) => stem(other) === stem(occupation))));
  if (differs) findings.remark(text.at, `Der Text nennt als Berufe: ${read.map(({ male, female }) => `${male}/${female}`).join('; ')}. Das Profil nennt: ${known.map(({ male, female }) => `${male}/${female}`).join('; ')}.`, 'Die Berufe des Profils sind nicht verändert; bitte von Hand vergleichen.');
  return known;
}

/** Reads everything the official text says. Errors are in `findings`; then nothing may be written. */
export function readExtract(text: OfficialText, known: Known, findings: Findings): Extract {
  const recognition = readRecognition(text);
  const occupations = chooseOccupations(text, known, findings);
  const occupationOf = occupationFinder(occupations);
  const repeal = readRepeal(text, findings);
  const plan = readAnnexes(text, { occupationOf, durationMonths: readDuration(text, quiet).months, skipRows: known.corrections?.skipRows ?? [] }, findings);
  const head: Extract = {
    abbreviation: text.abbreviation,
    title: text.title,
    bjnr: text.bjnr,
    dateOfIssue: text.issuedOn,
    gazette: text.gazette,
    consolidatedTextOf: text.builtOn,
    ...statesOf(text),
    ...(repeal.until ? { validTo: repeal.until } : {}),
  };
  // After a repeal the collection keeps the head only.
  if (plan.ausbildungsrahmenplan.length === 0 && repeal.repealed && !findings.hasErrors()) return head;
  if (plan.ausbildungsrahmenplan.length === 0 && !findings.hasErrors()) {
    findings.error(text.at, `„${text.title}“ (${text.abbreviation}) ist keine Ausbildungsordnung: Keine Anlage enthält einen Ausbildungsrahmenplan.`, 'Eingelesen werden nur Ausbildungsordnungen. Gesetze stehen unter content/norms, Studien- und Dienstordnungen werden von Hand erfasst.');
    return head;
  }
  const duration = readDuration(text, findings);
  const inForce = readInForce(text, findings);
  const listed = readTrainingProfile(text);
  const weights = readWeights(text, occupationOf, findings);
  return {
    ...head,
    ...plan,
    supersedes: readSuperseded(text),
    ...(inForce.from ? { inForceSince: inForce.from } : {}),
    ...(inForce.inferred ? { inForceInferred: true as const } : {}),
    issuingMinistry: readMinistry(text, recognition.preamble),
    legalBasis: { ...recognition.laws, recognitionText: recognition.recognitionText },
    preamble: recognition.preamble,
    ...(duration.months ? { durationMonths: duration.months, durationSource: duration.place! } : {}),
    fachrichtungen: readSpecialisations(text),
    einsatzgebiete: readFields(text, occupationOf),
    occupationTitles: occupations,
    ...weights,
    titleDifferences: checkTitles(plan.ausbildungsrahmenplan, listed, findings),
    listed: listed.map(({ ref }) => placeOf(ref)),
  };
}

/** For what is read twice: the remarks come once. */
const quiet: Findings = { error: () => undefined, remark: () => undefined, list: () => [], hasErrors: () => false };

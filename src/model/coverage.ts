// The matrix of a qualification and a German framework plan: positions with weeks against modules with their amounts.
// It says what documents show. Nothing is converted or added up across units, and nothing here is a verdict.
import type { Qualification, Regulation } from '../schema/index.ts';
import type { Position } from './framework-plan.ts';
import { moduleTables, type Edition, type Module } from './workload.ts';

export type Finding = Qualification['coverage'][number];
export type CoverageState = Finding['state'];

/** Gaps first. */
export const coverageStates = ['notFound', 'notDocumented', 'partly', 'covered'] as const satisfies readonly CoverageState[];


export interface MatrixRow {
  finding: Finding;
  position: Position;
  /** Time of the position by period, in the unit of the regulation; empty where it has none of its own. */
  times: { period: string; amount: number; unit: 'weeks' | 'months' }[];
  modules: Module[];
}

export interface MatrixColumn {
  module: Module;
  /** Hours in all, where the source counts total hours: the length of its bar. */
  hours?: number;
}

export interface StateSum {
  state: CoverageState;
  rows: MatrixRow[];
  /** Time of its positions, weeks and months apart. */
  times: Partial<Record<'weeks' | 'months', number>>;
}

export interface Matrix {
  edition: Edition;
  focus: MatrixName['focus'];
  /** In the order of the regulation. */
  rows: MatrixRow[];
  columns: MatrixColumn[];
  /** One for each state that occurs, gaps first; rows in the order of the regulation. */
  sums: StateSum[];
  /** Time of all rows. */
  times: StateSum['times'];
}

export interface MatrixName {
  edition: string;
  regulation: string;
  /** Occupation and specialisation of the regulation that a reference candidate names: rows of others are left out. */
  focus: { occupation?: string | undefined; specialisation?: string | undefined };
}

/** Which matrices a qualification holds: one for each edition, regulation and reference candidate, in the order of findings and candidates. */
export function matricesOf({ coverage, referenceCandidates }: Pick<Qualification, 'coverage' | 'referenceCandidates'>): MatrixName[] {
  return [...new Map(coverage.map(({ edition, regulation }) => [`${edition} ${regulation}`, { edition, regulation }])).values()].flatMap((name) => {
    const candidates = referenceCandidates.filter(({ regulation }) => regulation === name.regulation);
    return (candidates.length > 0 ? candidates : [{}]).map((focus: MatrixName['focus']) => ({ ...name, focus: { occupation: focus.occupation, specialisation: focus.specialisation } }));
  });
}

/** Whether a position belongs to what a candidate names. What a candidate leaves open stays open. */
function isInFocus(position: Position, focus: MatrixName['focus'], specialisations: Regulation['specialisations']): boolean {
  const within = specialisations.find(({ id }) => id === focus.specialisation)?.within;
  const fits = (own: string | undefined, wanted: string | undefined) => own === undefined || wanted === undefined || own === wanted;
  return fits(position.occupation, focus.occupation) && (fits(position.specialisation, focus.specialisation) || position.specialisation === within);
}

/** A position as the plan calls it: "A 6" for number 6 of section A, "A1 4" for its first focus; the bare number where sections have no letter. */
export function callPosition({ section = '', number }: Pick<Position, 'section' | 'number'>): string {
  const [, letter] = /^(?:Abschnitt|Teil) ([A-Z])\b/.exec(section) ?? [];
  const [, focus = ''] = /\/ (\d+)\. Schwerpunkt/.exec(section) ?? [];
  return letter ? `${letter}${focus} ${number}` : number;
}

/** Sum of the hours of a module; undefined where its source counts otherwise or gives none. */
export function hoursOf({ amount }: Module): number | undefined {
  if (amount?.unit !== 'hours') return undefined;
  const parts = [amount.practice, amount.theory, amount.workplace, amount.general, amount.undivided].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.reduce((a, b) => a + b, 0) : undefined;
}

function timesOf({ weeks }: Position, periods: Regulation['periods']): MatrixRow['times'] {
  const known = new Map(periods.map((period) => [period.key, period]));
  return Object.entries(weeks ?? {}).map(([key, amount]) => ({ period: known.get(key)?.label ?? key, amount, unit: known.get(key)?.unit ?? 'weeks' }));
}

function addTimes(rows: readonly MatrixRow[]): StateSum['times'] {
  const sums: StateSum['times'] = {};
  for (const { unit, amount } of rows.flatMap(({ times }) => times)) sums[unit] = Math.round(((sums[unit] ?? 0) + amount) * 100) / 100;
  return sums;
}

/**
 * The matrix of one edition and one regulation; undefined where the qualification holds none.
 * A finding about a position that the regulation no longer has is left out: the references check refuses it in working files.
 */
export function buildMatrix(qualification: Qualification, regulation: Regulation, names: MatrixName): Matrix | undefined {
  const edition = qualification.editions.find(({ id }) => id === names.edition);
  const own = new Map(qualification.coverage.filter((finding) => finding.edition === names.edition && finding.regulation === names.regulation).map((finding) => [finding.position, finding]));
  if (!edition || own.size === 0) return undefined;
  const modules = new Map(edition.modules.map((module) => [module.code, module]));
  const rows = regulation.positions.flatMap((position): MatrixRow[] => {
    const finding = isInFocus(position, names.focus, regulation.specialisations) ? own.get(position.id) : undefined;
    return finding ? [{ finding, position, times: timesOf(position, regulation.periods), modules: finding.modules.flatMap((code) => modules.get(code) ?? []) }] : [];
  });
  const sums = coverageStates.map((state) => ({ state, rows: rows.filter(({ finding }) => finding.state === state) })).filter(({ rows: found }) => found.length > 0).map((sum) => ({ ...sum, times: addTimes(sum.rows) }));
  // Modules in the order of the page of the qualification.
  const columns = moduleTables(edition).flatMap(({ groups }) => groups.flatMap((group) => group.rows)).map(({ module }): MatrixColumn => {
    const hours = hoursOf(module);
    return { module, ...(hours === undefined ? {} : { hours }) };
  });
  return { edition, focus: names.focus, rows, columns, sums, times: addTimes(rows) };
}

/** Share of a state in the time of the plan, for the length of its bar: weeks where there are any, months otherwise, else positions. */
export function shareOf({ sums, times }: Pick<Matrix, 'sums' | 'times'>): { unit: 'weeks' | 'months' | 'positions'; parts: { state: CoverageState; amount: number }[] } {
  const unit = times.weeks ? 'weeks' : times.months ? 'months' : 'positions';
  return { unit, parts: sums.map((sum) => ({ state: sum.state, amount: unit === 'positions' ? sum.rows.length : sum.times[unit] ?? 0 })) };
}

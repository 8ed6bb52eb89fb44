// Roles, regulations and curricula against the competences of a framework: who requires a level, and what teaches it where.
import type { Framework, Regulation, Role } from '../schema/index.ts';

export type Competence = Framework['competences'][number];
export type Area = Framework['areas'][number];
export type Requirement = Role['requirements'][number];
/** One statement that an item of a regulation or curriculum teaches a competence. */
export type CoverageCell = Regulation['competenceCoverage'][number];

type Levels = Pick<Framework, 'levels'>;

/** A regulation or curriculum with what it covers, in every framework. */
export interface Teacher {
  collection: 'regulations' | 'curricula';
  id: string;
  coverage: readonly CoverageCell[];
}

/** Place of a level in its scale, from 1; undefined for what is no level of the framework. */
export function rankOf({ levels }: Levels, level: string | undefined): number | undefined {
  const index = levels.findIndex((known) => known.level === level);
  return index < 0 ? undefined : index + 1;
}

export interface RoleRow {
  competence: Competence;
  /** One for each column; undefined where the role requires nothing. */
  cells: (Requirement | undefined)[];
}

export interface RoleMatrix<R> {
  /** Roles that require at least one competence of the framework. */
  columns: R[];
  rows: RoleRow[];
}

/** Roles as columns, every competence of the framework as a row. */
export function roleMatrix<R extends { data: Pick<Role, 'requirements'> }>(framework: { id: string; data: Pick<Framework, 'competences'> }, roles: readonly R[]): RoleMatrix<R> {
  const columns = roles.filter(({ data }) => data.requirements.some((requirement) => requirement.framework === framework.id));
  return { columns, rows: framework.data.competences.map((competence) => ({ competence, cells: columns.map(({ data }) => data.requirements.find((requirement) => requirement.framework === framework.id && requirement.competence === competence.code)) })) };
}

export interface CoverageRow {
  competence: Competence;
  /** One for each column: the places that teach the competence. */
  cells: CoverageCell[][];
  /** Number of columns that cover it. */
  entries: number;
  places: number;
}

export interface CoverageMatrix<T> {
  /** Regulations and curricula that cover at least one competence of the framework, in the order given. */
  columns: T[];
  rows: CoverageRow[];
}

/** Regulations and curricula as columns, every competence of the framework as a row. */
export function coverageMatrix<T extends Teacher>(framework: { id: string; data: Pick<Framework, 'competences'> }, teachers: readonly T[]): CoverageMatrix<T> {
  const columns = teachers.filter(({ coverage }) => coverage.some((cell) => cell.framework === framework.id));
  const rows = framework.data.competences.map((competence): CoverageRow => {
    const cells = columns.map(({ coverage }) => coverage.filter((cell) => cell.framework === framework.id && cell.competence === competence.code));
    return { competence, cells, entries: cells.filter((cell) => cell.length > 0).length, places: cells.reduce((sum, cell) => sum + cell.length, 0) };
  });
  return { columns, rows };
}

/** How often a competence is covered. */
export const spreads = ['none', 'one', 'several'] as const;
export type Spread = (typeof spreads)[number];

export const spreadOf = ({ entries }: Pick<CoverageRow, 'entries'>): Spread => (entries === 0 ? 'none' : entries === 1 ? 'one' : 'several');

/** The same rows, those that nothing covers first; within a group they keep the order of the framework. */
export function gapsFirst<R extends Pick<CoverageRow, 'entries'>>(rows: readonly R[]): { spread: Spread; rows: R[] }[] {
  return spreads.map((spread) => ({ spread, rows: rows.filter((row) => spreadOf(row) === spread) })).filter((group) => group.rows.length > 0);
}

/** Rows by area, in the order of the framework; areas without a row are left out. */
export function byArea<R extends { competence: Pick<Competence, 'area'> }>({ areas }: Pick<Framework, 'areas'>, rows: readonly R[]): { area: Area; rows: R[] }[] {
  return areas.map((area) => ({ area, rows: rows.filter(({ competence }) => competence.area === area.code) })).filter((group) => group.rows.length > 0);
}

/** Item and letter of a place: "p3.b" is letter b of position p3. An item whose own id has a dot keeps it. */
export function splitItem(item: string, known: (id: string) => boolean): { id: string; letter?: string } {
  const [, id, letter] = /^(.+)\.([a-z]{1,2})$/.exec(item) ?? [];
  return id === undefined || known(item) ? { id: item } : { id, letter: letter! };
}

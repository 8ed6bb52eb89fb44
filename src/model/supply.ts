// Three-way view: what a role requires, which regulations teach it, which modules do, and where nothing reaches the level required.
import { rankOf, type CoverageCell, type Requirement, type Teacher } from './competence-matrix.ts';
import type { Framework } from '../schema/index.ts';

/** Gaps first. `unstated`: offers exist, none says that it reaches the level. */
export const supplyStates = ['none', 'below', 'unstated', 'regulationOnly', 'moduleOnly', 'both'] as const;
export type SupplyState = (typeof supplyStates)[number];

export interface SupplyOffer {
  teacher: Teacher;
  cell: CoverageCell;
  rank?: number;
}

export interface SupplyRow {
  requirement: Requirement;
  regulations: SupplyOffer[];
  modules: SupplyOffer[];
  state: SupplyState;
}

function stateOf(required: number | undefined, regulations: readonly SupplyOffer[], modules: readonly SupplyOffer[]): SupplyState {
  const reaches = (offers: readonly SupplyOffer[]) => offers.some(({ rank }) => rank !== undefined && required !== undefined && rank >= required);
  const all = [...regulations, ...modules];
  if (all.length === 0) return 'none';
  if (reaches(regulations)) return reaches(modules) ? 'both' : 'regulationOnly';
  if (reaches(modules)) return 'moduleOnly';
  return all.some(({ rank }) => rank === undefined) ? 'unstated' : 'below';
}

/** One row for each requirement, in the order of the role. Requirements of frameworks that are not given have no offers. */
export function supplyOf(requirements: readonly Requirement[], frameworks: ReadonlyMap<string, Pick<Framework, 'levels'>>, teachers: readonly Teacher[]): SupplyRow[] {
  return requirements.map((requirement) => {
    const framework = frameworks.get(requirement.framework);
    const offersIn = (collection: Teacher['collection']): SupplyOffer[] => teachers.filter((teacher) => teacher.collection === collection).flatMap((teacher) => teacher.coverage
      .filter((cell) => cell.framework === requirement.framework && cell.competence === requirement.competence)
      .map((cell) => {
        const rank = framework && rankOf(framework, cell.level);
        return { teacher, cell, ...(rank === undefined ? {} : { rank }) };
      }));
    const [regulations, modules] = [offersIn('regulations'), offersIn('curricula')];
    return { requirement, regulations, modules, state: stateOf(framework && rankOf(framework, requirement.level), regulations, modules) };
  });
}

/** Rows by state, gaps first; states that do not occur are left out. */
export function bySupply(rows: readonly SupplyRow[]): { state: SupplyState; rows: SupplyRow[] }[] {
  return supplyStates.map((state) => ({ state, rows: rows.filter((row) => row.state === state) })).filter((group) => group.rows.length > 0);
}

// Positions that several regulations have in common: what one of them says of its coverage holds for the others, and is written once.
import type { Regulation } from '../schema/index.ts';
import { splitItem, type CoverageCell } from './competence-matrix.ts';

export interface CoverageOf {
  cell: CoverageCell;
  /** The regulation that says so, where it is another one. */
  from?: string;
}

type Positions = Pick<Regulation, 'positions' | 'competenceCoverage'>;

/**
 * What a regulation covers: its own statements, then those of positions that it has in common with another regulation, told of its own positions.
 * A common position that has a statement of its own keeps that. `regulationOf` knows the other regulations; only one step is followed.
 */
export function coverageOf(data: Positions, regulationOf: (id: string) => Positions | undefined): CoverageOf[] {
  const isPosition = (own: Positions) => (id: string) => own.positions.some((position) => position.id === id);
  const stated = new Set(data.competenceCoverage.map(({ item }) => splitItem(item, isPosition(data)).id));
  const inherited = data.positions.flatMap(({ id, sameAs }): CoverageOf[] => {
    const other = sameAs && regulationOf(sameAs.regulation);
    if (!other || stated.has(id)) return [];
    return other.competenceCoverage.flatMap((cell) => {
      const place = splitItem(cell.item, isPosition(other));
      return place.id === sameAs.position ? [{ cell: { ...cell, item: place.letter ? `${id}.${place.letter}` : id }, from: sameAs.regulation }] : [];
    });
  });
  return [...data.competenceCoverage.map((cell) => ({ cell })), ...inherited];
}

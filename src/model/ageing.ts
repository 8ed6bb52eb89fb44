// Regulations by age next to the competences of a framework that they do not teach; only where coverage was worked out.
import type { Competence, CoverageCell } from './competence-matrix.ts';
import type { Framework, Regulation } from '../schema/index.ts';

export interface AgeRow<R> {
  regulation: R;
  covered: Competence[];
  missing: Competence[];
}

export interface Ageing<R> {
  /** Oldest first. */
  assessed: AgeRow<R>[];
  /** Without coverage in this framework: says nothing about them. Oldest first. */
  notAssessed: R[];
}

interface Dated {
  id: string;
  data: Pick<Regulation, 'issuedOn' | 'inForceFrom'>;
}

function byDate(a: Dated, b: Dated): number {
  const key = ({ id, data }: Dated) => `${data.issuedOn} ${data.inForceFrom} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** `coverageOf` gives what a regulation covers, inherited positions included. */
export function ageingOf<R extends Dated>(framework: { id: string; data: Pick<Framework, 'competences'> }, regulations: readonly R[], coverageOf: (regulation: R) => readonly CoverageCell[]): Ageing<R> {
  const rows = regulations.toSorted(byDate).map((regulation) => {
    const codes = new Set(coverageOf(regulation).filter((cell) => cell.framework === framework.id).map(({ competence }) => competence));
    const { competences } = framework.data;
    return { regulation, covered: competences.filter(({ code }) => codes.has(code)), missing: competences.filter(({ code }) => !codes.has(code)) };
  });
  return { assessed: rows.filter(({ covered }) => covered.length > 0), notAssessed: rows.filter(({ covered }) => covered.length === 0).map(({ regulation }) => regulation) };
}

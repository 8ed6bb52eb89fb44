// What an edition documents on the three points of the ZAB's confirmation for residence law (§ 6 BeschV): facts with their places, never a verdict.
import type { Qualification } from '../schema/index.ts';

export type Edition = Qualification['editions'][number];
export type Criterion = 'stateRecognised' | 'fullTime' | 'twoYears';

type Citations = { id: string; at?: string | undefined }[] | undefined;

export interface Proof {
  criterion: Criterion;
  /** Whether the record states the fact itself; what it says may still be "no" or "18 months". */
  isDocumented: boolean;
  sources: Citations;
  /** Place of the record where the fact stands, or what comes near to it: "editions/e2022/entry". Absent where there is nothing. */
  place?: string;
}

const proof = (criterion: Criterion, isDocumented: boolean, sources: Citations, place: string | false): Proof => ({ criterion, isDocumented, sources: isDocumented ? sources : undefined, ...(place ? { place } : {}) });

/**
 * The three criteria in a fixed order. Nothing is inferred: a state school makes no qualification state recognised, and a form
 * of training is not full time. Where the fact is missing, `place` leads to what an officer would look at next.
 */
export function criteriaOf(edition: Pick<Edition, 'id' | 'stateRecognised' | 'duration' | 'legalBasis'>): Proof[] {
  const { id, stateRecognised, duration, legalBasis } = edition;
  const [papers, entry] = [`editions/${id}/papers`, `editions/${id}/entry`];
  const hasDuration = duration !== undefined && (duration.months ?? duration.maxMonths ?? duration.text) !== undefined;
  return [
    proof('stateRecognised', stateRecognised !== undefined, stateRecognised?.sources, (stateRecognised !== undefined || legalBasis.length > 0) && papers),
    proof('fullTime', duration?.fullTime !== undefined, duration?.sources, duration !== undefined && entry),
    proof('twoYears', hasDuration, duration?.sources, duration !== undefined && entry),
  ];
}

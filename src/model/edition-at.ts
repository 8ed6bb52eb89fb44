// Which legal edition was in force when a certificate was issued. Dates are as exact as their sources, and so is the answer.
import { earliest, latest, type Period } from './dates.ts';

export interface Dated {
  id: string;
  period: Period;
}

/** Why more than one answer is possible, or why the one may be wrong. */
export type Doubt =
  /** The date asked spans a change: a year, and the law changed within it. */
  | 'dateTooWide'
  /** The source gives the boundary only by year or month, and the date lies within. */
  | 'boundaryVague'
  /** Nobody documented when this edition began or ended. */
  | 'startUnknown' | 'endUnknown'
  /** The editions themselves were valid side by side. */
  | 'sideBySide';

export interface EditionAnswer<E extends Dated> {
  /** Exactly one holds; `unknown` only where no edition has any date. */
  kind: 'inForce' | 'overlap' | 'gap' | 'before' | 'after' | 'unknown';
  /** Editions that may have been in force, in the order given. */
  editions: E[];
  /** Nearest edition that ended before the date, and nearest that began after it: for gaps and ends. */
  previous?: E;
  next?: E;
  doubts: Doubt[];
}

const START = '0000-01-01';
const END = '9999-12-31';

/** Days on which an edition may have been in force. Without an end it goes on; without a start it may always have been there. */
const mayBeginOn = ({ period }: Dated) => (period.from === undefined ? START : earliest(period.from));
const mayEndOn = ({ period }: Dated) => (period.to === undefined ? END : latest(period.to));
/** Days on which it certainly was; empty where nothing is certain. */
const surelyFrom = ({ period }: Dated) => (period.from === undefined ? END : latest(period.from));
const surelyTo = ({ period }: Dated) => (period.to === undefined ? END : earliest(period.to));

const isDated = ({ period }: Dated) => period.from !== undefined || period.to !== undefined;

/** `date` is YYYY, YYYY-MM or YYYY-MM-DD; editions may come in any order. */
export function editionAt<E extends Dated>(editions: readonly E[], date: string): EditionAnswer<E> {
  const [first, last] = [earliest(date), latest(date)];
  const dated = editions.filter(isDated);
  if (dated.length === 0) return { kind: 'unknown', editions: [], doubts: [] };

  const possible = dated.filter((edition) => mayBeginOn(edition) <= last && mayEndOn(edition) >= first);
  const past = dated.filter((edition) => mayEndOn(edition) < first).sort((a, b) => (mayEndOn(a) < mayEndOn(b) ? 1 : -1));
  const future = dated.filter((edition) => mayBeginOn(edition) > last).sort((a, b) => (mayBeginOn(a) < mayBeginOn(b) ? -1 : 1));
  const neighbours = { ...(past[0] ? { previous: past[0] } : {}), ...(future[0] ? { next: future[0] } : {}) };
  if (possible.length === 0) return { kind: past.length === 0 ? 'before' : future.length === 0 ? 'after' : 'gap', editions: [], ...neighbours, doubts: [] };
  return { kind: possible.length === 1 ? 'inForce' : 'overlap', editions: possible, ...neighbours, doubts: findDoubts(possible, first, last) };
}

function findDoubts(possible: readonly Dated[], first: string, last: string): Doubt[] {
  const doubts = new Set<Doubt>();
  for (const edition of possible) {
    const { from, to } = edition.period;
    if (from === undefined) doubts.add('startUnknown');
    else if (mayBeginOn(edition) > first) doubts.add('dateTooWide');
    else if (surelyFrom(edition) > first) doubts.add('boundaryVague');
    // An open end is doubtful only where something newer may have taken its place.
    if (to === undefined) {
      if (possible.some((other) => other !== edition && mayBeginOn(other) > mayBeginOn(edition))) doubts.add('endUnknown');
    } else if (mayEndOn(edition) < last) doubts.add('dateTooWide');
    else if (surelyTo(edition) < last) doubts.add('boundaryVague');
  }
  const certain = possible.filter((edition) => surelyFrom(edition) <= first && surelyTo(edition) >= last && edition.period.to !== undefined);
  if (certain.length > 1) doubts.add('sideBySide');
  return [...doubts];
}

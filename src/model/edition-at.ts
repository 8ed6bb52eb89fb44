// Which legal edition was in force when a certificate was issued. Dates are as exact as their sources, and so is the answer.
import { earliest, latest, type Period } from './dates.ts';

export interface Dated {
  id: string;
  period: Period;
  /** Longest duration of the training, where it is documented. */
  months?: number | undefined;
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
  | 'sideBySide'
  /** The training may have begun under earlier law: that of `begunUnder`, or law that nobody documented. */
  | 'begunEarlier';

export interface EditionAnswer<E extends Dated> {
  /** Exactly one holds; `unknown` only where no edition has any date. */
  kind: 'inForce' | 'overlap' | 'gap' | 'before' | 'after' | 'unknown';
  /** Editions that may have been in force, in the order given. */
  editions: E[];
  /** Nearest edition that ended before the date, and nearest that began after it: for gaps and ends. */
  previous?: E;
  next?: E;
  /** Editions of which no date is documented: each may have been in force as well. */
  undated: E[];
  /** Editions that had ended before the date, but may have been in force when the training began. */
  begunUnder: E[];
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

/** The day some months before, for comparing: 2025-03-31 less one is 2025-02-31. */
function monthsBefore(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number);
  const count = year! * 12 + month! - 1 - Math.ceil(months);
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}

/** `date` is YYYY, YYYY-MM or YYYY-MM-DD; editions may come in any order. */
export function editionAt<E extends Dated>(editions: readonly E[], date: string): EditionAnswer<E> {
  const [first, last] = [earliest(date), latest(date)];
  const dated = editions.filter(isDated);
  const undated = editions.filter((edition) => !isDated(edition));
  if (dated.length === 0) return { kind: 'unknown', editions: [], undated, begunUnder: [], doubts: [] };

  const possible = dated.filter((edition) => mayBeginOn(edition) <= last && mayEndOn(edition) >= first);
  const past = dated.filter((edition) => mayEndOn(edition) < first).sort((a, b) => (mayEndOn(a) < mayEndOn(b) ? 1 : -1));
  const future = dated.filter((edition) => mayBeginOn(edition) > last).sort((a, b) => (mayBeginOn(a) < mayBeginOn(b) ? -1 : 1));
  const months = Math.max(0, ...possible.map((edition) => edition.months ?? 0));
  const begunUnder = dated.filter((edition) => past.includes(edition) && mayEndOn(edition) >= monthsBefore(first, edition.months ?? months));
  const around = { ...(past[0] ? { previous: past[0] } : {}), ...(future[0] ? { next: future[0] } : {}), undated, begunUnder };
  const reachesBack = begunUnder.length > 0 || (months > 0 && possible.every((edition) => mayBeginOn(edition) > monthsBefore(first, months)));
  const doubts: Doubt[] = [...findDoubts(possible, dated, first, last), ...(reachesBack ? ['begunEarlier' as const] : [])];
  if (possible.length === 0) return { kind: past.length === 0 ? 'before' : future.length === 0 ? 'after' : 'gap', editions: [], ...around, doubts };
  return { kind: possible.length === 1 ? 'inForce' : 'overlap', editions: possible, ...around, doubts };
}

function findDoubts(possible: readonly Dated[], dated: readonly Dated[], first: string, last: string): Doubt[] {
  const doubts = new Set<Doubt>();
  // An open end is doubtful only where something newer may have taken its place, even if that has ended since.
  const mayHaveEnded = (edition: Dated) => edition.period.to === undefined && dated.some((other) => mayBeginOn(other) > mayBeginOn(edition) && mayBeginOn(other) <= last);
  for (const edition of possible) {
    const { from, to } = edition.period;
    if (from === undefined) doubts.add('startUnknown');
    else if (mayBeginOn(edition) > first) doubts.add('dateTooWide');
    else if (surelyFrom(edition) > first) doubts.add('boundaryVague');
    if (mayHaveEnded(edition)) doubts.add('endUnknown');
    else if (to === undefined) continue;
    else if (mayEndOn(edition) < last) doubts.add('dateTooWide');
    else if (surelyTo(edition) < last) doubts.add('boundaryVague');
  }
  const certain = possible.filter((edition) => surelyFrom(edition) <= first && surelyTo(edition) >= last && !mayHaveEnded(edition));
  if (certain.length > 1) doubts.add('sideBySide');
  return [...doubts];
}

// Which state issued a certificate of a date, as far as the country profiles tell: the one of the qualification, one before it, or one after it.
import { earliest, latest, type Period } from './dates.ts';

export interface Predecessor {
  /** Last date of its certificates. */
  until: string;
}

export interface StateHistory<P extends Predecessor> {
  /** Of the state of the qualification, where its profile gives it. */
  existence?: Period | undefined;
  predecessors: readonly P[];
}

export interface IssuerAnswer<P> {
  /** The state of the qualification may have issued it. */
  own: boolean;
  /** Former states that may have. */
  predecessors: P[];
  /** Set where nobody is known to have: the state did not exist yet, or no more. */
  outside?: 'before' | 'after';
}

/** `date` is YYYY, YYYY-MM or YYYY-MM-DD. */
export function issuerAt<P extends Predecessor>({ existence, predecessors }: StateHistory<P>, date: string): IssuerAnswer<P> {
  const [first, last] = [earliest(date), latest(date)];
  const ordered = [...predecessors].sort((a, b) => (latest(a.until) < latest(b.until) ? -1 : 1));
  // Each followed the one before it; on a date given by year or month both may have issued.
  const possible = ordered.filter(({ until }, index) => latest(until) >= first && (index === 0 || earliest(ordered[index - 1]!.until) < last));
  const end = ordered.at(-1)?.until;
  const isBefore = existence?.from !== undefined && earliest(existence.from) > last;
  const isAfter = existence?.to !== undefined && latest(existence.to) < first;
  const own = !isBefore && !isAfter && (end === undefined || earliest(end) < last);
  const outside = own || possible.length > 0 ? undefined : isAfter ? 'after' : 'before';
  return { own, predecessors: possible, ...(outside ? { outside } : {}) };
}

// Which version was the newest on a day: spans of days, and the answer for a day that a reader asks for. Runs in browsers, too.

interface Dated {
  date: string;
}

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines read 30 February as 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The version that was the newest on a day, whatever became of it later; undefined before the first. `versions` from the oldest to the newest. */
export function newestAt<T extends Dated>(versions: readonly T[], day: string): T | undefined {
  return versions.findLast(({ date }) => date <= day);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** First and last day on which a version was the newest; without an end it still is. */
export interface Span {
  from: string;
  to?: string;
}

/** The span of each version, in the same order; undefined for one that was followed on its own day. */
export function newestSpans(versions: readonly Dated[]): (Span | undefined)[] {
  return versions.map(({ date }, index) => {
    const next = versions[index + 1];
    if (!next) return { from: date };
    return next.date === date ? undefined : { from: date, to: dayBefore(next.date) };
  });
}

/** A version with the days on which it was withdrawn and removed. */
export interface Ending extends Dated {
  withdrawn?: string | undefined;
  removed?: string | undefined;
}

/** `already`: by the day asked for. */
export interface End {
  state: 'withdrawn' | 'removed';
  on: string;
  already: boolean;
}

/** `beyond`: after what this copy of the register knows, but not after today. */
export type Answer<T> = { kind: 'invalid' } | { kind: 'before'; version: T } | { kind: 'on' | 'beyond' | 'future'; version: T; ends: End[] };

/** Answers for a day. `asOf` is the date of the last line of the register: what was published since, nobody here can know. */
export function answerFor<T extends Ending>(versions: readonly T[], asked: string, { asOf, today }: { asOf: string; today: string }): Answer<T> {
  if (!isDay(asked)) return { kind: 'invalid' };
  const version = newestAt(versions, asked);
  if (!version) return { kind: 'before', version: versions[0]! };
  const kind = asked <= asOf ? 'on' : asked <= today ? 'beyond' : 'future';
  const ends = (['withdrawn', 'removed'] as const).flatMap((state): End[] => {
    const on = version[state];
    return on === undefined ? [] : [{ state, on, already: on <= asked }];
  });
  return { kind, version, ends };
}

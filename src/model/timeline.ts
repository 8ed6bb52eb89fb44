// Legal editions on a scale of years: which days certainly belong to an edition, which it shares with others, and which are in doubt.
import { earliest, latest } from './dates.ts';
import { editionAt, type Dated, type EditionAnswer } from './edition-at.ts';

/** Days next to each other with the same answer. */
export interface Stretch<E extends Dated> {
  first: string;
  last: string;
  kind: EditionAnswer<E>['kind'];
  editions: E[];
  /** Whether one edition may have been in force that had perhaps not begun yet, or was over; on some of the days at least. */
  isDoubtful: boolean;
}

export interface Bar {
  first: string;
  last: string;
  look: 'sure' | 'shared' | 'doubtful' | 'undated';
}

export interface Timeline<E extends Dated> {
  /** First and last day of the scale. */
  first: string;
  last: string;
  /** Years to be named. */
  ticks: number[];
  stretches: Stretch<E>[];
  /** One for each edition, in the order given. */
  lanes: { edition: E; bars: Bar[] }[];
}

const DAY = 86_400_000;
const dayNumber = (day: string) => Date.parse(day) / DAY;
const dayAfter = (day: string, days = 1) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const yearOf = (day: string) => Number(day.slice(0, 4));

/** Where a day begins on the scale, from 0 to 100; beyond these outside it. */
export function placeOn({ first, last }: Pick<Timeline<Dated>, 'first' | 'last'>, day: string): number {
  const start = dayNumber(first);
  return Math.round(((dayNumber(day) - start) / (dayNumber(last) + 1 - start)) * 10_000) / 100;
}

const LEAST_YEARS = 10;

/** The scale begins some time before the first date, so that what may have been before has a place, and ends with what is known. */
function scaleOf(dates: readonly string[], asOf: string): Pick<Timeline<Dated>, 'first' | 'last' | 'ticks'> {
  const start = Math.min(...dates.map((date) => yearOf(earliest(date))));
  const last = [asOf, ...dates].map(latest).sort().at(-1)!;
  const first = `${Math.min(start - Math.ceil((yearOf(last) - start) / 12), yearOf(last) - LEAST_YEARS)}-01-01`;
  const span = yearOf(last) - yearOf(first);
  const step = [1, 2, 5, 10, 20, 50].find((years) => span / years <= 7) ?? 100;
  // A name at the right end would not fit.
  const ticks = Array.from({ length: span + 1 }, (_, index) => yearOf(first) + index).filter((year) => year % step === 0 && placeOn({ first, last }, `${year}-01-01`) <= 89);
  return { first, last, ticks };
}

function stretchesOf<E extends Dated>(editions: readonly E[], first: string, last: string): Stretch<E>[] {
  // The answer changes only where a date begins or has ended.
  const dates = editions.flatMap(({ period }) => [period.from, period.to]).filter((date) => date !== undefined);
  const changes = dates.flatMap((date) => [earliest(date), dayAfter(earliest(date)), latest(date), dayAfter(latest(date))]).filter((day) => day > first && day <= last);
  const days = [...new Set([first, ...changes])].sort();
  return days.map((day, index) => {
    const { kind, editions: found, doubts } = editionAt(editions, day);
    return { first: day, last: days[index + 1] ? dayAfter(days[index + 1]!, -1) : last, kind, editions: found, isDoubtful: found.length === 1 && doubts.some((doubt) => doubt !== 'begunEarlier') };
  });
}

/** Items next to each other that say the same become one. */
function join<T extends { first: string; last: string }>(items: readonly T[], isSame: (a: T, b: T) => boolean, both: (a: T, b: T) => T): T[] {
  return items.reduce<T[]>((joined, item) => {
    const before = joined.at(-1);
    return before && dayAfter(before.last) === item.first && isSame(before, item) ? [...joined.slice(0, -1), both(before, item)] : [...joined, item];
  }, []);
}

/** Undefined where no edition has a date: there is nothing to draw. `asOf`: up to when the facts are known. */
export function timelineOf<E extends Dated>(editions: readonly E[], asOf: string): Timeline<E> | undefined {
  const dates = editions.flatMap(({ period }) => [period.from, period.to]).filter((date) => date !== undefined);
  if (dates.length === 0) return undefined;
  const { first, last, ticks } = scaleOf(dates, asOf);
  const days = stretchesOf(editions, first, last);
  const lanes = editions.map((edition) => {
    if (edition.period.from === undefined && edition.period.to === undefined) return { edition, bars: [{ first, last, look: 'undated' as const }] };
    const bars = days.filter((stretch) => stretch.editions.includes(edition)).map((stretch): Bar => ({ first: stretch.first, last: stretch.last, look: stretch.editions.length > 1 ? 'shared' : stretch.isDoubtful ? 'doubtful' : 'sure' }));
    return { edition, bars: join(bars, (a, b) => a.look === b.look, (a, b) => ({ ...a, last: b.last })) };
  });
  const stretches = join(days,
    (a, b) => a.kind === b.kind && a.editions.length === b.editions.length && a.editions.every((edition) => b.editions.includes(edition)),
    (a, b) => ({ ...a, last: b.last, isDoubtful: a.isDoubtful || b.isDoubtful }));
  return { first, last, ticks, stretches, lanes };
}

/** A stretch of days as a period with the coarsest dates that mean the same: 2015-01-01 to 2022-06-30 → 2015 to 2022-06. */
export function asPeriod({ first, last }: Pick<Bar, 'first' | 'last'>): { from: string; to: string } {
  const coarsest = (day: string, end: (date: string) => string) => [day.slice(0, 4), day.slice(0, 7)].find((date) => end(date) === day) ?? day;
  return { from: coarsest(first, earliest), to: coarsest(last, latest) };
}

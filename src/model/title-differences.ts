// What tells qualifications apart that share a title: state, duration, level, period.
import type { Qualification } from '../schema/index.ts';
import { ownLevels, type Edition } from './workload.ts';

export interface TellingFacts {
  state: string;
  durations: { months?: number | undefined; maxMonths?: number | undefined }[];
  levels: { framework: string; level: string }[];
  /** From the start of the oldest edition to the end of the newest. */
  period: { from?: string | undefined; to?: string | undefined };
}

/** What a qualification says of itself in the editions that have the title. */
export function tellingFacts({ state, editions }: Qualification, only?: readonly string[]): TellingFacts {
  const own = only ? editions.filter(({ id }) => only.includes(id)) : editions;
  const durations = own.flatMap(({ duration }) => (duration?.months === undefined && duration?.maxMonths === undefined ? [] : [{ months: duration.months, maxMonths: duration.maxMonths }]));
  return {
    state,
    durations: [...new Map(durations.map((duration) => [`${duration.months}-${duration.maxMonths}`, duration])).values()],
    levels: [...new Map(own.flatMap((edition: Edition) => ownLevels(edition).map(({ framework, level }) => [`${framework} ${level}`, { framework, level }] as const))).values()],
    period: { from: own.at(-1)?.period.from, to: own[0]?.period.to },
  };
}

export const facets = ['state', 'duration', 'level', 'period'] as const;
export type Facet = (typeof facets)[number];

/** What each facet says, by what it may be compared with: a level only within its framework, a start only with a start. */
function statements({ state, durations, levels, period }: TellingFacts): Record<Facet, [measure: string, value: string][]> {
  const frameworks = Map.groupBy(levels, ({ framework }) => framework);
  return {
    state: [['', state]],
    duration: durations.length > 0 ? [['', durations.map(({ months, maxMonths }) => `${months}-${maxMonths}`).sort().join()]] : [],
    level: [...frameworks].map(([framework, own]) => [framework, own.map(({ level }) => level).sort().join()]),
    period: (['from', 'to'] as const).flatMap((end): [string, string][] => (period[end] === undefined ? [] : [[end, period[end]]])),
  };
}

/** Facets in which qualifications differ. What is not documented, or counted in another way, differs from nothing. */
export function differences(all: readonly TellingFacts[]): Facet[] {
  const said = all.map(statements);
  return facets.filter((facet) => [...Map.groupBy(said.flatMap((one) => one[facet]), ([measure]) => measure).values()].some((list) => new Set(list.map(([, value]) => value)).size > 1));
}

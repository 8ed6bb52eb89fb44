// The framework plan of a training regulation as a table: sections, positions, weeks by period, and sums that were computed.
import type { Regulation } from '../schema/index.ts';

export type Position = Regulation['positions'][number];

export interface PlanSection {
  title: string;
  annex?: string;
  occupation?: string;
  specialisation?: string;
  rows: Position[];
  /** Weeks by period key, summed over the rows that have numbers. */
  sums: Record<string, number>;
}

export interface Plan {
  /** Periods that any row of the plan uses, in the order of the regulation. */
  periods: { key: string; label: string; unit: 'weeks' | 'months' }[];
  sections: PlanSection[];
  /** Longest row, the scale of the bars. */
  max: number;
}

const total = (weeks: Record<string, number> | undefined) => Object.values(weeks ?? {}).reduce((a, b) => a + b, 0);

/** Groups the positions by annex, section, occupation and specialisation in the order of the regulation. */
export function framePlan(regulation: Pick<Regulation, 'positions' | 'periods'>): Plan {
  const sections: PlanSection[] = [];
  for (const position of regulation.positions) {
    const last = sections.at(-1);
    const same = last && last.title === (position.section ?? '') && last.annex === position.annex && last.occupation === position.occupation && last.specialisation === position.specialisation;
    const section: PlanSection = same ? last : { title: position.section ?? '', rows: [], sums: {}, ...(position.annex ? { annex: position.annex } : {}), ...(position.occupation ? { occupation: position.occupation } : {}), ...(position.specialisation ? { specialisation: position.specialisation } : {}) };
    if (!same) sections.push(section);
    section.rows.push(position);
    for (const [key, weeks] of Object.entries(position.weeks ?? {})) section.sums[key] = (section.sums[key] ?? 0) + weeks;
  }
  const used = new Set(regulation.positions.flatMap(({ weeks }) => Object.keys(weeks ?? {})));
  const seen = new Set<string>();
  const periods = regulation.periods.filter(({ key }) => used.has(key) && !seen.has(key) && seen.add(key)).map(({ key, label, unit }) => ({ key, label, unit }));
  for (const key of used) if (!seen.has(key)) periods.push({ key, label: key, unit: 'weeks' });
  return { periods, sections, max: Math.max(0, ...regulation.positions.map(({ weeks }) => total(weeks))) };
}

/** "a–l" for a run of letters, "a, c–e" otherwise. */
export function shortenLetters(letters: readonly string[]): string {
  const index = (letter: string) => [...letter].reduce((n, c) => n * 26 + c.charCodeAt(0) - 96, 0);
  const runs: string[][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    if (run && index(letter) === index(run.at(-1)!) + 1) run.push(letter);
    else runs.push([letter]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

// The periods of the framework plan: those that weeks use, with a label that can be read without the table's heading.
import type { Extract } from './extract.ts';
import type { Position } from './positions.ts';
import { compact } from './words.ts';

/** The key says what a heading like "2", "3/4", "1-18" means: "2. Ausbildungsjahr", "3. und 4. Ausbildungsjahr", "1. bis 18. Monat". */
function labelOf(period: { key: string; label: string; columnsSharePeriod?: boolean }): string {
  const months = /^M(\d+)-(\d+)$/.exec(period.key);
  if (months) return `${months[1]}. bis ${months[2]}. Monat`;
  const years = /^J(\d)(?:-(\d))?[ab]?$/.exec(period.key);
  if (!years) return period.label.charAt(0).toUpperCase() + period.label.slice(1);
  const column = period.columnsSharePeriod ? ` (${period.key.endsWith('b') ? '2' : '1'}. Spalte)` : '';
  return `${years[2] ? `${years[1]}. und ${years[2]}.` : `${years[1]}.`} Ausbildungsjahr${column}`;
}

/** Periods of an extract that the positions' weeks name; a key that several annexes use the same way stands once. */
export function makePeriods(extract: Extract, positions: Position[]) {
  const used = new Set(positions.flatMap(({ annex, weeks }) => Object.keys(weeks ?? {}).map((key) => `${annex} ${key}`)));
  const periods = (extract.periods ?? []).filter(({ annex, key }) => used.has(`${annex} ${key}`)).map((period) => compact({
    key: period.key,
    label: labelOf(period),
    fromMonth: period.fromMonth ?? undefined,
    toMonth: period.toMonth ?? undefined,
    unit: period.unit === 'Monate' ? ('months' as const) : undefined,
  }));
  return [...new Map(periods.map((period) => [period.key, period])).values()];
}

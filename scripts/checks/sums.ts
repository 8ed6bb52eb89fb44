// Totals that a source states are computed again; weights of an examination add up to 100.
import type { Qualification, Regulation } from '../../src/schema/index.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

const round = (n: number) => Math.round(n * 1000) / 1000;

function* checkTables(entry: Entry, { editions }: Qualification): Generator<Finding> {
  for (const [e, edition] of editions.entries()) {
    for (const [t, table] of edition.hourTables.entries()) {
      for (const [column, stated] of Object.entries(table.statedTotals ?? {})) {
        const computed = round(table.rows.reduce((sum, row) => sum + (row.outsideTotal ? 0 : row.amounts[column] ?? 0), 0));
        if (computed !== stated) {
          yield { check: 'sums', level: table.note ? 'hint' : 'error', file: entry.file, line: entry.lineOf(['editions', e, 'hourTables', t, 'statedTotals', column]), message: `Spalte ${column}: Die Zeilen ergeben ${computed}, als Summe steht ${stated}.`, hint: 'Zeilen und Summe mit der Quelle vergleichen; weicht die Quelle selbst ab, unter „note“ erklären.' };
        }
      }
    }
  }
}

function* checkWeights(entry: Entry, { examParts }: Regulation): Generator<Finding> {
  for (const [index, part] of examParts.entries()) {
    if (part.areas.length === 0 || part.areas.some((area) => area.weightPercent === undefined)) continue;
    const sum = round(part.areas.reduce((total, area) => total + area.weightPercent!, 0));
    if (Math.abs(sum - 100) > 0.5) yield { check: 'sums', level: part.note ? 'hint' : 'warning', file: entry.file, line: entry.lineOf(['examParts', index]), message: `Die Gewichte ergeben ${sum} statt 100 Prozent.`, hint: 'Mit der Ordnung vergleichen; gilt die Gewichtung nur für einen Teil, unter „note“ erklären.' };
  }
}

export const sums: Check = {
  id: 'sums',
  title: 'Summen',
  *run({ entries }) {
    for (const entry of entries) {
      if (entry.data === undefined) continue;
      if (entry.collection === 'qualifications') yield* checkTables(entry, entry.data as Qualification);
      if (entry.collection === 'regulations') yield* checkWeights(entry, entry.data as Regulation);
    }
  },
};

// Periods run forwards, and legal editions overlap only where the transition is explained.
import { certainlyOverlap, earliest, latest, type Period } from '../../src/model/dates.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

interface Edition { id: string; period: Period; transition?: unknown }

function* checkList(entry: Entry, list: 'editions' | 'systems', editions: Edition[]): Generator<Finding> {
  const finding = (path: PropertyKey[], message: string, hint: string): Finding => ({ check: 'periods', level: 'error', file: entry.file, line: entry.lineOf(path), message, hint });
  for (const [index, edition] of editions.entries()) {
    const { from, to } = edition.period;
    if (from && to && earliest(from) > latest(to)) yield finding([list, index, 'period'], `Der Zeitraum endet (${to}), bevor er beginnt (${from}).`, '„from“ und „to“ vertauscht?');
    const next = editions[index + 1];
    if (next && from && next.period.from && earliest(next.period.from) > earliest(from)) yield finding([list, index + 1], `„${next.id}“ ist neuer als „${edition.id}“, steht aber darunter.`, 'Neueste zuerst.');
    const overlapping = edition.transition ? undefined : editions.slice(index + 1).find((older) => !older.transition && certainlyOverlap(edition.period, older.period));
    if (overlapping) yield finding([list, index, 'period'], `„${edition.id}“ und „${overlapping.id}“ überschneiden sich.`, list === 'editions' ? 'Zeitraum berichtigen oder unter „transition“ erklären, warum beide gelten.' : 'Zeitraum berichtigen.');
  }
}

export const periods: Check = {
  id: 'periods',
  title: 'Zeiträume',
  *run({ entries }) {
    for (const entry of entries) {
      const data = entry.data as { editions?: Edition[]; systems?: Edition[] } | undefined;
      if (entry.collection === 'qualifications' && data?.editions) yield* checkList(entry, 'editions', data.editions);
      if (entry.collection === 'countries' && data?.systems) yield* checkList(entry, 'systems', data.systems);
    }
  },
};

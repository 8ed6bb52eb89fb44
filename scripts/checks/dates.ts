// Dates that have passed must have passed; changes stand newest first; nothing was read before it was published.
import { collections } from '../../src/schema/index.ts';
import { earliest } from '../../src/model/dates.ts';
import { walkData } from '../../src/model/walk-data.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

// Law may start or end in the future, and a review may be due then.
const MAY_LIE_AHEAD = new Set(['from', 'to', 'due', 'inForceFrom', 'inForceUntil']);

function* checkEntry(entry: Entry, today: string): Generator<Finding> {
  const findings: Finding[] = [];
  const at = (path: PropertyKey[], level: Finding['level'], message: string, hint: string) => findings.push({ check: 'dates', level, file: entry.file, line: entry.lineOf(path), message, hint });
  walkData(collections[entry.collection].schema, entry.data, ({ value, path, meta }) => {
    if (meta.date && typeof value === 'string' && earliest(value) > today && !MAY_LIE_AHEAD.has(String(path.at(-1)))) {
      at(path, 'error', `„${String(path.at(-1))}: ${value}“ liegt in der Zukunft.`, 'Datum prüfen.');
    }
  });
  const { changes = [], sources = [] } = entry.data as { changes?: { on: string }[]; sources?: { accessed?: string; published?: string }[] };
  changes.forEach((change, index) => {
    if (index > 0 && change.on > changes[index - 1]!.on) at(['changes', index], 'error', 'Die Änderungen stehen nicht in der richtigen Reihenfolge.', 'Neueste zuerst.');
  });
  sources.forEach((source, index) => {
    if (source.accessed && source.published && earliest(source.published) > source.accessed) at(['sources', index, 'published'], 'error', 'Die Quelle wurde abgerufen, bevor sie veröffentlicht war.', '„published“ und „accessed“ prüfen.');
  });
  yield* findings;
}

export const dates: Check = {
  id: 'dates',
  title: 'Daten',
  *run({ entries, today }) {
    for (const entry of entries) {
      for (const problem of entry.problems) if (problem.check === 'dates') yield { ...problem, file: entry.file };
      if (entry.data !== undefined) yield* checkEntry(entry, today);
    }
  },
};

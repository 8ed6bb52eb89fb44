// What had to be corrected after publication, newest first: withdrawals, removals, moves, and versions whose change note says so.
import type { CollectionName } from '../schema/index.ts';
import type { Act, Published, PublishedEntry, Removal } from './published.ts';

interface Place {
  collection: CollectionName;
  id: string;
  date: string;
}

export type Correction = Place & (
  | { kind: 'corrected'; version: number; note: Act['reason'] }
  | { kind: 'withdrawn' | 'removed'; versions: number[]; reason: Act['reason']; legalBasis?: string }
  | { kind: 'moved'; to: string; reason: Act['reason'] }
);

/** Change notes that begin so mark a correction of what was published before; the guide says so to authors. */
export function isCorrection(note: { de: string }): boolean {
  return /^(Berichtigung|Berichtigt|Korrektur)(?![\p{L}-])/u.test(note.de.trim());
}

/** Versions that share one act, such as the withdrawal of all of them, are told once. */
function actsOf({ collection, id, versions }: PublishedEntry, kind: 'withdrawn' | 'removed'): Correction[] {
  const acts = new Map<string, Correction & { versions: number[] }>();
  for (const version of versions) {
    const act: Act | Removal | undefined = version[kind];
    if (!act) continue;
    const key = JSON.stringify(act);
    const known = acts.get(key);
    if (known) known.versions.push(version.version);
    else acts.set(key, { collection, id, kind, date: act.date, versions: [version.version], reason: act.reason, ...('legalBasis' in act ? { legalBasis: act.legalBasis } : {}) });
  }
  return [...acts.values()];
}

/** All of them, newest first, then by collection and code. */
export function correctionsOf({ entries }: Pick<Published, 'entries'>): Correction[] {
  const all = [...entries.values()].flatMap((entry): Correction[] => {
    const { collection, id, versions, movedTo } = entry;
    return [
      // A first version corrects nothing that was published.
      ...versions.filter(({ version, note }) => version > 1 && isCorrection(note)).map(({ version, date, note }): Correction => ({ collection, id, date, kind: 'corrected', version, note })),
      ...actsOf(entry, 'withdrawn'),
      ...actsOf(entry, 'removed'),
      ...(movedTo ? [{ collection, id, date: movedTo.date, kind: 'moved' as const, to: movedTo.to, reason: movedTo.reason }] : []),
    ];
  });
  const rank = ({ collection, id }: Correction) => `${collection}/${id}`;
  return all.sort((a, b) => (a.date === b.date ? (rank(a) < rank(b) ? -1 : 1) : a.date < b.date ? 1 : -1));
}

// What happened in the register, act by act: publications, corrections, withdrawals, moves, removals; and whom each concerns.
import type { CollectionName } from '../schema/index.ts';
import type { RegisterLine } from '../schema/register.ts';
import { isCorrection } from './corrections.ts';
import { nameOf, type Act as Reason } from './published.ts';

export type ActKind = 'publication' | 'correction' | 'withdrawal' | 'move' | 'removal';

export interface RegisterAct {
  /** Number of its line in the register: no other act ever has it. */
  seq: number;
  kind: ActKind;
  date: string;
  collection: CollectionName;
  id: string;
  title: { de: string; en?: string | undefined };
  /** Absent for moves and where an act concerns all versions. */
  version?: number;
  /** Change note of a version, else the reason. */
  note: Reason['reason'];
  legalBasis?: string;
  /** Where a moved entry goes on: "qualifications/tr-0002". */
  to?: string;
}

/** All acts, newest first. Lines that close a release are none. */
export function actsOf(lines: readonly RegisterLine[]): RegisterAct[] {
  // The register gives a title only where it publishes; other acts bear the one of that day.
  const titles = new Map<string, RegisterAct['title']>();
  const acts = lines.flatMap((line): RegisterAct[] => {
    const { seq, date } = line;
    if (line.type === 'release') return [];
    if (line.type === 'publish') {
      const { collection, id, version, title, note } = line;
      titles.set(nameOf(line), title);
      return [{ seq, kind: version > 1 && isCorrection(note) ? 'correction' : 'publication', date, collection, id, title, version, note }];
    }
    const [collection, id] = (line.type === 'move' ? line.from : nameOf(line)).split('/') as [CollectionName, string];
    const common = { seq, date, collection, id, title: titles.get(nameOf({ collection, id })) ?? { de: id }, note: line.reason };
    if (line.type === 'move') return [{ ...common, kind: 'move', to: line.to }];
    return [{ ...common, kind: line.type === 'withdraw' ? 'withdrawal' : 'removal', ...(line.version === 'all' ? {} : { version: line.version }), ...(line.type === 'remove' ? { legalBasis: line.legalBasis } : {}) }];
  });
  return acts.reverse();
}

/** Entries that an act concerns: its own, and where that one goes on. */
export function concerned({ collection, id, to }: RegisterAct): string[] {
  return [nameOf({ collection, id }), ...(to === undefined ? [] : [to])];
}

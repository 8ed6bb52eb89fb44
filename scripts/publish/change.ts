// Changes what is published so that it happens completely or not at all, even if the machine stops halfway.
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { sha256 } from './hashes.ts';
import { complete, discard, isCompletable, JOURNAL, PENDING, readJournal, REGISTER, undo, type Journal, type Step } from './journal.ts';
import { isBusy, makeLock } from './lock.ts';

export interface Change {
  label: string;
  request: string;
  /** New files below content/, placed before the register speaks of them. */
  files: { path: string; bytes: Uint8Array }[];
  /** The whole register as it was read, and as it shall be. */
  before: Buffer | undefined;
  after: Uint8Array;
  /** Files that go when the register says so. */
  removals: string[];
  /** The mark that it is done: placed last. */
  last?: { path: string; bytes: Uint8Array };
}

/** Another process is publishing at this moment. */
export class Busy extends Error {}

/** Writes a change. If this throws, `recover` knows what to do. */
export function carryOut(content: string, change: Change, disk: Disk): void {
  disk.makeFolder(join(content, 'versions'));
  try {
    disk.claimFolder(join(content, PENDING));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new Busy() : error;
  }
  disk.write(join(content, PENDING, 'lock'), makeLock());
  const now = disk.read(join(content, REGISTER));
  if ((now && sha256(now)) !== (change.before && sha256(change.before))) {
    discard(content, disk);
    throw new Busy();
  }
  const journal = stage(content, change, disk);
  disk.write(join(content, PENDING, 'journal.new'), Buffer.from(JSON.stringify(journal)));
  disk.syncFolder(join(content, PENDING));
  // From here on the change will be completed; up to here it will be forgotten.
  disk.move(join(content, PENDING, 'journal.new'), join(content, PENDING, JOURNAL));
  disk.syncFolder(join(content, PENDING));
  disk.syncFolder(join(content, 'versions'));
  complete(content, journal, disk);
}

function stage(content: string, { label, request, files, before, after, removals, last }: Change, disk: Disk): Journal {
  let count = 0;
  const put = (bytes: Uint8Array) => {
    const staged = `${count++}`;
    disk.write(join(content, PENDING, staged), bytes);
    return { staged, sha256: sha256(bytes) };
  };
  const place = ({ path, bytes }: { path: string; bytes: Uint8Array }): Step => ({ do: 'place', path, ...put(bytes) });
  const steps: Step[] = [
    ...files.map(place),
    { do: 'register', ...put(after), before: before ? { sha256: sha256(before), bytes: before.length } : null },
    ...removals.map((path): Step => ({ do: 'remove', path })),
    ...(last ? [place(last)] : []),
  ];
  return { label, request, steps };
}

export interface Recovery {
  outcome: 'completed' | 'undone';
  /** Unknown where not even the journal had been written. */
  label?: string;
  request?: string;
}

/** Whether a change was interrupted. A link in the place of the folder is none of ours; `verifyRegister` tells of it. */
export function isInterrupted(content: string, disk: Disk): boolean {
  return disk.isFolder(join(content, PENDING));
}

/** Completes an interrupted change or takes it back; undefined where there was none. May itself be interrupted and called again. */
export function recover(content: string, disk: Disk): Recovery | undefined {
  if (!isInterrupted(content, disk)) return undefined;
  if (isBusy(disk.read(join(content, PENDING, 'lock')))) throw new Busy();
  const journal = readJournal(content, disk);
  if (!journal) {
    // An empty folder is what is left when the very first or the very last step was interrupted: nothing to tell.
    const isEmpty = disk.list(join(content, PENDING)).length === 0;
    discard(content, disk);
    return isEmpty ? undefined : { outcome: 'undone' };
  }
  const outcome = isCompletable(content, journal, disk) ? 'completed' : 'undone';
  (outcome === 'completed' ? complete : undo)(content, journal, disk);
  return { outcome, label: journal.label, request: journal.request };
}

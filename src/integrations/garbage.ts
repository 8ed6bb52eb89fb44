// When V8 collects garbage during a build. Flags that a version of V8 does not know are named on standard error and change nothing.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From so many pages and files in one process on, time counts more than memory: each collection looks at everything that is alive. */
const MANY = 300_000;
const v8 = Number(process.versions.v8.split('.')[0]);

/** Files that are read and written lie outside the heap. By themselves, every 64 MB of them would start a collection, however large the heap is. */
export function countFilesWithHeap(): void {
  if (v8 >= 13) setFlagsFromString('--external-memory-accounted-in-global-limit');
}

/** Memory may grow by half between two collections where nodeFlags (scripts/set-up/commands.mjs) lets it grow by three tenths. With four fifths, 30,000 profiles with two older versions each took 19.7 GB up to their search index, when every file still noted all it was made of by itself. */
export function makeRoomFor(pages: number): void {
  if (pages >= MANY) setFlagsFromString('--heap-growing-percent=50');
}

/** Collects garbage and gives the system back what is free: V8 keeps freed memory for itself, a third of a gigabyte after 2,000 profiles. */
export function giveMemoryBack(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (how: { type: 'major'; flavor: 'last-resort' }) => void;
  collect({ type: 'major', flavor: 'last-resort' });
}

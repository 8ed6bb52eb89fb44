// The staging folder of a change to what is published: what is in it, and what the journal says must still be done.
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type { Disk } from './disk.ts';
import { sha256 } from './hashes.ts';

export const REGISTER = 'register.jsonl';
/** Below content/. It exists only while a change is being written, or after that was interrupted. */
export const PENDING = 'versions/.pending';
export const JOURNAL = 'journal.json';

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const staged = z.string().regex(/^\d+$/);
/** Nothing else may be touched, whoever wrote the journal: it lies in a folder that a pull request could bring along. */
const path = z.string().regex(/^versions\/[a-z]+\/([a-z0-9-]+\/\d+(\.en)?\.(mdx|yaml)|\d{4}-\d+\.sha256)$/);

const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('place'), path, staged, sha256: sum }),
  /** `before` is null where there was no register. */
  z.strictObject({ do: z.literal('register'), staged, sha256: sum, before: z.strictObject({ sha256: sum, bytes: z.int().min(0) }).nullable() }),
  z.strictObject({ do: z.literal('remove'), path }),
]);

const journal = z.strictObject({
  /** For people: "Ausgabe 2026-1". */
  label: z.string(),
  /** What was asked for. Who asks for the same again wants it finished, not done twice. */
  request: z.string(),
  steps: z.array(step),
});

export type Step = z.output<typeof step>;
export type Journal = z.output<typeof journal>;

/** The journal, if it was written to its end. It is moved into place only when everything it speaks of is on disk. */
export function readJournal(content: string, disk: Disk): Journal | undefined {
  try {
    return journal.safeParse(JSON.parse(disk.read(join(content, PENDING, JOURNAL))?.toString('utf8') ?? '')).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const targetOf = (content: string, step: Step) => join(content, step.do === 'register' ? REGISTER : step.path);

function hashOf(path: string, disk: Disk): string | undefined {
  const bytes = disk.read(path);
  return bytes && sha256(bytes);
}

/** Whether every step was done or can still be. */
export function isCompletable(content: string, { steps }: Journal, disk: Disk): boolean {
  return steps.every((step) => {
    if (step.do === 'remove') return true;
    const target = hashOf(targetOf(content, step), disk);
    if (target === step.sha256) return true;
    const isUntouched = target === (step.do === 'register' ? step.before?.sha256 : undefined);
    return isUntouched && hashOf(join(content, PENDING, step.staged), disk) === step.sha256;
  });
}

/** Does what is left of the journal, in its order. Doing it twice is doing it once. */
export function complete(content: string, journal: Journal, disk: Disk): void {
  for (const step of journal.steps) {
    const target = targetOf(content, step);
    if (step.do === 'remove') disk.removeFile(target);
    else if (hashOf(target, disk) !== step.sha256) {
      disk.makeFolder(dirname(target));
      disk.move(join(content, PENDING, step.staged), target);
    }
  }
  close(content, journal, disk);
}

/** Takes back what a journal began that cannot be completed. Other people's bytes are left alone. */
export function undo(content: string, journal: Journal, disk: Disk): void {
  for (const step of journal.steps.toReversed()) {
    if (step.do === 'remove' || hashOf(targetOf(content, step), disk) !== step.sha256) continue;
    if (step.do === 'place' || step.before === null) disk.removeFile(targetOf(content, step));
    else {
      const former = disk.read(targetOf(content, step))!.subarray(0, step.before.bytes);
      if (sha256(former) !== step.before.sha256) continue;
      disk.write(join(content, PENDING, 'former'), former);
      disk.move(join(content, PENDING, 'former'), targetOf(content, step));
    }
  }
  close(content, journal, disk);
}

/** Puts the outcome beyond doubt before the journal is forgotten. */
function close(content: string, journal: Journal, disk: Disk): void {
  const folders = new Set([content]);
  for (const step of journal.steps) {
    for (let folder = dirname(targetOf(content, step)); folder !== content; folder = dirname(folder)) folders.add(folder);
  }
  const deepestFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) {
    if (folder !== content) disk.removeEmptyFolder(folder);
    if (disk.isFolder(folder)) disk.syncFolder(folder);
  }
  discard(content, disk);
}

/** Empties the staging folder, the journal last: as long as it is there, the outcome can be told. */
export function discard(content: string, disk: Disk): void {
  const pending = join(content, PENDING);
  for (const name of disk.list(pending)) if (name !== JOURNAL) disk.removeFile(join(pending, name));
  disk.syncFolder(pending);
  disk.removeFile(join(pending, JOURNAL));
  disk.removeEmptyFolder(pending);
  // Where nothing was ever published, there was no folder for it.
  if (disk.list(dirname(pending)).length === 0) disk.removeEmptyFolder(dirname(pending));
}

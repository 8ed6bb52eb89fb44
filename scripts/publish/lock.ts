// Who is writing at this moment: a note in the staging folder, so that two publications never meet.
import { hostname } from 'node:os';

interface Lock {
  process: number;
  host: string;
  startedAt: number;
}

// A release takes seconds; a process id that is taken after an hour is somebody else's.
const LONGEST = 60 * 60 * 1000;

export function makeLock(): Uint8Array {
  return Buffer.from(JSON.stringify({ process: process.pid, host: hostname(), startedAt: Date.now() } satisfies Lock));
}

/** Whether another process is writing at this moment. What cannot be read was left by one that died. */
export function isBusy(bytes: Buffer | undefined, now = Date.now()): boolean {
  let lock: Partial<Lock>;
  try {
    lock = JSON.parse(bytes?.toString('utf8') ?? '{}') as Partial<Lock>;
  } catch {
    return false;
  }
  if (typeof lock.process !== 'number' || lock.process === process.pid || lock.host !== hostname() || now - (lock.startedAt ?? 0) > LONGEST) return false;
  try {
    process.kill(lock.process, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

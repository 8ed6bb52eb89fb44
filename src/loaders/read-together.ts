// The two processes of a large build read the content together, one from its beginning and one from its end: what one has read, the other takes.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { readProfile } from './read-profile.ts';
import { packProfile, type PackedProfile } from './stored-profile.ts';

/** Where they leave it for one another; nothing where one process does all. */
const FOLDER = 'BUILD_READ';
const HALF = 'BUILD_HALF';
const SECOND = 'second';

/** What both processes are told in their environment. The second one reads from the end. */
export const togetherIn = (folder: string, isSecond: boolean): NodeJS.ProcessEnv => ({ [FOLDER]: folder, [HALF]: isSecond ? SECOND : '' });

/** Whether the build has two processes. */
export const isDivided = (): boolean => process.env[FOLDER] !== undefined;

/** Whether this is the second process of a build. */
export const isSecond = (): boolean => process.env[HALF] === SECOND;

/** Files in the order in which this process reads them. */
export const inTurn = <T>(files: T[]): T[] => (isSecond() ? files.toReversed() : files);

/** A profile packed for the store, or what is wrong with it. `name` stands for everything that the answer depends on. */
export function readTogether(name: string, read: () => ReturnType<typeof readProfile>): PackedProfile | { faults: string } {
  const folder = process.env[FOLDER];
  const file = folder && join(folder, name);
  if (file && existsSync(file)) return { data: {}, body: readFileSync(file, 'utf8') };
  const found = read();
  if ('faults' in found) return found;
  const packed = packProfile(found);
  if (file) {
    mkdirSync(folder, { recursive: true });
    // Under its name only when it is whole.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, packed.body);
    renameSync(own, file);
  }
  return packed;
}

// The few things that publishing does to the file system, each on disk when it returns. Tests put faults in between.
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';

export interface Disk {
  /** Undefined where there is no such file. */
  read(path: string): Buffer | undefined;
  /** Not for a link to one. */
  isFolder(path: string): boolean;
  /** Names of what is in a folder, sorted. */
  list(path: string): string[];
  /** With all folders above it; it may be there already. */
  makeFolder(path: string): void;
  /** Fails where the folder is there already: whoever makes it has it alone. */
  claimFolder(path: string): void;
  write(path: string, bytes: Uint8Array): void;
  /** At once and completely, over a file that may be there. */
  move(from: string, to: string): void;
  removeFile(path: string): void;
  /** Leaves a folder that is not empty. */
  removeEmptyFolder(path: string): void;
  /** Makes sure that what was made, moved or removed in a folder stays so when the power fails. */
  syncFolder(path: string): void;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

function withFile(path: string, flags: string, use: (file: number) => void): void {
  const file = openSync(path, flags);
  try {
    use(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export const realDisk: Disk = {
  read(path) {
    try {
      return readFileSync(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  isFolder: (path) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  list: (path) => readdirSync(path).sort(),
  makeFolder: (path) => void mkdirSync(path, { recursive: true }),
  claimFolder: (path) => mkdirSync(path),
  write: (path, bytes) => withFile(path, 'w', (file) => writeFileSync(file, bytes)),
  move: renameSync,
  removeFile: (path) => rmSync(path, { force: true }),
  removeEmptyFolder(path) {
    try {
      rmdirSync(path);
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
    }
  },
  syncFolder(path) {
    try {
      withFile(path, 'r', () => undefined);
    } catch (error) {
      // Windows cannot open folders, and keeps their entries by itself.
      if (process.platform !== 'win32') throw error;
    }
  },
};

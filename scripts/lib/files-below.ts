// Lists the files of a folder and of all folders in it.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths below the folder with forward slashes, sorted by code units: the same under every locale. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

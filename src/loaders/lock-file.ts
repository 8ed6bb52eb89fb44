// The lock file of the program that builds the site: what it is made of.
import { readFile } from 'node:fs/promises';

/** As text; export/sbom.ts knows how to read it. */
export function readLockFile(): Promise<string> {
  return readFile('package-lock.json', 'utf8');
}

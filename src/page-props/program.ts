// What the program behind the site is made of: the list of its packages as a file, and their licences in numbers.
import { licencesOf, writeSbom, type LicenceCount, type LockFile } from '../export/sbom.ts';
import { readLockFile } from '../loaders/lock-file.ts';

const lockFile = async () => JSON.parse(await readLockFile()) as LockFile;

/** The file at sbomFile. */
export async function sbomText(): Promise<string> {
  return writeSbom(await lockFile());
}

/** Licences with the number of packages under each, for readers. */
export async function programLicences(): Promise<LicenceCount[]> {
  return licencesOf(await lockFile());
}

// The built site as the package reads it: its files, the address it has online, and the Ausgabe it shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RegisterLine } from '../../src/schema/register.ts';

/** Why no package can be made: printed as it stands. */
export class NoPackage extends Error {}

export interface BuiltSite {
  folder: string;
  /** Every file, sorted, with forward slashes. */
  files: string[];
  /** Where the site lives online: scheme and host, and the folder with a slash at both ends. */
  origin: string;
  base: string;
  release: string;
  /** Day of the Ausgabe: the date of every file in the package. */
  date: string;
}

/** By code units: the same under every locale. */
const sorted = (paths: string[]) => paths.sort((a, b) => (a < b ? -1 : 1));

function filesBelow(folder: string): string[] {
  return sorted(readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/')));
}

function lastRelease(folder: string): { release: string; date: string } {
  const register = join(folder, 'register.jsonl');
  const lines = existsSync(register) ? readFileSync(register, 'utf8').split('\n').filter(Boolean) : [];
  const last = lines.map((line) => JSON.parse(line) as RegisterLine).findLast((line) => line.type === 'release');
  if (last?.type !== 'release') throw new NoPackage('Nothing is published yet: the register names no release. Publish first: npm run release');
  return { release: last.release, date: last.date };
}

export function readBuiltSite(folder: string): BuiltSite {
  const start = join(folder, 'index.html');
  if (!existsSync(start)) throw new NoPackage(`There is no built site in ${folder}. Build it first: npm run build`);
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(start, 'utf8')) ?? [];
  if (canonical === undefined) throw new NoPackage(`${start} does not say what its address is online`);
  const { origin, pathname } = new URL(canonical);
  return { folder, files: filesBelow(folder), origin, base: pathname, ...lastRelease(folder) };
}

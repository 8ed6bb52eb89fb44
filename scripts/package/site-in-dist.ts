// The built site as the package reads it: its files, the address it has online, and the Ausgabe it shows.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterLine } from '../../src/schema/register.ts';
import { filesBelow } from '../lib/files-below.ts';

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
  /** A permanent address; empty if the register has none. */
  example: string;
}

function readRegister(folder: string): Pick<BuiltSite, 'release' | 'date' | 'example'> {
  const register = join(folder, 'register.jsonl');
  const text = existsSync(register) ? readFileSync(register, 'utf8') : '';
  const lines = text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as RegisterLine);
  const last = lines.findLast((line) => line.type === 'release');
  if (last?.type !== 'release') throw new NoPackage('Nothing is published yet: the register names no release. Publish first: npm run release');
  return { release: last.release, date: last.date, example: lines.find((line) => line.type === 'publish')?.address ?? '' };
}

export function readBuiltSite(folder: string): BuiltSite {
  const start = join(folder, 'index.html');
  if (!existsSync(start)) throw new NoPackage(`There is no built site in ${folder}. Build it first: npm run build`);
  const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(start, 'utf8')) ?? [];
  if (canonical === undefined) throw new NoPackage(`${start} does not say what its address is online`);
  const { origin, pathname } = new URL(canonical);
  return { folder, files: filesBelow(folder), origin, base: pathname, ...readRegister(folder) };
}

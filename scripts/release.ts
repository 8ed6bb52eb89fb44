// npm run release [-- --dry-run] [-- ids…]: freezes changed profiles as versions and writes them into the register as an Ausgabe.
import { readCommandLine, type Surroundings } from './publish/command-line.ts';
import { planRelease } from './publish/plan-release.ts';
import { publish } from './publish/publish.ts';

const USAGE = `npm run release -- [Kennung …] [Angaben]
Veröffentlicht die genannten Profile, ohne Kennung alle, die sich geändert haben.
  Kennung             tr-0001, oder qualifications/tr-0001, wo sie mehrdeutig ist`;

export function release(args: string[], surroundings: Surroundings = {}): number {
  const line = readCommandLine(args, { usage: USAGE, words: [0, Infinity] }, surroundings);
  if (!line) return 2;
  const request = JSON.stringify(['release', ...line.positionals.toSorted()]);
  return publish({ ...line.order, request }, (start) => planRelease(start, line.positionals));
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = release(process.argv.slice(2));

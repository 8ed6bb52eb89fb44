// Where Firefox ESR is, or why it is not there; installed from Debian where that is possible.
import { readFileSync } from 'node:fs';
import { findOnPath, installFromDebian } from '../../../scripts/set-up/debian-packages.mjs';

/** Ubuntu's `firefox` starts a snap, which may not read a profile of ours. */
const isSnap = (file: string): boolean => readFileSync(file).subarray(0, 2).toString() === '#!' && readFileSync(file, 'utf8').includes('/snap/');

function find(): string | undefined {
  const places = [process.env['FIREFOX_PATH'], ...['firefox-esr', 'firefox'].map((name) => findOnPath(name, process.env['PATH']))];
  return places.find((place): place is string => Boolean(place) && !isSnap(place!));
}

/** The extended support release before any other Firefox; FIREFOX_PATH before both. */
export async function locateFirefox(): Promise<{ program: string } | { missing: string }> {
  const found = find();
  if (found) return { program: found };
  const { code, output } = await installFromDebian(['firefox-esr']);
  const installed = find();
  return installed ? { program: installed } : { missing: `Firefox is not here and could not be installed (exit code ${code}): ${output.trim().split('\n').at(-1)}` };
}

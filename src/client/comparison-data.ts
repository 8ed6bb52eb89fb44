// Loads profiles for a comparison, and the list of those that there are.
import type { ProfileInWords } from '../model/comparison-profile.ts';
import { loadScript } from './load-script.ts';

export type Choice = [value: string, label: string];

declare global {
  var comparisonProfiles: Record<string, ProfileInWords> | undefined;
  var comparisonIndex: Choice[] | undefined;
}

/** The profile with that code, which must have passed `readSide`; undefined where there is none, and where it does not come. */
export async function loadProfile(folder: string, code: string): Promise<ProfileInWords | undefined> {
  await loadScript(`${folder}${code}.js`);
  return globalThis.comparisonProfiles?.[code];
}

/** All that can be chosen; undefined where the list does not come. */
export async function loadChoices(address: string): Promise<Choice[] | undefined> {
  await loadScript(address);
  return globalThis.comparisonIndex;
}

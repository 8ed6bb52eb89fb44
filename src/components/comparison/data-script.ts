// Data as a classic script: it loads from any web server and from disk, where pages may not fetch.
import type { ProfileInWords } from '../../model/comparison-profile.ts';

/** Puts a profile where src/client/comparison-data.ts looks for it. */
export function profileScript(profile: ProfileInWords): string {
  return `(globalThis.comparisonProfiles??={})[${JSON.stringify(profile.code)}]=${JSON.stringify(profile)};\n`;
}

/** The same for the list of profiles: what stands in an address, and what readers choose by. */
export function indexScript(choices: [value: string, label: string][]): string {
  return `globalThis.comparisonIndex=${JSON.stringify(choices)};\n`;
}

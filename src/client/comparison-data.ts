// Loads profiles for a comparison by script elements, which work offline and from disk, where pages may not fetch.
import type { ProfileInWords } from '../model/comparison-profile.ts';

export type Choice = [value: string, label: string];

declare global {
  var comparisonProfiles: Record<string, ProfileInWords> | undefined;
  var comparisonIndex: Choice[] | undefined;
}

const running = new Map<string, Promise<boolean>>();

/** Whether the script has come. One that failed may be asked for again. */
function load(address: string): Promise<boolean> {
  const known = running.get(address);
  if (known) return known;
  const loading = new Promise<boolean>((done) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => done(true));
    script.addEventListener('error', () => {
      running.delete(address);
      script.remove();
      done(false);
    });
    document.head.append(script);
  });
  running.set(address, loading);
  return loading;
}

/** The profile with that code, which must have passed `readSide`; undefined where there is none. */
export async function loadProfile(folder: string, code: string): Promise<ProfileInWords | undefined> {
  await load(`${folder}${code}.js`);
  return globalThis.comparisonProfiles?.[code];
}

/** All that can be chosen; empty where the list does not come. */
export async function loadChoices(address: string): Promise<Choice[]> {
  await load(address);
  return globalThis.comparisonIndex ?? [];
}

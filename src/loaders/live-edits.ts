// Profiles that were edited while the development server runs: kept beside Astro's store, which writes and reads thousands of them anew for each edit.
import type { ProfileProse } from './read-profile.ts';

export interface LiveEdits {
  /** "collection/code" → the profile as it is now; undefined where its file is gone. Newer than the store. */
  profiles: Map<string, { data: Record<string, unknown>; prose: ProfileProse } | undefined>;
  /** Tells pages and browsers. Set by the integration. */
  changed: () => void;
  /** By collection: ends the watching of the loader that was there before. */
  stopWatching: Map<string, () => void>;
}

const home = globalThis as { handbookEdits?: LiveEdits };

/** One for the whole process: the loader and the pages are modules of different runners. */
export const liveEdits: LiveEdits = (home.handbookEdits ??= { profiles: new Map(), changed: () => {}, stopWatching: new Map() });

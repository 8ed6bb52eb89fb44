// What a page says about the published version it shows.
import type { PublishedEntry, PublishedVersion } from './published.ts';

export interface Publication {
  entry: PublishedEntry;
  /** The version whose text is shown. */
  version: PublishedVersion;
  /** Whether this is the permanent page of the version, and not the page that always shows the newest. */
  isPermanent: boolean;
}

/** The version before; undefined for the first. */
export function predecessorOf({ entry, version }: Publication): PublishedVersion | undefined {
  return entry.versions[version.version - 2];
}

/** The version after; undefined for the newest. */
export function successorOf({ entry, version }: Publication): PublishedVersion | undefined {
  return entry.versions[version.version];
}

// Which versions still have their text, and between which two a reader can be shown what changed.
import type { PublishedEntry, PublishedVersion } from './published.ts';

/** Whether the text is still there. Withdrawn versions stay readable, removed ones do not. */
export function isReadable({ removed }: Pick<PublishedVersion, 'removed'>): boolean {
  return removed === undefined;
}

/** Whether a version has a page that says what changed: it and the one before can be read. */
export function hasChanges({ versions }: Pick<PublishedEntry, 'versions'>, { version }: Pick<PublishedVersion, 'version'>): boolean {
  return version > 1 && versions.slice(version - 2, version).every(isReadable);
}

// What has been published: entries with their versions, their state today and on a given day, and every address ever given out.
import { collections, type CollectionName } from '../schema/index.ts';
import type { Publish } from '../schema/register.ts';
import { newestAt } from './version-dates.ts';

export interface Act {
  date: string;
  reason: { de: string; en?: string | undefined };
}

export interface Removal extends Act {
  legalBasis: string;
}

export type Status = 'current' | 'superseded' | 'withdrawn' | 'removed';

export interface PublishedVersion extends Omit<Publish, 'seq' | 'type' | 'prev'> {
  status: Status;
  /** The version after this one, whatever became of it. */
  supersededBy?: number;
  withdrawn?: Act;
  removed?: Removal;
}

export interface PublishedEntry {
  collection: CollectionName;
  id: string;
  /** Version n stands at n - 1. */
  versions: PublishedVersion[];
  movedTo?: Act & { to: string };
  /** Set when the whole entry was removed: its code is never used again. */
  removed?: Removal;
}

export interface Release {
  release: string;
  date: string;
  count: number;
  /** SHA-256 of its SHA256SUMS. */
  sums: string;
  versions: PublishedVersion[];
}

export interface Published {
  /** "qualifications/tr-0001" → entry, in the order of first publication. */
  entries: Map<string, PublishedEntry>;
  releases: Release[];
  /** Date of the last line. */
  lastDate?: string;
}

/** Permanent name of an entry: qualifications/tr-0001. */
export function nameOf({ collection, id }: { collection: string; id: string }): string {
  return `${collection}/${id}`;
}

/** Where the frozen files of a version lie below content/; the English prose, second, need not be there. */
export function frozenPaths(collection: CollectionName, id: string, version: number): string[] {
  const stem = `versions/${collection}/${id}/${version}`;
  return collections[collection].format === 'yaml' ? [`${stem}.yaml`] : [`${stem}.mdx`, `${stem}.en.mdx`];
}

/** Where the SHA256SUMS of a release lies below content/. */
export function sumsPath(release: string): string {
  return `versions/releases/${release}.sha256`;
}

/** Text of the SHA256SUMS of a release, as `sha256sum -c` reads it in content/. */
export function writeSums(files: { path: string; sha256: string }[]): string {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** Number that the next release gets: years count from one. */
export function nextRelease(releases: readonly { release: string }[], date: string): string {
  const year = date.slice(0, 4);
  return `${year}-${releases.filter(({ release }) => release.startsWith(`${year}-`)).length + 1}`;
}

/** The version to show and cite today; undefined where the newest was withdrawn or removed. */
export function currentVersion({ versions }: PublishedEntry): PublishedVersion | undefined {
  return versions.find(({ status }) => status === 'current');
}

/** The version that was the newest on a day, whatever became of it later; undefined before the first publication. */
export function versionAt({ versions }: PublishedEntry, date: string): PublishedVersion | undefined {
  return newestAt(versions, date);
}

/** Place of a release in their order: two may have appeared on one day. */
function orderOf(release: string): number {
  const [year = 0, number = 0] = release.split('-').map(Number);
  return year * 10_000 + number;
}

/** The version that was the newest when a release had appeared, whatever became of it later; undefined before the first publication. */
export function versionIn({ versions }: PublishedEntry, release: string): PublishedVersion | undefined {
  return versions.findLast((version) => orderOf(version.release) <= orderOf(release));
}

/** State of a version on a day; undefined before it was published. */
export function statusAt(entry: PublishedEntry, version: PublishedVersion, date: string): Status | undefined {
  if (version.date > date) return undefined;
  if (version.removed && version.removed.date <= date) return 'removed';
  if (version.withdrawn && version.withdrawn.date <= date) return 'withdrawn';
  return versionAt(entry, date) === version ? 'current' : 'superseded';
}

/** Where an entry is found today: its own name, or the last of its moves. */
export function whereNow({ entries }: Published, name: string): string {
  const target = entries.get(name)?.movedTo?.to;
  return target === undefined ? name : whereNow({ entries, releases: [] }, target);
}

export interface PublishedAddress {
  /** German, without base path. */
  address: string;
  collection: CollectionName;
  id: string;
  /** Absent for the address of the entry, which shows the newest version. */
  version?: number;
}

/** Every address that was ever published, sorted. Each must answer for ever: as page, forwarding page or tombstone. */
export function allAddresses({ entries }: Published): PublishedAddress[] {
  return [...entries.values()]
    .flatMap(({ collection, id, versions }) => [
      { address: versions[0]!.address.replace(/[^/]+\/$/, ''), collection, id },
      ...versions.map(({ address, version }) => ({ address, collection, id, version })),
    ])
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

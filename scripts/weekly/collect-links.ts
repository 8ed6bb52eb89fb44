// Addresses outside the handbook that its records name, with the places where they stand and how to find an archived copy.
import { collections } from '../../src/schema/index.ts';
import { walkData } from '../../src/model/walk-data.ts';
import type { Content } from '../lib/read-content.ts';

export interface Link {
  url: string;
  /** Files that name it, with their line. */
  places: { file: string; line: number }[];
  /** Copy that a record names itself. */
  archived?: string;
  /** Day on which it was read, where a source says so. */
  accessed?: string;
}

/** Each address once, sorted. Archived copies are not visited: archives are slow, and permanent by purpose. */
export function collectLinks({ entries }: Pick<Content, 'entries'>): Link[] {
  const links = new Map<string, Link>();
  for (const { collection, data, file, lineOf } of entries) {
    if (data === undefined) continue;
    walkData(collections[collection].schema, data, ({ value, shape, path }) => {
      if (!shape || typeof value !== 'object' || value === null) return;
      const record = value as { url?: unknown; archiveUrl?: string; accessed?: string };
      if (typeof record.url !== 'string' || !URL.canParse(record.url)) return;
      const link: Link = links.get(record.url) ?? { url: record.url, places: [] };
      link.places.push({ file, line: lineOf([...path, 'url']) });
      if (record.archiveUrl) link.archived ??= record.archiveUrl;
      if (record.accessed) link.accessed ??= record.accessed;
      links.set(record.url, link);
    });
  }
  return [...links.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Where a copy may be found: the one a record names, else the archive's nearest to the day on which it was read. */
export function archiveHint({ url, archived, accessed }: Link): string {
  return archived ?? `https://web.archive.org/web/${accessed ? accessed.replaceAll('-', '') : '*'}/${url}`;
}

// Addresses that answer 410: removed for a legal reason, with the tombstone that is shown in their place.
import { type Published } from '../../src/model/published.ts';
import { entryPath, versionPath } from '../../src/routes.ts';
import { languages } from '../../src/site.ts';

export interface Gone {
  /** Address without the base path; its index.html is the tombstone. */
  address: string;
  /** Whether what was below it is gone, too: the files of a removed version. Below an entry, its list of versions stays. */
  withAllBelow: boolean;
}

/** Removed entries and versions, in both languages, sorted. What is withdrawn or moved still answers with a page. */
export function goneAddresses({ entries }: Published): Gone[] {
  return [...entries.values()]
    .flatMap(({ collection, id, versions, removed, movedTo }) => languages.flatMap((language): Gone[] => [
      ...(removed && !movedTo ? [{ address: entryPath(collection, id, language), withAllBelow: false }] : []),
      ...versions.filter((version) => version.removed).map(({ version }) => ({ address: versionPath(collection, id, version, language), withAllBelow: true })),
    ]))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

// The profiles in content/ as a release sees them: their bytes, and whether these differ from the newest frozen version.
import { nameOf, type Published, type PublishedEntry, type PublishedVersion } from '../../src/model/published.ts';
import { collectionNames, type CollectionName } from '../../src/schema/index.ts';
import type { Content, Entry, Translation } from '../lib/read-content.ts';
import { sha256 } from './hashes.ts';

export interface Working {
  name: string;
  collection: CollectionName;
  id: string;
  entry: Entry;
  translation?: Translation;
  /** German file first; in the order of `frozenPaths`. */
  files: { file: string; bytes: Uint8Array; sha256: string }[];
}

/** Every profile, in the order of the collections and of the codes. */
export function findWorking({ entries, translations }: Content): Working[] {
  const translated = new Map(translations.map((translation) => [nameOf(translation), translation]));
  return entries
    .map((entry) => {
      const translation = translated.get(nameOf(entry));
      // The text was decoded strictly, so that it encodes to the bytes that were read, and checked.
      const files = [entry, ...(translation ? [translation] : [])].map(({ file, text }) => {
        const bytes = Buffer.from(text, 'utf8');
        return { file, bytes, sha256: sha256(bytes) };
      });
      return { name: nameOf(entry), collection: entry.collection, id: entry.id, entry, files, ...(translation ? { translation } : {}) };
    })
    .sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) || (a.id < b.id ? -1 : 1));
}

/** Whether the bytes are those of a version, German and English. */
export function isFrozenAs({ files }: Working, version: PublishedVersion): boolean {
  return version.files.length === files.length && version.files.every(({ sha256 }, index) => sha256 === files[index]!.sha256);
}

/** Whether the bytes are those of the newest version, even if that was removed since. */
export function isUnchanged(working: Working, published: PublishedEntry | undefined): boolean {
  const newest = published?.versions.at(-1);
  return newest !== undefined && isFrozenAs(working, newest);
}

/** Published entries whose profile is gone although nothing was said about them: forgotten moves or removals. */
export function findOrphans({ entries }: Published, working: Working[]): string[] {
  const there = new Set(working.map(({ name }) => name));
  return [...entries].filter(([name, { movedTo, versions }]) => !there.has(name) && !movedTo && versions.some(({ status }) => status === 'current')).map(([name]) => name);
}

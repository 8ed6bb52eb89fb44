// How parsed profiles lie on disk. Astro's store knows only where: it is in memory several times during a build, and its bundler reads all of it.
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { keptBytes, keptFiles } from './kept-files.ts';
import type { ProfileProse } from './read-profile.ts';
import { isSecond, sharedFolder } from './read-together.ts';
import type { CollectionName } from '../schema/index.ts';

/** For text that many pages need and that would fill the memory as it is. Packed quickly rather than tightly. A copy, because zlib answers with a piece of something larger. */
export const packText = (text: string): Uint8Array => Uint8Array.from(deflateRawSync(text, { level: 1 }));
export const unpackText = (packed: Uint8Array): string => inflateRawSync(packed).toString();

export interface StoredProfile {
  data: Record<string, unknown>;
  prose: ProfileProse;
}

/** JSON holds all that a schema lets through. Data and prose lie apart, behind the length of the data: lists of everything need data only. */
function packProfile({ data, prose }: StoredProfile): Uint8Array {
  const packed = packText(JSON.stringify(data));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  return Buffer.concat([length, packed, packText(JSON.stringify(prose))]);
}

/** The two parts of a profile; throws where the file is not what a loader left there. */
function partsAt(place: string): [data: Uint8Array, prose: Uint8Array] {
  const bytes = keptBytes(place);
  if (!bytes) throw new Error(`${place} is missing or damaged since this build has begun. Build again: it is made anew.`);
  const end = 4 + bytes.readUInt32BE(0);
  return [bytes.subarray(4, end), bytes.subarray(end)];
}

/** The fields of a store entry: its `body` is the place of the profile. */
interface StoreEntry { body?: string | undefined }

const dataOf = (packed: Uint8Array) => JSON.parse(unpackText(packed)) as StoredProfile['data'];
const proseOf = (packed: Uint8Array) => JSON.parse(unpackText(packed)) as StoredProfile['prose'];

export const unpackData = ({ body }: StoreEntry) => dataOf(partsAt(body!)[0]);
export const unpackProse = ({ body }: StoreEntry) => proseOf(partsAt(body!)[1]);

/** Read at once; of its two parts, each is unpacked when it is asked for. */
export function unpackProfile({ body }: StoreEntry): StoredProfile {
  const [packedData, packedProse] = partsAt(body!);
  let data: StoredProfile['data'] | undefined;
  let prose: StoredProfile['prose'] | undefined;
  return {
    get data() { return (data ??= dataOf(packedData)); },
    get prose() { return (prose ??= proseOf(packedProse)); },
  };
}

class Faults extends Error {}

/** Working files of a collection have a folder of their own, versions of all collections one. */
export type ProfileFolderName = CollectionName | 'versions';

export interface ProfileFolder {
  /** The fields of a store entry for a profile, or what is wrong with it. `digest` stands for everything that it is read from; `beside` is a folder that may have the same: what is published as it stands is read once. */
  take: (digest: string, read: () => StoredProfile | { faults: string }, beside?: ProfileFolderName) => Promise<{ data: Record<string, never>; body: string } | { faults: string }>;
  /** Removes profiles that nobody took. */
  forgetOthers: () => void;
}

/** Parsed profiles, kept from build to build in Astro's cache. Both processes of a large build have the same. */
export function profileFolder(cacheDir: URL, name: ProfileFolderName): ProfileFolder {
  const place = sharedFolder() ?? join(fileURLToPath(cacheDir), 'profiles');
  const folder = join(place, name);
  const kept = keptFiles(folder);
  return {
    async take(digest, read, beside) {
      try {
        await kept.take(digest, async () => {
          const same = beside && keptBytes(join(place, beside, digest));
          if (same) return same;
          const found = read();
          if ('faults' in found) throw new Faults(found.faults);
          return packProfile(found);
        });
        // From where the build runs: the whole may be moved.
        return { data: {}, body: relative('.', join(folder, digest)) };
      } catch (error) {
        if (error instanceof Faults) return { faults: error.message };
        throw error;
      }
    },
    forgetOthers() {
      if (!isSecond()) kept.forgetOthers();
    },
  };
}

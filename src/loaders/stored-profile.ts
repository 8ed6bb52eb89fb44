// How a parsed profile lies in Astro's store. Astro holds its store three times during a build, and objects take many times the room of their packed text.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ProfileProse } from './read-profile.ts';

/** For text that many pages need and that would fill the memory as it is. Packed quickly rather than tightly. A copy, because zlib answers with a piece of something larger. */
export const packText = (text: string): Uint8Array => Uint8Array.from(deflateRawSync(text, { level: 1 }));
export const unpackText = (packed: Uint8Array): string => inflateRawSync(packed).toString();

export interface StoredProfile {
  data: Record<string, unknown>;
  prose: ProfileProse;
}

/** The fields of a store entry. */
export interface PackedProfile {
  data: Record<string, unknown>;
  body: string;
}

/** JSON holds all that a schema lets through. */
export function packProfile({ data, prose }: StoredProfile): PackedProfile {
  return { data: {}, body: Buffer.from(packText(JSON.stringify({ data, prose }))).toString('base64') };
}

export function unpackProfile({ body }: { body?: string | undefined }): StoredProfile {
  return JSON.parse(unpackText(Buffer.from(body ?? '', 'base64'))) as StoredProfile;
}

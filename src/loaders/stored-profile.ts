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

const pack = (value: unknown): string => Buffer.from(packText(JSON.stringify(value))).toString('base64');
const unpack = (text: string | undefined): unknown => JSON.parse(unpackText(Buffer.from(text ?? '', 'base64')));

/** JSON holds all that a schema lets through. Data and prose lie apart: lists of everything need data only. */
export function packProfile({ data, prose }: StoredProfile): PackedProfile {
  return { data: {}, body: `${pack(data)} ${pack(prose)}` };
}

export const unpackData = ({ body }: { body?: string | undefined }) => unpack(body?.split(' ')[0]) as StoredProfile['data'];
export const unpackProse = ({ body }: { body?: string | undefined }) => unpack(body?.split(' ')[1]) as StoredProfile['prose'];

// A title as lists and finder show it, in words of one language; and a file of the finder, which names each profile once.
import type { CollectionName } from '../schema/index.ts';
import type { Piece } from './comparison-profile.ts';
import { titleKey, type Searchable } from './title-search.ts';

/** A profile that has the title. */
export interface ShownProfile {
  title: string;
  /** State, or kind of the profile. */
  where: string;
  /** Duration, level and period, of qualifications. */
  facts: Piece[];
}

export interface ShownUse extends ShownProfile {
  room: CollectionName;
  id: string;
  /** What the title is to the profile. */
  roles: string;
  /** The profile is a qualification that has the title on paper. */
  bears: boolean;
}

export interface ShownNote {
  text: Piece[];
  room: CollectionName;
  id: string;
  other?: string;
}

export interface ShownTitle extends Searchable {
  text: Piece[];
  uses: ShownUse[];
  notes: ShownNote[];
  /** Said where several qualifications have the title. */
  warning?: string;
  /** Path of the list that has all of it, where this is only its beginning. */
  list?: string;
}

/** What a file of the finder holds. */
export interface TitleFile {
  profiles: Record<string, ShownProfile>;
  titles: { words: string; text: Piece[]; uses: (Partial<ShownProfile> & Omit<ShownUse, keyof ShownProfile>)[]; notes?: ShownNote[]; warning?: string; list?: string }[];
}

export const plainText = (pieces: readonly Piece[]): string => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Puts titles into a file; only what differs from the profile's first mention is repeated. */
export function packTitles(titles: readonly ShownTitle[]): TitleFile {
  const profiles: TitleFile['profiles'] = {};
  return {
    profiles,
    titles: titles.map(({ words, text, uses, notes, warning, list }) => ({
      words, text,
      uses: uses.map(({ room, id, roles, bears, title, where, facts }) => {
        const known = (profiles[`${room}/${id}`] ??= { title, where, facts });
        return { room, id, roles, bears, ...(plainText(facts) === plainText(known.facts) ? {} : { facts }) };
      }),
      ...(notes.length > 0 ? { notes } : {}), ...(warning === undefined ? {} : { warning }), ...(list === undefined ? {} : { list }),
    })),
  };
}

/** The same titles again. */
export function unpackTitles({ profiles, titles }: TitleFile): ShownTitle[] {
  return titles.map(({ text, uses, notes = [], ...title }) => ({ ...title, key: titleKey(plainText(text)), text, notes, uses: uses.map((use) => ({ ...profiles[`${use.room}/${use.id}`]!, ...use })) }));
}

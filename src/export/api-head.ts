// What every file of /api/v1/ says of itself: schema, addresses, licence, publisher, release, date.
import { dataWords } from '../labels/data.ts';
import { asked } from '../model/asked.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { nameOf, type PublishedVersion } from '../model/published.ts';
import { apiSchemaFile } from '../file-routes.ts';
import { type Room } from '../routes.ts';
import { collectionNames } from '../schema/index.ts';
import { languages, site, type Language } from '../site.ts';
import type { ApiVersion, Head } from '../schema/api.ts';
import type { SchemaName } from './api-json-schema.ts';
import type { Absolute } from './head-meta.ts';

type Both = Record<Language, string>;

/** A text or an address in both languages. */
export function both(make: (language: Language) => string): Both {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Both;
}

/** The licence of all data; how to name the source depends on nothing but the site. */
export const licence: Head['licence'] = {
  id: site.licence.content.id,
  name: site.licence.content.name,
  url: site.licence.content.url,
  attribution: both((language) => dataWords[language].attribution(site.publisher[language], site.licence.content.name)),
};
export const publisher = both((language) => site.publisher[language]);

const newestFacts = asked('newest-facts-by-room', (handbook): Record<string, string | undefined> => Object.fromEntries(collectionNames.map((room) => [room, [...(handbook[room] as Map<string, { data: { stateAsOf: string } }>).values()].map(({ data }) => data.stateAsOf).sort().at(-1)])));
/** Date of the newest facts in the handbook, or of one of its rooms. */
export function factsAsOf(handbook: Handbook, room?: Room): string | null {
  const known = newestFacts(handbook);
  return (room === undefined ? Object.values(known).filter((date) => date !== undefined).sort().at(-1) : known[room]) ?? null;
}

/** The version that the newest data of a profile show; none of drafts and working files. */
export function newestVersion({ published, showsWorkingFiles }: Handbook, profile: Profile): PublishedVersion | undefined {
  return showsWorkingFiles ? undefined : published.entries.get(nameOf(profile))?.versions.at(-1);
}

interface About {
  schema: SchemaName;
  title: Both;
  address: string;
  page: (language: Language) => string;
  dataAsOf?: string | null;
}

/** The head of a file that is no profile. */
export function headOf(handbook: Handbook, { schema, title, address, page, dataAsOf = factsAsOf(handbook) }: About, absolute: Absolute): Head {
  return {
    $schema: absolute(apiSchemaFile(schema)),
    title,
    address: absolute(address),
    page: both((language) => absolute(page(language))),
    licence, publisher,
    release: handbook.published.releases.at(-1)?.release ?? null,
    publishedOn: handbook.published.lastDate ?? null,
    dataAsOf,
  };
}

function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(/[\u0085\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON on one line that any reader of lines keeps whole: separators that JSON allows inside a text are written as escapes. */
export const toLine = (value: unknown): string => toJson(value);
/** The same with line ends between its parts, for files that people open. */
export const toFile = (value: unknown): string => `${toJson(value, 1)}\n`;

export type ShortVersion = Pick<ApiVersion, 'number' | 'status' | 'date' | 'release' | 'address' | 'page'>;

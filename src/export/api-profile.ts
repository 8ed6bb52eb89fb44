// A profile or one of its versions as JSON for strangers: the record as its schema has it, prose, versions, and where its codes lead.
import { linkReferences } from '../markdown/link-references.ts';
import type { Handbook, Profile, ProseSection } from '../model/handbook.ts';
import { readBlocks } from '../model/prose-blocks.ts';
import { provisionName } from '../model/provision-name.ts';
import { nameOf, whereNow, type Act, type PublishedEntry, type PublishedVersion } from '../model/published.ts';
import type { Publication } from '../model/publication.ts';
import { isReadable } from '../model/readable.ts';
import { apiEntryFile, apiSchemaFile } from '../file-routes.ts';
import { entryPath, sourceFile, versionListFile, versionPath } from '../routes.ts';
import type { CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { both, licence, publisher, toLine, type ShortVersion } from './api-head.ts';
import { referencesOf } from './api-references.ts';
import type { ApiProfile, ApiVersion } from '../schema/api.ts';
import { sourceLanguage, type Absolute } from './head-meta.ts';

type Prose = NonNullable<ApiProfile['prose']>['de'];
/** Source text of the prose by language; norms have none. */
export type Markdown = Partial<Record<Language, string>>;

const actOf = ({ date, reason }: Act) => ({ date, reason });
const removalOf = ({ legalBasis, ...act }: Act & { legalBasis: string }) => ({ ...actOf(act), legalBasis });

/** A version in short. */
export function shortVersion({ collection, id, version, status, date, release }: PublishedVersion, absolute: Absolute): ShortVersion {
  return { number: version, status, date, release, address: absolute(apiEntryFile(collection, id, version)), page: both((language) => absolute(versionPath(collection, id, version, language))) };
}

function wholeVersion(version: PublishedVersion, absolute: Absolute): ApiVersion {
  const { collection, id, title, note, stateAsOf, review, schemaVersion, files, supersededBy, withdrawn, removed } = version;
  return {
    ...shortVersion(version, absolute),
    title, note, stateAsOf,
    ...(review ? { review } : {}),
    schemaVersion,
    files: files.map(({ path, sha256, swhid, bytes }) => ({ language: sourceLanguage(path), ...(isReadable(version) ? { address: absolute(sourceFile(collection, id, version.version, path)) } : {}), sha256, swhid, bytes })),
    ...(supersededBy === undefined ? {} : { supersededBy }),
    ...(withdrawn ? { withdrawn: actOf(withdrawn) } : {}),
    ...(removed ? { removed: removalOf(removed) } : {}),
  };
}

function proseOf({ provisions }: Handbook, sections: ProseSection[], markdown: string): Prose {
  const wordsOf = (_: string, code: string, at: string) => {
    const provision = provisions.get(code);
    return { href: '#', label: provision ? provisionName(provision, at) : [code, at].filter(Boolean).join(' ') };
  };
  const textOf = (html: string) => readBlocks(linkReferences(html, '', wordsOf)).map(({ parts }) => parts.map(({ text }) => text).join('')).join('\n\n');
  return { markdown: markdown.trim(), sections: sections.map(({ id, title, html }) => ({ id, title, text: textOf(html) })) };
}

/** Title of a profile. */
export function titleOf({ data }: Profile): { de: string; en?: string | undefined } {
  return (data as { title: { de: string; en?: string } }).title;
}

/** The part of the file that is the same at the address of the entry and at that of the version: kept as text, since it is most of it. */
export function profileBody(handbook: Handbook, profile: Profile, publication: Publication | undefined, markdown: Markdown, absolute: Absolute): string {
  const { de, en } = profile.prose;
  const prose = markdown.de === undefined ? undefined : { de: proseOf(handbook, de, markdown.de), ...(markdown.en !== undefined && en ? { en: proseOf(handbook, en, markdown.en) } : {}) };
  return toLine({ record: profile.data, ...(prose ? { prose } : {}), references: referencesOf(handbook, profile, publication, absolute) });
}

export interface ApiFileOf {
  collection: CollectionName;
  id: string;
  entry: PublishedEntry | undefined;
  /** The version whose text the file holds; absent for drafts. */
  version: PublishedVersion | undefined;
  /** Whether this is the permanent file of the version, and not the one that always has the newest. */
  isPermanent: boolean;
  /** Title and date where there is no version. */
  draft?: { title: ApiProfile['title']; stateAsOf: string };
}

/** Head of the file: everything but the body. */
export function profileHead({ published }: Handbook, { collection, id, entry, version, isPermanent, draft }: ApiFileOf, absolute: Absolute): ApiProfile {
  const moved = isPermanent ? undefined : entry?.movedTo;
  const [room, code] = (moved && entry ? whereNow(published, nameOf(entry)) : '').split('/') as [CollectionName, string];
  return {
    $schema: absolute(apiSchemaFile(collection)),
    collection, id,
    title: version?.title ?? draft!.title,
    address: absolute(apiEntryFile(collection, id, isPermanent ? version?.version : undefined)),
    page: both((language) => absolute(isPermanent && version ? versionPath(collection, id, version.version, language) : entryPath(collection, id, language))),
    licence, publisher,
    dataAsOf: version?.stateAsOf ?? draft?.stateAsOf ?? null,
    version: version ? wholeVersion(version, absolute) : null,
    versions: entry?.versions.map((each) => shortVersion(each, absolute)) ?? [],
    ...(entry ? { versionList: absolute(versionListFile(collection, id, 'fassungen.json')) } : {}),
    ...(moved ? { movedTo: { ...actOf(moved), collection: room, id: code, address: absolute(apiEntryFile(room, code)), page: both((language) => absolute(entryPath(room, code, language))) } } : {}),
    ...(entry?.removed && !isPermanent ? { removed: removalOf(entry.removed) } : {}),
  };
}

/** Head and body as one line of JSON. Without a body, the head says why. */
export function joinProfile(head: ApiProfile, body: string | undefined): string {
  return body === undefined ? toLine(head) : `${toLine(head).slice(0, -1)},${body.slice(1)}`;
}

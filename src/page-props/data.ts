// The files of /api/v1/ and the page about them: which there are, and what each holds.
import { toFile } from '../export/api-head.ts';
import { apiJsonSchema, schemaNames, type SchemaName } from '../export/api-json-schema.ts';
import { apiChangesText, apiIndexText, apiListText, dictionaryCsv, dictionaryText } from '../export/api-lists.ts';
import { openApi } from '../export/api-openapi.ts';
import { joinProfile, profileBody, profileHead, titleOf, type Markdown } from '../export/api-profile.ts';
import { csvTable } from '../export/csv-tables.ts';
import type { Absolute } from '../export/head-meta.ts';
import { absoluteFor } from '../export/rdf-file.ts';
import { apiEntryFile } from '../file-routes.ts';
import { loadHandbook } from '../handbook.ts';
import { pageNames } from '../labels/words.ts';
import { readContentFile } from '../loaders/content-files.ts';
import { packText, unpackText } from '../loaders/stored-profile.ts';
import { normaliseText, splitFile } from '../markdown/split-file.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { nameOf, type PublishedEntry, type PublishedVersion } from '../model/published.ts';
import { kept, keptLast, noteAll, reads, withReads } from '../model/reads.ts';
import { base } from '../routes.ts';
import { collectionNames, collections, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { pageFrame } from './lists.ts';
import { publicationOf } from './shared.ts';

const readText = async (path: string) => new TextDecoder().decode(await readContentFile(path));

/** Where the working file of a profile lies below content/. */
function workingPath(collection: CollectionName, id: string): string {
  const folder = collections[collection].nested ? `${collection}/${id.replace(/-[^-]*$/, '')}` : collection;
  return `${folder}/${id}.mdx`;
}

/** Source text of the prose of a version, or of a draft. */
async function markdownOf({ collection, id, prose }: Profile, version: PublishedVersion | undefined): Promise<Markdown> {
  if (collections[collection].format === 'yaml') return {};
  const paths = version ? version.files.map(({ path }) => path) : [workingPath(collection, id), ...(prose.en ? [workingPath(collection, id).replace(/\.mdx$/, '.en.mdx')] : [])];
  const [german, english] = await Promise.all(paths.map(readText));
  return { de: splitFile(german!).body, ...(english === undefined ? {} : { en: normaliseText(english) }) };
}

const bodies = once((_: Handbook) => new Map<Profile, ReturnType<typeof withReads<Uint8Array>>>());

/** A profile is the same at its own address and at that of its version: it is written once, and kept packed. Drafts and older versions have one address. */
async function bodyOf(handbook: Handbook, profile: Profile, entry: PublishedEntry | undefined, version: PublishedVersion | undefined, absolute: Absolute): Promise<string> {
  const known = bodies(handbook);
  let body = known.get(profile);
  if (!body) {
    const markdown = await markdownOf(profile, version);
    body = withReads(() => packText(profileBody(handbook, profile, entry && version && { entry, version, isPermanent: true }, markdown, absolute)));
    if (version && version === entry?.versions.at(-1)) known.set(profile, body);
  }
  noteAll(body.names);
  return unpackText(body.value);
}

/** Text of the file of a profile that stands in the handbook: the newest version, or a draft. */
async function newestText(handbook: Handbook, profile: Profile, absolute: Absolute): Promise<string> {
  const { entry, version } = publicationOf(handbook, nameOf(profile)) ?? {};
  const draft = { title: titleOf(profile), stateAsOf: (profile.data as { stateAsOf: string }).stateAsOf };
  return joinProfile(profileHead(handbook, { collection: profile.collection, id: profile.id, entry, version, isPermanent: false, draft }, absolute), await bodyOf(handbook, profile, entry, version, absolute));
}

/** Text of the file of a version; or, in the place of an entry that stands in no list any more, of its last one. */
async function versionText(handbook: Handbook, entry: PublishedEntry, version: PublishedVersion, isPermanent: boolean, absolute: Absolute): Promise<string> {
  const { collection, id } = entry;
  const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`);
  const hasText = profile && (isPermanent || !entry.movedTo);
  return joinProfile(profileHead(handbook, { collection, id, entry, version, isPermanent }, absolute), hasText ? await bodyOf(handbook, profile, entry, version, absolute) : undefined);
}

const allOf = (handbook: Handbook, collection: CollectionName) => [...(handbook[collection] as Map<string, Profile>).values()];
const asFile = (line: string) => `${line}\n`;
/** A line is the file of the profile, one after the other: all of them may be more than a text can be long. */
async function* linesOf(handbook: Handbook, profiles: Profile[], absolute: Absolute): AsyncGenerator<string> {
  for (const profile of profiles) yield reads.made(apiEntryFile(profile.collection, profile.id).slice(base.length)) ?? asFile(await newestText(handbook, profile, absolute));
}

type Write = (handbook: Handbook, absolute: Absolute) => string | Promise<string>;
type WriteAll = (handbook: Handbook, absolute: Absolute) => ReturnType<Write> | AsyncGenerator<string>;
const general: Record<string, WriteAll> = {
  'index.json': apiIndexText,
  'all.ndjson': (handbook, absolute) => linesOf(handbook, collectionNames.flatMap((collection) => allOf(handbook, collection)), absolute),
  'dictionary.json': dictionaryText,
  'dictionary.csv': () => dictionaryCsv('comma'),
  'dictionary.semicolon.csv': () => dictionaryCsv('semicolon'),
  'changes.json': apiChangesText,
  'openapi.json': (_, absolute) => openApi(absolute),
};
const byCollection: Record<string, (collection: CollectionName) => WriteAll> = {
  json: (collection) => (handbook, absolute) => apiListText(handbook, collection, absolute),
  ndjson: (collection) => (handbook, absolute) => linesOf(handbook, allOf(handbook, collection), absolute),
  csv: (collection) => (handbook, absolute) => csvTable(handbook, collection, 'comma', absolute),
  'semicolon.csv': (collection) => (handbook, absolute) => csvTable(handbook, collection, 'semicolon', absolute),
};

const collectionFiles = Object.fromEntries(collectionNames.flatMap((collection) => Object.entries(byCollection).map(([ending, write]) => [`${collection}.${ending}`, write(collection)])));
const topFiles: Record<string, WriteAll> = { ...general, ...collectionFiles };

const write = async (make: Write, origin: URL | undefined) => make(await loadHandbook(), absoluteFor(origin));

/** Files of /api/v1/ itself. */
export const apiTopFiles = () => Object.keys(topFiles).map((file) => ({ params: { file }, cacheKey: keptLast }));

export async function apiTopBody(file: string, origin: URL | undefined): Promise<BodyInit> {
  const body = await topFiles[file]!(await loadHandbook(), absoluteFor(origin));
  if (typeof body === 'string') return body;
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await body.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/** Files of /api/v1/schemas/. */
export const apiSchemaFiles = () => schemaNames.map((name) => ({ params: { file: `${name}.json` }, props: { name } }));
export const apiSchemaText = (name: SchemaName, origin: URL | undefined): string => toFile(apiJsonSchema(name, absoluteFor(origin)));

/** Files of /api/v1/<collection>/: newest versions, drafts, and what stands in the place of entries that are in no list any more. */
export async function apiEntryFiles() {
  const handbook = await loadHandbook();
  return [...collectionNames.flatMap((collection) => allOf(handbook, collection)), ...handbook.retired.values()].map(({ collection, id }) => ({ params: { collection, file: `${id}.json` }, props: { name: `${collection}/${id}` }, cacheKey: kept() }));
}

export async function apiEntryText(name: string, origin: URL | undefined): Promise<string> {
  return write((handbook, absolute) => {
    const [collection, id] = name.split('/') as [CollectionName, string];
    const retired = handbook.retired.get(name);
    return retired ? versionText(handbook, retired, retired.versions.at(-1)!, false, absolute) : newestText(handbook, (handbook[collection] as Map<string, Profile>).get(id)!, absolute);
  }, origin).then(asFile);
}

/** Files of /api/v1/<collection>/<id>/: every version ever published. */
export async function apiVersionFiles() {
  const { published } = await loadHandbook();
  return [...published.entries.values()].flatMap((entry) => entry.versions.map((version) => ({ params: { collection: entry.collection, id: entry.id, file: `${version.version}.json` }, props: { entry, version }, cacheKey: kept(entry) })));
}

export async function apiVersionText({ entry, version }: { entry: PublishedEntry; version: PublishedVersion }, origin: URL | undefined): Promise<string> {
  return write((handbook, absolute) => versionText(handbook, entry, version, true, absolute), origin).then(asFile);
}

/** Props of the page about the data. */
export async function dataProps(language: Language) {
  const { handbook, frame } = await pageFrame('data', pageNames.data[language], language);
  const [release] = handbook.published.releases.slice(-1);
  const [example] = [...handbook.qualifications.values()];
  return {
    frame,
    release: release && { name: release.release, date: release.date },
    collections: collectionNames.map((collection) => ({ collection, count: handbook[collection].size })),
    example: example && { id: example.id, version: publicationOf(handbook, nameOf(example))?.version.version },
  };
}

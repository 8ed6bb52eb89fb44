// The only reader of astro:content: builds the handbook once per build; in development anew for each page, so that edits show.
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { liveEdits } from './loaders/live-edits.ts';
import { unpackData, unpackProfile, unpackProse } from './loaders/stored-profile.ts';
import { foldRegister } from './model/fold-register.ts';
import { buildHandbook, type Handbook, type Profile } from './model/handbook.ts';
import { lately } from './model/once.ts';
import { notedHandbook, textBehind } from './model/noted-handbook.ts';
import { nameOf, type Published } from './model/published.ts';
import { reads } from './model/reads.ts';
import { collectionNames, type CollectionName } from './schema/index.ts';
import type { RegisterLine } from './schema/register.ts';

let built: Promise<Handbook> | undefined;

interface StoreEntry { id: string; body?: string | undefined; digest?: unknown }

/** In development the handbook is built anew after each edit: what did not change is unpacked once. */
const unpacked = new Map<string, { digest: unknown; profile: Profile }>();

/** What is unpacked at a time of prose and of older versions: pages of one profile are made one after the other. What is held for long is dear: the collector moves it among what stays. */
const AT_ONCE = 12;
const proseOf = lately(AT_ONCE, unpackProse);
const olderOf = lately(AT_ONCE, (entry: StoreEntry) => unpackProfile(entry));

/** Digests of the profiles that pages show, for what is kept of them. */
const digests = new WeakMap<Profile, string>();

/** The profile of a store entry. Lists and pages of all kinds need the data, which stay unpacked; the prose, hardly any. */
function profileOf(collection: CollectionName, id: string, entry: StoreEntry): Profile {
  const name = `${collection}/${entry.id}`;
  const known = unpacked.get(name);
  if (known && known.digest === entry.digest) return known.profile;
  let data: Profile['data'];
  // When it is asked for: of what is published, nobody asks for the working file.
  const profile: Profile = import.meta.env.DEV
    ? { collection, id, ...unpackProfile(entry) }
    : { collection, id, get data() { return (data ??= unpackData(entry)); }, get prose() { return proseOf(entry); } };
  if (import.meta.env.DEV) unpacked.set(name, { digest: entry.digest, profile });
  digests.set(profile, String(entry.digest));
  return profile;
}

/** Working files with what was edited since the server started. */
function withEdits(working: Profile[]): Profile[] {
  const profiles = new Map(working.map((profile) => [nameOf(profile), profile]));
  for (const [name, edited] of liveEdits.profiles) {
    const [collection, id] = name.split('/') as [CollectionName, string];
    if (edited) profiles.set(name, { collection, id, ...edited });
    else profiles.delete(name);
  }
  return [...profiles.values()];
}

async function readPublished(): Promise<{ published: Published; registerLines: RegisterLine[]; frozen: Map<string, Profile> }> {
  const [register] = await getCollection('register');
  const versions = await getCollection('versions');
  const lines = (register!.data as { lines: string[] }).lines.map((line) => JSON.parse(line) as RegisterLine);
  const { published } = foldRegister(lines);
  const frozen = new Map(versions.map((entry): [string, Profile] => {
    const [collection, id, version] = entry.id.split('/') as [CollectionName, string, string];
    // Lists and pages of all kinds need the newest; an older one, its own pages and those beside it.
    if (Number(version) === published.entries.get(`${collection}/${id}`)?.versions.length) return [entry.id, profileOf(collection, id, entry)];
    return [entry.id, { collection, id, get data() { return olderOf(entry).data; }, get prose() { return olderOf(entry).prose; } }];
  }));
  return { published, registerLines: lines, frozen };
}

async function read(): Promise<Handbook> {
  const working = await Promise.all(collectionNames.map(async (collection) => (await getCollection(collection)).map((entry) => profileOf(collection, entry.id, entry))));
  const shown = import.meta.env.DEV ? withEdits(working.flat()) : working.flat();
  // Readers get what was published; authors and reviewers, the working files.
  const showsWorkingFiles = import.meta.env.DEV || process.env['SHOW'] === 'working';
  const handbook = buildHandbook({ working: shown, ...(await readPublished()), showsWorkingFiles });
  if (import.meta.env.DEV) return handbook;
  if (handbook.dangling.length > 0) throw new Error(`Verweise ins Leere (npm run check zeigt Datei und Zeile):\n${handbook.dangling.join('\n')}`);
  const noted = notedHandbook(handbook);
  const digestOfProfile = (name: string) => {
    const [collection, id] = name.split('/') as [CollectionName, string];
    const profile = (handbook[collection] as Map<string, Profile> | undefined)?.get(id);
    return profile && digests.get(profile);
  };
  reads.textBehind = (name) => textBehind(noted, name, digestOfProfile);
  reads.forget = () => {
    built = undefined;
  };
  return noted;
}

export function loadHandbook(): Promise<Handbook> {
  if (import.meta.env.DEV) return read();
  return (built ??= read());
}

export type GuidePage = CollectionEntry<'guide'>;

/** Content and headings of a guide page. */
export const renderGuide = (page: GuidePage) => render(page);

/** Guide pages of one language by slug; the German page stands in where there is no English one. */
export async function loadGuide(language: 'de' | 'en'): Promise<{ slug: string; page: GuidePage; translated: boolean }[]> {
  const pages = await getCollection('guide');
  const german = pages.filter((page) => !page.id.endsWith('.en'));
  return german
    .map((page) => {
      const english = language === 'en' ? pages.find((other) => other.id === `${page.id}.en`) : undefined;
      return { slug: page.id, page: english ?? page, translated: language === 'de' || english !== undefined };
    })
    .sort((a, b) => a.page.data.order - b.page.data.order || (a.slug < b.slug ? -1 : 1));
}

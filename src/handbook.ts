// The only reader of astro:content: builds the handbook once per build; in development anew for each page, so that edits show.
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { liveEdits } from './loaders/live-edits.ts';
import { unpackProfile } from './loaders/stored-profile.ts';
import { foldRegister } from './model/fold-register.ts';
import { buildHandbook, type Handbook, type Profile } from './model/handbook.ts';
import { lately } from './model/once.ts';
import type { Published } from './model/published.ts';
import { collectionNames, type CollectionName } from './schema/index.ts';
import type { RegisterLine } from './schema/register.ts';

let built: Promise<Handbook> | undefined;

/** In development the handbook is built anew after each edit: what did not change is unpacked once. */
const unpacked = new Map<string, { digest: unknown; profile: Profile }>();

function profileOf(collection: CollectionName, entry: { id: string; body?: string | undefined; digest?: unknown }): Profile {
  const name = `${collection}/${entry.id}`;
  const known = unpacked.get(name);
  if (known && known.digest === entry.digest) return known.profile;
  const profile = { collection, id: entry.id, ...unpackProfile(entry) };
  if (import.meta.env.DEV) unpacked.set(name, { digest: entry.digest, profile });
  return profile;
}

/** Older versions that are unpacked at a time: pages of one profile are made one after the other. */
const OLDER_AT_ONCE = 200;

/** Working files with what was edited since the server started. */
function withEdits(working: Profile[]): Profile[] {
  const profiles = new Map(working.map((profile) => [`${profile.collection}/${profile.id}`, profile]));
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
  const packed = new Map(versions.map((entry) => [entry.id, entry]));
  const unpackedOlder = lately(OLDER_AT_ONCE, (name) => unpackProfile(packed.get(name)!));
  const frozen = new Map(versions.map((entry): [string, Profile] => {
    const [collection, id, version] = entry.id.split('/') as [CollectionName, string, string];
    // Lists and pages of all kinds need the newest; an older one, its own pages and those beside it.
    if (Number(version) === published.entries.get(`${collection}/${id}`)?.versions.length) return [entry.id, { ...profileOf(collection, entry), id }];
    return [entry.id, { collection, id, get data() { return unpackedOlder(entry.id).data; }, get prose() { return unpackedOlder(entry.id).prose; } }];
  }));
  return { published, registerLines: lines, frozen };
}

async function read(): Promise<Handbook> {
  const working = await Promise.all(collectionNames.map(async (collection) => (await getCollection(collection)).map((entry) => profileOf(collection, entry))));
  const shown = import.meta.env.DEV ? withEdits(working.flat()) : working.flat();
  // Readers get what was published; authors and reviewers, the working files.
  const showsWorkingFiles = import.meta.env.DEV || process.env['SHOW'] === 'working';
  const handbook = buildHandbook({ working: shown, ...(await readPublished()), showsWorkingFiles });
  if (handbook.dangling.length > 0 && import.meta.env.PROD) {
    throw new Error(`Verweise ins Leere (npm run check zeigt Datei und Zeile):\n${handbook.dangling.join('\n')}`);
  }
  return handbook;
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

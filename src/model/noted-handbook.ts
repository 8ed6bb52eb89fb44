// The handbook that pages of a build see: whatever a page looks up in it is noted.
import { collectionNames, type CollectionName } from '../schema/index.ts';
import { answerTo } from './asked.ts';
import type { Handbook, Profile } from './handbook.ts';
import { nameOf } from './published.ts';
import { entryName, note } from './reads.ts';

/** A map that notes who looks up what: one entry, or which there are. */
class NotedMap<V> extends Map<string, V> {
  readonly #one: (key: string) => string;
  readonly #all: string;

  constructor(entries: Iterable<[string, V]>, one: (key: string) => string, all: string) {
    super(entries);
    this.#one = one;
    this.#all = all;
  }

  override get(key: string): V | undefined {
    note(this.#one(key));
    return super.get(key);
  }

  override has(key: string): boolean {
    note(this.#one(key));
    return super.has(key);
  }

  override get size(): number {
    note(this.#all);
    return super.size;
  }

  override keys(): MapIterator<string> {
    note(this.#all);
    return super.keys();
  }

  override values(): MapIterator<V> {
    note(this.#all);
    return super.values();
  }

  override entries(): MapIterator<[string, V]> {
    note(this.#all);
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  override forEach(call: (value: V, key: string, map: Map<string, V>) => void): void {
    for (const [key, value] of this.entries()) call(value, key, this);
  }
}

/** What lies in the content and is noted when pages read it: everything but the guide. */
export const notedContent: ReadonlySet<string> = new Set([...collectionNames, 'versions', 'register.jsonl']);

function notedProfile(profile: Profile): Profile {
  const { collection, id } = profile;
  const name = `profile:${nameOf(profile)}`;
  return {
    collection,
    id,
    get data() {
      note(name);
      return profile.data;
    },
    get prose() {
      note(name);
      return profile.prose;
    },
  };
}

/** The same handbook, noting what is read. */
export function notedHandbook(handbook: Handbook): Handbook {
  const known = new Map<Profile, Profile>();
  const noted = (profile: Profile) => {
    const own = known.get(profile) ?? notedProfile(profile);
    known.set(profile, own);
    return own;
  };
  const collections = Object.fromEntries(collectionNames.map((collection) => {
    const profiles = [...(handbook[collection] as Map<string, Profile>)].map(([id, profile]): [string, Profile] => [id, noted(profile)]);
    return [collection, new NotedMap(profiles, (id) => `is:${collection}/${id}`, `list:${collection}`)];
  })) as unknown as Pick<Handbook, CollectionName>;
  // A profile is one and the same as the newest in its room and as a version.
  const frozen = [...handbook.frozen].map(([name, profile]): [string, Profile] => [name, known.get(profile) ?? profile]);
  const { published, registerLines } = handbook;
  return {
    ...handbook,
    ...collections,
    // The text of a version never changes; whether it can still be read stands in its entry.
    frozen: new NotedMap(frozen, (name) => entryName(name.replace(/\/\d+$/, '')), 'entries'),
    provisions: new NotedMap(handbook.provisions, () => 'provisions', 'provisions'),
    referredBy: new NotedMap(handbook.referredBy, (target) => `referring:${target}`, 'referring'),
    retired: new NotedMap(handbook.retired, entryName, 'entries'),
    published: {
      entries: new NotedMap(published.entries, entryName, 'entries'),
      get releases() {
        note('releases');
        return published.releases;
      },
      get lastDate() {
        note('releases');
        return published.lastDate!;
      },
    },
    get registerLines() {
      note('entries');
      return registerLines;
    },
  };
}

/** What stands behind a name as text, which changes where the thing changes; undefined for a name that means nothing any more. */
export function textBehind(handbook: Handbook, name: string, digestOfProfile: (name: string) => string | undefined): string | undefined {
  const [kind, what = ''] = name.split(/:(.*)/s);
  const [collection, id = ''] = what.split('/') as [CollectionName, string?];
  const { published, provisions } = handbook;
  if (kind === 'profile') return digestOfProfile(what);
  if (kind === 'answer') return answerTo(handbook, what);
  if (kind === 'is') return String(handbook[collection]?.has(id));
  if (kind === 'list') return JSON.stringify([...(handbook[collection]?.keys() ?? [])]);
  if (kind === 'referring') return JSON.stringify(what === '' ? [...handbook.referredBy] : (handbook.referredBy.get(what) ?? []));
  if (kind === 'entry') return JSON.stringify(published.entries.get(what) ?? null);
  // Each line of the register holds the digest of the one before.
  if (kind === 'entries') return JSON.stringify(handbook.registerLines.at(-1) ?? null);
  if (kind === 'releases') return JSON.stringify([published.releases.map(({ release, date, sums }) => [release, date, sums]), published.lastDate]);
  if (kind === 'provisions') return JSON.stringify([...provisions].map(([code, { law, lastIn }]) => [code, lastIn, law.data]));
  return undefined;
}

// The whole handbook in memory: entries by code, and who refers to whom. Built once per build from either reader.
import { collections, collectionNames, type CollectionName, type Country, type Curriculum, type Data, type Framework, type Law, type Qualification, type Recommendation, type Regulation, type Role, type Term } from '../schema/index.ts';
import { nameOf, type Published } from './published.ts';
import type { RegisterLine } from '../schema/register.ts';
import { once } from './once.ts';
import { findReferences } from './references.ts';

export interface ProseSection {
  id: string;
  title: string;
  html: string;
  /** Number of its blocks that get a margin number. */
  blocks: number;
}

export interface Prose {
  de: ProseSection[];
  /** Absent where no translation exists. */
  en?: ProseSection[];
}

export interface Profile<T = unknown> {
  collection: CollectionName;
  id: string;
  data: T;
  prose: Prose;
}

export interface Provision {
  /** bqfg-4 */
  code: string;
  law: Profile<Law>;
  data: Law['provisions'][number];
  /** Set where the current version of the law no longer holds it: the last one that does. */
  lastIn?: number;
}

export interface BackReference {
  collection: CollectionName;
  id: string;
}

export interface Handbook {
  countries: Map<string, Profile<Country>>;
  qualifications: Map<string, Profile<Qualification>>;
  regulations: Map<string, Profile<Regulation>>;
  frameworks: Map<string, Profile<Framework>>;
  roles: Map<string, Profile<Role>>;
  curricula: Map<string, Profile<Curriculum>>;
  recommendations: Map<string, Profile<Recommendation>>;
  norms: Map<string, Profile<Law>>;
  terms: Map<string, Profile<Term>>;
  /** By code; those that only earlier versions of a law hold among them. */
  provisions: Map<string, Provision>;
  published: Published;
  /** The register, line by line. */
  registerLines: RegisterLine[];
  /** Frozen versions that were not removed: "qualifications/tr-0001/2" → profile. */
  frozen: Map<string, Profile>;
  /** Published entries that stand in no list any more: withdrawn, removed or moved. Name → entry. */
  retired: Published['entries'];
  /** Whether the working files are shown instead of what was published: development and previews. */
  showsWorkingFiles: boolean;
  /** "collection/code" → entries that refer to it, without doubles, sorted. */
  referredBy: Map<string, BackReference[]>;
  /** References that lead nowhere; a build must not go on with one. */
  dangling: string[];
}

// Prose refers to norms and terms by the marks that render.ts leaves.
const PROSE_MARK = /data-ref="([a-z]+):([a-z0-9-]+)"/g;

function proseReferences(prose: Prose): { collection: string; id: string }[] {
  return [...prose.de, ...(prose.en ?? [])].flatMap(({ html }) => [...html.matchAll(PROSE_MARK)].map(([, collection, id]) => ({ collection: collection!, id: id! })));
}

type Named = { collection: string; id: string }[];

/** Entries that a record of a collection names; looked up once for each record, because an edit changes one of thousands. */
const namedIn = Object.fromEntries(collectionNames.map((name) => [name, once((data: object): Named => findReferences(collections[name].schema, data).filter((reference) => reference.kind === 'entry').map(({ collection, id }) => ({ collection, id })))])) as Record<CollectionName, (data: object) => Named>;

export interface Sources {
  /** Working files, in any order; the result does not depend on it. */
  working: Profile[];
  /** What was published; nothing where left out. */
  published?: Published;
  registerLines?: RegisterLine[];
  /** "qualifications/tr-0001/2" → profile. */
  frozen?: Map<string, Profile>;
  showsWorkingFiles?: boolean;
}

const NOTHING: Published = { entries: new Map(), releases: [] };

/** The profiles that readers find under the addresses of entries: the newest version of what was published, else the working file. */
function choose({ working, published = NOTHING, frozen = new Map(), showsWorkingFiles = false }: Sources): { chosen: Profile[]; retired: Published['entries'] } {
  const current = [...published.entries.values()].filter(({ versions, movedTo }) => !movedTo && versions.at(-1)!.status === 'current');
  const kept = new Set(current.map(nameOf));
  const retired = new Map([...published.entries].filter(([name]) => !kept.has(name)));
  const isOwn = (profile: Profile) => (showsWorkingFiles ? !retired.has(nameOf(profile)) : !published.entries.has(nameOf(profile)));
  const own = working.filter(isOwn);
  const names = new Set(own.map(nameOf));
  const newest = current.filter((entry) => !names.has(nameOf(entry))).flatMap((entry) => frozen.get(`${nameOf(entry)}/${entry.versions.length}`) ?? []);
  return { chosen: [...own, ...newest], retired };
}

function* provisionsOf(law: Profile<Law>, lastIn?: number): Generator<[string, Provision]> {
  for (const data of law.data.provisions) {
    const code = `${law.id}-${data.number}`;
    yield [code, { code, law, data, ...(lastIn === undefined ? {} : { lastIn }) }];
  }
}

/** Builds the handbook. */
export function buildHandbook(sources: Sources): Handbook {
  const { published = NOTHING, frozen = new Map<string, Profile>(), registerLines = [], showsWorkingFiles = false } = sources;
  const { chosen, retired } = choose(sources);
  const maps = Object.fromEntries(collectionNames.map((name) => [name, new Map<string, Profile>()])) as Record<CollectionName, Map<string, Profile>>;
  for (const profile of chosen.sort((a, b) => (a.id < b.id ? -1 : 1))) maps[profile.collection].set(profile.id, profile);

  const provisions = new Map<string, Provision>();
  for (const law of maps.norms.values() as Iterable<Profile<Law>>) for (const [code, provision] of provisionsOf(law)) provisions.set(code, provision);
  // What a version once held keeps its address: later versions first, so that the last one with it wins.
  for (const { collection, id, versions } of published.entries.values()) {
    if (collection !== 'norms') continue;
    for (const { version } of versions.toReversed()) {
      const law = frozen.get(`${collection}/${id}/${version}`) as Profile<Law> | undefined;
      if (law) for (const [code, provision] of provisionsOf(law, version)) if (!provisions.has(code)) provisions.set(code, provision);
    }
  }

  const referredBy = new Map<string, BackReference[]>();
  const dangling: string[] = [];
  const exists = (collection: string, id: string) => maps[collection as CollectionName]?.has(id) || published.entries.has(`${collection}/${id}`) || (collection === 'norms' && provisions.has(id));
  for (const name of collectionNames) {
    for (const profile of maps[name].values()) {
      const from = { collection: name, id: profile.id };
      const targets = [...namedIn[name](profile.data as object), ...proseReferences(profile.prose)].map(({ collection, id }) => ({ collection, id, target: `${collection}/${id}` }));
      for (const { collection, id, target } of new Map(targets.map((each) => [each.target, each])).values()) {
        if (!exists(collection, id)) dangling.push(`${name}/${profile.id} → ${target}`);
        else if (!referredBy.get(target)?.push(from)) referredBy.set(target, [from]);
      }
    }
  }
  return { ...(maps as unknown as Pick<Handbook, CollectionName>), provisions, published, registerLines, frozen, retired, showsWorkingFiles, referredBy, dangling };
}

/** Entries of one collection that refer to an entry, in the order of their codes. */
export function referring<C extends CollectionName>(handbook: Handbook, target: string, collection: C): Profile<Data<C>>[] {
  const map = handbook[collection] as unknown as Map<string, Profile<Data<C>>>;
  return (handbook.referredBy.get(target) ?? []).filter((r) => r.collection === collection).map(({ id }) => map.get(id)!);
}

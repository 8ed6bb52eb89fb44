// The whole handbook in memory: entries by code, and who refers to whom. Built once per build from either reader.
import { collections, collectionNames, type CollectionName, type Country, type Curriculum, type Data, type Framework, type Law, type Qualification, type Recommendation, type Regulation, type Role, type Term } from '../schema/index.ts';
import { findReferences } from './references.ts';

export interface ProseSection {
  id: string;
  title: string;
  html: string;
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
  provisions: Map<string, Provision>;
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

/** Builds the handbook. `profiles` may come in any order; the result does not depend on it. */
export function buildHandbook(profiles: Profile[]): Handbook {
  const maps = Object.fromEntries(collectionNames.map((name) => [name, new Map<string, Profile>()])) as Record<CollectionName, Map<string, Profile>>;
  for (const profile of [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1))) maps[profile.collection].set(profile.id, profile);

  const provisions = new Map<string, Provision>();
  for (const law of maps.norms.values() as Iterable<Profile<Law>>) {
    for (const data of law.data.provisions) provisions.set(`${law.id}-${data.number}`, { code: `${law.id}-${data.number}`, law, data });
  }

  const referredBy = new Map<string, BackReference[]>();
  const dangling: string[] = [];
  const exists = (collection: string, id: string) => maps[collection as CollectionName]?.has(id) || (collection === 'norms' && provisions.has(id));
  for (const name of collectionNames) {
    for (const profile of maps[name].values()) {
      const seen = new Set<string>();
      const entries = findReferences(collections[name].schema, profile.data).filter((reference) => reference.kind === 'entry');
      for (const { collection, id } of [...entries, ...proseReferences(profile.prose)]) {
        const target = `${collection}/${id}`;
        if (!exists(collection, id)) dangling.push(`${name}/${profile.id} → ${target}`);
        else if (!seen.has(target)) {
          seen.add(target);
          referredBy.set(target, [...(referredBy.get(target) ?? []), { collection: name, id: profile.id }]);
        }
      }
    }
  }
  return { ...(maps as unknown as Omit<Handbook, 'provisions' | 'referredBy' | 'dangling'>), provisions, referredBy, dangling };
}

/** Entries of one collection that refer to an entry, in the order of their codes. */
export function referring<C extends CollectionName>(handbook: Handbook, target: string, collection: C): Profile<Data<C>>[] {
  const map = handbook[collection] as unknown as Map<string, Profile<Data<C>>>;
  return (handbook.referredBy.get(target) ?? []).filter((r) => r.collection === collection).map(({ id }) => map.get(id)!);
}

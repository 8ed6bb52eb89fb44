// Orders the handbook for its lists: by field, by level, by source, by change; and the letter under which an index has a text.
import type { CollectionName, Data, Qualification, Regulation } from '../schema/index.ts';
import type { Handbook, Profile } from './handbook.ts';
import { once } from './once.ts';
import { ownLevels } from './workload.ts';

/** Rows on one page: at ten thousand profiles a list of all kept a phone busy for six seconds. */
export const mostRows = 500;

/** A list in pieces that a page can hold. */
export function inParts<T>(rows: readonly T[], most = mostRows): T[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => rows.slice(index * most, (index + 1) * most));
}

/** Groups in pieces that a page can hold; a group is divided only where it is too long for any. */
export function groupsInParts<T>(groups: readonly (readonly T[])[], most = mostRows): T[][] {
  const parts: T[][] = [];
  for (const piece of groups.flatMap((group) => inParts(group, most))) {
    const last = parts.at(-1);
    if (last && last.length + piece.length <= most) last.push(...piece);
    else parts.push(piece);
  }
  return parts;
}

/** By broad field of ISCED-F (first two digits); what is not classified comes last, under ''. */
export function groupByField(handbook: Handbook): { field: string; qualifications: Profile<Qualification>[]; regulations: Profile<Regulation>[] }[] {
  const fieldOf = (data: { classification?: { iscedF?: string | undefined } | undefined }) => data.classification?.iscedF?.slice(0, 2) ?? '';
  const fields = new Set([...handbook.qualifications.values()].map(({ data }) => fieldOf(data)));
  return [...fields].sort((a, b) => (a || '99').localeCompare(b || '99', 'en')).map((field) => ({
    field,
    qualifications: [...handbook.qualifications.values()].filter(({ data }) => fieldOf(data) === field),
    regulations: field ? [...handbook.regulations.values()].filter(({ data }) => fieldOf(data) === field) : [],
  }));
}

/** By framework and level of any edition; a qualification stands under each level it ever had. */
export function groupByLevel(handbook: Handbook): { framework: string; level: string; qualifications: Profile<Qualification>[] }[] {
  const groups = new Map<string, { framework: string; level: string; qualifications: Profile<Qualification>[] }>();
  for (const profile of handbook.qualifications.values()) {
    const levels = profile.data.editions.flatMap((edition) => ownLevels(edition));
    const keys = new Map(levels.map(({ framework, level }) => [`${framework}\0${level}`, { framework, level }]));
    if (keys.size === 0) keys.set('\0', { framework: '', level: '' });
    for (const [key, { framework, level }] of keys) {
      const group = groups.get(key) ?? { framework, level, qualifications: [] };
      group.qualifications.push(profile);
      groups.set(key, group);
    }
  }
  const rank = ({ framework }: { framework: string }) => (framework === '' ? 2 : /^E[QF][RF]/.test(framework) ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.framework.localeCompare(b.framework, 'de') || a.level.localeCompare(b.level, 'de', { numeric: true }));
}

/** First letter for an index: Latin letters without marks, other scripts by their own letter. */
export function letterOf(text: string): string {
  const [first = '#'] = text.normalize('NFD').match(/\p{L}|\p{N}/u)?.[0]?.toLocaleUpperCase('de') ?? '';
  if (/\p{N}/u.test(first)) return '0–9';
  return { Ł: 'L', Đ: 'D', Ð: 'D', Ø: 'O', İ: 'I', ẞ: 'S' }[first] ?? first;
}

export interface UsedSource {
  title: string;
  language: string;
  kind: 'law' | 'curriculum' | 'official' | 'secondary';
  url?: string;
  published?: string;
  uses: { collection: CollectionName; id: string }[];
}

/** The part of the handbook that an entry belongs to where lists are divided: its state, or else its collection. */
export function partOf({ collection, id, data }: { collection: CollectionName; id: string; data: unknown }): string {
  if (collection === 'countries') return id;
  return collection === 'qualifications' ? (data as Data<'qualifications'>).state : collection;
}

interface SourcePublisher {
  publisher: string;
  sources: UsedSource[];
}

export interface SourcePart {
  /** A state, or a collection without states. */
  part: string;
  publishers: SourcePublisher[];
  /** Number of different sources of each kind. */
  counts: Record<UsedSource['kind'], number>;
  total: number;
}

/** Sources by publisher, each once, with the entries that list it. The same address or title and publisher is the same source. */
function groupSources(entries: readonly Listing[]): SourcePublisher[] {
  const publishers = new Map<string, Map<string, UsedSource>>();
  for (const { collection, id, data } of entries) {
    for (const source of data.sources) {
      const sources = publishers.get(source.publisher) ?? new Map<string, UsedSource>();
      publishers.set(source.publisher, sources);
      const key = keyOf(source);
      const known: UsedSource = sources.get(key) ?? { title: source.title, language: source.language, kind: source.kind, uses: [], ...(source.url ? { url: source.url } : {}), ...(source.published ? { published: source.published } : {}) };
      if (!known.uses.some((use) => use.collection === collection && use.id === id)) known.uses.push({ collection, id });
      sources.set(key, known);
    }
  }
  return [...publishers]
    .sort(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([publisher, sources]) => ({ publisher, sources: [...sources.values()].sort((a, b) => a.title.localeCompare(b.title, 'de')) }));
}

/** The parts of the list of sources: states and collections that have any, with their sources. */
export const sourceParts = once((handbook: Handbook): SourcePart[] => [...Map.groupBy(listings(handbook), partOf)].flatMap(([part, entries]) => {
  const publishers = groupSources(entries);
  const sources = publishers.flatMap(({ sources }) => sources);
  const count = (kind: UsedSource['kind']) => sources.filter((source) => source.kind === kind).length;
  return sources.length > 0 ? [{ part, publishers, counts: { law: count('law'), curriculum: count('curriculum'), official: count('official'), secondary: count('secondary') }, total: sources.length }] : [];
}));

/** Number of different sources in the whole handbook. */
export function countSources(handbook: Handbook): number {
  return new Set(listings(handbook).flatMap(({ data }) => data.sources.map((source) => `${source.publisher}\0${keyOf(source)}`))).size;
}

const keyOf = (source: { url?: string | undefined; title: string }) => source.url ?? source.title;
const listing = ['countries', 'qualifications', 'regulations', 'frameworks', 'roles', 'curricula', 'recommendations', 'terms'] as const;
type Listing = ReturnType<typeof listings>[number];
/** Entries that list sources; laws have none beside themselves. */
const listings = (handbook: Handbook) => listing.flatMap((collection) => [...handbook[collection].values()].map(({ id, data }) => ({ collection, id, data })));

export interface LatestChange {
  on: string;
  note: { de: string; en?: string | undefined };
  collection: CollectionName;
  id: string;
  state?: string;
}

/** Newest changes over all profiles; of one day, qualifications first, then countries, regulations, the rest. */
export function latestChanges(handbook: Handbook, limit: number): LatestChange[] {
  const order = ['qualifications', 'countries', 'regulations', 'recommendations', 'roles', 'frameworks', 'curricula', 'norms', 'terms'] as const;
  const changes = order.flatMap((collection) => [...handbook[collection].values()].flatMap(({ id, data }) => data.changes.map((change): LatestChange => ({
    ...change, collection, id, ...('state' in data ? { state: data.state } : {}),
  }))));
  return changes.sort((a, b) => (a.on === b.on ? order.indexOf(a.collection as (typeof order)[number]) - order.indexOf(b.collection as (typeof order)[number]) : a.on < b.on ? 1 : -1)).slice(0, limit);
}

// What the editors still have to do, by state and room: reviews, facts without source, contradictions, what was searched in vain; and how that grew from release to release.
import { collections, collectionNames, type CollectionName } from '../schema/index.ts';
import type { Handbook, Profile } from './handbook.ts';
import { partOf } from './lists.ts';
import { nameOf, type PublishedVersion } from './published.ts';
import { traceSources } from './unsourced-facts.ts';
import type { FieldMeta } from './walk-data.ts';

interface Local {
  de: string;
  en?: string | undefined;
}

/** What profiles have in common that says how far they have come. Norms have no review and no sources of their own. */
interface Facts {
  review?: { state: 'draft' | 'reviewed'; due?: string | undefined };
  conflicts?: { text: Local }[];
  searchedNotFound?: { what: Local; where: string; on: string }[];
}

export interface Counts {
  profiles: number;
  reviewed: number;
  /** Review due before the day of the figures. */
  overdue: number;
  /** Groups of facts without a source. */
  unsourced: number;
  conflicts: number;
  searched: number;
}

export interface ProfileQuality {
  collection: CollectionName;
  id: string;
  isReviewed: boolean;
  /** Set where the review is overdue. */
  overdueSince?: string;
  /** Fields that lead to facts without a source, each with the number of such facts. */
  unsourced: { fields: FieldMeta[]; count: number }[];
  conflicts: Local[];
  searched: { what: Local; where: string; on: string }[];
}

export interface QualityPart {
  /** A state, or a collection without states. */
  part: string;
  counts: Counts;
  profiles: ProfileQuality[];
}

export interface Quality {
  /** Builds read no clock: what is overdue is so on this day, that of the newest facts or acts. */
  asOf: string;
  parts: QualityPart[];
  total: Counts;
}

const NONE: Counts = { profiles: 0, reviewed: 0, overdue: 0, unsourced: 0, conflicts: 0, searched: 0 };
const sumOf = (list: readonly Counts[]) => Object.fromEntries((Object.keys(NONE) as (keyof Counts)[]).map((key) => [key, list.reduce((sum, counts) => sum + counts[key], 0)])) as unknown as Counts;

/** How far one profile has come; undefined for collections without review. */
export function qualityOfProfile({ collection, id, data }: Pick<Profile, 'collection' | 'id' | 'data'>, asOf: string): ProfileQuality | undefined {
  const { review, conflicts = [], searchedNotFound = [] } = data as Facts;
  if (!review) return undefined;
  const groups = new Map<string, ProfileQuality['unsourced'][number]>();
  for (const { path, fields } of traceSources(collections[collection].schema, data).unsourced) {
    const key = path.filter((piece) => typeof piece === 'string').join('.');
    const group = groups.get(key) ?? { fields, count: 0 };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return {
    collection, id,
    isReviewed: review.state === 'reviewed',
    ...(review.due !== undefined && review.due < asOf ? { overdueSince: review.due } : {}),
    unsourced: [...groups.values()],
    conflicts: conflicts.map(({ text }) => text),
    searched: searchedNotFound,
  };
}

function countsOf({ isReviewed, overdueSince, unsourced, conflicts, searched }: ProfileQuality): Counts {
  return {
    profiles: 1,
    reviewed: Number(isReviewed),
    overdue: Number(overdueSince !== undefined),
    unsourced: unsourced.reduce((sum, { count }) => sum + count, 0),
    conflicts: conflicts.length,
    searched: searched.length,
  };
}

/** The figures of some profiles, by state or room. */
export function qualityOf(profiles: Iterable<Pick<Profile, 'collection' | 'id' | 'data'>>, asOf: string): Quality {
  const judged = [...profiles].flatMap((profile) => {
    const quality = qualityOfProfile(profile, asOf);
    return quality ? [{ part: partOf(profile), quality }] : [];
  });
  const parts = [...Map.groupBy(judged, ({ part }) => part)].map(([part, own]): QualityPart => ({ part, counts: sumOf(own.map(({ quality }) => countsOf(quality))), profiles: own.map(({ quality }) => quality) }));
  return { asOf, parts, total: sumOf(parts.map(({ counts }) => counts)) };
}

/** What readers find today: published versions, and drafts where nothing was published. */
export function qualityOfHandbook(handbook: Handbook): Quality {
  const profiles = collectionNames.flatMap((collection): Profile[] => [...handbook[collection].values()]);
  const days = profiles.map(({ data }) => (data as { stateAsOf?: string }).stateAsOf ?? '');
  return qualityOf(profiles, [...days, handbook.published.lastDate ?? ''].sort().at(-1)!);
}

/** The same as each release left it, oldest first. */
export function qualityByRelease({ published, frozen }: Pick<Handbook, 'published' | 'frozen'>): { release: string; date: string; total: Counts }[] {
  const newest = new Map<string, PublishedVersion>();
  return published.releases.map(({ release, date, versions }) => {
    for (const version of versions) newest.set(nameOf(version), version);
    const profiles = [...newest].flatMap(([name, version]) => {
      const acts = [version.withdrawn, version.removed, published.entries.get(name)?.movedTo];
      return acts.some((act) => act !== undefined && act.date <= date) ? [] : frozen.get(`${name}/${version.version}`) ?? [];
    });
    return { release, date, total: qualityOf(profiles, date).total };
  });
}

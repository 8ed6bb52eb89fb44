// What an entry took over from the one it is derived from, and what was changed since: found by comparing both records.
import { collections } from '../schema/index.ts';
import type { Change } from './compare-records.ts';
import { compareRecords } from './compare-records.ts';
import { isSame, pairItems, ruleFor } from './list-rules.ts';

/** Fields that are taken over; title, sources and state of a page are always its own. */
const FIELDS = {
  roles: ['purpose', 'aliases', 'employmentGroups', 'tasks', 'requirements'],
  curricula: ['level', 'targetGroup', 'language', 'hours', 'credits', 'fulfils', 'modules', 'competenceCoverage'],
} as const;
type Derived = keyof typeof FIELDS;

/** Lists whose items are counted. */
const LISTS = { roles: ['tasks', 'requirements'], curricula: ['modules', 'competenceCoverage'] } as const;

export interface Derivation {
  /** Items taken over unchanged, and all items of the derived entry, by list. */
  taken: { list: string; unchanged: number; of: number }[];
  /** Everything that differs from the model today. */
  changes: Change[];
}

/** Ids of sources belong to a file; that another file calls the same source otherwise is no change. */
const withoutSources = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'sources').map(([key, inner]) => [key, withoutSources(inner)]));
};

function pick(collection: Derived, data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(FIELDS[collection].map((field) => [field, withoutSources(data[field])]));
}

function unchangedItems(before: readonly unknown[], after: readonly unknown[]): number {
  const fields = [...new Set([...before, ...after].flatMap((item) => Object.keys(item as object)))];
  return pairItems(before, after, ruleFor(fields)).filter(([i, j]) => isSame(before[i], after[j])).length;
}

/** Compares an entry with its model as both stand today. */
export function derivationOf(collection: Derived, model: unknown, derived: unknown): Derivation {
  const [before, after] = [model, derived].map((data) => pick(collection, data as Record<string, unknown>)) as [Record<string, unknown[]>, Record<string, unknown[]>];
  return {
    taken: LISTS[collection].filter((list) => after[list]!.length > 0).map((list) => ({ list, unchanged: unchangedItems(before[list]!, after[list]!), of: after[list]!.length })),
    changes: compareRecords(collections[collection].schema, before, after),
  };
}

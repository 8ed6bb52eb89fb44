// Qualifications by field, by level and by the regulation that they name as a candidate, and the pages of these groups where all are too many for one.
import type { Qualification, Regulation } from '../schema/index.ts';
import { asked } from './asked.ts';
import { referring, type Handbook, type Profile } from './handbook.ts';
import { groupByField, groupByLevel, groupsInParts, mostRows } from './lists.ts';
import { once } from './once.ts';

export type GroupOrder = 'byField' | 'byLevel' | 'byRegulation';

/** What a group has in common; both '' where that is not known. */
export interface GroupName {
  /** Broad field of ISCED-F, framework, or code of the regulation. */
  scheme: string;
  level?: string;
}

export interface QualificationGroup {
  /** What stands in its address: plain letters, no two the same, none only a number, which would look like a version; '' for what is in no group. */
  key: string;
  name: GroupName;
  profiles: Profile<Qualification>[];
  regulations?: Profile<Regulation>[];
}

/** The groups of each order as its list has them; of regulations, those whose page cannot hold its rows. */
export const qualificationGroups: Record<GroupOrder, (handbook: Handbook) => QualificationGroup[]> = {
  byField: once((handbook) => groupByField(handbook).map(({ field, qualifications, regulations }) => ({ key: field && `isced-${field}`, name: { scheme: field }, profiles: qualifications, regulations }))),
  byLevel: once((handbook) => {
    const taken = new Map<string, number>();
    return groupByLevel(handbook).map(({ framework, level, qualifications }) => {
      // Names may be long, and in other scripts they may leave the same letters or none.
      const own = `${framework}-${level}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60).replace(/^-|-$/g, '');
      const letters = /^[a-z]/.test(own) ? own : `n-${own}`;
      const before = taken.get(letters) ?? 0;
      taken.set(letters, before + 1);
      return { key: framework && (before === 0 ? letters : `${letters}--${before + 1}`), name: { scheme: framework, level }, profiles: qualifications };
    });
  }),
  byRegulation: once((handbook) => [...handbook.regulations.keys()]
    .map((id) => ({ key: id, name: { scheme: id }, profiles: referring(handbook, `regulations/${id}`, 'qualifications') }))
    .filter((group) => areLong([group]))),
};

/** Whether groups have more rows than one page shows. */
export const areLong = (groups: readonly { profiles: readonly unknown[] }[]): boolean => groups.reduce((rows, { profiles }) => rows + profiles.length, 0) > mostRows;

export interface DividedGroup {
  key: string;
  name: GroupName;
  count: number;
  /** Codes on each page. */
  parts: string[][];
  /** Its states by code, and the part in which each begins. */
  states: Record<string, { count: number; part: number }>;
}

/** Groups with pages of their own, by state in the order of the German names, so that both languages have the same pages; none while one page holds all. */
export const dividedGroups = asked('divided-groups', (handbook, order: GroupOrder): DividedGroup[] => {
  const groups = qualificationGroups[order](handbook);
  const stateName = (state: string) => handbook.countries.get(state)?.data.title.de ?? state;
  return !areLong(groups) ? [] : groups.map(({ key, name, profiles }) => {
    const byState = [...Map.groupBy(profiles, ({ data }) => data.state)].sort(([a], [b]) => stateName(a).localeCompare(stateName(b), 'de'));
    const parts = groupsInParts(byState.map(([, rows]) => rows.map(({ id }) => id)));
    return {
      key, name, parts,
      count: profiles.length,
      states: Object.fromEntries(byState.map(([state, rows]) => [state, { count: rows.length, part: parts.findIndex((codes) => codes.includes(rows[0]!.id)) + 1 }])),
    };
  });
});

/** One of them. */
export const dividedGroup = asked('divided-group', (handbook, order: GroupOrder, key: string): DividedGroup => dividedGroups(handbook, order).find((group) => group.key === key)!);

/** How many qualifications name a regulation as a candidate, and in how many parts they stand; none where its own page has them. */
export const rowsOfRegulation = asked('rows-of-regulation', (handbook, id: string): { count: number; parts: number } => ({
  count: referring(handbook, `regulations/${id}`, 'qualifications').length,
  parts: dividedGroups(handbook, 'byRegulation').find(({ key }) => key === id)?.parts.length ?? 0,
}));

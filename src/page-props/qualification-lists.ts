// Props of the lists of qualifications by state, field and level. Where all are too many for one page, a list only counts its groups:
// a state leads to its own page, a field and a level to pages of their own. So does a regulation that too many name.
import { loadHandbook } from '../handbook.ts';
import { listWords } from '../labels/lists.ts';
import { regulationWords } from '../labels/regulation.ts';
import { iscedF, pageNames, rooms } from '../labels/words.ts';
import type { Handbook } from '../model/handbook.ts';
import { areLong, dividedGroup, dividedGroups, qualificationGroups, type DividedGroup, type GroupName, type GroupOrder } from '../model/qualification-groups.ts';
import { kept } from '../model/reads.ts';
import { levelName } from '../model/workload.ts';
import { entryPath, groupPath, listPath, noGroup, pagePath } from '../routes.ts';
import type { Language } from '../site.ts';
import { pageFrame, roomFrame } from './lists.ts';
import { frameOf, other, qualificationsAt, titlesOf } from './shared.ts';

/** Props of /qualifikationen/: states in the order of their names. */
export async function qualificationsProps(language: Language) {
  const { handbook, frame } = await roomFrame('qualifications', language);
  const states = titlesOf(handbook, 'countries', language);
  const groups = [...Map.groupBy(handbook.qualifications.values(), ({ data }) => data.state)].map(([key, profiles]) => ({ key, title: states[key] ?? key, profiles }));
  const long = areLong(groups);
  return {
    frame, states,
    groups: groups
      .map(({ key, title, profiles }) => ({ key, title, count: profiles.length, ...(long ? { at: { href: qualificationsAt(key, language), parts: 1 } } : { rows: profiles }) }))
      .sort((a, b) => a.title.localeCompare(b.title, language)),
  };
}

type ListOrder = Exclude<GroupOrder, 'byRegulation'>;

function groupTitle(order: ListOrder, { scheme, level }: GroupName, language: Language): string {
  const words = listWords[language];
  if (order === 'byField') return scheme ? `${scheme} ${iscedF[scheme]?.[language] ?? ''}`.trim() : words.notClassified;
  return scheme ? levelName({ framework: scheme, level: level! })[language] : words.levelNotDocumented;
}

async function orderProps(order: ListOrder, language: Language) {
  const { handbook, frame } = await pageFrame(order, pageNames[order][language], language, [{ label: rooms.qualifications[language], href: listPath('qualifications', language) }]);
  const groups = qualificationGroups[order](handbook);
  const long = areLong(groups);
  return {
    frame,
    states: titlesOf(handbook, 'countries', language),
    groups: groups.map(({ key, name, profiles, regulations = [] }) => ({
      regulations,
      // Anchors within the list have the number of the field alone.
      key: order === 'byField' ? name.scheme : key,
      title: groupTitle(order, name, language),
      count: profiles.length,
      ...(long ? { at: { href: groupPath(order, key, 1, language), parts: dividedGroup(handbook, order, key).parts.length } } : { rows: profiles }),
    })),
  };
}

export const fieldsProps = (language: Language) => orderProps('byField', language);
export const levelsProps = (language: Language) => orderProps('byLevel', language);

/** What a page of a group says above its rows. */
function headOf(handbook: Handbook, order: GroupOrder, { name, count }: DividedGroup, language: Language) {
  const counted = listWords[language].qualificationCount(count);
  if (order === 'byRegulation') {
    const { id, data } = handbook.regulations.get(name.scheme)!;
    const words = regulationWords[language];
    return {
      title: `${data.abbreviation}: ${words.qualifications}`,
      lead: `${counted}. ${words.noVerdict}`,
      description: words.referringTo(data.title[language]),
      crumbs: [{ label: rooms.regulations[language], href: listPath('regulations', language) }, { label: data.abbreviation, href: entryPath('regulations', id, language) }, { label: words.qualifications }],
    };
  }
  const title = groupTitle(order, name, language);
  return {
    title,
    lead: counted,
    description: listWords[language].qualifications[order === 'byField' ? 'field' : 'level'].title,
    crumbs: [{ label: rooms.qualifications[language], href: listPath('qualifications', language) }, { label: pageNames[order][language], href: pagePath(order, language) }, { label: title }],
  };
}

/** Paths and props of the pages of groups, such as /qualifikationen/nach-feld/isced-04/2/. */
export async function groupPages(order: GroupOrder, language: Language) {
  const handbook = await loadHandbook();
  const pageOf = (key: string, index: number) => {
    const group = dividedGroup(handbook, order, key);
    const { crumbs, ...head } = headOf(handbook, order, group, language);
    const names = titlesOf(handbook, 'countries', language);
    const rows = Map.groupBy(group.parts[index]!.map((code) => handbook.qualifications.get(code)!), ({ data }) => data.state);
    return {
      ...head,
      frame: frameOf(handbook, language, groupPath(order, key, index + 1, other(language)), crumbs),
      part: index + 1,
      parts: group.parts.map((_, place) => groupPath(order, key, place + 1, language)),
      states: Object.entries(group.states)
        .map(([state, { count, part }]) => ({ state, name: names[state] ?? state, count, href: `${part === index + 1 ? '' : groupPath(order, key, part, language)}#g-${state}`, rows: rows.get(state) ?? [] }))
        .sort((a, b) => a.name.localeCompare(b.name, language)),
    };
  };
  return dividedGroups(handbook, order).flatMap(({ key, parts }) => parts.map((_, index) => ({
    params: { group: key || noGroup[language], part: index === 0 ? undefined : String(index + 1) },
    props: { get page() { return pageOf(key, index); } },
    cacheKey: kept(),
  })));
}

// Where the codes in a profile lead: each target once, with title, addresses and the places that name it.
import { frameworkFor } from '../model/competences.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { provisionName } from '../model/provision-name.ts';
import { versionIn, type PublishedVersion } from '../model/published.ts';
import type { Publication } from '../model/publication.ts';
import { findReferences } from '../model/references.ts';
import { apiEntryFile } from '../file-routes.ts';
import { competencePath, entryPath, versionPath } from '../routes.ts';
import { collections, type CollectionName } from '../schema/index.ts';
import { both } from './api-head.ts';
import type { ApiReference } from '../schema/api.ts';
import type { Absolute } from './head-meta.ts';

interface Target { collection: CollectionName; id: string; list?: string; item?: string; at: string[] }
type Title = ApiReference['title'];

/** RFC 6901: a path of keys as text. */
function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

// The marks of render.ts.
const PROSE_MARK = /data-ref="([a-z]+):([a-z0-9-]+)"/g;

/** Every target with its places, in the order in which the profile names them. */
function targetsOf({ collection, data, prose }: Profile): Target[] {
  const found = new Map<string, Target>();
  const add = (target: Omit<Target, 'at'>, place: string) => {
    const key = [target.collection, target.id, target.list, target.item].join(' ');
    const known = found.get(key) ?? { ...target, at: [] };
    found.set(key, known);
    if (!known.at.includes(place)) known.at.push(place);
  };
  for (const reference of findReferences(collections[collection].schema, data)) {
    const place = `/record${pointerOf(reference.path)}`;
    if (reference.kind === 'entry') add({ collection: reference.collection as CollectionName, id: reference.id }, place);
    if (reference.kind === 'within' && reference.entry) add({ collection: reference.collection as CollectionName, id: reference.entry, list: reference.list, item: reference.id }, place);
  }
  for (const language of ['de', 'en'] as const) {
    prose[language]?.forEach(({ html }, index) => {
      for (const [, room, id] of html.matchAll(PROSE_MARK)) add({ collection: room as CollectionName, id: id! }, `/prose/${language}/sections/${index}`);
    });
  }
  return [...found.values()];
}

/** Title of a position, occupation, specialisation or competence. */
function itemTitle(data: unknown, list: string, id: string): Title | undefined {
  const items = (data as Record<string, { id?: string; code?: string; title?: string | Title }[]> | undefined)?.[list] ?? [];
  const title = items.find((item) => (item.id ?? item.code) === id)?.title;
  return typeof title === 'string' ? { de: title } : title;
}

/** The targets of a profile, named as they were when its version was published. */
export function referencesOf(handbook: Handbook, profile: Profile, publication: Publication | undefined, absolute: Absolute): ApiReference[] {
  return targetsOf(profile).map(({ collection, id, list, item, at }): ApiReference => {
    const provision = collection === 'norms' ? handbook.provisions.get(id) : undefined;
    const home = provision?.law.id ?? id;
    const entry = handbook.published.entries.get(`${collection}/${home}`);
    const version = publication && entry && versionIn(entry, publication.version.release);
    const frozen = version && handbook.frozen.get(`${collection}/${home}/${version.version}`);
    const data = (frozen ?? (handbook[collection] as Map<string, Profile>).get(home))?.data;
    const title = list && item ? (collection === 'frameworks' ? frameworkFor(handbook, home, publication)?.data.competences.find(({ code }) => code === item)?.title : itemTitle(data, list, item)) : undefined;
    return {
      collection, id,
      ...(list && item ? { item: { list, id: item, ...(title ? { title } : {}) } } : {}),
      title: provision ? { de: [provisionName(provision), provision.data.heading].filter(Boolean).join(': ') } : titleAt(version, data, id),
      ...(version ? { version: { number: version.version, address: absolute(apiEntryFile(collection, home, version.version)), page: both((language) => absolute(versionPath(collection, home, version.version, language))) } } : {}),
      address: absolute(apiEntryFile(collection, home)),
      page: both((language) => absolute(list === 'competences' && item ? competencePath(id, item, language) : entryPath(collection, id, language))),
      at,
    };
  });
}

function titleAt(version: PublishedVersion | undefined, data: unknown, id: string): Title {
  return version?.title ?? (data as { title?: Title } | undefined)?.title ?? { de: id };
}

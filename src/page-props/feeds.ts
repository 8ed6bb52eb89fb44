// The feeds: which there are and which acts of the register each has.
import { both } from '../export/api-head.ts';
import { feedText, type Feed } from '../export/atom.ts';
import { absoluteFor } from '../export/rdf-file.ts';
import { loadHandbook } from '../handbook.ts';
import { feedWords } from '../labels/feeds.ts';
import { rooms } from '../labels/words.ts';
import { actsOf, concerned, type RegisterAct } from '../model/acts.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { nameOf, type PublishedEntry } from '../model/published.ts';
import { feedFile } from '../file-routes.ts';
import { entryPath, listPath, pagePath, versionsPath } from '../routes.ts';
import { collectionNames, type CollectionName, type Qualification } from '../schema/index.ts';
import { site, type Language } from '../site.ts';
import { titleOf } from './shared.ts';

type Write = (origin: URL | undefined) => string;

/** State of a published qualification; of a removed one by the first part of its code, because its text is gone. */
function stateOf(handbook: Handbook, { id, versions }: PublishedEntry): string | undefined {
  const last = versions.toReversed().map(({ version }) => handbook.frozen.get(`qualifications/${id}/${version}`)).find(Boolean) as Profile<Qualification> | undefined;
  const state = last?.data.state ?? id.split('-')[0]!;
  return handbook.countries.has(state) || handbook.published.entries.has(`countries/${state}`) ? state : undefined;
}

/** Acts by the name of the entry that they concern, and by state: those of its profile and of its qualifications. */
const actsByPlace = once((handbook: Handbook) => {
  const all = actsOf(handbook.registerLines);
  const byEntry = new Map<string, RegisterAct[]>();
  const byState = new Map<string, RegisterAct[]>();
  const add = (map: Map<string, RegisterAct[]>, key: string, act: RegisterAct) => {
    const known = map.get(key) ?? [];
    if (!known.includes(act)) known.push(act);
    map.set(key, known);
  };
  for (const act of all) {
    for (const name of concerned(act)) {
      add(byEntry, name, act);
      const entry = handbook.published.entries.get(name);
      const state = entry?.collection === 'countries' ? entry.id : entry?.collection === 'qualifications' ? stateOf(handbook, entry) : undefined;
      if (state !== undefined) add(byState, state, act);
    }
  }
  return { all, byEntry, byState };
});

function writer(handbook: Handbook, feed: Omit<Feed, 'absolute' | 'lastDate'>): { write: Write } {
  return { write: (origin) => feedText({ ...feed, lastDate: handbook.published.lastDate!, absolute: absoluteFor(origin) }) };
}

const titled = (language: Language, what: string) => feedWords[language].of(site.name[language], what);

/** Paths and props of /feeds/<file>: everything, and one for each room. None before the first publication. */
export async function generalFeeds(language: Language) {
  const handbook = await loadHandbook();
  if (handbook.published.lastDate === undefined) return [];
  const { all } = actsByPlace(handbook);
  return [
    { params: { file: 'all.atom' }, props: writer(handbook, { language, title: feedWords[language].all(site.name[language]), self: both((other) => feedFile(other)), page: both((other) => pagePath('releases', other)), acts: all }) },
    ...collectionNames.map((room) => ({ params: { file: `${room}.atom` }, props: writer(handbook, { language, title: titled(language, rooms[room][language]), self: both((other) => feedFile(other, room)), page: both((other) => listPath(room, other)), acts: all.filter(({ collection }) => collection === room) }) })),
  ];
}

/** Paths and props of /feeds/<room>/<file>: one for each published entry; that of a country tells of its qualifications, too. */
export async function entryFeeds(language: Language) {
  const handbook = await loadHandbook();
  const { byEntry, byState } = actsByPlace(handbook);
  const feed = (room: CollectionName, id: string, title: string, page: (language: Language) => string, acts: RegisterAct[]) => ({
    params: { room, file: `${id}.atom` },
    props: writer(handbook, { language, title: titled(language, title), self: both((other) => feedFile(other, room, id)), page: both(page), acts }),
  });
  const states = new Set([...byState.keys(), ...[...handbook.published.entries.values()].filter(({ collection }) => collection === 'countries').map(({ id }) => id)]);
  return [
    ...[...states].sort().map((state) => feed('countries', state, titleOf(handbook, 'countries', state, language), (other) => entryPath('countries', state, other), byState.get(state) ?? [])),
    ...[...handbook.published.entries.values()].filter(({ collection }) => collection !== 'countries').map((entry) => feed(entry.collection, entry.id, `${titleOf(handbook, entry.collection, entry.id, language)} (${entry.id})`, (other) => versionsPath(entry.collection, entry.id, other), byEntry.get(nameOf(entry)) ?? [])),
  ];
}

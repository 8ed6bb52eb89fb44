// From the handbook to the props of a page: prose with its links made, names of other entries, who refers here. Both languages share it.
import { formatNumber } from '../labels/format.ts';
import { kinds, rooms } from '../labels/words.ts';
import { frameWords } from '../labels/frame.ts';
import type { Frame } from '../layouts/frame.ts';
import { linkReferences } from '../markdown/link-references.ts';
import { numberBlocks } from '../markdown/number-blocks.ts';
import { asked } from '../model/asked.ts';
import type { Handbook, Profile, Prose } from '../model/handbook.ts';
import { numberPlaces, placesOf, textPlace, type MarginNumbers } from '../model/margin-numbers.ts';
import { provisionName } from '../model/provision-name.ts';
import { nameOf, versionIn } from '../model/published.ts';
import type { Publication } from '../model/publication.ts';
import { base, entryPath, listPath, versionPath, type Room } from '../routes.ts';
import type { CollectionName, Qualification, Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';

export const other = (language: Language): Language => (language === 'de' ? 'en' : 'de');

/** Title of any entry in a language; laws and provisions by their citation. */
export function titleOf(handbook: Handbook, collection: string, id: string, language: Language): string {
  if (collection === 'norms') {
    const provision = handbook.provisions.get(id);
    if (provision) return provisionName(provision);
    return handbook.norms.get(id)?.data.abbreviation ?? retiredTitle(handbook, collection, id, language) ?? id;
  }
  const profile = (handbook[collection as CollectionName] as Map<string, Profile<{ title: Record<Language, string> }>>).get(id);
  return profile?.data.title[language] ?? retiredTitle(handbook, collection, id, language) ?? id;
}

/** What was withdrawn, moved or removed is still named by what refers to it. */
function retiredTitle(handbook: Handbook, collection: string, id: string, language: Language): string | undefined {
  const title = handbook.retired.get(nameOf({ collection, id }))?.versions.at(-1)?.title;
  return title && (title[language] ?? title.de);
}

/** Prose in a language with its references linked and its margin numbers; the German one where there is no translation. */
export function proseFor(handbook: Handbook, prose: Prose, language: Language, margin: MarginNumbers | undefined): { sections: Prose['de']; translated: boolean } {
  const translated = language === 'de' || prose.en !== undefined;
  const sections = (language === 'en' ? prose.en : undefined) ?? prose.de;
  const words: Language = translated ? language : 'de';
  return {
    translated,
    sections: sections.map((section, index) => ({
      ...section,
      html: linkReferences(numberBlocks(section.html, (block) => margin?.get(textPlace(index, block)), frameWords[words].marginNumber), base, (collection, id, at) => {
        const provision = handbook.provisions.get(id);
        const label = collection === 'norms' && provision ? provisionName(provision, at) : titleOf(handbook, collection, id, words);
        return { href: entryPath(collection as Room, id, language), label };
      }),
    })),
  };
}

/** Entries that refer to one, for "Where this is referred to". `without` leaves out collections that have a list of their own. */
export function usesOf(handbook: Handbook, collection: CollectionName, id: string, language: Language, without: CollectionName[] = []): { kind: keyof typeof kinds; title: string; href: string }[] {
  return (handbook.referredBy.get(`${collection}/${id}`) ?? [])
    .filter((reference) => !without.includes(reference.collection))
    .map((reference) => ({ kind: reference.collection, title: titleOf(handbook, reference.collection, reference.id, language), href: entryPath(reference.collection, reference.id, language) }));
}

/** Titles of all entries of a collection by code. */
export const titlesOf = asked('titles', (handbook, collection: CollectionName, language: Language): Record<string, string> => {
  const retired = [...handbook.retired.values()].filter((entry) => entry.collection === collection).map(({ id }) => id);
  return Object.fromEntries([...handbook[collection].keys(), ...retired].map((id) => [id, titleOf(handbook, collection, id, language)]));
});

const codesOfState = asked('qualifications-of-state', (handbook, state: string) => [...handbook.qualifications.values()].filter(({ data }) => data.state === state).map(({ id }) => id));

/** Qualifications of a state, in the order of their codes. */
export const qualificationsOf = (handbook: Handbook, state: string): Profile<Qualification>[] => codesOfState(handbook, state).map((id) => handbook.qualifications.get(id)!);

/** Where the page of a state lists them. */
export const qualificationsAt = (state: string, language: Language): string => `${entryPath('countries', state, language)}#qualifikationen`;

/** Title of a part of the handbook that lists are divided by: a state or a room; whether it is a state. */
export function partOfList(handbook: Handbook, part: string, language: Language): { title: string; isState: boolean } {
  const state = handbook.countries.get(part);
  return { title: state?.data.title[language] ?? rooms[part as Room]?.[language] ?? part.toUpperCase(), isState: state !== undefined };
}

/** Order of such parts: states by title, then rooms by title. */
export function byPart(language: Language) {
  return (a: { title: string; isState: boolean }, b: { title: string; isState: boolean }): number => Number(b.isState) - Number(a.isState) || a.title.localeCompare(b.title, language);
}

/** The version that the address of an entry shows: the newest. Undefined for drafts and where working files are shown. */
export function publicationOf(handbook: Handbook, name: string): Publication | undefined {
  const entry = handbook.showsWorkingFiles ? undefined : handbook.published.entries.get(name);
  return entry && { entry, version: entry.versions.at(-1)!, isPermanent: false };
}

/** A regulation as it stood when a version was published; today's for drafts. */
export function regulationFor(handbook: Handbook, id: string, publication: Publication | undefined): { profile: Profile<Regulation>; version?: number } | undefined {
  const entry = publication && handbook.published.entries.get(`regulations/${id}`);
  const version = entry && versionIn(entry, publication.version.release)?.version;
  const profile = (version === undefined ? handbook.regulations.get(id) : handbook.frozen.get(`regulations/${id}/${version}`)) as Profile<Regulation> | undefined;
  return profile && { profile, ...(version === undefined ? {} : { version }) };
}

/** Date of the newest facts. */
const newestFacts = asked('newest-facts', ({ countries, qualifications, regulations }) => [...countries.values(), ...qualifications.values(), ...regulations.values()].map(({ data }) => data.stateAsOf).sort().at(-1) ?? '');

/** Whether anything was ever published. */
const hasFeeds = asked('has-feeds', ({ published }) => published.lastDate !== undefined);
/** How much the handbook holds. */
const roomCounts = asked('room-counts', (handbook, language: Language) => (['countries', 'qualifications', 'regulations'] as const).map((room) => `${formatNumber(handbook[room].size, language)} ${rooms[room][language]}`));

/** Frame of any page. `crumbs` end with the page itself. */
export function frameOf(handbook: Handbook, language: Language, twin: string, crumbs: Frame['crumbs']): Frame {
  return { language, twin, crumbs, asOf: newestFacts(handbook), counts: roomCounts(handbook, language), isPreview: handbook.showsWorkingFiles, hasFeeds: hasFeeds(handbook) };
}

/** A profile as a page is to show it. */
export interface Shown<T> {
  handbook: Handbook;
  language: Language;
  profile: Profile<T>;
  /** Absent for drafts and working files. */
  publication: Publication | undefined;
}

/** What the pages of all rooms need. `last` names the profile in the breadcrumbs. */
export function shownProps<T>({ handbook, language, profile, publication }: Shown<T>, last: string, between: Frame['crumbs'] = []) {
  const { collection, id, data, prose } = profile;
  const margin = publication && numberPlaces(placesOf(collection, data, prose.de));
  const version = publication?.version.version;
  const path = version === undefined ? entryPath(collection, id, language) : versionPath(collection, id, version, language);
  const frame = { ...entryFrame(handbook, collection, id, language, last, between), cited: { id, path, version } };
  return { frame: publication?.isPermanent ? versionFrame(frame, publication) : frame, profile, publication, margin, prose: proseFor(handbook, prose, language, margin) };
}

/** Frame of the permanent page of a version: one step below the entry. */
function versionFrame(frame: Frame, { version: { collection, id, version } }: Publication): Frame {
  const { language } = frame;
  const last = frame.crumbs.at(-1)!;
  return {
    ...frame,
    twin: versionPath(collection, id, version, other(language)),
    shows: { ...frame.shows, room: collection, version },
    crumbs: [...frame.crumbs.slice(0, -1), { ...last, href: entryPath(collection, id, language) }, { label: `${frameWords[language].version} ${version}` }],
  };
}

/** Frame of an entry's page: room, optional steps between, the entry. */
export function entryFrame(handbook: Handbook, room: Room, id: string, language: Language, last: string, between: Frame['crumbs'] = []): Frame {
  const frame = frameOf(handbook, language, entryPath(room, id, other(language)), [{ label: rooms[room][language], href: listPath(room, language) }, ...between, { label: last }]);
  return room === 'guide' ? frame : { ...frame, shows: showsEntry(handbook, room, id) };
}

/** The entry whose data belong to a page; those of a provision are its law's. */
export function showsEntry(handbook: Handbook, room: CollectionName, id: string): NonNullable<Frame['shows']> {
  const code = (room === 'norms' && handbook.provisions.get(id)?.law.id) || id;
  return { room, id: code, isDraft: !handbook.published.entries.has(nameOf({ collection: room, id: code })), isRetired: !handbook[room].has(code) };
}

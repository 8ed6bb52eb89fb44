// Every address of an entry and of its versions: which page answers there, with which props.
import { loadHandbook } from '../handbook.ts';
import { versionWords } from '../labels/versions.ts';
import type { Frame } from '../layouts/frame.ts';
import type { Handbook, Profile, Provision } from '../model/handbook.ts';
import { nameOf, type PublishedEntry, type PublishedVersion } from '../model/published.ts';
import type { Publication } from '../model/publication.ts';
import { kept } from '../model/reads.ts';
import { entryPath, segmentOf, versionPath } from '../routes.ts';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { curriculumProps, frameworkProps, recommendationProps, roleProps } from './competences.ts';
import { countryProps, lawProps, qualificationProps, regulationProps, termProps } from './entries.ts';
import { entryFrame, other, publicationOf, titleOf, usesOf, type Shown } from './shared.ts';
import { besideEntryFrame, targetOf } from './versions.ts';

const propsOf = {
  countries: countryProps,
  qualifications: qualificationProps,
  regulations: regulationProps,
  frameworks: frameworkProps,
  roles: roleProps,
  curricula: curriculumProps,
  recommendations: recommendationProps,
  norms: lawProps,
  terms: termProps,
};
export type ProfilePage = { [R in CollectionName]: { collection: R; props: ReturnType<(typeof propsOf)[R]> } }[CollectionName];

function pageOf(handbook: Handbook, language: Language, profile: Profile, publication: Publication | undefined): ProfilePage {
  const { collection } = profile;
  return { collection, props: (propsOf[collection] as (shown: Shown<unknown>) => unknown)({ handbook, language, profile, publication }) } as ProfilePage;
}

export type EntryPage =
  | { kind: 'profile'; page: ProfilePage }
  | { kind: 'provision'; page: ReturnType<typeof provisionPage> }
  | { kind: 'forwarding'; page: { frame: Frame; entry: PublishedEntry; target: ReturnType<typeof targetOf> } }
  | { kind: 'tombstone'; page: { frame: Frame; entry: PublishedEntry; version?: PublishedVersion } };

function provisionPage(handbook: Handbook, language: Language, provision: Provision) {
  const { law, code } = provision;
  return {
    provision,
    frame: entryFrame(handbook, 'norms', code, language, titleOf(handbook, 'norms', code, language), [{ label: law.data.abbreviation, href: entryPath('norms', law.id, language) }]),
    publication: publicationOf(handbook, nameOf(law)),
    usedBy: usesOf(handbook, 'norms', code, language),
  };
}

/** A profile's page, made when it is asked for: Astro asks for all paths of a route, and in development shows one of them. */
function profileEntry(handbook: Handbook, language: Language, profile: Profile, publication: Publication | undefined): { kind: 'profile'; page: ProfilePage } {
  return { kind: 'profile', get page() { return pageOf(handbook, language, profile, publication); } };
}

/** Only pages that are made when it is their turn may be kept. What became of the entry is known before. */
const keyOf = ({ kind }: EntryPage, collection: string, id: string) => (kind === 'profile' || kind === 'provision' ? { cacheKey: kept({ collection, id }) } : {});

/** What answers at the address of an entry that stands in no list any more. */
function retiredPage(handbook: Handbook, language: Language, entry: PublishedEntry): EntryPage {
  const { collection, id } = entry;
  const frame = entryFrame(handbook, collection, id, language, id);
  if (entry.movedTo) return { kind: 'forwarding', page: { frame, entry, target: targetOf(handbook, entry, language) } };
  const version = entry.versions.at(-1)!;
  const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`);
  if (!profile) return { kind: 'tombstone', page: { frame, entry } };
  return profileEntry(handbook, language, profile, { entry, version, isPermanent: false });
}

/** Paths and props of /<room>/<id>/. */
export async function entryPages(language: Language): Promise<{ params: { room: string; id: string }; props: EntryPage; cacheKey?: string }[]> {
  const handbook = await loadHandbook();
  const at = (room: CollectionName, id: string, props: EntryPage) => ({ params: { room: segmentOf(room, language), id }, props, ...keyOf(props, room, id) });
  return [
    ...collectionNames.flatMap((room) => [...handbook[room].values()].map((profile) => at(room, profile.id, profileEntry(handbook, language, profile, publicationOf(handbook, nameOf(profile)))))),
    ...[...handbook.provisions.values()].map((provision) => at('norms', provision.code, { kind: 'provision', get page() { return provisionPage(handbook, language, provision); } })),
    ...[...handbook.retired.values()].map((entry) => at(entry.collection, entry.id, retiredPage(handbook, language, entry))),
  ];
}

export type VersionPage = Exclude<EntryPage, { kind: 'provision' | 'forwarding' }>;

/** Paths and props of /<room>/<id>/<n>/. */
export async function versionPages(language: Language): Promise<{ params: { room: string; id: string; version: string }; props: VersionPage; cacheKey?: string }[]> {
  const handbook = await loadHandbook();
  return [...handbook.published.entries.values()].flatMap((entry) => entry.versions.map((version) => {
    const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`);
    return {
      params: { room: segmentOf(entry.collection, language), id: entry.id, version: String(version.version) },
      ...(profile ? { cacheKey: kept(entry) } : {}),
      props: profile ? profileEntry(handbook, language, profile, { entry, version, isPermanent: true }) : { kind: 'tombstone', page: { frame: besideEntryFrame(handbook, entry, language, versionPath(entry.collection, entry.id, version.version, other(language)), versionWords[language].version(version.version)), entry, version } },
    };
  }));
}

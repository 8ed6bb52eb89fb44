// Every address that the register promises, as a place in dist, with what must answer there.
import { nameOf, whereNow, type PublishedEntry, type PublishedVersion, type Release } from '../../src/model/published.ts';
import { hasChanges, isReadable } from '../../src/model/readable.ts';
import { changesPath, competencePath, coveragePath, entryPath, regulationSynopsisPath, releasePath, versionPath, versionsPath } from '../../src/routes.ts';
import { matricesOf } from '../../src/model/coverage.ts';
import type { Framework, Law, Qualification, Regulation } from '../../src/schema/index.ts';
import { languages, type Language } from '../../src/site.ts';
import type { Archive } from './archive.ts';
import { pathOfRoute } from './site.ts';

/** A page with the text of a version: its permanent one, or that of the entry, which shows the newest. */
export interface VersionPlace { kind: 'version'; entry: PublishedEntry; version: PublishedVersion; isPermanent: boolean }

export type What =
  | VersionPlace
  /** Without `version` at the address of the entry. */
  | { kind: 'tombstone'; entry: PublishedEntry; version?: PublishedVersion }
  | { kind: 'forwarding'; entry: PublishedEntry; target: string }
  | { kind: 'versions'; entry: PublishedEntry }
  | { kind: 'changes'; entry: PublishedEntry; version: PublishedVersion }
  /** `version` is the last one of the law that holds the provision. */
  | { kind: 'provision'; entry: PublishedEntry; version: PublishedVersion; number: string }
  /** The comparison with a regulation, in two orders. It is cited, too. */
  | { kind: 'matrix'; entry: PublishedEntry; version: PublishedVersion; isPermanent: boolean; regulation: string }
  /** A competence, as the last version of the framework that has it says. */
  | { kind: 'competence'; entry: PublishedEntry; version: PublishedVersion; code: string }
  /** A regulation beside the one that it supersedes. */
  | { kind: 'synopsis'; entry: PublishedEntry; version: PublishedVersion; isPermanent: boolean; old: string }
  | { kind: 'release'; release: Release };

export type Place = What & { path: string; language: Language };

const known = new WeakMap<Archive, Map<string, Place>>();

/** Places by their path in dist. Several checks ask. */
export function placesOf(archive: Archive): Map<string, Place> {
  return known.get(archive) ?? known.set(archive, makePlaces(archive)).get(archive)!;
}

function makePlaces({ published, frozen }: Archive): Map<string, Place> {
  const places: Place[] = [];
  const add = (route: (language: Language) => string, what: What) => {
    for (const language of languages) places.push({ ...what, path: pathOfRoute(route(language)), language });
  };
  for (const entry of published.entries.values()) {
    const { collection, id, versions, movedTo } = entry;
    const textOf = (version: PublishedVersion, isPermanent: boolean): What => (isReadable(version) ? { kind: 'version', entry, version, isPermanent } : { kind: 'tombstone', entry, ...(isPermanent && { version }) });
    add((language) => entryPath(collection, id, language), movedTo ? { kind: 'forwarding', entry, target: whereNow(published, nameOf(entry)) } : textOf(versions.at(-1)!, false));
    add((language) => versionsPath(collection, id, language), { kind: 'versions', entry });
    for (const version of versions) {
      add((language) => versionPath(collection, id, version.version, language), textOf(version, true));
      if (hasChanges(entry, version)) add((language) => changesPath(collection, id, version.version, language), { kind: 'changes', entry, version });
    }
    if (collection === 'qualifications') {
      const withMatrices = [...versions.map((version) => ({ version, isPermanent: true })), ...(movedTo ? [] : [{ version: versions.at(-1)!, isPermanent: false }])];
      for (const { version, isPermanent } of withMatrices) {
        const data = frozen(version)?.data as Qualification | undefined;
        for (const regulation of new Set(data ? matricesOf(data).map((matrix) => matrix.regulation) : [])) {
          for (const byRegulation of [false, true]) add((language) => coveragePath(id, regulation, language, { version: isPermanent ? version.version : undefined, byRegulation }), { kind: 'matrix', entry, version, isPermanent, regulation });
        }
      }
    }
    if (collection === 'frameworks') {
      const lastWith = new Map(versions.flatMap((version) => ((frozen(version)?.data as Framework | undefined)?.competences ?? []).map(({ code }) => [code, version])));
      for (const [code, version] of lastWith) add((language) => competencePath(id, code, language), { kind: 'competence', entry, version, code });
    }
    if (collection === 'regulations') {
      for (const version of versions) {
        for (const { regulation: old } of (frozen(version)?.data as Regulation | undefined)?.synopsis ?? []) {
          const isNewest = version === versions.at(-1) && version.status === 'current' && !movedTo;
          for (const isPermanent of isNewest ? [true, false] : [true]) add((language) => regulationSynopsisPath(id, old, language, isPermanent ? version.version : undefined), { kind: 'synopsis', entry, version, isPermanent, old });
        }
      }
    }
    if (collection === 'norms') {
      const lastWith = new Map(versions.flatMap((version) => ((frozen(version)?.data as Law | undefined)?.provisions ?? []).map(({ number }) => [number, version])));
      for (const [number, version] of lastWith) add((language) => entryPath('norms', `${id}-${number}`, language), { kind: 'provision', entry, version, number });
    }
  }
  for (const release of published.releases) add((language) => releasePath(release.release, language), { kind: 'release', release });
  return new Map(places.map((place) => [place.path, place]));
}

/** For messages: "terms/anerkennung, version 2". */
export function nameOfPlace(place: What): string {
  if (place.kind === 'release') return `release ${place.release.release}`;
  const name = nameOf(place.entry);
  switch (place.kind) {
    case 'version': return `${name}, version ${place.version.version}`;
    case 'tombstone': return place.version ? `the tombstone of ${name}, version ${place.version.version}` : `the tombstone of ${name}`;
    case 'forwarding': return `the forwarding page of ${name}`;
    case 'versions': return `the list of versions of ${name}`;
    case 'matrix': return `${name}, version ${place.version.version}, compared with ${place.regulation}`;
    case 'changes': return `what changed in ${name}, version ${place.version.version}`;
    case 'provision': return `provision ${place.number} of ${name}`;
    case 'competence': return `competence ${place.code} of ${name}`;
    case 'synopsis': return `${name}, version ${place.version.version}, beside ${place.old}`;
  }
}

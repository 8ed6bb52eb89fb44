// The versions of an entry as JSON, in both languages, for programs that follow a citation.
import { movedHere } from '../model/moves.ts';
import { currentVersion, nameOf, whereNow, type Act, type Published, type PublishedEntry, type PublishedVersion, type Removal } from '../model/published.ts';
import { hasChanges, isReadable } from '../model/readable.ts';
import { newestSpans } from '../model/version-dates.ts';
import { registerFile } from '../file-routes.ts';
import { absolute, changesPath, entryPath, releasePath, sourceFile, sumsFile, versionListFile, versionPath, versionsPath, type Room } from '../routes.ts';
import type { Language } from '../site.ts';

type Both = Record<Language, string>;
interface Place { room: Room; id: string }

/** Name → room and code: qualifications/tr-0001. */
function placeOf(name: string): Place {
  const [room, id] = name.split('/');
  return { room: room as Room, id: id! };
}

/**
 * Text of fassungen.json: versions from the oldest to the newest, absolute addresses, dates as YYYY-MM-DD.
 * What does not apply is left out; only `current` is null where there is no current version, so that nobody takes it for an oversight.
 */
export function versionList(published: Published, entry: PublishedEntry, origin: URL | undefined): string {
  const { collection: room, id, versions, movedTo, removed } = entry;
  const address = (path: string) => absolute(path, origin);
  const both = (pathIn: (language: Language) => string): Both => ({ de: address(pathIn('de')), en: address(pathIn('en')) });
  const entryAddress = (place: Place) => both((language) => entryPath(place.room, place.id, language));
  const spans = newestSpans(versions);

  const describe = (version: PublishedVersion, index: number) => ({
    version: version.version,
    address: both((language) => versionPath(room, id, version.version, language)),
    ...(hasChanges(entry, version) && { changes: both((language) => changesPath(room, id, version.version, language)) }),
    status: version.status,
    date: version.date,
    ...(spans[index] && { newestFrom: spans[index].from, newestTo: spans[index].to }),
    stateAsOf: version.stateAsOf,
    review: version.review,
    release: { name: version.release, address: both((language) => releasePath(version.release, language)), sums: address(sumsFile(version.release)) },
    title: version.title,
    note: version.note,
    supersededBy: version.supersededBy,
    withdrawn: version.withdrawn && actOf(version.withdrawn),
    removed: version.removed && removalOf(version.removed),
    marginNumbers: version.marginNumbers,
    schemaVersion: version.schemaVersion,
    // The bytes of a removed version are gone; path and sums stay.
    files: version.files.map(({ path, sha256, swhid, bytes }) => ({ ...(isReadable(version) && { address: address(sourceFile(room, id, version.version, path)) }), path, sha256, swhid, bytes })),
  });

  const moves = movedHere(published, nameOf(entry)).map(({ movedTo: move, ...former }) => ({
    name: nameOf(former), address: entryAddress(placeOf(nameOf(former))), versions: address(versionListFile(former.collection, former.id, 'fassungen.json')), to: move.to, ...actOf(move),
  }));
  const now = whereNow(published, nameOf(entry));
  const list = {
    name: nameOf(entry), collection: room, id,
    title: versions.at(-1)!.title,
    address: entryAddress({ room, id }),
    versionsPage: both((language) => versionsPath(room, id, language)),
    timeMap: address(versionListFile(room, id, 'timemap.link')),
    register: address(registerFile),
    registerAsOf: published.lastDate,
    current: currentVersion(entry)?.version ?? null,
    // `to` is what the register says, `now` where a reader ends up: the target may have moved in its turn.
    movedTo: movedTo && { name: movedTo.to, now, address: entryAddress(placeOf(now)), ...actOf(movedTo) },
    removed: removed && removalOf(removed),
    ...(moves.length > 0 && { formerly: moves }),
    versions: versions.map(describe),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

function actOf({ date, reason }: Act) {
  return { date, reason };
}

function removalOf({ legalBasis, ...act }: Removal) {
  return { ...actOf(act), legalBasis };
}

// Props of the pages around published versions: lists of versions, what changed, editions of the handbook.
import { loadHandbook } from '../handbook.ts';
import { versionWords } from '../labels/versions.ts';
import { pageNames, rooms } from '../labels/words.ts';
import type { Frame } from '../layouts/frame.ts';
import type { Handbook } from '../model/handbook.ts';
import { movedHere } from '../model/moves.ts';
import { nameOf, whereNow, type PublishedEntry } from '../model/published.ts';
import { kept } from '../model/reads.ts';
import { linesOfRelease } from '../model/release-lines.ts';
import { entryPath, listPath, pagePath, releasePath, segmentOf, versionsPath } from '../routes.ts';
import type { CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { programLicences } from './program.ts';
import { frameOf, other, showsEntry, titleOf } from './shared.ts';

/** Another entry by its name "qualifications/tr-0001": title and address in a language. */
function linkTo(handbook: Handbook, name: string, language: Language): { name: string; title: string; href: string } {
  const [collection, id] = name.split('/') as [CollectionName, string];
  return { name, title: titleOf(handbook, collection, id, language), href: entryPath(collection, id, language) };
}

/** Where the readers of a moved entry are led today. */
export function targetOf(handbook: Handbook, entry: PublishedEntry, language: Language) {
  return linkTo(handbook, whereNow(handbook.published, nameOf(entry)), language);
}

/** Frame of a page of an entry that shows no profile: its versions, or the stone in its place. */
export function besideEntryFrame(handbook: Handbook, { collection, id }: PublishedEntry, language: Language, twin: string, label: string): Frame {
  const crumbs = [{ label: rooms[collection][language], href: listPath(collection, language) }, { label: id, href: entryPath(collection, id, language) }, { label }];
  return { ...frameOf(handbook, language, twin, crumbs), shows: showsEntry(handbook, collection, id) };
}

/** Paths and props of /<room>/<id>/fassungen/. */
export async function versionListPages(language: Language) {
  const handbook = await loadHandbook();
  const { published } = handbook;
  return [...published.entries.values()].map((entry) => ({
    params: { room: segmentOf(entry.collection, language), id: entry.id },
    props: { get page() { return {
      frame: besideEntryFrame(handbook, entry, language, versionsPath(entry.collection, entry.id, other(language)), versionWords[language].versions),
      entry,
      state: { date: published.lastDate!, release: published.releases.at(-1)?.release ?? '' },
      target: entry.movedTo && targetOf(handbook, entry, language),
      formerly: movedHere(published, nameOf(entry)).map((former) => ({ ...linkTo(handbook, nameOf(former), language), date: former.movedTo.date, reason: former.movedTo.reason })),
    }; } },
    cacheKey: kept(entry),
  }));
}

export async function releasesProps(language: Language) {
  const handbook = await loadHandbook();
  return { frame: frameOf(handbook, language, pagePath('releases', other(language)), [{ label: pageNames.releases[language] }]), releases: handbook.published.releases, licences: await programLicences() };
}

/** Paths and props of /ausgaben/<release>/. */
export async function releasePages(language: Language) {
  const handbook = await loadHandbook();
  return handbook.published.releases.map((release) => ({
    params: { release: release.release },
    props: {
      frame: frameOf(handbook, language, releasePath(release.release, other(language)), [{ label: pageNames.releases[language], href: pagePath('releases', language) }, { label: versionWords[language].release(release.release) }]),
      release,
      lines: linesOfRelease(handbook.registerLines, release.release)!,
    },
  }));
}

// Props of the pages that say what changed from one version to the next.
import { loadHandbook } from '../handbook.ts';
import { versionWords } from '../labels/versions.ts';
import { pick } from '../labels/words.ts';
import { compareProse } from '../model/compare-prose.ts';
import { compareRecords } from '../model/compare-records.ts';
import { asked } from '../model/asked.ts';
import type { Handbook, Profile, Prose } from '../model/handbook.ts';
import { nameOf, type PublishedEntry, type PublishedVersion } from '../model/published.ts';
import { predecessorOf } from '../model/publication.ts';
import { hasChanges } from '../model/readable.ts';
import { kept } from '../model/reads.ts';
import { changesPath, segmentOf, versionPath } from '../routes.ts';
import { collectionNames, collections } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { besideEntryFrame } from './versions.ts';
import { other, proseFor, titlesOf } from './shared.ts';

/** Titles of everything that a change may name: "countries/tr" → Türkei. */
const titlesByName = asked('titles-by-name', (handbook, language: Language): Record<string, string> => Object.fromEntries(collectionNames.flatMap((collection) => Object.entries(titlesOf(handbook, collection, language)).map(([id, title]) => [`${collection}/${id}`, title]))));

const sourcesOf = ({ data }: Profile) => (data as { sources?: { id: string }[] }).sources?.map(({ id }) => id) ?? [];

/** Every text that either version has is compared, that of the page's language first: a page must not say that nothing changed where the translation did. */
function proseDifferences(handbook: Handbook, before: Profile, after: Profile, language: Language) {
  const shown = [language, other(language)].filter((text) => text === 'de' || (before.prose.en ?? after.prose.en) !== undefined);
  const side = (profile: Profile, text: keyof Prose) => ({ sections: proseFor(handbook, { de: [], [text]: profile.prose[text] ?? [] }, text, undefined).sections, sources: sourcesOf(profile) });
  return shown.flatMap((text) => {
    const [from, to] = [side(before, text), side(after, text)];
    return from.sections.length + to.sections.length === 0 ? [] : [{ language: text, difference: compareProse(from, to) }];
  });
}

function synopsis(handbook: Handbook, entry: PublishedEntry, version: PublishedVersion, language: Language) {
  const { collection, id } = entry;
  const publication = { entry, version, isPermanent: true };
  const predecessor = predecessorOf(publication)!;
  const [before, after] = [predecessor, version].map(({ version: number }) => handbook.frozen.get(`${nameOf(entry)}/${number}`)!) as [Profile, Profile];
  const frame = besideEntryFrame(handbook, entry, language, changesPath(collection, id, version.version, other(language)), versionWords[language].whatChanged);
  const [own] = frame.crumbs.splice(-1);
  const title = pick(version.title, language);
  return {
    frame: { ...frame, crumbs: [...frame.crumbs, { label: versionWords[language].version(version.version), href: versionPath(collection, id, version.version, language) }, own!] },
    title: title.text,
    publication,
    predecessor,
    // Only texts of German law are in German without saying so.
    changes: compareRecords(collections[collection].schema, before.data, after.data, collection === 'regulations' || collection === 'norms' ? 'de' : undefined),
    prose: proseDifferences(handbook, before, after, language),
    titles: titlesByName(handbook, language),
  };
}

/** Paths and props of /<room>/<id>/<n>/aenderungen/, where both versions can be read. */
export async function synopsisPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.published.entries.values()].flatMap((entry) => entry.versions.filter((version) => hasChanges(entry, version)).map((version) => ({
    params: { room: segmentOf(entry.collection, language), id: entry.id, version: String(version.version) },
    // Made when it is its turn: those of all versions at once would fill the memory.
    props: { get page() { return synopsis(handbook, entry, version, language); } },
    cacheKey: kept(entry),
  })));
}

// Props of the list of sources: one page for each state and each collection without a state, and their overview.
import { loadHandbook } from '../handbook.ts';
import { pageNames, rooms } from '../labels/words.ts';
import type { Handbook } from '../model/handbook.ts';
import { countSources, groupSources, sourceParts, type SourcePart } from '../model/lists.ts';
import { entryPath, pagePath, sourcesPath, type Room } from '../routes.ts';
import type { Language } from '../site.ts';
import { pageFrame } from './lists.ts';
import { frameOf, other, titleOf } from './shared.ts';

/** Name of a part and the last piece of its address. */
function partNames(handbook: Handbook, { part }: SourcePart, language: Language) {
  const state = handbook.countries.get(part);
  return { title: state?.data.title[language] ?? rooms[part as Room][language], isState: state !== undefined };
}

export async function sourcesProps(language: Language) {
  const { handbook, frame } = await pageFrame('sources', pageNames.sources[language], language);
  const parts = sourceParts(handbook)
    .map((part) => ({ ...part, ...partNames(handbook, part, language), href: sourcesPath(part.part, language) }))
    .sort((a, b) => Number(b.isState) - Number(a.isState) || a.title.localeCompare(b.title, language));
  return { frame, parts, total: countSources(handbook) };
}

/** Paths and props of the pages of the parts. */
export async function sourcePages(language: Language) {
  const handbook = await loadHandbook();
  return sourceParts(handbook).map((part) => {
    const { title } = partNames(handbook, part, language);
    const crumbs = [{ label: pageNames.sources[language], href: pagePath('sources', language) }, { label: title }];
    const publishers = groupSources(handbook, part.part).map(({ publisher, sources }) => ({
      publisher,
      sources: sources.map((source) => ({ ...source, uses: source.uses.map(({ collection, id }) => ({ label: titleOf(handbook, collection, id, language), code: id, href: entryPath(collection, id, language) })) })),
    }));
    return { params: { part: sourcesPath(part.part, language).split('/').at(-2)! }, props: { frame: frameOf(handbook, language, sourcesPath(part.part, other(language)), crumbs), title, publishers, total: part.total } };
  });
}

// Props of the list of sources: one page for each state and each collection without a state, and their overview.
import { loadHandbook } from '../handbook.ts';
import { pageNames } from '../labels/words.ts';
import { countSources, sourceParts } from '../model/lists.ts';
import { entryPath, pagePath, sourcesPath } from '../routes.ts';
import type { Language } from '../site.ts';
import { pageFrame } from './lists.ts';
import { byPart, frameOf, other, partOfList, titleOf } from './shared.ts';

export async function sourcesProps(language: Language) {
  const { handbook, frame } = await pageFrame('sources', pageNames.sources[language], language);
  const parts = sourceParts(handbook)
    .map((part) => ({ ...part, ...partOfList(handbook, part.part, language), href: sourcesPath(part.part, language) }))
    .sort(byPart(language));
  return { frame, parts, total: countSources(handbook) };
}

/** Paths and props of the pages of the parts. */
export async function sourcePages(language: Language) {
  const handbook = await loadHandbook();
  return sourceParts(handbook).map((part) => {
    const { title } = partOfList(handbook, part.part, language);
    const crumbs = [{ label: pageNames.sources[language], href: pagePath('sources', language) }, { label: title }];
    const publishers = part.publishers.map(({ publisher, sources }) => ({
      publisher,
      sources: sources.map((source) => ({ ...source, uses: source.uses.map(({ collection, id }) => ({ label: titleOf(handbook, collection, id, language), code: id, href: entryPath(collection, id, language) })) })),
    }));
    return { params: { part: sourcesPath(part.part, language).split('/').at(-2)! }, props: { frame: frameOf(handbook, language, sourcesPath(part.part, other(language)), crumbs), title, publishers, total: part.total } };
  });
}

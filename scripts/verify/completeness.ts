// Everything in content/ has its page in both languages, is reached from the start page, and says there what the data say.
import type { CollectionName } from '../../src/schema/index.ts';
import { entryPath, type Room } from '../../src/routes.ts';
import { languages } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { attribute, named } from './dom.ts';
import { resolve } from './links.ts';
import { missingFrom } from './page-facts.ts';
import { pathOfRoute, type Page, type Site } from './site.ts';

export const completeness: Check = {
  id: 'completeness',
  title: 'every entry has its pages, is reached, and shows its data',
  begin(site) {
    const wanted = new Map(wantedPages(site).map((page) => [page.path, page]));
    const neighbours = new Map<string, Set<string>>();
    return {
      *page(page) {
        neighbours.set(page.path, linkedFrom(site, page));
        const entry = wanted.get(page.path)?.entry;
        if (entry) yield* missingFrom(page, entry);
      },
      *end(): Iterable<Finding> {
        for (const { path, file } of wanted.values()) {
          if (!site.files.has(path)) yield { path, message: `is missing; ${file} should make it`, fix: 'build again, or add the page to src/pages' };
        }
        const reached = reachedFrom('index.html', neighbours);
        for (const path of neighbours.keys()) {
          if (!reached.has(path) && path !== '404.html') yield { path, message: 'no way of links leads here from the start page', fix: 'link to it from a list' };
        }
      },
    };
  },
};

type Entry = Site['content']['entries'][number];

/** Pages that the content asks for. A law has one for each provision, too. */
function wantedPages(site: Site): { path: string; file: string; entry?: Entry }[] {
  const inBoth = (room: Room, id: string) => languages.map((language) => pathOfRoute(entryPath(room, id, language)));
  const profiles = site.content.entries.flatMap((entry) => inBoth(entry.collection satisfies CollectionName, entry.id).map((path) => ({ path, file: entry.file, entry })));
  const provisions = site.content.entries.flatMap(({ collection, id, file, data }) => {
    const numbers = collection === 'norms' ? (data as { provisions?: { number: string }[] } | undefined)?.provisions ?? [] : [];
    return numbers.flatMap(({ number }) => inBoth('norms', `${id}-${number}`).map((path) => ({ path, file })));
  });
  const guide = site.guide.flatMap((slug) => inBoth('guide', slug).map((path) => ({ path, file: `content/guide/${slug}.mdx` })));
  return [...profiles, ...provisions, ...guide];
}

function linkedFrom(site: Site, page: Page): Set<string> {
  const files = [...named(page.document, 'a')].map((link) => resolve(site, attribute(link, 'href') ?? '', page.address).file);
  return new Set(files.filter((file) => file !== undefined));
}

function reachedFrom(start: string, neighbours: Map<string, Set<string>>): Set<string> {
  const reached = new Set([start]);
  for (const path of reached) for (const next of neighbours.get(path) ?? []) reached.add(next);
  return reached;
}

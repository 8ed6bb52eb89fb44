// Everything in content/ has its page in both languages, is reached from the start page, and says there what its data say:
// those of the version that it shows, or of the working file where nothing was published yet.
import { nameOf } from '../../src/model/published.ts';
import { competencePath, entryPath, type Room } from '../../src/routes.ts';
import { languages } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { attribute, named } from './dom.ts';
import { resolve } from './links.ts';
import { missingFrom } from './page-facts.ts';
import { placesOf } from './places.ts';
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

interface Wanted { path: string; file: string; entry?: Entry | undefined }

/** Pages that the content asks for. A law has one for each provision, a framework one for each competence. `addresses` asks for those that the register promises. */
function wantedPages(site: Site): Wanted[] {
  const { archive } = site;
  const inBoth = (room: Room, id: string) => languages.map((language) => pathOfRoute(entryPath(room, id, language)));
  const drafts = site.content.entries.filter((entry) => !archive.published.entries.has(nameOf(entry)));
  const profiles = drafts.flatMap((entry) => inBoth(entry.collection, entry.id).map((path) => ({ path, file: entry.file, entry })));
  const provisions = drafts.flatMap(({ collection, id, file, data }) => {
    const numbers = collection === 'norms' ? (data as { provisions?: { number: string }[] } | undefined)?.provisions ?? [] : [];
    return numbers.flatMap(({ number }) => inBoth('norms', `${id}-${number}`).map((path) => ({ path, file })));
  });
  const competences = drafts.flatMap(({ collection, id, file, data }) => {
    const codes = collection === 'frameworks' ? (data as { competences?: { code: string }[] } | undefined)?.competences ?? [] : [];
    return codes.flatMap(({ code }) => languages.map((language) => ({ path: pathOfRoute(competencePath(id, code, language)), file })));
  });
  const published = [...placesOf(archive).values()].flatMap((place): Wanted[] => (place.kind === 'version' ? [{ path: place.path, file: `content/${place.version.files[0]!.path}`, entry: archive.frozen(place.version) }] : []));
  const guide = site.guide.flatMap((slug) => inBoth('guide', slug).map((path) => ({ path, file: `content/guide/${slug}.mdx` })));
  return [...profiles, ...provisions, ...competences, ...published, ...guide];
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

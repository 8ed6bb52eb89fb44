// Every address that was ever published answers with the page that belongs there, and no page claims a version that never was.
import type { PublishedVersion } from '../../src/model/published.ts';
import { coveragePath, entryPath, listPath, pagePath, regulationSynopsisPath, versionPageSegment, versionPath } from '../../src/routes.ts';
import { collectionNames, type CollectionName } from '../../src/schema/index.ts';
import { languages, type Language } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { attribute, headOf, linksOf, metasOf, named, textOf, tokens, withClass } from './dom.ts';
import { resolve } from './links.ts';
import { nameOfPlace, placesOf, type Place } from './places.ts';
import { pathOfRoute, type Page, type Site } from './site.ts';

const fix = 'build again from the whole register; if that does not help, look at src/page-props/profile-pages.ts and versions.ts';

export const addresses: Check = {
  id: 'addresses',
  title: 'every address ever published answers, with what belongs there',
  begin(site) {
    const places = placesOf(site.archive);
    return {
      *page(page): Iterable<Finding> {
        const { path } = page;
        const place = places.get(path);
        if (place) for (const message of judge(site, page, place)) yield { path, message: `should be ${nameOfPlace(place)}, but ${message}`, fix };
        else if (isReserved(path)) yield { path, message: 'nothing was ever published at this address', fix: 'remove the page; addresses of versions come from the register alone' };
      },
      *end(): Iterable<Finding> {
        for (const place of places.values()) if (!site.files.has(place.path)) yield { path: place.path, message: `is missing: ${nameOfPlace(place)} has this address for ever`, fix };
      },
    };
  },
};

const folderOf = (route: string) => pathOfRoute(route).slice(0, -'index.html'.length);
const rooms = languages.flatMap((language) => collectionNames.map((room) => folderOf(listPath(room, language))));
const releases = languages.map((language) => folderOf(pagePath('releases', language)));
const besideVersions = new Set(languages.flatMap((language) => (['versions', 'changes'] as const).map((page) => versionPageSegment(page, language))));

/** Whether a page lies where only versions and releases have pages: /<room>/<id>/2/…, /<room>/<id>/fassungen/, /ausgaben/…/. */
function isReserved(path: string): boolean {
  const stepsBelow = (folder: string) => (path.startsWith(folder) ? path.slice(folder.length).split('/') : []);
  const isOfVersion = ([, step = '', rest]: string[]) => rest !== undefined && (/^\d+$/.test(step) || besideVersions.has(step));
  return rooms.some((room) => isOfVersion(stepsBelow(room))) || releases.some((list) => stepsBelow(list).length > 1);
}

/** What a page says of itself. Addresses are those of files in dist. */
interface Seen {
  language: Language;
  heading: string;
  code: string | undefined;
  own: string | undefined;
  canonical: string | undefined;
  cited: string | undefined;
  refresh: string | undefined;
  /** Whether the text links to a page. Asked of few pages, and resolving many links takes its time. */
  linksTo: (path: string) => boolean;
  fileOf: (url: string | undefined) => string | undefined;
}

function look(site: Site, { document, language, address }: Page): Seen {
  const fileOf = (url: string | undefined) => (url === undefined ? undefined : resolve(site, url, address).file);
  const own = headOf(document).find((link) => tokens(link, 'rel').includes('alternate') && attribute(link, 'hreflang') === language && attribute(link, 'type') === undefined);
  const linked = () => new Set([...named(document, 'main')].flatMap((main) => [...named(main, 'a')]).map((link) => fileOf(attribute(link, 'href'))));
  let known: ReturnType<typeof linked> | undefined;
  return {
    language, fileOf,
    heading: [...named(document, 'h1')].map(textOf).join(' '),
    code: [...withClass(document, 'kicker')].flatMap((kicker) => [...named(kicker, 'b')]).map(textOf)[0],
    own: fileOf(own && attribute(own, 'href')),
    canonical: fileOf(linksOf(document, 'canonical')[0]),
    cited: fileOf(linksOf(document, 'cite-as')[0]),
    refresh: metasOf(document, 'refresh', 'http-equiv')[0],
    linksTo: (path) => (known ??= linked()).has(path),
  };
}

/** What does not fit the place where a page lies. */
function* judge(site: Site, page: Page, place: Place): Iterable<string> {
  const seen = look(site, page);
  if (seen.own !== page.path) yield `calls itself ${seen.own ?? 'nothing'}`;
  if (place.kind !== 'version' && seen.cited !== undefined) yield `says that it is cited as ${seen.cited}`;
  if (place.kind !== 'forwarding' && seen.refresh !== undefined) yield `leads away: ${seen.refresh}`;
  yield* (judges[place.kind] as (seen: Seen, place: Place) => Iterable<string>)(seen, place);
}

const judges: { [K in Place['kind']]: (seen: Seen, place: Extract<Place, { kind: K }>) => Iterable<string> } = {
  *version(seen, { path, entry, version, isPermanent }) {
    yield* bears(seen, entry.id);
    if (seen.cited !== pathOfRoute(routeOf(version, seen.language))) yield `says that it is cited as ${seen.cited ?? 'nothing'}`;
    if (!isPermanent && seen.canonical !== path) yield 'wants to be known by another address';
  },
  *tombstone(seen, { entry, version }) {
    yield* bears(seen, entry.id);
    if (version && !seen.heading.includes(String(version.version))) yield `is headed „${seen.heading}“`;
  },
  *forwarding(seen, { entry, target }) {
    yield* bears(seen, entry.id);
    const [collection, id] = target.split('/') as [CollectionName, string];
    const route = entryPath(collection, id, seen.language);
    const [, seconds, url] = /^\s*(\d+)\s*;\s*url=(.*)$/i.exec(seen.refresh ?? '') ?? [];
    if (seen.fileOf(url) !== pathOfRoute(route)) yield `does not lead to ${route}`;
    else if (seconds !== '0') yield `waits ${seconds} seconds before it leads to ${route}`;
    yield* leads(seen, [route]);
  },
  *versions(seen, { entry }) {
    yield* isHeaded(seen, entry.id);
    yield* leads(seen, entry.versions.map((version) => routeOf(version, seen.language)));
  },
  *matrix(seen, { entry, version, isPermanent, regulation }) {
    yield* bears(seen, entry.id);
    const { collection, id } = entry;
    yield* leads(seen, [isPermanent ? routeOf(version, seen.language) : entryPath(collection, id, seen.language), coveragePath(id, regulation, seen.language, { version: version.version })]);
  },
  *changes(seen, { entry, version }) {
    yield* leads(seen, [entry.versions[version.version - 2]!, version].map((other) => routeOf(other, seen.language)));
  },
  *provision(seen, { entry, version, number }) {
    yield* bears(seen, `${entry.id}-${number}`);
    yield* leads(seen, [routeOf(version, seen.language)]);
  },
  *competence(seen, { version, code }) {
    yield* bears(seen, code);
    yield* leads(seen, [routeOf(version, seen.language)]);
  },
  *synopsis(seen, { entry: { collection, id }, version, isPermanent, old }) {
    yield* leads(seen, [isPermanent ? routeOf(version, seen.language) : entryPath(collection, id, seen.language), regulationSynopsisPath(id, old, seen.language, version.version)]);
  },
  *release(seen, { release: { release, versions } }) {
    yield* isHeaded(seen, release);
    yield* leads(seen, versions.map((version) => routeOf(version, seen.language)));
  },
};

const routeOf = ({ collection, id, version }: PublishedVersion, language: Language) => versionPath(collection, id, version, language);

function* bears({ code }: Seen, wanted: string): Iterable<string> {
  if (code !== wanted) yield `bears the code „${code ?? ''}“`;
}

function* isHeaded({ heading }: Seen, name: string): Iterable<string> {
  if (!heading.includes(name)) yield `is headed „${heading}“`;
}

function* leads({ linksTo }: Seen, routes: string[]): Iterable<string> {
  for (const route of routes) if (!linksTo(pathOfRoute(route))) yield `does not link to ${route}`;
}

// The header of every published version says what the register says: addresses, dates, state, checksums, and how it is cited.
import { formatDate } from '../../src/labels/format.ts';
import { profileWords } from '../../src/labels/profile.ts';
import { reviewState, versionStatus } from '../../src/labels/words.ts';
import { predecessorOf } from '../../src/model/publication.ts';
import { currentVersion, type PublishedVersion } from '../../src/model/published.ts';
import { registerFile } from '../../src/file-routes.ts';
import { coveragePath, entryPath, releasePath, sourceFile, versionPath, versionsPath } from '../../src/routes.ts';
import type { Language } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { attribute, elements, isElement, named, shorten, textOf, withClass, type Document, type Element } from './dom.ts';
import { resolve } from './links.ts';
import { placesOf, type Place, type VersionPlace } from './places.ts';
import { absoluteOf, pathOfRoute, type Page, type Site } from './site.ts';

const fix = 'look at src/components/citation/VersionFrame.astro; the register is right';

export const header: Check = {
  id: 'header',
  title: 'header of every published version',
  begin(site) {
    const places = placesOf(site.archive);
    return {
      *page(page): Iterable<Finding> {
        const place = places.get(page.path);
        if (place?.kind === 'matrix') for (const message of judgeMatrix(site, page, place)) yield { path: page.path, message, fix: 'look at src/components/coverage/MatrixView.astro; the register is right' };
        if (place?.kind === 'version') for (const message of judge(site, page, place)) yield { path: page.path, message, fix };
      },
    };
  },
};

/** Rows of the header by their term. A term that stands twice counts as often. */
function rowsOf(document: Document): Map<string, Element[]> {
  const rows = new Map<string, Element[]>();
  for (const list of withClass(document, 'cite-head')) {
    for (const value of named(list, 'dd')) {
      const term = value.parentNode?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'dt');
      const name = term ? textOf(term) : '';
      rows.set(name, [...(rows.get(name) ?? []), value]);
    }
  }
  return rows;
}

/** What a row must hold: addresses in this order, text, checksums. */
interface Wanted {
  term: string;
  routes?: string[];
  /** Whether the text of the link is its address. */
  spelled?: boolean;
  text?: string;
  includes?: string[];
  sums?: string[];
}

/** Rows of a version in a language, in the order in which they are read. */
function rowsFor({ entry, version, isPermanent }: VersionPlace, language: Language): Wanted[] {
  const { collection, id } = entry;
  const words = profileWords[language];
  const day = (date: string) => formatDate(date, language);
  const former = predecessorOf({ entry, version, isPermanent });
  const files = filesShown(version, language);
  const address = (term: string, route: string | false): Wanted => (route === false ? { term, text: words.none, routes: [] } : { term, routes: [route], spelled: true });
  return [
    address(words.thisVersion, versionPath(collection, id, version.version, language)),
    { term: words.factsAsOf, text: day(version.stateAsOf) },
    { term: words.status, includes: stateOf(version, language) },
    address(words.newestVersion, currentVersion(entry) !== undefined && entryPath(collection, id, language)),
    address(words.formerVersion, former !== undefined && versionPath(collection, id, former.version, language)),
    address(words.allVersions, versionsPath(collection, id, language)),
    { term: words.publishedOn, text: `${day(version.date)} ${words.inRelease} ${words.release} ${version.release}`, routes: [releasePath(version.release, language)] },
    { term: words.sha256, sums: files.map(({ sha256 }) => sha256), routes: files.map(({ path }) => sourceFile(collection, id, version.version, path)) },
    { term: words.swhid, sums: files.map(({ swhid }) => swhid), routes: [registerFile] },
  ];
}

/** The English page shows the facts of the German file, too. */
function filesShown({ files }: PublishedVersion, language: Language): PublishedVersion['files'] {
  return files.filter(({ path }) => language === 'en' || !path.endsWith('.en.mdx'));
}

function stateOf({ status, review }: PublishedVersion, language: Language): string[] {
  return [versionStatus[status][language], ...(review ? [reviewState[review.state][language]] : []), ...(review?.state === 'reviewed' ? [formatDate(review.reviewedOn, language)] : [])];
}

function* judge(site: Site, page: Page, place: VersionPlace): Iterable<string> {
  const { document, language } = page;
  yield* judgeRows(site, page, rowsOf(document), rowsFor(place, language));
  const { entry: { collection, id }, version } = place;
  yield* judgeCitation(site, document, place, language, versionPath(collection, id, version.version, language));
}

/** A matrix is a part of its version, with an address of its own. */
function* judgeMatrix(site: Site, page: Page, place: Extract<Place, { kind: 'matrix' }>): Iterable<string> {
  const { entry: { id }, version, regulation, language } = place;
  const words = profileWords[language];
  const permanent = coveragePath(id, regulation, language, { version: version.version });
  const rows = rowsOf(page.document);
  const wanted: Wanted[] = [
    { term: words.thisVersion, routes: [permanent], spelled: true },
    { term: words.factsAsOf, text: formatDate(version.stateAsOf, language) },
    { term: words.publishedOn, includes: [formatDate(version.date, language)] },
  ];
  yield* judgeRows(site, page, rows, wanted);
  yield* judgeCitation(site, page.document, place, language, permanent);
}

function* judgeRows(site: Site, page: Page, rows: Map<string, Element[]>, all: Wanted[]): Iterable<string> {
  for (const wanted of all) {
    const found = rows.get(wanted.term) ?? [];
    if (found.length !== 1) yield found.length === 0 ? `the header has no row „${wanted.term}“` : `the header has ${found.length} rows „${wanted.term}“`;
    else for (const fault of judgeRow(site, page, found[0]!, wanted)) yield `„${wanted.term}“ ${fault}`;
  }
}

function* judgeRow(site: Site, page: Page, row: Element, { routes, spelled = false, text, includes = [], sums }: Wanted): Iterable<string> {
  const said = textOf(row);
  if (text !== undefined && said !== text) yield `says „${said}“ instead of „${text}“`;
  for (const part of includes) if (!said.includes(part)) yield `says „${said}“ and not „${part}“`;
  if (sums) {
    const shown = [...withClass(row, 'checksum')].map((code) => textOf(code).replaceAll(' ', ''));
    if (shown.join(' ') !== sums.join(' ')) yield `shows ${shown.join(', ') || 'nothing'} instead of ${sums.join(', ')}`;
  }
  if (!routes) return;
  const links = [...named(row, 'a')];
  if (links.length !== routes.length) return yield `has ${links.length} links instead of ${routes.length}`;
  for (const [index, link] of links.entries()) {
    const href = attribute(link, 'href') ?? '';
    const { file } = resolve(site, href, page.address);
    if (file !== pathOfRoute(routes[index]!)) yield `leads to ${href} instead of ${routes[index]}`;
    const absolute = URL.canParse(href, site.origin + page.address) ? new URL(href, site.origin + page.address).href : href;
    if (spelled && textOf(link) !== absolute) yield `reads „${textOf(link)}“, but its address is ${absolute}`;
  }
}

/** The proposed citation names version, day and permanent address, wherever it stands. */
function* judgeCitation(site: Site, document: Document, { entry: { id }, version }: Pick<VersionPlace, 'entry' | 'version'>, language: Language, route: string): Iterable<string> {
  const boxes = [...elements(document)].filter((element) => attribute(element, 'data-part') === 'citation');
  if (boxes.length !== 1) return yield `the page has ${boxes.length} proposed citations instead of one`;
  const text = textOf(boxes[0]!);
  const wanted = [absoluteOf(site, route), `${profileWords[language].version} ${version.version}`, formatDate(version.date, language), id];
  for (const part of wanted) if (!text.toLowerCase().includes(part.toLowerCase())) yield `the proposed citation „${shorten(text)}“ does not say ${part}`;
}

// What readers must be told stands on the page: withdrawn, superseded, moved, removed, or a draft; and the search finds only what holds today.
import { competenceWords } from '../../src/labels/competences.ts';
import { formatDate } from '../../src/labels/format.ts';
import { profileWords } from '../../src/labels/profile.ts';
import { referenceWords } from '../../src/labels/reference.ts';
import { versionWords } from '../../src/labels/versions.ts';
import { pick, versionStatus } from '../../src/labels/words.ts';
import { successorOf } from '../../src/model/publication.ts';
import { currentVersion, nameOf, type PublishedVersion } from '../../src/model/published.ts';
import { isReadable } from '../../src/model/readable.ts';
import { entryPath, versionPath, versionsPath } from '../../src/routes.ts';
import type { CollectionName } from '../../src/schema/index.ts';
import { languages, type Language } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { attribute, elements, linksOf, metasOf, named, plain, shorten, textOf, tokens, withClass, type Document, type Element } from './dom.ts';
import { resolve } from './links.ts';
import { placesOf, type Place } from './places.ts';
import { pathOfRoute, type Page, type Site } from './site.ts';

const fix = 'look at src/components/versions; the register is right';

export const notices: Check = {
  id: 'notices',
  title: 'banners, tombstones, forwarding pages and drafts say what they are',
  begin(site) {
    const places = placesOf(site.archive);
    const { entries } = site.archive.published;
    const drafts = new Set(site.content.entries.filter((entry) => !entries.has(nameOf(entry))).flatMap(({ collection, id }) => languages.map((language) => pathOfRoute(entryPath(collection, id, language)))));
    return {
      *page(page): Iterable<Finding> {
        const place = places.get(page.path);
        const messages = place ? judge(site, page, place) : drafts.has(page.path) ? judgeDraft(page) : [];
        for (const message of messages) yield { path: page.path, message, fix };
      },
    };
  },
};

/** The text that a reader gets, and where it leads. */
interface Told { text: string; leadsTo: (route: string) => boolean }

function toldIn(site: Site, { address }: Page, parts: Element[]): Told {
  const files = new Set(parts.flatMap((part) => [...named(part, 'a')]).map((link) => resolve(site, attribute(link, 'href') ?? '', address).file));
  return { text: parts.map(textOf).join(' '), leadsTo: (route) => files.has(pathOfRoute(route)) };
}

function* says({ text }: Told, where: string, sentences: string[]): Iterable<string> {
  for (const sentence of sentences) if (!text.includes(plain(sentence))) yield `${where} does not say „${shorten(plain(sentence), 90)}“`;
}

function* leads({ leadsTo }: Told, where: string, route: string): Iterable<string> {
  if (!leadsTo(route)) yield `${where} does not link to ${route}`;
}

function* judge(site: Site, page: Page, place: Place): Iterable<string> {
  const { document, language } = page;
  const isFound = place.kind === 'version' && !place.isPermanent && place.version.status === 'current';
  if (place.kind !== 'provision' && place.kind !== 'competence') yield* judgeSearch(document, isFound);
  const robots = metasOf(document, 'robots').join(' ');
  if (robots.includes('noindex') !== (place.kind === 'tombstone')) yield place.kind === 'tombstone' ? 'the tombstone lets itself be indexed' : 'asks not to be indexed';

  const day = (date: string) => formatDate(date, language);
  switch (place.kind) {
    case 'version': return yield* judgeBanner(site, page, place);
    case 'tombstone': {
      const { entry, version } = place;
      const told = toldIn(site, page, [...named(document, 'main')]);
      const gone = version ? [version] : entry.versions.filter((other) => !isReadable(other));
      const removal = version?.removed ?? entry.removed ?? gone.at(-1)!.removed!;
      yield* says(told, 'the tombstone', [pick(removal.reason, language).text, removal.legalBasis, day(removal.date), entry.id, pick((version ?? entry.versions.at(-1)!).title, language).text, ...gone.flatMap(({ files }) => files.map(({ sha256 }) => sha256))]);
      return yield* leads(told, 'the tombstone', versionsPath(entry.collection, entry.id, language));
    }
    case 'provision': return yield* judgePart(site, page, place, referenceWords[language].noLonger(place.version.version));
    case 'competence': return yield* judgePart(site, page, place, competenceWords[language].noLonger(place.version.version));
    case 'forwarding': {
      const { date, reason } = place.entry.movedTo!;
      return yield* says(toldIn(site, page, [...named(document, 'main')]), 'the forwarding page', [versionWords[language].notice.moved(day(date), place.target.split('/')[1]!), pick(reason, language).text]);
    }
    case 'versions': {
      const rows = new Map([...named(document, 'tr')].map((row) => [attribute(row, 'id'), row]));
      for (const version of place.entry.versions) {
        const row = rows.get(`v${version.version}`);
        if (!row) yield `the list has no row for version ${version.version}`;
        else yield* says(toldIn(site, page, [row]), `the row of version ${version.version}`, factsOf(version, language));
      }
    }
  }
}

/** What the list of versions says of each: its day, and what became of it with the reason. */
function factsOf({ date, stateAsOf, note, withdrawn, removed, supersededBy }: PublishedVersion, language: Language): string[] {
  const acts = [withdrawn, removed].filter((act) => act !== undefined);
  return [
    ...[date, stateAsOf, ...acts.map((act) => act.date)].map((day) => formatDate(day, language)),
    pick(note, language).text,
    ...acts.map(({ reason }) => pick(reason, language).text),
    ...(removed ? [removed.legalBasis, versionStatus.removed[language]] : []),
    ...(withdrawn ? [versionStatus.withdrawn[language]] : []),
    ...(supersededBy === undefined ? [] : [versionWords[language].supersededBy(supersededBy)]),
  ];
}

function* judgeBanner(site: Site, page: Page, { entry, version, isPermanent }: Extract<Place, { kind: 'version' }>): Iterable<string> {
  const { document, language } = page;
  const [head] = withClass(document, 'doc__head');
  const banners = head ? [...withClass(head, 'notice--plain')] : [];
  const told = toldIn(site, page, banners);
  const words = versionWords[language].notice;
  const day = (date: string) => formatDate(date, language);
  const { collection, id, movedTo } = entry;
  const { withdrawn } = version;
  const successor = successorOf({ entry, version, isPermanent });
  const current = currentVersion(entry);

  if (withdrawn) yield* says(told, 'the banner', [words.withdrawn(day(withdrawn.date)), pick(withdrawn.reason, language).text]);
  if (successor) yield* says(told, 'the banner', [words.superseded(day(successor.date), successor.version), pick(successor.note, language).text]);
  if (withdrawn || successor) yield* leads(told, 'the banner', current ? versionPath(collection, id, current.version, language) : versionsPath(collection, id, language));
  if (movedTo) {
    const [room, target] = movedTo.to.split('/') as [CollectionName, string];
    yield* says(told, 'the banner', [words.moved(day(movedTo.date), target), pick(movedTo.reason, language).text]);
    yield* leads(told, 'the banner', entryPath(room, target, language));
  }
  if (!withdrawn && !successor && !movedTo && banners.length > 0) yield `warns of something the register does not know: „${shorten(told.text)}“`;
}

/** A provision speaks for its law, a competence for its framework: dropped, withdrawn with it, or moved with it. */
function* judgePart(site: Site, page: Page, { entry, version }: Extract<Place, { kind: 'provision' | 'competence' }>, dropped: string): Iterable<string> {
  const { document, language } = page;
  const told = toldIn(site, page, [...named(document, 'main')]);
  const day = (date: string) => formatDate(date, language);
  const words = versionWords[language].notice;
  const { movedTo, versions } = entry;
  const { withdrawn } = versions.at(-1)!;
  const isHeld = currentVersion(entry) === version && !movedTo;
  const isDropped = currentVersion(entry) !== undefined && !movedTo && !isHeld;
  if (isDropped) yield* says(told, 'the page', [dropped]);
  else if (told.text.includes(dropped)) yield `says „${dropped}“, but there is no current version that could hold it`;
  if (withdrawn) yield* says(told, 'the page', [words.withdrawn(day(withdrawn.date)), pick(withdrawn.reason, language).text]);
  if (movedTo) yield* says(told, 'the page', [words.moved(day(movedTo.date), movedTo.to.split('/')[1]!), pick(movedTo.reason, language).text]);
  yield* judgeSearch(document, isHeld);
}

function* judgeSearch(document: Document, isFound: boolean): Iterable<string> {
  const body = [...elements(document)].some((element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (body && !isFound) yield 'is found by the search, which is for what holds today';
  if (!body && isFound) yield 'is not found by the search';
}

/** A draft is read, but not cited. */
function* judgeDraft({ document, language }: Page): Iterable<string> {
  const [main = document] = named(document, 'main');
  const { noVersion } = profileWords[language];
  if (!textOf(main).includes(noVersion)) yield `does not say „${noVersion}“`;
  const all = [...elements(document)];
  const offers = [
    ...linksOf(document, 'cite-as').map((url) => `rel="cite-as" ${url}`),
    ...all.filter((element) => element.tagName === 'meta' && attribute(element, 'name')?.startsWith('citation_')).map((element) => `<meta name="${attribute(element, 'name')}">`),
    ...all.filter((element) => attribute(element, 'data-part') === 'citation').map((element) => `„${shorten(textOf(element))}“`),
    ...all.filter((element) => element.tagName === 'a' && tokens(element, 'class').includes('rn')).slice(0, 1).map(() => 'margin numbers'),
  ];
  for (const offer of offers) yield `is a draft and offers a citation: ${offer}`;
}

// Data and pages agree: every page names its data; title, level, duration, status, version, dates, sources and text are the same in both.
import { profileWords } from '../../src/labels/profile.ts';
import { qualificationWords } from '../../src/labels/qualification.ts';
import { versionStatus } from '../../src/labels/words.ts';
import { levelName } from '../../src/model/workload.ts';
import type { Language } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { API, hasData } from './data.ts';
import { dayIn, listsOf, monthsIn, proseText, squeeze } from './data-readings.ts';
import { attribute, elements, headOf, named, plain, shorten, textOf, tokens, withClass, type Document } from './dom.ts';
import { resolve } from './links.ts';
import { readText, type Page } from './site.ts';

const fix = 'page and data come from one record: look at src/export/api-profile.ts and at the component';

interface Said { de: string; en?: string }
interface Record {
  title: Said;
  abbreviation?: string;
  sources?: { url?: string }[];
  durationMonths?: number;
  editions?: { duration?: { months?: number; maxMonths?: number }; levels: { framework: string; level: string; comparedBy?: string }[] }[];
}
interface Profile {
  page: { de: string; en: string };
  version: { status: keyof typeof versionStatus; date: string; release: string; stateAsOf: string; page: { de: string; en: string } } | null;
  dataAsOf: string;
  record?: Record;
  prose?: { [L in Language]?: { sections: { id: string; title: string; text: string }[] } };
}

/** JSON of ours, not of another standard: those have a second ending (.case.json). */
const isOwn = (href: string) => href.includes(`/${API}`) && /\/[^/.]+\.json$/.test(href);

export const dataPages: Check = {
  id: 'data-pages',
  title: 'pages name their data, and both say the same',
  begin(site) {
    const compared = new Set<string>();
    const isWanted = hasData(site);
    return {
      *page(page): Iterable<Finding> {
        if (!isWanted || page.path === '404.html') return;
        const [offered, ...more] = headOf(page.document).filter((link) => link.tagName === 'link' && tokens(link, 'rel').includes('alternate') && attribute(link, 'type') === 'application/json').map((link) => attribute(link, 'href') ?? '').filter(isOwn);
        const file = offered === undefined ? undefined : resolve(site, offered, page.address).file;
        if (offered === undefined || more.length > 0) return yield { path: page.path, message: `names ${offered === undefined ? 'no data' : 'several data'} (rel="alternate", application/json)`, fix: 'hand over "shows" to the layout' };
        if (!file) return yield { path: page.path, message: `names data that are not there: ${offered}`, fix: 'hand over "shows" to the layout' };
        if (file.split('/').length < 4) return;
        const profile = JSON.parse(readText(site, file)) as Profile;
        if (profile.record === undefined || profile.page[page.language] !== new URL(page.address, site.origin).href) return;
        compared.add(`${file} ${page.language}`);
        for (const message of compare(page, profile, profile.record)) yield { path: page.path, message: `${file}: ${message}`, fix };
      },
      *end(): Iterable<Finding> {
        if (!isWanted) return;
        for (const path of site.files) {
          if (!/^api\/v1\/(?!schemas)[a-z]+\/[^.]+\.json$/.test(path) || (JSON.parse(readText(site, path)) as Profile).record === undefined) continue;
          for (const language of ['de', 'en'] as const) if (!compared.has(`${path} ${language}`)) yield { path, message: `no page in ${language} names these data as its own`, fix: 'hand over "shows" to the layout' };
        }
      },
      notes: () => (isWanted ? [`${compared.size} pages compared with their data`] : []),
    };
  },
};

function* compare({ document, language }: Page, { version, dataAsOf, prose }: Profile, record: Record): Iterable<string> {
  const rows = listsOf(document, 'cite-head');
  const words = profileWords[language];
  const wanted = (what: string, onPage: unknown, inData: unknown) => (onPage === inData ? [] : [`${what}: the page says „${shorten(String(onPage))}“, the data say „${shorten(String(inData))}“`]);
  const [heading = ''] = [...named(document, 'h1')].map(textOf);
  yield* wanted('title', record.abbreviation && heading.startsWith(record.abbreviation) ? record.abbreviation : heading, record.abbreviation && heading.startsWith(record.abbreviation) ? record.abbreviation : plain(record.title[language] ?? record.title.de));
  yield* wanted('date of the facts', dayIn(rows.get(words.factsAsOf), language), dataAsOf);
  if (version) {
    yield* wanted('version', rows.get(words.thisVersion), version.page[language]);
    yield* wanted('status', rows.get(words.status)?.split(',')[0], versionStatus[version.status][language]);
    yield* wanted('day of publication', dayIn(rows.get(words.publishedOn), language), version.date);
    yield* wanted('release', rows.get(words.publishedOn)?.split(' ').at(-1), version.release);
  }
  if (record.sources) yield* compareSources(document, record.sources, wanted);
  yield* compareFigures(document, language, record, wanted);
  for (const { id, title, text } of prose?.[language]?.sections ?? prose?.de?.sections ?? []) {
    const section = [...named(document, 'section')].find((element) => attribute(element, 'id') === (id || 'ueberblick'));
    if (!section) yield `the page has no section „${id}“`;
    else yield* wanted(`text of „${title}“`, ...fromDifference(squeeze(proseText(section)), squeeze(text)));
  }
}

/** Two texts from the place where they part; the same where they do not. */
function fromDifference(a: string, b: string): [string, string] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a === b ? ['', ''] : [a.slice(at), b.slice(at)];
}

type Wanted = (what: string, onPage: unknown, inData: unknown) => string[];

function* compareSources(document: Document, sources: NonNullable<Record['sources']>, wanted: Wanted): Iterable<string> {
  const items = [...withClass(document, 'sources')].flatMap((list) => [...named(list, 'li')]);
  yield* wanted('number of sources', items.length, sources.length);
  for (const [index, item] of items.entries()) {
    const url = sources[index]?.url;
    const links = [...named(item, 'a')].map((link) => attribute(link, 'href'));
    if (url !== undefined && !links.includes(url)) yield `source ${index + 1}: the page does not link ${url}`;
  }
}

/** What stands at a glance: duration and level of the newest edition, duration of a regulation. */
function* compareFigures(document: Document, language: Language, { editions, durationMonths }: Record, wanted: Wanted): Iterable<string> {
  const [glance] = [...elements(document)].filter((element) => tokens(element, 'class').includes('glance'));
  const rows = glance && listsOf(glance, undefined);
  const words = qualificationWords[language];
  const [edition] = editions ?? [];
  if (!rows || (!editions && durationMonths === undefined)) return;
  const months = edition ? [edition.duration?.months, edition.duration?.maxMonths].filter((count, index, both) => count !== undefined && both.indexOf(count) === index) : [durationMonths];
  yield* wanted('duration in months', monthsIn(rows.get(words.duration) ?? '', language).join(' to '), months.join(' to '));
  if (!edition) return;
  const level = edition.levels.find(({ comparedBy }) => comparedBy === undefined);
  const said = rows.get(words.level) ?? '';
  const stated = level && levelName(level)[language];
  if (stated === undefined ? said !== words.notDocumented : !said.startsWith(stated)) yield `level: the page says „${said}“, the data say „${stated ?? 'nothing'}“`;
}

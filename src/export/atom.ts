// Feeds: Atom 1.0 (RFC 4287) over the acts of the register.
import { actKinds, feedWords } from '../labels/feeds.ts';
import { formatNumber } from '../labels/format.ts';
import { kinds } from '../labels/words.ts';
import type { RegisterAct } from '../model/acts.ts';
import { feedFile, registerFile } from '../file-routes.ts';
import { versionPath, versionsPath } from '../routes.ts';
import { site, type Language } from '../site.ts';
import type { Absolute } from './head-meta.ts';
import { element as e, xmlFile, type Element } from './atom-xml.ts';

/** More than that makes a feed too long for readers that fetch it every hour. */
export const MOST_ENTRIES = 1000;

export interface Feed {
  language: Language;
  title: string;
  /** Path of the feed itself and of the page it goes with, in both languages. */
  self: Record<Language, string>;
  page: Record<Language, string>;
  /** Newest first. */
  acts: readonly RegisterAct[];
  /** Day on which the register was last continued; a feed without acts bears it. */
  lastDate: string;
  absolute: Absolute;
}

const moment = (day: string) => `${day}T00:00:00Z`;

/** Where an act can be read: the version it published, else the list of versions, which says what became of them. */
function addressOf({ kind, collection, id, version }: RegisterAct, language: Language): string {
  return (kind === 'publication' || kind === 'correction') && version !== undefined ? versionPath(collection, id, version, language) : versionsPath(collection, id, language);
}

/** Published versions are known by their permanent address; other acts by that of the list and their line in the register. */
function identityOf(act: RegisterAct, language: Language, absolute: Absolute): string {
  const address = absolute(addressOf(act, language));
  return act.kind === 'publication' || act.kind === 'correction' ? address : `${address}#register-${act.seq}`;
}

function entryOf(act: RegisterAct, language: Language, absolute: Absolute): Element {
  const words = feedWords[language];
  const { kind, collection, id, date, version, title, note, legalBasis, to } = act;
  const which = version !== undefined ? words.version(version) : kind === 'move' ? undefined : words.allVersions;
  const summary = [note[language] ?? note.de, to && words.goesOnAs(to), legalBasis && words.legalBasis(legalBasis)].filter(Boolean).join(' ');
  const isGerman = language === 'en' && note.en === undefined;
  const scheme = (name: string) => `${absolute(feedFile('de'))}#${name}`;
  return e('entry', {}, [
    e('id', {}, identityOf(act, language, absolute)),
    e('title', {}, words.entry(actKinds[kind][language], title[language] ?? title.de, id, which)),
    e('updated', {}, moment(date)),
    e('published', {}, moment(date)),
    ...(['de', 'en'] as const).map((other) => e('link', { rel: 'alternate', type: 'text/html', hreflang: other, href: absolute(addressOf(act, other)) })),
    e('category', { term: kind, scheme: scheme('act'), label: actKinds[kind][language] }),
    e('category', { term: collection, scheme: scheme('collection'), label: kinds[collection][language] }),
    e('summary', isGerman ? { 'xml:lang': 'de' } : {}, summary),
  ]);
}

/** Text of a feed. */
export function feedText({ language, title, self, page, acts, lastDate, absolute }: Feed): string {
  const words = feedWords[language];
  const shown = acts.slice(0, MOST_ENTRIES);
  const isCut = shown.length < acts.length;
  const { name, url } = site.licence.content;
  return xmlFile(e('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    e('id', {}, absolute(self[language])),
    e('title', {}, title),
    e('subtitle', {}, [words.subtitle, isCut && words.newest(formatNumber(MOST_ENTRIES, language))].filter(Boolean).join(' ')),
    e('updated', {}, moment(acts[0]?.date ?? lastDate)),
    e('author', {}, [e('name', {}, site.publisher[language])]),
    e('link', { rel: 'self', type: 'application/atom+xml', hreflang: language, href: absolute(self[language]) }),
    ...(['de', 'en'] as const).filter((other) => other !== language).map((other) => e('link', { rel: 'alternate', type: 'application/atom+xml', hreflang: other, href: absolute(self[other]) })),
    ...(['de', 'en'] as const).map((other) => e('link', { rel: 'alternate', type: 'text/html', hreflang: other, href: absolute(page[other]) })),
    e('link', { rel: 'license', href: url }),
    e('link', { rel: 'via', type: 'application/jsonl', href: absolute(registerFile) }),
    e('rights', {}, words.rights(name, url)),
    ...shown.map((act) => entryOf(act, language, absolute)),
  ]));
}

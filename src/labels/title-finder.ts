// The words of the titles finder: field and answers, lists by letter, titles that several qualifications share.
import type { Facet } from '../model/title-differences.ts';
import type { TitleRole } from '../model/title-finder.ts';
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';

const titles = { de: (count: number) => `${formatNumber(count, 'de')} Titel`, en: (count: number) => (count === 1 ? '1 title' : `${formatNumber(count, 'en')} titles`) };

const roles: Record<TitleRole, string> = {
  official: 'amtlich', short: 'kurz', former: 'früher', colloquial: 'umgangssprachlich', certificate: 'Zeugnis', paper: 'Papier',
  name: 'Bezeichnung', abbreviation: 'Abkürzung', translation: 'Übersetzung der Redaktion', confusable: 'Verwechslungsgefahr',
};
const facets: Record<Facet, string> = { state: 'Staat', duration: 'Dauer', level: 'Niveau', period: 'Zeitraum' };

const german = {
  lead: 'Titel von Abschlüssen und Zeugnissen in jeder erfassten Schreibweise und Schrift, mit früheren Namen, Abkürzungen, Umschriften und Übersetzungen; dazu deutsche Ordnungen, Staaten und Begriffe.',
  description: 'Titel ausländischer Abschlüsse und Zeugnisse in jeder Schreibweise und Schrift finden',
  field: 'Titel, Abkürzung oder Kennung',
  hint: 'So wie es auf dem Zeugnis steht, auch kyrillisch, arabisch oder ohne Sonderzeichen. Der Anfang eines Wortes genügt.',
  button: 'Finden',
  needsScript: 'Das Suchfeld braucht JavaScript. Die Listen unten enthalten dieselben Titel.',
  results: 'Gefundene Titel',
  loading: 'Die Titel werden geladen.',
  failed: 'Die Titel ließen sich nicht laden. Die Listen unten enthalten dieselben Titel.',
  none: (text: string) => `Zu „${text}“ ist kein Titel erfasst. Das heißt nicht, dass es ihn nicht gibt.`,
  tooShort: 'Bitte mehr Buchstaben eingeben.',
  found: titles.de,
  firstOf: (shown: number, count: number) => `${titles.de(count)}, hier die ersten ${shown}. Weitere Wörter grenzen ein.`,
  titleCount: titles.de,
  letters: 'Anfangsbuchstaben und Schriften',
  byLetter: 'Alle Titel nach Anfangsbuchstaben und Schriften',
  beginsWith: (letter: string) => `Titel mit ${letter}`,
  inScript: (script: string) => `Titel, Schrift: ${script}`,
  allOfLetter: 'Alle Titel',
  shared: 'Gleicher Titel, verschiedene Abschlüsse',
  sharedLead: 'Diese Titel haben mehrere Abschlüsse. Zu jedem steht, worin sie sich unterscheiden: Staat, Dauer, Niveau, Zeitraum.',
  sharedBy: (count: number) => `Diesen Titel haben ${count} Abschlüsse.`,
  sharedShort: (count: number) => `${count} Abschlüsse`,
  differIn: (names: string) => `Sie unterscheiden sich in: ${names}.`,
  differInNothing: 'In Staat, Dauer, Niveau und Zeitraum ist kein Unterschied belegt.',
  facets,
  notDocumented: 'nicht belegt',
  alsoAt: 'Außerdem bei',
  beginning: 'Hier steht nur der Anfang.',
  allInList: 'Alles zu diesem Titel',
  others: 'Weitere Titel',
  roles,
  noteOf: 'Hinweis aus',
  toFinder: 'Titel eingeben und finden',
  aToZLead: 'Die Titel stehen nach Anfangsbuchstaben auf eigenen Seiten, andere Schriften für sich.',
};

export type TitleWords = typeof german;

const english: TitleWords = {
  lead: 'Titles of qualifications and certificates in every recorded spelling and script, with former names, abbreviations, romanisations and translations; with German regulations, states and terms.',
  description: 'Find titles of foreign qualifications and certificates in every spelling and script',
  field: 'Title, abbreviation or code',
  hint: 'As it stands on the certificate, also Cyrillic, Arabic or without special characters. The beginning of a word is enough.',
  button: 'Find',
  needsScript: 'The search field needs JavaScript. The lists below hold the same titles.',
  results: 'Titles found',
  loading: 'The titles are being loaded.',
  failed: 'The titles could not be loaded. The lists below hold the same titles.',
  none: (text) => `No title is recorded for “${text}”. That does not mean that there is none.`,
  tooShort: 'Please enter more letters.',
  found: titles.en,
  firstOf: (shown, count) => `${titles.en(count)}, the first ${shown} of them here. More words narrow it down.`,
  titleCount: titles.en,
  letters: 'Initial letters and scripts',
  byLetter: 'All titles by initial letter and script',
  beginsWith: (letter) => `Titles with ${letter}`,
  inScript: (script) => `Titles, script: ${script}`,
  allOfLetter: 'All titles',
  shared: 'Same title, different qualifications',
  sharedLead: 'Several qualifications have these titles. For each it is said in what they differ: state, duration, level, period.',
  sharedBy: (count) => `${count} qualifications have this title.`,
  sharedShort: (count) => `${count} qualifications`,
  differIn: (names) => `They differ in: ${names}.`,
  differInNothing: 'No difference in state, duration, level or period is documented.',
  facets: { state: 'state', duration: 'duration', level: 'level', period: 'period' },
  notDocumented: 'not documented',
  alsoAt: 'Also at',
  beginning: 'Only the beginning is shown here.',
  allInList: 'Everything on this title',
  others: 'Other titles',
  roles: {
    official: 'official', short: 'short', former: 'former', colloquial: 'colloquial', certificate: 'certificate', paper: 'document',
    name: 'name', abbreviation: 'abbreviation', translation: 'translation by the editors', confusable: 'risk of confusion',
  },
  noteOf: 'Note from',
  toFinder: 'Enter and find a title',
  aToZLead: 'The titles stand on pages of their own by initial letter, other scripts by themselves.',
};

export const titleWords: Record<Language, TitleWords> = { de: german, en: english };

/** A heading of the lists as readers call it: a letter, or the name of a script. */
export function headingName(heading: string, language: Language): string {
  return heading.length === 4 ? new Intl.DisplayNames([language], { type: 'script' }).of(heading) ?? heading : heading;
}

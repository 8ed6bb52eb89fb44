// The words of the frame (header, menu, footer, breadcrumbs, small parts) and the lists of links it shows.
import type { PageName, Room } from '../routes.ts';
import type { Language } from '../site.ts';
import { pageNames, rooms } from './words.ts';

/** Where a link of the frame leads: a page, the list of a room, or a guide page. */
export type Target = { page: PageName } | { list: Room } | { guide: string };

export interface FrameLink {
  to: Target;
  label: Record<Language, string>;
}

/** The rooms that stand in the menu, in its order. */
export const menu: FrameLink[] = (['countries', 'qualifications', 'regulations', 'roles', 'norms', 'terms'] as const).map((room) => ({ to: { list: room }, label: rooms[room] }));

/** Stands at the right end of the menu. */
export const asides: FrameLink[] = [
  { to: { page: 'changes' }, label: pageNames.changes },
  { to: { guide: 'mitmachen' }, label: { de: 'Mitarbeiten', en: 'Contribute' } },
];

export const footerColumns: { title: Record<Language, string>; links: FrameLink[] }[] = [
  {
    title: rooms.guide,
    links: [
      { to: { guide: 'was-ist-das' }, label: { de: 'Was ist das Handbuch?', en: 'What is the handbook?' } },
      { to: { guide: 'lesehilfe' }, label: { de: 'Lesehilfe', en: 'How to read it' } },
      { to: { guide: 'beispiel' }, label: { de: 'Ein Beispiel', en: 'An example' } },
      { to: { guide: 'zitieren' }, label: { de: 'So zitieren Sie', en: 'How to cite' } },
      { to: { guide: 'fassungen' }, label: { de: 'Fassungen und Ausgaben', en: 'Versions and releases' } },
    ],
  },
  {
    title: { de: 'Mitarbeit', en: 'Contributing' },
    links: [
      { to: { guide: 'mitmachen' }, label: { de: 'Fehler melden, Änderung vorschlagen', en: 'Report an error, propose a change' } },
      { to: { guide: 'methode' }, label: { de: 'So wird geprüft', en: 'How content is checked' } },
      { to: { page: 'quality' }, label: pageNames.quality },
      { to: { page: 'corrections' }, label: pageNames.corrections },
    ],
  },
  {
    title: { de: 'Digitale Verwaltung', en: 'Digital administration' },
    links: [
      { to: { list: 'roles' }, label: rooms.roles },
      { to: { list: 'frameworks' }, label: rooms.frameworks },
      { to: { list: 'curricula' }, label: rooms.curricula },
      { to: { list: 'recommendations' }, label: rooms.recommendations },
      { to: { page: 'gapAnalysis' }, label: pageNames.gapAnalysis },
    ],
  },
  {
    title: { de: 'Daten', en: 'Data' },
    links: [
      { to: { page: 'titles' }, label: pageNames.titles },
      { to: { page: 'compare' }, label: { de: 'Profile vergleichen', en: 'Compare profiles' } },
      { to: { page: 'sources' }, label: { de: 'Alle Quellen', en: 'All sources' } },
      { to: { page: 'releases' }, label: { de: 'Ausgaben und Prüfsummen', en: 'Releases and checksums' } },
      { to: { guide: 'pruefen' }, label: { de: 'Veröffentlichtes nachprüfen', en: 'Verify what was published' } },
      { to: { page: 'data' }, label: pageNames.data },
      { to: { page: 'offline' }, label: pageNames.offline },
    ],
  },
  {
    title: { de: 'Über diese Seite', en: 'About this site' },
    links: [
      { to: { guide: 'leichte-sprache' }, label: { de: 'Leichte Sprache', en: 'Easy words' } },
      { to: { guide: 'barrierefreiheit' }, label: { de: 'Barrierefreiheit', en: 'Accessibility' } },
      { to: { guide: 'impressum' }, label: { de: 'Impressum', en: 'Legal notice' } },
      { to: { guide: 'datenschutz' }, label: { de: 'Datenschutz', en: 'Privacy' } },
    ],
  },
];

const german = {
  skip: 'Zum Inhalt',
  start: 'Start',
  rooms: 'Bereiche',
  menu: 'Menü',
  search: 'Suche',
  searchLabel: 'Im Handbuch suchen',
  searchHint: 'Titel, Kennung, Beruf, Norm',
  searchButton: 'Suchen',
  breadcrumbs: 'Sie sind hier',
  contents: 'Inhalt dieser Seite',
  marginNumber: 'Randnummer',
  preview: 'Vorschau der Arbeitsdateien: nicht veröffentlicht und nicht zitierfähig.',
  version: 'Fassung',
  otherLanguage: 'English',
  sayStrong: 'Information, keine Entscheidung.',
  say: 'Ob eine Qualifikation gleichwertig ist, entscheidet allein die zuständige Stelle.',
  asOf: 'Stand',
  licence: 'Inhalte',
  nothingForeign: 'Keine Cookies, keine fremden Dienste',
  draftStrong: 'Redaktionsentwurf, nicht fachlich geprüft.',
  draft: 'Alle Angaben nennen ihre Quelle; eine zuständige Stelle hat sie noch nicht bestätigt.',
  draftLink: 'Prüfung übernehmen',
  scrollTable: 'Die Tabelle lässt sich in ihrem Rahmen seitlich verschieben.',
  moreCitation: 'Weitere Angaben und Zitiervorschlag',
  source: 'Quelle',
  table: 'Tabelle',
  notFoundTitle: 'Seite nicht gefunden',
  notFound: 'Diese Adresse gibt es nicht',
  notFoundAdvice: 'Vielleicht ist sie unvollständig. Was einmal veröffentlicht wurde, behält seine Adresse; Entwürfe können sich ändern.',
};

export type FrameWords = typeof german;

const english: FrameWords = {
  skip: 'Skip to content',
  start: 'Home',
  rooms: 'Sections',
  menu: 'Menu',
  search: 'Search',
  searchLabel: 'Search the handbook',
  searchHint: 'Title, code, occupation, provision',
  searchButton: 'Search',
  breadcrumbs: 'You are here',
  contents: 'On this page',
  marginNumber: 'Margin number',
  preview: 'Preview of the working files: not published and not to be cited.',
  version: 'Version',
  otherLanguage: 'Deutsch',
  sayStrong: 'Information, not a decision.',
  say: 'Only the competent body decides whether a qualification is equivalent.',
  asOf: 'As of',
  licence: 'Content',
  nothingForeign: 'No cookies, no third-party services',
  draftStrong: 'Editorial draft, not reviewed by experts.',
  draft: 'Every statement names its source; no competent body has confirmed it yet.',
  draftLink: 'Take on the review',
  scrollTable: 'The table can be moved sideways within its frame.',
  moreCitation: 'More details and how to cite',
  source: 'Source',
  table: 'Table',
  notFoundTitle: 'Page not found',
  notFound: 'This address does not exist',
  notFoundAdvice: 'It may be incomplete. What was published once keeps its address; drafts may change.',
};

export const frameWords: Record<Language, FrameWords> = { de: german, en: english };

/** Said on English pages above a German text. */
export const germanOnly = 'This text exists in German only.';

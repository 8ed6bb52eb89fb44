// The words of the frame (header, menu, footer, breadcrumbs, small parts) and the lists of links it shows.
import type { PageName, Room } from '../routes.ts';
import type { Language } from '../site.ts';

/** Where a link of the frame leads: a page, the list of a room, or a guide page. */
export type Target = { page: PageName } | { list: Room } | { guide: string };

export interface FrameLink {
  to: Target;
  label: Record<Language, string>;
}

/** The rooms of the house, in the order of the menu. `Room` is the key that a page gives as its current room. */
export const rooms: FrameLink[] = [
  { to: { list: 'countries' }, label: { de: 'Länder', en: 'Countries' } },
  { to: { list: 'qualifications' }, label: { de: 'Qualifikationen', en: 'Qualifications' } },
  { to: { list: 'regulations' }, label: { de: 'Ordnungen', en: 'Regulations' } },
  { to: { list: 'norms' }, label: { de: 'Normen', en: 'Legal provisions' } },
  { to: { list: 'terms' }, label: { de: 'Glossar', en: 'Glossary' } },
];

/** Stands at the right end of the menu. */
export const asides: FrameLink[] = [
  { to: { page: 'changes' }, label: { de: 'Änderungen', en: 'Changes' } },
  { to: { guide: 'mitmachen' }, label: { de: 'Mitarbeiten', en: 'Contribute' } },
];

export const footerColumns: { title: Record<Language, string>; links: FrameLink[] }[] = [
  {
    title: { de: 'Handbuch', en: 'Handbook' },
    links: [
      { to: { guide: 'was-ist-das' }, label: { de: 'Was ist das Handbuch?', en: 'What is the handbook?' } },
      { to: { guide: 'lesehilfe' }, label: { de: 'Lesehilfe', en: 'How to read it' } },
      { to: { guide: 'zitieren' }, label: { de: 'So zitieren Sie', en: 'How to cite' } },
    ],
  },
  {
    title: { de: 'Mitarbeit', en: 'Contributing' },
    links: [
      { to: { guide: 'mitmachen' }, label: { de: 'Fehler melden, Änderung vorschlagen', en: 'Report an error, propose a change' } },
      { to: { guide: 'methode' }, label: { de: 'So wird geprüft', en: 'How content is checked' } },
    ],
  },
  {
    title: { de: 'Daten', en: 'Data' },
    links: [
      { to: { page: 'titles' }, label: { de: 'Titel von A bis Z', en: 'Titles A to Z' } },
      { to: { page: 'sources' }, label: { de: 'Alle Quellen', en: 'All sources' } },
    ],
  },
  {
    title: { de: 'Über diese Seite', en: 'About this site' },
    links: [
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
  scrollFigure: 'Das Schaubild lässt sich in seinem Rahmen seitlich verschieben.',
  moreCitation: 'Weitere Angaben und Zitiervorschlag',
  marginNumber: 'Randnummer',
  source: 'Quelle',
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
  scrollFigure: 'The diagram can be moved sideways within its frame.',
  moreCitation: 'More details and how to cite',
  marginNumber: 'Margin number',
  source: 'Source',
};

export const frameWords: Record<Language, FrameWords> = { de: german, en: english };

// The words of the pages of laws, provisions and glossary terms.
import type { Language } from '../site.ts';
import { profileWords } from './profile.ts';

const german = {
  ...profileWords.de,
  officialText: 'Amtlicher Text',
  textAsOf: 'Stand des Textes',
  law: 'Gesetz',
  subject: 'Gegenstand',
  paragraphs: 'Einzelne Absätze',
  place: 'Stelle',
  inOurWords: 'In Worten der Redaktion. Maßgeblich ist allein der amtliche Text.',
  notCited: 'Bisher keine Seite.',
  remark: 'Hinweis',
  theLaw: 'Das Gesetz',
  fullTitle: 'Titel',
  whereCited: 'Wer diese Vorschrift anführt',
  citeAs: 'Feste Fassung',
  noLonger: (version: number) => `Die aktuelle Fassung führt diese Vorschrift nicht mehr an. Gezeigt wird sie aus Fassung ${version}.`,
  meaning: 'Bedeutung',
  basis: 'Grundlage',
  abbreviation: 'Abkürzung',
  provisions: 'Normen',
  related: 'Verwandt',
  equivalents: 'In anderen Sprachen',
  language: 'Sprache',
  equivalent: 'Entsprechung',
};

export type ReferenceWords = typeof german;

const english: ReferenceWords = {
  ...profileWords.en,
  officialText: 'Official text',
  textAsOf: 'Text as of',
  law: 'Law',
  subject: 'Subject',
  paragraphs: 'Single paragraphs',
  place: 'Place',
  inOurWords: 'In the words of the editors. Only the official text is authoritative.',
  notCited: 'No page so far.',
  remark: 'Note',
  theLaw: 'The law',
  fullTitle: 'Title',
  whereCited: 'Who cites this provision',
  citeAs: 'Permanent version',
  noLonger: (version: number) => `The current version no longer cites this provision. It is shown from version ${version}.`,
  meaning: 'Meaning',
  basis: 'Basis',
  abbreviation: 'Abbreviation',
  provisions: 'Provisions',
  related: 'Related',
  equivalents: 'In other languages',
  language: 'Language',
  equivalent: 'Equivalent',
};

export const referenceWords: Record<Language, ReferenceWords> = { de: german, en: english };

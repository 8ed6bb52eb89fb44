// The words of the pages of laws, provisions and glossary terms.
import type { Language } from '../site.ts';
import { profileWords } from './profile.ts';

const german = {
  ...profileWords.de,
  officialText: 'Amtlicher Text',
  textAsOf: 'Stand des Textes',
  citedProvisions: 'Angeführte Vorschriften',
  provision: 'Vorschrift',
  provisionHeading: 'Überschrift',
  subjectInOurWords: 'Gegenstand in unseren Worten',
  law: 'Gesetz',
  subject: 'Gegenstand',
  paragraphs: 'Einzelne Absätze',
  place: 'Stelle',
  inOurWords: 'In Worten der Redaktion. Maßgeblich ist allein der amtliche Text.',
  notCited: 'Bisher keine Seite.',
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
  citedProvisions: 'Provisions cited',
  provision: 'Provision',
  provisionHeading: 'Heading',
  subjectInOurWords: 'Subject in our words',
  law: 'Law',
  subject: 'Subject',
  paragraphs: 'Single paragraphs',
  place: 'Place',
  inOurWords: 'In the words of the editors. Only the official text is authoritative.',
  notCited: 'No page so far.',
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

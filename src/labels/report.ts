// The words of "Fehler melden oder Änderung vorschlagen": the line at the end of each page, and the text of the report.
import type { Language } from '../site.ts';

const german = {
  region: 'Fehler melden',
  question: 'Stimmt hier etwas nicht?',
  /** Before code, version and place: the form has them, or the reader names them. */
  about: 'Betrifft:',
  state: 'Bitte angeben:',
  link: 'Fehler melden oder Änderung vorschlagen',
  /** In the column beside the text. */
  tool: 'Fehler melden',
  version: (version: number) => `Fassung ${version}`,
  draft: 'Entwurf',
  subject: (thing: string) => `Fehler: ${thing}`,
  ask: 'Was ist falsch oder fehlt? Aus welcher Quelle geht das hervor (Seite, Paragraph, Link)?',
  noPersons: 'Bitte keine Zeugnisse und keine Angaben über Personen.',
  page: 'Seite',
  profile: 'Profil',
  place: 'Stelle',
};

export type ReportWords = typeof german;

const english: ReportWords = {
  region: 'Report an error',
  question: 'Is something wrong here?',
  about: 'Concerns:',
  state: 'Please name:',
  link: 'Report an error or propose a change',
  tool: 'Report an error',
  version: (version) => `version ${version}`,
  draft: 'draft',
  subject: (thing) => `Error: ${thing}`,
  ask: 'What is wrong or missing? Which source shows it (page, section, link)?',
  noPersons: 'Please send no certificates and nothing about persons.',
  page: 'Page',
  profile: 'Profile',
  place: 'Place',
};

export const reportWords: Record<Language, ReportWords> = { de: german, en: english };

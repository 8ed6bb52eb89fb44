// The words of the start page and its tasks.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';
import type { FrameLink } from './frame.ts';

interface Task extends FrameLink {
  note: Record<Language, string>;
}

/** Entries by task; only tasks whose page exists. */
export const taskGroups: { title: Record<Language, string>; tasks: Task[] }[] = [
  {
    title: { de: 'Anerkennung', en: 'Recognition' },
    tasks: [
      { to: { page: 'titles' }, label: { de: 'Ein Zeugnis einordnen', en: 'Place a certificate' }, note: { de: 'Titel im Original von A bis Z, verwechselbare Titel erkennen', en: 'Original titles from A to Z, tell similar titles apart' } },
      { to: { list: 'countries' }, label: { de: 'Ein Ausbildungssystem verstehen', en: 'Understand a training system' }, note: { de: 'Wege, Abschlüsse, Noten und Behörden eines Staates', en: 'Routes, certificates, grades and authorities of a state' } },
      { to: { page: 'byLevel' }, label: { de: 'Nach Niveau suchen', en: 'Search by level' }, note: { de: 'Niveaus der nationalen Rahmen, wie die Quelle sie nennt', en: 'Levels of national frameworks as the source states them' } },
      { to: { guide: 'zitieren' }, label: { de: 'Für die Akte zitieren', en: 'Cite for the file' }, note: { de: 'Feste Fassung mit Randnummern und Prüfsumme', en: 'Permanent version with margin numbers and checksum' } },
    ],
  },
  {
    title: { de: 'Berufe und Recht', en: 'Occupations and law' },
    tasks: [
      { to: { list: 'regulations' }, label: { de: 'Einen Referenzberuf nachschlagen', en: 'Look up a reference occupation' }, note: { de: 'Deutsche Ordnungen mit Berufsbild und Wochen', en: 'German regulations with occupational profile and weeks' } },
      { to: { page: 'byField' }, label: { de: 'Nach Berufsfeld suchen', en: 'Search by field' }, note: { de: 'Ausländische Qualifikationen eines Fachgebiets', en: 'Foreign qualifications of one field' } },
      { to: { list: 'norms' }, label: { de: 'Eine Vorschrift nachlesen', en: 'Read a legal provision' }, note: { de: 'BQFG, BBiG, HwO: Regelung in eigenen Worten, Link zum Text', en: 'BQFG, BBiG, HwO: the rule in our words, link to the text' } },
      { to: { list: 'terms' }, label: { de: 'Begriffe klären', en: 'Clarify terms' }, note: { de: 'Wörter der Anerkennung und ihre Entsprechungen', en: 'Words of recognition and their equivalents' } },
    ],
  },
  {
    title: { de: 'Mitarbeit und Prüfung', en: 'Contributing and checking' },
    tasks: [
      { to: { guide: 'mitmachen' }, label: { de: 'Einen Fehler melden, ein Profil ergänzen', en: 'Report an error, extend a profile' }, note: { de: 'Für einen Hinweis genügen Kennung und Stelle', en: 'Code and place are enough for a hint' } },
      { to: { guide: 'pruefen' }, label: { de: 'Ein Zitat nachprüfen', en: 'Verify a citation' }, note: { de: 'Ob ein Text so veröffentlicht wurde', en: 'Whether a text was published like this' } },
      { to: { guide: 'methode' }, label: { de: 'Verstehen, wie geprüft wird', en: 'See how content is checked' }, note: { de: 'Quellen, Widersprüche, Lücken', en: 'Sources, contradictions, gaps' } },
      { to: { page: 'sources' }, label: { de: 'Alle Quellen ansehen', en: 'See all sources' }, note: { de: 'Lehrpläne, Gesetze und Register mit Datum des Abrufs', en: 'Curricula, laws and registers with date of access' } },
    ],
  },
];

const german = {
  title: 'Berufsqualifikationen nachschlagen, vergleichen, zitieren',
  lead: ['Ausländische Abschlüsse und deutsche Ausbildungsordnungen.', 'Jede Angabe nennt ihre Quelle, jede Fassung behält ihre Adresse.'],
  question: 'Wonach suchen Sie?',
  questionHint: 'Titel wie auf dem Zeugnis, auch kyrillisch, arabisch oder ohne Sonderzeichen; Kennung, Beruf, Norm',
  year: 'Zeugnis ausgestellt im Jahr',
  yearHint: 'freiwillig',
  examples: 'Zum Beispiel',
  tasks: 'Was möchten Sie tun?',
  latest: 'Letzte Änderungen',
  allChanges: 'Alle Änderungen',
  figures: 'Bestand in Zahlen',
  states: 'Staaten im Handbuch',
  statesNote: 'mit Zahl der Qualifikationen; auch Staaten, die es nicht mehr gibt',
  stateCount: 'Staaten',
  editionCount: 'Rechtsstände',
  ofQualifications: (count: number) => `Von ${formatNumber(count, 'de')} Qualifikationen sind`,
  withDuration: 'mit belegter Dauer',
  withLegalBasis: 'mit Rechtsgrundlage',
  withHours: 'mit Stunden je Modul',
  reviewed: 'von einer zuständigen Stelle geprüft',
  inDetail: 'Bestand nach Staat, Berufsfeld und Ordnung',
};

export type StartWords = typeof german;

const english: StartWords = {
  title: 'Look up, compare and cite vocational qualifications',
  lead: ['Foreign qualifications and German training regulations.', 'Every statement names its source, every version keeps its address.'],
  question: 'What are you looking for?',
  questionHint: 'Title as on the certificate, also Cyrillic, Arabic or without accents; code, occupation, provision',
  year: 'Certificate issued in',
  yearHint: 'optional',
  examples: 'For example',
  tasks: 'What would you like to do?',
  latest: 'Latest changes',
  allChanges: 'All changes',
  figures: 'Holdings in figures',
  states: 'States in the handbook',
  statesNote: 'with the number of qualifications; including states that no longer exist',
  stateCount: 'States',
  editionCount: 'Legal editions',
  ofQualifications: (count) => `Of ${formatNumber(count, 'en')} qualifications`,
  withDuration: 'with documented duration',
  withLegalBasis: 'with legal basis',
  withHours: 'with hours by module',
  reviewed: 'reviewed by a competent body',
  inDetail: 'Holdings by state, field and regulation',
};

export const startWords: Record<Language, StartWords> = { de: german, en: english };

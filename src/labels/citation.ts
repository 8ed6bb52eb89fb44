// The words of a citation: the proposed text, the box around it, the notes in files, and what the script says.
import type { Language } from '../site.ts';
import { formatDate } from './format.ts';

/** Words that the script needs; every one of them is loaded with it. */
const germanScript = {
  marginNumber: (number: string) => `Rn.\u00A0${number}`,
  copied: 'Zitiervorschlag kopiert',
  copiedWith: (marginNumber: string) => `Zitiervorschlag mit ${marginNumber} kopiert`,
  failed: 'Kopieren nicht möglich; der Text ist markiert',
};

export type CitationScriptWords = typeof germanScript;

const englishScript: CitationScriptWords = {
  marginNumber: (number) => `margin no.\u00A0${number}`,
  copied: 'Citation copied',
  copiedWith: (marginNumber) => `Citation with ${marginNumber} copied`,
  failed: 'Copying is not possible; the text is selected',
};

export const citationScriptWords: Record<Language, CitationScriptWords> = { de: germanScript, en: englishScript };

const germanText = {
  editedBy: (publisher: string) => `${publisher} (Hrsg.)`,
  version: (number: number) => `Fassung ${number}`,
  versionOf: (number: number, date: string) => `Fassung ${number} vom ${formatDate(date, 'de')}`,
  factsAsOf: (date: string) => `Stand der Angaben ${formatDate(date, 'de')}`,
  release: (release: string) => `Ausgabe ${release}`,
  withdrawn: (date: string) => `zurückgezogen am ${formatDate(date, 'de')}`,
  removed: (date: string) => `entfernt am ${formatDate(date, 'de')}`,
  accessed: (date: string) => `abgerufen am ${date}`,
};

export type CitationWords = typeof germanText;

const englishText: CitationWords = {
  editedBy: (publisher) => `${publisher} (ed.)`,
  version: (number) => `version ${number}`,
  versionOf: (number, date) => `version ${number} of ${formatDate(date, 'en')}`,
  factsAsOf: (date) => `facts as of ${formatDate(date, 'en')}`,
  release: (release) => `release ${release}`,
  withdrawn: (date) => `withdrawn on ${formatDate(date, 'en')}`,
  removed: (date) => `removed on ${formatDate(date, 'en')}`,
  accessed: (date) => `accessed on ${date}`,
};

/** Words of the citation itself, in the text and in the files. */
export const citationWords: Record<Language, CitationWords> = { de: germanText, en: englishText };

const germanBox = {
  heading: 'Zitiervorschlag',
  copy: 'Kopieren',
  hint: 'Ein Klick auf eine Randnummer kopiert den Zitiervorschlag mit dieser Nummer.',
  formats: 'Auch als',
  source: 'Quelltext dieser Fassung',
  sourceEnglish: 'Englischer Quelltext dieser Fassung',
};

export type CitationBoxWords = typeof germanBox;

const englishBox: CitationBoxWords = {
  heading: 'Proposed citation',
  copy: 'Copy',
  hint: 'A click on a margin number copies the citation with that number.',
  formats: 'Also as',
  source: 'Source text of this version',
  sourceEnglish: 'English source text of this version',
};

export const citationBoxWords: Record<Language, CitationBoxWords> = { de: germanBox, en: englishBox };

/** Names of the formats, as their users know them, in the order of the box. */
export const citationFormats = [
  { format: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
  { format: 'bib', name: 'BibLaTeX', type: 'application/x-bibtex' },
  { format: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const;

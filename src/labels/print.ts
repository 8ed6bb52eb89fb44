// The words of the printed extract for the case file: head and foot of its pages, the choice of sections, what it leaves out.
import type { Language } from '../site.ts';

const german = {
  versionOf: (version: number, date: string) => `Fassung ${version} vom ${date}`,
  page: 'Seite',
  of: 'von',
};

export type PrintWords = typeof german;

const english: PrintWords = {
  versionOf: (version: number, date: string) => `Version ${version} of ${date}`,
  page: 'Page',
  of: 'of',
};

export const printWords: Record<Language, PrintWords> = { de: german, en: english };

const germanChoice = {
  extract: 'Aktenausdruck',
  legend: 'Abschnitte',
  always: 'Kopf, Zitiervorschlag und die genannten Quellen gehören immer dazu.',
  all: 'Alle',
  allLabel: 'Alle Abschnitte',
  none: 'Keine',
  noneLabel: 'Keine Abschnitte',
  print: 'Drucken oder als PDF speichern',
  marginNumbers: (range: string) => `Rn.\u00A0${range}`,
  /** A section as the extract names it. */
  named: (title: string, numbers: string | undefined) => `„${title}“${numbers ? ` (${numbers})` : ''}`,
};

export type ExtractWords = typeof germanChoice;

const englishChoice: ExtractWords = {
  extract: 'Extract for the file',
  legend: 'Sections',
  always: 'Header, proposed citation and the sources referred to are always part of it.',
  all: 'All',
  allLabel: 'All sections',
  none: 'None',
  noneLabel: 'No sections',
  print: 'Print or save as PDF',
  marginNumbers: (range) => `margin ${range.includes('–') ? 'nos' : 'no.'}\u00A0${range}`,
  named: (title, numbers) => `“${title}”${numbers ? ` (${numbers})` : ''}`,
};

export const extractWords: Record<Language, ExtractWords> = { de: germanChoice, en: englishChoice };

/** Words that the script needs; every one of them is loaded with it. */
const germanScript = {
  chosen: (count: number, total: number) => (count === total ? 'Die ganze Seite wird gedruckt.' : `${count} von ${total} Abschnitten werden gedruckt.`),
  without: (names: string[]) => `Auszug: ohne ${names.length === 1 ? 'den Abschnitt' : 'die Abschnitte'} ${names.join(', ')}.`,
  someSources: 'Von den Quellen nur die, auf die der Auszug verweist.',
};

export type ExtractScriptWords = typeof germanScript;

const englishScript: ExtractScriptWords = {
  chosen: (count, total) => (count === total ? 'The whole page will be printed.' : `${count} of ${total} sections will be printed.`),
  without: (names) => `Extract: without the section${names.length === 1 ? '' : 's'} ${names.join(', ')}.`,
  someSources: 'Of the sources only those that the extract refers to.',
};

export const extractScriptWords: Record<Language, ExtractScriptWords> = { de: germanScript, en: englishScript };

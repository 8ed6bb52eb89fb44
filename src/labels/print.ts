// The words of the printed extract for the case file.
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

// Words about the program behind the site: what it is made of.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';

const german = {
  title: 'Das Programm',
  text: (packages: number, licence: string) => `Das Programm, mit dem diese Seiten gebaut sind, steht unter ${licence}. Es verwendet ${formatNumber(packages, 'de')} fremde Pakete. Eine Datei nennt jedes davon mit Version, Prüfsumme, Lizenz und den Paketen, die es selbst braucht.`,
  file: 'Liste der Pakete (SBOM im Format CycloneDX)',
  licences: 'Lizenzen der Pakete und ihre Zahl',
};

export type ProgramWords = typeof german;

const english: ProgramWords = {
  title: 'The program',
  text: (packages, licence) => `The program that built these pages is under ${licence}. It uses ${formatNumber(packages, 'en')} packages by others. A file names each of them with version, checksum, licence and the packages that it needs itself.`,
  file: 'List of packages (SBOM in CycloneDX format)',
  licences: 'Licences of the packages and their number',
};

export const programWords: Record<Language, ProgramWords> = { de: german, en: english };

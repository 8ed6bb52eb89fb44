// The words of the tables that say what the handbook covers.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';

/** Headings of columns; | ends a line. */
const german = {
  state: 'Staat',
  field: 'Berufsfeld',
  regulation: 'Deutsche Ordnung',
  qualifications: 'Qualifikationen',
  editions: 'Rechtsstände',
  matrices: 'Abgleiche',
  official: 'amtliche|Quellen',
  secondary: 'sonstige|Quellen',
  states: 'Staaten',
  regulations: 'Deutsche|Ordnungen',
  positions: 'Positionen',
  notClassified: 'ohne Zuordnung',
  noProfile: 'ohne Länderprofil',
  total: 'Zusammen',
  byState: 'Bestand nach Staat',
  byField: 'Bestand nach Berufsfeld (ISCED-F 2013)',
  byRegulation: 'Bestand nach deutscher Ordnung',
  candidates: 'Qualifikationen, die sie als Referenzberuf nennen',
  /** A source may serve several states, so that the column does not add up. */
  sourcesOnce: 'Zeile „Zusammen“: Eine Quelle, die mehrere Staaten verwenden, zählt einmal.',
  further: (count: number) => (count === 1 ? 'Eine weitere Ordnung steht noch neben keiner ausländischen Qualifikation.' : `${formatNumber(count, 'de')} weitere Ordnungen stehen noch neben keiner ausländischen Qualifikation.`),
  profiles: (withOfficial: number, all: number) => `Von ${formatNumber(all, 'de')} Länder- und Qualifikationsprofilen nennen ${formatNumber(withOfficial, 'de')} mindestens eine amtliche Quelle.`,
};

export type CorpusWords = typeof german;

const english: CorpusWords = {
  state: 'State',
  field: 'Field',
  regulation: 'German regulation',
  qualifications: 'Qualifications',
  editions: 'Legal|editions',
  matrices: 'Comparisons',
  official: 'Official|sources',
  secondary: 'Other|sources',
  states: 'States',
  regulations: 'German|regulations',
  positions: 'Positions',
  notClassified: 'not assigned',
  noProfile: 'without a country profile',
  total: 'Total',
  byState: 'Holdings by state',
  byField: 'Holdings by field (ISCED-F 2013)',
  byRegulation: 'Holdings by German regulation',
  candidates: 'Qualifications that name it as a reference occupation',
  sourcesOnce: 'Row “Total”: a source that several states use counts once.',
  further: (count) => (count === 1 ? 'One more regulation stands beside no foreign qualification yet.' : `${formatNumber(count, 'en')} more regulations stand beside no foreign qualification yet.`),
  profiles: (withOfficial, all) => `Of ${formatNumber(all, 'en')} profiles of states and qualifications, ${formatNumber(withOfficial, 'en')} name at least one official source.`,
};

export const corpusWords: Record<Language, CorpusWords> = { de: german, en: english };

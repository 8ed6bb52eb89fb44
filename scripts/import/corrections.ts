// What the import must know besides the official text: forms it prints only inflected, misprints, rows that do not belong there. Data in corrections.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Corrections {
  /** Nominative forms where the text has inflected ones only. */
  occupationTitles?: { male: string; female: string }[];
  /** Annex or section of an examination → male form of the occupation it speaks of, where the text does not say. */
  occupationOf?: Record<string, string>;
  /** Id of a position → what is corrected there. */
  positions?: Record<string, { title?: string; aims?: string[]; place?: string }>;
  /** Beginnings of title cells whose rows do not belong to the regulation. */
  skipRows?: string[];
}

/** Corrections by code of the profile. */
export function readCorrections(): Record<string, Corrections> {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'corrections.json'), 'utf8')) as Record<string, Corrections>;
}

// What the editors add to an extract: titles and summaries in our words, corrections, notes. Data in titles.json and corrections.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyKey } from './competent-bodies.ts';

export interface Localized { de: string; en: string }

export interface Titles {
  title: Localized;
  summary: Localized;
  /** Id of an occupation → English rendering. */
  occupations?: Record<string, string>;
  iscedF?: string;
  competentBodies?: BodyKey[];
}

export interface Corrections {
  /** Reason why this extract is not taken over. */
  leaveOut?: string;
  /** Nominative forms where the extract has inflected ones or none. */
  occupationTitles?: { male: string; female: string }[];
  /** Annex or section of an exam part → male form of the occupation it speaks of, where the extract does not say. */
  occupationOf?: Record<string, string>;
  trade?: { annex: string; section?: string; number: number; name: string };
  defects?: { text: Localized; at: string }[];
  /** Id of a position → what is corrected there. */
  positions?: Record<string, { title?: string; aims?: string[]; place?: string; note?: Localized }>;
  sources?: Record<string, unknown>[];
  /** Several regulations replaced by codes of this handbook. */
  supersedes?: string[];
}

const read = <T>(name: string): Record<string, T> => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<string, T>;

/** The two tables, by code of the profile. */
export interface Editorial {
  titles: Record<string, Titles>;
  corrections: Record<string, Corrections>;
}

export function readEditorial(): Editorial {
  return { titles: read<Titles>('titles.json'), corrections: read<Corrections>('corrections.json') };
}

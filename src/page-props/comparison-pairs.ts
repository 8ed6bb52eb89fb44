// Comparisons that are built beforehand: an edition and its predecessor, a qualification and the regulations the editors suggest.
import { comparisonWords } from '../labels/comparison.ts';
import { formatEdition } from '../labels/format.ts';
import { sideSegment, type SideName } from '../model/comparison-address.ts';
import { referring, type Handbook, type Profile } from '../model/handbook.ts';
import { comparisonPath } from '../routes.ts';
import type { Qualification } from '../schema/index.ts';
import type { Language } from '../site.ts';

export interface Pair {
  names: [SideName, SideName];
  href: string;
  /** What the page of the qualification calls it. */
  label: string;
  /** The regulation, where one side is one. */
  regulation?: string;
}

/** Pairs of one qualification, its editions first. */
export function pairsOf(handbook: Handbook, { id, data }: Profile<Qualification>, language: Language): Pair[] {
  const words = comparisonWords[language];
  const pair = (names: Pair['names'], label: string, regulation?: string): Pair => ({ names, label, href: comparisonPath(names.map(sideSegment), language), ...(regulation === undefined ? {} : { regulation }) });
  const editions = data.editions.slice(1).map((older, index) => {
    const newer = data.editions[index]!;
    return pair([{ code: id, edition: newer.id }, { code: id, edition: older.id }], words.withPredecessor(formatEdition(newer, language), formatEdition(older, language)));
  });
  const candidates = [...new Set(data.referenceCandidates.map(({ regulation }) => regulation))].flatMap((code) => {
    const regulation = handbook.regulations.get(code);
    return regulation ? [pair([{ code: id }, { code }], words.withRegulation(regulation.data.abbreviation), code)] : [];
  });
  return [...editions, ...candidates];
}

/** Links for the page of a qualification. */
export function comparisonsOfQualification(handbook: Handbook, profile: Profile<Qualification>, language: Language): { label: string; href: string }[] {
  return pairsOf(handbook, profile, language).map(({ label, href }) => ({ label, href }));
}

/** Links for the page of a regulation: every qualification that names it as a candidate. */
export function comparisonsOfRegulation(handbook: Handbook, code: string, language: Language): { label: string; href: string }[] {
  return referring(handbook, `regulations/${code}`, 'qualifications').flatMap((profile) => pairsOf(handbook, profile, language)
    .filter(({ regulation }) => regulation === code)
    .map(({ href }) => ({ href, label: comparisonWords[language].withRegulation(`${profile.data.title[language]} (${profile.id})`) })));
}

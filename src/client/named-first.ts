// Puts pages first whose name is what was typed: their code, a title, or the wording of a title between dashes and brackets.
import type { Match } from './pagefind.ts';

/** "§ 4 Abs. 2 Satz 1 BQFG" names the provision, whatever its parts. */
const PART_OF_PROVISION = /^((?:§|art\.?)\s*\d+[a-z]?)\s.*\s(\S+)$/i;

/** A search for a part of a provision, as one for the provision; any other as it is. */
export const withoutParts = (query: string): string => query.trim().replace(PART_OF_PROVISION, '$1 $2');

/** The matches in their order, but before them those that bear the name, group by group; what only bears it comes in, too. */
export function namedFirst(matches: readonly Match[], groups: readonly (readonly Match[])[]): Match[] {
  const known = new Map(matches.map((match) => [match.id, match]));
  // The match of the search itself knows where its words stand in the text; of equal ones that which the index has first leads.
  const ordered = groups.flatMap((group) => group.map((match) => known.get(match.id) ?? { ...match, score: 0 }).sort((a, b) => b.score - a.score));
  return [...new Map([...ordered, ...matches].map((match) => [match.id, match])).values()];
}

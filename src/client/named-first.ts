// Puts pages first whose name is what was typed: their code, a title, or the wording of a title between dashes and brackets.
import { unpackOriginals } from '../model/search-record.ts';
import { nameKey } from '../model/spellings.ts';
import type { FoundPage, Match } from './pagefind.ts';

/** So many pages are shown at first and loaded for that anyway; what stands behind them keeps its place. */
export const FIRST = 10;

/** "§ 4 Abs. 2 Satz 1 BQFG" names the provision, whatever its parts. */
const PART_OF_PROVISION = /^((?:§|art\.?)\s*\d+[a-z]?)\s.*\s(\S+)$/i;

/** 2 if the page bears this name, 1 if one of its names has it as a part, else 0. */
export function namedBy({ meta }: Pick<FoundPage, 'meta'>, query: string): 0 | 1 | 2 {
  const sought = nameKey(query.trim().replace(PART_OF_PROVISION, '$1 $2'));
  if (sought === '') return 0;
  const names = [meta['code'] ?? '', meta['title'] ?? '', ...unpackOriginals(meta['original'] ?? '').map(({ text }) => text)];
  if (names.some((name) => nameKey(name) === sought)) return 2;
  return names.some((name) => name.split(/ [–-] |[()/]/).some((part) => nameKey(part) === sought)) ? 1 : 0;
}

/** The matches in their order, but for the first ten: there the pages that bear the name come first. */
export async function namedFirst(matches: readonly Match[], query: string): Promise<Match[]> {
  const first = await Promise.all(matches.slice(0, FIRST).map(async (match) => ({ match, named: namedBy(await match.data(), query) })));
  return [...first.sort((a, b) => b.named - a.named).map(({ match }) => match), ...matches.slice(FIRST)];
}

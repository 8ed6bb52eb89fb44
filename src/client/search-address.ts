// What is searched for, as it stands in the address: ?q=kfz&kind=qualifications&country=in&sort=state.
import { facetNames, type FacetName } from '../model/search-record.ts';

export interface Search {
  query: string;
  /** Codes chosen in each facet; a facet without any is absent. */
  chosen: Partial<Record<FacetName, string[]>>;
  byState: boolean;
}

const MAX_QUERY = 200;
const CODE = /^[\p{L}\p{N}-]{1,80}$/u;

export function readAddress(parameters: URLSearchParams): Search {
  const chosen: Search['chosen'] = {};
  for (const name of facetNames) {
    const codes = [...new Set(parameters.getAll(name))].filter((code) => CODE.test(code));
    if (codes.length > 0) chosen[name] = codes;
  }
  return { query: (parameters.get('q') ?? '').trim().slice(0, MAX_QUERY), chosen, byState: parameters.get('sort') === 'state' };
}

/** "?q=…", or "?" where nothing is searched for: an address that replaces the current one. */
export function writeAddress({ query, chosen, byState }: Search): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of facetNames) for (const code of chosen[name] ?? []) parameters.append(name, code);
  if (byState) parameters.set('sort', 'state');
  return `?${parameters}`;
}

export const isEmpty = ({ query, chosen }: Search): boolean => query === '' && Object.keys(chosen).length === 0;

/** The same search with one code of a facet chosen or no longer chosen. */
export function toggle(search: Search, name: FacetName, code: string, on: boolean): Search {
  const codes = (search.chosen[name] ?? []).filter((other) => other !== code);
  const { [name]: _, ...rest } = search.chosen;
  const next = on ? [...codes, code] : codes;
  return { ...search, chosen: next.length > 0 ? { ...rest, [name]: next } : rest };
}

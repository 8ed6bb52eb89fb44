// Where links of a qualification's page lead once a certificate's date was asked for: matrices and the other language keep it, comparisons take its edition.
import { writeAsked, writeSide } from '../model/comparison-address.ts';
import type { Language } from '../site.ts';

/** The same in both languages, so that an address can be carried over. */
export const PARAMETER = 'zeugnis';

export interface Places {
  language: Language;
  /** The qualification's page. */
  home: string;
  /** Folder of the matrices below it. */
  matrixFolder: string;
  /** The page of free comparisons; those that are built beforehand lie below. */
  comparison: string;
  /** The edition that a comparison shows unless another one is named. */
  newest: string;
}

export interface Asked {
  /** YYYY, YYYY-MM or YYYY-MM-DD; undefined where nothing was asked. */
  date?: string | undefined;
  /** The one edition that applies, if it is one. */
  edition?: string | undefined;
}

/** An address with the date, or without one. */
export function withDate(address: string, date: string | undefined): string {
  const url = new URL(address);
  if (date) url.searchParams.set(PARAMETER, date);
  else url.searchParams.delete(PARAMETER);
  return url.href;
}

/** On disk a page is a file in its folder. */
const folderOf = (address: string) => address.replace(/\/index\.html$/, '/');

/** The address that a link should have; undefined for links that stay as they are. All addresses are absolute. */
export function keptAddress(address: string, { home, matrixFolder, comparison, newest }: Omit<Places, 'language'>, { date, edition }: Asked): string | undefined {
  const path = folderOf(address.split(/[?#]/)[0]!);
  const [page, free] = [folderOf(home), folderOf(comparison)];
  if (path === page || path.startsWith(`${page}${matrixFolder}/`)) return withDate(address, date);
  const [first, second, ...more] = path.startsWith(free) ? path.slice(free.length).split('/').filter(Boolean) : [];
  // "--" names an edition: such a comparison is of these two, whatever was asked.
  if (!edition || edition === newest || !first || !second || more.length > 0 || `${first}${second}`.includes('--')) return undefined;
  return comparison + writeAsked({ sides: [writeSide({ code: first, edition }), second], differencesFirst: false });
}

// The date of a certificate as somebody writes it: 2011, 3.2011, 15.3.2011, March 2011, 2011-03-15. The day comes before the month.
import { formatDate } from '../labels/format.ts';

export type DateFault = 'missing' | 'unreadable' | 'noSuchDay' | 'noSuchYear';

/** Names of the months in both languages, in small letters. */
const MONTHS = Array.from({ length: 12 }, (_, index) => (['de', 'en'] as const).map((language) => formatDate(`2000-${String(index + 1).padStart(2, '0')}`, language).split(' ')[0]!.toLowerCase()));

/** Number of a month by its name or the beginning of it: "mär" → "3". */
function monthNamed(word: string): string | undefined {
  const index = word.length < 3 ? -1 : MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index < 0 ? undefined : String(index + 1);
}

/** Year, month and day of the parts, whatever their order of size. */
function ordered(parts: string[]): string[] | undefined {
  const word = parts.findIndex((part) => /\p{L}/u.test(part));
  if (word >= 0) {
    const month = monthNamed(parts[word]!);
    const [year, day, ...more] = parts.filter((_, index) => index !== word).reverse();
    return month && year && more.length === 0 ? [year, month, ...(day ? [day] : [])] : undefined;
  }
  return parts[0]!.length > 2 ? parts : parts.toReversed();
}

/** The date as YYYY, YYYY-MM or YYYY-MM-DD, or why it is none. */
export function readDate(text: string): { date: string } | { fault: DateFault } {
  const parts = text.normalize('NFC').toLowerCase().split(/[\s.,/-]+/u).filter((part) => part !== '');
  if (parts.length === 0) return { fault: 'missing' };
  if (parts.length > 3) return { fault: 'unreadable' };
  const [year, month, day] = ordered(parts) ?? [];
  if (!year || ![year, month ?? '1', day ?? '1'].every((part) => /^\d{1,4}$/.test(part)) || (month ?? '1').length > 2 || (day ?? '1').length > 2) return { fault: 'unreadable' };
  if (!/^(1[5-9]|20|21)\d\d$/.test(year)) return { fault: 'noSuchYear' };
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return { fault: 'noSuchDay' };
  return { date: [year, ...[month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-') };
}

// Small pieces of German and English that several parts of the import need: codes, dates, double forms of occupations.

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', é: 'e', è: 'e', á: 'a' };
const MONTHS_DE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Any wording → kebab-case ASCII, the form of all codes: "Köche und Küche" → "koeche-und-kueche". */
export function slug(text: string): string {
  return text.toLowerCase().replace(/[äöüßéèá]/g, (letter) => UMLAUTS[letter]!).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** 2005-08-01 → "1. August 2005". */
export function germanDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day}. ${MONTHS_DE[month! - 1]} ${year}`;
}

/** 2005-08-01 → "1 August 2005". */
export function englishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS_EN[month! - 1]} ${year}`;
}

/** "25. Juli 2008" → 2008-07-25; undefined when it is no date in words. */
export function isoDate(german: string): string | undefined {
  const match = /^(\d{1,2})\. (\p{L}+) (\d{4})$/u.exec(german);
  const month = MONTHS_DE.indexOf(match?.[2] ?? '') + 1;
  return match && month > 0 ? `${match[3]}-${String(month).padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : undefined;
}

/** Both forms of an occupation, the common end only once: "Kauffrau/Kaufmann für Büromanagement", "Bäckerin/Bäcker". */
export function doubleForm(female: string, male: string): string {
  if (female === male) return male;
  const [firstF, ...restF] = female.split(' ');
  const [firstM, ...restM] = male.split(' ');
  const common = restF.join(' ');
  return common !== '' && common === restM.join(' ') ? `${firstF}/${firstM} ${common}` : `${female}/${male}`;
}

/** "a", "a und b", "a, b und c"; the last link is given, so it serves both languages. */
export function listing(parts: string[], link: 'und' | 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${link} ${parts.at(-1)}`;
}

/** Drops what says nothing (undefined, null, empty text, list or group), so that it is not written at all. */
export function compact<T extends object>(group: T): T {
  const says = (value: unknown) => value !== undefined && value !== null && value !== '' && !(typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(group).filter(([, value]) => says(value))) as T;
}

// Dates, numbers, periods and durations in words, German and English.
import type { Language } from '../site.ts';

const MONTHS = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A date as exact as it is: 2022 → 2022, 2022-07 → Juli 2022, 2022-07-01 → 1.7.2022 (1 July 2022). */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (!month) return year!;
  const name = MONTHS[language][Number(month) - 1]!;
  if (!day) return `${name} ${year}`;
  return language === 'de' ? `${Number(day)}.${Number(month)}.${year}` : `${Number(day)} ${name} ${year}`;
}

/** Made when first asked: every page loads this file, and the first number format costs a phone a tenth of a second. */
const perLanguage = <V>(make: (language: Language) => V): ((language: Language) => V) => {
  const made: Partial<Record<Language, V>> = {};
  return (language) => (made[language] ??= make(language));
};

const numbers = perLanguage((language) => new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2, useGrouping: 'always' }));

/** 1680 → 1.680 (1,680); at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return numbers(language).format(value);
}

/** A period in words; an undocumented start or end is said, never guessed. */
export function formatPeriod(period: { from?: string | undefined; to?: string | undefined }, language: Language): string {
  const from = period.from && formatDate(period.from, language);
  const to = period.to && formatDate(period.to, language);
  if (language === 'de') {
    if (from && to) return `${from} bis ${to}`;
    if (from) return `ab ${from}`;
    return to ? `bis ${to}` : 'Zeitraum nicht belegt';
  }
  if (from && to) return `${from} to ${to}`;
  if (from) return `from ${from}`;
  return to ? `until ${to}` : 'period not documented';
}

/** Name of a legal edition: its period, or its label where no date is documented. */
export function formatEdition(edition: { period: { from?: string | undefined; to?: string | undefined }; label?: { de: string; en?: string | undefined } | undefined }, language: Language): string {
  const dated = edition.period.from ?? edition.period.to;
  if (dated || !edition.label) return formatPeriod(edition.period, language);
  return edition.label[language] ?? edition.label.de;
}

/** Months in years and months, as the chambers' forms ask: 24 → 2 Jahre, 42 → 3 Jahre 6 Monate. */
export function formatMonths(months: number, language: Language): string {
  const years = Math.floor(months / 12);
  const rest = formatNumber(months - years * 12, language);
  const words = language === 'de' ? { y: ['Jahr', 'Jahre'], m: ['Monat', 'Monate'] } : { y: ['year', 'years'], m: ['month', 'months'] };
  const yearText = years > 0 ? `${years} ${words.y[years === 1 ? 0 : 1]}` : '';
  const monthText = rest !== '0' ? `${rest} ${words.m[rest === '1' ? 0 : 1]}` : '';
  return [yearText, monthText].filter(Boolean).join(' ');
}

/** A duration that may be a range of months. */
export function formatDuration(duration: { months?: number | undefined; maxMonths?: number | undefined }, language: Language): string | undefined {
  const { months, maxMonths } = duration;
  if (months === undefined) return maxMonths === undefined ? undefined : `${language === 'de' ? 'bis zu' : 'up to'} ${formatMonths(maxMonths, language)}`;
  if (maxMonths === undefined || maxMonths === months) return formatMonths(months, language);
  if (months % 12 === 0 && maxMonths % 12 === 0) return `${months / 12}${language === 'de' ? ' bis ' : ' to '}${formatMonths(maxMonths, language)}`;
  return `${formatMonths(months, language)}${language === 'de' ? ' bis ' : ' to '}${formatMonths(maxMonths, language)}`;
}

const languageNames = perLanguage((language) => new Intl.DisplayNames([language], { type: 'language' }));

/** Name of a language in German or English: sr-Cyrl → Serbisch (kyrillisch). */
export function formatLanguage(tag: string, language: Language): string {
  return languageNames(language).of(tag) ?? tag;
}

// Dates as exact as their source, in words: 21.11.2026, Juli 2022, 2022; 21 November 2026, July 2022.
import type { Language } from '../../site.ts';

const months: Record<Language, string[]> = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

export function dateText(date: string, language: Language): string {
  const [year, month, day] = date.split('-');
  if (!year || !month) return date;
  const name = months[language][Number(month) - 1];
  if (!day) return `${name} ${year}`;
  return language === 'de' ? `${day}.${month}.${year}` : `${Number(day)} ${name} ${year}`;
}

// Numbers with the separators of the language: 1.680 and 2,5; 1,680 and 2.5.
import type { Language } from '../../site.ts';

const formats = {
  de: new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2, useGrouping: 'always' }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: 'always' }),
};

export function numberText(value: number, language: Language): string {
  return formats[language].format(value);
}

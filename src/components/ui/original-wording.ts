// How wording of a language is set: italic only in Latin script, from right to left where the script runs so.
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Rohg', 'Adlm']);

export function settingOf(lang: string): { italic: boolean; dir?: 'rtl' } {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  return { italic: script === 'Latn', ...(rightToLeft.has(script) ? { dir: 'rtl' as const } : {}) };
}

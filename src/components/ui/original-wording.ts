// How wording of a language is set: italic only in Latin script, from right to left where the script runs so.
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Rohg', 'Adlm']);

/** Few languages, and asked for every wording of every page. */
const scripts = new Map<string, string>();

/** Script in which a language is written: ISO 15924. */
export function scriptOf(lang: string): string {
  const script = scripts.get(lang) ?? new Intl.Locale(lang).maximize().script ?? 'Latn';
  scripts.set(lang, script);
  return script;
}

export function settingOf(lang: string): { italic: boolean; dir?: 'rtl' } {
  const script = scriptOf(lang);
  return { italic: script === 'Latn', ...(rightToLeft.has(script) ? { dir: 'rtl' as const } : {}) };
}

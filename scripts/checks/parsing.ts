// Problems found while reading: YAML, schema, vocabulary, encoding, size. One check each, so that each has its help page.
import type { Check } from './context.ts';

const titles: Record<string, string> = {
  'encoding': 'Zeichencodierung',
  'size': 'Größe',
  'front-matter': 'Angaben (YAML)',
  'schema': 'Felder',
  'vocabulary': 'Textbausteine',
};

/** Whatever the parser reported under one of its checks. Other checks add findings of their own to addresses, dates, titles. */
export const parsing: Check[] = Object.entries(titles).map(([id, title]) => ({
  id,
  title,
  *run({ entries, translations }) {
    for (const entry of [...entries, ...translations]) {
      for (const problem of entry.problems) if (problem.check === id) yield { ...problem, file: entry.file };
    }
  },
}));

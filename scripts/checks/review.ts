// A review holds for the text that was reviewed: its checksum stands in the note, and any later change of a statement ends it.
import { nameOf } from '../../src/model/published.ts';
import { reviewedText } from '../../src/model/reviewed-text.ts';
import { sha256 } from '../publish/hashes.ts';
import type { Finding } from '../lib/finding.ts';
import type { Check } from './context.ts';

interface Review {
  state: 'draft' | 'reviewed';
  of?: string;
  due?: string;
}

export const review: Check = {
  id: 'review',
  title: 'Fachliche Prüfung',
  *run({ entries, translations, today }): Generator<Finding> {
    const english = new Map(translations.map((translation) => [nameOf(translation), translation.text]));
    for (const entry of entries) {
      const found = (entry.data as { review?: Review } | undefined)?.review;
      if (!found) continue;
      const at = { check: 'review', file: entry.file };
      if (found.due !== undefined && found.due < today) yield { ...at, level: 'hint', line: entry.lineOf(['review', 'due']), message: `Die Prüfung war am ${found.due} fällig.`, hint: 'Angaben mit den Quellen vergleichen oder einen neuen Tag vereinbaren.' };
      if (found.state !== 'reviewed') continue;
      const of = sha256(reviewedText(entry.raw, entry.body, english.get(nameOf(entry))));
      if (found.of === of) continue;
      const hint = `Hat die Fachstelle diesen Text geprüft, unter „review“ den Tag und „of: ${of}“ eintragen; sonst „state: draft“.`;
      yield { ...at, level: 'error', line: entry.lineOf(['review']), message: found.of === undefined ? 'Der Prüfvermerk sagt nicht, welchen Text er meint.' : 'Der Text ist seit der fachlichen Prüfung geändert worden.', hint };
    }
  },
};

// A translation has the same sections and blocks as the German text: both share their margin numbers.
import { renderSections } from '../../src/markdown/render.ts';
import { nameOf } from '../../src/model/published.ts';
import type { Finding } from '../lib/finding.ts';
import type { Check } from './context.ts';

type Prose = { tree?: Parameters<typeof renderSections>[0] | undefined } | undefined;

/** Blocks of each section, with its title. Which sources a mark names makes no difference. */
function outline(prose: Prose, language: 'de' | 'en'): { title: string; blocks: number }[] {
  return prose?.tree ? renderSections(prose.tree, { language, sources: new Map() }) : [];
}

const count = (blocks: number) => (blocks === 1 ? 'einen Absatz' : `${blocks} Absätze`);
const sections = (number: number) => (number === 1 ? 'einen Abschnitt' : `${number} Abschnitte`);

export const translations: Check = {
  id: 'translations',
  title: 'Übersetzungen haben dieselben Abschnitte und Absätze wie der deutsche Text',
  *run({ entries, translations }): Generator<Finding> {
    const german = new Map(entries.map((entry) => [nameOf(entry), entry]));
    for (const translation of translations) {
      const entry = german.get(nameOf(translation));
      // What could not be read has its own findings.
      if (!entry?.prose?.tree || !translation.prose?.tree || entry.problems.length + translation.problems.length > 0) continue;
      const [own, theirs] = [outline(entry.prose, 'de'), outline(translation.prose, 'en')];
      const at = { check: 'translations', level: 'error' as const, file: translation.file, line: 1 };
      const hint = 'Beide Texte tragen dieselben Randnummern: Absätze, Listen und Tabellen müssen sich entsprechen.';
      if (own.length !== theirs.length) yield { ...at, message: `Die Übersetzung hat ${sections(theirs.length)}, der deutsche Text hat ${sections(own.length)}.`, hint };
      else {
        const index = own.findIndex(({ blocks }, section) => blocks !== theirs[section]!.blocks);
        if (index >= 0) yield { ...at, message: `Der Abschnitt „${theirs[index]!.title || 'am Anfang'}“ hat ${count(theirs[index]!.blocks)}, der deutsche „${own[index]!.title || 'am Anfang'}“ hat ${count(own[index]!.blocks)}.`, hint };
      }
    }
  },
};

// Small valid profiles as text, with one piece replaced, and the fixture handbook as a model.
import { readContent } from '../../scripts/lib/read-content.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import type { Prose } from '../../src/markdown/prose.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { buildHandbook, type Handbook, type Profile } from '../../src/model/handbook.ts';
import { collectionNames, type CollectionName } from '../../src/schema/index.ts';
import { handbookRoot } from './content-tree.ts';

const COMMON = `title: { de: Prüfbegriff, en: Test term }
summary: { de: Prüfbeispiel, en: Test example }
stateAsOf: 2026-11-01
sources:
  - { id: s1, kind: law, title: Gesetz, publisher: Prüfblatt, language: de, accessed: 2026-11-01, seen: full }
changes: [{ on: 2026-11-01, note: { de: Ersterfassung } }]
review: { state: draft }
`;

/** A glossary term: the smallest profile there is. */
export function aTerm({ fields = '', body = 'Ein Satz.\n' } = {}): string {
  return `---\n${COMMON}definition: { de: Erfunden., en: Invented. }\ndefinitionSources: [s1]\nbasis: working\n${fields}---\n${body}`;
}

/** A qualification with one edition; `edition` adds fields to it, each line indented by four spaces. */
export function aQualification({ fields = '', edition = '', body = '' } = {}): string {
  return `---\n${COMMON}state: aq\nkind: initial\ntitles: [{ text: Prüfzeugnis, lang: de, kind: official, sources: [s1] }]\n${fields}editions:\n  - id: e2020\n    period: { from: 2020 }\n    sources: [s1]\n${edition}---\n${body}`;
}

const render = (prose: Prose | undefined, language: 'de' | 'en', sources: { id: string; title: string; short?: string }[]) =>
  renderSections(prose!.tree!, { language, sources: new Map(sources.map(({ id, title, short }, index) => [id, { number: index + 1, short: short ?? title }])) });

/** A handbook of a few profiles: "terms/pruefbegriff" → text. They must be valid. */
export function aHandbook(texts: Record<string, string>): Handbook {
  return buildHandbook({ working: Object.entries(texts).map(([name, text]): Profile => {
    const [collection, id] = name.split('/') as [CollectionName, string];
    const { data, prose, problems } = parseFile(collection, text);
    if (problems.length > 0) throw new Error(`${name}: ${problems.map(({ line, message }) => `${line} ${message}`).join(' ')}`);
    return { collection, id, data, prose: { de: prose ? render(prose, 'de', (data as { sources: [] }).sources) : [] } };
  }) });
}

/** Profiles of the fixture handbook as the loader would hand them over, in the order of collections and files. */
export function fixtureProfiles(): Profile[] {
  const { entries, translations } = readContent(`${handbookRoot}/content`, handbookRoot);
  return entries.map((entry): Profile => {
    const sources = (entry.data as { sources?: { id: string; title: string; short?: string }[] }).sources ?? [];
    const english = translations.find(({ collection, id }) => collection === entry.collection && id === entry.id);
    return {
      collection: entry.collection,
      id: entry.id,
      data: entry.data,
      prose: { de: entry.prose ? render(entry.prose, 'de', sources) : [], ...(english ? { en: render(english.prose, 'en', sources) } : {}) },
    };
  }).sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection));
}

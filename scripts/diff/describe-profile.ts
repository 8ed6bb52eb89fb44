// Two states of a profile → what differs, in German words.
import type { Root } from 'mdast';
import { describeChange } from '../../src/labels/changes.ts';
import type { Wording } from '../../src/labels/values.ts';
import { parseFile, parseTranslation } from '../../src/markdown/parse-file.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { compareProse, isUnchanged, type ProseVersion } from '../../src/model/compare-prose.ts';
import { compareRecords, type Change } from '../../src/model/compare-records.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';
import type { FactLine, ProfileDiff, SectionLine } from './profile-diff.ts';
import { findRenamed } from './renamed-items.ts';
import { warningsOf } from './warnings.ts';

/** The texts of a profile's files; undefined where there is none. */
export interface Texts {
  profile?: string;
  english?: string;
}

interface Read {
  data?: unknown;
  raw?: unknown;
  de: ProseVersion;
  en?: ProseVersion;
  isReadable: boolean;
}

const textOf = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

function sectionsOf(tree: Root | undefined, language: 'de' | 'en', sources: string[]): ProseVersion {
  const numbered = new Map(sources.map((id, index) => [id, { number: index + 1, short: id }]));
  return { sections: tree ? renderSections(tree, { language, sources: numbered }) : [], sources };
}

function read(collection: CollectionName, { profile, english }: Texts): Read | undefined {
  if (profile === undefined) return undefined;
  const parsed = parseFile(collection, profile);
  const translation = english === undefined ? undefined : parseTranslation(english);
  const sources = ((parsed.data as { sources?: { id: string }[] } | undefined)?.sources ?? []).map(({ id }) => id);
  return {
    data: parsed.data,
    raw: parsed.raw,
    de: sectionsOf(parsed.prose?.tree, 'de', sources),
    ...(translation ? { en: sectionsOf(translation.prose?.tree, 'en', sources) } : {}),
    isReadable: parsed.data !== undefined && (parsed.prose === undefined || parsed.prose.tree !== undefined) && (translation === undefined || translation.prose?.tree !== undefined),
  };
}

/** Sources are cited by their id; a reviewer looks for it. */
function idOf({ path, kind }: Change, before: unknown, after: unknown): string {
  const [list, index, ...inner] = path;
  if (list !== 'sources' || typeof index !== 'number' || inner.length > 0) return '';
  const id = ((kind === 'removed' ? before : after) as { sources: { id: string }[] }).sources[index]?.id;
  return id ? ` (${id})` : '';
}

function factOf(change: Change, before: unknown, after: unknown, wording: Wording): FactLine {
  const { kind, group, place, before: old, after: young, remark } = describeChange(change, wording);
  const lines = (value: typeof old) => value?.map(({ label, parts }) => (label ? `${label}: ${textOf(parts)}` : textOf(parts))).filter(Boolean).join('; ');
  return {
    group: textOf(group.title),
    rank: group.rank,
    kind,
    place: place.map(textOf).join(', ') + idOf(change, before, after),
    ...(old ? { before: lines(old)! } : {}),
    ...(young ? { after: lines(young)! } : {}),
    ...(remark ? { remark } : {}),
  };
}

/** A text with the ids that its sources have in the newer version. */
function renameSources(read: Read, ids: ReadonlyMap<string, string>): Read {
  const renamed = (prose: ProseVersion): ProseVersion => ({ ...prose, sources: (prose.sources ?? []).map((id) => ids.get(id) ?? id) });
  return { ...read, de: renamed(read.de), ...(read.en ? { en: renamed(read.en) } : {}) };
}

const NOTHING: ProseVersion = { sections: [] };

function textsOf(before: Read, after: Read): { sections: SectionLine[]; isReordered: boolean } {
  const sections: SectionLine[] = [];
  let isReordered = false;
  for (const language of ['de', 'en'] as const) {
    const difference = compareProse(before[language] ?? NOTHING, after[language] ?? NOTHING);
    if (isUnchanged(difference)) continue;
    isReordered ||= difference.isReordered;
    for (const { kind, title, paragraphs } of difference.sections) {
      const [was, is] = (['added', 'removed'] as const).map((other) => title.filter((run) => run.kind !== other).map(({ text }) => text).join(''));
      if (kind !== 'same') sections.push({ language, kind, title: (kind === 'removed' ? was : is)!, ...(kind === 'changed' && was !== is ? { formerTitle: was! } : {}), paragraphs: paragraphs.filter((paragraph) => paragraph.kind !== 'same') as SectionLine['paragraphs'] });
    }
  }
  return { sections, isReordered };
}

type Described = Pick<ProfileDiff, 'kind' | 'title' | 'facts' | 'sections' | 'isReordered' | 'warnings'>;

const titleIn = (read: Read | undefined, id: string): string => {
  const raw = (read?.raw ?? {}) as { title?: { de?: unknown }; abbreviation?: unknown };
  const title = raw.title?.de;
  return typeof title === 'string' ? title : typeof raw.abbreviation === 'string' ? raw.abbreviation : id;
};

/** What differs between two states of a profile. */
export function describeProfile(collection: CollectionName, id: string, before: Texts, after: Texts, titleOf: Wording['titleOf']): Described {
  const [old, young] = [read(collection, before), read(collection, after)];
  const nothing = { title: titleIn(young ?? old, id), facts: [], sections: [], isReordered: false, warnings: [] as string[] };
  if (!young) return { ...nothing, kind: 'deleted', warnings: ['Gelöscht. Veröffentlichte Profile werden zurückgezogen oder verlegt, nie gelöscht.'] };
  if (!old) return { ...nothing, kind: young.isReadable ? 'new' : 'unreadable', warnings: young.isReadable ? [] : ['Die Datei ist fehlerhaft; npm run check sagt, was fehlt.'] };
  if (!old.isReadable || !young.isReadable) return { ...nothing, kind: 'unreadable', warnings: [young.isReadable ? 'Der frühere Stand ist nicht lesbar; was sich geändert hat, lässt sich nicht sagen.' : 'Die Datei ist fehlerhaft; npm run check sagt, was fehlt.'] };

  const { schema } = collections[collection];
  const changes = compareRecords(schema, old.data, young.data, collection === 'regulations' || collection === 'norms' ? 'de' : undefined);
  const wording: Wording = { language: 'de', titleOf };
  const renamed = findRenamed(old.data, young.data, changes);
  const sourceIds = new Map(renamed.filter(({ added: { path } }) => path[0] === 'sources' && path.length === 2).map(({ before: from, after: to }) => [from, to]));
  const facts = changes.flatMap((change): FactLine[] => {
    const other = renamed.find(({ added, removed }) => added === change || removed === change);
    if (other?.removed === change) return [];
    const fact = factOf(change, old.data, young.data, wording);
    if (other) return [{ group: fact.group, rank: fact.rank, kind: 'changed', place: `${fact.place.replace(/ \([^()]*\)$/, '')}, Kennung`, before: other.before, after: other.after }];
    // Whoever cites a source that got another id cites the same one.
    return sourceIds.size > 0 && fact.remark !== undefined && change.path.at(-1) === 'sources' ? [] : [fact];
  });
  const { sections, isReordered } = textsOf(renameSources(old, sourceIds), young);
  const isForm = facts.length === 0 && sections.length === 0 && !isReordered;
  const warnings = warningsOf(old.data, young.data, changes, { hasText: sections.length > 0, renamed: new Set(renamed.map((one) => one.before)) });
  if (old.en && !young.en) warnings.push('Der englische Text ist entfallen.');
  return { ...nothing, kind: isForm ? 'form' : 'changed', facts, sections, isReordered, warnings };
}

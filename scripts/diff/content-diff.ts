// Everything that changed in content/ since a commit: profile by profile, with what depends on it.
import { join } from 'node:path';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { nameOf } from '../../src/model/published.ts';
import { findReferences } from '../../src/model/references.ts';
import { entryPath, versionPath } from '../../src/routes.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/index.ts';
import { makeContext } from '../checks/context.ts';
import { filesNaming } from '../lib/changed-content.ts';
import { baseCommit, changedFiles, filesAt, type ChangedFile } from '../lib/git.ts';
import { identify, readContent, readText, type Content, type Entry } from '../lib/read-content.ts';
import { explainRefusals, noteOf } from '../publish/candidates.ts';
import { readStart } from '../publish/plan.ts';
import { findWorking } from '../publish/working-files.ts';
import { describeProfile, type Texts } from './describe-profile.ts';
import type { ContentDiff, ProfileDiff } from './profile-diff.ts';

/** collection, code → the files of a profile that changed. */
function profilesIn(changes: readonly ChangedFile[]): Map<string, { collection: CollectionName; id: string; folder: string; files: ChangedFile[] }> {
  const profiles = new Map<string, { collection: CollectionName; id: string; folder: string; files: ChangedFile[] }>();
  for (const change of changes) {
    const collection = collectionNames.find((name) => change.file.startsWith(`content/${name}/`));
    const { id, kind } = identify(change.file);
    if (!collection || kind === 'other') continue;
    const name = nameOf({ collection, id });
    const known = profiles.get(name) ?? { collection, id, folder: change.file.slice(0, change.file.lastIndexOf('/')), files: [] };
    known.files.push(change);
    profiles.set(name, known);
  }
  return profiles;
}

function decode(bytes: Buffer | undefined): string | undefined {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function textNow(root: string, file: string): string | undefined {
  try {
    const { text, problems } = readText(join(root, file));
    return problems.length > 0 ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Who refers to which of the profiles: by field, or in the text. */
function findCiting(root: string, content: Content, names: ReadonlyMap<string, { collection: CollectionName; id: string }>): Map<string, Entry[]> {
  const citing = new Map<string, Entry[]>();
  const codes = [...names.values()].map(({ id }) => id);
  const naming = new Set(filesNaming(root, content.entries.map(({ file }) => file), codes));
  const laws = [...names.values()].filter(({ collection }) => collection === 'norms').map(({ id }) => id);
  // A provision is a part of its law: bqfg-4 belongs to bqfg.
  const targetOf = (collection: string, id: string) => nameOf({ collection: collection as CollectionName, id: collection === 'norms' ? laws.find((law) => id === law || id.startsWith(`${law}-`)) ?? id : id });
  const COMPONENTS: Record<string, string> = { Norm: 'norms', Term: 'terms' };
  for (const entry of content.entries) {
    if (!naming.has(entry.file) || entry.data === undefined) continue;
    const inFields = findReferences(collections[entry.collection].schema, entry.data).flatMap((reference) => (reference.kind === 'entry' ? [targetOf(reference.collection, reference.id)] : []));
    const inText = (entry.prose?.uses ?? []).flatMap(({ component, id }) => (COMPONENTS[component] ? [targetOf(COMPONENTS[component], id)] : []));
    for (const target of new Set([...inFields, ...inText])) {
      if (names.has(target) && target !== nameOf(entry)) citing.set(target, [...(citing.get(target) ?? []), entry]);
    }
  }
  return citing;
}

const titleIn = (entry: Entry | undefined, id: string): string | undefined => {
  const { title, abbreviation } = (entry?.raw ?? {}) as { title?: { de?: string }; abbreviation?: string };
  if (entry?.collection === 'norms') return abbreviation && (id === entry.id ? abbreviation : `${id.slice(entry.id.length + 1)} ${abbreviation}`);
  return typeof title?.de === 'string' ? title.de : undefined;
};

/** What the next version will be: its number, its note, or why it cannot be published. */
function nextOf(root: string, content: Content, published: ReturnType<typeof readStart>['published']) {
  const working = new Map(findWorking(content).map((one) => [one.name, one]));
  return (name: string): Pick<ProfileDiff, 'nextVersion' | 'nextNote'> & { refusals: string[] } => {
    const former = published.entries.get(name);
    const one = working.get(name);
    const nextVersion = (former?.versions.length ?? 0) + 1;
    if (!one || one.entry.data === undefined) return { nextVersion, refusals: [] };
    const newest = former?.versions.findLast(({ removed }) => !removed);
    const frozen = newest && textNow(root, `content/${newest.files[0]!.path}`);
    // A frozen file that somebody damaged has its own warning, and no notes to compare with.
    if (newest && (frozen === undefined || parseFile(newest.collection, frozen).data === undefined)) return { nextVersion, refusals: ['Die letzte Fassung ist nicht lesbar; npm run verify sagt mehr.'] };
    const refusals = explainRefusals(one, former, join(root, 'content'));
    return refusals.length > 0
      ? { nextVersion, refusals: refusals.map(({ message, hint }) => [message, hint].filter(Boolean).join(' ')) }
      : { nextVersion, nextNote: noteOf(one.entry, former, join(root, 'content')).de, refusals: [] };
  };
}

function warningsOfOthers(changes: readonly ChangedFile[]): string[] {
  const frozen = changes.filter(({ file, kind }) => file.startsWith('content/versions/') && kind !== 'added');
  return frozen.map(({ file, kind }) => `${file} ist veröffentlicht und wurde ${kind === 'deleted' ? 'gelöscht' : 'verändert'}.`);
}

/** Compares content/ below `root` with a commit (or with where this branch left main). Throws GitError. */
export function diffContent(root: string, base?: string): ContentDiff {
  const commit = baseCommit(root, base);
  const changes = changedFiles(root, commit);
  const profiles = profilesIn(changes);
  const own = new Set([...profiles.values()].flatMap(({ folder, id }) => [`${folder}/${id}.mdx`, `${folder}/${id}.en.mdx`, `${folder}/${id}.yaml`]));
  const content = readContent(join(root, 'content'), root, (file) => own.has(file));
  const { index } = makeContext(content, '');
  const titleOf = (collection: string, id: string) => titleIn(index.get(collection)?.get(id), id);
  const { published } = readStart(join(root, 'content'), '9999-12-31');
  const next = nextOf(root, { ...content, entries: content.entries.filter(({ file }) => own.has(file)) }, published);
  const citing = findCiting(root, content, profiles);
  const before = filesAt(root, commit, [...own]);

  const diffs = [...profiles].map(([name, { collection, id, folder, files }]): ProfileDiff => {
    const ending = collections[collection].format === 'yaml' ? 'yaml' : 'mdx';
    const texts = (read: (file: string) => string | undefined): Texts => {
      const [profile, english] = [read(`${folder}/${id}.${ending}`), read(`${folder}/${id}.en.mdx`)];
      return { ...(profile === undefined ? {} : { profile }), ...(english === undefined ? {} : { english }) };
    };
    const described = describeProfile(collection, id, texts((file) => decode(before.get(file))), texts((file) => textNow(root, file)), titleOf);
    const { refusals, ...version } = described.kind === 'deleted' ? { nextVersion: 0, refusals: [] } : next(name);
    return {
      collection, id, ...described, ...version,
      files: files.map(({ file }) => file),
      warnings: [...described.warnings, ...refusals],
      addresses: [entryPath(collection, id, 'de'), entryPath(collection, id, 'en'), ...(version.nextVersion > 0 ? [versionPath(collection, id, version.nextVersion, 'de')] : [])],
      citedBy: (citing.get(name) ?? []).map((entry) => ({ collection: entry.collection, id: entry.id, title: titleIn(entry, entry.id) ?? entry.id })),
    };
  });
  for (const one of diffs) if (one.kind === 'deleted' && one.citedBy.length > 0) one.warnings.push(`Noch angeführt von ${one.citedBy.map(({ id }) => id).join(', ')}.`);
  return {
    profiles: diffs.sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) || (a.id < b.id ? -1 : 1)),
    warnings: warningsOfOthers(changes),
    others: changes.filter(({ file }) => !own.has(file)).map(({ file }) => file),
  };
}

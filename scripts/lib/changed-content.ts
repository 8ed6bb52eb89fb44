// The part of content/ that a change concerns: its own files, and what refers to something that it took away.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { baseCommit, changedFiles } from './git.ts';
import { identify, readContent, type Content } from './read-content.ts';
import type { Finding } from './finding.ts';

export interface ChangedContent {
  /** Entries and translations to check; everything else only answers references. */
  content: Content;
  /** All entries, for the index. */
  all: Content;
  /** Whether a finding is the change's own. */
  concerns: (finding: Finding) => boolean;
}

/** Lists in these collections are named from other files: provisions, competences, positions. */
const NAMED_FROM_OUTSIDE = /^content\/(norms|frameworks|regulations)\//;

/** Files that name one of the codes, as text; cheaper than reading them as profiles. */
export function filesNaming(root: string, files: readonly string[], codes: readonly string[]): string[] {
  if (codes.length === 0) return [];
  const pattern = new RegExp(`(?<![a-z0-9-])(?:${codes.map((code) => code.replace(/[^a-z0-9-]/g, '')).filter(Boolean).join('|')})(?![a-z0-9])`);
  return files.filter((file) => {
    try {
      return pattern.test(readFileSync(join(root, file), 'utf8'));
    } catch {
      return false;
    }
  });
}

/** Reads what changed since `base` (or since this branch left main). Throws GitError. */
export function readChanged(root: string, base?: string): ChangedContent {
  const changes = changedFiles(root, baseCommit(root, base)).filter(({ file }) => !/^content\/(versions|guide)\//.test(file) && file !== 'content/register.jsonl');
  const own = new Set(changes.map(({ file }) => file));
  // A profile and its English text are checked together.
  for (const { file } of changes) {
    if (file.endsWith('.en.mdx')) own.add(file.replace(/\.en\.mdx$/, '.mdx'));
    else if (file.endsWith('.mdx')) own.add(file.replace(/\.mdx$/, '.en.mdx'));
  }
  const outside = changes.filter(({ file, kind }) => kind === 'deleted' || (kind === 'changed' && NAMED_FROM_OUTSIDE.test(file))).map(({ file }) => identify(file).id);
  const names = readContent(join(root, 'content'), root, () => false);
  const places = names.entries.flatMap(({ file }) => [file, ...(file.endsWith('.mdx') ? [file.replace(/\.mdx$/, '.en.mdx')] : [])]);
  const touched = new Set(filesNaming(root, places.filter((file) => !own.has(file)), outside));
  // Two files with one name are a finding of both.
  const changedNames = new Set([...own].map((file) => basename(file)));
  const twins = new Set(places.filter((file) => changedNames.has(basename(file))));
  const isRead = (file: string) => own.has(file) || touched.has(file) || twins.has(file);
  const all = readContent(join(root, 'content'), root, isRead);
  const content: Content = {
    entries: all.entries.filter(({ file }) => isRead(file) || isRead(file.replace(/\.mdx$/, '.en.mdx'))),
    translations: all.translations,
    strangers: all.strangers.filter(({ file }) => own.has(file)),
  };
  return { content, all, concerns: ({ file, check }) => own.has(file) || (check === 'file-names' && twins.has(file)) || (check === 'references' && touched.has(file)) };
}

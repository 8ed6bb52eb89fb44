// What people wrote into a profile survives a new import: texts, reviews, keywords, notes. Facts come from the extract.
import { existsSync, readFileSync } from 'node:fs';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { splitFile } from '../../src/markdown/split-file.ts';

export interface Existing { data: Record<string, unknown>; body: string }
type Group = Record<string, unknown>;

/** Fields whose content in the file wins over what the import would write. */
const KEPT = ['title', 'summary', 'review', 'changes', 'classification', 'competentBodies', 'searchedNotFound', 'conflicts', 'licence', 'competenceCoverage'] as const;
/** The same for the entries of `positions`. */
const KEPT_IN_POSITIONS = ['keywords', 'officialText', 'sources'] as const;

/** Reads a profile that is already there; an unreadable one stops the import rather than being overwritten. */
export function readExisting(path: string): Existing | undefined {
  if (!existsSync(path)) return undefined;
  const split = splitFile(readFileSync(path, 'utf8'));
  const { data, problems } = parseFrontMatter(split.frontMatter, split.frontMatterLine);
  if (split.problems.length > 0 || problems.length > 0) throw new Error(`${path} ist nicht lesbar; erst berichtigen, dann einlesen`);
  return { data: data as Group, body: split.body };
}

const list = (value: unknown): Group[] => (Array.isArray(value) ? (value as Group[]) : []);

/** New entries first, then those that only the file has, compared by `key`. */
function union(made: unknown, written: unknown, key: (entry: Group) => unknown): Group[] {
  const known = new Set(list(made).map(key));
  return [...list(made), ...list(written).filter((entry) => !known.has(key(entry)))];
}

/** Facts of the import with the words of the file. */
export function keepHandWritten(made: Group, existing: Existing | undefined): Group {
  if (!existing) return made;
  const old = existing.data;
  const merged: Group = { ...made };
  for (const field of KEPT) if (old[field] !== undefined) merged[field] = old[field];
  merged['sources'] = union(made['sources'], old['sources'], ({ id }) => id);
  const defects = union(made['defects'], old['defects'], ({ text }) => (text as { de?: string })?.de);
  if (defects.length > 0) merged['defects'] = defects;
  const before = new Map(list(old['positions']).map((position) => [position['id'], position]));
  if (made['positions']) {
    merged['positions'] = list(made['positions']).map((position) => {
      const written = before.get(position['id']);
      const kept = KEPT_IN_POSITIONS.filter((field) => written?.[field] !== undefined).map((field) => [field, written![field]]);
      // A note from the file is kept where the import has none of its own.
      const note = position['note'] === undefined && written?.['note'] !== undefined ? { note: written['note'] } : {};
      return { ...position, ...note, ...Object.fromEntries(kept) };
    });
  }
  return merged;
}

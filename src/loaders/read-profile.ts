// One file of content with its translation → what Astro's store keeps of it: data and rendered prose, or what is wrong.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { parseFile, parseTranslation } from '../markdown/parse-file.ts';
import type { Problem } from '../markdown/problem.ts';
import { renderSections, type Section } from '../markdown/render.ts';
import type { CollectionName } from '../schema/index.ts';

export interface ProfileProse {
  de: Section[];
  en?: Section[];
}

interface SourceLike { id: string; title: string; short?: string; language?: string }

function render(tree: Root | undefined, language: 'de' | 'en', sources: SourceLike[]): Section[] {
  if (!tree) return [];
  const numbered = new Map(sources.map((source, index) => [source.id, { number: index + 1, short: source.short ?? source.title, lang: source.language }]));
  return renderSections(tree, { language, sources: numbered });
}

export const digestOf = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** Stands for everything that a profile is read from; its texts by their SHA-256, the German one first. */
export const digestOfTexts = (code: string, collection: CollectionName, sums: string[]) => digestOf(code, collection, ...sums);

/** A change of parser, schema or packing must not meet results of the old one in Astro's store. */
export async function digestOfCode(root: string): Promise<string> {
  const files = (await Promise.all(['markdown', 'schema'].map(async (folder) => (await readdir(join(root, 'src', folder))).map((name) => join(root, 'src', folder, name))))).flat();
  for (const module of ['read-profile.ts', 'stored-profile.ts']) files.push(join(root, 'src', 'loaders', module));
  return digestOf(...(await Promise.all(files.sort().map((file) => readFile(file, 'utf8')))));
}

const describe = (file: string, problems: Problem[]) => problems.filter(({ level }) => level === 'error').map(({ line, message, hint }) => `${file}:${line}  ${message}${hint ? ` ${hint}` : ''}`).join('\n');

/** Where the English prose of a profile lies. */
export const translationOf = (path: string) => path.replace(/\.mdx$/, '.en.mdx');

/** `file` is the German file, for messages. */
export function readProfile(collection: CollectionName, file: string, text: string, translationText: string | undefined): { data: Record<string, unknown>; prose: ProfileProse } | { faults: string } {
  const parsed = parseFile(collection, text);
  const translation = translationText === undefined ? undefined : parseTranslation(translationText);
  const faults = [describe(file, parsed.problems), translation ? describe(translationOf(file), translation.problems) : ''].filter(Boolean).join('\n');
  if (faults || parsed.data === undefined) return { faults: faults || `${file}: nicht lesbar` };
  const sources = (parsed.data as { sources?: SourceLike[] }).sources ?? [];
  const prose: ProfileProse = {
    de: render(parsed.prose?.tree, 'de', sources),
    ...(translation ? { en: render(translation.prose?.tree, 'en', sources) } : {}),
  };
  return { data: parsed.data as Record<string, unknown>, prose };
}

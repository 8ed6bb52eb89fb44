// What the editor offers where a field refers to something: entries of all collections by code and name, and the codes still free.
import { join } from 'node:path';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { normaliseText, splitFile } from '../../src/markdown/split-file.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/index.ts';
import { identify, listContent, readText } from '../lib/read-content.ts';
import { nextCode, usedCodes } from '../new/used-codes.ts';
import type { Choice, EditorSettings } from './editor/globals.ts';

type Named = { title?: { de?: string } | string; abbreviation?: string; unit?: string; provisions?: { number: string; heading?: string; subject?: { de?: string } }[] };

function choicesOf(collection: CollectionName, id: string, data: unknown): Choice[] {
  const { title, abbreviation, unit, provisions } = (data ?? {}) as Named;
  const name = [abbreviation, typeof title === 'object' ? title.de : title].filter(Boolean).join(': ');
  const parts = collection === 'norms' ? (provisions ?? []).map(({ number, heading, subject }) => ({ value: `${id}-${number}`, label: `${unit ?? '§'} ${number} ${abbreviation ?? ''} ${heading ?? subject?.de ?? ''}`.trim() })) : [];
  return [{ value: id, label: name }, ...parts];
}

/** Reads the working files below a repository. */
export function editorChoices(root: string): Pick<EditorSettings, 'choices' | 'used' | 'next'> {
  const choices: Partial<Record<string, Choice[]>> = {};
  for (const { collection, file, path } of listContent(join(root, 'content'), root)) {
    const { id, kind } = identify(file);
    if (kind === 'translation' || kind === 'other') continue;
    const { text } = readText(path);
    // Names only: prose is not read, and a file with faults still has its code.
    const head = collections[collection].format === 'yaml' ? normaliseText(text) : splitFile(text).frontMatter;
    (choices[collection] ??= []).push(...choicesOf(collection, id, parseFrontMatter(head, 1).data));
  }
  for (const list of Object.values(choices)) list!.sort((a, b) => (a.label < b.label ? -1 : 1));
  const used = Object.fromEntries(collectionNames.map((name) => [name, [...usedCodes(root, name).keys()].sort()])) as Record<CollectionName, string[]>;
  const states = (choices['countries'] ?? []).map(({ value }) => value);
  return { choices, used, next: Object.fromEntries(states.map((state) => [state, nextCode(state, used.qualifications)])) };
}

// Whether everything that a version refers to is published, or will be in the same release.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { nameOf, type Published } from '../../src/model/published.ts';
import { findReferences, idsOf } from '../../src/model/references.ts';
import { collections, type CollectionName, type Law } from '../../src/schema/index.ts';
import type { Context } from '../checks/context.ts';
import type { Refusal } from './plan.ts';
import type { Working } from './working-files.ts';

/** Components of the prose that name an entry of a collection. */
const COMPONENTS: Record<string, CollectionName> = { Norm: 'norms', Term: 'terms' };

interface Use {
  collection: string;
  id: string;
  /** List and id in it, where the reference goes to a part of the entry. */
  part?: { list: string; id: string };
  file: string;
  line: number;
}

function* usesOf({ entry, translation }: Working): Generator<Use> {
  for (const reference of findReferences(collections[entry.collection].schema, entry.data)) {
    const at = { file: entry.file, line: entry.lineOf(reference.path) };
    if (reference.kind === 'entry') yield { collection: reference.collection, id: reference.id, ...at };
    if (reference.kind === 'within' && reference.entry) yield { collection: reference.collection, id: reference.entry, part: { list: reference.list, id: reference.id }, ...at };
  }
  for (const { file, prose } of [entry, ...(translation ? [translation] : [])]) {
    for (const { component, id, line } of prose?.uses ?? []) {
      const collection = COMPONENTS[component];
      if (collection) yield { collection, id, file, line };
    }
  }
}

const holds = (data: unknown, list: string, id: string) => (idsOf(data).get(list) ?? []).some((item) => item.path.length === 2 && item.id === id);
const holdsProvision = (data: unknown, number: string) => (data as Law).provisions.some((provision) => provision.number === number);

/** References of `released` that would lead to nothing published. `missing` are the entries that would have to come along. */
export function findUnpublished(released: Working[], { index }: Context, published: Published, content: string): { refusals: Refusal[]; missing: string[] } {
  const inRelease = new Map(released.map((working) => [working.name, working]));
  const frozen = new Map<string, unknown>();
  /** Data of an entry as readers will find it after the release; undefined where there is none. */
  const dataOf = (name: string): unknown => {
    const working = inRelease.get(name);
    if (working) return working.entry.data;
    const newest = published.entries.get(name)?.versions.findLast(({ removed }) => !removed);
    if (newest && !frozen.has(name)) frozen.set(name, parseFile(newest.collection, readFileSync(join(content, newest.files[0]!.path), 'utf8')).data);
    return frozen.get(name);
  };

  const refusals: Refusal[] = [];
  const missing = new Set<string>();
  const seen = new Set<string>();
  for (const { collection, id, part, file, line } of released.flatMap((working) => [...usesOf(working)])) {
    // A provision is part of its law; the index knows which law that is.
    const target = collection === 'norms' ? index.get('norms')?.get(id)?.id ?? id : id;
    const name = nameOf({ collection, id: target });
    const data = dataOf(name);
    const isThere = data !== undefined
      && (part === undefined || holds(data, part.list, part.id))
      && (target === id || holdsProvision(data, id.slice(target.length + 1)));
    if (isThere || seen.has(`${file} ${collection} ${id} ${part?.id}`)) continue;
    seen.add(`${file} ${collection} ${id} ${part?.id}`);
    const what = part ? `${name}, ${part.list} „${part.id}“` : target === id ? name : `${name}, Vorschrift ${id.slice(target.length + 1)}`;
    const isGone = published.entries.get(name)?.versions.every(({ removed }) => removed);
    refusals.push({ file, line, message: isGone ? `Der Verweis auf ${what} führt zu etwas, das entfernt wurde.` : `Der Verweis auf ${what} führt zu nichts Veröffentlichtem.` });
    if (!isGone) missing.add(name);
  }
  return { refusals, missing: [...missing] };
}

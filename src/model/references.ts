// Every reference in the data of an entry: to another entry, to a list of the same file, to a list of another entry.
import type { z } from 'astro/zod';
import { walkData } from './walk-data.ts';

export type Reference =
  | { kind: 'entry'; collection: string; id: string; path: PropertyKey[] }
  | { kind: 'local'; list: string; id: string; path: PropertyKey[] }
  | { kind: 'within'; collection: string; list: string; entry: string | undefined; id: string; path: PropertyKey[] };

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

/** References of `data`, in the order of the file. `data` must be what `schema` returned: a citation has become {id, at?}, its id is the reference. */
export function findReferences(schema: z.ZodType, data: unknown): Reference[] {
  const references: Reference[] = [];
  walkData(schema, data, ({ value, path, meta }) => {
    if (typeof value !== 'string') return;
    if (meta.ref) references.push({ kind: 'entry', collection: meta.ref, id: value, path });
    if (meta.local) references.push({ kind: 'local', list: meta.local, id: value, path });
    if (meta.within) {
      const [collection, list] = meta.within.split('.') as [string, string];
      // The entry is named by the sibling field that refers to that collection: regulation + position.
      const sibling = (valueAt(data, path.slice(0, -1)) as Record<string, unknown>)[collection.replace(/ies$/, 'y').replace(/s$/, '')];
      references.push({ kind: 'within', collection, list, entry: typeof sibling === 'string' ? sibling : undefined, id: value, path });
    }
  });
  return references;
}

/** Ids of every list anywhere in the data, by the list's name: sources, editions, modules, routes … With path, to report doubles. */
export function idsOf(data: unknown): Map<string, { id: string; path: PropertyKey[] }[]> {
  const found = new Map<string, { id: string; path: PropertyKey[] }[]>();
  const visit = (value: unknown, path: PropertyKey[]) => {
    if (Array.isArray(value)) {
      const list = String(path.at(-1));
      value.forEach((item, index) => {
        if (item === null || typeof item !== 'object') return;
        const inner = [...path, index];
        const { id, code } = item as { id?: unknown; code?: unknown };
        const own = id ?? code;
        if (typeof own === 'string') (found.get(list) ?? found.set(list, []).get(list)!).push({ id: own, path: inner });
        visit(item, inner);
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    }
  };
  visit(data, []);
  return found;
}

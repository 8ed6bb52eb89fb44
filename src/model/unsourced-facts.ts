// Which groups of facts in a record name no source, and which of its sources are used.
import type { z } from 'astro/zod';
import { walkData, type FieldMeta } from './walk-data.ts';

export interface UnsourcedFact {
  path: PropertyKey[];
  /** Of the fields that lead there, outermost first: for their names. */
  fields: FieldMeta[];
}

/** A group is covered by its own sources, by those of any group around it, and by siblings that speak for it; what the editors assign themselves rests on none. */
export function traceSources(schema: z.ZodType, data: unknown): { unsourced: UnsourcedFact[]; used: Set<string> } {
  const unsourced: UnsourcedFact[] = [];
  const used = new Set<string>();
  const covered = new Set<string>();
  const metas = new Map<string, FieldMeta>();
  const keyOf = (path: readonly PropertyKey[], depth = path.length) => path.slice(0, depth).map(String).join('/');
  const isCovered = (path: readonly PropertyKey[]) => path.some((_, depth) => covered.has(keyOf(path, depth + 1)));

  walkData(schema, data, ({ value, path, meta, shape }) => {
    if (typeof path.at(-1) === 'string') metas.set(keyOf(path), meta);
    if (!shape) return;
    const group = value as Record<string, unknown>;
    const metaOf = (name: string) => (shape[name]?.meta() ?? {}) as FieldMeta;
    for (const name of Object.keys(shape)) {
      const cited = group[name];
      if (!metaOf(name).citations || !Array.isArray(cited)) continue;
      for (const { id } of cited as { id: string }[]) used.add(id);
      if (name === 'sources') covered.add(keyOf(path));
      for (const sibling of metaOf(name).covers ?? []) covered.add(keyOf([...path, sibling]));
    }
    if (!metaOf('sources').citations || group['basis'] === 'editorial' || isCovered(path)) return;
    unsourced.push({ path, fields: path.flatMap((_, depth) => metas.get(keyOf(path, depth + 1)) ?? []) });
  });
  return { unsourced, used };
}

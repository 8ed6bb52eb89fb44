// Which groups of facts in a record name no source, and which of its sources are used.
import type { z } from 'astro/zod';
import { once } from './once.ts';
import { walkData, type FieldMeta } from './walk-data.ts';

export interface UnsourcedFact {
  path: PropertyKey[];
  /** Of the fields that lead there, outermost first: for their names. */
  fields: FieldMeta[];
}

type Shape = Record<string, z.ZodType>;

/** The lists of sources that a group may have, and whether it should name its own. */
const citationsOf = once((shape: Shape) => {
  const metas = Object.entries(shape).map(([name, field]) => ({ name, meta: (field.meta() ?? {}) as FieldMeta }));
  const lists = metas.filter(({ meta }) => meta.citations).map(({ name, meta: { covers = [] } }) => ({ name, covers }));
  return { lists, hasOwn: lists.some(({ name }) => name === 'sources') };
});

/** What the sources of a group speak for: all of it, or some of its fields. */
interface Cover {
  all: boolean;
  fields: readonly string[];
}

/** A group is covered by its own sources, by those of any group around it, and by siblings that speak for it; what the editors assign themselves rests on none. */
export function traceSources(schema: z.ZodType, data: unknown): { unsourced: UnsourcedFact[]; used: Set<string> } {
  const unsourced: UnsourcedFact[] = [];
  const used = new Set<string>();
  // Of the value that is being visited and of all around it: parents are visited first.
  const metas: (FieldMeta | undefined)[] = [];
  const covers: (Cover | undefined)[] = [];
  const isCovered = (path: readonly PropertyKey[]) => path.some((key, depth) => covers[depth + 1]?.all || covers[depth]?.fields.includes(key as string));

  walkData(schema, data, ({ value, path, meta, shape }) => {
    const depth = path.length;
    metas[depth] = typeof path.at(-1) === 'string' ? meta : undefined;
    covers[depth] = undefined;
    if (!shape) return;
    const group = value as Record<string, unknown>;
    const { lists, hasOwn } = citationsOf(shape);
    const cover = { all: false, fields: [] as string[] };
    for (const { name, covers: siblings } of lists) {
      const cited = group[name];
      if (!Array.isArray(cited)) continue;
      for (const { id } of cited as { id: string }[]) used.add(id);
      if (name === 'sources') cover.all = true;
      cover.fields.push(...siblings);
    }
    covers[depth] = cover;
    if (!hasOwn || group['basis'] === 'editorial' || isCovered(path)) return;
    unsourced.push({ path, fields: metas.slice(1, depth + 1).flatMap((each) => each ?? []) });
  });
  return { unsourced, used };
}

// Walks data along its Zod schema and reports every value with the meta of its field. References, sources and dates are found this way.
import type { z } from 'astro/zod';
import { once } from './once.ts';

export interface FieldMeta {
  description?: string;
  en?: string;
  /** Name of the field where its description does not begin with one. */
  label?: { de: string; en: string };
  /** Collection a code refers to. */
  ref?: string;
  /** List of the same file an id refers to. */
  local?: string;
  /** List of another entry an id refers to: "regulations.positions". */
  within?: string;
  /** This list names the sources of its group. */
  citations?: boolean;
  /** Sibling lists that a sources field speaks for, besides its own group. */
  covers?: string[];
  date?: 'day' | 'partial';
  url?: boolean;
  language?: boolean;
}

export interface Visit {
  value: unknown;
  path: PropertyKey[];
  meta: FieldMeta;
  /** Keys of the object schema, if the value is an object with fields. */
  shape?: Record<string, z.ZodType>;
}

export type Def = {
  type: string;
  innerType?: z.ZodType;
  in?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
};

export const defOf = (schema: z.ZodType) => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Takes off optional, default, pipe and transform; collects the meta of every layer, outermost first. */
export const openSchema = once((schema: z.ZodType): { core: z.ZodType; meta: FieldMeta } => {
  let meta: FieldMeta = {};
  for (let current = schema; ; ) {
    meta = { ...(current.meta() as FieldMeta | undefined), ...meta };
    const def = defOf(current);
    const inner = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
    if (!inner) return { core: current, meta };
    current = inner;
  }
});

function fits(option: z.ZodType, value: unknown): boolean {
  const { core } = openSchema(option);
  const def = defOf(core);
  if (def.shape) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    const written = value as Record<string, unknown>;
    return Object.entries(def.shape).every(([key, field]) => {
      const inner = defOf(openSchema(field).core);
      return inner.type !== 'literal' || inner.values?.includes(written[key]);
    });
  }
  return def.type === typeof value || (def.type === 'int' && typeof value === 'number');
}

/** The option of a union that a value was written by. */
export function optionFor(options: z.ZodType[], value: unknown): z.ZodType | undefined {
  return options.find((option) => fits(option, value));
}

/** Calls `visit` for `data` and everything in it, parents first. */
export function walkData(schema: z.ZodType, data: unknown, visit: (visit: Visit) => void, path: PropertyKey[] = []): void {
  if (data === undefined || data === null) return;
  const { core, meta } = openSchema(schema);
  const def = defOf(core);
  if (def.options) {
    const option = optionFor(def.options, data);
    // The union's own meta (a citation list, say) belongs to every option.
    if (option) walkData(option, data, (v) => visit(v.path.length === path.length ? { ...v, meta: { ...meta, ...v.meta } } : v), path);
    return;
  }
  visit({ value: data, path, meta, ...(def.shape ? { shape: def.shape } : {}) });
  if (def.shape) {
    for (const [key, value] of Object.entries(data)) if (Object.hasOwn(def.shape, key)) walkData(def.shape[key]!, value, visit, [...path, key]);
  } else if (def.element && Array.isArray(data)) {
    data.forEach((value, index) => walkData(def.element!, value, visit, [...path, index]));
  } else if (def.valueType && typeof data === 'object') {
    for (const [key, value] of Object.entries(data)) walkData(def.valueType, value, visit, [...path, key]);
  }
}

// Every object, field and list of a Zod schema, with its path, for statements about all schemas.
import type { z } from 'astro/zod';

type Def = { type: string; innerType?: z.ZodType; in?: z.ZodType; shape?: Record<string, z.ZodType>; element?: z.ZodType; valueType?: z.ZodType; keyType?: z.ZodType; options?: z.ZodType[]; catchall?: z.ZodType };

export const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

export interface SchemaNode {
  schema: z.ZodType;
  def: Def;
  path: string[];
  /** Meta of every layer from the outside in: optional, default, pipe. */
  meta: Record<string, unknown>;
  /** Fields beside this one. */
  siblings: Record<string, z.ZodType>;
  /** Whether it is a field of an object, so that it has to be described. */
  isField: boolean;
}

/** Takes off optional, default, pipe and transform, collecting their meta. */
export function open(schema: z.ZodType): { core: z.ZodType; meta: Record<string, unknown> } {
  let meta: Record<string, unknown> = {};
  for (let current = schema; ; ) {
    meta = { ...(current.meta() as Record<string, unknown> | undefined), ...meta };
    const def = defOf(current);
    const inner = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
    if (!inner) return { core: current, meta };
    current = inner;
  }
}

/** All nodes of a schema, parents first. */
export function* walkSchema(schema: z.ZodType, path: string[] = [], siblings: Record<string, z.ZodType> = {}, isField = false): Generator<SchemaNode> {
  const { core, meta } = open(schema);
  const def = defOf(core);
  yield { schema: core, def, path, meta, siblings, isField };
  for (const [name, field] of Object.entries(def.shape ?? {})) yield* walkSchema(field, [...path, name], def.shape!, true);
  if (def.element) yield* walkSchema(def.element, [...path, '[]'], siblings);
  if (def.valueType) yield* walkSchema(def.valueType, [...path, '*'], siblings);
  for (const [index, option] of (def.options ?? []).entries()) yield* walkSchema(option, [...path, `|${index}`], siblings);
}

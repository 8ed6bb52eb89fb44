// A Zod issue → problem that an editor understands: line, field, its German description, what to write instead.
import type { z } from 'astro/zod';
import { nearest } from './nearest.ts';
import { problem, type Problem } from './problem.ts';

type AnySchema = z.ZodType & { _zod: { def: Record<string, unknown> } };

const TYPES: Record<string, string> = { string: 'Text', number: 'eine Zahl', int: 'eine ganze Zahl', boolean: 'true oder false', array: 'eine Liste', object: 'eine Gruppe von Feldern', record: 'eine Gruppe von Feldern', date: 'ein Datum' };

/** Takes off optional, default, pipe and transform, so that the schema with the fields remains. */
export function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema as AnySchema;
  for (;;) {
    const def = current._zod.def as { type: string; innerType?: AnySchema; in?: AnySchema };
    if (def.innerType) current = def.innerType;
    else if (def.type === 'pipe' && def.in) current = def.in;
    else return current;
  }
}

/** Keys of the object that the schema describes; for a union those of the option whose literal fits. */
export function shapeOf(schema: z.ZodType, value?: unknown): Record<string, z.ZodType> | undefined {
  const def = (unwrap(schema) as AnySchema)._zod.def as { type: string; shape?: Record<string, z.ZodType>; options?: z.ZodType[]; discriminator?: string };
  if (def.shape) return def.shape;
  if (def.type !== 'union' || !def.options) return undefined;
  const shapes = def.options.map((option) => shapeOf(option, value)).filter((shape) => shape !== undefined);
  const written = value as Record<string, unknown> | undefined;
  const key = def.discriminator;
  if (key && written && typeof written === 'object') {
    const fitting = shapes.find((shape) => (shape[key] as AnySchema | undefined)?._zod.def['values'] !== undefined && ((shape[key] as AnySchema)._zod.def['values'] as unknown[]).includes(written[key]));
    if (fitting) return fitting;
  }
  return shapes[0];
}

/** Schema at a path of data. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  let value = data;
  for (const key of path) {
    if (!current) return undefined;
    const def = (unwrap(current) as AnySchema)._zod.def as { element?: z.ZodType; valueType?: z.ZodType };
    if (def.element) current = def.element;
    else if (def.valueType) current = def.valueType;
    else {
      const shape: Record<string, z.ZodType> | undefined = shapeOf(current, value);
      current = shape && Object.hasOwn(shape, String(key)) ? shape[String(key)] : undefined;
    }
    value = value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return current;
}

/** Faults of a web address, a date or a language tag belong to the checks that explain those. */
function checkFor(schema: z.ZodType | undefined): string {
  let current = schema as AnySchema | undefined;
  while (current) {
    const meta = current.meta();
    if (meta?.['url']) return 'addresses';
    if (meta?.['date']) return 'dates';
    if (meta?.['language']) return 'titles';
    const def = current._zod.def as { innerType?: AnySchema; in?: AnySchema; type: string };
    current = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
  }
  return 'schema';
}

function describe(schema: z.ZodType | undefined): string | undefined {
  return schema?.meta()?.description;
}

const name = (path: readonly PropertyKey[]) => path.map((p) => (typeof p === 'number' ? `[${p + 1}]` : String(p))).join('.').replaceAll('.[', '[') || 'Angaben';
const list = (values: readonly unknown[]) => values.map((v) => String(v)).join(', ');

/** Turns one Zod issue into problems; unknown keys get one each. */
export function explainIssue(schema: z.ZodType, issue: z.core.$ZodIssue, data: unknown, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const at = (path: readonly PropertyKey[], message: string, hint?: string) => problem(checkFor(schemaAt(schema, path, data)), lineOf(path), message, hint);
  const value = issue.path.reduce<unknown>((v, key) => (v !== null && typeof v === 'object' ? (v as Record<PropertyKey, unknown>)[key] : undefined), data);
  const description = describe(schemaAt(schema, issue.path, data));
  const meaning = description ? `Gemeint ist: ${description}.` : undefined;

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(shapeOf(schemaAt(schema, issue.path, data) ?? schema, value) ?? {});
      return issue.keys.map((key) => {
        const meant = nearest(key, known);
        return at([...issue.path, key], `Das Feld „${key}“ gibt es${issue.path.length > 0 ? ` in „${name(issue.path)}“` : ''} nicht.`, meant ? `Meinten Sie „${meant}“?` : known.length > 0 ? `Möglich: ${known.join(', ')}.` : undefined);
      });
    }
    case 'invalid_type':
      if (value === undefined) return [at(issue.path, `„${name(issue.path)}“ fehlt.`, meaning)];
      return [at(issue.path, `„${name(issue.path)}“ muss ${TYPES[issue.expected] ?? issue.expected} sein.`, issue.expected === 'string' && typeof value === 'number' ? 'Die Zahl in Anführungszeichen setzen.' : meaning)];
    case 'invalid_value': {
      const meant = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
      return [at(issue.path, value === undefined ? `„${name(issue.path)}“ fehlt.` : `„${name(issue.path)}“: „${String(value).slice(0, 60)}“ ist nicht möglich.`, meant ? `Meinten Sie „${meant}“? Möglich: ${list(issue.values)}.` : `Möglich: ${list(issue.values)}.`)];
    }
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator) {
        const path = issue.path.at(-1) === issue.discriminator ? issue.path : [...issue.path, String(issue.discriminator)];
        return [at(path, `„${name(path)}“ fehlt oder hat keinen der möglichen Werte.`, meaning)];
      }
      const branches = issue.errors.filter((issues) => issues.length > 0);
      const deepest = branches.find((issues) => issues.some((i) => i.code !== 'invalid_type' || i.path.length > 0)) ?? branches[0];
      if (deepest && deepest.some((i) => i.path.length > 0 || i.code !== 'invalid_type')) {
        return deepest.flatMap((inner) => explainIssue(schema, { ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue, data, lineOf));
      }
      return [at(issue.path, `„${name(issue.path)}“ hat nicht die richtige Form.`, meaning)];
    }
    case 'too_small': return [at(issue.path, issue.origin === 'string' ? `„${name(issue.path)}“ ist leer.` : issue.origin === 'array' ? `„${name(issue.path)}“ braucht mindestens ${issue.minimum} Eintrag.` : `„${name(issue.path)}“ ist zu klein (mindestens ${issue.minimum}).`, meaning)];
    case 'too_big': return [at(issue.path, issue.origin === 'string' ? `„${name(issue.path)}“ ist zu lang (höchstens ${issue.maximum} Zeichen).` : `„${name(issue.path)}“ ist zu groß (höchstens ${issue.maximum}).`, meaning)];
    case 'invalid_key': return [at(issue.path, `„${name(issue.path)}“ ist als Schlüssel nicht möglich.`, meaning)];
    default: return [at(issue.path, `„${name(issue.path)}“: ${issue.message}.`, meaning)];
  }
}

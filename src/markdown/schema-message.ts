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

/** A mark that a schema or any layer of it carries. */
function markOf(schema: z.ZodType | undefined, key: 'url' | 'date' | 'language'): unknown {
  let current = schema as AnySchema | undefined;
  while (current) {
    const mark = current.meta()?.[key];
    if (mark) return mark;
    const def = current._zod.def as { innerType?: AnySchema; in?: AnySchema; type: string };
    current = def.innerType ?? (def.type === 'pipe' ? def.in : undefined);
  }
  return undefined;
}

const dateOf = (schema: z.ZodType | undefined) => markOf(schema, 'date');

/** Faults of a web address, a date or a language tag belong to the checks that explain those. */
function checkFor(schema: z.ZodType | undefined): string {
  if (markOf(schema, 'url')) return 'addresses';
  if (markOf(schema, 'date')) return 'dates';
  return markOf(schema, 'language') ? 'titles' : 'schema';
}

/** Description of the field at a path; entries of a list or table have that of the whole. */
function describe(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const description = schemaAt(schema, path.slice(0, depth), data)?.meta()?.description;
    if (description) return description;
  }
  return undefined;
}

const name = (path: readonly PropertyKey[]) => path.map((p) => (typeof p === 'number' ? `[${p + 1}]` : String(p))).join('.').replaceAll('.[', '[') || 'Angaben';
const list = (values: readonly unknown[]) => values.map((v) => String(v)).join(', ');
const valueAt = (data: unknown, path: readonly PropertyKey[]) => path.reduce<unknown>((v, key) => (v !== null && typeof v === 'object' ? (v as Record<PropertyKey, unknown>)[key] : undefined), data);

/** A value in a message. Groups and lists are not spelt out: what stands in them may be anything. */
function show(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'eine Liste' : 'eine Gruppe von Feldern';
  return `„${String(value).slice(0, 60)}“`;
}

/** Values that the field telling the variants of a group apart may have. */
function variantsOf(schema: z.ZodType | undefined, discriminator: string): unknown[] {
  const def = schema && ((unwrap(schema) as AnySchema)._zod.def as { options?: z.ZodType[] });
  return (def?.options ?? []).flatMap((option) => ((shapeOf(option)?.[discriminator] as AnySchema | undefined)?._zod.def['values'] as unknown[] | undefined) ?? []);
}

function oneOf(path: readonly PropertyKey[], value: unknown, values: readonly unknown[]): [string, string] {
  const meant = typeof value === 'string' ? nearest(value, values.map(String)) : undefined;
  const possible = `Möglich: ${list(values)}.`;
  if (value === undefined) return [`„${name(path)}“ fehlt.`, possible];
  return [value === null ? `„${name(path)}“ ist leer.` : `„${name(path)}“: ${show(value)} ist nicht möglich.`, meant ? `Meinten Sie „${meant}“? ${possible}` : possible];
}

function wrongType(path: readonly PropertyKey[], value: unknown, expected: string, date: unknown, meaning: string | undefined): [string, string | undefined] {
  if (value === null) return [`„${name(path)}“ ist leer.`, meaning];
  if (date) return [`„${name(path)}“ muss ein Datum sein.`, date === 'day' ? 'Datum als JJJJ-MM-TT, zum Beispiel 2026-11-21.' : 'Datum als JJJJ, JJJJ-MM oder JJJJ-MM-TT.'];
  if (expected === 'string' && typeof value === 'number') return [`„${name(path)}“ muss Text sein.`, 'Die Zahl in Anführungszeichen setzen.'];
  if (expected === 'number' && typeof value === 'string' && /^\d+([.,]\d+)?$/.test(value)) return [`„${name(path)}“ muss eine Zahl sein.`, 'Die Zahl ohne Anführungszeichen und mit Punkt statt Komma schreiben.'];
  return [`„${name(path)}“ muss ${TYPES[expected] ?? expected} sein.`, meaning];
}

function unknownField(path: readonly PropertyKey[], key: string, value: unknown, known: string[]): [string, string | undefined] {
  const message = `Das Feld „${key.slice(0, 60)}“ gibt es${path.length > 0 ? ` in „${name(path)}“` : ''} nicht.`;
  const [begin = ''] = key.split(':');
  if (key.includes(':') && known.includes(begin)) return [message, `Nach „${begin}:“ fehlt ein Leerzeichen.`];
  const meant = nearest(key, known);
  if (/\s/.test(key) || (value === null && !meant)) return [message, 'Ein Text mit Komma in { } muss in Anführungszeichen stehen.'];
  return [message, meant ? `Meinten Sie „${meant}“?` : known.length > 0 ? `Möglich: ${known.join(', ')}.` : undefined];
}

/** One issue per path: a value that has the wrong form need not be told that it is also too short. */
export function firstPerPath<I extends { path: PropertyKey[]; code?: string | undefined }>(issues: readonly I[]): I[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = issue.path.join('\0');
    if (issue.code === 'unrecognized_keys') return true;
    return !seen.has(key) && seen.add(key);
  });
}

/** Turns one Zod issue into problems; unknown keys get one each. */
export function explainIssue(schema: z.ZodType, issue: z.core.$ZodIssue, data: unknown, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const { path } = issue;
  const here = schemaAt(schema, path, data);
  const at = (where: readonly PropertyKey[], [message, hint]: [string, string?]) => [problem(checkFor(schemaAt(schema, where, data)), lineOf(where), message, hint)];
  const value = valueAt(data, path);
  const description = describe(schema, path, data);
  const meaning = description ? `Gemeint ist: ${description}.` : undefined;

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(shapeOf(here ?? schema, value) ?? {});
      return issue.keys.flatMap((key) => at([...path, key], unknownField(path, key, (value as Record<string, unknown>)[key], known) as [string, string?]));
    }
    case 'invalid_type':
      if (value === undefined) return [problem('schema', lineOf(path), `„${name(path)}“ fehlt.`, meaning)];
      return at(path, wrongType(path, value, issue.expected, dateOf(here), meaning) as [string, string?]);
    case 'invalid_value': return at(path, oneOf(path, value, issue.values));
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator) {
        const key = String(issue.discriminator);
        const group = path.at(-1) === key ? path.slice(0, -1) : path;
        const where = [...group, key];
        return at(where, oneOf(where, valueAt(data, where), variantsOf(schemaAt(schema, group, data), key)));
      }
      // The variant meant is the one whose kind of value fits: text, number or group.
      const meant = issue.errors.find((issues) => issues.length > 0 && !issues.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
      if (meant) return firstPerPath(meant).flatMap((inner) => explainIssue(schema, { ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, data, lineOf));
      if (value === null || dateOf(here)) return at(path, wrongType(path, value, '', dateOf(here), meaning) as [string, string?]);
      return at(path, [`„${name(path)}“ hat nicht die richtige Form.`, meaning]);
    }
    case 'too_small': return at(path, [issue.origin === 'string' ? `„${name(path)}“ ist leer.` : issue.origin === 'array' ? `„${name(path)}“ braucht mindestens ${issue.minimum} Eintrag.` : issue.inclusive === false ? `„${name(path)}“ muss größer als ${issue.minimum} sein.` : `„${name(path)}“ ist zu klein (mindestens ${issue.minimum}).`, meaning]);
    case 'too_big': return at(path, [issue.origin === 'string' ? `„${name(path)}“ ist zu lang (höchstens ${issue.maximum} Zeichen).` : `„${name(path)}“ ist zu groß (höchstens ${issue.maximum}).`, meaning]);
    case 'invalid_key': return at(path, [`„${String(path.at(-1)).slice(0, 60)}“ kann in „${name(path.slice(0, -1))}“ nicht stehen.`, meaning]);
    // A pattern without words of its own tells an editor nothing.
    default: return at(path, [issue.code === 'invalid_format' && /muss dem Muster/.test(issue.message) ? `„${name(path)}“: ${show(value)} hat nicht die richtige Form.` : `„${name(path)}“: ${show(value)} passt nicht: ${issue.message}.`, meaning]);
  }
}

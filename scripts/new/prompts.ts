// The required fields of a schema as YAML to fill in: a comment with the help text above each field.
import type { z } from 'astro/zod';
import { labelOf } from '../../src/labels/values.ts';
import { wordsFor } from '../../src/labels/choices.ts';
import { defOf, openSchema } from '../../src/model/walk-data.ts';

/** What is known already, by path: "state" → tr. Text that is YAML. */
export type Known = Readonly<Record<string, string>>;

/** Evidence closes a profile. */
const LAST = ['sources'];

const isRequired = (schema: z.ZodType) => !schema.safeParse(undefined).success;

function choicesOf(schema: z.ZodType): string | undefined {
  const { entries } = defOf(openSchema(schema).core);
  if (!entries) return undefined;
  const words = wordsFor(Object.values(entries));
  return `Eines von: ${Object.values(entries).map((value) => (words?.[value] && words[value].de !== value ? `${value} (${words[value].de})` : value)).join(', ')}.`;
}

const sentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

function* helpOf(key: string, schema: z.ZodType, indent: string): Generator<string> {
  const { meta } = openSchema(schema);
  // The two languages explain themselves.
  if (key === 'de' || key === 'en') return;
  const { description = '' } = meta;
  const label = labelOf(meta, 'de');
  const help = description.startsWith(label) ? description : `${label}: ${description}`;
  const form = meta.date === 'day' ? 'JJJJ-MM-TT.' : meta.date === 'partial' ? 'JJJJ, JJJJ-MM oder JJJJ-MM-TT.' : undefined;
  const from = meta.ref ? `Kennung aus content/${meta.ref}.` : meta.local ? `Kennung aus „${meta.local}“ dieser Datei.` : undefined;
  const parts = [description && sentence(help), choicesOf(schema), form, from].filter(Boolean);
  if (parts.length > 0) yield `${indent}# ${parts.join(' ')}`;
}

function* valueOf(key: string, schema: z.ZodType, indent: string, path: string, known: Known): Generator<string> {
  const value = known[path];
  if (value !== undefined) return yield `${indent}${key}: ${value}`;
  const def = defOf(openSchema(schema).core);
  const option = def.options?.find((one) => defOf(openSchema(one).core).shape) ?? undefined;
  const inner = option ? defOf(openSchema(option).core) : def;
  if (inner.type === 'literal') return yield `${indent}${key}: ${String(inner.values?.[0])}`;
  if (inner.shape) {
    const lines = [...fieldsOf(inner.shape, `${indent}  `, path, known)];
    if (lines.length > 0) return yield* [`${indent}${key}:`, ...lines];
    // Nothing in it must be there, but something ought to.
    yield* Object.entries(inner.shape).map(([name, field]) => `${indent}#   ${name}: ${openSchema(field).meta.description ?? ''}`);
    return yield `${indent}${key}: {}`;
  }
  if (inner.element) {
    const element = defOf(openSchema(inner.element).core);
    const shape = element.shape ?? element.options?.map((one) => defOf(openSchema(one).core).shape).find((one) => one !== undefined);
    if (!shape) return yield `${indent}${key}: []`;
    yield `${indent}${key}:`;
    const lines = [...fieldsOf(shape, `${indent}    `, path, known)];
    const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
    // The comment of the first field stands above the dash.
    return yield* lines.map((line, index) => (index < first ? line.slice(2) : index === first ? `${indent}  - ${line.trimStart()}` : line));
  }
  yield `${indent}${key}:${inner.valueType ? ' {}' : ''}`;
}

function* fieldsOf(shape: Record<string, z.ZodType>, indent: string, path: string, known: Known): Generator<string> {
  const keys = Object.keys(shape);
  const order = path === '' ? [...keys.filter((key) => !LAST.includes(key)), ...keys.filter((key) => LAST.includes(key))] : keys;
  for (const key of order) {
    const field = shape[key]!;
    const place = path === '' ? key : `${path}.${key}`;
    // A fact without a source is not worth filling in.
    const isCited = key === 'sources' && openSchema(field).meta.citations === true;
    if (!isRequired(field) && known[place] === undefined && !isCited) continue;
    yield* helpOf(key, field, indent);
    yield* isCited ? [`${indent}${key}: [quelle]`] : valueOf(key, field, indent, place, known);
  }
}

/** Lines of YAML with everything that a profile must have. */
export function promptsFor(schema: z.ZodType, known: Known): string[] {
  return [...fieldsOf(defOf(openSchema(schema).core).shape!, '', '', known)];
}

/** Names of the fields that may be added. */
export function optionalFields(schema: z.ZodType): string[] {
  return Object.entries(defOf(openSchema(schema).core).shape!).filter(([, field]) => !isRequired(field)).map(([key]) => key);
}

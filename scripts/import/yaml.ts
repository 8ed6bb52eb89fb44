// Data → readable YAML: keys in the schema's order, short groups on one line, the rest in blocks. The same data always gives the same text.
import yaml from 'js-yaml';
import type { z } from 'astro/zod';

const LINE = 110;
/** Lists whose entries stay blocks however short they are, because people edit them line by line. */
const ALWAYS_BLOCK = new Set(['positions', 'occupations', 'examParts', 'timeFrames', 'sources']);
const PLAIN = /^[\p{L}§„(][^\n]*$/u;
const WORDS = /^(true|false|null|yes|no|on|off|y|n|~)$/i;

export type Value = string | number | boolean | Value[] | { [key: string]: Value };
const isGroup = (value: Value): value is { [key: string]: Value } => typeof value === 'object' && !Array.isArray(value);

/** A text as a YAML scalar: bare where no reader could take it for anything else, else in double quotes (JSON is YAML). */
export function scalar(value: string | number | boolean, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value;
  const risky = !PLAIN.test(value) || (WORDS.test(value) && value.length > 1) || /: |:$| #|\s$/.test(value) || (inFlow && /[,[\]{}]/.test(value));
  return risky ? JSON.stringify(value) : value;
}

/** A group or list on one line. */
export function flowOf(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flowOf).join(', ')}]`;
  if (isGroup(value)) return `{ ${Object.entries(value).map(([key, entry]) => `${key}: ${flowOf(entry)}`).join(', ')} }`;
  return scalar(value, true);
}

function depth(value: Value): number {
  if (typeof value !== 'object') return 0;
  return 1 + Math.max(0, ...Object.values(value as Record<string, Value>).map(depth));
}

function fitsOneLine(value: Value, indent: number): boolean {
  const text = flowOf(value);
  return depth(value) <= 3 && indent + text.length <= LINE && !(isGroup(value) && Object.values(value).some((entry) => typeof entry === 'string' && entry.length > 70));
}

/** A field with its value, in lines. */
export function* entryLines(key: string, value: Value, indent: number): Generator<string> {
  const pad = ' '.repeat(indent);
  if (typeof value !== 'object') yield `${pad}${key}: ${scalar(value, false)}`;
  else if (!(ALWAYS_BLOCK.has(key) && indent === 0) && fitsOneLine(value, indent + key.length + 2)) yield `${pad}${key}: ${flowOf(value)}`;
  else {
    yield `${pad}${key}:`;
    if (Array.isArray(value)) for (const item of value) yield* itemLines(item, indent + 2, indent === 0 && ALWAYS_BLOCK.has(key));
    else for (const [inner, entry] of Object.entries(value)) yield* entryLines(inner, entry, indent + 2);
  }
}

/** An item of a list, in lines; `block` forbids the short form. */
export function* itemLines(item: Value, indent: number, block: boolean): Generator<string> {
  const pad = ' '.repeat(indent);
  if (typeof item !== 'object') yield `${pad}- ${scalar(item, false)}`;
  else if (!isGroup(item) || (!block && fitsOneLine(item, indent + 2))) yield `${pad}- ${flowOf(item)}`;
  else {
    const lines = Object.entries(item).flatMap(([key, entry]) => [...entryLines(key, entry, indent + 2)]);
    yield `${pad}- ${lines[0]!.trimStart()}`;
    yield* lines.slice(1);
  }
}

type Def = { innerType?: z.ZodType; shape?: Record<string, z.ZodType>; element?: z.ZodType };

/** The data with keys in the order of its schema; unknown keys come last, so that validation still sees them. */
export function inSchemaOrder(schema: z.ZodType, value: unknown): unknown {
  let def = (schema as unknown as { _zod: { def: Def } })._zod.def;
  while (def.innerType) def = (def.innerType as unknown as { _zod: { def: Def } })._zod.def;
  if (Array.isArray(value)) return def.element ? value.map((item) => inSchemaOrder(def.element!, item)) : value;
  if (!def.shape || value === null || typeof value !== 'object') return value;
  const group = value as Record<string, unknown>;
  const keys = [...Object.keys(def.shape).filter((key) => key in group), ...Object.keys(group).filter((key) => !(key in def.shape!))];
  return Object.fromEntries(keys.map((key) => [key, def.shape![key] ? inSchemaOrder(def.shape![key]!, group[key]) : group[key]]));
}

/** Front matter without its marks. Throws if reading it back gives anything else: that would be an error of this module. */
export function writeYaml(data: Record<string, unknown>): string {
  const text = Object.entries(data as Record<string, Value>).flatMap(([key, value]) => [...entryLines(key, value, 0)]).join('\n');
  const back = yaml.load(text, { schema: yaml.CORE_SCHEMA });
  if (JSON.stringify(back) !== JSON.stringify(data)) throw new Error('YAML liest sich anders zurück, als es geschrieben wurde');
  return text;
}

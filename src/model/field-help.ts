// The fields of a collection as its schema describes them: one table for each group, with examples from what is in the handbook.
import type { z } from 'astro/zod';
import { defOf, openSchema, type FieldMeta } from './walk-data.ts';

export type FieldKind = 'text' | 'pair' | 'number' | 'whole' | 'truth' | 'day' | 'date' | 'choice' | 'fixed' | 'language' | 'address' | 'entry' | 'local' | 'within' | 'citations' | 'numbers' | 'group';

export interface FieldHelp {
  key: string;
  meta: FieldMeta;
  kind: FieldKind;
  isList: boolean;
  isRequired: boolean;
  /** Values to choose from. */
  choices?: string[];
  /** What each of them means, where the field tells kinds of groups apart. */
  meanings?: ReadonlyMap<string, FieldMeta>;
  /** Stands only with these values of a field beside it. */
  only?: { key: string; values: string[] };
  /** Collection or list that a code refers to. */
  target?: string;
  /** Path of the group that holds its fields. */
  group?: string;
  /** Values from the handbook, shortest way to see what is meant. */
  examples: string[];
}

export interface FieldGroup {
  /** Keys from the top, "editions.modules"; empty for the record itself. */
  path: string;
  meta: FieldMeta;
  isList: boolean;
  fields: FieldHelp[];
}

type Shape = Record<string, z.ZodType>;

const MAX_EXAMPLES = 2;
const MAX_LENGTH = 60;
/** Enough to find an example of what is rare; a page must not read the whole handbook for each field. */
const MAX_RECORDS = 400;

const isPair = (shape: Shape) => Object.keys(shape).every((key) => key === 'de' || key === 'en');

interface Opened {
  kind: FieldKind;
  isList: boolean;
  meta: FieldMeta;
  shape?: Shape;
  choices?: string[];
  target?: string;
  union?: Union;
}

const scalarKinds: Record<string, FieldKind> = { boolean: 'truth', number: 'number', int: 'whole', literal: 'fixed', record: 'numbers' };

interface Union {
  shape: Shape;
  /** The field by which the options are told apart, its values and what each means. */
  by?: { key: string; values: Map<string, FieldMeta> };
  /** Field → values of `by` with which it may stand; absent where that is all of them. */
  only: Map<string, string[]>;
}

/** All fields of the options of a union; undefined where none has fields. */
function unionOf(options: z.ZodType[]): Union | undefined {
  const shapes = options.map((option) => defOf(openSchema(option).core).shape).filter((shape) => shape !== undefined);
  if (shapes.length === 0) return undefined;
  const literal = (shape: Shape, key: string) => (shape[key] ? defOf(openSchema(shape[key]).core) : undefined);
  const key = shapes.length > 1 ? Object.keys(shapes[0]!).find((one) => shapes.every((shape) => literal(shape, one)?.type === 'literal')) : undefined;
  const valueOf = (shape: Shape) => String(literal(shape, key!)!.values![0]);
  const merged = Object.assign({}, ...shapes.toReversed()) as Shape;
  // The order of the first option, then what the others add.
  const shape = Object.fromEntries([...new Set(shapes.flatMap((one) => Object.keys(one)))].map((one) => [one, merged[one]!]));
  if (key === undefined) return { shape, only: new Map() };
  const only = Object.keys(shape).flatMap((one): [string, string[]][] => {
    const having = shapes.filter((candidate) => one in candidate);
    return having.length === shapes.length ? [] : [[one, having.map(valueOf)]];
  });
  return { shape, by: { key, values: new Map(shapes.map((one) => [valueOf(one), openSchema(one[key]!).meta])) }, only: new Map(only) };
}

function read(schema: z.ZodType, isList = false, outer: FieldMeta = {}): Opened {
  const { core, meta: own } = openSchema(schema);
  const meta = { ...own, ...outer };
  const def = defOf(core);
  if (meta.citations) return { kind: 'citations', isList: false, meta };
  if (def.element) return read(def.element, true, meta);
  const union = def.options && unionOf(def.options);
  const shape = def.shape ?? union?.shape;
  if (shape) return isPair(shape) ? { kind: 'pair', isList, meta } : { kind: 'group', isList, meta, shape, ...(union ? { union } : {}) };
  if (meta.ref) return { kind: 'entry', isList, meta, target: meta.ref };
  if (meta.local) return { kind: 'local', isList, meta, target: meta.local };
  if (meta.within) return { kind: 'within', isList, meta, target: meta.within };
  if (meta.date) return { kind: meta.date === 'day' ? 'day' : 'date', isList, meta };
  if (meta.language) return { kind: 'language', isList, meta };
  if (meta.url) return { kind: 'address', isList, meta };
  if (def.entries) return { kind: 'choice', isList, meta, choices: Object.values(def.entries) };
  if (def.type === 'literal') return { kind: 'fixed', isList, meta, choices: (def.values ?? []).map(String) };
  const isWhole = def.type === 'number' && (def as { format?: string }).format === 'safeint';
  return { kind: isWhole ? 'whole' : scalarKinds[def.type] ?? 'text', isList, meta };
}

/** Values that stand at a path of keys, through all lists. */
function* valuesAt(data: unknown, keys: readonly string[]): Generator<unknown> {
  if (Array.isArray(data)) {
    for (const item of data) yield* valuesAt(item, keys);
    return;
  }
  const [key, ...rest] = keys;
  if (key === undefined) yield data;
  else if (data !== null && typeof data === 'object' && Object.hasOwn(data, key)) yield* valuesAt((data as Record<string, unknown>)[key], rest);
}

function examplesOf(records: readonly unknown[], keys: readonly string[], kind: FieldKind): string[] {
  if (kind === 'group' || kind === 'choice' || kind === 'fixed' || kind === 'citations' || kind === 'numbers' || kind === 'truth') return [];
  const found = new Set<string>();
  for (const record of records.slice(0, MAX_RECORDS)) {
    for (const value of valuesAt(record, kind === 'pair' ? [...keys, 'de'] : keys)) {
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      if (text !== '' && text.length <= MAX_LENGTH) found.add(text);
      if (found.size === MAX_EXAMPLES) return [...found];
    }
  }
  return [...found];
}

/** A group is known again by its fields, so that what many places share is explained once. */
const signature = (shape: Shape) => Object.entries(shape).map(([key, schema]) => `${key}:${openSchema(schema).meta.description ?? ''}`).join('|');

/** The groups of a schema, outer ones first. `records` are data of the collection, for examples. */
export function fieldGroups(schema: z.ZodType, records: readonly unknown[] = []): FieldGroup[] {
  const groups: FieldGroup[] = [];
  const known = new Map<string, string>();
  const waiting: { path: string[]; opened: Opened }[] = [{ path: [], opened: read(schema) }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { path, opened } = next;
    const { by, only } = opened.union ?? {};
    const fields = Object.entries(opened.shape!).map(([key, field]): FieldHelp => {
      const inner = read(field);
      if (by?.key === key) return { key, meta: inner.meta, kind: 'choice', isList: false, isRequired: true, choices: [...by.values.keys()], meanings: by.values, examples: [] };
      const place = [...path, key];
      let group: string | undefined;
      if (inner.shape) {
        const mark = signature(inner.shape);
        group = known.get(mark);
        if (group === undefined) {
          group = place.join('.');
          known.set(mark, group);
          waiting.push({ path: place, opened: inner });
        }
      }
      return {
        key, meta: inner.meta, kind: inner.kind, isList: inner.isList,
        isRequired: !field.safeParse(undefined).success,
        ...(inner.choices ? { choices: inner.choices } : {}),
        ...(inner.target ? { target: inner.target } : {}),
        ...(group === undefined ? {} : { group }),
        ...(only?.has(key) ? { only: { key: by!.key, values: only.get(key)! } } : {}),
        examples: examplesOf(records, place, inner.kind),
      };
    });
    groups.push({ path: path.join('.'), meta: opened.meta, isList: opened.isList, fields });
  }
  return groups;
}

// What differs between two versions of a record, along its schema: items are known by what they are, not by where they stand.
import type { z } from 'astro/zod';
import { isSame, pairItems, ruleFor } from './list-rules.ts';
import { couplesOf, enter, isPair, nameOf, readCouple, readingOf, readValue, type Reading, type Value } from './typed-values.ts';
import { defOf, openSchema, optionFor, type FieldMeta } from './walk-data.ts';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

export interface Step {
  key: string;
  meta: FieldMeta;
  /** Name of the item, where the step leads into a list. */
  name?: Value[];
  /** Set where the step leads to one language of a text that both have. */
  language?: 'de' | 'en';
}

export interface Change {
  kind: ChangeKind;
  /** Keys and positions in the newer record; in the older one for what was removed. */
  path: PropertyKey[];
  /** The same for readers: fields with their meta, items with their name. */
  place: Step[];
  /** For `moved`: the names of the items in their old and new order. */
  before?: Value;
  after?: Value;
}

interface Side {
  value: unknown;
  reading: Reading;
}

interface At {
  key: string;
  path: PropertyKey[];
  place: Step[];
}

type Fields = Record<string, unknown>;
type Shape = Record<string, z.ZodType>;

const valueOf = (schema: z.ZodType, { value, reading }: Side, { key }: At) => (value === undefined ? undefined : readValue(schema, value, reading, key));

function changeOf({ path, place }: At, before: Value | undefined, after: Value | undefined): Change {
  return { kind: !before ? 'added' : !after ? 'removed' : 'changed', path, place, ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

const below = ({ path, place }: At, step: Step): At => ({ key: step.key, path: [...path, step.key], place: [...place, step] });

function* compareFields(shape: Shape, before: Side, after: Side, at: At, isOption = false): Generator<Change> {
  const [old, young] = [before.value, after.value] as [Fields, Fields];
  const sides = [before, after].map(({ reading }, index) => enter(reading, shape, index === 0 ? old : young, at.key, isOption)) as [Reading, Reading];
  const together = couplesOf(shape);
  for (const couple of together) if (couple.slice(0, 2).some((key) => old[key] !== young[key])) yield changeOf(at, readCouple(couple, old), readCouple(couple, young));
  for (const [key, schema] of Object.entries(shape)) {
    if (together.some(([first, second]) => key === first || key === second)) continue;
    yield* compareValues(schema, { value: old[key], reading: sides[0] }, { value: young[key], reading: sides[1] }, below(at, { key, meta: openSchema(schema).meta, ...(isPair(shape) ? { language: key as 'de' | 'en' } : {}) }));
  }
}

/** Names of the items between the first and the last that changed place. */
function orderOf(names: (index: number) => Value, order: number[], other: number[]): Value {
  const first = order.findIndex((index, at) => index !== other[at]);
  const last = order.findLastIndex((index, at) => index !== other[at]);
  return { is: 'list', items: order.slice(first, last + 1).map((index) => ({ value: names(index) })) };
}

function* compareLists(element: z.ZodType, before: Side, after: Side, at: At): Generator<Change> {
  const [old, young] = [before.value ?? [], after.value ?? []] as [unknown[], unknown[]];
  const shape = defOf(openSchema(element).core).shape;
  const pairs = pairItems(old, young, ruleFor(Object.keys(shape ?? {})));
  const named = shape && !isPair(shape);
  const list = at.place.at(-1)!;
  const itemAt = (index: number, item: unknown, { reading }: Side): At => ({
    key: at.key,
    path: [...at.path, index],
    place: [...at.place.slice(0, -1), { ...list, ...(named ? { name: nameOf(shape, item as Fields, reading) } : {}) }],
  });
  const [kept, known] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  for (const [i, j] of pairs) yield* compareValues(element, { ...before, value: old[i] }, { ...after, value: young[j] }, itemAt(j, young[j], after));
  for (const [index, item] of old.entries()) if (!kept.has(index)) yield changeOf(itemAt(index, item, before), readValue(element, item, before.reading, at.key), undefined);
  for (const [index, item] of young.entries()) if (!known.has(index)) yield changeOf(itemAt(index, item, after), undefined, readValue(element, item, after.reading, at.key));
  const order = pairs.map(([i]) => i);
  if (order.every((index, position) => position === 0 || order[position - 1]! < index)) return;
  const nameAt = (index: number): Value => (named ? { is: 'list', items: nameOf(shape, old[index] as Fields, before.reading).map((value) => ({ value })) } : readValue(element, old[index], before.reading, at.key));
  const sorted = order.toSorted((a, b) => a - b);
  yield { kind: 'moved', path: at.path, place: at.place, before: orderOf(nameAt, sorted, order), after: orderOf(nameAt, order, sorted) };
}

/** Citations are a set: their order says nothing. */
function citesTheSame(a: unknown, b: unknown): boolean {
  const keys = (value: unknown) => new Set((value as { id: string; at?: string }[] ?? []).map(({ id, at = '' }) => `${id}\0${at}`));
  return keys(a).symmetricDifference(keys(b)).size === 0;
}

function* compareValues(schema: z.ZodType, before: Side, after: Side, at: At): Generator<Change> {
  if (isSame(before.value, after.value)) return;
  const { core, meta } = openSchema(schema);
  const def = defOf(core);
  if (meta.citations && citesTheSame(before.value, after.value)) return;
  if (def.element && !meta.citations) return yield* compareLists(def.element, before, after, at);
  if (before.value !== undefined && after.value !== undefined) {
    if (def.shape) return yield* compareFields(def.shape, before, after, at);
    const [old, young] = [before, after].map(({ value }) => def.options && optionFor(def.options, value));
    const shape = old && old === young ? defOf(openSchema(old).core).shape : undefined;
    if (shape) return yield* compareFields(shape, before, after, at, true);
  }
  yield changeOf(at, valueOf(schema, before, at), valueOf(schema, after, at));
}

/**
 * Everything that differs between two records of one schema, in the order of its fields. Both must be what the schema returned.
 * `wording` is the language of texts that name none.
 */
export function compareRecords(schema: z.ZodType, before: unknown, after: unknown, wording?: string): Change[] {
  const side = (value: unknown): Side => ({ value, reading: readingOf(schema, value, wording) });
  return [...compareValues(schema, side(before), side(after), { key: '', path: [], place: [] })];
}

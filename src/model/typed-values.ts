// A value of a record together with what kind of thing it is, read along its schema: plain data from which words can be made.
import type { z } from 'astro/zod';
import { EDITION, isSame, ruleFor } from './list-rules.ts';
import { defOf, openSchema, optionFor, walkData, type FieldMeta } from './walk-data.ts';

export type Value =
  /** Wording as the record has it; `lang` where the record names its language, `original` where it is foreign wording. */
  | { is: 'text'; text: string; lang?: string; original?: true }
  | { is: 'pair'; de: string; en?: string }
  | { is: 'number'; number: number; unit?: string }
  | { is: 'truth'; truth: boolean }
  | { is: 'date'; date: string }
  | { is: 'period'; from?: string; to?: string }
  | { is: 'duration'; months?: number; maxMonths?: number }
  | { is: 'edition'; period: { from?: string; to?: string }; label?: { de: string; en?: string } }
  | { is: 'language'; tag: string }
  | { is: 'choice'; choice: string; among: string[] }
  /** A choice whose own field says in words what it means. */
  | { is: 'named'; meta: FieldMeta }
  | { is: 'entry'; collection: string; id: string }
  | { is: 'item'; id: string; name?: Value[] }
  | { is: 'citations'; citations: { source: Value; at?: string }[] }
  | { is: 'numbers'; numbers: { column: Value; number: Value }[] }
  | { is: 'column'; column: string; kind: string }
  | { is: 'list'; items: { value: Value; name?: Value[] }[] }
  | { is: 'group'; fields: { key: string; meta: FieldMeta; value: Value }[] };

type Fields = Record<string, unknown>;
type Shape = Record<string, z.ZodType>;

/** What a value needs to know of the record around it. */
export interface Reading {
  /** "editions/e2022" → item; nothing where two different items carry the same id. */
  items: Map<string, { value: Fields; shape: Shape } | undefined>;
  /** Language of wording that names none. */
  wording?: string | undefined;
  /** Language that the group around a wording names. */
  lang?: string | undefined;
  unit?: string | undefined;
  columns?: string | undefined;
  /** Whether the fields are those of one option of a union. */
  isOption?: boolean;
}

/** Reading of a whole record. `wording` is the language of texts that name none: German in German regulations. */
export function readingOf(schema: z.ZodType, data: unknown, wording?: string): Reading {
  const items: Reading['items'] = new Map();
  const cited = new Set<string>();
  walkData(schema, data, ({ value, path, meta, shape }) => {
    // Citations carry the ids of sources, too, and their list has the same name.
    if (meta.citations) cited.add(path.join('/'));
    if (!shape || typeof path.at(-1) !== 'number' || cited.has(path.slice(0, -1).join('/'))) return;
    const item = value as Fields;
    const id = [item['id'], item['code'], item['key']].find((key) => typeof key === 'string');
    const name = `${String(path.at(-2))}/${id as string}`;
    if (id !== undefined) items.set(name, items.has(name) && !isSame(items.get(name)?.value, item) ? undefined : { value: item, shape });
  });
  return { items, wording };
}

/** Fields whose language stands beside them. */
const WORDING = new Set(['text', 'title', 'name', 'original']);
/** Numbers that count in the unit of their group. */
const AMOUNTS = new Set(['practice', 'theory', 'workplace', 'general', 'undivided', 'amount']);

/** Reading of the fields of a group. */
export function enter(reading: Reading, shape: Shape, group: Fields, key: string, isOption = false): Reading {
  const field = Object.keys(shape).find((name) => openSchema(shape[name]!).meta.language);
  const own = field === undefined ? undefined : group[field];
  const romanised = key === 'transliteration' && reading.lang ? `${reading.lang.split('-')[0]}-Latn` : undefined;
  return {
    ...reading,
    lang: typeof own === 'string' ? own : romanised,
    unit: typeof group['unit'] === 'string' ? group['unit'] : reading.unit,
    columns: typeof group['columns'] === 'string' ? group['columns'] : reading.columns,
    isOption,
  };
}

/** Two fields that say one thing together. */
export const couples = [['from', 'to', 'period'], ['months', 'maxMonths', 'duration']] as const;

/** The value of a couple; undefined where neither field holds anything. */
export function readCouple([first, second, is]: (typeof couples)[number], group: Fields): Value | undefined {
  const held = [first, second].flatMap((key) => (group[key] === undefined ? [] : [[key, group[key]]]));
  return held.length === 0 ? undefined : { is, ...Object.fromEntries(held) } as Value;
}

export const couplesOf = (shape: Shape) => couples.filter(([first, second, is]) => shape[first] && shape[second] && (is === 'duration' || openSchema(shape[first]).meta.date));

export const isPair = (shape: Shape | undefined) => shape !== undefined && Object.keys(shape).join() === 'de,en';

function readGroup(shape: Shape, group: Fields, reading: Reading): Value {
  if (isPair(shape)) return { is: 'pair', ...(group as { de: string; en?: string }) };
  const together = couplesOf(shape);
  const fields = Object.keys(shape).flatMap((key) => {
    const couple = together.find(([first, second]) => key === first || key === second);
    const value = couple ? (key === couple[0] ? readCouple(couple, group) : undefined) : group[key] === undefined ? undefined : readValue(shape[key]!, group[key], reading, key);
    return value ? [{ key: couple ? couple[2] : key, meta: couple ? {} : openSchema(shape[key]!).meta, value }] : [];
  });
  return { is: 'group', fields };
}

function readCitation({ id, at }: { id: string; at?: string }, { items }: Reading) {
  const source = items.get(`sources/${id}`)?.value;
  const title = source?.['short'] ?? source?.['title'];
  const name: Value = typeof title === 'string' ? { is: 'text', text: title, ...(source?.['short'] ? {} : { lang: source?.['language'] as string, original: true as const }) } : { is: 'text', text: id };
  return { source: name, ...(at === undefined ? {} : { at }) };
}

function readColumn(column: string, key: string, { items, columns }: Reading): Value {
  const period = items.get(`periods/${column}`);
  if (period) return { is: 'item', id: column, name: nameOf(period.shape, period.value, { items }) };
  return { is: 'column', column, kind: key === 'byClass' ? 'class' : columns ?? '' };
}

/** Reads what a list item is called. */
export function nameOf(shape: Shape, item: Fields, reading: Reading): Value[] {
  const inside = enter(reading, shape, item, '');
  return ruleFor(Object.keys(shape)).name.flatMap((names): Value[] => {
    if (names === EDITION) return [{ is: 'edition', period: item['period'], label: item['label'] } as Value];
    if (names === 'period') return [{ is: 'period', ...readCouple(couples[0], item['period'] as Fields) } as Value];
    const key = names.split('|').find((name) => item[name] !== undefined);
    return key === undefined ? [] : [readValue(shape[key]!, item[key], inside, key)];
  });
}

/** Reads a value along its schema. `key` is the name of its field. */
export function readValue(schema: z.ZodType, data: unknown, reading: Reading, key = ''): Value {
  const { core, meta } = openSchema(schema);
  const def = defOf(core);
  if (meta.citations) return { is: 'citations', citations: (data as { id: string; at?: string }[]).map((citation) => readCitation(citation, reading)) };
  if (meta.date) return { is: 'date', date: String(data) };
  if (def.options) {
    const option = optionFor(def.options, data);
    const shape = option && defOf(openSchema(option).core).shape;
    return shape ? readGroup(shape, data as Fields, enter(reading, shape, data as Fields, key, true)) : readText(String(data), key, reading);
  }
  if (def.shape) return readGroup(def.shape, data as Fields, enter(reading, def.shape, data as Fields, key));
  if (def.element && Array.isArray(data)) {
    const { shape } = defOf(openSchema(def.element).core);
    return { is: 'list', items: data.map((item) => ({ value: readValue(def.element!, item, reading, key), ...(shape && !isPair(shape) ? { name: nameOf(shape, item as Fields, reading) } : {}) })) };
  }
  if (def.valueType) {
    return { is: 'numbers', numbers: Object.entries(data as Record<string, number>).map(([column, number]) => ({ column: readColumn(column, key, reading), number: { is: 'number', number, ...(reading.unit ? { unit: reading.unit } : {}) } })) };
  }
  if (def.entries) return { is: 'choice', choice: String(data), among: Object.values(def.entries) };
  if (def.type === 'literal' && reading.isOption) return { is: 'named', meta };
  if (typeof data === 'boolean') return { is: 'truth', truth: data };
  if (typeof data === 'number') {
    const unit = key === 'durationMonths' ? 'duration' : AMOUNTS.has(key) ? reading.unit : undefined;
    return { is: 'number', number: data, ...(unit ? { unit } : {}) };
  }
  const text = String(data);
  if (meta.ref) return { is: 'entry', collection: meta.ref, id: text };
  if (meta.local) {
    const item = reading.items.get(`${meta.local}/${text}`);
    return { is: 'item', id: text, ...(item ? { name: nameOf(item.shape, item.value, { items: reading.items, wording: reading.wording }) } : {}) };
  }
  if (meta.language) return { is: 'language', tag: text };
  return readText(text, key, reading);
}

function readText(text: string, key: string, { lang, wording }: Reading): Value {
  if (key === 'de' || key === 'en') return { is: 'text', text, lang: key };
  if (lang && WORDING.has(key)) return { is: 'text', text, lang, original: true };
  return { is: 'text', text, ...(wording ? { lang: wording } : {}) };
}

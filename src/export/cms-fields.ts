// The Zod schema of a collection → the fields of the editor's form, and the shape by which form and file are turned into each other.
import { z } from 'astro/zod';
import { cmsWords, kindOfGroup } from '../labels/cms.ts';
import { wordsFor } from '../labels/choices.ts';
import { yesOrNo } from '../labels/words.ts';
import { collections, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';

/** A field in Decap's configuration. */
export interface CmsField { name: string; label: string; widget: string; hint?: string; required?: boolean; fields?: CmsField[]; field?: CmsField; [option: string]: unknown }

/** What stands in the file where the form shows something else, and what may not be left out when empty. */
export type Shape =
  | { kind: 'group'; fields: Record<string, Shape>; required?: true }
  | { kind: 'list'; item: Shape; required?: true }
  /** Sources of a fact: an id, or id and place; the form always has both fields. */
  | { kind: 'citations' }
  /** Names → numbers; the form has a list of pairs. */
  | { kind: 'numbers'; required?: true }
  /** Yes, no or nothing. */
  | { kind: 'truth' }
  /** Text that may stand as a bare number: a year, a level. */
  | { kind: 'bare' }
  | { kind: 'text' };

interface Json {
  type?: string; properties?: Record<string, Json>; required?: string[]; items?: Json; anyOf?: Json[]; oneOf?: Json[]; enum?: string[]; const?: string;
  pattern?: string; minimum?: number; maximum?: number; exclusiveMinimum?: number; minItems?: number; additionalProperties?: Json | boolean; description?: string; en?: string; label?: Record<Language, string>;
  ref?: string; local?: string; within?: string; citations?: boolean; date?: 'day' | 'partial'; url?: boolean; language?: boolean;
}

interface Built { field: CmsField; shape: Shape }

const language: Language = 'de';
const words = cmsWords[language];

/** Texts that fit a line. */
const SHORT = new Set(['title', 'label', 'shortTitle', 'translation', 'name']);
/** By what an entry of a list is told from the others: its code, then its name. */
const CODES = ['id', 'code', 'number', 'key', 'letter', 'on', 'framework', 'regulation', 'paragraph', 'position', 'kind', 'lang'];
const NAMES = ['label', 'title', 'original', 'text', 'name', 'note', 'competence', 'level', 'subject', 'at', 'value'];

/** Lists that say so get new entries at the top. */
const NEWEST_FIRST = /neueste[rs]? zuerst/;

const describe = (json: Json) => (language === 'de' ? json.description : json.en) ?? '';
const labelOf = (json: Json, name: string) => json.label?.[language] ?? (/^[^:;,(]+/.exec(describe(json))?.[0].trim() || name);
const sentences = (...parts: (string | undefined)[]) => parts.filter((part): part is string => Boolean(part)).map((part) => part.replace(/\.$/, '')).join('. ');

interface Place { name: string; required: boolean; /** Inside a group that may be missing nothing is required: Decap would ask for it all the same. */ optionalAbove: boolean; only?: string | undefined }

function frame(json: Json, { name, required, optionalAbove, only }: Place, widget: string, more: Partial<CmsField> = {}, extra?: string): CmsField {
  const label = labelOf(json, name);
  const description = describe(json);
  const hint = sentences(description === label ? undefined : description, extra, only, required && optionalAbove && name !== 'de' ? words.required : undefined);
  return { name, label, widget, required: required && !optionalAbove && only === undefined, ...(hint ? { hint } : {}), ...more };
}

function summaryOf(shape: Shape): string | undefined {
  if (shape.kind === 'citations') return '{{id}} {{at}}';
  if (shape.kind !== 'group') return undefined;
  const part = (names: string[]) => {
    const name = names.find((one) => shape.fields[one]);
    const inner = name === undefined ? undefined : shape.fields[name]!;
    return inner?.kind === 'group' ? (inner.fields['de'] ? `{{${name}.de}}` : inner.fields['text'] ? `{{${name}.text}}` : undefined) : name && `{{${name}}}`;
  };
  return [part(CODES), part(NAMES)].filter(Boolean).join(' ') || (shape.fields['de'] ? '{{de}}' : undefined);
}

/** A list starts closed and does not draw its entries until it is opened: a profile has hundreds of fields. */
const listOptions = (summary?: string) => ({ collapsed: true, minimize_collapsed: true, label_singular: words.entry, ...(summary ? { summary } : {}) });

function group(json: Json, options: Json[], place: Place): Built {
  const key = options.length > 1 ? Object.keys(options[0]!.properties!).find((one) => options.every(({ properties }) => properties?.[one]?.const !== undefined)) : undefined;
  const names = [...new Set(options.flatMap(({ properties }) => Object.keys(properties!)))];
  const optional = place.optionalAbove || !place.required;
  const valueOf = (option: Json) => option.properties![key!]!.const!;
  const built = names.map((name): Built => {
    const having = options.filter(({ properties }) => properties![name]);
    const inner = { name, required: having.length === options.length && having.every(({ required }) => required?.includes(name)), optionalAbove: optional };
    if (name === key) {
      const choices = options.map((option) => ({ value: valueOf(option), label: labelOf(option.properties![name]!, valueOf(option)) }));
      return { field: { ...frame({ label: kindOfGroup }, inner, 'select'), options: choices }, shape: { kind: 'text' } };
    }
    const only = having.length === options.length ? undefined : words.only(having.map((option) => labelOf(option.properties![key!]!, valueOf(option))).join(', '));
    return build(having[0]!.properties![name]!, { ...inner, only });
  });
  const shape: Shape = { kind: 'group', fields: Object.fromEntries(names.map((name, index) => [name, built[index]!.shape])), ...(place.required ? { required: true } : {}) };
  return { field: frame(json, place, 'object', { fields: built.map(({ field }) => field), collapsed: optional }), shape };
}

function list(json: Json, place: Place): Built {
  const { field, shape } = build(json.items!, { name: 'item', required: true, optionalAbove: false });
  const inner = field.fields ? { fields: field.fields } : { field: { ...field, name: place.name, label: labelOf(json.items!, labelOf(json, place.name)) } };
  return {
    field: frame(json, place, 'list', { ...inner, ...listOptions(field.fields ? summaryOf(shape) : `{{${place.name}}}`), ...(NEWEST_FIRST.test(json.description ?? '') ? { add_to_top: true } : {}) }),
    shape: { kind: 'list', item: shape, ...(place.required ? { required: true } : {}) },
  };
}

function citations(json: Json, place: Place): Built {
  const id: CmsField = { name: 'id', label: words.source, widget: 'choice', local: 'sources' };
  const at: CmsField = { name: 'at', label: words.place, widget: 'string', required: false };
  return { field: frame(json, place, 'list', { fields: [id, at], ...listOptions('{{id}} {{at}}') }), shape: { kind: 'citations' } };
}

function numbers(json: Json, place: Place): Built {
  const key: CmsField = { name: 'key', label: words.key, widget: 'string' };
  const value: CmsField = { name: 'value', label: words.value, widget: 'number', value_type: 'float' };
  return { field: frame(json, place, 'list', { fields: [key, value], ...listOptions('{{key}}: {{value}}') }), shape: { kind: 'numbers', ...(place.required ? { required: true } : {}) } };
}

const choice = (json: Json, place: Place, options: { value: string; label: string }[], shape: Shape): Built => ({ field: frame(json, place, 'select', { options }), shape });
const text = (json: Json, place: Place, more: Partial<CmsField> = {}, shape: Shape = { kind: 'text' }, extra?: string): Built => ({ field: frame(json, place, 'string', more, extra), shape });
const form = (pattern: string, message: string) => ({ pattern: [pattern, message] });

function build(json: Json, place: Place): Built {
  if (json.citations) return citations(json, place);
  if (json.oneOf) return group(json, json.oneOf, place);
  if (json.properties) return group(json, [json], place);
  if (json.type === 'array') return list(json, place);
  if (json.type === 'object') return numbers(json, place);
  if (json.type === 'boolean') return choice(json, place, [{ value: 'true', label: yesOrNo.yes[language] }, { value: 'false', label: yesOrNo.no[language] }], { kind: 'truth' });
  if (json.type === 'number' || json.type === 'integer') {
    const min = json.minimum ?? json.exclusiveMinimum;
    const isWhole = json.type === 'integer';
    return { field: frame(json, place, 'number', { value_type: isWhole ? 'int' : 'float', ...(min === undefined ? {} : { min }), ...(json.maximum === undefined || json.maximum > 1e9 ? {} : { max: json.maximum }) }), shape: { kind: 'text' } };
  }
  const values = json.enum ?? (json.const === undefined ? undefined : [json.const]);
  if (values) {
    const names = wordsFor(values);
    return choice(json, place, values.map((value) => ({ value, label: names?.[value]?.[language] ?? value })), { kind: 'text' });
  }
  if (json.ref) return { field: frame(json, place, 'choice', { from: json.ref }), shape: { kind: 'text' } };
  if (json.local) return { field: frame(json, place, 'choice', { local: json.local }, words.ofThisFile(json.local)), shape: { kind: 'text' } };
  if (json.within) return text(json, place, {}, { kind: 'text' }, words.ofOther(json.within.split('.')[1]!));
  if (json.date === 'partial') return text(json, place, form('^\\d{4}(-\\d{2}(-\\d{2})?)?$', words.date), { kind: 'bare' });
  if (json.date === 'day') return text(json, place, form(json.pattern!, words.day));
  if (json.anyOf) return text(json, place, {}, { kind: 'bare' });
  if (json.url) return text(json, place, form(json.pattern!, words.url));
  if (json.language) return text(json, place, form(json.pattern!, words.language));
  if (json.pattern) return text(json, place, form(json.pattern, describe(json) || words.form));
  return text(json, place);
}

/** Both languages of a text in a box of its own size: long texts get an area. */
function widenTexts(field: CmsField): CmsField {
  const isPair = field.fields?.every(({ name }) => name === 'de' || name === 'en');
  const inner = field.fields?.map((one) => (isPair && !SHORT.has(field.name) ? { ...one, widget: 'text' } : widenTexts(one)));
  return { ...field, ...(inner ? { fields: inner } : {}), ...(field.field ? { field: widenTexts(field.field) } : {}) };
}

/** Fields and shape of a collection. */
export function formOf(collection: CollectionName): { fields: CmsField[]; shape: Shape & { kind: 'group' } } {
  const json = z.toJSONSchema(collections[collection].schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Json;
  const { field, shape } = group(json, [json], { name: collection, required: true, optionalAbove: false });
  return { fields: widenTexts(field).fields!, shape: shape as Shape & { kind: 'group' } };
}

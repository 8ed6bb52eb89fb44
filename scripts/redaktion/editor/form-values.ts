// Data of a file ↔ values of the editor's form. What a person did not touch goes back into the file exactly as it stood there.
import type { Shape } from '../../../src/export/cms-fields.ts';

export type Group = Record<string, unknown>;
type Item = { id?: unknown; at?: unknown };
type Pair = { key?: unknown; value?: unknown };

export const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) ? value.length === 0 : isGroup(value) && Object.values(value).every(isEmpty));

/** Whether two values are the same, where an empty field is as good as none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isGroup(a) && isGroup(b)) return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSame(a[key], b[key]));
  return a === b;
}

/** The form of a piece of data. Fields that the schema does not know stay as they are. */
export function toForm(shape: Shape | undefined, data: unknown): unknown {
  if (data === undefined || data === null) return data;
  switch (shape?.kind) {
    case 'group': return isGroup(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, toForm(shape.fields[key], value)])) : data;
    case 'list': return Array.isArray(data) ? data.map((item) => toForm(shape.item, item)) : data;
    case 'citations': return Array.isArray(data) ? data.map((item: unknown) => (typeof item === 'string' ? { id: item } : item)) : data;
    case 'numbers': return isGroup(data) ? Object.entries(data).map(([key, value]) => ({ key, value })) : data;
    case 'truth': return String(data);
    case 'bare': return String(data);
    default: return data;
  }
}

/** By what an entry of a list is known again after a change. */
const IDENTITY = ['id', 'code', 'key', 'letter', 'number', 'position'];
function identityOf(item: unknown): string | undefined {
  if (!isGroup(item)) return undefined;
  const key = IDENTITY.find((name) => typeof item[name] === 'string');
  return key && `${key}:${String(item[key])}`;
}

/** For each entry of the list the one it was before: the same, else that of the same name, else that of the same place. */
export function formerEntries(young: readonly unknown[], old: readonly unknown[]): (number | undefined)[] {
  const free = new Set(old.keys());
  const former: (number | undefined)[] = young.map(() => undefined);
  const pass = (fits: (item: unknown, candidate: unknown, index: number, at: number) => boolean) => young.forEach((item, index) => {
    if (former[index] !== undefined) return;
    const found = [...free].find((at) => fits(item, old[at], index, at));
    if (found === undefined) return;
    free.delete(found);
    former[index] = found;
  });
  pass((item, candidate, index, at) => index === at && isSame(item, candidate));
  pass(isSame);
  pass((item, candidate) => identityOf(item) !== undefined && identityOf(item) === identityOf(candidate));
  if (young.length === old.length) pass((_item, _candidate, index, at) => index === at);
  return former;
}

function listFrom(young: unknown[], oldForm: unknown, old: unknown, convert: (item: unknown, oldForm: unknown, old: unknown) => unknown): unknown[] {
  const forms = Array.isArray(oldForm) ? oldForm : [];
  const items = Array.isArray(old) ? old : [];
  const former = formerEntries(young, forms);
  return young.map((item, index) => convert(item, forms[former[index] ?? -1], items[former[index] ?? -1])).filter((item) => !isEmpty(item));
}

function groupFrom(fields: Record<string, Shape>, form: Group, oldForm: unknown, old: unknown): Group {
  const formers = isGroup(oldForm) ? oldForm : {};
  const values = isGroup(old) ? old : {};
  const names = [...Object.keys(fields), ...Object.keys(form).filter((name) => !(name in fields))];
  // A group that was there before and lacked a field goes on lacking it; a new one gets what the schema wants, be it empty.
  const isNew = !isGroup(old);
  return Object.fromEntries(names.map((name) => [name, fromForm(fields[name], form[name], formers[name], values[name], isNew)]).filter(([, value]) => value !== undefined));
}

const asNumber = (text: string) => (String(Number(text)) === text ? Number(text) : text);

/**
 * The data of a form. `oldForm` and `old` are form and data of the file before; undefined stands for "no such field".
 * `isNew`: the group around it was not there before.
 */
export function fromForm(shape: Shape | undefined, form: unknown, oldForm?: unknown, old?: unknown, isNew = true): unknown {
  if (old !== undefined && isSame(form, oldForm)) return old;
  const whenEmpty = shape && 'required' in shape && (isNew || old !== undefined) ? (shape.kind === 'list' ? [] : {}) : undefined;
  if (isEmpty(form)) return whenEmpty;
  switch (shape?.kind) {
    case 'group': return isGroup(form) ? groupFrom(shape.fields, form, oldForm, old) : form;
    case 'list': return Array.isArray(form) ? listFrom(form, oldForm, old, (item, ...before) => fromForm(shape.item, item, ...before)) : form;
    case 'citations': return Array.isArray(form) ? listFrom(form, oldForm, old, (item, itemForm, itemBefore) => {
      if (itemBefore !== undefined && isSame(item, itemForm)) return itemBefore;
      const { id, at } = item as Item;
      // What is missing stays visible, so that the check can name it.
      return isEmpty(at) ? id : { id: id ?? '', at };
    }) : form;
    case 'numbers': return Array.isArray(form) ? Object.fromEntries((form as Pair[]).filter((pair) => !isEmpty(pair)).map(({ key, value }) => [String(key ?? ''), value ?? ''])) : form;
    case 'truth': return form === 'true' ? true : form === 'false' ? false : form;
    // "2021" stays a text where it was one, and is a number wherever a person would write one.
    case 'bare': return typeof form === 'string' && typeof old !== 'string' ? asNumber(form) : form;
    default: return form;
  }
}

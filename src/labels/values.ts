// Values of a record in words: one line for what stands alone, one per field for a group.
import type { Part } from '../model/compare-words.ts';
import type { Value } from '../model/typed-values.ts';
import type { FieldMeta } from '../model/walk-data.ts';
import type { Language } from '../site.ts';
import { wordsFor } from './choices.ts';
import { formatDate, formatDuration, formatEdition, formatLanguage, formatMonths, formatNumber, formatPeriod } from './format.ts';
import { qualificationWords } from './qualification.ts';
import { columnName, pick, unit as units, yesOrNo } from './words.ts';

export interface Line {
  label?: string;
  parts: Part[];
}

export interface Wording {
  language: Language;
  /** Title of another entry; undefined where there is none, then its code stands for it. */
  titleOf: (collection: string, id: string) => string | undefined;
}

const german = {
  entries: (count: number) => (count === 1 ? '1 Eintrag' : `${formatNumber(count, 'de')} Einträge`),
  hours: 'Stunde', weeklyHours: 'Wochenstunde', weeks: 'Woche', credits: 'Punkt',
};

export type ValueWords = typeof german;

const english: ValueWords = {
  entries: (count) => (count === 1 ? '1 entry' : `${formatNumber(count, 'en')} entries`),
  hours: 'hour', weeklyHours: 'weekly hour', weeks: 'week', credits: 'credit',
};

const valueWords: Record<Language, ValueWords> = { de: german, en: english };

/** Ids serve the file and say nothing to readers. */
const INTERNAL = new Set(['id', 'key']);
/** Longer lists of named items are counted. */
const MANY = 8;

/** Name of a field: its label, else its description up to the first sign that begins an explanation. */
export function labelOf({ label, description = '', en = '' }: FieldMeta, language: Language): string {
  if (label) return label[language];
  return (language === 'de' ? description : en).replace(/\s*\([^)]*\)/g, '').split(/[;:,]/)[0]!.trim();
}

const plain = (text: string): Part[] => [{ text }];

function join(pieces: Part[][], by: string): Part[] {
  return pieces.filter((parts) => parts.length > 0).flatMap((parts, index) => (index === 0 ? parts : [{ text: by }, ...parts]));
}

/** As many decimals as the number has. */
function exact(number: number, language: Language): string {
  return Math.round(number * 100) / 100 === number ? formatNumber(number, language) : String(number).replace('.', language === 'de' ? ',' : '.');
}

function numberOf({ number, unit }: Extract<Value, { is: 'number' }>, language: Language): string {
  if (unit === 'duration') return formatMonths(number, language);
  const text = exact(number, language);
  if (unit === undefined || !Object.hasOwn(units, unit)) return text;
  const key = unit as keyof typeof units;
  return `${text} ${number === 1 ? valueWords[language][key] : units[key][language]}`;
}

function columnOf(kind: string, column: string, language: Language): string {
  return Object.hasOwn(columnName, kind) ? qualificationWords[language].column(kind as keyof typeof columnName, column) : column;
}

type Group = Extract<Value, { is: 'group' }>;
const WORDING = new Set(['text', 'lang', 'transliteration', 'translation', 'sources']);

/** Original wording with what explains it in brackets; undefined for groups of another kind. */
function originalOf({ fields }: Group, wording: Wording): Part[] | undefined {
  const text = fields.find(({ key }) => key === 'text')?.value;
  if (text?.is !== 'text' || !text.original || !fields.every(({ key }) => WORDING.has(key))) return undefined;
  const extra = fields.flatMap(({ key, value }) => (key === 'translation' ? [partsOf(value, wording)] : key === 'transliteration' && value.is === 'group' ? [partsOf(value.fields[0]!.value, wording)] : []));
  return [...partsOf(text, wording), ...(extra.length > 0 ? [{ text: ' (' }, ...join(extra, '; '), { text: ')' }] : [])];
}

/** A romanisation with its rule in brackets. */
function romanisedOf({ fields: [text, standard, ...others] }: Group, wording: Wording): Part[] | undefined {
  if (text?.key !== 'text' || standard?.key !== 'standard' || others.length > 0) return undefined;
  return [...partsOf(text.value, wording), { text: ' (' }, ...partsOf(standard.value, wording), { text: ')' }];
}

/** What an item is called. */
export function nameParts(name: readonly Value[], wording: Wording): Part[] {
  return join(name.map((value) => partsOf(value, wording)), ' · ');
}

/** A value in one line. */
function partsOf(value: Value, wording: Wording): Part[] {
  const { language, titleOf } = wording;
  switch (value.is) {
    case 'text': return [{ text: value.text, ...(value.lang && (value.original || value.lang !== language) ? { lang: value.lang } : {}), ...(value.original ? { original: true } : {}) }];
    case 'pair': return [pick(value, language)];
    case 'number': return plain(numberOf(value, language));
    case 'truth': return plain(yesOrNo[value.truth ? 'yes' : 'no'][language]);
    case 'date': return plain(formatDate(value.date, language));
    case 'period': return plain(formatPeriod(value, language));
    case 'duration': return plain(formatDuration(value, language) ?? '');
    case 'edition': return plain(formatEdition(value, language));
    case 'language': return plain(formatLanguage(value.tag, language));
    case 'choice': return plain(wordsFor(value.among)?.[value.choice]?.[language] ?? value.choice);
    case 'named': return plain((language === 'de' ? value.meta.description : value.meta.en) ?? '');
    case 'entry': return plain(titleOf(value.collection, value.id) ?? value.id);
    case 'item': return value.name ? nameParts(value.name, wording) : plain(value.id);
    case 'column': return plain(columnOf(value.kind, value.column, language));
    case 'citations': return join(value.citations.map(({ source, at }) => [...partsOf(source, wording), ...(at ? plain(`, ${at}`) : [])]), '; ');
    case 'numbers': return join(value.numbers.map(({ column, number }) => [...partsOf(column, wording), { text: ': ' }, ...partsOf(number, wording)]), '; ');
    case 'list': {
      const named = value.items.some(({ name }) => name !== undefined);
      if (named && value.items.length > MANY) return plain(valueWords[language].entries(value.items.length));
      return join(value.items.map(({ value: item, name }) => (name ? nameParts(name, wording) : partsOf(item, wording))), named ? '; ' : ', ');
    }
    case 'group': return originalOf(value, wording) ?? romanisedOf(value, wording) ?? join(linesOf(value, wording).map(({ label, parts }) => (label ? [{ text: `${label}: ` }, ...parts] : parts)), '; ');
  }
}

/** A value in lines: a group has one for each of its fields. */
export function linesOf(value: Value, wording: Wording): Line[] {
  if (value.is !== 'group') return [{ parts: partsOf(value, wording) }];
  return value.fields.flatMap(({ key, meta, value: inner }) => {
    const parts = partsOf(inner, wording);
    if (INTERNAL.has(key) || parts.length === 0) return [];
    return [{ ...(inner.is === 'named' || inner.is === 'period' || inner.is === 'duration' ? {} : { label: labelOf(meta, wording.language) }), parts }];
  });
}

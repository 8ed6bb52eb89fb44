// Dates in the form of the handbook, where there is only one way to read them.
import type { z } from 'astro/zod';
import { date, day } from '../../src/schema/fields.ts';
import { applyEdits, type Edit } from './edits.ts';
import { readYaml, walkYaml } from './yaml-map.ts';

const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const two = (text: string) => text.padStart(2, '0');

/**
 * ISO form of a written date: 2026-1-5, 5.1.2026, 5. Januar 2026, Januar 2026. Undefined where it is in order already,
 * or where it could mean another day (5/1/2026, 5.1.26).
 */
export function readWrittenDate(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const words = /^(?:(\d{1,2})\.\s?)?(\p{L}+) (\d{4})$/u.exec(text);
  const month = words ? MONTHS.indexOf(words[2]!) + 1 : 0;
  const parts = iso ? [iso[1]!, iso[2]!, iso[3]] : points ? [points[3]!, points[2]!, points[1]] : month > 0 ? [words![3]!, String(month), words![1]] : undefined;
  if (!parts) return undefined;
  const read = parts.flatMap((part, index) => (part === undefined ? [] : [index === 0 ? part : two(part)])).join('-');
  return read === written || !date.safeParse(read).success ? undefined : read;
}

/** Puts every date that the schema knows into ISO form. */
export function fixDates(schema: z.ZodType, yaml: string): string {
  const document = readYaml(yaml);
  if (!document) return yaml;
  const edits: Edit[] = [];
  walkYaml(schema, document, { scalar: ({ scalar, meta }) => {
    if (!meta.date || typeof scalar.value !== 'string') return;
    const read = readWrittenDate(scalar.value);
    if (read === undefined || (meta.date === 'day' && !day.safeParse(read).success)) return;
    const [start, end] = scalar.range!;
    if (!yaml.slice(start, end).includes('\n')) edits.push({ start, end, text: read });
  } });
  return applyEdits(yaml, edits);
}

// The Zod schema of a collection as JSON Schema for editors: fields complete, explain themselves in German and show errors while typing.
import { z } from 'astro/zod';
import { wordsFor } from '../../src/labels/choices.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [key: string]: Json };

/** Meta of our own that says nothing to an editor. */
const OURS = new Set(['en', 'label', 'ref', 'local', 'within', 'citations', 'covers', 'date', 'url', 'language', 'default']);
/** Keys whose values are schemas by name. */
const MAPS = new Set(['properties', 'definitions', 'patternProperties']);

const YEAR = '(1[5-9]|20|21)\\d{2}';
const PARTIAL_DATE: Json[] = [{ type: 'integer', minimum: 1500, maximum: 2199 }, { type: 'string', pattern: `^${YEAR}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$` }];

const isSchema = (value: Json | undefined): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a code may refer to, as a sentence of its help text. */
function targetOf({ ref, local, within }: Schema): string | undefined {
  if (typeof ref === 'string') return `Kennung aus content/${ref}.`;
  if (typeof local === 'string') return `Kennung aus „${local}“ dieser Datei.`;
  if (typeof within === 'string') return `Kennung aus „${within.split('.')[1]}“ des anderen Profils.`;
  return undefined;
}

function describe(schema: Schema): string | undefined {
  const description = typeof schema['description'] === 'string' ? schema['description'] : undefined;
  const words = Array.isArray(schema['enum']) ? wordsFor((schema['enum'] as string[])) : undefined;
  const values = words && (schema['enum'] as string[]).map((value) => `${value} = ${words[value]?.de ?? value}`).join(', ');
  const parts = [description, values, targetOf(schema)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.map((part) => part.replace(/\.$/, '')).join('. ') + (parts.length > 1 ? '.' : '');
}

/** A schema without our own meta; a date has its form; beside a reference draft 7 reads nothing, so that it goes into a group of its own. */
function tidy(schema: Schema): Schema {
  const tidied: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    if (OURS.has(key)) continue;
    if (MAPS.has(key) && isSchema(value)) tidied[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, isSchema(inner) ? tidy(inner) : inner]));
    else if (isSchema(value)) tidied[key] = tidy(value);
    else if (Array.isArray(value)) tidied[key] = value.map((item) => (isSchema(item) ? tidy(item) : item));
    else tidied[key] = value;
  }
  const description = describe(schema);
  if (description !== undefined) tidied['description'] = description;
  if (schema['date'] === 'partial') {
    delete tidied['$ref'];
    delete tidied['allOf'];
    tidied['anyOf'] = PARTIAL_DATE;
  }
  const { $ref, ...beside } = tidied;
  // A later layer of a field says more than the one below it; both lead to the same shape.
  return $ref === undefined || Object.keys(beside).length === 0 ? tidied : { ...beside, allOf: [{ $ref }, ...(Array.isArray(beside['allOf']) ? beside['allOf'] : [])] };
}

/** JSON Schema (draft 7, which the YAML language server reads) of a collection as people write it. */
export function jsonSchemaOf(collection: CollectionName): Schema {
  const schema = z.toJSONSchema(collections[collection].schema, { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'ref' }) as Schema;
  return { ...tidy(schema), title: `content/${collection}` };
}

/** The text of the schema's file. */
export function schemaText(collection: CollectionName): string {
  return `${JSON.stringify(jsonSchemaOf(collection), null, 1)}\n`;
}

// The published JSON Schemas (draft 2020-12), made from the Zod schemas: English and German help texts, what codes refer to, what values mean.
import { z } from 'astro/zod';
import { wordsFor } from '../labels/choices.ts';
import { dataWords } from '../labels/data.ts';
import { rooms } from '../labels/words.ts';
import { apiSchemaFile } from '../file-routes.ts';
import { collections, type CollectionName } from '../schema/index.ts';
import { apiFiles, apiProfile, type ApiFileName } from '../schema/api.ts';
import type { Absolute } from './head-meta.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [key: string]: Json };

/** Meta of the house that says nothing to others, or is told in another way. */
const OURS = new Set(['en', 'label', 'ref', 'local', 'within', 'citations', 'covers', 'date', 'url', 'language', 'default']);
/** Keys whose values are schemas by name: there, a key such as "en" is a field. */
const MAPS = new Set(['properties', '$defs', 'patternProperties']);
/** Data, not schemas. */
const VALUES = new Set(['enum', 'const', 'required', 'examples']);

const isSchema = (value: Json | undefined): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words of ours as keywords that any validator passes over: x-…. */
function ownKeywords({ description, en, ref, local, within, date, language, ...schema }: Schema): Schema {
  const words = Array.isArray(schema['enum']) ? wordsFor(schema['enum'] as string[]) : undefined;
  return {
    ...(typeof en === 'string' ? { description: en } : {}),
    ...(typeof description === 'string' ? { 'x-description-de': description } : {}),
    ...(words ? { 'x-values': Object.fromEntries((schema['enum'] as string[]).map((value) => [value, { ...words[value]! }])) } : {}),
    ...(typeof ref === 'string' ? { 'x-refers-to': ref } : {}),
    ...(typeof local === 'string' ? { 'x-refers-to-list': local } : {}),
    ...(typeof within === 'string' ? { 'x-refers-to-item': within } : {}),
    // As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD, so that "format": "date" would refuse some.
    ...(date === 'day' ? { format: 'date' } : date === 'partial' ? { 'x-date': 'YYYY | YYYY-MM | YYYY-MM-DD' } : {}),
    ...(language === true ? { 'x-language-tag': 'BCP 47' } : {}),
  };
}

function tidy(schema: Schema): Schema {
  const tidied: Schema = ownKeywords(schema);
  for (const [key, value] of Object.entries(schema)) {
    if (OURS.has(key) || key === 'description') continue;
    if (VALUES.has(key)) tidied[key] = value;
    else if (MAPS.has(key) && isSchema(value)) tidied[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, isSchema(inner) ? tidy(inner) : inner]));
    else if (isSchema(value)) tidied[key] = tidy(value);
    else if (Array.isArray(value)) tidied[key] = value.map((item) => (isSchema(item) ? tidy(item) : item));
    else tidied[key] = value;
  }
  return tidied;
}

export const schemaNames = [...(Object.keys(collections) as CollectionName[]), ...(Object.keys(apiFiles) as ApiFileName[])];
export type SchemaName = (typeof schemaNames)[number];

const isCollection = (name: SchemaName): name is CollectionName => Object.hasOwn(collections, name);

/** The JSON Schema of the profiles of a collection, or of another file of the interface. */
export function apiJsonSchema(name: SchemaName, absolute: Absolute): Schema {
  const made = z.toJSONSchema(isCollection(name) ? apiProfile(name) : apiFiles[name], { io: 'output', unrepresentable: 'any' }) as Schema;
  const { $schema, ...schema } = tidy(made);
  return {
    $schema: $schema!,
    $id: absolute(apiSchemaFile(name)),
    title: dataWords.en.schemaOf(isCollection(name) ? rooms[name].en : name),
    'x-title-de': dataWords.de.schemaOf(isCollection(name) ? rooms[name].de : name),
    ...schema,
    // A notice in the place of a profile says why the profile is not there.
    ...(isCollection(name) ? { anyOf: [{ required: ['record', 'references'] }, { required: ['movedTo'] }, { required: ['removed'] }, { properties: { version: { type: 'object', required: ['removed'] } } }] } : {}),
  };
}

// Every kind of file below /api/v1/: its address as a template, its media type, what it holds. OpenAPI, the index and the page about the data read it.
import { dataWords } from '../labels/data.ts';
import { elmWords, formatNames } from '../labels/linked-data.ts';
import { rooms } from '../labels/words.ts';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { both } from './api-head.ts';
import { schemaNames, type SchemaName } from './api-json-schema.ts';

type Both = Record<Language, string>;

export interface ApiFileKind {
  /** Below /api/v1/, with {id} and {version} where they are. */
  path: string;
  type: string;
  title: Both;
  /** Name of its JSON Schema, where it has one. */
  schema?: SchemaName;
  /** Collection that it is about. */
  collection?: CollectionName;
  /** Named in the index under "more": formats of others that no collection lists. */
  isMore?: boolean;
}

export const mediaTypes = { json: 'application/json', ndjson: 'application/x-ndjson', csv: 'text/csv', schema: 'application/schema+json', openapi: 'application/vnd.oai.openapi+json;version=3.1' } as const;

const words = (of: (words: (typeof dataWords)[Language], language: Language) => string): Both => both((language) => of(dataWords[language], language));

function kindsOf(collection: CollectionName): ApiFileKind[] {
  const kind = (path: string, type: string, of: (words: (typeof dataWords)[Language]) => string, schema?: SchemaName): ApiFileKind => ({ path, type, collection, title: words((words, language) => `${rooms[collection][language]}: ${of(words)}`), ...(schema ? { schema } : {}) });
  return [
    kind(`${collection}.json`, mediaTypes.json, ({ head }) => head.list, 'list'),
    kind(`${collection}.ndjson`, mediaTypes.ndjson, ({ head }) => head.all, collection),
    kind(`${collection}.csv`, mediaTypes.csv, ({ head }) => head.comma),
    kind(`${collection}.semicolon.csv`, mediaTypes.csv, ({ head }) => head.semicolon),
    kind(`${collection}/{id}.json`, mediaTypes.json, ({ newest }) => newest, collection),
    kind(`${collection}/{id}/{version}.json`, mediaTypes.json, ({ permanent }) => permanent, collection),
  ];
}

const linked = (path: string, type: string, title: Both, collection?: CollectionName): ApiFileKind => ({ path, type, title: collection ? both((language) => `${rooms[collection][language]}: ${title[language]}`) : title, isMore: true, ...(collection ? { collection } : {}) });
const turtle = 'text/turtle';
const jsonLd = 'application/ld+json';

/** Formats of other communities: European Learning Model, SKOS, CASE, DCAT-AP.de. */
const linkedKinds: ApiFileKind[] = [
  linked('catalogue.dcat.ttl', turtle, formatNames.catalogue),
  linked('catalogue.dcat.jsonld', jsonLd, formatNames.catalogueJson),
  linked('index.elm.json', mediaTypes.json, elmWords.title),
  linked('qualifications/{id}.elm.jsonld', jsonLd, formatNames.elm, 'qualifications'),
  linked('regulations/{id}.elm.jsonld', jsonLd, formatNames.elm, 'regulations'),
  linked('glossary.skos.ttl', turtle, formatNames.skosTurtle, 'terms'),
  linked('glossary.skos.jsonld', jsonLd, formatNames.skosJson, 'terms'),
  linked('frameworks/{id}.skos.ttl', turtle, formatNames.skosTurtle, 'frameworks'),
  linked('frameworks/{id}.skos.jsonld', jsonLd, formatNames.skosJson, 'frameworks'),
  linked('frameworks/{id}.case.json', mediaTypes.json, formatNames.case, 'frameworks'),
  linked('frameworks/{id}.en.case.json', mediaTypes.json, both((language) => `${formatNames.case[language]}, ${dataWords[language].inEnglish}`), 'frameworks'),
];

/** All of them. What others add to /api/v1/ is added here, too, so that it is described. */
export const apiFileKinds: ApiFileKind[] = [
  { path: 'index.json', type: mediaTypes.json, title: words(({ fileTitle }) => fileTitle.index), schema: 'index' },
  { path: 'all.ndjson', type: mediaTypes.ndjson, title: words(({ fileTitle }) => fileTitle.all) },
  { path: 'dictionary.json', type: mediaTypes.json, title: words(({ fileTitle }) => fileTitle.dictionary), schema: 'dictionary' },
  { path: 'dictionary.csv', type: mediaTypes.csv, title: words(({ fileTitle }) => fileTitle.dictionary) },
  { path: 'dictionary.semicolon.csv', type: mediaTypes.csv, title: words(({ fileTitle }) => fileTitle.dictionary) },
  { path: 'changes.json', type: mediaTypes.json, title: words(({ fileTitle }) => fileTitle.changes), schema: 'changes' },
  { path: 'openapi.json', type: mediaTypes.openapi, title: words(({ fileTitle }) => fileTitle.openapi) },
  ...collectionNames.flatMap(kindsOf),
  ...linkedKinds,
  ...schemaNames.map((name): ApiFileKind => ({ path: `schemas/${name}.json`, type: mediaTypes.schema, title: words(({ schemaOf }, language) => schemaOf(Object.hasOwn(rooms, name) ? rooms[name as CollectionName][language] : name)) })),
];

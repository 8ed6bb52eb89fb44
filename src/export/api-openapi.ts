// The description of /api/v1/ as OpenAPI 3.1: every kind of file, with its media type, parameters and schema.
import { apiChangeLog, dataWords } from '../labels/data.ts';
import { firstColumns, lastColumns } from '../labels/data-columns.ts';
import { pageNames } from '../labels/words.ts';
import { apiFile, apiSchemaFile } from '../file-routes.ts';
import { pagePath } from '../routes.ts';
import { collectionNames } from '../schema/index.ts';
import { site } from '../site.ts';
import { apiFileKinds, mediaTypes, type ApiFileKind } from './api-files.ts';
import { toFile } from './api-head.ts';
import type { Absolute } from './head-meta.ts';

const parameters = {
  id: { name: 'id', in: 'path', required: true, description: `${firstColumns.id.en} / ${firstColumns.id.de}`, schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } },
  version: { name: 'version', in: 'path', required: true, description: `${lastColumns.version.en} / ${lastColumns.version.de}`, schema: { type: 'integer', minimum: 1 } },
};

/** listQualificationsCsv, unlike any other: the path in camel case. */
const operationId = (path: string) => `get-${path}`.replace(/[^a-zA-Z0-9]+/g, ' ').trim().replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());

function operationOf({ path, type, title, schema, collection }: ApiFileKind, absolute: Absolute) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof typeof parameters);
  // A file of lines is no JSON document: its schema is that of each line.
  const described = schema && { $ref: absolute(apiSchemaFile(schema)) };
  const isLines = type === mediaTypes.ndjson;
  const content = described && !isLines ? { schema: described } : type.includes('json') && !isLines ? { schema: { type: 'object' } } : { schema: { type: 'string', ...(isLines && described ? { description: `JSON Lines; each line: ${described.$ref}` } : {}) } };
  return {
    operationId: operationId(path),
    summary: title.en,
    description: title.de,
    tags: [collection ?? 'handbook'],
    ...(names.length > 0 ? { parameters: names.map((name) => ({ $ref: `#/components/parameters/${name}` })) } : {}),
    responses: { 200: { description: title.en, content: { [type]: content } }, 404: { description: `${dataWords.en.never} / ${dataWords.de.never}` } },
  };
}

export function openApi(absolute: Absolute): string {
  return toFile({
    openapi: '3.1.0',
    info: {
      title: `${site.name.en}: ${pageNames.data.en}`,
      summary: dataWords.en.lead,
      description: `${dataWords.de.lead}\n\n${dataWords.en.singleText}`,
      version: apiChangeLog[0]!.version,
      license: { name: site.licence.content.name, identifier: site.licence.content.id },
    },
    externalDocs: { description: pageNames.data.en, url: absolute(pagePath('data', 'en')) },
    // Without the slash at its end: paths begin with one.
    servers: [{ url: absolute(apiFile('')).replace(/\/$/, '') }],
    tags: ['handbook', ...collectionNames].map((name) => ({ name })),
    paths: Object.fromEntries(apiFileKinds.map((kind) => [`/${kind.path}`, { get: operationOf(kind, absolute) }])),
    components: { parameters },
  });
}

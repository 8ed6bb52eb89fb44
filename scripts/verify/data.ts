// The files of /api/v1/: each is described, fits its published schema and names itself; lists and lines hold what the single files hold.
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readCsv } from './data-cells.ts';
import type { Check, Finding } from './check.ts';
import { resolve } from './links.ts';
import { readText, type Site } from './site.ts';

export const API = 'api/v1/';
const fix = 'look at src/export/api-*.ts';

interface File { $schema?: string; $id?: string; address?: string; collection?: string; id?: string; count?: number; entries?: { id: string; address: string }[]; paths?: Record<string, unknown>; tables?: { collection: string; columns: { name: string }[] }[] }

/** Whether a site must have data: one without entries need not. */
export const hasData = (site: Site): boolean => site.files.has(`${API}index.json`) || site.content.entries.length > 0 || site.archive.published.entries.size > 0;
const filesOf = (site: Site) => [...site.files].filter((path) => path.startsWith(API));

export const data: Check = {
  id: 'data',
  title: 'files of the interface are described, fit their schemas and agree with each other',
  begin(site) {
    return {
      *end(): Iterable<Finding> {
        if (!hasData(site)) return;
        if (!site.files.has(`${API}index.json`)) return yield { path: `${API}index.json`, message: 'is missing', fix };
        yield* judgeDescription(site);
        yield* judgeJson(site);
        yield* judgeLists(site);
      },
    };
  },
};

/** Compiling costs more than validating, and tests look at one site many times. */
const validators = new Map<string, ValidateFunction>();

function validatorFor(schema: string): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(schema) as object);
  validators.set(schema, validate);
  return validate;
}

const read = (site: Site, path: string): File => JSON.parse(readText(site, path)) as File;

/** Every file is described by a path of the OpenAPI file, and every path is there. */
function* judgeDescription(site: Site): Iterable<Finding> {
  const path = `${API}openapi.json`;
  if (!site.files.has(path)) return yield { path, message: 'is missing', fix };
  const templates = Object.keys(read(site, path).paths ?? {}).map((template) => ({ template, pattern: new RegExp(`^${API}${template.slice(1).replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/.]+')}$`), count: 0 }));
  for (const file of filesOf(site)) {
    const described = templates.filter(({ pattern }) => pattern.test(file));
    for (const template of described) template.count += 1;
    if (described.length !== 1) yield { path: file, message: described.length === 0 ? 'is not described in openapi.json' : `is described ${described.length} times`, fix: 'add its kind to src/export/api-files.ts' };
  }
  const known = new Set(filesOf(site).map((file) => file.slice(API.length).split('/')[0]!));
  for (const { template, count } of templates) {
    // A collection without entries has lists only.
    const mayBeEmpty = template.includes('{') && !known.has(template.split('/')[1]!);
    if (count === 0 && !mayBeEmpty) yield { path, message: `describes ${template}, and no such file is there`, fix: 'take it out of src/export/api-files.ts, or make the file' };
  }
}

/** Every JSON file of ours fits the schema that it names, and names its own address; schemas name theirs. */
function* judgeJson(site: Site): Iterable<Finding> {
  for (const path of filesOf(site)) {
    if (!path.endsWith('.json')) continue;
    const file = read(site, path);
    const own = file.$id ?? file.address;
    if (own !== undefined && resolve(site, own, site.base).file !== path) yield { path, message: `calls itself ${own}`, fix };
    // Descriptions of schemas, and formats with a standard of their own.
    if (path.startsWith(`${API}schemas/`) || file.$schema === undefined) continue;
    const schema = resolve(site, file.$schema, site.base).file;
    if (!schema) yield { path, message: `names a schema that is not there: ${file.$schema}`, fix };
    else {
      const validate = validatorFor(readText(site, schema));
      if (!validate(file)) yield { path, message: `does not fit ${schema}: ${validate.errors?.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ')}`, fix };
    }
  }
}

/** Lists name every newest file, lines are these files, and both tables hold the same cells under the columns of the dictionary. */
function* judgeLists(site: Site): Iterable<Finding> {
  const all: string[] = [];
  for (const { collection, columns } of read(site, `${API}dictionary.json`).tables ?? []) {
    const list = read(site, `${API}${collection}.json`);
    const lines = readText(site, `${API}${collection}.ndjson`).split('\n').slice(0, -1);
    all.push(...lines);
    if (list.count !== list.entries?.length || list.count !== lines.length) yield { path: `${API}${collection}.json`, message: `says ${list.count} entries and names ${list.entries?.length}; the file of lines has ${lines.length}`, fix };
    for (const [index, entry] of (list.entries ?? []).entries()) {
      const file = resolve(site, entry.address, site.base).file;
      if (!file) yield { path: `${API}${collection}.json`, message: `names ${entry.address}, which is not there`, fix };
      else if (readText(site, file) !== `${lines[index]}\n`) yield { path: `${API}${collection}.ndjson`, message: `line ${index + 1} is not ${file}`, fix };
    }
    const [comma, semicolon] = [readCsv(readText(site, `${API}${collection}.csv`), ','), readCsv(readText(site, `${API}${collection}.semicolon.csv`), ';')];
    const names = columns.map(({ name }) => name).join(' ');
    for (const [ending, table] of [['csv', comma], ['semicolon.csv', semicolon]] as const) {
      const path = `${API}${collection}.${ending}`;
      if (!readText(site, path).startsWith('\uFEFF')) yield { path, message: 'has no byte order mark', fix };
      if (table[0]?.join(' ') !== names) yield { path, message: `has the columns ${table[0]?.join(' ')} instead of ${names}`, fix };
      const ids = new Set(table.slice(1).map(([id]) => id));
      for (const { id } of list.entries ?? []) if (!ids.has(id)) yield { path, message: `has no row for ${id}`, fix };
    }
    if (comma.length !== semicolon.length) yield { path: `${API}${collection}.csv`, message: `has ${comma.length} rows, the table with semicolons ${semicolon.length}`, fix };
  }
  if (readText(site, `${API}all.ndjson`) !== all.map((line) => `${line}\n`).join('')) yield { path: `${API}all.ndjson`, message: 'is not all files of lines together', fix };
}

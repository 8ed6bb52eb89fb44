// The files of /api/v1/ that are about many profiles: index, lists of collections, data dictionary, change log.
import { apiChangeLog, breakingRules, compatibleRules, csvRules, dataWords } from '../labels/data.ts';
import { rowOf } from '../labels/data-columns.ts';
import { rooms } from '../labels/words.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { apiEntryFile, apiFile, apiListFile, apiSchemaFile, registerFile } from '../file-routes.ts';
import { entryPath, listPath, pagePath } from '../routes.ts';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import type { z } from 'astro/zod';
import { apiFileKinds } from './api-files.ts';
import { both, factsAsOf, headOf, newestVersion, toFile } from './api-head.ts';
import { shortVersion, titleOf } from './api-profile.ts';
import type { ApiFileName, apiFiles } from '../schema/api.ts';
import { csvColumns } from './csv-tables.ts';
import { joinList, writeCsv, type CsvStyle } from './csv.ts';
import type { Absolute } from './head-meta.ts';

type FileOf<N extends ApiFileName> = z.output<(typeof apiFiles)[N]>;
type Short = Partial<{ state: string; abbreviation: string }> & { stateAsOf: string };

const filesOf = (collection: CollectionName, absolute: Absolute) => ({
  json: absolute(apiListFile(collection, 'json')), ndjson: absolute(apiListFile(collection, 'ndjson')),
  csv: absolute(apiListFile(collection, 'csv')), semicolonCsv: absolute(apiListFile(collection, 'semicolon.csv')), schema: absolute(apiSchemaFile(collection)),
});
const dataPage = (language: 'de' | 'en') => pagePath('data', language);
const titleIn = (name: keyof (typeof dataWords)['de']['fileTitle']) => both((language) => dataWords[language].fileTitle[name]);
const isApplicable = (collection: CollectionName) => collection === 'qualifications' || collection === 'regulations' || collection === 'norms';

export function apiIndexText(handbook: Handbook, absolute: Absolute): string {
  const index: FileOf<'index'> = {
    ...headOf(handbook, { schema: 'index', title: titleIn('index'), address: apiFile('index.json'), page: dataPage }, absolute),
    api: { version: apiChangeLog[0]!.version, changes: absolute(apiFile('changes.json')), openapi: absolute(apiFile('openapi.json')), dictionary: absolute(apiFile('dictionary.json')), dictionaryCsv: absolute(apiFile('dictionary.csv')), dictionarySemicolonCsv: absolute(apiFile('dictionary.semicolon.csv')) },
    collections: collectionNames.map((collection) => ({ collection, title: both((language) => rooms[collection][language]), count: handbook[collection].size, files: filesOf(collection, absolute) })),
    all: absolute(apiFile('all.ndjson')),
    register: absolute(registerFile),
    more: apiFileKinds.filter(({ isMore, path }) => isMore && !path.includes('{')).map(({ path, type, title }) => ({ title, type, address: absolute(apiFile(path)) })),
  };
  return toFile(index);
}

export function apiListText(handbook: Handbook, collection: CollectionName, absolute: Absolute): string {
  const list: FileOf<'list'> = {
    ...headOf(handbook, { schema: 'list', title: both((language) => rooms[collection][language]), address: apiListFile(collection, 'json'), page: (language) => listPath(collection, language), dataAsOf: factsAsOf(handbook, collection) }, absolute),
    collection,
    files: filesOf(collection, absolute),
    count: handbook[collection].size,
    entries: [...(handbook[collection] as Map<string, Profile>).values()].map((profile) => {
      const { id, data } = profile;
      const { state, abbreviation, stateAsOf } = data as Short;
      const version = newestVersion(handbook, profile);
      return {
        id, title: titleOf(profile),
        ...(isApplicable(collection) && state !== undefined ? { state } : {}),
        ...(isApplicable(collection) && abbreviation !== undefined ? { abbreviation } : {}),
        stateAsOf,
        version: version ? shortVersion(version, absolute) : null,
        address: absolute(apiEntryFile(collection, id)),
        page: both((language) => absolute(entryPath(collection, id, language))),
      };
    }),
  };
  return toFile(list);
}

export function dictionaryText(handbook: Handbook, absolute: Absolute): string {
  const dictionary: FileOf<'dictionary'> = {
    ...headOf(handbook, { schema: 'dictionary', title: titleIn('dictionary'), address: apiFile('dictionary.json'), page: dataPage }, absolute),
    conventions: csvRules,
    tables: collectionNames.map((collection) => ({ collection, csv: absolute(apiListFile(collection, 'csv')), semicolonCsv: absolute(apiListFile(collection, 'semicolon.csv')), row: rowOf[collection], columns: csvColumns(collection) })),
  };
  return toFile(dictionary);
}

/** The dictionary as a table, and as harmless in a spreadsheet as the tables it explains. */
export function dictionaryCsv(style: CsvStyle): string {
  const rows = collectionNames.flatMap((collection) => csvColumns(collection).map(({ name, type, description, values = [] }, index) => [collection, index + 1, name, type, description.de, description.en, joinList(values.map(({ value, de }) => `${value} = ${de}`)), joinList(values.map(({ value, en }) => `${value} = ${en}`))]));
  return writeCsv(['collection', 'position', 'column', 'type', 'description_de', 'description_en', 'values_de', 'values_en'], rows, style);
}

export function apiChangesText(handbook: Handbook, absolute: Absolute): string {
  const changes: FileOf<'changes'> = {
    ...headOf(handbook, { schema: 'changes', title: titleIn('changes'), address: apiFile('changes.json'), page: dataPage }, absolute),
    breaking: breakingRules, compatible: compatibleRules, changes: apiChangeLog,
  };
  return toFile(changes);
}

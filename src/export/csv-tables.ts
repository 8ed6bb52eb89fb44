// The CSV table of each collection: header, rows, and its part of the data dictionary.
import { wordsFor } from '../labels/choices.ts';
import { firstColumns, lastColumns, ownColumns } from '../labels/data-columns.ts';
import { reviewState, versionStatus } from '../labels/words.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import type { PublishedVersion } from '../model/published.ts';
import { apiEntryFile } from '../file-routes.ts';
import { entryPath, versionPath } from '../routes.ts';
import type { CollectionName } from '../schema/index.ts';
import { site, type Language } from '../site.ts';
import { newestVersion } from './api-head.ts';
import { columnsOf, rowPage, rowsOf, type Column, type ColumnType } from './csv-columns.ts';
import { writeCsv, type Cell, type CsvStyle } from './csv.ts';
import type { Absolute } from './head-meta.ts';

type Both = Record<Language, string>;
type Common = Partial<{ title: { de: string; en?: string }; stateAsOf: string; review: { state: string }; sources: unknown[] }>;

export interface CsvColumn {
  name: string;
  type: ColumnType;
  description: Both;
  values?: ({ value: string } & Both)[];
}

const firstTypes: Record<keyof typeof firstColumns, ColumnType> = { id: 'code', title_de: 'text', title_en: 'text' };
const lastTypes: Record<keyof typeof lastColumns, ColumnType> = { state_as_of: 'date', review: 'code', sources: 'number', version: 'number', status: 'code', published_on: 'date', release: 'code', page_de: 'address', page_en: 'address', permanent_page: 'address', data: 'address', licence: 'code' };

const valuesOf = (words: Record<string, Both> | undefined) => (words ? { values: Object.entries(words).map(([value, { de, en }]) => ({ value, de, en })) } : {});
const only = (words: Record<string, Both> | undefined, choices: readonly string[] | undefined) => words && choices && Object.fromEntries(choices.map((choice) => [choice, words[choice]!]));

/** The columns of a collection, in the order of its file. Their order and names are part of the interface. */
export function csvColumns(collection: CollectionName): CsvColumn[] {
  const own = columnsOf[collection] as Record<string, Column<unknown>>;
  return [
    ...Object.entries(firstColumns).map(([name, description]) => ({ name, description, type: firstTypes[name as keyof typeof firstColumns] })),
    ...Object.entries(ownColumns[collection] as Record<string, Both>).map(([name, description]) => ({ name, description, type: own[name]!.type, ...valuesOf(only(own[name]!.choices && wordsFor(own[name]!.choices), own[name]!.choices)) })),
    ...Object.entries(lastColumns).map(([name, description]) => ({ name, description, type: lastTypes[name as keyof typeof lastColumns], ...(name === 'review' ? valuesOf(reviewState) : name === 'status' ? valuesOf(versionStatus) : {}) })),
  ];
}

/** Rows of a profile, each cell by the name of its column. */
function* cellsOf({ collection, id, data }: Profile, version: PublishedVersion | undefined, absolute: Absolute): Generator<Record<string, Cell>> {
  const { title, stateAsOf, review, sources } = data as Common;
  const own = columnsOf[collection] as Record<string, Column<unknown>>;
  const pageOf = rowPage[collection] as ((row: unknown, language: Language) => string) | undefined;
  for (const row of (rowsOf[collection] as (profile: Profile) => unknown[])({ collection, id, data, prose: { de: [] } })) {
    const page = (language: Language) => absolute(pageOf?.(row, language) ?? entryPath(collection, id, language));
    yield {
      id, title_de: title?.de, title_en: title?.en,
      ...Object.fromEntries(Object.keys(ownColumns[collection]).map((name) => [name, own[name]!.of(row)])),
      state_as_of: stateAsOf, review: review?.state, sources: sources?.length,
      version: version?.version, status: version?.status, published_on: version?.date, release: version?.release,
      page_de: page('de'), page_en: page('en'), permanent_page: version && absolute(versionPath(collection, id, version.version, 'de')), data: absolute(apiEntryFile(collection, id)), licence: site.licence.content.id,
    } satisfies Record<keyof typeof firstColumns | keyof typeof lastColumns, Cell>;
  }
}

/** Text of the file of a collection: newest versions, and drafts that were never published. */
export function csvTable(handbook: Handbook, collection: CollectionName, style: CsvStyle, absolute: Absolute): string {
  const names = csvColumns(collection).map(({ name }) => name);
  const rows = [...(handbook[collection] as Map<string, Profile>).values()].flatMap((profile) => {
    return [...cellsOf(profile, newestVersion(handbook, profile), absolute)].map((cells) => names.map((name) => cells[name]));
  });
  return writeCsv(names, rows, style);
}

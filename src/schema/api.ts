// What the files of /api/v1/ hold, as Zod schemas: the types of the code that writes them and the published JSON Schemas come from here.
import { z } from 'astro/zod';
import { bilingual, code, day, field, localized } from './fields.ts';
import { collectionNames, collections, type CollectionName } from './index.ts';

const address = z.url();
const pages = field(z.strictObject({ de: address, en: address }), 'Seite im Handbuch', 'Page of the handbook');
const schema = field(address, 'JSON Schema dieser Datei', 'JSON Schema of this file');
const own = field(address, 'Adresse dieser Datei', 'Address of this file');
const collection = field(z.enum(collectionNames), 'Sammlung', 'Collection');
const id = field(code, 'Kennung', 'Code');
const titleOf = field(localized, 'Titel', 'Title');
const status = field(z.enum(['current', 'superseded', 'withdrawn', 'removed']), 'Status der Fassung', 'Status of the version');
const number = field(z.int().min(1), 'Nummer der Fassung', 'Number of the version');
const date = field(day, 'Veröffentlicht am', 'Published on');
const release = field(z.string(), 'Ausgabe', 'Release');
const dataAsOf = field(day.nullable(), 'Stand der Angaben; null, wo es keine gibt', 'Date of the facts; null where there are none');

const licence = field(z.strictObject({
  id: field(z.literal('CC-BY-4.0'), 'SPDX-Kennung', 'SPDX identifier'),
  name: field(z.string(), 'Name', 'Name'),
  url: field(address, 'Text der Lizenz', 'Text of the licence'),
  attribution: field(bilingual, 'So ist die Quelle zu nennen', 'How to name the source'),
}), 'Lizenz der Daten', 'Licence of the data');

const act = { date: field(day, 'Tag', 'Day'), reason: field(localized, 'Grund', 'Reason') };
const withdrawal = z.strictObject(act);
const removal = z.strictObject({ ...act, legalBasis: field(z.string(), 'Rechtsgrund', 'Legal basis') });
const moved = z.strictObject({ ...act, collection, id, address: field(address, 'Daten dort', 'Data there'), page: pages });

/** The versions of an entry, each in short. */
const shortVersion = z.strictObject({ number, status, date, release, address: field(address, 'Daten dieser Fassung', 'Data of this version'), page: pages });

const version = z.strictObject({
  ...shortVersion.shape,
  title: titleOf,
  note: field(localized, 'Änderungsnotiz', 'Change note'),
  stateAsOf: field(day, 'Stand der Angaben', 'Date of the facts'),
  review: field(z.strictObject({ state: z.enum(['draft', 'reviewed']), reviewedOn: day.optional() }).optional(), 'Stand der fachlichen Prüfung; Normen haben keinen', 'State of review; norms have none'),
  schemaVersion: field(z.int(), 'Stand der Schemas, unter dem die Fassung eingefroren wurde', 'State of the schemas under which the version was frozen'),
  files: field(z.array(z.strictObject({
    language: field(z.enum(['de', 'en']), 'Sprache des Textes', 'Language of the prose'),
    address: field(address.optional(), 'Die eingefrorene Datei; fehlt, wenn sie entfernt wurde', 'The frozen file; absent where it was removed'),
    sha256: field(z.string(), 'SHA-256', 'SHA-256'),
    swhid: field(z.string(), 'Software-Heritage-Kennung', 'Software Heritage identifier'),
    bytes: field(z.int(), 'Größe in Byte', 'Size in bytes'),
  })), 'Was veröffentlicht wurde; die Prüfsummen gelten für diese Dateien, nicht für das JSON', 'What was published; the checksums are those of these files, not of the JSON'),
  supersededBy: field(z.int().optional(), 'Nachfolgende Fassung', 'Version after this one'),
  withdrawn: field(withdrawal.optional(), 'Zurückgezogen', 'Withdrawn'),
  removed: field(removal.optional(), 'Entfernt', 'Removed'),
});

const section = z.strictObject({
  id: field(z.string(), 'Anker auf der Seite; leer für Text vor der ersten Überschrift', 'Anchor on the page; empty for text before the first heading'),
  title: field(z.string(), 'Überschrift', 'Heading'),
  text: field(z.string(), 'Text ohne Auszeichnung; Quellenmarken wie auf der Seite: [1, S. 7] ist die erste Quelle', 'Text without markup; source marks as on the page: [1, p. 7] is the first source'),
});
const prose = z.strictObject({
  markdown: field(z.string(), 'Quelltext: Markdown (GFM) mit den Bausteinen Source, Norm, Term, Original, Note, Figure', 'Source text: Markdown (GFM) with the components Source, Norm, Term, Original, Note, Figure'),
  sections: field(z.array(section), 'Derselbe Text, je Abschnitt', 'The same text by section'),
});

const reference = z.strictObject({
  collection, id,
  item: field(z.strictObject({ list: z.string(), id: z.string(), title: localized.optional() }).optional(), 'Was dort gemeint ist: eine Position, eine Kompetenz, ein Beruf', 'What is meant there: a position, a competence, an occupation'),
  title: titleOf,
  version: field(z.strictObject({ number, address, page: pages }).optional(), 'Fassung, die beim Erscheinen dieser Fassung galt', 'Version that was the newest when this version was published'),
  address: field(address, 'Neueste Daten', 'Newest data'),
  page: pages,
  at: field(z.array(z.string()), 'Stellen in dieser Datei als JSON Pointer (RFC 6901)', 'Places in this file as JSON Pointers (RFC 6901)'),
});
export type ApiReference = z.output<typeof reference>;

/** A profile or one of its versions. */
export const apiProfile = <C extends CollectionName>(name: C) => z.strictObject({
  $schema: schema, collection: field(z.literal(name), 'Sammlung', 'Collection'), id, title: titleOf, address: own, page: pages, licence,
  publisher: field(bilingual, 'Herausgabe', 'Publisher'),
  dataAsOf,
  version: field(version.nullable(), 'Die Fassung in dieser Datei; null für Entwürfe, die nie veröffentlicht wurden', 'The version in this file; null for drafts that were never published'),
  versions: field(z.array(shortVersion), 'Alle Fassungen, älteste zuerst', 'All versions, oldest first'),
  versionList: field(address.optional(), 'Alle Fassungen mit allen Angaben', 'All versions in full'),
  movedTo: field(moved.optional(), 'Der Eintrag wird dort fortgeführt', 'The entry goes on there'),
  removed: field(removal.optional(), 'Der ganze Eintrag wurde entfernt', 'The whole entry was removed'),
  record: field(collections[name].schema.optional(), 'Die Angaben des Profils; fehlen, wenn sie entfernt oder verlegt wurden', 'The facts of the profile; absent where they were removed or moved'),
  prose: field(z.strictObject({ de: prose, en: prose.optional() }).optional(), 'Der Text des Profils; Normen haben keinen', 'The prose of the profile; norms have none'),
  references: field(z.array(reference).optional(), 'Wohin Kennungen in „record“ und Verweise in „prose“ führen', 'Where codes in "record" and references in "prose" lead'),
});
/** Without the record, which each collection has of its own. */
export type ApiProfile = Omit<z.output<ReturnType<typeof apiProfile>>, 'collection' | 'record'> & { collection: CollectionName; record?: unknown };
export type ApiVersion = NonNullable<ApiProfile['version']>;

const files = field(z.strictObject({ json: address, ndjson: address, csv: address, semicolonCsv: address, schema: address }), 'Dateien der Sammlung', 'Files of the collection');
const head = { $schema: schema, title: field(bilingual, 'Name der Datei', 'Name of the file'), address: own, page: pages, licence, publisher: field(bilingual, 'Herausgabe', 'Publisher'), release: field(release.nullable(), 'Neueste Ausgabe; null vor der ersten', 'Newest release; null before the first'), publishedOn: field(day.nullable(), 'Datum der letzten Zeile des Registers', 'Date of the last line of the register'), dataAsOf };

/** All entries of a collection in short. */
const apiList = z.strictObject({
  ...head, collection, files,
  count: field(z.int().min(0), 'Zahl der Einträge', 'Number of entries'),
  entries: field(z.array(z.strictObject({
    id, title: titleOf,
    state: field(z.string().optional(), 'Ausstellender Staat, bei Qualifikationen', 'Issuing state, of qualifications'),
    abbreviation: field(z.string().optional(), 'Amtliche Abkürzung, bei Ordnungen und Normen', 'Official abbreviation, of regulations and norms'),
    stateAsOf: field(day, 'Stand der Angaben', 'Date of the facts'),
    version: field(z.strictObject({ number, status, date, release, address, page: pages }).nullable(), 'Neueste Fassung; null für Entwürfe', 'Newest version; null for drafts'),
    address: field(address, 'Daten', 'Data'), page: pages,
  })), 'Einträge nach Kennung', 'Entries by code'),
});

/** Where everything begins. */
const apiIndex = z.strictObject({
  ...head,
  api: field(z.strictObject({ version: z.string(), changes: address, openapi: address, dictionary: address, dictionaryCsv: address, dictionarySemicolonCsv: address }), 'Die Schnittstelle', 'The interface'),
  collections: field(z.array(z.strictObject({ collection, title: bilingual, count: z.int().min(0), files })), 'Sammlungen', 'Collections'),
  all: field(address, 'Alle Profile in einer Datei (NDJSON)', 'All profiles in one file (NDJSON)'),
  register: field(address, 'Register aller Veröffentlichungen', 'Register of all publications'),
  more: field(z.array(z.strictObject({ title: bilingual, type: z.string(), address })), 'Weitere Formate', 'Further formats'),
});

const words = z.strictObject({ value: z.string(), de: z.string(), en: z.string() });
/** What the columns of the CSV files mean. */
const apiDictionary = z.strictObject({
  ...head,
  conventions: field(z.array(z.strictObject({ name: z.string(), text: bilingual })), 'Regeln, die für alle CSV-Dateien gelten', 'Rules for all CSV files'),
  tables: field(z.array(z.strictObject({
    collection, csv: address, semicolonCsv: address,
    row: field(bilingual, 'Wofür eine Zeile steht', 'What a row stands for'),
    columns: z.array(z.strictObject({
      name: z.string(),
      type: z.enum(['text', 'code', 'number', 'date', 'truth', 'list', 'address']),
      description: bilingual,
      values: z.array(words).optional(),
    })),
  })), 'Tabellen', 'Tables'),
});

/** The dated log of the interface. */
const apiChanges = z.strictObject({
  ...head,
  breaking: field(z.array(bilingual), 'Was eine neue Adresse bekommt (/api/v2/)', 'What gets a new address (/api/v2/)'),
  compatible: field(z.array(bilingual), 'Womit Programme rechnen müssen', 'What programs must expect'),
  changes: field(z.array(z.strictObject({ version: z.string(), on: day, kind: z.enum(['added', 'changed', 'corrected', 'breaking']), text: bilingual })), 'Änderungen, neueste zuerst', 'Changes, newest first'),
});

/** Files that are no profile, by the name of their schema. */
export const apiFiles = { index: apiIndex, list: apiList, dictionary: apiDictionary, changes: apiChanges } as const;
export type ApiFileName = keyof typeof apiFiles;
export type Head = Pick<z.output<typeof apiIndex>, keyof typeof head>;

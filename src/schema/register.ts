// One line of content/register.jsonl: what was published, withdrawn, moved or removed. Lines are only ever appended.
import { z } from 'astro/zod';
import { code, day, field, localized } from './fields.ts';
import { collectionNames } from './index.ts';

const SHA256 = /^[0-9a-f]{64}$/;

const seq = field(z.int().min(1), 'Laufende Nummer der Zeile', 'Number of the line');
const prev = field(z.string().regex(SHA256), 'SHA-256 der vorigen Zeile ohne Zeilenende; in der ersten Zeile 64 Nullen', 'SHA-256 of the line before without its line end; 64 zeros in the first line');
const collection = field(z.enum(collectionNames), 'Sammlung', 'Collection');
const id = field(code, 'Kennung', 'Code');
const on = field(day, 'Tag, an dem dies geschah', 'Day on which this happened');
const version = field(z.int().min(1), 'Fassung', 'Version');
const versionOrAll = field(z.union([z.int().min(1), z.literal('all')]), 'Fassung, oder all = alle bisherigen', 'Version, or all = all up to now');
const reason = field(localized, 'Begründung; steht auf der Seite', 'Reason; shown on the page');
const release = field(z.string().regex(/^\d{4}-[1-9]\d*$/, 'Ausgaben heißen wie 2026-1'), 'Ausgabe: Jahr und laufende Nummer', 'Release: year and running number');
/** An entry by its permanent name: qualifications/tr-0001. */
const entry = z.string().regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/).refine((name) => (collectionNames as string[]).includes(name.split('/')[0]!), 'diese Sammlung gibt es nicht');

const frozenFile = z.strictObject({
  path: field(z.string().regex(/^versions\/[a-z]+\/[a-z0-9-]+\/\d+(\.en)?\.(mdx|yaml)$/), 'Pfad unter content/', 'Path below content/'),
  sha256: field(z.string().regex(SHA256), 'SHA-256 der Datei', 'SHA-256 of the file'),
  swhid: field(z.string().regex(/^swh:1:cnt:[0-9a-f]{40}$/), 'Software-Heritage-Kennung (Git-Blob)', 'Software Heritage identifier (Git blob)'),
  bytes: field(z.int().min(0), 'Größe in Byte', 'Size in bytes'),
});

const review = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('draft') }),
  z.strictObject({ state: z.literal('reviewed'), reviewedOn: day }),
]);

/** A version of one entry was frozen. */
export const publish = z.strictObject({
  seq, type: z.literal('publish'), collection, id, version,
  address: field(z.string().regex(/^(\/[a-z0-9-]+)+\/$/), 'Deutsche Adresse ohne Basispfad', 'German address without base path'),
  date: on, release,
  files: field(z.array(frozenFile).min(1), 'Eingefrorene Dateien', 'Frozen files'),
  title: field(localized, 'Titel', 'Title'),
  note: field(localized, 'Änderungsnotiz', 'Change note'),
  stateAsOf: field(day, 'Stand der Angaben', 'Date of the facts'),
  review: field(review.optional(), 'Stand der fachlichen Prüfung; Normen haben keinen', 'State of review; norms have none'),
  marginNumbers: field(z.strictObject({
    count: field(z.int().min(1), 'Anzahl', 'Count'),
    sha256: field(z.string().regex(SHA256), 'SHA-256 der Liste „Nummer Stelle“, eine Zeile je Randnummer', 'SHA-256 of the list "number place", one line for each margin number'),
  }), 'Randnummern: welche Nummer bei welcher Angabe steht', 'Margin numbers: which number stands at which place'),
  schemaVersion: field(z.int().min(1), 'Stand der Schemas', 'State of the schemas'),
  prev,
});

/** Closes a release; stands right after its publish lines. */
export const releaseLine = z.strictObject({
  seq, type: z.literal('release'), release, date: on,
  count: field(z.int().min(1), 'Zahl der Fassungen', 'Number of versions'),
  sums: field(z.string().regex(SHA256), 'SHA-256 der Datei versions/releases/<Ausgabe>.sha256', 'SHA-256 of the file versions/releases/<release>.sha256'),
  prev,
});

/** Stays readable, but is no longer stood by. */
export const withdraw = z.strictObject({ seq, type: z.literal('withdraw'), collection, id, version: versionOrAll, reason, date: on, prev });

/** The entry goes on under another code. */
export const move = z.strictObject({
  seq, type: z.literal('move'),
  from: field(entry, 'Bisher', 'From'), to: field(entry, 'Künftig', 'To'),
  reason, date: on, prev,
});

/** The frozen bytes are deleted; code, title, dates and hashes stay. */
export const remove = z.strictObject({
  seq, type: z.literal('remove'), collection, id, version: versionOrAll, reason,
  legalBasis: field(z.string().trim().min(1), 'Rechtsgrund der Entfernung', 'Legal basis of the removal'),
  date: on, prev,
});

export const registerLine = z.discriminatedUnion('type', [publish, releaseLine, withdraw, move, remove]);

export type RegisterLine = z.output<typeof registerLine>;
export type Publish = z.output<typeof publish>;
export type FrozenFile = z.output<typeof frozenFile>;
/** A line before it has a place in the register. */
export type NewLine = RegisterLine extends infer L ? (L extends RegisterLine ? Omit<L, 'seq' | 'prev'> : never) : never;

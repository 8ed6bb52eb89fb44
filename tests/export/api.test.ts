// The files of /api/v1/: they fit the published schemas, keep the record as it is, resolve references, and say what became of an entry.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataAlternates } from '../../src/export/api-alternates.ts';
import { toFile, toLine } from '../../src/export/api-head.ts';
import { apiJsonSchema, schemaNames, type SchemaName } from '../../src/export/api-json-schema.ts';
import { apiChangesText, apiIndexText, apiListText, dictionaryText } from '../../src/export/api-lists.ts';
import { openApi } from '../../src/export/api-openapi.ts';
import { joinProfile, profileBody, profileHead } from '../../src/export/api-profile.ts';
import type { ApiProfile } from '../../src/schema/api.ts';
import { apiChangeLog } from '../../src/labels/data.ts';
import type { Handbook, Profile } from '../../src/model/handbook.ts';
import { nameOf } from '../../src/model/published.ts';
import { apiSchemaFile } from '../../src/file-routes.ts';
import { splitFile } from '../../src/markdown/split-file.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/index.ts';
import { piece } from '../support/hostile-text.ts';
import { sampleHandbook } from '../support/sample-handbook.ts';

const origin = 'https://handbuch.example.org';
const absolute = (path: string) => new URL(path, origin).href;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const schemas = new Map(schemaNames.map((name) => [name, ajv.compile(apiJsonSchema(name, absolute))]));
const fits = (name: SchemaName, file: unknown) => schemas.get(name)!(file) || schemas.get(name)!.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`);

type Read = ApiProfile & { record?: Record<string, unknown> };
function write(handbook: Handbook, profile: Profile & { text?: string; english?: string }, version?: number): { file: Read; line: string } {
  const entry = handbook.published.entries.get(nameOf(profile));
  const shown = version === undefined ? entry?.versions.at(-1) : entry!.versions[version - 1];
  const markdown = profile.collection === 'norms' ? {} : { de: splitFile(profile.text ?? '---\n---\nText').body, ...(profile.english === undefined ? {} : { en: profile.english }) };
  const head = profileHead(handbook, { collection: profile.collection, id: profile.id, entry, version: shown, isPermanent: version !== undefined, draft: { title: (profile.data as { title: { de: string } }).title, stateAsOf: '2026-01-01' } }, absolute);
  const line = joinProfile(head, profileBody(handbook, profile, entry && shown && { entry, version: shown, isPermanent: true }, markdown, absolute));
  return { file: JSON.parse(line) as Read, line };
}

const drafts = sampleHandbook();
const published = sampleHandbook(['2026-11-21', '2027-03-01']);

describe.each(collectionNames)('a profile of %s', (collection) => {
  const profile = published.profiles.find((own) => own.collection === collection)!;

  it('fits its schema: as draft, newest and permanent version', () => {
    expect(fits(collection, write(drafts.handbook, profile).file)).toBe(true);
    expect(fits(collection, write(published.handbook, profile).file)).toBe(true);
    expect(fits(collection, write(published.handbook, profile, 1).file)).toBe(true);
  });

  it('keeps the record: what the schema of the handbook made of the file, and what it takes again', () => {
    const { record } = write(published.handbook, profile).file;
    expect(record).toEqual(JSON.parse(JSON.stringify(profile.data)));
    expect(collections[collection].schema.parse(record)).toEqual(profile.data);
  });

  it('names every code that leads somewhere, with title and addresses', () => {
    const { file } = write(published.handbook, profile);
    for (const { title, address, page, at } of file.references ?? []) {
      expect(title.de).not.toBe('');
      expect([address, page.de, page.en].every((url) => url.startsWith(`${origin}/`))).toBe(true);
      for (const pointer of at) expect(pointer.slice(1).split('/').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')], file), pointer).toBeDefined();
    }
  });

  it('is refused when a field is missing, of another kind or unknown', () => {
    const { file } = write(published.handbook, profile);
    for (const key of ['id', 'licence', 'versions', 'version', 'page'] as const) expect(fits(collection, { ...file, [key]: undefined }), key).not.toBe(true);
    expect(fits(collection, { ...file, record: { ...file.record, unknown: 1 } })).not.toBe(true);
    expect(fits(collection, { ...file, record: { ...file.record, stateAsOf: 2026 } })).not.toBe(true);
    expect(fits(collection, { ...file, record: undefined, references: undefined })).not.toBe(true);
  });
});

describe('a profile', () => {
  const qualification = published.profiles.find(({ collection }) => collection === 'qualifications')!;

  it('names licence, version, dates and addresses, and its versions', () => {
    const { file } = write(published.handbook, qualification, 1);
    expect(file).toMatchObject({
      $schema: `${origin}/api/v1/schemas/qualifications.json`, address: `${origin}/api/v1/qualifications/aq-0001/1.json`, page: { de: `${origin}/qualifikationen/aq-0001/1/`, en: `${origin}/en/qualifications/aq-0001/1/` },
      licence: { id: 'CC-BY-4.0' }, version: { number: 1, status: 'superseded', supersededBy: 2, date: '2026-11-21', release: '2026-1' },
      versions: [{ number: 1, status: 'superseded' }, { number: 2, status: 'current', address: `${origin}/api/v1/qualifications/aq-0001/2.json` }],
    });
    expect(write(published.handbook, qualification).file).toMatchObject({ address: `${origin}/api/v1/qualifications/aq-0001.json`, version: { number: 2, status: 'current' } });
    expect(write(drafts.handbook, qualification).file).toMatchObject({ version: null, versions: [] });
  });

  it('has its prose as Markdown and as plain text, with provisions by name', () => {
    const { prose } = write(published.handbook, qualification).file;
    expect(prose!.de.markdown).toContain('<Norm id="mustg-4"');
    const text = prose!.de.sections.map((section) => section.text).join('\n');
    expect(text).toContain('§ 4');
    expect(text).toContain('MustG');
    expect(text).not.toMatch(/[<>]|mustg-4/);
    expect(prose!.en!.markdown).toBe(qualification.english!.trim());
  });

  it('names positions and competences by their titles', () => {
    const references = write(published.handbook, qualification).file.references!;
    const [position] = references.filter(({ item }) => item?.list === 'positions');
    expect(position).toMatchObject({ collection: 'regulations', id: 'musterausbv-2020', item: { title: { de: expect.any(String) as string } }, version: { number: 2, address: `${origin}/api/v1/regulations/musterausbv-2020/2.json` } });
    // What stood beside the first version is what was published with it.
    expect(write(published.handbook, qualification, 1).file.references!.find(({ id }) => id === 'musterausbv-2020')!.version!.number).toBe(1);
  });

  it('says what became of it: withdrawn, moved, removed', () => {
    const entry = { collection: 'terms' as CollectionName, id: 'pruefbegriff' };
    const termAfter = (...steps: Parameters<typeof sampleHandbook>[1] & object) => {
      const { handbook } = sampleHandbook(['2026-11-21'], steps);
      const own = handbook.published.entries.get('terms/pruefbegriff')!;
      return profileHead(handbook, { ...entry, entry: own, version: own.versions[0], isPermanent: false }, absolute);
    };
    expect(termAfter({ do: 'withdraw', date: '2027-01-01', entry, version: 'all', reason: 'falsch' }).version).toMatchObject({ status: 'withdrawn', withdrawn: { date: '2027-01-01', reason: { de: 'falsch' } } });
    const removed = termAfter({ do: 'remove', date: '2027-01-01', entry, version: 'all', reason: 'Personenbezug', legalBasis: 'Art. 17 DSGVO' });
    expect(removed).toMatchObject({ removed: { legalBasis: 'Art. 17 DSGVO' }, version: { status: 'removed', removed: { date: '2027-01-01' } } });
    expect(removed.version!.files.every(({ address }) => address === undefined)).toBe(true);
    expect(fits('terms', JSON.parse(joinProfile(removed, undefined)))).toBe(true);
    // A notice that gives no reason is refused.
    expect(fits('terms', { ...removed, removed: undefined, version: { ...removed.version, removed: undefined } })).not.toBe(true);
  });
});

describe('the other files', () => {
  it.each([drafts, published])('fit their schemas, before and after a release', ({ handbook }) => {
    expect(fits('index', JSON.parse(apiIndexText(handbook, absolute)))).toBe(true);
    expect(fits('dictionary', JSON.parse(dictionaryText(handbook, absolute)))).toBe(true);
    expect(fits('changes', JSON.parse(apiChangesText(handbook, absolute)))).toBe(true);
    for (const collection of collectionNames) {
      const list = JSON.parse(apiListText(handbook, collection, absolute)) as { count: number; entries: { version: unknown }[] };
      expect(fits('list', list)).toBe(true);
      expect(list.count).toBe(handbook[collection].size);
      expect(list.entries.every(({ version }) => (version === null) === (handbook === drafts.handbook))).toBe(true);
    }
  });

  it('OpenAPI 3.1 is accepted by another validator, and one with a fault is not', async () => {
    const description = JSON.parse(openApi(absolute)) as { paths: Record<string, { get: { operationId: string; responses?: unknown } }>; info: { version: string } };
    const validator = new Validator();
    for (const name of schemaNames) await validator.addSpecRef(apiJsonSchema(name, absolute), absolute(apiSchemaFile(name)));
    const result = await validator.validate(structuredClone(description));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    const ids = Object.values(description.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(description.info.version).toBe(apiChangeLog[0]!.version);
    const broken = structuredClone(description) as unknown as { info: { title?: string } };
    delete broken.info.title;
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('schemas explain every field in English and in German, and hold nothing of the house', () => {
    for (const name of schemaNames) {
      const text = JSON.stringify(apiJsonSchema(name, absolute));
      expect(text).not.toMatch(/"(citations|url)":true|"(ref|local|within|date)":"/);
    }
    const { properties } = apiJsonSchema('qualifications', absolute) as { properties: { record: { properties: Record<string, { description?: string; 'x-description-de'?: string }> } } };
    for (const [key, field] of Object.entries(properties.record.properties)) expect(field.description && field['x-description-de'], key).toBeTruthy();
  });

  it('the change log runs backwards in days and versions', () => {
    const keys = apiChangeLog.map(({ on, version }) => `${on} ${version.split('.').map((part) => part.padStart(3, '0')).join('.')}`);
    expect(keys).toEqual([...keys].sort().reverse());
  });
});

describe('JSON', () => {
  it('stays one line for any reader of lines, and says the same', () => {
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.constantFrom('\u2028', '\u2029', '\u0085', '\n', '\r\n', '"', '\\', '=1', '\u202E')), { maxLength: 8 }), (parts) => {
      const value = { text: parts.join(''), [parts.join('')]: parts };
      expect(toLine(value)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      expect(JSON.parse(toLine(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(JSON.parse(toFile(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }), { numRuns: 1000 });
  });
});

describe('the data of a page', () => {
  const hrefs = (shows: Parameters<typeof dataAlternates>[0]) => dataAlternates(shows, 'de', (path) => path, true).filter(({ type }) => type === 'application/json').map(({ href }) => href);

  it('are those of the version, of the entry, of the room or of the handbook', () => {
    expect(hrefs({ room: 'terms', id: 'pruefbegriff', version: 2 })).toEqual(['/api/v1/terms/pruefbegriff/2.json']);
    expect(hrefs({ room: 'terms', id: 'pruefbegriff' })).toEqual(['/api/v1/terms/pruefbegriff.json']);
    expect(hrefs({ room: 'terms' })).toEqual(['/api/v1/terms.json']);
    expect(hrefs(undefined)).toEqual(['/api/v1/index.json']);
  });

  it('leave out what is not there: feeds of drafts, other formats of what was withdrawn', () => {
    const types = (shows: Parameters<typeof dataAlternates>[0], hasFeeds: boolean) => new Set(dataAlternates(shows, 'en', (path) => path, hasFeeds).map(({ type }) => type));
    const place = { room: 'qualifications' as const, id: 'tr-0001' };
    expect(types(place, true)).toEqual(new Set(['application/json', 'application/ld+json', 'application/atom+xml']));
    expect(types({ ...place, isDraft: true }, true)).toEqual(new Set(['application/json', 'application/ld+json']));
    expect(types({ ...place, isRetired: true }, true)).toEqual(new Set(['application/json', 'application/atom+xml']));
    expect(types(undefined, false)).not.toContain('application/atom+xml');
  });
});

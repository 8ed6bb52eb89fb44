// Whatever is done to the data of the published site, or to a page they belong to, a check says so.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../scripts/lib/read-content.ts';
import { readArchive, type Archive } from '../../scripts/verify/archive.ts';
import type { Check } from '../../scripts/verify/check.ts';
import { data } from '../../scripts/verify/data.ts';
import { dataPages } from '../../scripts/verify/data-pages.ts';
import { runChecks } from '../../scripts/verify/run-checks.ts';
import { readPage, readSite } from '../../scripts/verify/site.ts';
import { origin } from '../support/published-site.ts';
import { Scratch } from './support/scratch.ts';

let site: Scratch;
let archive: Archive;
let content: Content;

beforeAll(async () => {
  site = await Scratch.make();
  archive = readArchive(join(site.root, 'content'));
  content = readContent(join(site.root, 'content'), site.root);
}, 180_000);
afterEach(() => site.undo());
afterAll(() => site.clear());

/** What the checks say of the files and of one page; without a page, of all. */
function said(checks: Check[], ...pages: string[]): string {
  const built = readSite(join(site.root, 'dist'), { origin, content, archive });
  const seen = pages.length > 0 ? pages.map((path) => readPage(built, path)) : undefined;
  const all = runChecks(built, checks, seen).findings;
  // Pages that were not read were not compared.
  return all.filter(({ message }) => seen === undefined || !message.startsWith('no page in')).map(({ path, message }) => `${path}: ${message}`).join('\n');
}

const api = 'dist/api/v1';
const page = 'qualifikationen/aq-0001/index.html';
const profile = `${api}/qualifications/aq-0001.json`;
type Mutation = [name: string, mutate: () => void, says: string | RegExp];

it('nothing is wrong at first', () => {
  expect(said([data, dataPages])).toBe('');
}, 60_000);

describe('files', () => {
  it.each<Mutation>([
    ['the entry point is gone', () => site.write(`${api}/index.json`, undefined), 'api/v1/index.json: is missing'],
    ['a file that nothing describes', () => site.write(`${api}/secret.json`, '{}'), 'api/v1/secret.json: is not described in openapi.json'],
    ['a kind of file that is not there', () => site.write(`${api}/dictionary.csv`, undefined), 'describes /dictionary.csv, and no such file is there'],
    ['an unknown field', () => site.edit(profile, '"record":{', '"record":{"verdict":true,'), /qualifications\/aq-0001\.json: does not fit api\/v1\/schemas\/qualifications\.json: \/record must NOT have additional properties/],
    ['a missing licence', () => site.edit(`${api}/qualifications/aq-0001/1.json`, /"licence":\{.*?\}\},/, ''), "must have required property 'licence'"],
    ['no reason why there is no record', () => site.edit(profile, /,"record":\{.*\}\n$/s, '}\n'), 'aq-0001.json: does not fit'],
    ['another address', () => site.edit(profile, '/api/v1/qualifications/aq-0001.json"', '/api/v1/qualifications/aq-0002.json"'), 'qualifications/aq-0001.json: calls itself https://handbuch.example.org/api/v1/qualifications/aq-0002.json'],
    ['a schema that is not there', () => site.edit(profile, 'schemas/qualifications.json', 'schemas/qualification.json'), 'names a schema that is not there'],
    ['a line that is not its file', () => site.edit(`${api}/qualifications.ndjson`, 'aq-0001', 'aq-000l'), 'qualifications.ndjson: line 1 is not api/v1/qualifications/aq-0001.json'],
    ['a list that forgets one', () => site.edit(`${api}/terms.json`, /"count": (\d+)/, '"count": 99'), 'terms.json: says 99 entries'],
    ['a table without its byte order mark', () => site.edit(`${api}/terms.semicolon.csv`, '\uFEFF', ''), 'terms.semicolon.csv: has no byte order mark'],
    ['a table with another column', () => site.edit(`${api}/terms.csv`, 'title_de', 'titel_de'), 'terms.csv: has the columns'],
    ['a table that forgets a row', () => site.edit(`${api}/norms.csv`, /\r\n(mustg,[^\r]*\r\n)+/g, '\r\n'), /norms\.csv: has (no row for mustg|\d+ rows)/],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said([data], page)).toMatch(says);
  });
});

describe('a page that says something else than its data', () => {
  it.each<Mutation>([
    ['names no data', () => site.edit(`dist/${page}`, /<link rel="alternate" type="application\/json"[^>]*>/, ''), 'names no data'],
    ['names the data of another entry', () => site.edit(`dist/${page}`, '/api/v1/qualifications/aq-0001.json', '/api/v1/qualifications/aq-0009.json'), 'names data that are not there'],
    ['title', () => site.edit(`dist/${page}`, /<h1 class="wide">[^<]*/, '<h1 class="wide">Anderer Titel'), /title: the page says „Anderer Titel“/],
    ['date of the facts', () => site.edit(`dist/${page}`, /(<dt>Stand der Angaben<\/dt><dd>)[^<]*/, '$11.1.2020'), 'date of the facts: the page says „2020-01-01“'],
    ['status', () => site.edit(profile, '"status":"current"', '"status":"withdrawn"'), 'status: the page says „aktuell“, the data say „zurückgezogen“'],
    ['version', () => site.edit(profile, /("page":\{"de":"[^"]*\/)3(\/","en":"[^"]*\/3\/"\},"title")/, '$12$2'), /version: the page says „[^“]*\/3\/“, the data say „[^“]*\/2\/“/],
    ['number of sources', () => site.edit(`dist/${page}`, '<li id="q1">', '<li></li><li id="q1">'), /number of sources: the page says „\d+“/],
    ['address of a source', () => site.edit(profile, /("sources":\[\{"id":.*?"url":"https:\/\/)/, '$1other.'), /source \d+: the page does not link https:\/\/other\./],
    ['duration', () => site.edit(profile, /"duration":\{"months":\d+/, '"duration":{"months":7'), /duration in months: the page says „\d+“, the data say „7“/],
    ['level', () => site.edit(profile, /("levels":\[\{"framework":"[^"]*","level":)"[^"]*"/, '$1"9"'), /level: the page says/],
    ['text', () => site.edit(profile, /("sections":\[\{"id":"[^"]*","title":"[^"]*","text":")/, '$1Erfunden. '), /text of „[^“]*“: the page says/],
  ])('%s', (_, mutate, says) => {
    mutate();
    expect(said([dataPages], page)).toMatch(says);
  });

  it('is missed where no page belongs to the data', () => {
    site.edit(`dist/${page}`, '/api/v1/qualifications/aq-0001.json', '/api/v1/qualifications/aq-0002.json');
    expect(said([dataPages])).toContain('api/v1/qualifications/aq-0001.json: no page in de names these data as its own');
  }, 60_000);
});

// The small published site as it is: nothing is wrong with it, and everything that can befall a version is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { guideSlugs } from '../../scripts/lib/guide-slugs.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { readArchive, type Archive } from '../../scripts/verify/archive.ts';
import { checks } from '../../scripts/verify/index.ts';
import { placesOf } from '../../scripts/verify/places.ts';
import { verifyRegister } from '../../scripts/verify/register.ts';
import { runChecks } from '../../scripts/verify/run-checks.ts';
import { readSite, type Site } from '../../scripts/verify/site.ts';
import { origin, publishedSite, type PublishedSite } from '../support/published-site.ts';

let place: PublishedSite;
let archive: Archive;
let site: Site;

beforeAll(async () => {
  place = await publishedSite();
  archive = readArchive(place.content);
  site = readSite(place.dist, { origin, archive, content: readContent(place.content, join(place.content, '..')), guide: guideSlugs(join(place.content, 'guide')) });
}, 180_000);

it('stands all checks of npm run verify', { timeout: 120_000 }, () => {
  expect(verifyRegister(place.content)).toEqual([]);
  const { pages, findings } = runChecks(site, checks);
  expect(findings.map(({ path, check, message }) => `${path}: [${check}] ${message}`)).toEqual([]);
  expect(pages).toBeGreaterThan(100);
});

it('is built without a complaint', () => {
  // Astro tells of faults that do not stop it.
  expect(place.log.split('\n').filter((line) => line.includes('[ERROR]'))).toEqual([]);
});

it('shows what was published, not the working files', () => {
  expect(readFileSync(join(place.content, 'terms', 'pruefbegriff.mdx'), 'utf8')).toMatch(/\(noch nicht veröffentlicht\).*noch nicht veröffentlicht ist/s);
  const told = [...site.files].filter((path) => /\.(html|json|jsonl|css|js)$/.test(path) && readFileSync(join(place.dist, path), 'utf8').match(/(\(|Was )noch nicht veröffentlicht/));
  expect(told).toEqual([]);
});

it('keeps nothing of what was removed', () => {
  const secret = 'Ein Absatz über Schutzwort.';
  expect(existsSync(join(place.content, 'versions/terms/schutzwort'))).toBe(false);
  expect([...site.files].filter((path) => /\.(html|mdx|json|jsonl)$/.test(path) && readFileSync(join(place.dist, path), 'utf8').includes(secret))).toEqual([]);
});

it('holds versions of every state, a moved entry, one that is gone, and drafts', () => {
  const entries = [...archive.published.entries.values()];
  const states = new Set(entries.flatMap(({ versions }) => versions.map(({ status }) => status)));
  expect([...states].sort()).toEqual(['current', 'removed', 'superseded', 'withdrawn']);
  expect(new Set([...placesOf(archive).values()].map(({ kind }) => kind))).toEqual(new Set(['version', 'tombstone', 'forwarding', 'versions', 'changes', 'provision', 'matrix', 'competence', 'synopsis', 'release']));
  expect(entries.some(({ movedTo }) => movedTo)).toBe(true);
  expect(entries.some(({ removed }) => removed)).toBe(true);
  expect(entries.some(({ versions }) => versions.some((version) => version.withdrawn && version.supersededBy))).toBe(true);
  expect(entries.some(({ versions }) => versions.length === 3)).toBe(true);
  expect(archive.published.releases).toHaveLength(4);
  expect(site.content.entries.filter(({ collection, id }) => !archive.published.entries.has(`${collection}/${id}`)).map(({ id }) => id)).toEqual(['entwurfswort']);
});

it('looks at every page of a published version', () => {
  const { notes } = runChecks(site, checks.filter(({ id }) => id === 'margin-numbers'));
  const pages = [...placesOf(archive).values()].filter(({ kind }) => kind === 'version').length;
  expect(notes).toEqual([`margin numbers compared on ${pages} pages`]);
});

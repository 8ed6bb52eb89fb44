// Old versions keep building: for every state of the schemas there is a frozen tree, unchanged, readable, with the same margin numbers, and on the site.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../scripts/publish/hashes.ts';
import { placesOfEntry, sumPlaces } from '../../scripts/publish/margin-numbers.ts';
import { readArchive } from '../../scripts/verify/archive.ts';
import { verifyRegister } from '../../scripts/verify/register.ts';
import { nameOf } from '../../src/model/published.ts';
import { sourceFile, versionPath } from '../../src/routes.ts';
import { collectionNames, type CollectionName } from '../../src/schema/index.ts';
import { schemaVersion } from '../../src/schema/schema-version.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { frozenRoot } from './support/history.ts';

const numbers = Array.from({ length: schemaVersion }, (_, index) => index + 1);
const treeOf = (number: number) => join(frozenRoot, `schema-${number}`, 'content');
const versionsOf = (number: number) => [...readArchive(treeOf(number)).published.entries.values()].flatMap(({ versions }) => versions);

/** Last lines of the registers: the one thing that no register proves of itself. A new tree adds its own. */
const lastLines: Record<number, string> = {
  1: '858da3a114739536aed7a434f04b5ab1d0879d4703ef6f37dd54c1251364080d',
  2: '78e96d7c1f70963b0ccfa307b723a0abe0c4e3c4da1f3fa12fb07789dfbdc9d5',
};

/** State of the schemas → collections that had no pages then, and so nothing of them can have been published. */
const withoutPages: Record<number, CollectionName[]> = { 1: ['frameworks', 'roles', 'curricula', 'recommendations'] };

it('knows which collections have pages', () => {
  const view = readFileSync(join(import.meta.dirname, '../../src/components/profile/ProfileView.astro'), 'utf8');
  expect(collectionNames.filter((name) => !view.includes(`page.collection === '${name}'`))).toEqual(withoutPages[schemaVersion] ?? []);
});

it('there is a tree for every state of the schemas, and no other', () => {
  expect(readdirSync(frozenRoot).filter((name) => name !== 'README.md').sort()).toEqual(numbers.map((number) => `schema-${number}`).sort());
});

describe.each(numbers)('schema %i', (number) => {
  const archive = readArchive(treeOf(number));
  const versions = versionsOf(number);

  it('was published under this number, in every collection that has pages', () => {
    const own = versions.filter((version) => version.schemaVersion === number);
    expect(collectionNames.filter((name) => !own.some(({ collection }) => collection === name)).filter((name) => !withoutPages[number]?.includes(name))).toEqual([]);
  });

  it('continues the tree before', () => {
    const former = number > 1 ? readFileSync(join(treeOf(number - 1), 'register.jsonl')) : Buffer.alloc(0);
    expect(archive.register.subarray(0, former.length).equals(former)).toBe(true);
    expect(versions.some((version) => version.schemaVersion > number)).toBe(false);
  });

  it('is unchanged', () => {
    expect(verifyRegister(treeOf(number))).toEqual([]);
    expect(sha256(archive.register.toString('utf8').split('\n').at(-2)!)).toBe(lastLines[number]);
  });

  it.each(versions.map((version) => [`${nameOf(version)}/${version.version}`, version] as const))('%s can be read, and has the margin numbers it had', (_, version) => {
    const record = archive.frozen(version)!;
    expect(record.problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(sumPlaces(placesOfEntry(record))).toEqual(version.marginNumbers);
  });
});

describe('on the site', () => {
  let site: PublishedSite;
  beforeAll(async () => {
    site = await publishedSite();
  }, 180_000);

  it.each(versionsOf(schemaVersion).map((version) => [`${nameOf(version)}/${version.version}`, version] as const))('%s answers with its page and its bytes, or says why not', (_, version) => {
    const { collection, id, version: number, files } = version;
    const now = readArchive(site.content).published.entries.get(nameOf(version))!.versions[number - 1]!;
    for (const language of ['de', 'en'] as const) {
      const page = readFileSync(join(site.dist, versionPath(collection, id, number, language), 'index.html'), 'utf8');
      expect(page).toContain(now.removed ? now.removed.legalBasis : `id="rn-${version.marginNumbers.count}"`);
    }
    for (const { path, sha256: sum } of files) {
      const place = join(site.dist, sourceFile(collection, id, number, path));
      expect(existsSync(place)).toBe(now.removed === undefined);
      if (!now.removed) expect(sha256(readFileSync(place))).toBe(sum);
    }
  });
});

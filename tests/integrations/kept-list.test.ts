// The list of kept pages comes back as it was written, whatever it names and however long it is.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIST, namesOf, readKept, writeKept, type KeptPage } from '../../src/integrations/kept-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('with any names, signs and ends of lines among them', () => {
  const names = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 20 });
  fc.assert(fc.property(names, names, (files, things) => {
    const digests = new Map(things.map((name, index) => [`${name}\n"`, `digest ${index}`]));
    const pages = new Map(files.map((file, index): [string, KeptPage] => [file, { digest: String(index), reads: [...digests.keys()].slice(0, index), ...(index % 3 === 0 ? {} : { isFound: index % 3 === 1 }) }]));
    writeKept(folder, 'world', { pages, digests });
    expect(readKept(folder, 'world')).toEqual({ pages, digests });
    expect(readKept(folder, 'other').pages.size).toBe(0);
  }), { numRuns: 50 });
});

it('in pieces', () => {
  const reads = ['a', 'b'];
  const pages = new Map(Array.from({ length: 30_000 }, (_, index): [string, KeptPage] => [`qualifikationen/tr-${index}/index.html`, { digest: 'd'.repeat(64), reads }]));
  const kept = { pages, digests: new Map(reads.map((name) => [name, name.repeat(64)])) };
  writeKept(folder, 'world', kept);
  expect(readFileSync(join(folder, LIST)).length).toBeGreaterThan(2_000_000);
  expect(readKept(folder, 'world')).toEqual(kept);
});

it('with what was read together written once, however many pages have it and by whatever way', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `profile:qualifications/tr-${index}`);
  const digests = new Map([...names, 'own', 'other'].map((name) => [name, `digest of ${name}`]));
  const group = ['own', names];
  const pages = new Map(Array.from({ length: 500 }, (_, index): [string, KeptPage] => [`${index}.js`, { digest: 'd', reads: index % 2 === 0 ? ['other', group] : [['own', [...names]], names] }]));
  writeKept(folder, 'world', { pages, digests });
  expect(readFileSync(join(folder, LIST)).length).toBeLessThan(150_000);
  const back = readKept(folder, 'world');
  expect(back).toEqual({ pages, digests });
  expect(back.pages.get('0.js')!.reads[1]).toBe(back.pages.get('1.js')!.reads[0]);
  expect([...namesOf(pages)].toSorted()).toEqual([...digests.keys()].toSorted());
});

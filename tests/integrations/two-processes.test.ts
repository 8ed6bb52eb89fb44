// What two processes built becomes one site: nothing is lost, and what both made must be the same.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeFolders, mergeIndexEntries } from '../../src/integrations/two-processes.ts';
import { filesBelow } from '../../scripts/lib/files-below.ts';

let place: string;
let first: string;
let second: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'two-processes-'));
  [first, second] = [join(place, 'first'), join(place, 'second')];
});
afterEach(() => rmSync(place, { recursive: true }));

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

it('both halves are there, side by side in the same folders', () => {
  write(first, { 'index.html': 'de', 'assets/style.css': 'c', 'pagefind/fragment/de_1': 'x' });
  write(second, { 'en/index.html': 'en', 'assets/style.css': 'c', 'assets/en.js': 'j', 'pagefind/fragment/en_1': 'y' });
  mergeFolders(second, first, () => false);
  expect(filesBelow(first)).toEqual(['assets/en.js', 'assets/style.css', 'en/index.html', 'index.html', 'pagefind/fragment/de_1', 'pagefind/fragment/en_1']);
  expect(readFileSync(join(first, 'en/index.html'), 'utf8')).toBe('en');
});

it('a file that differs stops the build', () => {
  write(first, { 'assets/style.css': 'one' });
  write(second, { 'assets/style.css': 'two' });
  expect(() => mergeFolders(second, first, () => false)).toThrow(/style\.css, and not the same/);
});

it('what is put together in another way is left alone', () => {
  write(first, { 'pagefind/entry.json': 'one' });
  write(second, { 'pagefind/entry.json': 'two', 'en/x': 'x' });
  mergeFolders(second, first, (path) => path === join('pagefind', 'entry.json'));
  expect(readFileSync(join(first, 'pagefind/entry.json'), 'utf8')).toBe('one');
  expect(existsSync(join(first, 'en/x'))).toBe(true);
});

it('the entry of the index names both languages, in one order', () => {
  const german = '{"version":"1","languages":{"de":{"hash":"de_1"}},"include":["_"]}';
  const english = '{"version":"1","languages":{"en":{"hash":"en_1"}},"include":["_"]}';
  const both = '{"version":"1","languages":{"de":{"hash":"de_1"},"en":{"hash":"en_1"}},"include":["_"]}';
  expect(mergeIndexEntries(german, english)).toBe(both);
  expect(mergeIndexEntries(english, german)).toBe(both);
});

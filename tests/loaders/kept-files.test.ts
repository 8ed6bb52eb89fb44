// Kept files are what was made, or are made anew: never something else.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFiles, nameOf } from '../../src/loaders/kept-files.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'kept-files-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const made: string[] = [];
const take = async (files: ReturnType<typeof keptFiles>, name: string, text = `text of ${name}`) => Buffer.from(await files.take(name, () => { made.push(name); return Promise.resolve(Buffer.from(text)); })).toString();
afterEach(() => made.splice(0));

it('a file is made once', async () => {
  for (let build = 0; build < 3; build++) expect(await take(keptFiles(folder), 'a')).toBe('text of a');
  expect(made).toEqual(['a']);
});

it.each([['cut off', (bytes: Buffer) => bytes.subarray(0, 36)], ['emptied', () => Buffer.alloc(0)], ['with one bit turned', (bytes: Buffer) => bytes.fill(bytes.at(-1)! ^ 1, bytes.length - 1)], ['longer', (bytes: Buffer) => Buffer.concat([bytes, bytes])]])('a file that is %s is made anew', async (_, damage) => {
  await take(keptFiles(folder), 'a');
  writeFileSync(join(folder, 'a'), damage(readFileSync(join(folder, 'a'))));
  expect(await take(keptFiles(folder), 'a')).toBe('text of a');
  expect(await take(keptFiles(folder), 'a')).toBe('text of a');
  expect(made).toEqual(['a', 'a']);
});

it('what nobody took goes', async () => {
  await take(keptFiles(folder), 'a');
  const next = keptFiles(folder);
  await take(next, 'b');
  next.forgetOthers();
  expect(readdirSync(folder)).toEqual(['b']);
});

it('without a folder nothing is kept', async () => {
  const files = keptFiles(undefined);
  await take(files, 'a');
  await take(files, 'a');
  files.forgetOthers();
  expect(made).toEqual(['a', 'a']);
});

it('a name stands for each text and where it ends', () => {
  const names = [['ab', 'c'], ['a', 'bc'], ['abc'], ['ab', 'c', ''], ['a', 'b', 'c']].map((parts) => nameOf(parts));
  expect(new Set(names).size).toBe(names.length);
  expect(nameOf([Buffer.from('ä'), 'b'])).toBe(nameOf(['ä', Buffer.from('b')]));
});

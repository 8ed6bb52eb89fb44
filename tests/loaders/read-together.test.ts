// What one process of a build has read, the other takes; whoever works alone leaves nothing.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTurn, readTogether, togetherIn } from '../../src/loaders/read-together.ts';
import { unpackData, unpackProse } from '../../src/loaders/stored-profile.ts';

const profile = { data: { title: { de: 'Köchin/Koch' } }, prose: { de: [] } };
const never = () => { throw new Error('read again'); };
const names = Object.keys(togetherIn('', false));
let folder: string;

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'read-together-')); });
afterEach(() => {
  for (const name of names) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

describe('a file of the content', () => {
  it('is read by one process and taken by the other', () => {
    Object.assign(process.env, togetherIn(join(folder, 'both'), false));
    expect(readTogether('terms-1', () => profile)).toMatchObject({ data: {} });
    Object.assign(process.env, togetherIn(join(folder, 'both'), true));
    const taken = readTogether('terms-1', never);
    expect({ data: unpackData(taken as { body: string }), prose: unpackProse(taken as { body: string }) }).toEqual(profile);
    expect(readdirSync(join(folder, 'both'))).toEqual(['terms-1']);
  });

  it('that is faulty is read by both, so that both stop', () => {
    Object.assign(process.env, togetherIn(folder, false));
    for (const faults of ['a.mdx:1', 'a.mdx:1']) expect(readTogether('terms-1', () => ({ faults }))).toEqual({ faults });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is read anew where a process works alone', () => {
    let times = 0;
    const read = () => { times++; return profile; };
    readTogether('terms-1', read);
    readTogether('terms-1', read);
    expect(times).toBe(2);
    expect(existsSync('terms-1')).toBe(false);
  });
});

it('the two processes begin at opposite ends', () => {
  expect(inTurn([1, 2, 3])).toEqual([1, 2, 3]);
  Object.assign(process.env, togetherIn(folder, true));
  expect(inTurn([1, 2, 3])).toEqual([3, 2, 1]);
});

// What one process of a build has read, the other takes; each forgets nothing that the other needs.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followFirst, inTurn, togetherIn } from '../../src/loaders/read-together.ts';
import { profileFolder, unpackData, unpackProse } from '../../src/loaders/stored-profile.ts';
import { registerLoader } from '../../src/loaders/version-loader.ts';

const profile = { data: { title: { de: 'Köchin/Koch' } }, prose: { de: [] } };
const never = () => { throw new Error('read again'); };
const names = Object.keys(togetherIn('', false));
let folder: string;
const terms = (cache: string) => profileFolder(pathToFileURL(join(folder, cache, '/')), 'terms');

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'read-together-')); });
afterEach(() => {
  for (const name of names) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

describe('a file of the content', () => {
  it('is read by one process and taken by the other', async () => {
    Object.assign(process.env, togetherIn(join(folder, 'both'), false));
    expect(await terms('first').take('1', () => profile)).toMatchObject({ data: {} });
    Object.assign(process.env, togetherIn(join(folder, 'both'), true));
    const taken = await terms('second').take('1', never) as { body: string };
    expect({ data: unpackData(taken), prose: unpackProse(taken) }).toEqual(profile);
    expect(readdirSync(join(folder, 'both', 'terms'))).toEqual(['1']);
  });

  it('that is faulty is read by both, so that both stop', async () => {
    Object.assign(process.env, togetherIn(folder, false));
    for (const faults of ['a.mdx:1', 'a.mdx:1']) expect(await terms('first').take('1', () => ({ faults }))).toEqual({ faults });
    expect(existsSync(join(folder, 'terms'))).toBe(false);
  });

  it('is taken by the next build, too, where one process does all', async () => {
    await terms('cache').take('1', () => profile);
    await terms('cache').take('1', never);
    expect(readdirSync(join(folder, 'cache', 'profiles', 'terms'))).toEqual(['1']);
  });
});

it('what is published as it stands is read once', async () => {
  const versions = profileFolder(pathToFileURL(join(folder, 'cache', '/')), 'versions');
  await terms('cache').take('1', () => profile, 'versions');
  expect(unpackData(await versions.take('1', never, 'terms') as { body: string })).toEqual(profile.data);
  await versions.take('2', () => profile, 'terms');
  await terms('cache').take('2', never, 'versions');
});

describe('what no profile needs any more', () => {
  it.each([['goes with the first process', false, ['2']], ['stays for the second, which may be ahead', true, ['1', '2']]])('%s', async (_, isSecond, left) => {
    Object.assign(process.env, togetherIn(folder, isSecond));
    await terms('cache').take('1', () => profile);
    const next = terms('cache');
    await next.take('2', () => profile);
    next.forgetOthers();
    expect(readdirSync(join(folder, 'terms')).sort()).toEqual(left);
  });
});

it('the two processes begin at opposite ends', () => {
  expect(inTurn([1, 2, 3])).toEqual([1, 2, 3]);
  Object.assign(process.env, togetherIn(folder, true));
  expect(inTurn([1, 2, 3])).toEqual([3, 2, 1]);
});

it('the second ends its reading when the first has, so that Astro writes what both have for one after the other', async () => {
  const done: string[] = [];
  const context = { store: { set: () => done.push('read') }, config: { root: pathToFileURL(join(folder, '/')) } } as unknown as LoaderContext;
  const first = Promise.withResolvers<void>();
  followFirst(first.promise);
  try {
    const loaded = registerLoader().load(context).then(() => done.push('ended'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done).toEqual(['read']);
    first.resolve();
    await loaded;
    expect(done).toEqual(['read', 'ended']);
  } finally {
    followFirst(Promise.resolve());
  }
});

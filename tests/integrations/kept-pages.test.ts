// Pages are taken over from the build before only where they would read the same again; in doubt they are made.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LIST } from '../../src/integrations/kept-list.ts';
import { keepingPages } from '../../src/integrations/kept-pages.ts';
import { once } from '../../src/model/once.ts';
import { kept, keptLast, note, reads } from '../../src/model/reads.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
let place: string;
/** What the handbook of the test holds: name → text. */
let things: Record<string, string>;
const before = { ...reads };

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kept-pages-'));
  things = { a: 'Ahorn', b: 'Birke' };
  reads.textBehind = (name) => things[name];
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
  Object.assign(reads, before);
});

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
const path = (pathname: string, type: 'page' | 'endpoint', cacheKey?: string) => ({ pathname, route: { type }, ...(cacheKey ? { cacheKey } : {}) }) as Path;
/** Address → what a page there reads; "list" may not be kept. */
const pages: Record<string, string[]> = { '/a/': ['a'], '/b/': ['b'], '/both/': ['a', 'b'], '/b.json': ['b'], '/list/': ['a'] };
const paths = Object.keys(pages).map((address) => path(address.endsWith('.json') ? `${address}/` : address, address.endsWith('.json') ? 'endpoint' : 'page', address === '/list/' ? undefined : kept()));
const fileOf = (address: string) => (address.endsWith('.json') ? address.slice(1) : `${address.slice(1)}index.html`);
const cache = () => join(place, 'cache');

/** An answer from memory that sixty things go into. */
const trees = Array.from({ length: 60 }, (_, index) => `tree ${index}`);
const forestOf = once((_: object) => trees.map((name) => { note(name); return things[name]; }).join(' '));

/** Builds as Astro does: asks for the paths, makes one page after the other, writes it. Answers with what was made and what stands in the site. */
async function build({ world = 'world', isStopped = false, only = paths, status = 200 } = {}) {
  const site = mkdtempSync(join(place, 'site-'));
  const made: string[] = [];
  const said: string[] = [];
  const leftOut = new Set<string>();
  const handbook = {};
  const prerenderer = keepingPages({
    name: 'test',
    getStaticPaths: async () => only,
    render: async (request) => {
      const address = new URL(request.url).pathname.replace(/^\/base/, '').replace('.json/', '.json');
      made.push(address);
      if (isStopped && made.length > 1) throw new Error('stopped');
      const text = pages[address]!.map((name) => {
        if (name === 'forest') return forestOf(handbook);
        if (name.startsWith('file ')) return reads.made(name.slice(5)) ?? 'not made';
        note(name);
        return things[name];
      }).join(' ');
      // In pieces, as large files come.
      return new Response(new Blob([text]).stream(), { status });
    },
  }, { site, cache: cache(), home: new URL('https://example.org/base/'), world: () => world, leftOut, say: (line) => said.push(line) });
  const left = await prerenderer.getStaticPaths().catch((error: Error) => { if (!isStopped) throw error; return []; });
  for (const { pathname, route } of left) {
    const response = (await prerenderer.render(new Request(`https://example.org/base${pathname}`), { routeData: route })) as Response;
    const file = join(site, fileOf(pathname.replace('.json/', '.json')));
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, await response.text());
  }
  const stands = Object.fromEntries(only.map(({ pathname }) => pathname.replace('.json/', '.json')).map((address) => [address, existsSync(join(site, fileOf(address))) ? readFileSync(join(site, fileOf(address)), 'utf8') : undefined]));
  return { made, stands, site, said, leftOut };
}

const all = Object.keys(pages);
const right = () => Object.fromEntries(all.map((address) => [address, pages[address]!.map((name) => things[name]).join(' ')]));

it('makes everything once, then only what no path allows to be kept', async () => {
  expect((await build()).made).toEqual(all);
  for (let time = 0; time < 2; time++) {
    const { made, stands } = await build();
    expect(made).toEqual(['/list/']);
    expect(stands).toEqual(right());
  }
});

it('makes what has read something that changed, and takes over the rest', async () => {
  await build();
  things['b'] = 'Buche';
  const { made, stands } = await build();
  expect(made).toEqual(['/b/', '/both/', '/b.json', '/list/']);
  expect(stands).toEqual(right());
  things['b'] = 'Birke';
  expect((await build()).stands).toEqual(right());
});

it('makes files that are made of others last, and anew with these', async () => {
  const file = (pathname: string, ...rest: [string]) => path(`/${pathname}/`, 'endpoint', ...rest);
  pages['/all.json'] = ['file a.json', 'file b.json'];
  pages['/a.json'] = ['a'];
  const only = [file('all.json', keptLast), file('a.json', kept()), file('b.json', kept())];
  try {
    expect((await build({ only })).stands['/all.json']).toBe('Ahorn Birke');
    expect((await build({ only })).made).toEqual([]);
    things['b'] = 'Buche';
    const { made, stands } = await build({ only });
    expect(made).toEqual(['/b.json', '/all.json']);
    expect(stands['/all.json']).toBe('Ahorn Buche');
  } finally {
    delete pages['/all.json'];
    delete pages['/a.json'];
  }
});

it('makes the pages of one entry one after the other, whatever their routes', async () => {
  const key = (id: string) => kept({ collection: 'terms', id });
  const only = [path('/list/', 'page'), path('/b/', 'page', key('b')), path('/a/', 'page', key('a')), path('/both/', 'page', kept()), path('/b.json/', 'endpoint', key('b'))];
  expect((await build({ only })).made).toEqual(['/both/', '/a/', '/b/', '/b.json', '/list/']);
});

it('tells which pages are not to be found, those that it takes over, too', async () => {
  things['a'] = '<article data-pagefind-body>Ahorn';
  const expected = new Set(['b/index.html']);
  expect((await build()).leftOut).toEqual(expected);
  const again = await build();
  expect(again.made).toEqual(['/list/']);
  expect(again.leftOut).toEqual(expected);
});

it('keeps files of any size, whole', async () => {
  things['a'] = 'Ahorn '.repeat(1_000_000);
  for (const made of [all, ['/list/'], ['/list/']]) {
    const now = await build();
    expect(now.made).toEqual(made);
    expect(now.stands['/a/'] === things['a']).toBe(true);
    expect(readdirSync(cache()).filter((name) => name.includes('new'))).toEqual([]);
  }
});

it('asks anew what a page reads: what it no longer reads makes it no more', async () => {
  await build();
  const [was] = [pages['/both/']];
  try {
    pages['/both/'] = ['a'];
    things['a'] = 'Ahorn, zwei';
    await build();
    things['b'] = 'Buche';
    expect((await build()).made).toEqual(['/b/', '/b.json', '/list/']);
  } finally {
    pages['/both/'] = was!;
  }
});

it('knows what many things went into: one that changes makes all pages anew that asked for it', async () => {
  for (const name of trees) things[name] = 'Ahorn';
  const [was, wasB] = [pages['/both/'], pages['/b/']];
  pages['/both/'] = ['a', 'forest'];
  pages['/b/'] = ['forest'];
  try {
    await build();
    expect((await build()).made).toEqual(['/list/']);
    things['tree 40'] = 'Birke';
    const { made, stands } = await build();
    expect(made).toEqual(['/b/', '/both/', '/list/']);
    expect(stands['/b/']).toContain('Birke');
    things['a'] = 'Ahorn, zwei';
    // One is taken over and one made anew, from now on with groups of their own.
    expect((await build()).made).toEqual(['/a/', '/both/', '/list/']);
    things['tree 50'] = 'Buche';
    expect((await build()).made).toEqual(['/b/', '/both/', '/list/']);
    expect((await build()).made).toEqual(['/list/']);
  } finally {
    pages['/both/'] = was!;
    pages['/b/'] = wasB!;
  }
});

it('makes what has read something that is gone, every time', async () => {
  await build();
  delete things['b'];
  for (let time = 0; time < 2; time++) expect((await build()).made).toEqual(['/b/', '/both/', '/b.json', '/list/']);
});

it.each([
  ['another world', async () => build({ world: 'other' })],
  ['a list that is damaged', async () => { const list = join(cache(), LIST); writeFileSync(list, readFileSync(list, 'utf8').replace('"a"', '"b"')); return build(); }],
  ['a list of which half is left', async () => { const list = join(cache(), LIST); writeFileSync(list, readFileSync(list, 'utf8').slice(0, 100)); return build(); }],
  ['a list of which hardly anything is left', async () => { writeFileSync(join(cache(), LIST), '{'); return build(); }],
  ['no cache', async () => { rmSync(cache(), { recursive: true }); return build(); }],
])('makes everything after %s', async (_, again) => {
  await build();
  const { made, stands } = await again();
  expect(made).toEqual(all);
  expect(stands).toEqual(right());
});

it('is right after a build that was stopped, whether the change stays or goes', async () => {
  for (const [during, after] of [['Buche', 'Buche'], ['Bambus', 'Birke']] as const) {
    things['b'] = 'Birke';
    await build();
    things['b'] = during;
    await build({ isStopped: true });
    things['b'] = after;
    expect((await build()).stands).toEqual(right());
  }
});

it.each([['damaged', (file: string) => writeFileSync(file, 'Ahorm')], ['missing', (file: string) => rmSync(file)]])('makes a page whose file is %s', async (_, spoil) => {
  await build();
  spoil(join(cache(), sha256('Ahorn')));
  const { made, stands } = await build();
  expect(made).toEqual(['/a/', '/list/']);
  expect(stands).toEqual(right());
});

it('stops at a page that fails and names it', async () => {
  await expect(build({ status: 404 })).rejects.toThrow('/base/a/ answers with 404');
});

it('overwrites nothing: a page in the place of another file stops the build', async () => {
  await build();
  await expect(build({ only: [...paths, paths[0]!] })).rejects.toThrow('EEXIST');
  things['a'] = 'Ahorn, zwei';
  await expect(build({ only: [...paths, paths[0]!] })).rejects.toThrow('EEXIST');
});

it('forgets pages that are no more', async () => {
  await build();
  const kept = () => readdirSync(cache()).length;
  const before = kept();
  await build({ only: paths.slice(1) });
  expect(kept()).toBe(before - 1);
  expect((await build()).made).toEqual(['/a/', '/list/']);
});

it('is not moved by what happens to the site afterwards', async () => {
  const { site } = await build();
  writeFileSync(join(site, 'a', 'index.html'), 'von Hand');
  const { made, stands } = await build();
  expect(made).toEqual(['/a/', '/list/']);
  expect(stands).toEqual(right());
});

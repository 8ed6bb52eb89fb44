// What two processes built becomes one site: nothing is lost, and what both made must be the same.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dividedPages, mergeFolders, mergeIndexEntries, type AstrosPrerenderer } from '../../src/integrations/two-processes.ts';
import { togetherIn } from '../../src/loaders/read-together.ts';
import { filesBelow } from '../../scripts/lib/files-below.ts';

let place: string;
let first: string;
let second: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'two-processes-'));
  [first, second] = [join(place, 'first'), join(place, 'second')];
});
afterEach(() => {
  for (const name of Object.keys(togetherIn('', false))) delete process.env[name];
  rmSync(place, { recursive: true });
});

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

/** Answers as Astro's own prerenderer: with the paths of the routes that its manifest has just then. */
function prerendererOf(paths: Record<string, string[]>, fails = false) {
  const routes = Object.keys(paths).map((route) => ({ routeData: { route } }));
  const asked: string[] = [];
  const whole = {
    name: 'whole',
    app: { manifest: { routes } },
    async getStaticPaths() {
      if (fails) throw new Error('no paths');
      const now = whole.app.manifest.routes;
      asked.push(...now.map(({ routeData }) => routeData.route));
      return now.flatMap(({ routeData }) => paths[routeData.route]!.map((pathname) => ({ pathname, route: routeData })));
    },
  };
  return { whole: whole as unknown as AstrosPrerenderer, routes, asked };
}

const paths = { '/[room]/[id]': ['/terms/entry', '/terms/enter'], '/en': ['/en'], '/en/[room]': ['/en/terms'], '/entwurf': ['/entwurf'], '/api/v1/[file]': ['/api/v1/a.json', '/api/v1/a.elm.json'] };

it('the first process asks only routes that have pages of its own, and makes these', async () => {
  Object.assign(process.env, togetherIn(place, false));
  const { whole, routes, asked } = prerendererOf(paths);
  const own = await dividedPages(whole).getStaticPaths();
  expect(own.map(({ pathname }) => pathname)).toEqual(['/terms/entry', '/terms/enter', '/entwurf', '/api/v1/a.elm.json']);
  expect(asked).toEqual(['/[room]/[id]', '/entwurf', '/api/v1/[file]']);
  // Whoever renders looks for routes here.
  expect(whole.app!.manifest!.routes).toBe(routes);
});

it('the routes are all there again when asking fails', async () => {
  Object.assign(process.env, togetherIn(place, false));
  const { whole, routes } = prerendererOf(paths, true);
  await expect(dividedPages(whole).getStaticPaths()).rejects.toThrow('no paths');
  expect(whole.app!.manifest!.routes).toBe(routes);
});

it('where there is one process, it makes all', async () => {
  const { whole } = prerendererOf(paths);
  expect(dividedPages(whole)).toBe(whole);
});

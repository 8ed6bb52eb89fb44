// Odd surroundings of a build and of the check: clock, time zone, locale, spaces and umlauts in paths, a broken cache, missing versions, no space, nothing writable, names that differ in case only.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { compareFolders } from '../../scripts/compare-builds.ts';
import { filesBelow } from '../../scripts/lib/files-below.ts';
import { release } from '../../scripts/release.ts';
import { root } from '../../scripts/set-up/processes.mjs';
import { buildWhole } from '../../scripts/set-up/whole-build.mjs';
import { runBuild } from '../support/built-site.ts';
import { TODAY, makeTree } from '../support/content-tree.ts';
import { makePictures } from '../support/published-site.ts';
import { aTerm } from '../support/profiles.ts';

const TIME = 240_000;
let home: string;
let small: string;

/** A clock that stands at a day and goes on from there. */
const clockAt = (day: string) => `--import data:text/javascript,${encodeURIComponent(`const Now = Date, start = Now.now(), base = Now.parse(${JSON.stringify(day)}); const now = () => base + Now.now() - start; globalThis.Date = class extends Now { constructor(...given) { given.length ? super(...given) : super(now()); } static now() { return now(); } };`)}`;

const build = (place: string, out: string, environment: NodeJS.ProcessEnv = {}) => runBuild(place, { out, environment });

/** Builds a place into a folder where a site stands already; `left` is its page, its files and what is left of the work. */
async function buildOver(folder: string, place: string): Promise<{ code: number; said: string; left: unknown[] }> {
  const [target, workshop] = [join(folder, 'dist'), join(folder, 'workshop')];
  mkdirSync(target);
  writeFileSync(join(target, 'index.html'), 'alt');
  let said = '';
  const code = await buildWhole(target, workshop, async (out) => { const result = await build(place, out); said = result.said; return result.code; }, () => {});
  return { code, said, left: [readFileSync(join(target, 'index.html'), 'utf8'), readdirSync(target), readdirSync(workshop)] };
}

/** A handbook of two published terms and the pages that every handbook has. */
function makePlace(name: string): string {
  const place = join(home, name);
  mkdirSync(join(place, 'content', 'terms'), { recursive: true });
  writeFileSync(join(place, 'content', 'terms', 'pruefbegriff.mdx'), aTerm());
  writeFileSync(join(place, 'content', 'terms', 'zweitbegriff.mdx'), aTerm().replace('{ de: Prüfbegriff,', '{ de: Zweitbegriff,').replace('Test term', 'Second term'));
  expect(release([], { content: join(place, 'content'), today: '2026-11-20', print: () => {} })).toBe(0);
  makePictures(join(place, 'public'));
  return place;
}

beforeAll(() => {
  // Below the repository: Astro puts what it makes for another disk into one folder, which builds at the same time would share.
  mkdirSync(join(root, '.cache'), { recursive: true });
  home = mkdtempSync(join(root, '.cache', 'surroundings-'));
  small = join(home, 'small');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a build', () => {
  let plain: string;
  let out: string;

  it('gives the same bytes in 1970 and in 2040, at either end of the world, without UTF-8, in a path with spaces and umlauts', { timeout: TIME }, async () => {
    plain = makePlace('plain');
    out = join(home, 'first');
    const odd = makePlace('Prüf Ordner – ß');
    const other = join(odd, 'fertige Seiten ü');
    const first = await build(plain, out, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8', NODE_OPTIONS: clockAt('2040-02-29T23:59:50Z') });
    expect(first.code, first.said.slice(-2000)).toBe(0);
    const second = await build(odd, other, { TZ: 'Pacific/Pago_Pago', LC_ALL: 'POSIX', LANG: 'tr_TR.ISO-8859-9', NODE_OPTIONS: clockAt('1970-01-01T00:00:10Z') });
    expect(second.code, second.said.slice(-2000)).toBe(0);
    const { files, differences } = compareFolders(out, other);
    expect(files).toBeGreaterThan(50);
    expect(differences).toEqual([]);
  });

  it('makes the same of a broken cache', { timeout: TIME }, async () => {
    const cache = join(plain, 'cache');
    const files = filesBelow(cache);
    for (const kind of ['data-store.json', 'profiles/', 'search/', 'packs/', 'pages/']) expect(files.some((file) => file.includes(kind)), kind).toBe(true);
    // Pages have a second name in the site: what happens to the one happens to the other.
    const before = join(home, 'before');
    cpSync(out, before, { recursive: true });
    for (const file of files) writeFileSync(join(cache, file), readFileSync(join(cache, file)).subarray(0, 1000));
    const again = join(home, 'again');
    const { code, said } = await build(plain, again);
    expect(code, said.slice(-2000)).toBe(0);
    expect(compareFolders(before, again).differences).toEqual([]);
  });

  it('without a published version stops and names it; what was there stays', { timeout: TIME }, async () => {
    const place = join(home, 'missing');
    cpSync(join(plain, 'content'), join(place, 'content'), { recursive: true });
    rmSync(join(place, 'content', 'versions', 'terms', 'zweitbegriff', '1.mdx'));
    const { code, said, left } = await buildOver(place, place);
    expect(code).not.toBe(0);
    expect(said).toContain('content/versions/terms/zweitbegriff/1.mdx: fehlt');
    expect(left).toEqual(['alt', ['index.html'], []]);
  });

  const mounted = () => {
    mkdirSync(small, { recursive: true });
    return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]).status === 0;
  };
  it('on a full disk fails and leaves the site before', { timeout: TIME }, async ({ skip }) => {
    if (!mounted()) return skip('only root can make a small disk');
    try {
      const { code, said, left } = await buildOver(small, plain);
      expect(code).not.toBe(0);
      expect(said).toMatch(/ENOSPC|no space left/i);
      expect(left).toEqual(['alt', ['index.html'], []]);
    } finally {
      spawnSync('umount', [small]);
      rmSync(small, { recursive: true, force: true });
    }
  });

  it('where nothing can be written says so, and leaves the site before', { timeout: TIME }, async ({ skip }) => {
    const place = join(home, 'locked');
    const target = join(place, 'dist');
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'index.html'), 'alt');
    const isRoot = process.getuid?.() === 0;
    // Rights do not stop root; a disk that can only be read does.
    if (isRoot && spawnSync('mount', ['--bind', place, place]).status !== 0) return skip('root, but not allowed to mount');
    try {
      if (isRoot) expect(spawnSync('mount', ['-o', 'remount,bind,ro', place]).status).toBe(0);
      else chmodSync(place, 0o555);
      await expect(buildWhole(target, join(place, 'workshop'), async () => 0, () => {})).rejects.toThrow(/^Nothing can be written to .*workshop/);
      expect([readFileSync(join(target, 'index.html'), 'utf8'), existsSync(join(place, 'workshop'))]).toEqual(['alt', false]);
    } finally {
      if (isRoot) spawnSync('umount', [place]);
      else chmodSync(place, 0o755);
    }
  });
});

describe('the check', () => {
  const run = (folder: string, today: string) => {
    const said: string[] = [];
    return { code: check([], { root: folder, today, print: (line) => said.push(line) }), said: said.join('\n') };
  };

  it('says that the clock is wrong where it stands before the last publication', () => {
    const folder = makeTree({ 'terms/pruefbegriff.mdx': aTerm() });
    expect(release([], { content: join(folder, 'content'), today: TODAY, print: () => {} })).toBe(0);
    expect(run(folder, TODAY).code).toBe(0);
    expect(run(folder, '2040-01-01').code).toBe(0);
    expect(run(folder, '1970-01-01')).toEqual({ code: 2, said: expect.stringContaining(`zeigt den 1970-01-01; zuletzt veröffentlicht wurde am ${TODAY}`) });
  });

  it('publishing in 1970 is refused', () => {
    const folder = makeTree({ 'terms/pruefbegriff.mdx': aTerm() });
    const publish = (today: string) => {
      const said: string[] = [];
      return { code: release([], { content: join(folder, 'content'), today, print: (line) => said.push(line) }), said: said.join('\n') };
    };
    expect(publish(TODAY).code).toBe(0);
    writeFileSync(join(folder, 'content', 'terms', 'zweiter.mdx'), aTerm());
    const { code, said } = publish('1970-01-01');
    expect([code === 0, /Uhr dieses Rechners|Zukunft/.test(said)]).toEqual([false, true]);
    expect(existsSync(join(folder, 'content', 'versions', 'terms', 'zweiter'))).toBe(false);
  });

  it('gives the same findings in any locale and time zone', () => {
    const folder = makeTree({ 'terms/pruefbegriff.mdx': aTerm({ body: 'Ein Satz<Source id="x" />.\n' }), 'terms/Ä Ü.mdx': aTerm() });
    const program = `import { runChecks } from ${JSON.stringify(join(root, 'scripts/check.ts'))}; import { readContent } from ${JSON.stringify(join(root, 'scripts/lib/read-content.ts'))}; console.log(JSON.stringify(runChecks(readContent(process.argv[1] + '/content', process.argv[1]), '2026-11-21')));`;
    const found = [{ LC_ALL: 'C', TZ: 'UTC' }, { LC_ALL: 'tr_TR.ISO-8859-9', TZ: 'Pacific/Kiritimati' }, { LC_ALL: 'POSIX', LANG: 'et_EE', TZ: 'America/Los_Angeles' }].map((environment) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', program, folder], { encoding: 'utf8', cwd: root, env: { PATH: process.env['PATH'], ...environment } });
      expect([status, stderr]).toEqual([0, '']);
      return stdout;
    });
    expect(JSON.parse(found[0]!)).not.toEqual([]);
    expect(new Set(found).size).toBe(1);
  });

  it('refuses two files whose names differ in case only, and folders that would be one', () => {
    for (const [path, other] of [['terms/pruefbegriff.mdx', 'terms/Pruefbegriff.mdx'], ['qualifications/aq/aq-0001.mdx', 'qualifications/AQ/aq-0001.mdx'], ['terms/pruefbegriff.mdx', 'terms/pruefbegriff.MDX'], ['terms/pruefbegriff.mdx', 'Terms/zweiter.mdx']] as const) {
      const folder = makeTree({ [path]: aTerm(), [other]: aTerm() });
      const { code, said } = run(folder, TODAY);
      expect([other, code, said.includes(`content/${other}:1`)]).toEqual([other, 1, true]);
    }
  });
});

// A build that is killed, fails or finds no space leaves the site before it untouched, and nothing half-written looks whole.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../scripts/set-up/processes.mjs';
import { buildWhole } from '../../scripts/set-up/whole-build.mjs';

let place: string;
let target: string;
let workshop: string;
const said: string[] = [];
const print = (line: string) => said.push(line);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'whole build ü-'));
  [target, workshop] = [join(place, 'dist'), join(place, '.cache')];
  said.length = 0;
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const pages = { 'index.html': 'neu', 'a/index.html': 'neu' };
function write(folder: string, files: Record<string, string> = pages): number {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return 0;
}
const site = () => (existsSync(target) ? Object.fromEntries(readdirSync(target, { recursive: true }).map(String).filter((name) => name.endsWith('.html')).sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(join(target, name), 'utf8')])) : undefined);
const leftovers = () => readdirSync(workshop);

it('a whole build takes the place of the one before, with everything that was there', async () => {
  write(target, { 'index.html': 'alt', 'alt/index.html': 'alt' });
  expect(await buildWhole(target, workshop, async (folder) => write(folder), print)).toBe(0);
  expect(site()).toEqual({ 'a/index.html': 'neu', 'index.html': 'neu' });
  expect([leftovers(), said]).toEqual([[], []]);
});

it('one that fails, breaks off or writes no start page leaves what was there, and says so', async () => {
  const failing: [string, (folder: string) => Promise<number>][] = [
    ['fails', async (folder) => write(folder) + 3],
    ['breaks off', async (folder) => { write(folder); throw new Error('ENOSPC'); }],
    ['has no start page', async (folder) => write(folder, { 'a/index.html': 'neu' })],
    ['writes nothing', async () => 0],
  ];
  for (const before of [undefined, { 'index.html': 'alt' }]) {
    if (before) write(target, before);
    for (const [name, build] of failing) {
      said.length = 0;
      const code = await buildWhole(target, workshop, build, print).catch((error: Error) => error.message);
      expect([name, code === 0, site(), leftovers()]).toEqual([name, false, before, []]);
      expect(said.join()).toMatch(before ? /is as it was before/ : /there is no built site/);
    }
  }
});

/** Runs a build in a process of its own that kills itself at a moment, as a power cut would. */
function killed(moment: 'while it builds' | 'between the moves'): void {
  const module = pathToFileURL(join(root, 'scripts', 'set-up', 'whole-build.mjs')).href;
  const code = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import fs from 'node:fs';
    const kill = () => process.kill(process.pid, 'SIGKILL');
    if (${JSON.stringify(moment)} === 'between the moves') {
      const rename = fs.renameSync;
      let moves = 0;
      fs.renameSync = (...paths) => { if (moves++ === 1) kill(); return rename(...paths); };
      syncBuiltinESMExports();
    }
    const { buildWhole } = await import(${JSON.stringify(module)});
    await buildWhole(${JSON.stringify(target)}, ${JSON.stringify(workshop)}, async (folder) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(folder + '/index.html', 'neu');
      if (${JSON.stringify(moment)} === 'while it builds') kill();
      return 0;
    });`;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });
  expect([signal, stderr]).toEqual(['SIGKILL', '']);
}

it.skipIf(process.platform === 'win32').each(['while it builds', 'between the moves'] as const)('killed %s: the site before, or none; the next build clears up', async (moment) => {
  write(target, { 'index.html': 'alt' });
  killed(moment);
  expect(site()).toEqual(moment === 'while it builds' ? { 'index.html': 'alt' } : undefined);
  expect(leftovers().length).toBeGreaterThan(0);
  // Even if the next one fails, the site before is there again.
  expect(await buildWhole(target, workshop, async () => 1, print)).toBe(1);
  expect([site(), leftovers()]).toEqual([{ 'index.html': 'alt' }, []]);
  expect(await buildWhole(target, workshop, async (folder) => write(folder), print)).toBe(0);
  expect([site(), leftovers()]).toEqual([{ 'a/index.html': 'neu', 'index.html': 'neu' }, []]);
});

it('a build that still runs keeps its folder', async () => {
  // The parent of this process is alive.
  const [other, owner] = [join(workshop, 'dist-partial'), join(workshop, 'dist-partial.pid')];
  mkdirSync(other, { recursive: true });
  writeFileSync(owner, String(process.ppid));
  expect(await buildWhole(target, workshop, async (folder) => write(folder), print)).toBe(0);
  expect([existsSync(other), existsSync(owner)]).toEqual([true, true]);
});

it('one after the other they use the same folder, so that what was read of the content is known', async () => {
  const folders: string[] = [];
  for (let build = 0; build < 2; build++) await buildWhole(target, workshop, async (folder) => { folders.push(folder); return write(folder); }, print);
  expect(folders[0]).toBe(folders[1]);
});

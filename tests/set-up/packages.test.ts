// What package.json and package-lock.json must hold so that `npm ci` works everywhere and installs the same everywhere.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareVersions, installedNodes, isNewEnough, oldestNode } from '../../scripts/set-up/node-version.mjs';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json'));
const lock: Record<string, LockedPackage> = JSON.parse(read('package-lock.json')).packages;

const locked = Object.entries(lock)
  .filter(([place]) => place !== '') // the handbook itself
  .map(([place, entry]) => ({ ...entry, name: place.split('node_modules/').at(-1) ?? '' }));

const platforms = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64', 'win32 arm64'];
const nativePackages = ['rolldown', 'pagefind', 'sharp', 'esbuild', 'satteri', 'lightningcss', '@astrojs/compiler-binding'];

describe('the lock file', () => {
  // npm writes such a lock without a word when the registry lacks a package, and npm ci refuses it.
  test('holds every optional package that another names', () => {
    const names = new Set(locked.map(({ name }) => name));
    const missing = locked.flatMap(({ name, optionalDependencies = {} }) =>
      Object.keys(optionalDependencies)
        .filter((optional) => !names.has(optional))
        .map((optional) => `${name} → ${optional}`),
    );
    expect(missing).toEqual([]);
  });

  describe.each(nativePackages)('%s', (name) => {
    test.each(platforms)('comes for %s', (platform) => {
      const [os = '', cpu = ''] = platform.split(' ');
      const parts = new Set(locked.filter((entry) => entry.name === name).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})));
      const fitting = locked.filter((entry) => parts.has(entry.name) && entry.os?.includes(os) && entry.cpu?.includes(cpu));
      expect(fitting.map((entry) => entry.name)).not.toEqual([]);
    });
  });

  test('names no registry: each machine uses its own', () => {
    expect(locked.filter(({ resolved }) => resolved).map(({ name }) => name)).toEqual([]);
    for (const path of ['.npmrc', 'package.json', '.ci/run']) expect(read(path)).not.toMatch(/registry/);
  });

  test('has a checksum for everything', () => {
    expect(locked.filter(({ integrity }) => !integrity).map(({ name }) => name)).toEqual([]);
  });
});

describe('the manifest', () => {
  const pins: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  test.each(pins)('%s is pinned: %s', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(lock[`node_modules/${name}`]?.version).toBe(version);
  });

  test('asks for the Node that the set-up asks for', () => {
    expect(manifest.engines.node).toBe(`>=${oldestNode}`);
    for (const version of installedNodes) expect(isNewEnough(version)).toBe(true);
    expect(compareVersions(installedNodes[0] ?? '', read('.nvmrc').trim())).toBe(1);
  });

  test('sends every script through run.mjs', () => {
    for (const [name, command] of Object.entries(manifest.scripts)) expect(command).toBe(`node scripts/run.mjs ${name}`);
  });
});

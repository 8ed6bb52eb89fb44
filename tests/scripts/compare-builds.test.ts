// Comparing two builds: every byte of every file, and what is said of those that differ.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compareFolders, formatComparison } from '../../scripts/compare-builds.ts';
import { typeStrippingFlags } from '../../scripts/set-up/node-version.mjs';

type Files = Record<string, string | Uint8Array>;

function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'compare-builds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const compare = (first: Files, second: Files) => compareFolders(folderWith(first), folderWith(second));
const site: Files = { 'index.html': '<html>', 'en/index.html': '<html lang="en">', 'assets/a.woff2': Uint8Array.of(0, 255, 10, 13), 'leer.txt': '' };

describe('compareFolders', () => {
  it('finds no difference between the same files, written in another order', () => {
    const reversed = Object.fromEntries(Object.entries(site).reverse());
    expect(compare(site, reversed)).toMatchObject({ files: 4, differences: [] });
  });

  it('names the first byte that differs', () => {
    expect(compare(site, { ...site, 'index.html': '<head>' }).differences).toEqual([{ path: 'index.html', at: 2, texts: ['"tml>"', '"ead>"'] }]);
    expect(compare(site, { ...site, 'assets/a.woff2': Uint8Array.of(0, 254, 10, 13) }).differences).toMatchObject([{ path: 'assets/a.woff2', at: 1 }]);
    expect(compare(site, { ...site, 'assets/a.woff2': Uint8Array.of(0, 255, 10, 10) }).differences).toMatchObject([{ at: 3 }]);
  });

  it('sees a file that only goes on, or is only begun', () => {
    expect(compare(site, { ...site, 'index.html': '<html>\n' }).differences).toEqual([{ path: 'index.html', at: 6, texts: ['end of file', '"\\n"'] }]);
    expect(compare(site, { ...site, 'index.html': '' }).differences).toMatchObject([{ at: 0, texts: ['"<html>"', 'end of file'] }]);
  });

  it('sees files that one folder lacks, in the order of their paths', () => {
    const { 'en/index.html': _, ...german } = site;
    expect(compare(site, { ...german, 'en/x/index.html': '', 'a.txt': '' })).toMatchObject({ files: 6, differences: [{ path: 'a.txt', onlyIn: 'second' }, { path: 'en/index.html', onlyIn: 'first' }, { path: 'en/x/index.html', onlyIn: 'second' }] });
  });

  it('sees a folder where the other has a file', () => {
    expect(compare({ a: 'x' }, { 'a/b': 'x' }).differences).toEqual([{ path: 'a', onlyIn: 'first' }, { path: 'a/b', onlyIn: 'second' }]);
  });

  it('gives one fingerprint to the same files, another to any other', () => {
    const fingerprint = (files: Files) => compare(files, files).fingerprint;
    expect(fingerprint(Object.fromEntries(Object.entries(site).reverse()))).toBe(fingerprint(site));
    const { 'leer.txt': empty, ...rest } = site;
    const others = [{ ...site, 'index.html': '<htmL>' }, { ...rest, 'leer2.txt': empty! }, rest].map(fingerprint);
    expect(new Set([fingerprint(site), ...others]).size).toBe(4);
    // What `sha256sum` writes about the sorted files, hashed: anyone can compute it.
    expect(fingerprint({ 'a/x': '1', b: '2' })).toBe('af158ff0ea8cf62b5d2c78c093df65d99c20683d40d08417c7b80b0c5def4b40');
  });
});

describe('formatComparison', () => {
  it('counts what is the same', () => {
    expect(formatComparison(compare({ a: '1' }, { a: '1' }))).toMatch(/^1 files, the same in both builds, fingerprint [0-9a-f]{64}$/);
  });

  it('says where each file differs', () => {
    expect(formatComparison(compare({ a: 'eins', b: '1' }, { a: 'zwei', c: '1' }))).toBe('a: differs from byte 0\n  first   "eins"\n  second  "zwei"\nb: only in the first build\nc: only in the second build\n3 of 3 files differ');
  });

  it('does not take two empty folders for two builds', () => {
    expect(formatComparison(compare({}, {}))).toBe('Neither build has any files.');
  });
});

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [...typeStrippingFlags(process.version), fileURLToPath(new URL('../../scripts/compare-builds.ts', import.meta.url)), ...args], { encoding: 'utf8' });

  it('ends with 2 where there is nothing to build', () => {
    expect(run('no-such-commit')).toMatchObject({ status: 2, stderr: expect.stringContaining('no-such-commit^{commit}') });
    expect(run('--instal')).toMatchObject({ status: 2, stderr: expect.stringContaining('--instal') });
  });
});

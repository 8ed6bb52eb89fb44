// Licences of packages: every one known and allowed, an unknown one found.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { licences, licencesOf } from '../../scripts/licences.ts';
import { allowed, forbiddenIn } from '../../scripts/licences/allowed.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A project with packages: place → what its package.json says of its licence; undefined for one that is not installed. */
function project(packages: Record<string, { stated?: unknown; locked?: string; optional?: boolean; installed?: boolean; version?: string }>): string {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const locked: Record<string, unknown> = { '': { name: 'x' } };
  for (const [name, { stated, locked: license, optional, installed = true, version = '1.0.0' }] of Object.entries(packages)) {
    locked[`node_modules/${name}`] = { version: '1.0.0', ...(license && { license }), ...(optional && { optional }) };
    if (!installed) continue;
    const file = join(folder, 'node_modules', name, 'package.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ name, version, ...(typeof stated === 'object' && stated !== null && 'licenses' in stated ? stated : { license: stated }) }));
  }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: locked }));
  return folder;
}

const run = (folder: string, ...args: string[]) => {
  const said: string[] = [];
  return { code: licences(args, { root: folder, print: (line) => said.push(line) }), said: said.join('\n') };
};

describe('licences', () => {
  it('of all packages of the handbook are known and allowed', () => {
    const { packages, faults } = licencesOf(root);
    expect(faults).toEqual([]);
    expect(packages.length).toBeGreaterThan(400);
    // The table holds nothing that nobody needs.
    const used = new Set(packages.flatMap(({ licence }) => licence.match(/[^\s()]+/g) ?? []));
    expect(Object.keys(allowed).filter((id) => !used.has(id))).toEqual([]);
  });

  it.each([
    ['MIT', []], ['(MIT AND Zlib)', []], ['MIT OR GPL-3.0-only', []], ['GPL-3.0-only', ['GPL-3.0-only']], ['MIT AND GPL-3.0-only', ['GPL-3.0-only']], ['(GPL-2.0-only OR (MIT AND SSPL-1.0))', ['GPL-2.0-only', 'SSPL-1.0']], ['MIT AND (GPL-2.0-only OR ISC)', []], ['(MIT) AND (ISC)', []],
    ['', ['?']], ['UNLICENSED', ['UNLICENSED']], ['SEE LICENSE IN LICENSE.md', ['SEE LICENSE IN LICENSE.md']], ['mit', ['mit']], ['constructor', ['constructor']], ['MIT WITH Some-exception', ['MIT WITH Some-exception']],
  ])('%j rules out %j', (expression, forbidden) => {
    expect(forbiddenIn(expression)).toEqual(forbidden);
  });

  it('ends with 1 for one that is unknown, not allowed or not stated', () => {
    expect(run(project({ a: { stated: 'MIT' } }))).toEqual({ code: 0, said: expect.stringMatching(/ 1 {2}MIT: .*\n1 passed, 0 failed$/) });
    for (const stated of ['AGPL-3.0-only', undefined, 'Custom', { type: 'GPL-2.0-only' }, { licenses: [{ type: 'GPL-2.0-only' }, { type: 'SSPL-1.0' }] }]) expect([stated, run(project({ a: { stated: 'MIT' }, b: { stated } })).code]).toEqual([stated, 1]);
    expect(run(project({ a: { stated: { licenses: [{ type: 'GPL-2.0-only' }, { type: 'MIT' }] } } })).code).toBe(0);
  });

  it('what the package says counts, not the lock file; parts for other machines stand in it alone', () => {
    expect(run(project({ a: { stated: 'GPL-3.0-only', locked: 'MIT' } })).said).toContain('nicht erlaubt: a 1.0.0: GPL-3.0-only');
    expect(run(project({ a: { installed: false, optional: true, locked: 'MIT' } })).code).toBe(0);
    expect(run(project({ a: { installed: false, optional: true, locked: 'GPL-3.0-only' } })).code).toBe(1);
    expect(run(project({ a: { installed: false, locked: 'MIT' } })).said).toContain('a: nicht installiert');
    expect(run(project({ a: { stated: 'MIT', version: '1.0.1' } })).said).toContain('a: installiert ist 1.0.1, nicht 1.0.0');
  });

  it('names each package where that is wanted, and refuses what it does not know', () => {
    expect(run(project({ a: { stated: 'MIT' } }), '--all').said).toContain('        a 1.0.0');
    expect(run(root, '--alles').code).toBe(2);
  });
});

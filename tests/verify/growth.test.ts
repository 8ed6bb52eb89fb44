// The register only grows: compared with where a branch left the main one, with the last commit, and with nothing where Git knows nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkGrowth } from '../../scripts/verify/growth.ts';

let root: string;
let content: string;
const nowhere = {};

const git = (...args: string[]) => execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const write = (text: string) => writeFileSync(join(content, 'register.jsonl'), text);
function commit(text: string): string {
  write(text);
  git('add', '-A');
  git('commit', '-qm', 'x');
  return git('rev-parse', 'HEAD').slice(0, 12);
}
const messages = () => checkGrowth(content, nowhere).findings.map(({ file, line, message }) => `${file}:${line} ${message.replace(/[0-9a-f]{40}/, '…')}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbuch-growth-'));
  content = join(root, 'content');
  mkdirSync(content);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const begin = () => git('init', '-q', '-b', 'main');

it('a folder without Git is not wrong, and says so', () => {
  write('a\n');
  expect(checkGrowth(content, nowhere)).toEqual({ findings: [], note: 'growth of the register was not checked: this is no Git work tree' });
});

it('nor is a repository without a commit', () => {
  begin();
  write('a\n');
  expect(checkGrowth(content, nowhere)).toEqual({ findings: [], note: 'growth of the register was not checked: there is no commit to compare with' });
});

it('nor a Git that does not answer', () => {
  begin();
  writeFileSync(join(root, '.git', 'HEAD'), 'x');
  expect(checkGrowth(content, nowhere)).toMatchObject({ findings: [], note: expect.stringMatching(/^growth of the register was not checked: Git says /) });
});

it('what is not committed is compared with the last commit and the one before', () => {
  begin();
  const one = commit('a\n');
  const two = commit('a\nb\n');
  write('a\nb\nc\n');
  expect(checkGrowth(content, nowhere)).toEqual({ findings: [], note: `register compared with the commit before the last (${one}) and the last commit (${two})` });
  write('a\nx\n');
  expect(messages()).toEqual(['content/register.jsonl:2 Das Register ist keine Fortsetzung dessen, was im Commit … stand: ab Zeile 2 weicht es ab.']);
});

it('a last commit that drops a line is found on the main branch', () => {
  begin();
  commit('a\nb\n');
  commit('a\n');
  expect(messages()).toEqual([expect.stringMatching(/^content\/register\.jsonl:2 Das Register ist keine Fortsetzung/)]);
});

it('a branch is compared with where it left the main one, over many commits', () => {
  begin();
  const base = commit('a\nb\n');
  git('checkout', '-qb', 'work');
  commit('a\nx\n');
  const last = commit('a\nx\ny\n');
  const growth = checkGrowth(content, nowhere);
  expect(growth.note).toBe(`register compared with where this branch left main (${base}) and the last commit (${last})`);
  expect(growth.findings).toHaveLength(1);
});

it('the base that the CI names comes first', () => {
  begin();
  const base = commit('a\n');
  git('checkout', '-qb', 'develop');
  const later = commit('a\nb\n');
  git('checkout', '-qb', 'work');
  git('update-ref', 'refs/remotes/origin/develop', 'develop');
  const last = commit('a\nb\nc\n');
  expect(checkGrowth(content, nowhere).note).toContain(`left main (${base})`);
  expect(checkGrowth(content, { GITHUB_BASE_REF: 'develop' }).note).toBe(`register compared with where this branch left origin/develop (${later}) and the last commit (${last})`);
  expect(checkGrowth(content, { CI_MERGE_REQUEST_DIFF_BASE_SHA: later }).note).toContain(`left ${later} (${later})`);
});

it('a shallow clone compares with what it has', () => {
  begin();
  commit('a\n');
  const last = commit('a\nb\n');
  const clone = join(root, 'clone');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
  expect(checkGrowth(join(clone, 'content'), nowhere)).toEqual({ findings: [], note: `register compared with the last commit (${last})` });
  writeFileSync(join(clone, 'content', 'register.jsonl'), readFileSync(join(content, 'register.jsonl'), 'utf8').replace('b', 'x'));
  expect(checkGrowth(join(clone, 'content'), nowhere).findings).toHaveLength(1);
});

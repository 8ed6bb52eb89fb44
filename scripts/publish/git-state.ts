// What Git knows about the published files: which of them are not committed, and what the register was at another commit.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Git is there but does not answer as it should; the message is its own. */
export class GitTrouble extends Error {}

function git(folder: string, args: string[]): { code: number | null; out: Buffer; err: string } {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...args], { env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }, maxBuffer: 2 ** 30 });
  return { code: error ? null : status, out: stdout ?? Buffer.alloc(0), err: error?.message ?? stderr.toString('utf8').trim() };
}

function liesInRepository(folder: string): boolean {
  for (let above = resolve(folder); ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return true;
    if (dirname(above) === above) return false;
  }
}

/** Whether the folder lies in a Git work tree. Where there is a repository, Git itself has to answer. */
export function isInWorkTree(content: string): boolean {
  if (!liesInRepository(content)) return false;
  const { code, out, err } = git(content, ['rev-parse', '--is-inside-work-tree']);
  if (code !== 0) throw new GitTrouble(err);
  return out.toString('utf8').trim() === 'true';
}

/** Published files that differ from the last commit, below content/. */
export function findUncommitted(content: string): string[] {
  if (!isInWorkTree(content)) return [];
  const { code, out, err } = git(content, ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', 'versions', 'register.jsonl']);
  if (code !== 0) throw new GitTrouble(err);
  return out.toString('utf8').split('\0').filter(Boolean).map((row) => row.slice(3));
}

/** The register at another commit; undefined where that commit has none. */
export function registerAt(content: string, commit: string): Buffer | undefined {
  const { code, out, err } = git(content, ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]);
  if (code !== 0) throw new GitTrouble(err || `Den Commit „${commit}“ gibt es nicht.`);
  const shown = git(content, ['show', `${out.toString('utf8').trim()}:./register.jsonl`]);
  return shown.code === 0 ? shown.out : undefined;
}

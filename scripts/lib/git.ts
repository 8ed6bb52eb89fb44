// What Git knows about content: which files changed since a commit, and what they were there.
import { spawnSync } from 'node:child_process';

/** Git does not answer as it should; the message is for people. */
export class GitError extends Error {}

function git(root: string, args: string[], input?: string): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...args], { env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }, maxBuffer: 2 ** 30, ...(input === undefined ? {} : { input }) });
  if (error) throw new GitError(`Git lässt sich nicht aufrufen: ${error.message}`);
  if (status !== 0) throw new GitError(stderr.toString('utf8').trim() || `git ${args[0]} ist fehlgeschlagen.`);
  return stdout;
}

const lineOf = (bytes: Buffer) => bytes.toString('utf8').trim();
const namesIn = (bytes: Buffer) => bytes.toString('utf8').split('\0').filter(Boolean);

function commitOf(root: string, name: string): string | undefined {
  try {
    // What follows is never an option, whatever it looks like.
    return lineOf(git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]));
  } catch {
    return undefined;
  }
}

/** The commit to compare with: the one that was named, else where this branch left main, else the last commit. */
export function baseCommit(root: string, name?: string): string {
  const here = commitOf(root, 'HEAD');
  if (!here) {
    git(root, ['rev-parse', '--git-dir']);
    throw new GitError('Hier gibt es noch keinen Commit.');
  }
  if (name !== undefined) {
    const commit = commitOf(root, name);
    if (!commit) throw new GitError(`Den Commit oder Zweig „${name}“ gibt es nicht.`);
    return commit;
  }
  for (const main of ['origin/main', 'main']) {
    const commit = commitOf(root, main);
    if (!commit) continue;
    try {
      return lineOf(git(root, ['merge-base', commit, here]));
    } catch {
      // Without a common history, or in a shallow clone, the last commit has to do.
    }
  }
  return here;
}

export interface ChangedFile {
  /** Path from the repository's root. */
  file: string;
  kind: 'added' | 'changed' | 'deleted';
}

/** Files below `folder` that differ between the commit and the working tree, new ones that Git does not know yet among them. */
export function changedFiles(root: string, commit: string, folder = 'content'): ChangedFile[] {
  const rows = namesIn(git(root, ['diff', '--name-status', '-z', '--no-renames', '--no-ext-diff', '--relative', commit, '--', folder]));
  const found = new Map<string, ChangedFile['kind']>();
  for (let index = 0; index + 1 < rows.length; index += 2) found.set(rows[index + 1]!, rows[index] === 'A' ? 'added' : rows[index] === 'D' ? 'deleted' : 'changed');
  for (const file of namesIn(git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', folder]))) if (!found.has(file)) found.set(file, 'added');
  return [...found].map(([file, kind]) => ({ file, kind })).sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Bytes of files at a commit; files that it does not have are left out. */
export function filesAt(root: string, commit: string, files: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const wanted = files.filter((file) => !file.includes('\n'));
  if (wanted.length === 0) return found;
  const prefix = lineOf(git(root, ['rev-parse', '--show-prefix']));
  const out = git(root, ['cat-file', '--batch'], wanted.map((file) => `${commit}:${prefix}${file}\n`).join(''));
  let at = 0;
  for (const file of wanted) {
    const end = out.indexOf(10, at);
    const head = out.toString('utf8', at, end);
    at = end + 1;
    const size = / blob (\d+)$/.exec(head)?.[1];
    if (size === undefined) {
      // "missing" has no body; what is no file is passed over.
      const other = / (?:tree|commit|tag) (\d+)$/.exec(head)?.[1];
      if (other !== undefined) at += Number(other) + 1;
      continue;
    }
    found.set(file, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

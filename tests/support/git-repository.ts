// A small Git repository with content of its own, for tests of commands that ask Git.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeTree } from './content-tree.ts';

export interface Repository {
  root: string;
  /** Writes a file below content/; undefined deletes it. */
  write: (path: string, text: string | undefined) => void;
  git: (...args: string[]) => string;
  commit: (message?: string) => void;
}

/** A repository on the branch main whose first commit holds the files (path below content/ → text). */
export function makeRepository(files: Record<string, string>): Repository {
  const root = makeTree(files);
  // No hooks, signatures or names of whoever runs the tests.
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.org', GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.org' };
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const commit = (message = 'Stand') => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  git('init', '--quiet', '--initial-branch=main');
  commit();
  return {
    root, git, commit,
    write(path, text) {
      const file = join(root, 'content', path);
      if (text === undefined) return rmSync(file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    },
  };
}

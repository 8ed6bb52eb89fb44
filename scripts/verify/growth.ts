// Which earlier commits the register must continue, and whether it does: the one thing that a register cannot prove of itself.
import { spawnSync } from 'node:child_process';
import { GitTrouble, isInWorkTree } from '../publish/git-state.ts';
import type { Finding } from '../lib/finding.ts';
import { verifyGrowth } from './register.ts';

interface Growth {
  findings: Finding[];
  /** What was compared, or why nothing was. */
  note: string;
}

function git(folder: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

const commit = (folder: string, name: string) => git(folder, 'rev-parse', '--verify', '--quiet', `${name}^{commit}`);

/** Names of the main branch, the nearest to the truth first: what the CI says, then what is usual. */
function mainBranches(environment: NodeJS.ProcessEnv): string[] {
  const { CI_MERGE_REQUEST_DIFF_BASE_SHA: gitlab, GITHUB_BASE_REF: github } = environment;
  return [gitlab, github && `origin/${github}`, 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'].filter((name): name is string => Boolean(name));
}

/**
 * Commits to compare with, with their names: where this branch left the main one, and the last commit. On the main branch itself
 * the last commit is what is being checked, so that the one before it is asked, too. A shallow clone may know none but the last.
 */
function findBases(content: string, environment: NodeJS.ProcessEnv): Map<string, string> {
  const bases = new Map<string, string>();
  const last = commit(content, 'HEAD');
  if (!last) return bases;
  for (const branch of mainBranches(environment)) {
    const base = commit(content, branch) && git(content, 'merge-base', 'HEAD', branch);
    if (!base) continue;
    if (base !== last) bases.set(base, `where this branch left ${branch}`);
    break;
  }
  const before = bases.size === 0 ? commit(content, 'HEAD~1') : undefined;
  if (before) bases.set(before, 'the commit before the last');
  return bases.set(last, 'the last commit');
}

/** Compares with every base that is known. Without Git nothing is wrong, and the note says so. */
export function checkGrowth(content: string, environment: NodeJS.ProcessEnv = process.env): Growth {
  const unknown = (reason: string): Growth => ({ findings: [], note: `growth of the register was not checked: ${reason}` });
  try {
    if (!isInWorkTree(content)) return unknown('this is no Git work tree');
    const bases = findBases(content, environment);
    if (bases.size === 0) return unknown('there is no commit to compare with');
    const findings = [...bases.keys()].flatMap((base) => verifyGrowth(content, base));
    return { findings, note: `register compared with ${[...bases].map(([base, name]) => `${name} (${base.slice(0, 12)})`).join(' and ')}` };
  } catch (error) {
    if (!(error instanceof GitTrouble)) throw error;
    return unknown(`Git says ${error.message}`);
  }
}

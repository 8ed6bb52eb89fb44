// Proposals as branches of a local repository, made with Git's own objects: nothing is checked out, so that open work in the folder stays.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class StoreError extends Error {
  readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

interface StoredFile { path: string; text: string }

/** Set aside: what a shell around us says about another repository. */
const cleanEnvironment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|COMMON_DIR|PREFIX)$/.test(name)));

export class GitStore {
  readonly #root: string;
  /** Whoever has told Git no name signs as the editor. */
  readonly #signature: string[];

  constructor(root: string) {
    this.#root = root;
    this.#signature = [];
    if (!this.#try(['rev-parse', '--git-dir']).ok) throw new StoreError(`${root} ist keine Git-Ablage.`);
    if (!this.#try(['var', 'GIT_COMMITTER_IDENT']).ok) this.#signature = ['-c', 'user.name=Redaktion', '-c', 'user.email=redaktion@localhost'];
  }

  #run(args: string[], { input, env }: { input?: string | undefined; env?: Record<string, string> } = {}) {
    return spawnSync('git', ['-C', this.#root, '-c', 'core.quotePath=false', ...this.#signature, ...args], { input, encoding: 'utf8', maxBuffer: 512 * 2 ** 20, env: { ...cleanEnvironment(), ...env } });
  }

  #try(args: string[]): { ok: boolean; text: string } {
    const { status, stdout } = this.#run(args);
    return { ok: status === 0, text: stdout };
  }

  #git(args: string[], options?: { input?: string; env?: Record<string, string> }): string {
    const { status, stdout, stderr, error } = this.#run(args, options);
    if (status !== 0) throw new StoreError(`git ${args[0]}: ${(stderr || error?.message || stdout).trim()}`, 500);
    return stdout;
  }

  /** Commit of a branch; undefined where there is none. */
  commitOf(branch: string): string | undefined {
    const { ok, text } = this.#try(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]);
    return ok ? text.trim() : undefined;
  }

  branches(prefix: string): string[] {
    return this.#git(['for-each-ref', '--format=%(refname:lstrip=2)', `refs/heads/${prefix}`]).split('\n').filter(Boolean);
  }

  /** When a branch last changed, ISO 8601. */
  changedAt(branch: string): string {
    return this.#git(['log', '-1', '--format=%cI', branch]).trim();
  }

  /** Plain files below a folder; links and foreign repositories are no content. */
  files(branch: string, folder: string): string[] {
    return this.#git(['ls-tree', '-r', '-z', branch, '--', `${folder}/`]).split('\0').flatMap((line) => /^100(?:644|755) blob \S+\t(.*)$/s.exec(line)?.[1] ?? []);
  }

  /** Texts of files, all in one call; files that are not there are left out. */
  read(branch: string, paths: readonly string[]): StoredFile[] {
    if (paths.length === 0) return [];
    const { stdout, status, stderr } = spawnSync('git', ['-C', this.#root, 'cat-file', '--batch'], { input: paths.map((path) => `${branch}:${path}`).join('\n'), maxBuffer: 512 * 2 ** 20, env: cleanEnvironment() });
    if (status !== 0) throw new StoreError(`git cat-file: ${stderr.toString()}`, 500);
    const found: StoredFile[] = [];
    let at = 0;
    for (const path of paths) {
      const end = stdout.indexOf(10, at);
      const size = / blob (\d+)$/.exec(stdout.toString('utf8', at, end))?.[1];
      at = end + 1;
      if (size === undefined) continue;
      found.push({ path, text: stdout.toString('utf8', at, at + Number(size)) });
      at += Number(size) + 1;
    }
    return found;
  }

  /** Paths that a proposal changes against the branch it is for, and whether they are new. */
  changes(base: string, branch: string): { path: string; isNew: boolean }[] {
    const parts = this.#git(['diff', '--name-status', '--no-renames', '-z', `${base}...${branch}`]).split('\0').filter(Boolean);
    return Array.from({ length: parts.length / 2 }, (_, index) => ({ path: parts[index * 2 + 1]!, isNew: parts[index * 2] === 'A' }));
  }

  /** A commit on a branch; the branch begins at `base` if it is new. `undefined` as text takes the file away. */
  commit(branch: string, base: string, files: readonly { path: string; text: string | undefined }[], message: string): void {
    const parent = this.commitOf(branch) ?? this.commitOf(base);
    if (parent === undefined) throw new StoreError(`Der Zweig „${base}“ fehlt.`);
    const folder = mkdtempSync(join(tmpdir(), 'redaktion-'));
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    try {
      this.#git(['read-tree', parent], { env });
      for (const { path, text } of files) {
        if (text === undefined) this.#git(['update-index', '--force-remove', '--', path], { env });
        else this.#git(['update-index', '--add', '--cacheinfo', `100644,${this.#git(['hash-object', '-w', '--stdin'], { input: text }).trim()},${path}`], { env });
      }
      const tree = this.#git(['write-tree'], { env }).trim();
      if (tree === this.#git(['rev-parse', `${parent}^{tree}`]).trim()) return;
      const commit = this.#git(['commit-tree', tree, '-p', parent, '-F', '-'], { input: message }).trim();
      this.#git(['update-ref', `refs/heads/${branch}`, commit]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Merges a branch as `git merge` does, with hooks; a folder that has the base checked out follows. */
  merge(base: string, branch: string, message: string): void {
    const head = this.#try(['symbolic-ref', '--quiet', '--short', 'HEAD']).text.trim();
    if (head === base) {
      const { status, stdout, stderr } = this.#run(['merge', '--no-ff', '-m', message, branch]);
      if (status === 0) return;
      this.#run(['merge', '--abort']);
      throw new StoreError(`Nicht übernommen: ${(stderr || stdout).trim()}`, 409);
    }
    const { status, stdout } = this.#run(['merge-tree', '--write-tree', base, branch]);
    if (status !== 0) throw new StoreError('Nicht übernommen: Der Hauptzweig hat sich an derselben Stelle geändert.', 409);
    const commit = this.#git(['commit-tree', stdout.trim(), '-p', base, '-p', branch, '-F', '-'], { input: message }).trim();
    this.#git(['update-ref', `refs/heads/${base}`, commit]);
  }

  remove(branch: string): void {
    this.#git(['update-ref', '-d', `refs/heads/${branch}`]);
    this.#run(['config', '--remove-section', `branch.${branch}`]);
  }

  /** A word about a branch, kept with it. */
  note(branch: string, text: string): void {
    this.#git(['config', `branch.${branch}.description`, text]);
  }

  noteOf(branch: string): string | undefined {
    const { ok, text } = this.#try(['config', '--get', `branch.${branch}.description`]);
    return ok ? text.trim() : undefined;
  }
}

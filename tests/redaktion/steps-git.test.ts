// What CONTRIBUTING.md promises to people who know Git: under ten steps from a clone to a proposal, with the real commands.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'steps-git-'));
const forge = join(home, 'forge.git');
const environment: Record<string, string | undefined> = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.org', GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.org', NO_COLOR: '1' };
for (const name of Object.keys(environment)) if (/^(FORCE_COLOR|npm_|VITEST|NODE_OPTIONS|GITHUB_|CI_|CI$)/.test(name)) delete environment[name];

/** What a forge would have: this tree as it stands, without what was published. */
function makeForge(): void {
  const seed = join(home, 'seed');
  const left = ['content/versions', 'content/register.jsonl', 'scripts/redaktion/node_modules'].map((path) => join(root, path));
  for (const name of ['content', 'scripts', 'src', '.npmrc', 'package.json', 'package-lock.json']) cpSync(join(root, name), join(seed, name), { recursive: true, filter: (path) => !left.includes(path) });
  writeFileSync(join(seed, '.gitignore'), readFileSync(join(root, '.gitignore')));
  const git = (...args: string[]) => execFileSync('git', ['-C', seed, ...args], { env: environment as NodeJS.ProcessEnv, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Stand');
  execFileSync('git', ['clone', '--quiet', '--bare', seed, forge], { env: environment as NodeJS.ProcessEnv, stdio: 'pipe' });
}

/** The packages are there already, as links, so that nothing is downloaded. */
function linkPackages(clone: string): void {
  mkdirSync(join(clone, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '.handbuch-lock') cpSync(join(root, 'node_modules', name), join(clone, 'node_modules', name));
    else symlinkSync(join(root, 'node_modules', name), join(clone, 'node_modules', name));
  }
}

interface Done { command: string; output: string; code: number }

/** A person at a terminal: each command or edit is a step. */
class Terminal {
  readonly steps: string[] = [];
  folder = home;

  run(command: string): Done {
    this.steps.push(command);
    const { stdout, stderr, status } = spawnSync(command, { cwd: this.folder, env: environment as NodeJS.ProcessEnv, encoding: 'utf8', shell: true, timeout: 120_000 });
    return { command, output: stdout + stderr, code: status ?? -1 };
  }

  /** The forge's content in a folder of that name, in which the work goes on. */
  clone(name: string): void {
    fine(this.run(`git clone --quiet ${forge} ${name}`));
    this.folder = join(home, name);
    linkPackages(this.folder);
  }

  edit(what: string, file: string, from: RegExp, to: string | ((all: string, ...groups: string[]) => string)): void {
    this.steps.push(what);
    const path = join(this.folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, typeof to === 'string' ? () => to : to);
    expect(after, what).not.toBe(before);
    writeFileSync(path, after);
  }
}

const fine = ({ command, output, code }: Done) => expect(code, `${command}\n${output}`).toBe(0);

beforeAll(makeForge, 120_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('with Git, in under ten steps', () => {
  it('a duration is corrected with its source and proposed', () => {
    const terminal = new Terminal();
    const file = 'content/qualifications/in/in-0001.mdx';
    terminal.clone('korrektur');
    fine(terminal.run('git switch --quiet -c in-0001-dauer'));
    terminal.edit('Dauer und Beleg ändern', file, /(\n {4}duration:\n {6}months: )24((?:\n {6}.*)*?\n {6}sources: \[)/, (_all, before, between) => `${before}21${between}{ id: erlass2026, at: Art. 3 }, `);
    terminal.edit('Quelle eintragen', file, /^sources:\n/m, 'sources:\n  - { id: erlass2026, kind: curriculum, title: Notification 2026, publisher: Directorate General of Training, language: en, url: "https://example.org/notification", accessed: 2026-11-22, seen: excerpt }\n');
    terminal.edit('Änderung benennen', file, /^changes:\n/m, 'changes:\n  - on: 2026-11-22\n    note: { de: "Berichtigung: Dauer 21 Monate", en: "Correction: duration 21 months" }\n');

    const checked = terminal.run(`npm run --silent check -- ${file}`);
    fine(checked);
    expect(checked.output).toContain('1 Dateien geprüft: 0 Fehler');
    const told = terminal.run('npm run --silent diff');
    fine(told);
    expect(told.output).toContain('Dauer: 2 Jahre → 1 Jahr 9 Monate');
    expect(told.output).toMatch(/Dauer, Belege: .* → Notification 2026, Art\. 3/);
    fine(terminal.run('git commit --quiet --all --message "in-0001: Dauer berichtigt"'));
    fine(terminal.run('git push --quiet --set-upstream origin in-0001-dauer'));

    expect(terminal.steps.length).toBeLessThan(10);
    const changed = execFileSync('git', ['-C', forge, 'diff', '--stat', 'main', 'in-0001-dauer'], { encoding: 'utf8' });
    expect(changed).toMatch(/in-0001\.mdx\s+\|\s+\d+/);
    expect(changed).toContain('1 file changed');
  }, 240_000);

  it('a mistake is named with its line, and what to do', () => {
    const terminal = new Terminal();
    terminal.clone('fehler');
    const file = 'content/qualifications/in/in-0001.mdx';
    terminal.edit('Dauer ändern', file, /months: \d+/, 'months: lange');
    const { code, output } = terminal.run('npm run --silent check -- --changed');
    expect(code).toBe(1);
    expect(output).toMatch(/in-0001\.mdx:\d+/);
    expect(output).toContain('months');
  }, 240_000);

  it('a new qualification begins with one command, and the check says what is left to fill in', () => {
    const terminal = new Terminal();
    terminal.clone('neu');
    fine(terminal.run('git switch --quiet -c in-neu'));
    const made = terminal.run('npm run --silent new -- qualification in --title "Nationales Gewerbezeugnis Straßenbau"');
    fine(made);
    const file = /content\/qualifications\/in\/in-\d{4}\.mdx/.exec(made.output)![0];
    expect(readFileSync(join(terminal.folder, file), 'utf8')).toContain('Nationales Gewerbezeugnis Straßenbau');
    const { code, output } = terminal.run(`npm run --silent check -- ${file}`);
    expect(code).toBe(1);
    expect(output).toContain(`${file}:`);
    expect(terminal.steps.length).toBeLessThan(10);
  }, 240_000);
});

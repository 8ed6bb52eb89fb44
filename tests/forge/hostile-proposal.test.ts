// Proposals with bad intent, as commits in real repositories: each is stopped by the guard, by the checks, or is named a matter of the program's owners; nothing of it runs.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { guard, verdictInMarkdown } from '../../scripts/forge/guard.ts';
import { MARK, reportOnProposal } from '../../scripts/forge/proposal-report.ts';
import { release } from '../../scripts/release.ts';
import { aTerm } from '../support/profiles.ts';

let root: string;
let base: string;
const git = (...args: string[]) => execFileSync('git', ['-C', root, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const publish = (today: string) => expect(release([], { content: join(root, 'content'), today, print: () => {} })).toBe(0);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'proposal-'));
  git('init', '--quiet', '--initial-branch=main');
  write('content/terms/pruefbegriff.mdx', aTerm());
  write('package.json', '{ "scripts": {} }\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  publish('2026-11-22');
  git('add', '.');
  git('commit', '--quiet', '-m', 'release');
  base = git('rev-parse', 'HEAD');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The verdict on a change, which is undone afterwards. */
function proposal(change: () => void, look: () => void = () => {}) {
  git('checkout', '--quiet', '-B', 'proposal', base);
  change();
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '-m', 'proposal');
  const verdict = guard(root, base);
  look();
  git('checkout', '--quiet', '--force', 'main');
  git('clean', '--quiet', '-dfx');
  return verdict;
}

const frozen = 'content/versions/terms/pruefbegriff/1.mdx';
const checked = () => {
  const said: string[] = [];
  return { code: check([], { root, print: (line) => said.push(line), today: '2026-11-30' }), said };
};

describe('an honest proposal', () => {
  it('passes without a word', () => {
    const verdict = proposal(() => write('content/terms/zweiter.mdx', aTerm()));
    expect(verdict).toEqual({ errors: [], notices: [] });
    expect(verdictInMarkdown(verdict)).toContain('unberührt');
  });

  it('may publish, and the guard says who accepts it', () => {
    git('checkout', '--quiet', '-B', 'proposal', base);
    write('content/terms/zweiter.mdx', aTerm());
    git('add', '.');
    git('commit', '--quiet', '-m', 'second');
    publish('2026-11-23');
    git('add', '.');
    git('commit', '--quiet', '-m', 'release 2');
    expect(guard(root, base)).toEqual({ errors: [], notices: [expect.stringContaining('Herausgabe')] });
    git('checkout', '--quiet', '--force', 'main');
  });
});

describe('a hostile proposal', () => {
  const stops = (change: () => void, error: RegExp) => expect(proposal(change).errors.join('\n')).toMatch(error);

  it('cannot change a frozen version', () => stops(() => write(frozen, read(frozen).replace('Ein Satz.', 'Kein Satz.')), /nicht, was veröffentlicht wurde/));
  it('cannot delete one', () => stops(() => rmSync(join(root, frozen)), /fehlt/));
  it('cannot put one beside', () => stops(() => write('content/versions/terms/pruefbegriff/2.mdx', aTerm()), /steht nicht im Register/));

  it('cannot change register and version together, with all hashes made anew', () => stops(() => {
    git('checkout', '--quiet', git('rev-list', '--max-parents=0', 'HEAD'), '--', 'content');
    rmSync(join(root, 'content/versions'), { recursive: true });
    rmSync(join(root, 'content/register.jsonl'));
    write('content/register.jsonl', '');
  }, /keine Fortsetzung/));

  it('cannot cut the end of the register off', () => stops(() => write('content/register.jsonl', read('content/register.jsonl').split('\n')[0] + '\n'), /keine Fortsetzung/));
  it('cannot remove the register', () => stops(() => rmSync(join(root, 'content/register.jsonl')), /fehlt/));

  it.each([
    ['a file', 'content/terms/geheim.mdx', '/etc/passwd'], ['a folder', 'content/qualifications/aq', '../../..'], ['the frozen versions', 'content/versions/terms/neu', '/tmp'], ['something of the program', 'scripts/link.ts', '/etc/hosts'],
  ])('cannot link %s', (_, path, target) => stops(() => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }, /Verknüpfung/));

  it('is not followed by the checks where it links', () => {
    let result: ReturnType<typeof checked> | undefined;
    proposal(() => symlinkSync('/etc/passwd', join(root, 'content/terms/geheim.mdx')), () => { result = checked(); });
    expect(result!.code).toBe(1);
    expect(result!.said.join('\n')).toContain('keine gewöhnliche Datei');
    expect(result!.said.join('\n')).not.toContain('root:');
  });

  it('cannot bring another repository', () => stops(() => write('.gitmodules', '[submodule "x"]\n\tpath = content/terms/x\n\turl = https://example.org/x\n'), /andere Ablage/));
  it('cannot bring an executable', () => stops(() => { write('content/terms/a.mdx', aTerm()); chmodSync(join(root, 'content/terms/a.mdx'), 0o755); }, /ausführbar/));
  it.each(['content/terms/a.js', 'content/.env', 'content/package.json', 'content/terms/.gitattributes', 'content/terms/A.mdx'])('cannot put %s among the content', (path) => stops(() => write(path, 'x'), /gehört nicht/));

  it.each(['{process.exit(0)}', "import fs from 'node:fs'", 'export const x = 1', '<script>alert(1)</script>', '<Note kind={globalThis.pwned = 1}>x</Note>'])('cannot run %s from a profile', (body) => {
    let result: ReturnType<typeof checked> | undefined;
    proposal(() => write('content/terms/code.mdx', aTerm({ body: `${body}\n` })), () => { result = checked(); });
    expect(result!.code).toBe(1);
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });

  it.each(['package.json', '.npmrc', 'package-lock.json', '.github/workflows/check.yml', '.gitlab-ci.yml', 'scripts/forge/guard.ts', 'src/site.ts', 'content/guide/boese.mdx', 'CODEOWNERS', 'astro.config.mjs'])('cannot hide that %s holds code', (path) => {
    const { errors, notices } = proposal(() => write(path, '// code\n'));
    expect(errors).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('Zuständigen für das Programm')]);
  });

  it('cannot mix content and program unseen', () => {
    expect(proposal(() => { write('content/terms/a.mdx', aTerm()); write('package.json', '{}'); }).notices).toHaveLength(2);
  });
});

describe('the report', () => {
  it('reads the proposal, runs nothing of it, and calls nobody', () => {
    const trap = join(root, 'trapped');
    let report: ReturnType<typeof reportOnProposal> | undefined;
    proposal(() => {
      write('content/terms/neu.mdx', aTerm({ body: '<!-- @everyone -->\n' }).replace('Prüfbegriff', '@alle <!-- x'));
      write('package.json', JSON.stringify({ scripts: { check: `touch ${trap}`, diff: `touch ${trap}`, preinstall: `touch ${trap}` } }));
      write('scripts/check.ts', `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(trap)}, '');`);
      write('.gitattributes', '* filter=x diff=x\n');
    }, () => { report = reportOnProposal(root, base); });
    expect(existsSync(trap)).toBe(false);
    const [first, ...rest] = report!.text.split('\n');
    expect(first).toBe(MARK);
    expect(rest.join('\n')).not.toMatch(/@\w|<!--/);
    expect(rest.join('\n')).toContain('content/terms/neu.mdx');
    expect(report!.isAllowed).toBe(true);
  });

  it('says no where the guard says no, and fits into a comment', () => {
    let report: ReturnType<typeof reportOnProposal> | undefined;
    proposal(() => {
      write(frozen, 'x');
      for (let i = 0; i < 60; i += 1) write(`content/terms/wort-${i}.mdx`, aTerm({ body: `${'Satz. '.repeat(300)}{x}\n` }));
    }, () => { report = reportOnProposal(root, base); });
    expect(report!.isAllowed).toBe(false);
    expect(report!.text.length).toBeLessThan(65_000);
  });
});

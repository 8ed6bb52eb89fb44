// The pipelines keep their own rules: pinned actions, least rights, no secrets where strangers' code runs, nothing named that does not exist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MARK as proposalMark } from '../../scripts/forge/proposal-report.ts';
import { MARK as weeklyMark } from '../../scripts/weekly/report.ts';
import { faultsOf, type Workflow } from './workflow-rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, '.github', 'workflows');
const scripts = new Set(Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts));
const known = { scripts, exists: (path: string) => existsSync(join(root, path)) };
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const judge = (text: string) => faultsOf(parse(text) as Workflow, text, known);
const files = readdirSync(folder);

describe('workflows of GitHub', () => {
  it('are three', () => expect(files.sort()).toEqual(['check.yml', 'proposal.yml', 'weekly.yml']));
  it.each(files)('%s has no fault', (name) => expect(judge(read(name))).toEqual([]));

  it('the report follows the checks by their name, and never runs what strangers write', () => {
    const { on } = parse(read('proposal.yml')) as { on: { workflow_run: { workflows: string[] } } };
    expect(on.workflow_run.workflows).toEqual([(parse(read('check.yml')) as Workflow).name]);
    expect(Object.keys(on)).toEqual(['workflow_run']);
  });

  it('checks and unit tests stand beside one build; verify and browser tests wait for it', () => {
    const { jobs } = parse(read('check.yml')) as Workflow;
    expect(Object.entries(jobs!).map(([name, { needs }]) => [name, needs])).toEqual([['content', undefined], ['unit', undefined], ['build', undefined], ['verify', 'build'], ['browser', 'build'], ['preview', undefined]]);
  });

  it('marks that comments are found by stand in their first line', () => {
    for (const mark of [proposalMark, weeklyMark]) expect(mark).toMatch(/^<!-- [^@>]+ -->$/);
    expect(proposalMark).not.toBe(weeklyMark);
  });
});

describe('the rules see', () => {
  const check = read('check.yml');
  const proposal = read('proposal.yml');
  const changed = (text: string, from: string | RegExp, to: string) => {
    const result = text.replace(from, to);
    expect(result).not.toBe(text);
    return judge(result);
  };

  it.each([
    ['an action by its tag', check, /actions\/checkout@[0-9a-f]{40} # v6\.0\.2/, 'actions/checkout@v6', /full checksum/],
    ['a short checksum', check, /actions\/checkout@[0-9a-f]{40}/, 'actions/checkout@de0fac2', /full checksum/],
    ['pull_request_target', check, '  pull_request:\n', '  pull_request_target:\n', /pull_request_target/],
    ['a right to write for all', check, 'permissions:\n  contents: read', 'permissions: write-all', /top permissions/],
    ['a right to write beside strangers', check, '    name: Unit-Tests\n', '    name: Unit-Tests\n    permissions:\n      contents: write\n', /may write/],
    ['a secret', check, "  ASTRO_TELEMETRY_DISABLED: '1'", '  KEY: ${{ secrets.KEY }}', /secrets/],
    ['a token left behind', check, 'persist-credentials: false', 'persist-credentials: true', /leaves a token/],
    ['scripts of packages', check, 'npm ci --ignore-scripts', 'npm ci', /scripts of packages/],
    ['a command that is not there', check, 'npm run test:unit', 'npm run test:units', /package\.json does not have/],
    ['a file that is not there', check, 'node scripts/forge/guard.ts', 'node scripts/forge/guards.ts', /does not exist/],
    ['a job that is not there', check, 'needs: build', 'needs: bild', /no job/],
    ['a mistyped key', check, 'timeout-minutes: 10', 'timeout-minuets: 10', /unknown key/],
    ['a branch name as script', check, '"$(git merge-base "$BASE" HEAD)"', '"${{ github.head_ref }}"', /expression into a script/],
    ['a program from elsewhere', check, 'npm run test:unit', 'npx some-tool', /fetches a program/],
    ['the proposal checked out as program', proposal, 'ref: ${{ github.event.repository.default_branch }}', 'ref: ${{ github.event.workflow_run.head_sha }}', /main branch/],
    ['the proposal run', proposal, 'node scripts/forge/proposal-report.ts', 'cd ../proposal && npm ci --ignore-scripts && node scripts/forge/proposal-report.ts', /runs something of the proposal/],
    ['a token beside a program', proposal, "          NUMBER: ${{ steps.find.outputs.number }}\n", "          NUMBER: ${{ steps.find.outputs.number }}\n          GH_TOKEN: ${{ github.token }}\n", /gives a token/],
    ['a checkout where something is written', proposal, '    name: Schreiben\n', '    name: Schreiben\n', /^$/],
  ] as [string, string, string | RegExp, string, RegExp][])('%s', (what, text, from, to, fault) => {
    if (what.startsWith('a checkout where')) {
      const steps = '    steps:\n      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2\n        with:\n          ref: ${{ github.event.repository.default_branch }}\n          persist-credentials: false\n';
      const at = text.lastIndexOf('    steps:\n');
      expect(judge(text.slice(0, at) + steps + text.slice(at + '    steps:\n'.length))).toEqual([expect.stringMatching(/only carries over/)]);
    } else expect(changed(text, from, to).join('\n')).toMatch(fault);
  });
});

describe('pipeline of GitLab', () => {
  type Part = { stage?: string; script?: string[]; before_script?: string[]; after_script?: string[]; needs?: string[]; extends?: string; image?: string };
  const text = readFileSync(join(root, '.gitlab-ci.yml'), 'utf8');
  const { stages, workflow, default: usual, variables, ...parts } = parse(text) as { stages: string[]; workflow: object; default: Part; variables: object } & Record<string, Part>;
  const jobs = Object.entries(parts as Record<string, Part>).filter(([name]) => !name.startsWith('.'));

  it('names stages, templates and jobs that exist', () => {
    expect(workflow && usual && variables).toBeTruthy();
    for (const [name, { stage, extends: template, needs = [], script }] of jobs) {
      expect(stages, name).toContain(stage);
      if (template) expect(Object.keys(parts), name).toContain(template);
      for (const need of needs) expect(jobs.map(([other]) => other), name).toContain(need);
      expect(script?.length, name).toBeGreaterThan(0);
    }
  });

  it('runs commands that exist, no scripts of packages, and knows no key', () => {
    const commands = [...(usual.before_script ?? []), ...jobs.flatMap(([, { script = [], after_script = [] }]) => [...script, ...after_script])].join('\n');
    for (const [, command] of commands.matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)) expect(scripts).toContain(command);
    for (const [, file] of commands.matchAll(/\bnode (\S+\.ts)\b/g)) expect(existsSync(join(root, file!)), file).toBe(true);
    expect(commands).not.toMatch(/\bnpm (ci|install)\b(?!.*--ignore-scripts)|\b(npx|curl|wget)\b/);
    expect(text).not.toMatch(/TOKEN|SECRET|PASSWORD/);
  });

  it('does what the workflow of GitHub does', () => {
    const commandsOf = (source: string) => new Set([...source.matchAll(/npm run (?:--silent )?(check|typecheck|test:unit|build|verify|test:e2e)\b/g)].map(([, command]) => command));
    expect(commandsOf(text)).toEqual(commandsOf(read('check.yml')));
  });
});

// The editor in the browser tests: the command on a repository of its own, and the form as a person finds her way in it.
import { spawn, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { typeStrippingFlags } from '../../../scripts/set-up/node-version.mjs';

const root = resolve(import.meta.dirname, '../../..');

export interface Workshop {
  url: string;
  root: string;
  git: (...args: string[]) => string;
  read: (file: string) => string;
  /** What `npm run check` says about files of the repository, and its exit code. */
  check: (...files: string[]) => { code: number; output: string };
  close: () => Promise<void>;
}

/** A repository with the whole content, and `npm run redaktion` on it. `prepare` changes files before the first commit. */
export async function openWorkshop(prepare: (edit: (file: string, change: (text: string) => string) => void) => void): Promise<Workshop> {
  const home = mkdtempSync(join(tmpdir(), 'redaktion-test-'));
  const skip = [join(root, 'content', 'versions'), join(root, 'content', 'register.jsonl'), join(root, 'content', 'guide')];
  cpSync(join(root, 'content'), join(home, 'content'), { recursive: true, filter: (path) => !skip.includes(path) });
  const read = (file: string) => readFileSync(join(home, file), 'utf8');
  prepare((file, change) => writeFileSync(join(home, file), change(read(file))));
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.org', GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.org', PORT: '0' };
  const git = (...args: string[]) => execFileSync('git', ['-C', home, '-c', 'core.quotePath=false', ...args], { env: environment, encoding: 'utf8', maxBuffer: 2 ** 26 });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Stand');
  const flags = typeStrippingFlags(process.version);
  const server = spawn(process.execPath, [...flags, join(root, 'scripts', 'redaktion.ts'), '--root', home], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const url = await new Promise<string>((found, fail) => {
    const listen = (part: Buffer) => {
      output += part.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/redaktion\//.exec(output)?.[0];
      if (address) found(address);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('exit', () => fail(new Error(`npm run redaktion:\n${output}`)));
  });
  return {
    url, root: home, git, read,
    check(...files) {
      const script = `import { check } from ${JSON.stringify(join(root, 'scripts', 'check.ts'))}; process.exitCode = check(${JSON.stringify(files.map((file) => join(home, file)))}, { root: ${JSON.stringify(home)} });`;
      try {
        return { code: 0, output: execFileSync(process.execPath, [...flags, '--input-type=module-typescript', '--eval', script], { encoding: 'utf8' }) };
      } catch (error) {
        const { status, stdout } = error as { status: number; stdout: string };
        return { code: status, output: stdout };
      }
    },
    async close() {
      const gone = new Promise((done) => { server.removeAllListeners('exit'); server.once('exit', done); });
      server.kill('SIGTERM');
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Field of that name in a part of the form. */
export async function field(part: Page | Locator, name: string): Promise<Locator> {
  const label = part.locator('label').filter({ hasText: new RegExp(`^${escape(name)}\\s*(\\(optional\\))?\\s*$`) }).first();
  const page = 'page' in part ? part.page() : part;
  return page.locator(`[id="${await label.getAttribute('for')}"]`);
}

export async function fill(part: Page | Locator, name: string, text: string) {
  const input = await field(part, name);
  // Decap puts the cursor back where it was when a field gets the focus; only then can all be selected.
  await input.click();
  await input.fill(text);
}

/** A group that starts closed. */
export async function openGroup(part: Page | Locator, name: string): Promise<Locator> {
  const group = await field(part, name);
  const toggle = group.getByTestId('expand-button').first();
  if ((await toggle.getAttribute('aria-label')) === 'Expand') await toggle.click();
  return group;
}

/** Other boxes of a list are for those who drag. */
const entriesOf = (list: Locator) => list.locator(':scope > div > [class*="SortableListItem"]');

/** Entries of a list are known by what they show when closed. */
export async function openEntry(part: Page | Locator, list: string, summary: string | RegExp): Promise<Locator> {
  const all = await openGroup(part, list);
  const entry = entriesOf(all).filter({ has: all.page().getByText(summary, { exact: true }) }).first();
  await entry.getByRole('button', { name: 'Eintrag auf- oder zuklappen' }).first().click();
  return entry;
}

/** Lists whose newest entry stands first get it there. */
export async function addEntry(part: Page | Locator, list: string): Promise<Locator> {
  const all = await field(part, list);
  await all.getByRole('button', { name: 'eintrag hinzufügen' }).first().click();
  return ['Änderungen', 'Rechtsstände'].includes(list) ? entriesOf(all).first() : entriesOf(all).last();
}

/** Chooses in one of Decap's own selects. */
export async function choose(part: Page | Locator, name: string, option: string) {
  const input = await field(part, name);
  await input.fill(option);
  await input.press('Enter');
}

export async function save(page: Page) {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Beitrag gespeichert')).toBeVisible({ timeout: 20_000 });
}

export async function setReady(page: Page) {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: 'Abgeschlossen' }).click();
  await expect(page.getByRole('button', { name: 'Status: Abgeschlossen' })).toBeVisible();
}

export async function publish(page: Page) {
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Jetzt veröffentlichen' }).click();
  await expect(page.getByText('Beitrag veröffentlicht')).toBeVisible({ timeout: 20_000 });
}

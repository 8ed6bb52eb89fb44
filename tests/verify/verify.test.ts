// The command: what it prints, and when it fails.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatFindings } from '../../scripts/verify.ts';

it('fails on an empty folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbuch-empty-'));
  const script = join(import.meta.dirname, '../../scripts/verify.ts');
  const [code, output] = await new Promise<[unknown, string]>((done) => {
    execFile(process.execPath, ['--experimental-strip-types', '--no-warnings', script, '--dist', folder], (error, stdout) => done([error?.code, stdout]));
  });
  rmSync(folder, { recursive: true });
  expect(code).toBe(1);
  expect(output).toBe(`There is no built site in ${folder}. Build it first: npm run build\n0 passed, 1 failed\n`);
});

it('tells of the register beside the pages', async () => {
  const root = mkdtempSync(join(tmpdir(), 'handbuch-register-'));
  for (const folder of ['dist', 'content']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'dist', 'index.html'), '<!DOCTYPE html><html lang="de"><title>x</title></html>');
  writeFileSync(join(root, 'content', 'register.jsonl'), '{}\n');
  const script = join(import.meta.dirname, '../../scripts/verify.ts');
  const [code, output] = await new Promise<[unknown, string]>((done) => {
    execFile(process.execPath, ['--experimental-strip-types', '--no-warnings', script, '--dist', join(root, 'dist'), '--content', join(root, 'content')], (error, stdout) => done([error?.code, stdout]));
  });
  rmSync(root, { recursive: true });
  expect(code).toBe(1);
  expect(output).toContain('content/register.jsonl:1: [register] Die Zeile hat nicht die Form einer Registerzeile (Feld „type“). → Den Stand des letzten Commits zurückholen');
  expect(output).toMatch(/^register +1 findings, /m);
  expect(output).toContain('growth of the register was not checked: this is no Git work tree');
});

it('says once what is wrong everywhere', () => {
  const finding = (path: string, message: string) => ({ path, message, fix: 'mend it', check: 'links' });
  const report = { pages: 3, notes: [], findings: [finding('a.html', 'broken'), finding('b.html', 'broken'), finding('b.html', 'torn')] };
  expect(formatFindings(report)).toBe('a.html (and 1 more): [links] broken → mend it\nb.html: [links] torn → mend it');
});

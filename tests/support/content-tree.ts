// Content trees for tests: the fixture handbook, the broken ones, and small ones made in a temporary folder.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runChecks } from '../../scripts/check.ts';
import type { Finding } from '../../scripts/lib/finding.ts';
import { readContent } from '../../scripts/lib/read-content.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
export const handbookRoot = join(fixtures, 'handbook');
export const brokenRoot = join(fixtures, 'broken');

/** The day on which the fixtures are checked. */
export const TODAY = '2026-11-21';

/** All findings of the tree below `root`/content. */
export function checkTree(root: string): Finding[] {
  return runChecks(readContent(join(root, 'content'), root), TODAY);
}

/** Text of a file of the fixture handbook, by its path below content/. */
export function fixtureText(path: string): string {
  return readFileSync(join(handbookRoot, 'content', path), 'utf8');
}

/** Writes files (path below content/ → text or bytes) to a temporary folder that lives as long as the test. */
export function makeTree(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return root;
}

/** A finding in one line, for comparisons that show what they mean. */
export const brief = ({ check, level, file, line, message }: Finding): string => `${file.replace('content/', '')}:${line} ${check} ${level}: ${message}`;

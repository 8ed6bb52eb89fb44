// Each broken tree gives exactly the findings in its expected.json: place, words and advice.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../scripts/checks/index.ts';
import type { Finding } from '../../scripts/lib/finding.ts';
import { brokenRoot, checkTree } from '../support/content-tree.ts';

const trees = readdirSync(brokenRoot).flatMap((check) => readdirSync(join(brokenRoot, check)).map((name) => ({ check, name, root: join(brokenRoot, check, name) })));
const expectedOf = (root: string) => JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as Finding[];

describe.each([...new Set(trees.map(({ check }) => check))])('%s', (check) => {
  it.each(trees.filter((tree) => tree.check === check))('$name', ({ root }) => {
    expect(checkTree(root)).toEqual(expectedOf(root));
  });
});

describe('the broken trees', () => {
  const all = trees.map((tree) => ({ ...tree, expected: expectedOf(tree.root) }));

  it('are many', () => {
    expect(trees.length).toBeGreaterThanOrEqual(45);
  });

  it.each(all)('$check/$name breaks that check', ({ check, expected }) => {
    expect(expected.map((finding) => finding.check)).toContain(check);
  });

  it('cover every check; what cannot be committed is made in files.test.ts', () => {
    const covered = new Set([...all.map(({ check }) => check), 'encoding']);
    expect(checks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it.each(all)('$check/$name says what is wrong and what to do, in German', ({ root, expected }) => {
    for (const { file, message, hint } of expected) {
      expect(existsSync(join(root, file)), file).toBe(true);
      expect(message, 'ends like a sentence').toMatch(/[.?]$/);
      expect(hint, 'gives advice').toBeTruthy();
      expect(`${message} ${hint}`, 'no words of the libraries').not.toMatch(/\b(invalid|expected|unexpected|undefined|null|NaN|object Object|input|string|must)\b|Ungültig|Muster/);
    }
  });
});

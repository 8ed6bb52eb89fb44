// Every check has a help page at the address its findings print, and every help page belongs to a check.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checks } from '../../scripts/checks/index.ts';
import { parseFrontMatter } from '../../src/markdown/front-matter.ts';
import { splitFile } from '../../src/markdown/split-file.ts';
import { guide } from '../../src/schema/guide.ts';

const folder = fileURLToPath(new URL('../../content/guide/pruefungen/', import.meta.url));
const pages = readdirSync(folder).filter((name) => name.endsWith('.mdx') && !name.endsWith('.en.mdx') && !/^(index|uebersicht)\.mdx$/.test(name)).map((name) => name.replace(/\.mdx$/, ''));

describe('help pages of the checks', () => {
  it('are as many as there are checks, under the same names', () => {
    expect(pages.sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  it('no check has the id of another', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it.each(checks)('$id: group "checks", with what is wanted, an example and the remedy', ({ id }) => {
    const { frontMatter, body } = splitFile(readFileSync(`${folder}${id}.mdx`, 'utf8'));
    expect(guide.parse(parseFrontMatter(frontMatter, 2).data)).toMatchObject({ group: 'checks' });
    expect(body).toMatch(/^## Was die Prüfung will$/m);
    expect(body).toMatch(/^## So beheben Sie es$/m);
    expect(body).toContain('```');
  });
});

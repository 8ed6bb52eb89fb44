// Every file of the hostile corpus on its own: refused by the check that is named, or accepted and harmless wherever it is written; in bounded time and memory, and nothing of it runs.
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../scripts/check.ts';
import { reporters } from '../../scripts/lib/reporters.ts';
import { readContent } from '../../scripts/lib/read-content.ts';
import { linkReferences } from '../../src/markdown/link-references.ts';
import { numberBlocks } from '../../src/markdown/number-blocks.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { TODAY, makeTree } from '../support/content-tree.ts';
import { aTerm } from '../support/profiles.ts';
import { findUnsafe } from '../support/safe-html.ts';
import { cases, type Case } from './cases.ts';

/** Far above what any of them takes, far below what a reader of the report would wait. */
const SECONDS = 5;
const MEGABYTES = 300;

afterEach(() => {
  expect((globalThis as { pwned?: unknown }).pwned, 'something was executed').toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted, 'a prototype was changed').toBeUndefined();
});

function lay({ files, links = {} }: Case): string {
  const root = makeTree(files);
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    symlinkSync(target, join(root, 'content', path));
  }
  return root;
}

function expectHarmless(content: ReturnType<typeof readContent>): void {
  for (const { prose } of content.entries) {
    if (!prose?.tree) continue;
    for (const language of ['de', 'en'] as const) {
      for (const { html } of renderSections(structuredClone(prose.tree), { language, sources: new Map([['s1', { number: 1, short: 'Quelle <"&' }]]) })) {
        expect(findUnsafe(html)).toEqual([]);
        expect(findUnsafe(linkReferences(numberBlocks(html, (block) => block + 1, 'Randnummer'), '/', (collection, code) => ({ href: `/${collection}/${code}/`, label: '<i>' })))).toEqual([]);
      }
    }
  }
}

it('is large, and every file has a name of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
  expect(new Set(cases.map(({ name, outcome }) => `${name} ${outcome}`)).size).toBe(cases.length);
});

it('names the half of a sign, not the whole one before it', () => {
  const root = makeTree({ 'terms/pruefbegriff.mdx': aTerm().replace('{ de: Prüfbegriff,', '{ de: "\\U0001D40F \\uDC00",') });
  expect(runChecks(readContent(join(root, 'content'), root), TODAY).filter(({ check }) => check === 'characters').map(({ message }) => message)).toEqual(['Die Zeile enthält ein halbes Zeichen (U+DC00).']);
});

describe.each([...new Set(cases.map(({ outcome }) => outcome))])('%s', (outcome) => {
  it.each(cases.filter((one) => one.outcome === outcome).map((one) => [one.name, one] as const))('%s', (_, one) => {
    const root = lay(one);
    const [startedAt, before] = [performance.now(), process.memoryUsage().heapUsed];
    const content = readContent(join(root, 'content'), root);
    const findings = runChecks(content, TODAY);
    const errors = findings.filter(({ level }) => level === 'error');
    if (outcome === 'harmless') {
      expect(errors.map(({ check, message }) => `${check}: ${message}`)).toEqual([]);
      expectHarmless(content);
    } else {
      expect(errors.map(({ check }) => check)).toContain(outcome);
    }
    // A report is read in a terminal and in a comment: nothing hidden, nothing that runs there.
    for (const [name, { print }] of Object.entries(reporters)) {
      const text = print({ findings: errors, titles: new Map(), files: 1, faulty: 1 });
      expect(text.replace(/\u001B\[\d+m/g, ''), name).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/);
    }
    expect(performance.now() - startedAt, 'milliseconds').toBeLessThan(SECONDS * 1000);
    expect((process.memoryUsage().heapUsed - before) / 2 ** 20, 'megabytes').toBeLessThan(MEGABYTES);
  });
});

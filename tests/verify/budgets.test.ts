// Pages, stylesheets and fonts that are too heavy.
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { budget, budgets } from '../../scripts/verify/budgets.ts';
import { countryWith, messagesOf, soundFiles } from './tiny-site.ts';

/** Text that does not compress to less than this. */
const heavy = (bytes: number) => randomBytes(bytes).toString('base64');

it('finds a page that is too heavy by itself', () => {
  expect(messagesOf(budgets, countryWith(`<p>${heavy(budget.visit)}</p>`))).toEqual([expect.stringMatching(/^laender\/tr\/index\.html: a first visit of 17\d.*KB/)]);
});

it('finds a stylesheet that is too heavy, on every page that needs it', () => {
  expect(messagesOf(budgets, { 'assets/main.css': `/* ${heavy(budget.css)} */` })).toHaveLength(4);
});

it('counts fonts that a page in Latin script needs, and only those', () => {
  const font = 'x'.repeat(budget.visit);
  expect(messagesOf(budgets, { 'assets/font.woff2': font })).toHaveLength(4);
  const cyrillic = soundFiles()['assets/main.css']!.replace('U+0-FF', 'U+400-4FF');
  expect(messagesOf(budgets, { 'assets/font.woff2': font, 'assets/main.css': cyrillic })).toEqual([]);
});

it('counts a preloaded font once', () => {
  const font = 'x'.repeat(budget.visit / 2);
  const preload = '<link rel="preload" as="font" href="/assets/font.woff2" crossorigin>';
  expect(messagesOf(budgets, { 'assets/font.woff2': font, ...countryWith('', preload) })).toEqual([]);
});

it('counts scripts and what they import', () => {
  const changes = { ...countryWith('<script type="module" src="/assets/a.js"></script>'), 'assets/a.js': 'import"./b.js";import("./c.js")', 'assets/c.js': heavy(budget.visit) };
  expect(messagesOf(budgets, { ...changes, 'assets/b.js': '' })).toEqual([]);
  expect(messagesOf(budgets, { ...changes, 'assets/b.js': heavy(budget.visit) })).toHaveLength(1);
});

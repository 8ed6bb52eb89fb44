// axe with the rules of WCAG 2.2 A and AA and good practice, told in one line for each place.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Rows and items of one kind that are looked at; axe takes half a minute for a list of a thousand. */
const ENOUGH = 12;

/** Takes all but the first and the last items out of every long list and table, once the page is there. */
export async function shorten(page: Page): Promise<void> {
  await page.evaluate((enough) => {
    for (const list of document.querySelectorAll('main :is(ul, ol, tbody, dl)')) {
      for (const item of [...list.children].slice(enough - 1, -1)) item.remove();
    }
    // Parts of one kind one after the other: titles by letter, changes by day, competences of a framework.
    for (const part of document.querySelectorAll('main :is(section, article, div)')) {
      for (const child of [...part.children].slice(2 * enough - 1, -1)) child.remove();
    }
  }, ENOUGH);
}

/** What axe finds; with `rules` only those. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (rules ? builder.withRules(rules) : builder.options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')} – ${failureSummary?.split('\n').slice(1).join(' ').trim()}`));
}

// axe with the rules of WCAG 2.2 A and AA and good practice, told in one line for each place.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Items of one shape that are looked at; axe takes half a minute for a list of a thousand. */
const ENOUGH = 2;

/**
 * Takes repetitions out of lists, tables and rows of parts, once the page is there: of the items with the same elements
 * and classes the first few stay, and the last item stays.
 */
export async function shorten(page: Page): Promise<void> {
  await page.evaluate((enough) => {
    const shapeOf = (element: Element): string => `${element.tagName}.${element.className}[${[...new Set([...element.querySelectorAll('*')].map(({ tagName, className }) => `${tagName}.${className}`))].sort().join()}]`;
    // Inner ones first, so that two parts that differ by their number of rows are of one shape.
    for (const row of [...document.querySelectorAll('body :is(ul, ol, tbody, dl, section, article, div)')].reverse()) {
      const seen = new Map<string, number>();
      for (const item of [...row.children].slice(0, -1)) {
        const shape = shapeOf(item);
        seen.set(shape, (seen.get(shape) ?? 0) + 1);
        if (seen.get(shape)! > enough) item.remove();
      }
    }
  }, ENOUGH);
}

/** What axe finds; with `rules` only those. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations: found } = await (rules ? builder.withRules(rules) : builder.options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')} – ${failureSummary?.split('\n').slice(1).join(' ').trim()}`));
}

// axe with the rules of WCAG 2.2 A and AA and good practice, told in one line for each place.
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];
type Axe = { run(context: Document, options: Options): ReturnType<AxeBuilder['analyze']> };

/** The axe of the package that brings it. */
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { source: string };

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

/** What the colour scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds; with `rules` only those. It runs in the page itself and tells of nothing but faults: collected for
 * every element that is as it should be, its findings take far longer. No page has frames.
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: Options = { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }) };
  const found = await page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }));
  }, options);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')} – ${failureSummary?.split('\n').slice(1).join(' ').trim()}`));
}

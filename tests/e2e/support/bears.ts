// What every page must bear: windows of any width, wider text spacing, axe in both colour schemes and on a phone. Each finding names the width or the scheme.
import { expect, type Page } from '@playwright/test';
import { colourRules, violations } from './axe.ts';
import { cutOff, overhanging, shredded, unreachableBoxes } from './layout.ts';

const HEIGHT = 800;

/** In windows of these widths nothing reaches past the edge, no word is broken into pieces, and what scrolls in a box of its own is reached by keyboard. `what` names the page where the test does not. */
export async function expectFits(page: Page, widths: number[], what = 'fits its window'): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect.soft(await overhanging(page), `${what}, ${width} px`).toEqual([]);
    expect.soft(await shredded(page), `${what}, ${width} px, words`).toEqual([]);
    expect.soft(await unreachableBoxes(page), `${what}, ${width} px, by keyboard`).toEqual([]);
  }
}

/** The text spacing of WCAG 2.2, 1.4.12, hides nothing. */
export async function expectBearsSpacing(page: Page, widths: number[]): Promise<void> {
  await page.evaluate(() => {
    // The policy of the site allows no style element; a constructed sheet stands for the reader's own.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect.soft(await cutOff(page), `wider text spacing, ${width} px`).toEqual([]);
    expect.soft(await overhanging(page), `wider text spacing, ${width} px`).toEqual([]);
  }
  await page.evaluate(() => { document.adoptedStyleSheets.pop(); });
}

/** axe finds nothing; in the dark only what a colour scheme can change is asked again. */
export async function expectAccessible(page: Page, { dark = true, what = 'axe' } = {}): Promise<void> {
  expect.soft(await violations(page), `${what}, light`).toEqual([]);
  if (!dark) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page, colourRules), `${what}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** Folded parts stand open from here on. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

/** In the window of a phone, with everything unfolded, axe finds nothing and what is touched is large enough. */
export async function expectAccessibleOnPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await unfoldAll(page);
  expect.soft(await violations(page), 'axe, 390 px, unfolded').toEqual([]);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, input, .site-header a, .site-footer li a')]
      .filter((element) => element.checkVisibility() && !element.closest('.sr, .skip'))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(({ element, box }) => `${element.tagName.toLowerCase()}.${element.className} ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
  expect.soft(small, 'smaller than 24 px, 390 px').toEqual([]);
}

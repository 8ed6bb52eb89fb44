// Everything is reached by keyboard, in the order of the page, and one sees where one is.
import { pageType } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('the skip link is first and leads past the header', async ({ page }) => {
  await page.goto(pageType('country').de);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Zum Inhalt' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#inhalt$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the header is passed in the order it is read', async ({ page }) => {
  await page.goto(pageType('country').en);
  const order = await page.locator('header.site-header').locator('a, input, button').evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML));
  const passed: string[] = [];
  await page.keyboard.press('Tab');
  for (let i = 0; i < order.length; i++) {
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate(() => document.activeElement!.outerHTML));
  }
  expect(passed).toEqual(order);
});

for (const name of ['start', 'country', 'qualification with hours', 'titles A to Z', 'guide page']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the focus is seen: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(pageType(name).de);
      const unseen: string[] = [];
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const problem = await page.evaluate(() => {
          const element = document.activeElement!;
          if (element === document.body) return 'end';
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const name = `${element.tagName.toLowerCase()}.${element.className} „${element.textContent?.trim().slice(0, 30)}“`;
          if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && boxShadow === 'none') return `${name} shows no focus`;
          if (box.bottom < 0 || box.top > innerHeight) return `${name} is out of sight`;
          return undefined;
        });
        if (problem === 'end') break;
        if (problem) unseen.push(problem);
      }
      expect(unseen).toEqual([]);
    });
  }
}

test('a source mark is followed by keyboard, and the focus goes on from there', async ({ page }) => {
  await page.goto(pageType('qualification with hours').de);
  const mark = page.locator('main a.src').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const target = page.locator(':target');
  await expect(target).toBeInViewport();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector(':target')!.compareDocumentPosition(document.activeElement!) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))).toBeGreaterThan(0);
});

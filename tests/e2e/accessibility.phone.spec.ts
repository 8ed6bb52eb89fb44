// On a phone: the menu and the folded parts stand open while axe looks, and what is touched is large enough.
import { shorten, violations } from './support/axe.ts';
import { mainTypes, pageType } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 60_000 });

for (const { name, de } of mainTypes) {
  test(name, async ({ page }) => {
    await page.goto(de);
    await shorten(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await violations(page)).toEqual([]);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary, input, .site-header a, .site-footer li a')]
        .filter((element) => element.checkVisibility() && !element.closest('.sr, .skip'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 24 || box.width < 24)
        .map(({ element, box }) => `${element.tagName.toLowerCase()}.${element.className} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
    expect(small, 'smaller than 24 px').toEqual([]);
  });
}

test('the open menu', async ({ page }) => {
  await page.goto(pageType('start').de);
  await page.getByRole('button', { name: 'Menü' }).click();
  await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, ['color-contrast']), 'dark').toEqual([]);
});

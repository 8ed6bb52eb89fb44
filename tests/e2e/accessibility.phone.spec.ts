// On a phone: the menu and the folded parts stand open while axe looks.
import { violations } from './support/axe.ts';
import { pageTypes } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const { name, de } of pageTypes) {
  test(name, async ({ page }) => {
    await page.goto(de);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await violations(page)).toEqual([]);
  });
}

test('the open menu', async ({ page }) => {
  await page.goto(pageTypes[0]!.de);
  await page.getByRole('button', { name: 'Menü' }).click();
  await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, ['color-contrast']), 'dark').toEqual([]);
});

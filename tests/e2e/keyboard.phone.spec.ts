// The menu of a phone by keyboard, with and without scripts; open, it stands in nobody's way.
import { expectAccessible } from './support/bears.ts';
import { pageType } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the menu opens, leads somewhere, and closes', async ({ page }) => {
      await page.goto(pageType('country').de);
      const button = page.getByRole('button', { name: 'Menü' });
      const menu = page.getByRole('navigation', { name: 'Bereiche' });
      await expect(menu).toBeHidden();

      await button.focus();
      await page.keyboard.press('Enter');
      await expect(menu).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(menu.getByRole('link').first()).toBeFocused();

      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      await expect(button).toBeFocused();

      await page.keyboard.press('Space');
      await menu.getByRole('link', { name: 'Ordnungen' }).press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ordnungen');
    });
  });
}

test('axe finds nothing with the menu open', async ({ page }) => {
  await page.goto(pageType('start').de);
  await page.getByRole('button', { name: 'Menü' }).click();
  await expect(page.getByRole('navigation', { name: 'Bereiche' })).toBeVisible();
  await expectAccessible(page);
});

test('the current room is marked', async ({ page }) => {
  await page.goto(pageType('country').de);
  await page.getByRole('button', { name: 'Menü' }).click();
  await expect(page.getByRole('navigation', { name: 'Bereiche' }).locator('[aria-current]')).toHaveText('Länder');
});

test('the contents of a page unfold', async ({ page }) => {
  await page.goto(pageType('qualification with hours').de);
  const contents = page.getByRole('navigation', { name: 'Inhalt dieser Seite' });
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  const last = contents.getByRole('link').last();
  await expect(last).toBeVisible();
  await last.press('Enter');
  await expect(page.locator(':target')).toBeInViewport();
});

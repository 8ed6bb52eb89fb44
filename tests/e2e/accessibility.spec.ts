// axe finds nothing on any kind of page, German and English, light and dark.
import { violations } from './support/axe.ts';
import { everyPage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** What the colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

test.describe.configure({ timeout: 60_000 });

for (const { title, path } of everyPage) {
  test(title, async ({ page }) => {
    await page.goto(path);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules), 'dark').toEqual([]);
  });
}

// axe finds nothing on any kind of page, German and English, light and dark.
import { shorten, violations } from './support/axe.ts';
import { everyPage } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** What the colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

test.describe.configure({ timeout: 60_000 });

for (const { title, path, language } of everyPage) {
  test(title, async ({ page }) => {
    await page.goto(path);
    await shorten(page);
    expect(await violations(page)).toEqual([]);
    // Colours are the same in both languages.
    if (language === 'en') return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, colourRules), 'dark').toEqual([]);
  });
}

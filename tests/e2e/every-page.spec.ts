// Each kind of page, loaded once: fits windows from 320 px on, bears wider text spacing, and axe finds nothing, light, dark and on a phone.
import { shorten } from './support/axe.ts';
import { expectAccessible, expectAccessibleOnPhone, expectBearsSpacing, expectFits } from './support/bears.ts';
import { everyPage, mainTypes } from './support/pages.ts';
import { test } from './support/test.ts';

// From the width that it was opened in downwards; 320 px is also a window of 1280 px at 400 %.
const widths = [1440, 1280, 992, 768, 390, 360, 320];
/** What is read most stands in German here; its English twins differ in words only. */
const mainPaths = new Set(mainTypes.map(({ de }) => de));

test.describe.configure({ timeout: 60_000 });

for (const { title, path, language } of everyPage) {
  const isMain = mainPaths.has(path);
  test(`fits and is accessible: ${title}`, async ({ page }) => {
    await page.goto(path);
    await expectFits(page, widths);
    if (isMain) await expectBearsSpacing(page, [320, 1280]);
    await page.setViewportSize({ width: 1440, height: 900 });
    // Layout needs the page as it is; axe does not.
    await shorten(page);
    // Colours are the same in both languages.
    await expectAccessible(page, { dark: language === 'de' });
    if (isMain) await expectAccessibleOnPhone(page);
  });
}

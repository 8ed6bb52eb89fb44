// What is touched is large enough: at least 24 px, or with that much room around it.
import { pageTypes, wrongAddress } from './support/pages.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

for (const { name, de } of [...pageTypes, { name: 'wrong address', de: wrongAddress }]) {
  test(name, async ({ page }) => {
    await page.goto(de);
    expect(await violations(page, ['target-size'])).toEqual([]);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary, input, .site-header a, .site-footer li a')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => box.width > 1 && (box.height < 24 || box.width < 24) && !element.closest('.sr, .skip'))
        .map(({ element, box }) => `${element.tagName.toLowerCase()}.${element.className} ${Math.round(box.width)} × ${Math.round(box.height)}`),
    );
    expect(small).toEqual([]);
  });
}

// Pages fit windows from 320 px on, bear wider text spacing, forced colours and reduced motion.
import { cutOff, overhanging, unreachableBoxes } from './support/layout.ts';
import { everyPage, mainTypes, pageType } from './support/pages.ts';
import { expect, test } from './support/test.ts';

// 320 px is also a window of 1280 px at 400 %.
const widths = [320, 360, 390, 768, 1280, 1440];

for (const { title, path } of everyPage) {
  test(`fits its window: ${title}`, async ({ page }) => {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhanging(page), `${width} px`).toEqual([]);
      expect(await unreachableBoxes(page), `${width} px`).toEqual([]);
    }
  });
}

for (const { name, de } of mainTypes) {
  test(`bears wider text spacing: ${name}`, async ({ page }) => {
    await page.goto(de);
    // WCAG 2.2, 1.4.12
    await page.evaluate(() => {
      // The policy of the site allows no style element; a constructed sheet stands for the reader's own.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await cutOff(page), `${width} px`).toEqual([]);
      expect(await overhanging(page), `${width} px`).toEqual([]);
    }
  });
}

test('a wide table scrolls in its own box, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pageType('regulation with weeks').de);
  const wide = page.getByRole('region').filter({ has: page.getByRole('table') });
  const widths = await wide.evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
  const index = widths.findIndex((rest) => rest > 20);
  expect(index, 'a table wider than the window').toBeGreaterThanOrEqual(0);
  const box = wide.nth(index);
  await box.focus();
  await expect(box).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(10);
  expect(await page.evaluate(() => scrollX)).toBe(0);
});

test('forced colours keep icons, bars, borders of fields and the focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const name of ['start', 'qualification with hours']) {
    await page.goto(pageType(name).de);
    const invisible = await page.evaluate(() => {
      const behind = (element: Element | null): string => {
        const colour = element ? getComputedStyle(element).backgroundColor : 'none';
        return element && /^rgba\(.*, 0\)$/.test(colour) ? behind(element.parentElement) : colour;
      };
      return [...document.querySelectorAll('.kern-icon, .cover__bar span, .bar span')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0 && getComputedStyle(element).borderTopStyle === 'none' && behind(element) === behind(element.parentElement))
        .map((element) => element.className);
    });
    expect(invisible).toEqual([]);
    const field = page.getByRole('searchbox').first();
    expect(await field.evaluate((element) => getComputedStyle(element).borderBottomStyle)).toBe('solid');
    await field.focus();
    expect(await field.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  }
});

test('reduced motion leaves nothing moving', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pageType('start').de);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      return [...transitionDuration.split(','), ...animationDuration.split(',')].some((duration) => parseFloat(duration) > 0.01) || scrollBehavior === 'smooth';
    }).map((element) => element.tagName),
  );
  expect(moving).toEqual([]);
});

// Wide tables scroll in their own boxes; forced colours and reduced motion are heeded. That pages fit their windows: every-page.spec.ts.
import { pageType } from './support/pages.ts';
import { expect, test } from './support/test.ts';

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

// The extract for the case file: everything that counts, nothing that only leads elsewhere.
import { dataOf, pageType } from './support/pages.ts';
import { dense, printed } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

const type = pageType('qualification with hours');
const data = dataOf('qualifications', type.id!);

test('paper shows title, code, modules and sources, and no navigation', async ({ page }) => {
  await page.goto(type.de);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(data.title.de);
  await expect(page.locator('.kicker')).toContainText(type.id!);
  for (const { title } of data.sources) await expect(page.locator('.sources').getByText(title, { exact: false }).first()).toBeVisible();
  for (const { original } of data.editions[0]!.modules) await expect(page.getByRole('table').getByText(original, { exact: true }).first()).toBeVisible();
  for (const part of ['.site-header', '.site-footer', '.crumbs', '.doc__nav', '.skip']) await expect(page.locator(part)).toBeHidden();
});

for (const name of ['qualification with hours', 'regulation with weeks', 'country', 'sources']) {
  test(`paper hides nothing: ${name}`, async ({ page }) => {
    await page.goto(pageType(name).de);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main .scroll')].filter((box) => getComputedStyle(box).overflowX !== 'visible').map((box) => box.className);
      const details = [...document.querySelectorAll('main details:not([open])')].filter((element) => [...element.children].some((child) => child.tagName !== 'SUMMARY' && element.checkVisibility() && !child.checkVisibility({ contentVisibilityAuto: true }))).map((element) => element.className);
      return [...boxes, ...details];
    });
    expect(hidden).toEqual([]);
  });
}

test('dark colours stay on the screen', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(type.de);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  const [ink] = (await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).match(/\d+/g)!.map(Number);
  expect(ink).toBeLessThan(80);
});

test('the PDF says the same', async ({ page }) => {
  await page.goto(type.de);
  const pages = await printed(page);
  const [first] = pages;
  for (const part of [data.title.de, type.id!]) expect(dense(first!)).toContain(dense(part));
  const whole = dense(pages.join(''));
  for (const { publisher, url } of data.sources) for (const part of [publisher, url ?? '']) expect(whole).toContain(dense(part));
  for (const [index, text] of pages.entries()) expect(text).toContain(`Seite ${index + 1} von ${pages.length}`);
  expect(whole).not.toContain('Barrierefreiheit');
});

// On a phone: sides stand below each other in each row, each with its name; nothing scrolls sideways; the form fits.
import { violations } from './support/axe.ts';
import { overhanging } from './support/layout.ts';
import { expect, test } from './support/test.ts';

for (const path of ['vergleich/in-0001/kfzmechaausbv-2013/', 'vergleich/?a=in-0001&b=kfzmechaausbv-2013&unterschiede=1']) {
  test(`stacked, named, within the window: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    const cells = page.locator('#f-duration td');
    await expect(cells).toHaveCount(2);
    const [first, second] = [(await cells.nth(0).boundingBox())!, (await cells.nth(1).boundingBox())!];
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
    await expect(cells.nth(0).locator('.label')).toHaveText('A in-0001');
    await expect(cells.nth(1).locator('.label')).toBeVisible();
    await expect(page.locator('#f-duration thead')).toHaveCount(0);
    expect(await overhanging(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
}

test('the form is filled in by touch', async ({ page }) => {
  await page.goto('vergleich/');
  await page.getByLabel('Profil A').fill('in-0001');
  await page.getByLabel('Profil B').fill('in-0002');
  await page.getByRole('button', { name: 'Vergleichen' }).tap();
  await expect(page.locator('#f-duration')).toBeVisible();
  expect(await page.locator('.sides').evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(200);
  const small = await page.locator('.compare-form :is(input, button), .switch a').evaluateAll((elements) => elements.filter((element) => element.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
});

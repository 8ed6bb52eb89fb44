// A wrong address: status 404, a search, the lists, both languages.
import { wrongAddress } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('a wrong address is said in both languages @phone', async ({ page }) => {
  for (const path of [wrongAddress, 'qualifikationen/xx-9999/', 'en/nothing/', 'laender/tr/x.html']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('Diese Adresse gibt es nicht');
    await expect(page.getByRole('heading', { name: 'This address does not exist' }), path).toBeVisible();
    await expect(page.locator('meta[name="robots"]'), path).toHaveAttribute('content', 'noindex');
  }
});

test('its search leads to the search page @phone', async ({ page, baseURL }) => {
  await page.goto(wrongAddress);
  await page.getByRole('main').getByRole('searchbox').fill('tr-0001');
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click();
  await expect(page).toHaveURL(new URL('suche/?q=tr-0001', baseURL).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('its links lead to pages', async ({ page, request }) => {
  await page.goto(wrongAddress);
  const links = await page.getByRole('main').getByRole('link').evaluateAll((elements) => elements.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
});

test('a slash left out is put back', async ({ page, baseURL }) => {
  await page.goto('laender');
  await expect(page).toHaveURL(new URL('laender/', baseURL).href);
});

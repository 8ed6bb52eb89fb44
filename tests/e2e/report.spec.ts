// Reporting an error: the line at the end of each page names version and place, with and without scripts; and the pages that say what is open.
import { reportWords } from '../../src/labels/report.ts';
import { pageNames } from '../../src/labels/words.ts';
import { expect, test } from './support/test.ts';

const profile = 'qualifikationen/in-0001/';

test('the report names code and version, then the margin number that was chosen, and keeps it on the way there', async ({ page }) => {
  await page.goto(profile);
  const report = page.getByRole('complementary', { name: reportWords.de.region });
  await expect(report).toContainText(/in-0001, Fassung \d+/);
  await expect(report).not.toContainText('Rn.');
  await page.locator('a.rn').nth(2).click();
  const number = await page.locator('a.rn').nth(2).evaluate((link) => link.getAttribute('href')!.replace('#rn-', ''));
  await expect(report).toContainText(`Rn.\u00A0${number}`);
  await page.getByRole('link', { name: reportWords.de.tool, exact: true }).click();
  await expect(report).toBeInViewport();
  await expect(report).toContainText(`Rn.\u00A0${number}`);
  await page.goto(`en/qualifications/in-0001/#rn-4`);
  await expect(page.getByRole('complementary', { name: reportWords.en.region })).toContainText(/in-0001, version \d+, margin no\.\u00A04/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the report names code and version, and leads somewhere; lists have the line, too', async ({ page }) => {
    await page.goto(profile);
    const report = page.getByRole('complementary', { name: reportWords.de.region });
    await expect(report).toContainText('in-0001, Fassung');
    // A page of the handbook, or the form or the e-mail that the operator has filled in.
    const href = (await report.getByRole('link').getAttribute('href'))!;
    if (href.startsWith('/')) expect((await page.request.get(href)).status()).toBe(200);
    else expect(decodeURIComponent(href)).toContain('/qualifikationen/in-0001/');
    await page.goto('laender/');
    await expect(report.getByRole('link')).toHaveText(reportWords.de.link);
  });
});

test('the state of review leads from the footer to a state and to a profile, and sums what its rows say', async ({ page }) => {
  await page.goto('');
  await page.getByRole('contentinfo').getByRole('link', { name: pageNames.quality.de }).click();
  const rows = page.getByRole('table').first().locator('tbody tr');
  const numbers = await rows.locator('td:first-of-type').allInnerTexts();
  const sum = numbers.reduce((total, text) => total + Number(text.replaceAll('.', '')), 0);
  await expect(page.getByRole('table').first().locator('tfoot td').first()).toHaveText(new Intl.NumberFormat('de').format(sum));
  await rows.getByRole('link', { name: 'Türkei' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Türkei');
  await page.locator('.entries a').first().click();
  await expect(page.locator('.doc__head')).toBeVisible();
});

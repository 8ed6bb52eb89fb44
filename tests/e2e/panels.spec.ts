// The panels of a qualification: papers and grades, facts for the ZAB's confirmation by the date of the certificate, the plain summary; by keyboard, by address, in both languages, with and without scripts.
import { violations } from './support/axe.ts';
import { overhanging } from './support/layout.ts';
import { dataOf } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** Several dated editions. */
const several = { de: 'qualifikationen/br-0003/', en: 'en/qualifications/br-0003/' };
/** Certificates, modules, rights and a candidate under the Crafts Code; its country lists the same papers. */
const rich = { de: 'qualifikationen/tr-0001/', en: 'en/qualifications/tr-0001/' };

test('the criteria follow the date of the certificate, from the address and by keyboard @phone', async ({ page }) => {
  await page.goto(several.de);
  const panel = page.locator('#auskunft');
  await expect(panel.locator('tr[aria-current]')).toHaveCount(1);
  await expect(panel.locator('tbody tr').first()).toHaveAttribute('aria-current', 'true');
  await expect(panel).toContainText('Ohne Datum des Zeugnisses: neuester Rechtsstand');
  await panel.getByRole('link', { name: 'Datum angeben' }).press('Enter');
  await page.getByLabel('Zeugnis ausgestellt am oder im').fill('5.2010');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('Zeugnis vom Mai 2010: 16.7.2008 bis 5.1.2021.');
  await expect(panel.locator('tr[aria-current]')).toHaveAttribute('data-criteria', 'e2008');
  await page.getByRole('button', { name: 'Datum entfernen' }).press('Enter');
  await expect(panel).toContainText('Ohne Datum des Zeugnisses');
  await expect(panel.locator('tr[aria-current]')).not.toHaveAttribute('data-criteria', 'e2008');

  await page.goto(`${several.en}?zeugnis=1970`);
  await expect(panel).toContainText('Certificate of 1970: no legal edition can be assigned.');
  await expect(panel.locator('tr[aria-current]')).toHaveCount(0);
});

test('without scripts the newest edition is named and all stand in the table', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}${several.de}`);
  const panel = page.locator('#auskunft');
  await expect(panel.getByRole('row').nth(1)).toContainText('neuester Rechtsstand');
  expect(await panel.locator('tbody tr').count()).toBe(await page.locator('#rechtsstaende .editions tbody tr').count());
  await expect(panel.getByRole('link', { name: 'Datum angeben' })).toBeHidden();
  await page.close();
});

test('each fact leads to its numbered place, and papers to that of the country', async ({ page, baseURL }) => {
  await page.goto(rich.de);
  const cell = page.locator('#auskunft tbody td').first();
  await expect(cell).toContainText('ja');
  const place = await cell.getByRole('link', { name: /^Rn\./ }).getAttribute('href');
  await expect(page.locator(place!)).toContainText('Staatlich anerkannt');
  const papers = page.locator('#papiere');
  await expect(papers.getByRole('row').nth(1)).toContainText('Ustalık Belgesi');
  await papers.getByRole('link', { name: /^Länderprofil Türkei, Rn/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}laender/tr/\\d+/#rn-\\d+$`));
  await expect(page.locator(new URL(page.url()).hash)).toContainText(dataOf('countries', 'tr').documents[0]!.original.text);
});

test('the summary says what is documented, what to do and who decides; at a glance leads to it and to the searches @phone', async ({ page }) => {
  await page.goto(rich.de);
  await page.locator('.glance').getByRole('link', { name: 'Kurz erklärt' }).click();
  const summary = page.locator('#kurz');
  await expect(summary.getByRole('heading', { name: 'Was kann jemand mit diesem Abschluss?' })).toBeInViewport();
  await expect(summary).toContainText('Belegte Inhalte der Ausbildung');
  await expect(summary).toContainText('die Handwerkskammer');
  await expect(summary.getByRole('link', { name: /^§.8 Abs\..1 Nr\..2 BQFG$/ })).toHaveAttribute('href', /normen\/bqfg-8\/$/);
  expect(await overhanging(page)).toEqual([]);
  await page.locator('.glance').getByRole('link', { name: /Suchen? ohne Ergebnis/ }).click();
  await expect(page.locator('#gesucht')).toBeInViewport();

  await page.goto(rich.en);
  await expect(summary.getByRole('heading', { name: 'Who decides?' })).toBeVisible();
  await expect(summary).toContainText('the chamber of crafts');
  // Every mark of a link in the words has become one.
  expect((await page.locator('#papiere, #auskunft, #kurz').allTextContents()).join('\n')).not.toMatch(/[{}|]/);
  expect(await violations(page, ['color-contrast', 'link-name', 'list', 'scope-attr-valid', 'target-size', 'link-in-text-block', 'heading-order'])).toEqual([]);
});

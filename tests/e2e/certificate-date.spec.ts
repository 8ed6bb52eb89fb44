// The date of a certificate: asked by keyboard or by address, answered, carried on, printed; both languages, with and without scripts.
import { shorten } from './support/axe.ts';
import { expectAccessible } from './support/bears.ts';
import { overhanging } from './support/layout.ts';
import { dataOf } from './support/pages.ts';
import { expect, test } from './support/test.ts';

/** Several editions with dates, one after the other. */
const several = { code: 'br-0003', de: 'qualifikationen/br-0003/', en: 'en/qualifications/br-0003/' };
/** A matrix for its newest edition. */
const matched = { code: 'in-0001', de: 'qualifikationen/in-0001/', en: 'en/qualifications/in-0001/', from: '2022-07' };
/** Two editions with dates, and a comparison with a German regulation. */
const compared = { code: 'vn-0002', de: 'qualifikationen/vn-0002/' };
/** Of a state that was part of another one. */
const successor = 'qualifikationen/rs-0003/';

test('an address answers, marks the edition and its bar, and is kept by the language switch @phone', async ({ page, baseURL }) => {
  await page.goto(`${several.de}?zeugnis=2010-05`);
  const answer = page.getByRole('status').filter({ hasText: 'Für ein Zeugnis vom Mai 2010' });
  await expect(answer).toContainText('gilt nach den belegten Daten der Rechtsstand 16.7.2008 bis 5.1.2021');
  await expect(page.getByLabel('Zeugnis ausgestellt am oder im')).toHaveValue('Mai 2010');
  await expect(page.locator('.editions [aria-current]')).toHaveId('r-e2008');
  const lane = page.locator('.timeline .is-asked');
  await expect(lane).toHaveCount(1);
  await expect(lane).toContainText('16.7.2008 bis 5.1.2021');
  // The bar of that edition holds the marker of the date.
  const [bar, marker] = [await lane.locator('.sure').boundingBox(), await lane.locator('.timeline__date').boundingBox()];
  expect(marker!.x).toBeGreaterThan(bar!.x);
  expect(marker!.x + marker!.width).toBeLessThan(bar!.x + bar!.width);

  const twin = page.locator('a[rel="alternate"][hreflang="en"]').first();
  await expect(twin).toHaveJSProperty('href', `${baseURL}${several.en}?zeugnis=2010-05`);
  await page.goto(`${several.en}?zeugnis=2010-05`);
  await expect(page.getByRole('status').filter({ hasText: 'a certificate of May 2010' })).toContainText('falls under the legal edition 16 July 2008 to 5 January 2021');
  await page.locator('[data-part="certificate-answer"]').getByRole('link').first().click();
  await expect(page.locator('#r-e2008')).toBeInViewport();
  // A place on the page keeps the date, so that the address can be passed on.
  expect(page.url()).toBe(`${baseURL}${several.en}?zeugnis=2010-05#r-e2008`);
});

test('asked by keyboard, in any accuracy, and taken back', async ({ page, baseURL }) => {
  await page.goto(several.de);
  const field = page.getByLabel('Zeugnis ausgestellt am oder im');
  const answer = page.locator('[data-part="certificate-answer"]');
  await expect(answer).toBeEmpty();
  await field.focus();
  await page.keyboard.type('15.3.2010');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${baseURL}${several.de}?zeugnis=2010-03-15#zeugnisdatum`);
  await expect(answer).toContainText('Für ein Zeugnis vom 15.3.2010 gilt');
  await field.fill('2008');
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('kommen zwei Rechtsstände in Betracht');
  await expect(answer).toContainText('ein genaueres Datum kann das klären');
  await expect(page.locator('.editions [aria-current]')).toHaveCount(2);
  await field.fill('1970');
  await page.keyboard.press('Enter');
  await expect(answer).toContainText('ist kein Rechtsstand belegt');
  await expect(page.locator('.editions [aria-current], .timeline .is-asked')).toHaveCount(0);

  await page.goBack();
  await expect(answer).toContainText('Für ein Zeugnis von 2008');
  await expect(field).toHaveValue('2008');
  await field.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Rechtsstand zeigen' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(answer).toBeEmpty();
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(`${baseURL}${several.de}#zeugnisdatum`);
  await expect(page.locator('.editions [aria-current], .timeline .is-asked, .timeline.has-date')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Datum entfernen' })).toBeHidden();
});

test('what is no date is said, next to the field @phone', async ({ page, baseURL }) => {
  await page.goto(several.de);
  const field = page.getByLabel('Zeugnis ausgestellt am oder im');
  for (const [text, fault] of [['', 'Das Jahr genügt'], ['gestern', 'nicht als Datum lesbar'], ['31.2.2011', 'Diesen Tag oder Monat gibt es nicht'], ['1390', 'nach dem gregorianischen Kalender']] as const) {
    await field.fill(text);
    await page.getByRole('button', { name: 'Rechtsstand zeigen' }).click();
    await expect(page.getByRole('status').filter({ hasText: fault })).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(fault));
    await expect(field).toHaveValue(text);
  }
  await expect(page).toHaveURL(baseURL + several.de);
  await page.goto(`${several.en}?zeugnis=2011-02-31`);
  await expect(page.getByRole('status').filter({ hasText: 'There is no such day or month' })).toBeVisible();
});

test('the state that issued it then is named', async ({ page }) => {
  await page.goto(`${successor}?zeugnis=1985`);
  const answer = page.getByRole('status').filter({ hasText: 'Zeugnis von 1985' });
  await expect(answer).toContainText('Ausstellender Staat war damals ein anderer');
  await answer.getByRole('link', { name: dataOf('countries', 'yucs').title.de }).first().click();
  await expect(page).toHaveURL(/\/laender\/yucs\/$/);
  // The profile of Ukraine gives no date; the Soviet Union's own end holds.
  await page.goto('qualifikationen/ua-0003/?zeugnis=1990');
  await expect(page.getByRole('status').filter({ hasText: 'Zeugnis von 1990' })).toContainText(`Ausstellender Staat war damals ein anderer: ${dataOf('countries', 'suhh').title.de}.`);
  await page.goto('en/qualifications/yucs-0001/?zeugnis=2001');
  await expect(page.getByRole('status').filter({ hasText: 'certificate of 2001' })).toContainText('existed only until 27 April 1992');
});

test('the matrix says whether it is for that edition, and leads back with the date @phone', async ({ page, baseURL }) => {
  await page.goto(`${matched.de}?zeugnis=2015-03`);
  await page.locator('#ordnung').getByRole('link', { name: /^Abgleich mit/ }).first().click();
  await expect(page).toHaveURL(/\/abgleich\/[a-z0-9-]+\/\?zeugnis=2015-03$/);
  const note = page.getByRole('status').filter({ hasText: 'Zeugnis vom März 2015' });
  await expect(note).toContainText('Für dieses Datum ist kein Rechtsstand belegt. Der Abgleich auf dieser Seite gilt für den Rechtsstand ab Juli 2022');
  await page.getByRole('link', { name: 'Reihenfolge der Verordnung' }).first().click();
  await expect(page).toHaveURL(/\/reihenfolge\/\?zeugnis=2015-03$/);
  // What is cited stays as it is.
  for (const address of await page.locator('.cite-head a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) expect(address).not.toContain('zeugnis');
  await note.getByRole('link', { name: 'Zweifel und Hinweise im Profil' }).click();
  await expect(page).toHaveURL(`${baseURL}${matched.de}?zeugnis=2015-03#zeugnisdatum`);
  await expect(page.getByRole('status').filter({ hasText: 'Zeugnis vom März 2015' })).toBeInViewport();
});

test('the matrix in English, for a certificate of its own edition and of none', async ({ page }) => {
  await page.goto(matched.en);
  const path = await page.locator('#ordnung a[href*="/coverage/"]').first().getAttribute('href') as string;
  await page.goto(`${path}?zeugnis=2025-03`);
  await expect(page.getByRole('status').filter({ hasText: 'Certificate of March 2025: legal edition from July 2022' })).toContainText('The matrix on this page is for this edition.');
  for (const search of ['', '?zeugnis=gestern']) {
    await page.goto(path + search);
    await expect(page.locator('[data-part="certificate-answer"]')).toBeHidden();
  }
});

test('a comparison with a regulation takes the edition that applies', async ({ page, baseURL }) => {
  await page.goto(`${compared.de}?zeugnis=2013`);
  const links = page.locator('#vergleiche').getByRole('link');
  await expect(links.first()).toHaveAttribute('href', /--/);
  await links.filter({ hasNotText: /Rechtsst/ }).last().click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}vergleich/\\?a=${compared.code}:e2009&b=[a-z0-9-]+$`));
  await expect(page.getByRole('main')).toContainText('20.5.2009 bis 31.12.2016');
  // Without a date it is the one that was built beforehand.
  await page.goto(compared.de);
  for (const address of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) expect(address).not.toContain('?');
});

test('the extract for the file holds the answer, and no question that nobody asked', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(several.de);
  await expect(page.locator('.certificate')).toBeHidden();
  await expect(page.locator('.timeline')).toBeVisible();
  await page.goto(`${several.de}?zeugnis=2010`);
  await expect(page.getByRole('heading', { name: 'Welcher Rechtsstand gilt für das Zeugnis?' })).toBeVisible();
  await expect(page.locator('[data-part="certificate-answer"]')).toContainText('Für ein Zeugnis von 2010 gilt');
  await expect(page.locator('[data-part="certificate-form"]')).toBeHidden();
  await expect(page.locator('.timeline__lanes .timeline__date').first()).toBeVisible();
});

test('nothing stands in the way of assistive technology @phone', async ({ page }) => {
  test.setTimeout(60_000);
  for (const path of [`${several.de}?zeugnis=2008`, `${several.en}?zeugnis=1390`]) {
    await page.goto(path);
    await shorten(page);
    await expectAccessible(page, { what: path });
  }
});

test('narrow windows hold it all', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [`${several.de}?zeugnis=2008`, `${matched.en}?zeugnis=2023`, `${successor}?zeugnis=1985`]) {
    await page.goto(path);
    expect(await overhanging(page)).toEqual([]);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all editions stand there with their periods, and no question @phone', async ({ page }) => {
    await page.goto(`${several.de}?zeugnis=2010`);
    await expect(page.locator('.certificate')).toBeHidden();
    const { editions } = dataOf('qualifications', several.code);
    await expect(page.locator('.editions tbody > tr')).toHaveCount(editions.length);
    await expect(page.locator('.timeline [data-edition]')).toHaveCount(editions.length);
    for (const { id } of editions) {
      const period = (await page.locator(`#r-${id} > th`).innerText()).split('\n')[0]!.trim();
      expect(period).toMatch(/\d{4}/);
      await expect(page.locator(`.timeline [data-edition="${id}"] b`)).toHaveText(period);
    }
    // Read aloud, it is a list of periods.
    await expect(page.getByRole('figure', { name: 'Rechtsstände nach Jahren' }).getByRole('listitem')).not.toHaveCount(0);
  });
});

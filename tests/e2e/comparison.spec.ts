// Comparisons in the browser: built beforehand and of one's own choice, by keyboard and by address, without scripts, from disk, on paper.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expectAccessible, expectFits } from './support/bears.ts';
import { overhanging } from './support/layout.ts';
import { dataOf } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const editions = 'vergleich/in-0001--e2022/in-0001--nqr2015/';
const candidate = 'vergleich/in-0001/kfzmechaausbv-2013/';

const status = (page: Page) => page.locator('[data-part="compare-status"]');
const table = (page: Page) => page.locator('[data-part="comparison"]');
const row = (page: Page, name: string) => page.locator(`#f-${name}`);
const groups = (page: Page) => table(page).locator('tr.group th').evaluateAll((heads) => heads.map((head) => head.firstChild!.textContent));
const differencesFirst = (page: Page, name = 'Unterschiede zuerst') => page.getByRole('link', { name });

test.describe('built beforehand', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, language, duration] of [[candidate, 'de', ['2 Jahre', '3 Jahre 6 Monate']], ['en/compare/in-0001/kfzmechaausbv-2013/', 'en', ['2 years', '3 years 6 months']]] as const) {
    test(`complete without scripts: ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(row(page, 'duration').locator('th')).toContainText(language === 'de' ? 'verschieden' : 'different');
      for (const [index, text] of duration.entries()) await expect(row(page, 'duration').locator('td').nth(index)).toContainText(text);
      await expect(row(page, 'mode').locator('td').nth(1)).toHaveText(language === 'de' ? /bei Ordnungen nicht erfasst/ : /not recorded for regulations/);
      await expect(page.getByText(language === 'de' ? 'Kein Urteil über Gleichwertigkeit.' : 'No verdict on equivalence.')).toBeVisible();
      await expect(differencesFirst(page)).toHaveCount(0);
      await page.getByRole('link', { name: dataOf('qualifications', 'in-0001').title[language] }).first().click();
      await expect(page).toHaveURL(/in-0001\/#r-e2022$/);
    });
  }

  test('positions stand beside modules where a matrix was worked out', async ({ page }) => {
    await page.goto(candidate);
    const { coverage } = dataOf('qualifications', 'in-0001');
    const own = coverage.filter(({ regulation, edition }) => regulation === 'kfzmechaausbv-2013' && edition === 'e2022');
    expect(own.length).toBeGreaterThan(10);
    await expect(table(page).getByRole('row', { name: /^Position / })).toHaveCount(own.length);
    await page.getByRole('link', { name: 'Abgleich mit Begründung und Quelle: in-0001' }).click();
    await expect(page).toHaveURL(/in-0001\/abgleich\/kfzmechaausbv-2013\/$/);
  });

  test('two editions of one qualification', async ({ page }) => {
    await page.goto(editions);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/: zwei Rechtsstände$/);
    await expect(page.getByRole('columnheader')).toHaveText(['Angabe', 'A in-0001, ab Juli 2022', /^B in-0001, /]);
    await expect(row(page, 'titles').locator('th')).toContainText('gleich');
    await expect(row(page, 'modules').locator('th')).toContainText('nur A');
  });

  test('a passage leads to its margin number in the version', async ({ page }) => {
    await page.goto(editions);
    const link = row(page, 'titles').locator('a.src').first();
    const href = (await link.getAttribute('href'))!;
    await link.click();
    await expect(page.locator(new URL(href, page.url()).hash)).toContainText(dataOf('qualifications', 'in-0001').titles[0]!.text);
  });

  test('the page of free choice says what it needs, and leads to what is ready', async ({ page }) => {
    await page.goto('vergleich/');
    await expect(page.getByText('braucht er JavaScript')).toBeVisible();
    await expect(page.getByLabel('Profil A')).toBeHidden();
    await page.getByRole('link', { name: 'mit KfzMechaAusbV 2013 (in-0001)' }).click();
    await expect(page).toHaveURL(new RegExp(`${candidate}$`));
  });
});

test.describe('by address', () => {
  test('two qualifications, one of them in a certain edition', async ({ page }) => {
    await page.goto('vergleich/?a=in-0001:nqr2015&b=in-0002');
    await expect(status(page)).toHaveText('Vergleich von in-0001 und in-0002.');
    await expect(page).toHaveTitle(/^Vergleich: in-0001 und in-0002 – /);
    await expect(page.getByLabel('Profil A')).toHaveValue('in-0001:nqr2015');
    await expect(row(page, 'edition').locator('td').first()).toContainText('Registereintrag');
    await expect(row(page, 'state').locator('th')).toContainText('gleich');
  });

  test('four sides, differences first', async ({ page }) => {
    await page.goto('vergleich/?a=in-0001&b=in-0002&c=in-0001:nqr2015&d=kfzmechaausbv-2013&unterschiede=1');
    await expect(table(page).getByRole('columnheader')).toHaveCount(5);
    expect((await groups(page)).slice(0, 2)).toEqual(['Verschieden', 'Nicht auf allen Seiten']);
    await expect(differencesFirst(page)).toHaveAttribute('aria-current', 'true');
  });

  test('in English', async ({ page }) => {
    await page.goto('en/compare/?a=in-0001&b=kfzmechaausbv-2013');
    await expect(status(page)).toHaveText('Comparison of in-0001 and KfzMechaAusbV 2013.');
    await expect(row(page, 'duration').locator('td').first()).toContainText('2 years');
    await expect(row(page, 'exams').locator('td').nth(1).locator('[lang="de"]').first()).toBeVisible();
  });

  test('says the same as the page built beforehand', async ({ page }) => {
    const text = () => table(page).evaluate((element) => element.textContent);
    await page.goto(candidate);
    const built = await text();
    await page.goto('vergleich/?a=in-0001&b=kfzmechaausbv-2013');
    await expect(table(page)).toBeVisible();
    expect(await text()).toBe(built);
  });

  test('what cannot be compared is said in a clear sentence', async ({ page }) => {
    for (const [address, sentence] of [
      ['?a=xx-9999&b=in-0001', 'Unter „xx-9999“ gibt es kein Profil, das sich vergleichen lässt.'],
      ['?a=in-0001:e1900&b=in-0002', 'Für in-0001 gibt es keinen Rechtsstand „e1900“. Vorhanden: in-0001:e2022'],
      ['?a=in-0001', 'Bitte mindestens zwei Profile angeben.'],
      ['?a=in-0001&b=in-0001:e2022', 'Zweimal dasselbe'],
      ['?a=../../x&b=%3Cimg%20src=x%3E', 'Unter „../../x“ gibt es kein Profil'],
    ] as const) {
      await page.goto(`vergleich/${address}`);
      await expect(status(page), address).toContainText(sentence);
      await expect(table(page), address).toHaveCount(0);
    }
  });

  test('the other language keeps the comparison', async ({ page }) => {
    await page.goto('vergleich/?a=in-0001&b=in-0002&unterschiede=1');
    await expect(table(page)).toBeVisible();
    await page.getByRole('link', { name: 'English' }).first().click();
    await expect(page).toHaveURL(/\/en\/compare\/\?a=in-0001&b=in-0002&unterschiede=1$/);
    await expect(status(page)).toHaveText('Comparison of in-0001 and in-0002.');
  });
});

test.describe('by keyboard', () => {
  test('two titles, then back', async ({ page }) => {
    await page.goto('vergleich/');
    await page.getByLabel('Profil A').focus();
    await page.keyboard.type('in-0001');
    await page.keyboard.press('Tab');
    await page.keyboard.type('National Trade Certificate – Electrician');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?a=in-0001&b=in-0002$/);
    await expect(page.getByLabel('Profil B')).toHaveValue('in-0002');
    await expect(table(page)).toBeVisible();
    await page.goBack();
    await expect(table(page)).toHaveCount(0);
    await expect(page.getByLabel('Profil A')).toHaveValue('');
  });

  test('the list offers every profile once the form is used', async ({ page }) => {
    await page.goto('vergleich/');
    await page.getByLabel('Profil A').focus();
    await expect(page.locator('datalist option[value="kfzmechaausbv-2013"]')).toHaveAttribute('label', /KfzMechaAusbV 2013$/);
    await expect(page.locator('datalist option[value="in-0001:nqr2015"]')).toHaveCount(1);
  });

  for (const path of [editions, 'vergleich/?a=in-0001&b=in-0002']) {
    test(`differences first and back: ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(table(page)).toBeVisible();
      const natural = await table(page).evaluate((element) => element.textContent);
      expect((await groups(page))[0]).toBe('Allgemeines');
      await differencesFirst(page).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/[?&]unterschiede=1$/);
      expect((await groups(page))[0]).toBe('Verschieden');
      const states = await table(page).locator('tr[data-state]').evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset['state']));
      expect([...states].sort((a, b) => ['different', 'onlyHere', 'same'].indexOf(a!) - ['different', 'onlyHere', 'same'].indexOf(b!))).toEqual(states);
      await page.reload();
      await expect.poll(() => groups(page).then(([first]) => first)).toBe('Verschieden');
      await page.getByRole('link', { name: 'Wie im Profil' }).focus();
      await page.keyboard.press('Enter');
      await expect(page).not.toHaveURL(/unterschiede/);
      expect(await table(page).evaluate((element) => element.textContent)).toBe(natural);
    });
  }
});

test('bars stand only where both sides count in one unit', async ({ page }) => {
  await page.goto('vergleich/?a=in-0001&b=in-0002');
  await expect(row(page, 'extent').locator('rect')).toHaveCount(2);
  const widths = await row(page, 'theory').locator('rect').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(5);
  await page.goto(candidate);
  await expect(table(page).locator('rect')).toHaveCount(0);
});

test('a strict content security policy is enough', async ({ page }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'";
  const complaints: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()); });
  // Only the page carries a policy; whatever else is fetched on the way may still be running when the test ends.
  await page.route('**/vergleich/?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto('vergleich/?a=in-0001&b=in-0002&unterschiede=1');
  await expect(row(page, 'extent').locator('rect').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('works from disk', async ({ page }, testInfo) => {
  // The offline package makes addresses relative; here only what the page itself needs.
  const folder = testInfo.outputPath('disk');
  mkdirSync(folder, { recursive: true });
  for (const part of ['vergleich', 'assets']) cpSync(join(dist, part), join(folder, part), { recursive: true });
  const own = pathToFileURL(folder).href;
  await page.route((url) => url.protocol === 'file:' && !url.href.startsWith(own), (route) => {
    const file = join(folder, 'assets', basename(new URL(route.request().url()).pathname));
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(`${pathToFileURL(join(folder, 'vergleich', 'index.html')).href}?a=in-0001&b=kfzmechaausbv-2013`);
  await expect(status(page)).toHaveText('Vergleich von in-0001 und KfzMechaAusbV 2013.');
  await expect(page.locator('.sides a').first()).toHaveAttribute('href', `${own}/qualifikationen/in-0001/index.html#r-e2022`);
  await differencesFirst(page).click();
  expect((await groups(page))[0]).toBe('Verschieden');
});

test('paper shows both sides whole and no form', async ({ page }, testInfo) => {
  await page.goto('vergleich/?a=in-0001&b=kfzmechaausbv-2013');
  await expect(table(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.compare-form', '[data-part="ready"]', '.switch', '.site-header']) await expect(page.locator(hidden).first()).toBeHidden();
  await expect(row(page, 'duration').locator('td').first()).toBeVisible();
  await expect(page.locator('[data-part="address"]')).toBeVisible();
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await overhanging(page)).toEqual([]);
  const pdf = await page.pdf({ path: testInfo.outputPath('comparison.pdf'), preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

const layouts = [editions, candidate, 'en/compare/in-0001/kfzmechaausbv-2013/', 'vergleich/', 'vergleich/?a=in-0001&b=in-0002&c=rs-0001&d=kfzmechaausbv-2013', 'en/compare/?a=sy-0001&b=ir-0001'];
for (const path of layouts) {
  test(`fits and is accessible: ${path}`, async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto(path);
    if (path.includes('?')) await expect(table(page)).toBeVisible();
    await expectAccessible(page, { dark: false });
    await expectFits(page, [1440, 1280, 1000, 768, 360, 320]);
  });
}

test('dark and forced colours keep bars in sight', async ({ page }) => {
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    await page.goto('vergleich/?a=in-0001&b=in-0002');
    const bar = row(page, 'extent').locator('rect').first();
    await expect(bar).toBeVisible();
    const [fill, ground] = await bar.evaluate((element) => [getComputedStyle(element).fill, getComputedStyle(document.body).backgroundColor]);
    expect(fill).not.toBe(ground);
  }
});

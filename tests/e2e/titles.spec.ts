// The titles finder in the browser: by keyboard and by address, in both languages, without scripts, under a strict policy, from disk; the guide's example and easy language.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { overhanging } from './support/layout.ts';
import { dataOf } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const diploma = 'Diploma o stečenom srednjem obrazovanju';
const bearers = ['rs-0001', 'rs-0002', 'yucs-0002'];

const field = (page: Page) => page.getByRole('searchbox', { name: 'Titel, Abkürzung oder Kennung' });
const status = (page: Page) => page.locator('[data-part="titles-status"]');
const found = (page: Page) => page.locator('[data-part="titles-found"]');
const block = (page: Page, title: string) => page.locator('.shared').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

test('by keyboard, without marks: a shared title with its warning, then a profile', async ({ page }) => {
  await page.goto('titel/');
  await field(page).focus();
  await page.keyboard.type('o stecenom');
  await expect(status(page)).toHaveText(/^\d+ Titel$/);
  const shared = block(page, diploma);
  await expect(shared.locator('.hit__warn')).toHaveText(/^Diesen Titel haben \d+ Abschlüsse\. Sie unterscheiden sich in: .*Dauer/);
  for (const id of bearers) await expect(shared.locator('.facts').filter({ hasText: id })).toHaveCount(1);
  await expect(shared.getByText('Immer Jahreszeugnisse (Zahl der Schuljahre) verlangen.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/titel\/\?q=o\+stecenom$/);
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Tab');
  await expect(shared.getByRole('link').first()).toBeFocused();
  const link = shared.getByRole('link', { name: dataOf('qualifications', 'rs-0002').title.de });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/qualifikationen\/rs-0002\/$/);
  await page.goBack();
  await expect(shared).toBeVisible();
  await expect(field(page)).toHaveValue('o stecenom');
});

test('by address, in other alphabets and in English; the other language keeps the search', async ({ page }) => {
  await page.goto(`titel/?q=${encodeURIComponent('дипломa о стеченом')}`);
  await expect(block(page, diploma)).toBeVisible();
  await page.goto(`titel/?q=${encodeURIComponent('شهاده الثانويه المهنيه')}`);
  await expect(found(page).locator('[lang="ar"][dir="rtl"]').first()).toBeVisible();
  await page.getByRole('link', { name: 'English' }).first().click();
  await expect(page).toHaveURL(/\/en\/titles\/\?q=/);
  await expect(status(page)).toHaveText(/^\d+ titles?$/);
  await expect(page.locator('.hit__warn').first()).toHaveText(/^\d+ qualifications have this title\./);
  await page.goto('titel/?q=hr-0003');
  await expect(found(page).getByRole('link', { name: 'Instalater grijanja i klimatizacije', exact: true })).toHaveAttribute('href', /\/qualifikationen\/hr-0003\/$/);
});

test('says what it did not find, and does not take a file that fails for nothing found', async ({ page }) => {
  await page.goto(`titel/?q=${encodeURIComponent('<img src=x onerror=alert(1)> xyzzy')}`);
  await expect(status(page)).toContainText('kein Titel erfasst. Das heißt nicht, dass es ihn nicht gibt.');
  await expect(found(page)).toBeHidden();
  await page.route('**/titel/daten/**', (route) => route.abort());
  await field(page).fill('kuvar');
  await expect(status(page)).toHaveText('Die Titel ließen sich nicht laden. Die Listen unten enthalten dieselben Titel.');
  await page.unroute('**/titel/daten/**');
  await field(page).fill('kuvar ');
  await expect(found(page)).toBeVisible();
  await field(page).fill('');
  await expect(found(page)).toBeHidden();
  await expect(page).toHaveURL(/\/titel\/$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every title by its letter, shared ones first; the old address leads there', async ({ page }) => {
    await page.goto('a-z/');
    await page.getByRole('link', { name: 'Titel eingeben und finden' }).click();
    await expect(page.getByText('Das Suchfeld braucht JavaScript.')).toBeVisible();
    await expect(field(page)).toBeHidden();
    await page.getByText('Serbien', { exact: true }).click();
    await page.getByRole('link', { name: diploma, exact: true }).click();
    await expect(page).toHaveURL(/\/titel\/d\/#t-/);
    for (const id of bearers) await expect(block(page, diploma).locator('.facts').filter({ hasText: id })).toHaveCount(1);
    await page.getByRole('navigation', { name: 'Anfangsbuchstaben' }).getByRole('link', { name: 'Kyrillisch', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titel, Schrift: Kyrillisch');
  });
});

test('a strict content security policy is enough', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()); });
  await page.route('**/titel/?*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'" } });
  });
  await page.goto('titel/?q=ustalik');
  await expect(page.locator('.hit__warn').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('works from disk', async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('disk');
  mkdirSync(folder, { recursive: true });
  for (const part of ['titel', 'assets']) cpSync(join(dist, part), join(folder, part), { recursive: true });
  const own = pathToFileURL(folder).href;
  await page.route((url) => url.protocol === 'file:' && !url.href.startsWith(own), (route) => {
    const file = join(folder, 'assets', basename(new URL(route.request().url()).pathname));
    return existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });
  await page.goto(`${pathToFileURL(join(folder, 'titel', 'index.html')).href}?q=${encodeURIComponent('Аттестат')}`);
  await expect(status(page)).toHaveText(/^\d+ Titel$/);
  await field(page).fill('hr-0003');
  await expect(found(page).getByRole('link', { name: 'Instalater grijanja i klimatizacije', exact: true })).toHaveAttribute('href', `${own}/qualifikationen/hr-0003/index.html`);
});

const layouts: [path: string, tag: string][] = [['titel/?q=o%20stecenom', '@phone'], ['handbuch/leichte-sprache/', '@desktop'], ['en/handbook/beispiel/', '@desktop']];
for (const [path, tag] of layouts) {
  test(`fits and is accessible: ${path}`, { tag }, async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto(path);
    if (path.includes('?')) await expect(page.locator('.hit__warn').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overhanging(page)).toEqual([]);
  });
}

test('the example leads where it says, and its pages answer what it quotes', async ({ page }) => {
  for (const [path, matrix] of [['handbuch/beispiel/', 'Abgleich'], ['en/handbook/beispiel/', 'matrix']] as const) {
    await page.goto(path);
    const quote = (await page.locator('.prose blockquote').innerText()).trim();
    const links = await page.locator('.prose a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const address of new Set(links.map((href) => href.split('#')[0]!))) expect((await page.request.get(address)).status(), address).toBe(200);
    await page.getByRole('link', { name: matrix, exact: true }).click();
    await expect(page.locator('main')).toContainText(/2011.*NN 167\/2004/);
    await page.goto(links.find((href) => href.endsWith('?zeugnis=2011#rechtsstaende'))!);
    await expect(page.locator('#rechtsstaende')).toContainText(quote);
    for (const href of links.filter((link) => /#rn-\d+$/.test(link))) {
      await page.goto(href);
      await expect(page.locator(new URL(href).hash)).toBeVisible();
    }
  }
});

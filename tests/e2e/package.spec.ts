// The package on disk: made, unpacked and opened without a server. Nothing fails to load, and every answer is that of the site online.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { typeStrippingFlags } from '../../scripts/set-up/node-version.mjs';
import { followLinks } from '../package/disk-links.ts';
import { printed } from './support/pdf.ts';
import { expect, test as base } from './support/test.ts';

/** On a disk nothing may fail, not even quietly. */
const test = base.extend<{ quiet: void }>({
  quiet: [async ({ context }, use) => {
    const faults: string[] = [];
    context.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()); });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // Whoever goes on to the next page stops what the last one still loads.
      if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${reason}`);
    });
    await use();
    expect(faults, 'failed requests and messages in the console').toEqual([]);
  }, { auto: true }],
});
test.describe.configure({ mode: 'default' });

const root = join(import.meta.dirname, '..', '..');
const temporary = mkdtempSync(join(tmpdir(), 'handbuch-package-'));
let folder = '';
const open = (page: Page, path: string) => page.goto(pathToFileURL(join(folder, path.replace(/[?#].*/, ''))).href + path.replace(/^[^?#]*/, ''));
const main = (page: Page) => page.getByRole('main');

test.beforeAll(() => {
  test.setTimeout(120_000);
  const { status, stderr } = spawnSync(process.execPath, [...typeStrippingFlags(process.version), join(root, 'scripts', 'package.ts'), '--out', temporary], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const name = /handbuch-\S+(?=\.zip)/.exec(readFileSync(join(temporary, 'SHA256SUMS'), 'utf8'))![0];
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(temporary, `${name}.zip`))))) {
    mkdirSync(dirname(join(temporary, path)), { recursive: true });
    writeFileSync(join(temporary, path), bytes);
  }
  folder = join(temporary, name);
});
test.afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('every address of every page leads to a file and a place in it', () => {
  const { pages, links, faults, unreached, forwarding } = followLinks(folder);
  expect(faults.slice(0, 20)).toEqual([]);
  expect(unreached.slice(0, 20), 'pages to which only scripts lead').toEqual([]);
  expect(pages).toBeGreaterThan(100);
  expect(links).toBeGreaterThan(pages * 10);
  // A page in place of a version leads to one with every place that the version has online.
  expect(forwarding.size).toBeGreaterThan(100);
  const placesIn = (file: string) => readFileSync(file, 'utf8').match(/\sid="rn-\d+"/g) ?? [];
  const lost = [...forwarding].filter(([version, newest]) => {
    const places = new Set(placesIn(join(folder, newest)));
    return !placesIn(join(root, 'dist', version)).every((place) => places.has(place));
  });
  expect(lost).toEqual([]);
});

test('reads from page to page, in both languages, and cites the address online', async ({ page }) => {
  await open(page, 'index.html');
  await page.getByRole('link', { name: 'Länder', exact: true }).first().click();
  await main(page).getByRole('link', { name: 'Indien' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Indien');
  await main(page).locator('a[href*="in-0001"]').first().click();
  await expect(page).toHaveURL(/^file:.*\/qualifikationen\/in-0001\/index\.html/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https?:.*\/qualifikationen\/in-0001\/$/);
  await expect(page.locator('.cite-box')).toContainText(/https?:\/\/\S+\/qualifikationen\/in-0001\/\d+\//);
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === 'loaded')))).toBe(true);
  await page.locator('.site-header__lang').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('searchbox', { name: 'Search the handbook' }).fill('cook');
  await page.keyboard.press('Enter');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.locator('.hit h2 a').first().click();
  await expect(page).toHaveURL(/^file:.*\/en\/.*index\.html$/);
});

/** The queries of search.spec.ts. */
const queries = [
  'elektrotehničar', 'elektrotehnicar', 'електротехничар', 'ELEKTROTEHNIČAR', 'elektricar', 'sıhhi tesisat', 'sihhi tesisat', 'asci', 'mechanik pojazdow samochodowych', 'слюсар', 'sljusar', 'slyusar', 'الشَّهادة', 'شهاده', 'كارداني', 'kardani',
  'Köchin', 'koechin', 'Kfz-Mechaniker', 'Tischler', 'bueromanagement', 'Electrician', 'OSS', 'elektriker indien',
  'in-0001', '§ 4 BQFG', '§ 4 Abs. 2 BQFG', 'BQFG', 'KfzMechaAusbV', 'Indien', 'tuerkei', 'Ausgleichsmaßnahmen', '"Prüfung"', 'koch qwrtzp', 'kuvar acconciatore', 'qwrtzp',
];

/** What a search shows: status, notes, and the hits as one reads them. */
async function found(page: Page, query: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Suche im Handbuch' }).fill(query);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(query);
  for (const part of ['hits', 'facets']) await expect(page.locator(`[data-part="${part}"]:not([aria-busy])`)).toBeAttached();
  return page.locator('[data-part="results"]').innerText();
}

test('finds the same as online for every query, with the same filters', async ({ page, browser, baseURL }) => {
  test.setTimeout(60_000);
  const online = await browser.newPage({ baseURL: baseURL! });
  await Promise.all([open(page, 'suche/index.html'), online.goto('suche/')]);
  for (const query of queries) {
    const [here, there] = await Promise.all([found(page, query), found(online, query)]);
    expect.soft(here, query).toBe(there);
  }
  await found(page, 'koch');
  await page.getByRole('checkbox', { name: /^Qualifikation \d/ }).check();
  await page.getByRole('link', { name: 'Nach Staat' }).click();
  await expect(page.locator('.switch [aria-current]')).toHaveText('Nach Staat');
  expect(page.url()).toMatch(/\?q=koch&kind=qualifications&sort=state$/);
  await online.goto('suche/?q=koch&kind=qualifications&sort=state');
  await expect(online.locator('.hit').first()).toBeVisible();
  expect(await page.locator('.hit').allInnerTexts()).toEqual(await online.locator('.hit').allInnerTexts());
  await page.reload();
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.locator('.hit__ex a').first().click();
  await expect(page.locator(new URL(page.url()).hash)).toBeAttached();
  await online.close();
});

test('answers for dates, compares, finds titles, analyses gaps', async ({ page }) => {
  await open(page, 'qualifikationen/in-0001/index.html?zeugnis=2023-05');
  await expect(page.locator('[data-part="certificate-answer"]')).toContainText('Mai 2023');
  await page.locator('[data-part="certificate-answer"] a[href^="#"]').first().click();
  await expect(page.locator('.editions [aria-current]').first()).toBeVisible();

  await open(page, 'qualifikationen/in-0001/fassungen/index.html?am=2027-01-01');
  await page.locator('[data-part="answer"]').getByRole('link').first().click();
  await expect(page).toHaveURL(/^file:.*\/in-0001\/index\.html$/);

  await open(page, 'vergleich/index.html');
  const column = (letter: string): Locator => page.locator(`[data-part="compare-form"] [name="${letter}"]`);
  await column('a').fill('in-0001');
  await column('b').fill('in-0002');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('table').first()).toBeVisible();
  expect(await main(page).locator('a[href^="file:"]').evaluateAll((links) => links.filter((link) => !/\.html(?:$|[?#])/.test((link as HTMLAnchorElement).href)).length)).toBe(0);

  await open(page, 'titel/index.html?q=elektrotehnicar');
  await page.locator('[data-part="titles-found"]').getByRole('link').first().click();
  await expect(page).toHaveURL(/^file:.*\/index\.html/);

  await open(page, 'lueckenanalyse/index.html');
  await page.locator('[data-part="gap-role"]').selectOption({ index: 1 });
  await expect(page.locator('[data-part="gap-result"] tbody tr').first()).toBeVisible();
  await page.locator('[data-part="gap-result"]').getByRole('link').first().click();
  await expect(page).toHaveURL(/^file:.*\.html/);
});

test('leads from the newest version to its text, to the place asked for, and prints it with its address online at the foot', async ({ page }) => {
  await open(page, 'ordnungen/bueromkfausbv-2013/1/index.html');
  await expect(page).toHaveURL(/\/bueromkfausbv-2013\/1\/index\.html$/);
  await expect(main(page).getByRole('note').first()).toContainText('Fassung 2 abgelöst');
  await open(page, 'qualifikationen/in-0001/1/index.html#rn-3');
  await expect(page).toHaveURL(/\/qualifikationen\/in-0001\/index\.html#rn-3$/);
  await expect(page.locator('#rn-3')).toBeInViewport();
  const [first] = await printed(page);
  expect(first).toMatch(/https?:\/\/\S+\/qualifikationen\/in-0001\/1\//);
  expect(first).not.toContain('file:');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the lists from A to Z lead to every page, and a version to its text', async ({ page }) => {
    await open(page, 'en/qualifications/in-0001/1/index.html');
    await expect(page).toHaveURL(/^file:.*\/en\/qualifications\/in-0001\/index\.html$/);
    await open(page, 'a-z/index.html');
    await main(page).getByRole('link', { name: 'A', exact: true }).click();
    await main(page).getByRole('link', { name: 'Abdeckung', exact: true }).first().click();
    await expect(page).toHaveURL(/^file:.*\/glossar\/[^/]+\/index\.html/);
    await open(page, 'en/index.html');
    await page.getByRole('link', { name: 'Countries', exact: true }).first().click();
    await main(page).getByRole('link', { name: 'Poland' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Poland');
  });
});

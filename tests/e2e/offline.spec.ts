// The offline copy in the browser: reading with the server gone, one release after the other, interruptions, full and closed storage, the switch.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { overhanging } from './support/layout.ts';
import { dist, killWorker, manifestOf, ownServer, smallSite, type OwnServer } from './support/offline-site.ts';
import { dense, printed } from './support/pdf.ts';

/** Addresses without a slash in front are those of the test's own server. */
const test = base.extend<{ server: OwnServer; site: string }>({
  site: [dist, { option: true }],
  server: async ({ site }, use) => {
    const server = await ownServer(site);
    await use(server);
    await server.close();
  },
  baseURL: ({ server }, use) => use(server.url),
});

const status = (page: Page) => page.locator('[data-part="status"]');
const bar = (page: Page) => page.locator('[data-part="offline-bar"]');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const caches = (page: Page) => page.evaluate(async () => ({ names: await globalThis.caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length }));
const packsAsked = (context: BrowserContext): string[] => {
  const asked: string[] = [];
  context.on('request', (request) => { if (request.url().endsWith('.pack')) asked.push(request.url()); });
  return asked;
};

async function askedWhile(asked: readonly string[], act: () => Promise<unknown>): Promise<readonly string[]> {
  await act();
  return asked;
}

/** Saves parts by their names, or everything, in the language of the page. */
async function save(page: Page, parts: string[] = [], languages: string[] = []): Promise<void> {
  await page.goto('offline/');
  for (const language of languages) await page.getByLabel(language, { exact: true }).check();
  if (parts.length > 0) await page.getByLabel('Auswahl', { exact: true }).check();
  for (const part of parts) await page.getByRole('checkbox', { name: new RegExp(`^${part} `) }).check();
  await press(page, 'Speichern');
  await expect(status(page)).toHaveText(/^Gespeichert\./);
}

test('with the server gone, everything that was saved works', async ({ page, context, server }) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  await save(page, ['Türkei', 'Indien', 'Brasilien', 'Ordnungen', 'Kompetenzprofile', 'Glossar', 'Normen'], ['Englisch']);
  await server.stop();

  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  const hits = page.locator('.hit__kind');
  const load = async (address: string, type: string, text: string): Promise<void> => {
    const answer = await page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    }, new URL(address, server.url).href);
    expect(answer.status, address).toBe(200);
    expect(answer.type).toContain(type);
    expect(answer.text).toContain(text);
  };
  const open = async (address: string, title: string | RegExp, code = 200): Promise<void> => {
    const response = await page.goto(address);
    expect(response!.status(), address).toBe(code);
    await expect(heading).toHaveText(title);
    await expect(bar(page)).toContainText(/Stand der Kopie Ausgabe \d{4}-\d+ vom|state of the copy Release \d{4}-\d+ of/);
  };
  const actions: [string, () => Promise<void>][] = [
    ['the start page', () => open('', /./)],
    ['a country never visited', () => open('laender/tr/', 'Türkei')],
    ['a link to a qualification', async () => { await main.getByRole('link', { name: /Elektroinstallation/ }).first().click(); await expect(page).toHaveURL(/qualifikationen\/tr-/); await expect(bar(page)).toBeVisible(); }],
    ['back', async () => { await page.goBack(); await expect(heading).toHaveText('Türkei'); }],
    ['forward', async () => { await page.goForward(); await expect(page).toHaveURL(/qualifikationen\/tr-/); }],
    ['reload', async () => { await page.reload(); await expect(bar(page)).toBeVisible(); }],
    ['a qualification', () => open('qualifikationen/in-0001/', /./)],
    ['its permanent page', () => open('qualifikationen/in-0001/1/', /./)],
    ['its frozen text', () => load('qualifikationen/in-0001/1/quelle.mdx', 'text/mdx', 'editions:')],
    ['its citation for reference managers', () => load('qualifikationen/in-0001/1/zitat.ris', 'research-info', 'TY  -')],
    ['its list of versions as data', () => load('qualifikationen/in-0001/fassungen/fassungen.json', 'application/json', 'in-0001')],
    ['version by date, by address', async () => { await open('qualifikationen/in-0001/fassungen/?am=2030-01-01', /./); await expect(page.locator('[data-part="answer"]')).toContainText('Fassung'); }],
    ['version by date, asked', async () => { await page.locator('#am').fill('2020-01-01'); await page.locator('[data-part="version-at"] button').click(); await expect(page.locator('[data-part="answer"]')).not.toBeEmpty(); await expect(page).toHaveURL(/am=2020-01-01/); }],
    ['matrix of qualification and regulation', () => open('qualifikationen/in-0001/abgleich/kfzmechaausbv-2013/', /./)],
    ['certificate date, by address', async () => { await open('qualifikationen/br-0003/?zeugnis=2010-05', /./); await expect(page.getByRole('status').filter({ hasText: 'Für ein Zeugnis vom Mai 2010' })).toContainText('16.7.2008'); }],
    ['certificate date, asked', async () => { await page.getByLabel('Zeugnis ausgestellt am oder im').fill('2022'); await page.keyboard.press('Enter'); await expect(page.getByRole('status').filter({ hasText: 'Zeugnis' })).toContainText('2022'); }],
    ['print extract of chosen sections', async () => {
      await open('qualifikationen/in-0001/1/', /./);
      await press(page, 'Aktenausdruck');
      await page.getByRole('group', { name: 'Abschnitte' }).getByRole('checkbox', { name: 'Rechtsstände' }).uncheck();
      const text = dense((await printed(page)).join(''));
      expect(text).toContain(dense('Auszug: ohne'));
      expect(text).toContain(dense('Offline: Stand der Kopie Ausgabe'));
    }],
    ['its printed head and foot', () => load('qualifikationen/in-0001/1/druck.css', 'text/css', '@page')],
    ['comparison built beforehand', () => open('vergleich/in-0001/kfzmechaausbv-2013/', /./)],
    ['comparison of free choice', async () => { await open('vergleich/?a=in-0001&b=tr-0001', /./); await expect(page.locator('[data-part="compare-status"]')).toHaveText('Vergleich von in-0001 und tr-0001.'); await expect(page.locator('#f-duration td')).toHaveCount(2); }],
    ['gap analysis', async () => { await open('lueckenanalyse/', 'Lückenanalyse'); await page.getByLabel('Kompetenzprofil', { exact: true }).selectOption('prozessmanagement'); await expect(page.locator('[data-part="gap-status"]')).toContainText('Anforderungen nicht erreicht'); }],
    ['search', async () => { await open('suche/?q=elektrotehnicar', /./); await expect(hits.first()).toContainText('rs-0003'); }],
    ['search with a filter', async () => { await page.goto('suche/?q=koch&kind=qualifications'); await expect(hits.first()).toBeVisible(); }],
    ['search in English', async () => { await page.goto('en/search/?q=in-0001'); await expect(hits.first()).toContainText('in-0001'); }],
    ['a hit', async () => { await page.locator('.hit h2 a').first().click(); await expect(page).toHaveURL(/en\/qualifications\/in-0001\//); await expect(bar(page)).toContainText('state of the copy'); }],
    ['the other language', async () => { await page.getByRole('link', { name: 'Deutsch' }).first().click(); await expect(page).toHaveURL(/\/qualifikationen\/in-0001\//); await expect(bar(page)).toBeVisible(); }],
    ['titles finder', async () => { await open('titel/', 'Titel finden'); await page.getByRole('searchbox', { name: 'Titel, Abkürzung oder Kennung' }).fill('ustalik'); await expect(page.locator('[data-part="titles-status"]')).toHaveText(/^\d+ Titel$/); }],
    ['titles of a letter', () => open('titel/d/', /D/)],
    ['a regulation', () => open('ordnungen/kfzmechaausbv-2013/', /./)],
    ['a law in English', () => open('en/norms/bqfg/', /./)],
    ['a term', () => open('glossar/ausgleichsmassnahme/', 'Ausgleichsmaßnahme')],
    ['a competence profile', () => open('kompetenzprofile/prozessmanagement/', /Prozessmanagement/)],
    ['help', () => open('handbuch/zitieren/', /./)],
    ['sources of a state', () => open('quellen/tr/', /./)],
    ['releases', () => open('ausgaben/', 'Ausgaben')],
    ['the register', () => load('register.jsonl', 'application/jsonl', '"seq":1')],
    ['an address without its slash', () => open('laender/in', 'Indien')],
    ['an address that does not exist', () => open('laender/tr/gibt-es-nicht/', /./, 404)],
    ['a page that was not saved', async () => { await open('laender/eg/', 'Seite nicht gespeichert', 503); await expect(main.getByRole('listitem').filter({ hasText: /^Indien$/ })).toBeVisible(); }],
    ['data that are never part of the copy', () => open('api/v1/index.json', 'Seite nicht gespeichert', 503)],
    ['what is saved, without the server', async () => { await page.goto('offline/'); await expect(page.locator('[data-part="copy"]')).toContainText('Sprachen: Deutsch, Englisch.'); await expect(status(page)).toHaveText(/^Der Server ist nicht erreichbar\./); }],
  ];
  expect(actions.length).toBeGreaterThanOrEqual(30);
  for (const [name, action] of actions) await test.step(name, action);
  expect(faults).toEqual([]);

  const path = (address: string) => new URL(address, server.url).pathname;
  expect(await askedWhile(await server.hang(), () => page.goto('laender/in/'))).toContain(path('laender/in/'));
  await expect(bar(page)).toContainText('Offline: Stand der Kopie');

  await server.start();
  await page.goto('laender/tr/');
  await expect(heading).toHaveText('Türkei');
  await expect(bar(page)).toHaveCount(0);
  // The server has just said that the copy is its own state: permanent pages need not be asked for, but the bar asks.
  await page.goto('qualifikationen/tr-0001/1/', { waitUntil: 'networkidle' });
  await expect(bar(page)).toHaveCount(0);
  // Nobody waits for a server that is not asked.
  expect(await askedWhile(await server.hang(), () => page.goto('qualifikationen/tr-0001/1/'))).not.toContain(path('qualifikationen/tr-0001/1/'));
  await expect(bar(page)).toContainText('Offline: Stand der Kopie');
});

test.describe('one release after the other', () => {
  test('a newer one is announced, never swapped; the old copy stays until the new one is complete; the switch takes all back', async ({ page, context }) => {
    const [first, second] = await Promise.all([smallSite('2030-1'), smallSite('2030-2', { 'laender/tr/index.html': (text) => text.replaceAll('<h1', '<p>Ganz neu</p><h1') })]);
    const server = await ownServer(first);
    const at = (path: string) => server.url + path;
    try {
      await page.goto(at('offline/'));
      await press(page, 'Speichern');
      await expect(status(page)).toHaveText(/^Gespeichert\./);
      server.show(second);
      // The worker has asked the server within the last minutes; a new one asks again.
      await page.goto(at('offline/'));
      await expect(page.locator('[data-part="newer"]')).toContainText('Ausgabe 2030-2');
      await page.goto(at('qualifikationen/tr-0001/'));
      await expect(bar(page)).toContainText('Neuer Stand des Handbuchs: Ausgabe 2030-2');
      await page.getByRole('button', { name: 'Ausblenden' }).click();
      await page.reload();
      await expect(bar(page)).toHaveCount(0);
      await server.stop();
      await page.goto(at('laender/tr/'));
      await expect(bar(page)).toContainText('Ausgabe 2030-1');
      await expect(page.getByText('Ganz neu')).toHaveCount(0);

      await server.start();
      await page.goto(at('offline/'));
      // The first new pack comes, the next one does not: the copy is still the old one.
      const asked = packsAsked(context);
      const changed = manifestOf(second).packs.filter(({ file }) => !manifestOf(first).packs.some((pack) => pack.file === file));
      await page.route('**/*.pack', (route) => (route.request().url().endsWith(changed.at(-1)!.file) ? route.abort() : route.continue()));
      await press(page, 'Kopie aktualisieren');
      await expect(status(page)).toHaveText(/^Die Verbindung ist abgebrochen\./);
      await server.stop();
      await page.goto(at('laender/tr/'));
      await expect(bar(page)).toContainText('Ausgabe 2030-1');
      await server.start();
      await page.goto(at('offline/'));
      await expect(page.locator('[data-part="copy"]')).toContainText('Ausgabe 2030-1');
      await page.unroute('**/*.pack');
      await press(page, 'Fortsetzen');
      await expect(status(page)).toHaveText(/^Gespeichert\./);
      // What did not change was not loaded again.
      expect(new Set(asked.map((url) => url.slice(url.lastIndexOf('/') + 1)))).toEqual(new Set(changed.map(({ file }) => file).filter((file) => !file.includes('-en-'))));
      await server.stop();
      await page.goto(at('laender/tr/'));
      await expect(page.getByText('Ganz neu')).toBeVisible();
      await expect(bar(page)).toContainText('Ausgabe 2030-2');

      await server.start();
      killWorker(second, readdirSync(join(second, 'assets')).find((file) => file.startsWith('kill-'))!);
      await page.goto(at(''));
      await expect.poll(() => caches(page)).toEqual({ names: [], workers: 0 });
      await server.stop();
      await expect(page.goto(at('laender/tr/'))).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
    } finally {
      await server.close();
      for (const site of [first, second]) rmSync(site, { recursive: true });
    }
  });
});

test('a connection lost at 40 %, a closed tab, a pause: said, and resumed without loading anything twice', async ({ page, context, server }) => {
  const slow = async (tab: Page) => (await context.newCDPSession(tab)).send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: 6e6, uploadThroughput: 6e6 });
  const share = (tab: Page) => tab.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value / bar.max);
  await page.goto('offline/');
  expect(await caches(page), 'nothing is stored before it is asked for').toEqual({ names: [], workers: 0 });
  await expect(page.locator('[data-part="total"]')).toHaveText(/^Zu laden: [\d,]+ MB in \d+ Dateien, zusammen [\d.]+ Seiten\.$/);
  await slow(page);
  const asked = packsAsked(context);
  await press(page, 'Speichern');
  await expect.poll(() => share(page), { intervals: [20] }).toBeGreaterThan(0.4);
  await server.stop();
  await expect(status(page)).toHaveText('Die Verbindung ist abgebrochen. Was geladen ist, bleibt; setzen Sie fort, sobald die Verbindung wieder steht.');
  expect(await share(page)).toBeGreaterThan(0.3);
  await press(page, 'Fortsetzen');
  await expect(status(page)).toHaveText(/^Die Verbindung ist abgebrochen\./);
  await page.close();

  await server.start();
  const tab = await context.newPage();
  await tab.goto('offline/');
  await expect(status(tab)).toHaveText(/^Ein Speichern wurde unterbrochen: (3|4)\d % sind geladen\./);
  await slow(tab);
  const before = new Set(asked.slice(0, -2));
  asked.length = 0;
  await press(tab, 'Fortsetzen');
  await expect.poll(() => share(tab), { intervals: [20] }).toBeGreaterThan(0.6);
  await press(tab, 'Anhalten');
  await expect(status(tab)).toHaveText('Angehalten. Was geladen ist, bleibt.');
  await press(tab, 'Fortsetzen');
  await expect(status(tab)).toHaveText(/^Gespeichert\./);
  expect(asked.filter((url) => before.has(url))).toEqual([]);
  await server.stop();
  await tab.goto('qualifikationen/tr-0001/');
  await expect(bar(tab)).toBeVisible();

  await server.start();
  await tab.goto('offline/');
  tab.on('dialog', (dialog) => void dialog.accept());
  await press(tab, 'Kopie löschen');
  await expect(status(tab)).toHaveText('Die Kopie ist gelöscht.');
  expect(await caches(tab)).toEqual({ names: [], workers: 0 });
});

test('a full disk: said beforehand where it shows, said when it comes, and resumed', async ({ page, context, server }) => {
  const session = await context.newCDPSession(page);
  const quota = (quotaSize?: number) => session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.url).origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
  await quota(3e6);
  await page.goto('offline/');
  // Chromium always promises ten gigabytes; this one is honest.
  await page.evaluate(() => { navigator.storage.estimate = () => Promise.resolve({ quota: 3e6, usage: 1e6 }); });
  await press(page, 'Speichern');
  await expect(status(page)).toHaveText(/^Der Platz reicht nicht: gebraucht werden [\d,]+ MB, frei sind 2 MB\./);
  await page.reload();
  await press(page, 'Speichern');
  await expect(status(page)).toHaveText(/^Der Speicher ist voll\. Was geladen ist, bleibt\./);
  await press(page, 'Angefangenes verwerfen');
  await expect(status(page)).toHaveText('Das Angefangene ist verworfen.');
  expect(await caches(page)).toEqual({ names: [], workers: 0 });
  await press(page, 'Speichern');
  await expect(status(page)).toHaveText(/^Der Speicher ist voll\./);
  await quota();
  await press(page, 'Fortsetzen');
  await expect(status(page)).toHaveText(/^Gespeichert\./);
});

test('storage that the browser refuses is said, and nothing breaks', async ({ playwright, launchOptions, server }) => {
  const home = mkdtempSync(join(tmpdir(), 'blocked-'));
  mkdirSync(join(home, 'Default'));
  writeFileSync(join(home, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const context = await playwright.chromium.launchPersistentContext(home, { ...launchOptions, baseURL: server.url });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(new URL('offline/', server.url).href);
    await expect(status(page)).toHaveText(/^Dieser Browser lässt hier kein Speichern zu\./);
    await expect(page.getByRole('button', { name: 'Speichern', exact: true })).toBeDisabled();
    await page.goto(new URL('laender/tr/', server.url).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Türkei');
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    rmSync(home, { recursive: true, force: true });
  }
});

test('both pages and the bar hold in width, in the dark and for axe; by keyboard @phone', async ({ page, server }) => {
  await page.goto('en/offline/');
  await page.getByLabel('Whole handbook').focus();
  await page.keyboard.press('ArrowRight');
  const india = page.getByRole('checkbox', { name: /^India / });
  await india.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-size="in"]')).toHaveText(/^\d+(\.\d)? [KM]B$/);
  expect(await overhanging(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^Saved\./);
  expect(await violations(page)).toEqual([]);
  await server.stop();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('en/countries/tr/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not saved');
  await expect(bar(page)).toContainText('Offline: state of the copy Release');
  await expect(page.locator('[data-part="copy"]')).toContainText('India');
  expect(await overhanging(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

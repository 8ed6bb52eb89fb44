// Published versions in the browser: header, banner, tombstone, forwarding, releases, both languages, with and without scripts.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { switchLanguage, unfold } from '../published/support/reader.ts';

const origin = 'https://handbuch.example.org';
const withdrawn = 'qualifikationen/aq-0001/1/';
const superseded = 'qualifikationen/aq-0001/2/';
const current = 'qualifikationen/aq-0001/3/';

/** The rows of the header as they are read. */
async function rowsOf(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(await page.locator('.cite-head > div').evaluateAll((rows) => rows.map((row) => [row.querySelector('dt')!.textContent!.trim(), row.querySelector('dd')!.textContent!.replace(/\s+/g, ' ').trim()])));
}

test('the header says what this is @phone', async ({ page, request }) => {
  await page.goto(superseded);
  await expect(page.getByText(`${origin}/${superseded}`, { exact: true }).first()).toBeVisible();
  await unfold(page);
  const rows = await rowsOf(page);
  const sums = await Promise.all(['quelle.mdx'].map(async (file) => createHash('sha256').update(await (await request.get(superseded + file)).body()).digest('hex')));
  expect(rows).toMatchObject({
    'Diese Fassung': `${origin}/${superseded}`,
    'Stand der Angaben': '10.11.2026',
    Status: 'abgelöst, Redaktionsentwurf, nicht fachlich geprüft',
    'Aktuelle Fassung': `${origin}/qualifikationen/aq-0001/`,
    'Vorherige Fassung': `${origin}/${withdrawn}`,
    'Alle Fassungen': `${origin}/qualifikationen/aq-0001/fassungen/`,
    'Veröffentlicht am': '10.11.2026 in der Ausgabe 2026-3',
    'SHA-256': `${sums[0]} quelle.mdx`,
    SWHID: expect.stringMatching(/^swh:1:cnt:[0-9a-f]{40} im Register$/),
  });
  for (const term of Object.keys(rows)) await expect(page.getByText(term, { exact: true }).first()).toBeVisible();
});

test('the header in English, with the checksum of the translation @phone', async ({ page, request }) => {
  await page.goto('en/qualifications/aq-0001/2/');
  await unfold(page);
  const sums = await Promise.all(['quelle.mdx', 'quelle.en.mdx'].map(async (file) => createHash('sha256').update(await (await request.get(superseded + file)).body()).digest('hex')));
  expect(await rowsOf(page)).toMatchObject({
    'This version': `${origin}/en/qualifications/aq-0001/2/`,
    'Facts as of': '10 November 2026',
    'Current version': `${origin}/en/qualifications/aq-0001/`,
    'Previous version': `${origin}/en/qualifications/aq-0001/1/`,
    'Published on': '10 November 2026 in release 2026-3',
    'SHA-256': `${sums[0]} quelle.mdx${sums[1]} quelle.en.mdx`,
  });
});

test('every link of the header leads where it says', async ({ page, baseURL, request }) => {
  await page.goto(superseded);
  const links = await page.locator('.cite-head a').evaluateAll((all) => all.map((link) => ({ text: link.textContent!.trim(), href: (link as HTMLAnchorElement).href })));
  expect(links.length).toBeGreaterThan(6);
  for (const { text, href } of links) {
    expect((await request.get(href)).status(), href).toBe(200);
    if (text.startsWith('http')) expect(href).toBe(text.replace(`${origin}/`, baseURL!));
  }
});

test('a superseded version leads to the current one @phone', async ({ page, baseURL }) => {
  await page.goto(superseded);
  const banner = page.getByRole('note').filter({ hasText: 'abgelöst' });
  await expect(banner).toContainText('Diese Fassung wurde am 13.11.2026 durch Fassung 3 abgelöst. Änderungsnotiz: Geprüft von der Prüfkammer');
  await expect(banner).toBeInViewport();
  await banner.getByRole('link', { name: 'Zu Fassung 3' }).click();
  await expect(page).toHaveURL(baseURL + current);
  await expect(page.locator('.notice--plain')).toHaveCount(0);
  await unfold(page);
  expect(await rowsOf(page)).toMatchObject({ Status: 'aktuell, fachlich geprüft (13.11.2026, Referent, Prüfkammer)' });
});

test('a withdrawn version says when and why @phone', async ({ page }) => {
  await page.goto(withdrawn);
  const banner = page.locator('.notice--plain');
  await expect(banner).toBeInViewport();
  await expect(banner).toContainText('Diese Fassung wurde am 16.11.2026 zurückgezogen. Grund: Der Lehrplan lag in einer überholten Abschrift vor.');
  await expect(banner).toContainText('bitte nicht mehr verwenden');
  await expect(banner).toContainText('Aktuell ist Fassung 3 vom 13.11.2026.');
  await page.goto('en/qualifications/aq-0002/');
  // A reason that was given in German only is marked as German.
  await expect(page.locator('.notice--plain [lang="de"]')).toHaveText('Den Zeugnistyp gab es so nicht.');
  await expect(page.locator('.notice--plain')).toContainText('There is no current version at present.');
});

test('a tombstone says what stood there and why it went @phone', async ({ page, request, baseURL }) => {
  const response = await page.goto('laender/aq/1/');
  expect(response!.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fassung 1 wurde entfernt');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  const main = page.getByRole('main');
  for (const text of ['Prüfbeispiel Musterland', '18.11.2026', 'Die Fassung nannte Angaben, die nicht veröffentlicht werden durften.', 'Art. 17 DSGVO']) await expect(main).toContainText(text);
  await expect(page.locator('[id^="rn-"], .cite-box')).toHaveCount(0);
  for (const file of ['quelle.mdx', 'quelle.en.mdx', 'zitat.ris']) expect((await request.get(`laender/aq/1/${file}`)).status(), file).toBe(404);
  await main.getByRole('link', { name: 'Fassung 2' }).click();
  await expect(page).toHaveURL(`${baseURL}laender/aq/2/`);
});

test('an entry that is gone answers in both languages @phone', async ({ page }) => {
  for (const [path, heading, code] of [['glossar/schutzwort/', 'Dieser Eintrag wurde entfernt', 'Die Kennung wird nicht wieder vergeben.'], ['en/glossary/schutzwort/', 'This entry was removed', 'The code will not be used again.']] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('main')).toContainText(code);
    await expect(page.getByRole('main')).toContainText('Art. 17 DSGVO');
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a moved entry leads on at once, its versions stay @phone', async ({ page, baseURL }) => {
      await page.goto('glossar/altbegriff/');
      await expect(page).toHaveURL(`${baseURL}glossar/pruefbegriff/`, { timeout: 3000 });
      await page.goto('en/glossary/altbegriff/');
      await expect(page).toHaveURL(`${baseURL}en/glossary/pruefbegriff/`, { timeout: 3000 });
      await page.goto('glossar/altbegriff/1/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Altbegriff');
      await expect(page.locator('.notice--plain')).toContainText('Dieser Eintrag wird seit dem 17.11.2026 unter der Kennung pruefbegriff fortgeführt. Grund: Beide Begriffe bedeuten dasselbe.');
    });

  });
}

for (const [german, english] of [[withdrawn, 'en/qualifications/aq-0001/1/'], ['laender/aq/1/', 'en/countries/aq/1/'], ['normen/probeg/fassungen/', 'en/norms/probeg/versions/'], ['ausgaben/2026-2/', 'en/releases/2026-2/']] as const) {
  test(`the language switch leads from ${german} to its twin and back`, async ({ page, baseURL }) => {
    await page.goto(german);
    await switchLanguage(page, 'English');
    await expect(page).toHaveURL(baseURL + english);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await switchLanguage(page, 'Deutsch');
    await expect(page).toHaveURL(baseURL + german);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a version is read and cited by hand @phone', async ({ page }) => {
    await page.goto(current);
    await unfold(page);
    await expect(page.locator('[data-part="citation"]')).toBeVisible();
    await expect(page.locator('[data-part="citation"]')).toContainText(`${origin}/${current} (abgerufen am …)`);
    await expect(page.locator('[data-part="copy"]')).toBeHidden();
    await expect(page.locator('[data-part="hint"]')).toBeHidden();
    await expect(page.locator('#rn-1 > a.rn')).toBeVisible();
  });

  test('the list of versions says which was the newest when @phone', async ({ page }) => {
    await page.goto('qualifikationen/aq-0001/fassungen/');
    await expect(page.locator('.version-at')).toBeHidden();
    const row = page.locator('#v2');
    await expect(row).toContainText('10.11.2026 bis 12.11.2026');
    await expect(page.locator('#v3')).toContainText('seit 13.11.2026');
    await expect(page.locator('#v1')).toContainText('zurückgezogen am 16.11.2026');
  });
});

test('a release lists its versions, and its checksums are those of the files @phone', async ({ page, request }) => {
  await page.goto('ausgaben/');
  await expect(page.getByRole('main').getByRole('link', { name: /^Ausgabe 2026-/ })).toHaveText(['Ausgabe 2026-4', 'Ausgabe 2026-3', 'Ausgabe 2026-2', 'Ausgabe 2026-1']);
  await page.getByRole('main').getByRole('link', { name: 'Ausgabe 2026-3', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ausgabe 2026-3');
  await expect(page.getByRole('main')).toContainText('Veröffentlicht am 10.11.2026 · 7 Fassungen');
  const sums = await request.get('ausgaben/2026-3/SHA256SUMS');
  expect(await page.locator('.checksum').first().innerText()).toBe(createHash('sha256').update(await sums.body()).digest('hex'));
  const lines = (await sums.text()).trim().split('\n');
  expect(lines).toHaveLength(9);
  const [sum, path] = lines.find((line) => line.endsWith('qualifications/aq-0001/2.mdx'))!.split('  ');
  expect(path).toBe('versions/qualifications/aq-0001/2.mdx');
  expect(createHash('sha256').update(await (await request.get(`${superseded}quelle.mdx`)).body()).digest('hex')).toBe(sum);
  // What was removed since stays listed, with that word.
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Schutzwort' })).toContainText('(entfernt)');
  await page.getByRole('main').getByRole('link', { name: /ProbeG/ }).click();
  await expect(page).toHaveURL(/\/normen\/probeg\/1\/$/);
});

test('a repealed provision is shown from the last version that holds it', async ({ page, baseURL }) => {
  await page.goto('normen/probeg-2/');
  await expect(page.getByRole('note')).toContainText('Fassung 1');
  await page.getByRole('link', { name: `${origin}/normen/probeg/1/#p-2` }).click();
  await expect(page).toHaveURL(`${baseURL}normen/probeg/1/#p-2`);
  await expect(page.locator('#p-2')).toBeInViewport();
});

test('a draft says so and offers no citation @phone', async ({ page }) => {
  await page.goto('glossar/entwurfswort/');
  await unfold(page);
  await expect(page.getByText('Entwurf, noch nicht veröffentlicht')).toBeVisible();
  await expect(page.getByText('Zitierfähig wird sie mit der ersten Veröffentlichung.')).toBeVisible();
  await expect(page.locator('a.rn, [data-part="citation"]')).toHaveCount(0);
});

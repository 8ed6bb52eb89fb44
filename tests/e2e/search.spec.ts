// Search in the browser: any spelling, facets, shared addresses, keyboard, without scripts, under a strict policy.
import type { Page } from '@playwright/test';
import { expectAccessible, expectFits } from './support/bears.ts';
import { expect, test } from './support/test.ts';

/** Opens a search and waits for its hits. */
async function search(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settled(page);
}

const status = (page: Page) => page.getByRole('status');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Suche im Handbuch' });
const hits = (page: Page) => page.locator('.hit');
/** Filters come after the hits. */
const settled = (page: Page) => expect(page.locator('[data-part="hits"]:not([aria-busy])')).toBeAttached().then(() => expect(page.locator('[data-part="facets"]:not([aria-busy])')).toBeAttached()).then(() => expect(status(page)).toHaveText(/Treffer|Seiten?$|results?|pages?$/));
const codes = (page: Page) => page.locator('.hit__kind').allInnerTexts().then((texts) => texts.map((text) => text.split(' · ')[0]!));

/** Query → codes of the pages one of which must come first, or among the first three. */
type Query = [query: string, codes: string[], within?: number];
const queries: Record<string, Query[]> = {
  'one title in every spelling': [
    ['elektrotehničar', ['rs-0003']],
    ['elektrotehnicar', ['rs-0003']],
    ['електротехничар', ['rs-0003']],
    ['ELEKTROTEHNIČAR', ['rs-0003']],
    ['elektricar', ['rs-0001']],
    ['sıhhi tesisat', ['tr-0007']],
    ['sihhi tesisat', ['tr-0007']],
    ['asci', ['tr-0004', 'tr-0009'], 3],
    ['mechanik pojazdow samochodowych', ['pl-0005']],
    ['слюсар', ['ua-0003']],
    ['sljusar', ['ua-0003']],
    ['slyusar', ['ua-0003']],
    ['الشَّهادة', ['sy-0001', 'sy-0002'], 3],
    ['شهاده', ['sy-0001', 'sy-0002'], 3],
    ['كارداني', ['ir-0002']],
    ['kardani', ['ir-0002']],
  ],
  'occupations, translated titles, short forms': [
    ['Köchin', ['kochausbv-2022']],
    ['koechin', ['kochausbv-2022']],
    ['Kfz-Mechaniker', ['in-0001', 'pl-0005', 'rs-0002'], 3],
    ['Tischler', ['tischlausbv-2006']],
    ['bueromanagement', ['bueromkfausbv-2025']],
    ['Electrician', ['in-0002']],
    ['OSS', ['it-0003']],
    ['elektriker indien', ['in-0002'], 3],
  ],
  'codes, provisions, abbreviations, countries, terms': [
    ['in-0001', ['in-0001']],
    ['§ 4 BQFG', ['bqfg-4']],
    ['§ 4 Abs. 2 BQFG', ['bqfg-4']],
    ['BQFG', ['bqfg']],
    ['KfzMechaAusbV', ['kfzmechaausbv-2013']],
    ['Indien', ['in']],
    ['tuerkei', ['tr']],
    ['Ausgleichsmaßnahmen', ['ausgleichsmassnahme', 'bqfg-11']],
  ],
};

test.describe('the wanted page comes first', () => {
  for (const [group, list] of Object.entries(queries)) {
    test(group, async ({ page }) => {
      test.setTimeout(60_000);
      // The first by its address, the others typed into the same page: the index is loaded once.
      await search(page, `suche/?q=${encodeURIComponent(list[0]![0])}`);
      for (const [query, wanted, within = 1] of list) {
        await field(page).fill(query);
        await page.keyboard.press('Enter');
        await expect(status(page)).toContainText(`Treffer für „${query}“`);
        await settled(page);
        await expect(hits(page).first(), query).toBeVisible();
        const first = (await codes(page)).slice(0, within);
        expect.soft(first.filter((code) => wanted.includes(code)), `${query}: ${wanted.join(' or ')} in ${first.join(', ')}`).not.toEqual([]);
      }
    });
  }

  test('in English', async ({ page }) => {
    for (const [query, code] of [['cook', 'kochausbv-2022'], ['elektrotehnicar', 'rs-0003'], ['India', 'in'], ['in-0002', 'in-0002']] as const) {
      await search(page, `en/search/?q=${query}`);
      await expect(hits(page).first()).toBeVisible();
      expect((await codes(page)).slice(0, 3), query).toContain(code);
      await expect(hits(page).first().getByRole('link').first()).toHaveAttribute('href', /\/en\//);
    }
  });
});

test('a hit shows kind, original wording with its language, excerpt with marks, and facts', async ({ page }) => {
  await search(page, 'suche/?q=%D1%81%D0%BB%D1%8E%D1%81%D0%B0%D1%80');
  const hit = hits(page).first();
  await expect(hit.locator('.hit__kind')).toHaveText('ua-0003 · Qualifikation · Ukraine');
  await expect(hit.locator('.hit__orig [lang="uk"]')).toHaveText(/^Слюсар/);
  await expect(hit.locator('.hit__facts dt')).toHaveText(['Dauer', 'Niveau', 'Rechtsstände', 'Stunden je Modul']);
  await search(page, 'suche/?q=Gleichwertigkeit');
  await expect(hits(page).locator('mark').first()).toHaveText(/^Gleichwertigkeit/);
  await search(page, 'suche/?q=%D8%B4%D9%87%D8%A7%D8%AF%D8%A9');
  await expect(hits(page).first().locator('[lang="ar"]').first()).toHaveAttribute('dir', 'auto');
});

test('the words that only the index needs are not shown', async ({ page }) => {
  await search(page, 'suche/?q=sljusar');
  await expect(hits(page).first()).toBeVisible();
  expect(await hits(page).first().innerText()).not.toMatch(/slusar|sljusar z/i);
  await page.goto('qualifikationen/ua-0003/');
  expect(await page.locator('body').innerText()).not.toContain('slyusar');
});

test('excerpts lead to their section', async ({ page }) => {
  await search(page, 'suche/?q=Bestehensgrenze');
  const link = hits(page).locator('.hit__ex a').first();
  const target = new URL((await link.getAttribute('href'))!, page.url()).hash;
  await link.click();
  await expect(page.locator(target)).toBeAttached();
});

test.describe('facets', () => {
  test('narrow the hits, are counted, and are taken away again', async ({ page }) => {
    await search(page, 'suche/?q=koch');
    const all = await status(page).innerText();
    const box = page.getByRole('checkbox', { name: /^Qualifikation \d/ });
    const count = Number(/\d+/.exec(await box.locator('..').innerText())![0]);
    await box.focus();
    await page.keyboard.press('Space');
    await expect(status(page)).toHaveText(new RegExp(`^${count} Treffer`));
    await expect(box).toBeFocused();
    await expect(page.locator('.hit__kind').first()).toHaveText(/Qualifikation/);
    expect(new URL(page.url()).search).toBe('?q=koch&kind=qualifications');

    // A second value of the same facet widens.
    await page.getByRole('checkbox', { name: /^Ordnung \d/ }).check();
    expect(Number(/\d+/.exec(await status(page).innerText())![0])).toBeGreaterThanOrEqual(count);

    // Both before the hits of the first are there: neither comes back.
    await expect(page.locator('.active').getByRole('link')).toHaveText([/Qualifikation/, /Ordnung/]);
    await page.evaluate(() => [1, 2].forEach(() => document.querySelector<HTMLElement>('.active a')!.click()));
    await expect(status(page)).toHaveText(all);
    await expect(status(page)).toBeFocused();
    expect(new URL(page.url()).search).toBe('?q=koch');
  });

  test('stand in a shared address', async ({ page }) => {
    await search(page, 'suche/?q=zeugnis&kind=qualifications&country=in&sort=state');
    await expect(page.getByRole('checkbox', { name: /^Indien/ })).toBeChecked();
    await expect(page.locator('.active').getByRole('link')).toHaveText([/Qualifikation/, /Indien/]);
    await expect(page.locator('.switch [aria-current]')).toHaveText('Nach Staat');
    for (const code of await codes(page)) expect(code).toMatch(/^in-/);
  });

  test('find pages without words', async ({ page }) => {
    await search(page, 'suche/?kind=countries&sort=state');
    await expect(status(page)).toHaveText(/^\d+ Seiten$/);
    const titles = await page.locator('.hit h2').allInnerTexts();
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'de')));
  });

  test('without any hit say how to go on', async ({ page }) => {
    await search(page, 'suche/?q=koch&country=xx');
    await expect(page.getByText('Mit diesen Filtern gibt es keine Treffer.')).toBeVisible();
    await page.getByRole('link', { name: 'Alle Filter entfernen' }).click();
    await expect(hits(page).first()).toBeVisible();
  });
});

test('sorting by state keeps every hit', async ({ page }) => {
  await search(page, 'suche/?q=koch');
  const count = await status(page).innerText();
  await page.getByRole('link', { name: 'Nach Staat' }).click();
  await expect(page.locator('.switch [aria-current]')).toHaveText('Nach Staat');
  await expect(status(page)).toHaveText(count);
});

test('further hits come on demand', async ({ page }) => {
  await search(page, 'suche/?q=zeugnis');
  await expect(hits(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Weitere Treffer' }).click();
  await expect(hits(page).nth(10).getByRole('link').first()).toBeFocused();
  expect(await hits(page).count()).toBeGreaterThan(10);
});

test.describe('by keyboard', () => {
  test('the slash leads to the field, Enter searches, Tab reaches the hits', async ({ page }) => {
    await page.goto('suche/');
    const field = page.getByRole('searchbox', { name: 'Suche im Handbuch' });
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await page.keyboard.type('koch');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/\d+ Treffer für „koch“/);
    await expect(field).toBeFocused();
    await expect(page).toHaveTitle(/^Suche: koch – /);

    const first = hits(page).first().getByRole('link').first();
    for (let step = 0; step < 60 && !(await first.evaluate((link) => link === document.activeElement)); step += 1) await page.keyboard.press('Tab');
    await expect(first).toBeFocused();

    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await page.keyboard.type('a/b');
    await expect(field).toHaveValue('a/b');
  });
});

test.describe('the address', () => {
  test('comes back with the way back', async ({ page }) => {
    await search(page, 'suche/?q=zeugnis');
    await page.getByRole('button', { name: 'Weitere Treffer' }).click();
    await expect(hits(page).nth(10)).toBeVisible();
    const count = await hits(page).count();
    await hits(page).nth(1).getByRole('link').first().click();
    await expect(page).not.toHaveURL(/suche/);
    await page.goBack();
    await expect(hits(page)).toHaveCount(count);
    await expect(page.getByRole('searchbox', { name: 'Suche im Handbuch' })).toHaveValue('zeugnis');
  });

  test('is read when it changes', async ({ page }) => {
    await search(page, 'suche/?q=koch');
    await page.evaluate(() => { history.pushState({}, '', '?q=indien'); history.pushState({}, '', '?q=polen'); history.back(); });
    await expect(status(page)).toHaveText(/„indien“/);
  });

  test('goes along into the other language', async ({ page }) => {
    await search(page, 'suche/?q=koch');
    await page.getByRole('searchbox', { name: 'Suche im Handbuch' }).fill('kuvar');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(/kuvar/);
    await page.locator('.site-header__lang').click();
    await expect(status(page)).toHaveText(/results? for “kuvar”/);
  });
});

test('the field of every page leads here', async ({ page }) => {
  await page.goto('laender/in/');
  await page.getByRole('searchbox', { name: 'Im Handbuch suchen' }).fill('koch');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/Treffer für „koch“/);
});

test.describe('nothing found', () => {
  test('is said, with other ways', async ({ page }) => {
    await search(page, 'suche/?q=qwrtzp');
    await expect(status(page)).toHaveText('Keine Treffer für „qwrtzp“');
    await expect(page.getByRole('main').getByRole('link', { name: 'Titel finden' }).first()).toBeVisible();
    await expect(page.getByText('Weniger Wörter')).toBeVisible();
  });

  test('a word that is nowhere is left out', async ({ page }) => {
    await search(page, 'suche/?q=koch+qwrtzp');
    await expect(page.getByText('Ohne „qwrtzp“')).toBeVisible();
    await expect(hits(page).first()).toBeVisible();
  });

  test('words that stand on no page together are offered one by one', async ({ page }) => {
    await search(page, 'suche/?q=kuvar+acconciatore');
    await page.getByRole('link', { name: 'kuvar' }).click();
    await expect(page.locator('.hit__kind').first()).toHaveText(/^rs-/);
  });

  test('an index that does not load is said, too', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('suche/?q=koch');
    await expect(status(page)).toHaveText(/ließ sich nicht laden/);
    await expect(page.getByRole('main').getByRole('link', { name: 'Titel finden' }).first()).toBeVisible();
  });
});

test('input is text, never HTML', async ({ page }) => {
  await search(page, `suche/?q=${encodeURIComponent('<img src=x onerror=alert(1)> koch')}`);
  expect(await page.locator('main img').count()).toBe(0);
  await expect(status(page)).toContainText('<img src=x onerror=alert(1)> koch');
});

test('a strict content security policy is enough', async ({ page }) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
  const complaints: string[] = [];
  page.on('console', (message) => { if (/Content Security Policy/.test(message.text())) complaints.push(message.text()); });
  // The policy of the page rules what the page loads.
  await page.route((url) => url.pathname.endsWith('/suche/'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await search(page, 'suche/?q=koch&kind=qualifications');
  await expect(hits(page).first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to the lists', async ({ page }) => {
    await page.goto('laender/in/');
    await page.getByRole('searchbox', { name: 'Im Handbuch suchen' }).fill('koch');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Die Suche läuft in Ihrem Browser und braucht dafür JavaScript.')).toBeVisible();
    await expect(page.locator('[data-part="results"]')).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'Titel finden' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titel finden');
  });
});

for (const address of ['suche/?q=koch', 'en/search/?q=certificate']) {
  test(`hits fit windows of any width: ${address}`, async ({ page }) => {
    await search(page, address);
    await expectFits(page, [1440, 1280, 1100, 992, 768, 390]);
  });
}

test.describe('axe', () => {
  for (const [name, address] of [['hits', 'suche/?q=koch&kind=qualifications'], ['no hits', 'suche/?q=qwrtzp'], ['no search yet', 'suche/'], ['hits in English', 'en/search/?q=elektrotehnicar']] as const) {
    test(name, async ({ page }) => {
      await page.goto(address);
      if (address.includes('?')) await settled(page);
      await expectAccessible(page);
    });
  }
});

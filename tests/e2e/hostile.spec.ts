// A site built from hostile content that the checks accept: nothing of it runs, asks another host or opens a window, even where no policy stands before it; and the site works under its policy.
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { hostileSite, payloads, TRACE } from '../hostile/support/hostile-site.ts';
import { expect, test as base } from './support/test.ts';

type Served = { url: string; pages: string[] };

/** Built once for both tests of a worker. */
const test = base.extend<object, { site: Served }>({
  site: [async ({}, use) => {
    const { dist } = await hostileSite();
    const { url, close } = await serve({ root: dist });
    const pages = readdirSync(dist, { recursive: true }).map((name) => String(name).replaceAll('\\', '/')).filter((name) => name.endsWith('index.html')).map((name) => name.slice(0, -'index.html'.length));
    await use({ url, pages });
    await close();
  }, { scope: 'worker', timeout: 240_000 }],
});
test.use({ baseURL: async ({ site }, use) => use(site.url) });

/** What must not happen, as it happens. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => { seen.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('download', (download) => seen.push(`download: ${download.url()}`));
  page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) seen.push(message.text()); });
  return seen;
}

const traces = (page: Page) => page.evaluate((name) => (globalThis as unknown as Record<string, unknown>)[name] ?? document.querySelectorAll('main :is(script:not([src]):not([type]), iframe, object, embed, base, [onerror], [onload], [onmouseover], [onfocus], [onclick])').length, TRACE);

test.describe('without a policy', () => {
  test.use({ bypassCSP: true });

  test('no page runs, loads or opens anything', async ({ page, site }) => {
    test.setTimeout(60_000);
    const seen = watch(page);
    // The other language shows the same content, and so do copies of a profile; the guide is ours.
    const pages = site.pages.filter((path) => !/^(en\/|handbuch\/)|\/aq-9\d{3}\//.test(path));
    expect(pages.length).toBeGreaterThan(50);
    for (const path of pages) {
      await page.goto(path);
      expect([path, await traces(page)]).toEqual([path, 0]);
    }
    expect(seen).toEqual([]);
  });
});

test('search, titles and comparison show hostile words as words', async ({ page }) => {
  test.setTimeout(60_000);
  const seen = watch(page);
  await page.goto('suche/?q=globalThis');
  await expect(page.locator('.hit').first()).toBeVisible();
  expect(await traces(page)).toBe(0);
  for (const payload of payloads.filter((_, index) => index % 2 === 0)) {
    await page.goto(`suche/?q=${encodeURIComponent(payload)}`);
    await expect(page.getByRole('searchbox').first()).toHaveValue(payload);
    await expect(page.locator('[data-part="hits"]:not([aria-busy])')).toBeAttached();
    expect([payload, await traces(page)]).toEqual([payload, 0]);
  }
  await page.goto('titel/?q=javascript');
  await expect(page.locator('[data-part="titles-found"]')).toContainText('javascript:globalThis');
  expect(await traces(page)).toBe(0);
  for (const payload of payloads.slice(0, 4)) {
    await page.goto(`titel/?q=${encodeURIComponent(payload)}`);
    await expect(page.locator('[data-part="titles-status"]')).not.toBeEmpty();
    expect([payload, await traces(page)]).toEqual([payload, 0]);
  }
  await page.goto('vergleich/?a=aq-0001&b=musterausbv-2020');
  await expect(page.locator('main table, main .sides').first()).toBeVisible();
  expect(await traces(page)).toBe(0);
  await page.goto(`vergleich/?a=${encodeURIComponent(payloads[0]!)}&b=${encodeURIComponent(payloads[1]!)}`);
  expect(await traces(page)).toBe(0);
  expect(seen).toEqual([]);
});

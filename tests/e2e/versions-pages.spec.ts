// Every kind of page around versions: axe finds nothing, and nothing reaches past a narrow window.
import type { Page } from '@playwright/test';
import { shorten, violations } from './support/axe.ts';
import { overhanging, unreachableBoxes } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const pages: [name: string, german: string, english: string][] = [
  ['current version', 'qualifikationen/aq-0001/3/', 'en/qualifications/aq-0001/3/'],
  ['withdrawn version', 'qualifikationen/aq-0001/1/', 'en/qualifications/aq-0001/1/'],
  ['competence profile', 'kompetenzprofile/musterrolle/1/', 'en/roles/musterrolle/1/'],
  ['dropped competence', 'kompetenzrahmen/musterrahmen/kompetenz/A.2/', 'en/frameworks/musterrahmen/competence/A.2/'],
  ['tombstone', 'laender/aq/1/', 'en/countries/aq/1/'],
  ['forwarding page', 'glossar/altbegriff/', 'en/glossary/altbegriff/'],
  ['list of versions', 'qualifikationen/aq-0001/fassungen/', 'en/qualifications/aq-0001/versions/'],
  ['release', 'ausgaben/2026-2/', 'en/releases/2026-2/'],
];

/** Opens a page with everything that it folds away; one that leads on is kept where it is. */
async function open(page: Page, path: string): Promise<void> {
  await page.route((url) => url.pathname === `/${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
  await page.goto(path);
  await shorten(page);
  await page.evaluate(() => [...document.querySelectorAll('details')].forEach((details) => (details.open = true)));
}

test.describe.configure({ timeout: 60_000 });

for (const [name, german, english] of pages) {
  test(`axe finds nothing: ${name} @phone`, async ({ page, isMobile }) => {
    await open(page, german);
    expect(await violations(page)).toEqual([]);
    if (isMobile) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([]);
  });

  // What another language can change: names, and passages left in German.
  if (['withdrawn version', 'tombstone'].includes(name)) {
    test(`axe finds nothing in English: ${name}`, async ({ page }) => {
      await open(page, english);
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`fits its window: ${name}`, async ({ page }) => {
    for (const path of [german, english]) {
      await open(page, path);
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overhanging(page), `${path}, ${width} px`).toEqual([]);
        expect(await unreachableBoxes(page), `${path}, ${width} px`).toEqual([]);
      }
    }
  });
}

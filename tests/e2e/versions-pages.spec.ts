// Every kind of page around versions: axe finds nothing, and nothing reaches past a narrow window.
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { overhanging, unreachableBoxes } from './support/layout.ts';
import { expect, test } from './support/test.ts';

const pages: [name: string, german: string, english: string][] = [
  ['current version', 'qualifikationen/aq-0001/3/', 'en/qualifications/aq-0001/3/'],
  ['withdrawn version', 'qualifikationen/aq-0001/1/', 'en/qualifications/aq-0001/1/'],
  ['tombstone', 'laender/aq/1/', 'en/countries/aq/1/'],
  ['forwarding page', 'glossar/altbegriff/', 'en/glossary/altbegriff/'],
  ['list of versions', 'qualifikationen/aq-0001/fassungen/', 'en/qualifications/aq-0001/versions/'],
  ['release', 'ausgaben/2026-2/', 'en/releases/2026-2/'],
  ['releases', 'ausgaben/', 'en/releases/'],
  ['repealed provision', 'normen/probeg-2/', 'en/norms/probeg-2/'],
];

/** Opens a page; one that leads on is kept where it is. */
async function open(page: Page, path: string): Promise<void> {
  await page.route((url) => url.pathname === `/${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
  await page.goto(path);
}

for (const [name, ...paths] of pages) {
  for (const path of paths) {
    test(`axe finds nothing: ${name}, ${path} @phone`, async ({ page }) => {
      test.setTimeout(60_000);
      await open(page, path);
      await page.evaluate(() => [...document.querySelectorAll('details')].forEach((details) => (details.open = true)));
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, ['color-contrast', 'link-in-text-block']), 'dark').toEqual([]);
    });

    test(`fits its window: ${name}, ${path}`, async ({ page }) => {
      await open(page, path);
      await page.evaluate(() => [...document.querySelectorAll('details')].forEach((details) => (details.open = true)));
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overhanging(page), `${width} px`).toEqual([]);
        expect(await unreachableBoxes(page), `${width} px`).toEqual([]);
      }
    });
  }
}

// Every kind of page around versions: axe finds nothing, and nothing reaches past a narrow window.
import type { Page } from '@playwright/test';
import { shorten } from './support/axe.ts';
import { expectAccessible, expectAccessibleOnPhone, expectFits, unfoldAll } from './support/bears.ts';
import { test } from './support/test.ts';

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

/** Opens a page; one that leads on is kept where it is. */
async function open(page: Page, path: string): Promise<void> {
  await page.route((url) => url.pathname === `/${path}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
  await page.goto(path);
  await shorten(page);
  await unfoldAll(page);
}

test.describe.configure({ timeout: 60_000 });

for (const [name, german, english] of pages) {
  test(`fits and is accessible: ${name}`, async ({ page }) => {
    await open(page, german);
    await expectAccessible(page);
    await expectFits(page, [768, 360, 320], german);
    await expectAccessibleOnPhone(page);
    await open(page, english);
    await expectFits(page, [768, 360, 320], english);
    // What another language can change: names, and passages left in German.
    if (['withdrawn version', 'tombstone'].includes(name)) await expectAccessible(page, { dark: false, what: `axe, ${english}` });
  });
}

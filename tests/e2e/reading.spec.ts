// Reading: without scripts, in both languages, along breadcrumbs and source marks, with original wording.
import type { Locator } from '@playwright/test';
import { frameWords } from '../../src/labels/frame.ts';
import { listPath } from '../../src/routes.ts';
import { dataOf, mainTypes, pageType, pageTypes } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  // That nothing waits or is hidden, on any page, is a check of `npm run verify`.
  for (const type of pageTypes.filter(({ name }) => ['start', 'country', 'qualification with hours', 'regulation with weeks', 'comparison', 'titles finder'].includes(name))) {
    const { name, de, en } = type;
    test(name, async ({ page }) => {
      for (const [path, language] of [[de, 'de'], ...(mainTypes.includes(type) ? [[en, 'en'] as const] : [])] as const) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        // Only what needs a script may wait for it: buttons, and the hint that stands beside one.
        await expect(page.locator('[aria-busy], [hidden]:not(button, [data-part="hint"]), .is-loading')).toHaveCount(0);
        expect(await page.getByRole('main').getByRole('heading').allInnerTexts()).not.toContain('');
        // The last words of the frame: the page is there to its end.
        await expect(page.getByRole('contentinfo')).toContainText(frameWords[language].sayStrong);
      }
    });
  }
});

for (const name of ['start', 'country', 'qualification with hours', 'regulation with weeks', 'provision', 'titles A to Z', 'guide page']) {
  const { de, en } = pageType(name);
  test(`the language switch: ${name}`, async ({ page, baseURL }) => {
    await page.goto(de);
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(new URL(en, baseURL).href);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).click();
    await expect(page).toHaveURL(new URL(de, baseURL).href);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });
}

for (const name of ['qualification with hours', 'regulation with weeks', 'provision', 'check help page']) {
  test(`breadcrumbs: ${name}`, async ({ page, request }) => {
    await page.goto(pageType(name).de);
    const crumbs = page.getByRole('navigation', { name: frameWords.de.breadcrumbs });
    await expect(crumbs.locator('[aria-current="page"]')).toHaveCount(1);
    await expect(crumbs.getByRole('listitem').last().locator('[aria-current="page"]')).toBeVisible();
    const steps = await crumbs.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(steps.length).toBeGreaterThanOrEqual(2);
    for (const step of steps) expect((await request.get(step)).status()).toBe(200);
    await crumbs.getByRole('link').last().click();
    await expect(page).toHaveURL(steps.at(-1)!);
  });
}

test('rows far down a long list are laid out when they come near, and all are there in print', async ({ page }) => {
  await page.goto(listPath('regulations', 'de'));
  const rows = page.locator('.entries > li');
  expect(await rows.count()).toBeGreaterThan(100);
  const isLaidOut = (row: Locator) => row.getByRole('link').first().evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
  expect(await isLaidOut(rows.first())).toBe(true);
  expect(await isLaidOut(rows.last())).toBe(false);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => isLaidOut(rows.last())).toBe(true);
  await page.reload();
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => isLaidOut(rows.last())).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => isLaidOut(rows.last())).toBe(true);
});

test('no page makes formats of numbers or names before they are asked for: the first one holds up a phone', async ({ page }) => {
  await page.addInitScript(() => {
    const made: string[] = [];
    Object.assign(window, { madeFormats: made });
    for (const name of ['NumberFormat', 'DateTimeFormat', 'DisplayNames', 'ListFormat', 'Collator', 'Segmenter'] as const) {
      const told = new Proxy(Intl[name], { construct: (target, given) => (made.push(name), Reflect.construct(target, given)) });
      Object.defineProperty(Intl, name, { value: told });
    }
  });
  const made = () => page.evaluate(() => (window as unknown as { madeFormats: string[] }).madeFormats);
  for (const { de } of mainTypes) {
    await page.goto(de);
    expect(await made(), de).toEqual([]);
  }
  // Asked for, one is made, and seen.
  await page.evaluate(() => new Intl.NumberFormat('de-DE').format(1));
  expect(await made()).toEqual(['NumberFormat']);
});

test('a source mark leads to its source, whose number it bears', async ({ page }) => {
  const { de, id } = pageType('qualification with hours');
  const { sources } = dataOf('qualifications', id!);
  await page.goto(de);
  const mark = page.locator('.doc__body a.src').first();
  const number = Number(/\d+/.exec(await mark.innerText())?.[0]);
  await expect(mark).toHaveAccessibleName(new RegExp(`^Quelle ${number}\\b`));
  await mark.click();
  await expect(page.locator(`#q${number}`)).toBeInViewport();
  await expect(page.locator(`#q${number}`)).toContainText(sources[number - 1]!.title);
});

test('every source mark has its source', async ({ page }) => {
  for (const { de } of ['qualification with hours', 'qualification with weekly hours', 'country', 'regulation with weeks'].map(pageType)) {
    await page.goto(de);
    expect(await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a.src')].filter((mark) => !document.querySelector(`.sources ${mark.hash}`)).map((mark) => mark.hash))).toEqual([]);
  }
});

for (const language of ['de', 'en'] as const) {
  test(`Arabic titles run from right to left on the ${language} page`, async ({ page }) => {
    const type = pageType('Arabic qualification');
    const arabic = dataOf('qualifications', type.id!).titles.filter(({ lang }) => /^(ar|fa)\b/.test(lang));
    await page.goto(type[language]);
    const shown = page.locator('.original').getByText(arabic[0]!.text, { exact: true });
    await expect(shown).toHaveAttribute('lang', arabic[0]!.lang);
    await expect(shown).toHaveAttribute('dir', 'rtl');
    await expect(shown).toHaveAttribute('translate', 'no');
    await expect(shown).toHaveCSS('direction', 'rtl');
    await expect(shown).toHaveCSS('font-style', 'normal');
  });
}

test('original titles name their language', async ({ page }) => {
  const type = pageType('qualification with weekly hours');
  await page.goto(type.de);
  for (const { text, lang } of dataOf('qualifications', type.id!).titles) {
    await expect(page.locator(`#titel [lang="${lang}"]`).filter({ hasText: text }).first()).toBeVisible();
  }
});

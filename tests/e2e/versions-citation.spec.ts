// Citing in the browser: margin numbers, copying, and which version was the newest on a day.
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { switchLanguage, unfold } from '../published/support/reader.ts';

const origin = 'https://handbuch.example.org';
const current = 'qualifikationen/aq-0001/3/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-20T12:00:00+01:00'));
});

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a click on a margin number leads there and copies the citation with it @phone', async ({ page }) => {
  await page.goto(current);
  const number = page.locator('#rn-3 > a.rn');
  await expect(number).toBeVisible();
  await expect(number).toHaveText('Randnummer 3');
  await number.click();
  await expect(page).toHaveURL(/\/qualifikationen\/aq-0001\/3\/#rn-3$/);
  await expect(page.getByRole('status').filter({ hasText: 'Zitiervorschlag mit Rn. 3 kopiert' })).toHaveCount(1);
  expect((await copied(page)).replaceAll('\u00A0', ' ')).toBe(`Qualifikationshandbuch, aq-0001: Prüfbeispiel Musterabschluss (Prüfbeispiel Mechaniker), Fassung 3 vom 13.11.2026 (Stand der Angaben 10.11.2026), Rn. 3, ${origin}/${current}#rn-3 (abgerufen am 20.11.2026)`);
});

test('on the page of the entry, too, the permanent address is copied', async ({ page }) => {
  await page.goto('en/qualifications/aq-0001/');
  await page.locator('#rn-2 > a.rn').click();
  await expect(page).toHaveURL(/\/en\/qualifications\/aq-0001\/#rn-2$/);
  await expect.poll(() => copied(page)).toContain(`margin no.\u00A02, ${origin}/en/qualifications/aq-0001/3/#rn-2 (accessed on 20 November 2026)`);
});

test('the button copies the proposed citation @phone', async ({ page }) => {
  await page.goto('qualifikationen/aq-0001/1/');
  await unfold(page);
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Zitiervorschlag kopiert' })).toBeVisible();
  const text = await copied(page);
  expect(text).toContain('Fassung 1 vom 3.11.2026 (Stand der Angaben 1.11.2026), zurückgezogen am 16.11.2026');
  expect(text).toContain(`${origin}/qualifikationen/aq-0001/1/ (abgerufen am 20.11.2026)`);
  expect(text.replace(/\s+/g, ' ')).toBe((await page.locator('[data-part="citation"]').innerText()).replace(/\s+/g, ' '));
});

test('an address with a margin number shows its citation, and one that does not exist none', async ({ page }) => {
  await page.goto(`${current}#rn-4`);
  await expect(page.locator('[data-part="citation"]')).toContainText('Rn.\u00A04,');
  await expect(page.locator('#rn-4')).toBeInViewport();
  await page.goto(`${current}#rn-999`);
  await expect(page.locator('[data-part="citation"]')).not.toContainText('999');
});

test('the margin numbers of both languages lead to the same passages', async ({ page }) => {
  const numbers = async (path: string) => {
    await page.goto(path);
    return page.locator('[id^="rn-"]').evaluateAll((places) => places.map((place) => place.id));
  };
  const german = await numbers(current);
  expect(german.length).toBeGreaterThan(20);
  expect(german).toEqual(german.map((_, index) => `rn-${index + 1}`));
  expect(await numbers('en/qualifications/aq-0001/3/')).toEqual(german);
});

test('all margin numbers are seen, beside their text', async ({ page }) => {
  await page.goto(current);
  const odd = await page.locator('a.rn').evaluateAll((links) => links.filter((link) => {
    const [box, text] = [link.getBoundingClientRect(), link.parentElement!.getBoundingClientRect()];
    return !link.checkVisibility() || box.width === 0 || box.left < 0 || box.top < text.top - 40 || box.top > text.bottom;
  }).map((link) => link.textContent));
  expect(odd).toEqual([]);
});

test('reference managers get the citation from beside the page', async ({ page, request }) => {
  await page.goto('en/qualifications/aq-0001/3/');
  const links = page.locator('.cite-box .formats a');
  await expect(links).toHaveText(['RIS', 'BibLaTeX', 'CSL-JSON']);
  for (const link of await links.all()) {
    const response = await request.get((await link.getAttribute('href'))!);
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain(`${origin}/en/qualifications/aq-0001/3/`);
  }
});

const answers: [path: string, day: string, answer: string][] = [
  ['qualifikationen/aq-0001', '2026-11-12', 'Am 12.11.2026 war Fassung 2 vom 10.11.2026 die neueste.'],
  ['qualifikationen/aq-0001', '2026-11-13', 'Am 13.11.2026 war Fassung 3 vom 13.11.2026 die neueste.'],
  ['qualifikationen/aq-0001', '2026-11-02', 'Vor dem 3.11.2026 war unter dieser Kennung nichts veröffentlicht; an diesem Tag erschien Fassung 1.'],
  ['qualifikationen/aq-0001', '2026-11-05', 'Am 5.11.2026 war Fassung 1 vom 3.11.2026 die neueste. Sie wurde am 16.11.2026 zurückgezogen.'],
  ['qualifikationen/aq-0002', '2026-11-17', 'Am 17.11.2026 war Fassung 1 vom 3.11.2026 die neueste. Sie ist seit dem 16.11.2026 zurückgezogen; eine aktuelle Fassung gab es an diesem Tag nicht.'],
  ['laender/aq', '2026-11-04', 'Am 4.11.2026 war Fassung 1 vom 3.11.2026 die neueste. Sie wurde am 18.11.2026 entfernt.'],
  ['glossar/altbegriff', '2026-11-18', 'Am 18.11.2026 war Fassung 1 vom 10.11.2026 die neueste. Seit dem 17.11.2026 wird der Eintrag unter Prüfbegriff fortgeführt.'],
  ['glossar/pruefbegriff', '2026-11-19', 'Der 19.11.2026 liegt nach dem Stand dieser Seite (18.11.2026, Ausgabe 2026-4). Bis dahin war Fassung 1 vom 3.11.2026 die neueste.'],
  ['glossar/pruefbegriff', '2027-01-01', 'Der 1.1.2027 liegt in der Zukunft. Nach dem Stand dieser Seite (18.11.2026, Ausgabe 2026-4) ist Fassung 1 vom 3.11.2026 die neueste.'],
  ['glossar/pruefbegriff', '2026-02-30', 'Das ist kein Tag des Kalenders. Bitte Tag, Monat und Jahr angeben.'],
];
test('which version was the newest on a day @phone', async ({ page }) => {
  for (const [path, day, answer] of answers) {
    await page.goto(`${path}/fassungen/?am=${day}`);
    await expect(page.locator('[data-part="answer"]'), `${path} on ${day}`).toHaveText(answer);
  }
});

test('a day is asked for in the form, and the answer has an address of its own @phone', async ({ page, baseURL }) => {
  await page.goto('qualifikationen/aq-0001/fassungen/');
  await page.getByLabel('Tag').fill('2026-11-11');
  await page.getByRole('button', { name: 'Fassung zeigen' }).click();
  await expect(page).toHaveURL(`${baseURL}qualifikationen/aq-0001/fassungen/?am=2026-11-11`);
  const answer = page.locator('[data-part="answer"]');
  await expect(answer).toHaveText('Am 11.11.2026 war Fassung 2 vom 10.11.2026 die neueste.');
  // The day goes with the reader into the other language.
  await switchLanguage(page, 'English');
  await expect(page).toHaveURL(`${baseURL}en/qualifications/aq-0001/versions/?am=2026-11-11`);
  await expect(answer).toHaveText('On 11 November 2026, Version 2 of 10 November 2026 was the newest.');
  await answer.getByRole('link').click();
  await expect(page).toHaveURL(`${baseURL}en/qualifications/aq-0001/2/`);
});

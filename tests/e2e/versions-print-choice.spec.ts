// The extract for the file in chosen sections: what it leaves out and says, what stays, and the control itself.
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { dense, printed } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

const newest = 'qualifikationen/aq-0001/3/';
const opener = (page: Page) => page.getByRole('button', { name: 'Aktenausdruck' });
const choice = (page: Page) => page.getByRole('group', { name: 'Abschnitte' });
const chosen = (page: Page) => page.locator('[data-part="chosen"]');

test('leaves sections out on paper only, and says which', async ({ page }) => {
  await page.goto(newest);
  await opener(page).click();
  await expect(chosen(page)).toHaveText('Die ganze Seite wird gedruckt.');
  const count = await choice(page).getByRole('checkbox').count();
  expect(count).toBeGreaterThan(6);
  await choice(page).getByRole('checkbox', { name: 'Rechtsstände' }).uncheck();
  await expect(chosen(page)).toHaveText(`${count - 1} von ${count} Abschnitten werden gedruckt.`);
  await choice(page).getByRole('checkbox', { name: 'Stunden und Module' }).uncheck();
  await expect(page.locator('#rechtsstaende')).toBeVisible();
  await expect(page.getByText('Auszug: ohne')).toBeHidden();

  const [first, ...rest] = await printed(page);
  const numbers = async (id: string) => (await page.locator(`.toc a[href="#${id}"] .num`).textContent())!;
  expect(dense(first!)).toContain(dense(`Auszug: ohne die Abschnitte „Rechtsstände“ (Rn. ${await numbers('rechtsstaende')}), „Stunden und Module“ (Rn. ${await numbers('module')}).`));
  const whole = [first, ...rest].join('\n');
  for (const gone of ['Rechtsstände dieser Qualifikation', 'Stundentafel']) expect(whole).not.toContain(gone);
  for (const left of ['Zitiervorschlag', 'Titel im Original', 'Zugang und Dauer', 'Prüflehrplan']) expect(whole).toContain(left);

  // The address holds the choice, for colleagues and for reloading.
  const shared = page.url();
  expect(shared).toContain('?auszug=');
  await page.goto('about:blank');
  await page.goto(shared);
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(choice(page).getByRole('checkbox', { name: 'Rechtsstände' })).not.toBeChecked();
  expect((await printed(page)).join('\n')).toBe(whole);
});

test('all, none, and an address that names some', async ({ page }) => {
  await page.goto(`${newest}?auszug=titel`);
  const checked = page.locator('#auszug :checked');
  await expect(checked).toHaveCount(1);
  await page.getByRole('button', { name: 'Alle Abschnitte' }).click();
  await expect(page.locator('#auszug input:not(:checked)')).toHaveCount(0);
  expect(new URL(page.url()).search).toBe('');
  expect((await printed(page)).join('')).not.toContain('Auszug: ohne');
  await page.getByRole('button', { name: 'Keine Abschnitte' }).click();
  await expect(checked).toHaveCount(0);
  const [only, ...more] = await printed(page);
  expect(more).toEqual([]);
  for (const part of ['Zitiervorschlag', 'Auf einen Blick', 'Auszug: ohne die Abschnitte']) expect(only).toContain(part);
  for (const gone of ['Titel im Original', 'Gesucht und nicht gefunden (']) expect(only).not.toContain(gone);
  await page.goto(`${newest}?auszug=gibt-es-nicht`);
  await expect(page.locator('#auszug input:not(:checked)')).toHaveCount(0);
});

test('prints the sources that the chosen sections refer to, under their numbers', async ({ page }) => {
  await page.goto(newest);
  await page.evaluate(() => {
    const list = document.querySelector('.sources')!;
    for (const [number, section] of [[2, '#titel'], [3, '#ordnung']] as const) {
      const source = list.firstElementChild!.cloneNode(true) as HTMLElement;
      source.id = `q${number}`;
      source.querySelector('div')!.firstElementChild!.textContent = `Quelle Nummer ${number}`;
      list.append(source);
      const mark = Object.assign(document.createElement('a'), { className: 'src', href: `#q${number}`, textContent: `[${number}]` });
      document.querySelector(`${section} .has-rn`)!.append(mark);
    }
  });
  await opener(page).click();
  await choice(page).getByRole('checkbox', { name: /^Titel/ }).uncheck();
  const whole = (await printed(page)).join('\n');
  expect(whole).toContain('Von den Quellen nur die, auf die der Auszug verweist.');
  expect(whole).not.toContain('Quelle Nummer 2');
  expect(dense(whole)).toMatch(/\[1\]Prüflehrplan.*\[3\]QuelleNummer3/);
  await choice(page).getByRole('checkbox', { name: /^Titel/ }).check();
  expect((await printed(page)).join('\n')).toContain('Quelle Nummer 2');
});

test('speaks English', async ({ page }) => {
  await page.goto('en/qualifications/aq-0001/3/');
  await page.getByRole('button', { name: 'Extract for the file' }).click();
  await page.getByRole('group', { name: 'Sections' }).getByRole('checkbox', { name: /^Titles/ }).uncheck();
  await expect(chosen(page)).toHaveText(/^\d+ of \d+ sections will be printed\.$/);
  const [first] = await printed(page);
  expect(dense(first!)).toContain(dense(`Extract: without the section “Titles” (margin nos ${await page.locator('.toc a[href="#titel"] .num').textContent()}).`));
  expect(first).toContain('Page 1 of');
});

test('prints at a click', async ({ page }) => {
  await page.addInitScript(() => { window.print = () => document.body.setAttribute('data-printed', ''); });
  await page.goto(newest);
  await opener(page).click();
  await page.getByRole('button', { name: 'Drucken oder als PDF speichern' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed');
});

test('works by keyboard and is announced', async ({ page }) => {
  await page.goto(newest);
  await expect(page.locator('#auszug')).toBeHidden();
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(opener(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(choice(page).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(choice(page).getByRole('status')).toHaveText(/^\d+ von \d+ Abschnitten werden gedruckt\.$/);
  await opener(page).press('Enter');
  await expect(page.locator('#auszug')).toBeHidden();
});

for (const [theme, viewport] of [['light', { width: 1440, height: 900 }], ['dark', { width: 390, height: 844 }]] as const) {
  test(`is accessible, with targets of 44 pixels, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize(viewport);
    await page.goto(newest);
    await opener(page).click();
    expect(await violations(page)).toEqual([]);
    const low = await page.locator('.extract :is(button, .kern-form-check)').evaluateAll((targets) => targets.map((target) => Math.round(target.getBoundingClientRect().height)).filter((height) => height < 44));
    expect(low).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('is not shown, and the whole page prints', async ({ page }) => {
    await page.goto(`${newest}?auszug=titel`);
    await expect(page.locator('.extract')).toBeHidden();
    const whole = (await printed(page)).join('\n');
    for (const part of ['Rechtsstände dieser Qualifikation', 'Prüfung und Rechte']) expect(whole).toContain(part);
  });
});

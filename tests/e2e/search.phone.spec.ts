// Search on a phone: folded facets, nothing wider than the screen, fingers meet their targets.
import { violations } from './support/axe.ts';
import { unfoldAll } from './support/bears.ts';
import { overhanging } from './support/layout.ts';
import { expect, test } from './support/test.ts';

test('facets are folded and unfold', async ({ page }) => {
  await page.goto('suche/?q=koch&country=tr');
  const box = page.getByRole('checkbox', { name: /^Qualifikation/ });
  await expect(page.getByRole('status')).toHaveText(/Treffer/);
  await expect(box).toBeHidden();
  await expect(page.locator('.facets summary').first()).toHaveText(/Eingrenzen\s*1 Filter aktiv/);
  await page.locator('.facets summary').first().tap();
  await box.tap();
  await expect(page.locator('.active').getByRole('link')).toHaveCount(2);
});

test('nothing overhangs', async ({ page }) => {
  for (const address of ['suche/', 'suche/?q=zeugnis', 'suche/?q=Kraftfahrzeugmechatroniker', 'suche/?q=qwrtzp', 'en/search/?q=mechanic&kind=regulations']) {
    await page.goto(address);
    await expect(page.locator('[data-part="hits"]:not([aria-busy])')).toBeAttached();
    if (address.includes('?')) await expect(page.getByRole('status')).not.toBeEmpty();
    await unfoldAll(page);
    expect.soft(await overhanging(page), address).toEqual([]);
  }
});

test('axe finds nothing with open facets', async ({ page }) => {
  await page.goto('suche/?q=koch&kind=qualifications');
  await expect(page.locator('.hit').first()).toBeVisible();
  await unfoldAll(page);
  expect(await violations(page)).toEqual([]);
});

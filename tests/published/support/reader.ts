// What a reader does on a phone before doing it: unfolding the header, opening the menu. Wide windows show both.
import type { Page } from '@playwright/test';

const isNarrow = (page: Page) => page.viewportSize()!.width < 700;

export async function unfold(page: Page): Promise<void> {
  if (isNarrow(page)) await page.locator('.cite-more > summary').click();
}

export async function switchLanguage(page: Page, to: 'Deutsch' | 'English'): Promise<void> {
  if (isNarrow(page)) await page.locator('.menu-btn').click();
  await page.getByRole('banner').getByRole('link', { name: to }).filter({ visible: true }).click();
}

// Fonts are fetched when a letter needs them: on a busy machine a page may be there before they are.
import type { Page } from '@playwright/test';

/** Waits for all fonts of the page, also for those that only paper or a later text needs. Stand-ins from the system may be missing. */
export async function fontsLoaded(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
}

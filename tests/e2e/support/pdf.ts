// What a page says on paper: printed by the browser, read back from the PDF.
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { fontsLoaded } from './fonts.ts';

/** Text without its spaces and hidden hyphens: on paper a line may end anywhere in an address or a checksum. */
export const dense = (text: string) => text.replace(/[\s\u00AD\u200B]+/gu, '');

/** The text of a PDF, page by page, in the order in which it was painted. */
export async function readPdf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text;
}

/** Prints the page as it stands, in the size that its stylesheet asks for. */
export async function printed(page: Page): Promise<string[]> {
  await fontsLoaded(page);
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
}

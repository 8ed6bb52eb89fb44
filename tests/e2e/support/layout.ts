// What can be measured of a laid-out page. The functions run in the browser.
import type { Page } from '@playwright/test';

/** Elements that reach past the window and are in no box of their own that scrolls. */
export const overhanging = (page: Page): Promise<string[]> => page.evaluate(overhangingHere);

/** The same, for a browser that Playwright does not drive. */
export function overhangingHere(): string[] {
  const width = document.documentElement.clientWidth;
  const scrolls = (element: Element | null): boolean => element !== null && element !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const found = [...document.body.querySelectorAll('*')].filter((element) => {
    // Few elements reach out; only they are asked for more.
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || (box.right <= width + 1 && box.left >= -1)) return false;
    const style = getComputedStyle(element);
    return style.visibility !== 'hidden' && style.clipPath === 'none' && !element.closest('.sr, .skip') && !scrolls(element.parentElement);
  });
  const page = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
  return [...page, ...found.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className} reaches to ${Math.round(element.getBoundingClientRect().right)} px`)];
}

/** Words in three lines and more: their column is too narrow to be read. */
export const shredded = (page: Page): Promise<string[]> => page.evaluate(() => {
  const range = document.createRange();
  const linesOf = (node: Text, start: number, end: number): number => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    // Few texts have three lines; only their words are asked one by one. Addresses and checksums break anywhere.
    if (node.data.trim() === '' || parent.closest('code, svg, .sr, .kern-sr-only') || linesOf(node, 0, node.length) < 3 || !parent.checkVisibility()) continue;
    for (const { index, 0: word } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const lines = linesOf(node, index, index + word.length);
      if (lines > 2) found.push(`„${word}“ in ${lines} lines of ${parent.tagName.toLowerCase()}.${parent.className}`);
    }
  }
  return found.slice(0, 5);
});

/** Boxes that are larger inside than outside and hide the rest. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { overflowX, overflowY, visibility, clipPath } = getComputedStyle(element);
      const isHidden = visibility === 'hidden' || clipPath !== 'none' || element.closest('.sr, .kern-sr-only, svg') || !element.textContent?.trim() || !element.checkVisibility();
      if (isHidden) return false;
      return (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) || (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    });
    return cut.map((element) => `${element.tagName.toLowerCase()}.${element.className} „${element.textContent!.trim().slice(0, 40)}“`);
  });
}

/** Boxes that scroll sideways and cannot be reached by keyboard or have no name. */
export function unreachableBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX));
    const bad = boxes.filter((box) => box.tabIndex < 0 || box.getAttribute('role') !== 'region' || !box.getAttribute('aria-label'));
    return bad.map((box) => `${box.tagName.toLowerCase()}.${box.className}`);
  });
}

// Names for the buttons of list entries, which Decap draws as pictures only: without them a screen reader says "button".
import { cmsWords } from '../../../src/labels/cms.ts';

const words = cmsWords.de;

function nameButtons(): void {
  for (const handle of document.querySelectorAll('[aria-roledescription="sortable"]:not([aria-label])')) {
    handle.setAttribute('aria-label', words.move);
    handle.previousElementSibling?.setAttribute('aria-label', words.toggle);
    handle.nextElementSibling?.setAttribute('aria-label', words.removeEntry);
  }
}

/** Names what is there now and what comes. */
export function keepButtonsNamed(): void {
  let isWaiting = false;
  new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      nameButtons();
    });
  }).observe(document.body, { childList: true, subtree: true });
}

// Who reads without scripts misses nothing: no part waits for one, none is hidden for good, every heading says something.
import type { Check, Finding } from './check.ts';
import { attribute, describe, elements, named, textOf, tokens } from './dom.ts';
import type { Page } from './site.ts';
import { tools } from './third-party.ts';

/** What only a script can use may wait for it: buttons, and the hint that stands beside one. */
const mayWait = (element: Parameters<typeof attribute>[0]) => element.tagName === 'button' || attribute(element, 'data-part') === 'hint';

export const reading: Check = {
  id: 'reading',
  title: 'whole without scripts',
  begin: () => ({ page: judge }),
};

function* judge({ path, document }: Page): Iterable<Finding> {
  if (tools.has(path)) return;
  for (const element of elements(document)) {
    if (attribute(element, 'aria-busy') !== undefined || tokens(element, 'class').includes('is-loading')) yield { path, message: `${describe(element)} waits for a script`, fix: 'put the text into the page' };
    // An empty place for an answer hides nothing.
    if (attribute(element, 'hidden') !== undefined && !mayWait(element) && textOf(element).trim() !== '') yield { path, message: `${describe(element)} is hidden until a script shows it`, fix: 'show it, or leave it out' };
  }
  for (const main of named(document, 'main')) {
    for (const heading of named(main, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) if (textOf(heading).trim() === '') yield { path, message: 'a heading without words', fix: 'say what follows' };
  }
}

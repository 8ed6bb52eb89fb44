// Reading needs nobody else and no script: no other origin, no script but for search and what a page offers besides, nothing inline.
import type { Check, Finding } from './check.ts';
import { attribute, describe, elements, named } from './dom.ts';
import { referencesOf, urlsInCss } from './references.ts';
import { pathOfRoute, readText, type Page, type Site } from './site.ts';
import { pagePath } from '../../src/routes.ts';

/** Pages that are tools: they may load scripts, and say so where there are none. */
export const tools = new Set((['de', 'en'] as const).flatMap((language) => (['search', 'compare', 'gapAnalysis', 'offline', 'notSaved'] as const).map((page) => pathOfRoute(pagePath(page, language)))));
/**
 * Parts of a page that offer more where scripts run; without them the page says the same: citation and findings are text, the
 * version of a day and the edition of a certificate stand in their lists, titles under their letters. Each has one script.
 * `offline` is on the script of every page that says when it came from a saved copy.
 */
const extras = ['citation', 'version-at', 'findings', 'certificate-date', 'extract', 'comparison', 'titles-form', 'offline'];
/** Data in a script element is not run. */
const data = /^application\/(ld\+json|json)$/;

export const thirdParty: Check = {
  id: 'third-party',
  title: 'nothing from elsewhere, no script for reading',
  begin(site) {
    return {
      *page(page) {
        yield* judgeOrigins(site, page);
        yield* judgeScripts(page);
      },
      *end() {
        for (const path of site.files) {
          if (!path.endsWith('.css')) continue;
          for (const url of urlsInCss(readText(site, path))) if (isForeign(site, url)) yield { path, message: `fetches ${url}`, fix: 'bring the file into the house' };
        }
      },
    };
  },
};

function* judgeOrigins(site: Site, { path, document }: Page): Iterable<Finding> {
  for (const { url, kind, element } of referencesOf(document)) {
    if (kind === 'load' && isForeign(site, url)) yield { path, message: `${describe(element)} fetches ${url}`, fix: 'bring the file into the house' };
    if (kind === 'form' && isForeign(site, url)) yield { path, message: `a form sends to ${url}`, fix: 'forms send to pages of the handbook' };
  }
}

function* judgeScripts({ path, document }: Page): Iterable<Finding> {
  const parts = new Set([...elements(document)].map((element) => attribute(element, 'data-part')));
  let allowed = tools.has(path) ? Infinity : extras.filter((part) => parts.has(part)).length;
  for (const element of named(document, 'script')) {
    if (data.test(attribute(element, 'type') ?? '')) continue;
    if (attribute(element, 'src') === undefined) yield { path, message: 'a script in the page', fix: 'put it into a file, so that a strict Content-Security-Policy holds' };
    else if (allowed === 0) yield { path, message: `needs the script ${attribute(element, 'src')}`, fix: 'reading works without; only the search and what a page offers besides load scripts' };
    else allowed -= 1;
  }
  for (const element of elements(document)) {
    const handler = element.attrs.find(({ name }) => name.startsWith('on'));
    if (handler) yield { path, message: `${describe(element)} has ${handler.name}`, fix: 'use a link, a form, <details> or popover' };
    if (element.tagName === 'style' || attribute(element, 'style') !== undefined) yield { path, message: `${describe(element)} has styles of its own`, fix: 'use a class, or an SVG with its size as attributes: a strict Content-Security-Policy ignores them' };
    if (element.attrs.some(({ value }) => /^\s*javascript:/i.test(value))) yield { path, message: `${describe(element)} has a javascript: address`, fix: 'remove it' };
  }
}

function isForeign(site: Site, url: string): boolean {
  if (url.startsWith('data:')) return false;
  return !URL.canParse(url, site.origin) || new URL(url, site.origin).origin !== site.origin;
}

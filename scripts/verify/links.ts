// Every internal address leads to a file, and every fragment to a place on its page; nothing leaves the base path by mistake.
import type { Check, Finding } from './check.ts';
import { attribute, describe, elements, named, type Document } from './dom.ts';
import { referencesOf, urlsInCss } from './references.ts';
import { addressOf, fileAt, readText, type Site } from './site.ts';

export const links: Check = {
  id: 'links',
  title: 'links, fragments and files resolve under the base path',
  begin(site) {
    const places = new Map<string, Set<string>>();
    const fragments: { from: string; to: string; place: string; by: string }[] = [];

    function* follow(url: string, from: string, by: () => string): Iterable<Finding> {
      const { wrong, file, fragment } = resolve(site, url, addressOf(site, from));
      if (wrong) yield { path: from, message: `${by()}: ${wrong.message}`, fix: wrong.fix };
      else if (file && fragment) fragments.push({ from, to: file, place: fragment, by: by() });
    }

    return {
      *page({ path, document }) {
        places.set(path, placesOf(document));
        for (const { url, element } of referencesOf(document)) yield* follow(url, path, () => `${describe(element)} ${url}`);
      },
      *end() {
        for (const path of site.files) {
          if (path.endsWith('.css')) for (const url of urlsInCss(readText(site, path))) yield* follow(url, path, () => `url(${url})`);
        }
        for (const { from, to, place, by } of fragments) {
          if (to.endsWith('.html') && place !== 'top' && !places.get(to)?.has(place)) {
            yield { path: from, message: `${by}: ${to} has no place #${place}`, fix: 'give the place that id, or link to another' };
          }
        }
      },
    };
  },
};

/** What an address of a page stands for: a file of ours, something wrong, or (neither) somebody else's address. */
export function resolve(site: Site, url: string, from: string): { file?: string; fragment?: string; wrong?: { message: string; fix: string } } {
  const wrong = (message: string, fix: string) => ({ wrong: { message, fix } });
  if (url.trim() === '') return wrong('the address is empty', 'give it one, or leave the attribute out');
  if (/^(mailto|tel|data):/i.test(url)) return {};
  if (url.startsWith('//')) return wrong('the address has no scheme', 'write https://');
  if (!URL.canParse(url, site.origin)) return wrong('this is no address', 'correct it');

  const target = new URL(url, site.origin + from);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') return wrong(`${target.protocol} addresses do not belong in a page`, 'use https:, mailto: or tel:');
  if (target.origin !== site.origin) return {};
  if (!target.pathname.startsWith(site.base)) return wrong(`leads out of ${site.base}`, 'make the address with routes.ts');

  const file = fileAt(site, target.pathname);
  if (!file) {
    const isFolder = fileAt(site, `${target.pathname}/`) !== undefined;
    return isFolder ? wrong('the slash at the end is missing', 'addresses of pages end with a slash') : wrong('nothing is there', 'correct the address, or build the page');
  }
  return { file, fragment: decodeURIComponent(target.hash.slice(1)) };
}

function placesOf(document: Document): Set<string> {
  const ids = [...elements(document)].map((element) => attribute(element, 'id'));
  const names = [...named(document, 'a')].map((element) => attribute(element, 'name'));
  return new Set([...ids, ...names].filter((name) => name !== undefined));
}

// Permanent pages of versions that are the newest: the package has their content once, on the page that always shows the newest version.
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { forwardingWords } from '../../src/labels/package.ts';
import { permanentPage } from '../../src/routes.ts';
import type { Language } from '../../src/site.ts';
import { toRoot } from './disk-addresses.ts';

/** What the pages that lead on load, so that whoever follows a cited place arrives at it. */
export const FORWARDING = { name: 'assets/to-newest.js', text: 'location.replace(document.currentScript.dataset.to + location.search + location.hash);\n' } as const;

/** The address of an entry, and of one of its versions. */
const VERSION = /^((?:en\/)?[^/]+\/[^/]+)\/\d+(?=\/)/;

/** The page as tags and texts, without what is around it. The way to it names the version and is no content. */
function contentOf(html: string, [version, entry]: readonly [string, string]): string[] {
  const [content = ''] = /<article\b[^]*<\/article>/.exec(html) ?? /<main\b[^]*<\/main>/.exec(html) ?? [];
  const alike = content.replaceAll(`/${version}/`, `/${entry}/`);
  // The first tag says whether the search reads the page.
  return (alike.match(/<[^>]*>|[^<]+/g) ?? []).slice(1).filter((part) => part.trim() !== '');
}

/** Whether a page says everything that another one says, in the same order; it may say more, such as in which comparisons the profile stands. */
function saysAllOf(newest: readonly string[], version: readonly string[]): boolean {
  let said = 0;
  for (const part of newest) if (part === version[said]) said += 1;
  return version.length > 0 && said === version.length;
}

/** Page of a version → page of the newest one, wherever that says all of it. Proved by the pages themselves, not concluded from the register. */
export function findNewestPages(folder: string, files: readonly string[]): Map<string, string> {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  return new Map(files.filter((path) => permanentPage(path) && path.endsWith('.html')).flatMap((path) => {
    const [version, entry] = VERSION.exec(path) as unknown as [string, string];
    const newest = entry + path.slice(version.length);
    if (!existsSync(join(folder, newest))) return [];
    const [now, then] = [newest, path].map((page) => contentOf(read(page), [version, entry])) as [string[], string[]];
    return saysAllOf(now, then) ? [[path, newest] as const] : [];
  }));
}

/** In place of the page of a version: says which one it is, and leads to the newest, with scripts also to the place asked for. */
export function forwardingPage(html: string, path: string, newest: string): string {
  const first = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
  const language: Language = first(/<html\b[^>]*\slang="(\w+)"/) === 'en' ? 'en' : 'de';
  const title = first(/<title>([^<]*)<\/title>/);
  const to = posix.relative(posix.dirname(path), newest);
  const words = forwardingWords[language];
  return [
    `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>`,
    `<meta name="color-scheme" content="light dark"><link rel="canonical" href="${first(/<link rel="canonical" href="([^"]*)"/)}">`,
    `<script src="${toRoot(path)}${FORWARDING.name}" data-to="${to}"></script><noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript></head>`,
    `<body><main><h1>${title}</h1><p>${words.isNewest} <a href="${to}">${words.goOn}</a></p></main></body></html>\n`,
  ].join('');
}

// What the package holds: which files of the site go in, and what is made of each.

export type Kind = 'page' | 'styles' | 'script' | 'index' | 'as-it-is';

/** Of use only where a server or the network is: pages for any address, for robots, feeds, the worker and what it saves, earlier packages. */
const ONLINE = /^(?:404\.html|robots\.txt|llms(?:-full)?\.txt|sitemap[\w-]*\.xml|sw\.js|\.well-known\/.*|(?:en\/)?offline\/.*|feeds\/.*|downloads\/.*|.*\.webmanifest)$/;
/** Data that files beside them hold as well: of single profiles and versions, and of all collections in one. Who has no connection has the NDJSON and CSV of each collection. */
const REPEATED = /^api\/v1\/(?:all\.ndjson$|(?!schemas\/)[^/]+\/)/;
/** Pagefind's own program is bundled with what loads its files (classic-scripts.ts). */
const BUNDLED = 'pagefind/pagefind.js';

/** Undefined for what stays out. */
export function kindOf(path: string): Kind | undefined {
  if (ONLINE.test(path) || REPEATED.test(path) || path === BUNDLED) return undefined;
  if (path.endsWith('.html')) return 'page';
  if (path.endsWith('.css')) return 'styles';
  if (path.startsWith('pagefind/')) return 'index';
  return path.startsWith('assets/') && path.endsWith('.js') ? 'script' : 'as-it-is';
}

/** Under which name a file of the site stands in the package. */
export const nameOf = (path: string): string => (kindOf(path) === 'index' ? `${path}.js` : path);

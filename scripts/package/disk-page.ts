// A page for the disk: relative addresses and classic scripts, else the HTML of the site. Canonical and cited addresses stay those online.
import { folderOnDisk, onDisk, toRoot, type Places } from './disk-addresses.ts';

export interface PagePlaces extends Places {
  /** Scripts that have nothing to do on a disk, such as the one that saves pages in the browser. */
  leftOut: ReadonlySet<string>;
}

/** A start tag; ">" may stand in the value of an attribute. */
const TAG = /<[a-z][\w-]*\s(?:[^>"]|"[^"]*")*>/g;
const ADDRESS = /(?<=\s)(href|src|action|poster|data-[a-z-]+)="(\/[^"]*)"/g;
/** What browsers refuse to load from a disk, and say so: modules, and whatever is asked for with `crossorigin`. */
const REFUSED = /^<link(?=[^>]*\srel="(?:modulepreload|manifest|preload)")/;
const SCRIPT = /<script\b(?:[^>"]|"[^"]*")*\ssrc="([^"]*)"[^>]*><\/script>/g;
/** Data whose addresses are used as they stand. Other scripts make theirs from the root (src/client/link-from-root.ts). */
const DATA = /(<script type="application\/json" data-part="(?:certificate-date|versions)">)([^]*?)(<\/script>)/g;

function tagOnDisk(tag: string, from: string, places: Places): string {
  if (REFUSED.test(tag)) return '';
  if (!tag.includes('="/')) return tag;
  return tag.replace(ADDRESS, (_, name: string, address: string) => {
    const isFolder = name.startsWith('data-') && address.endsWith('/');
    return `${name}="${isFolder ? folderOnDisk(address, from, places) : onDisk(address, from, places)}"`;
  });
}

/** Classic scripts run from a disk; "defer" lets them wait for the page as modules do. */
function scriptOnDisk(tag: string, address: string, { base, leftOut }: PagePlaces): string {
  return leftOut.has(address.slice(base.length)) ? '' : tag.replace(/^<script([^>]*?) type="module"/, '<script defer$1');
}

/** The HTML of the page at `from` for the package. */
export function pageOnDisk(html: string, from: string, places: PagePlaces): string {
  return html
    .replace(SCRIPT, (tag, address: string) => scriptOnDisk(tag, address, places))
    .replace(DATA, (_, start: string, data: string, end: string) => start + data.replace(/"(\/[^"\\]*)"/g, (_text, address: string) => `"${onDisk(address, from, places)}"`) + end)
    // The index comes as a classic script, before the one that searches.
    .replace('<handbook-search ', (tag) => `<script defer src="${toRoot(from)}pagefind/pagefind.js"></script>${tag}`)
    .replace(TAG, (tag) => tagOnDisk(tag, from, places));
}

/** A stylesheet for the disk. */
export function stylesOnDisk(css: string, from: string, places: Places): string {
  return css.replace(/url\((["']?)(\/[^"')]*)\1\)/g, (_, quote: string, address: string) => `url(${quote}${onDisk(address, from, places)}${quote})`);
}

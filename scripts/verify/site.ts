// The built site as files and addresses: what lies in dist, what answers at an address, each page parsed once.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import type { Language } from '../../src/site.ts';
import type { Content } from '../lib/read-content.ts';
import { normaliseBase } from '../serve.mjs';
import { readArchive, type Archive } from './archive.ts';
import { attribute, named, tokens, type Document } from './dom.ts';

export interface Site {
  folder: string;
  /** Folder the site is deployed in, with a slash at both ends. */
  base: string;
  /** Where the site says it lives: scheme and host of its canonical addresses. */
  origin: string;
  /** Every file in dist. */
  files: Set<string>;
  /** What the site was built from. */
  content: Content;
  /** Slugs of the guide pages. */
  guide: string[];
  /** What was published. */
  archive: Archive;
}

export interface Page {
  path: string;
  /** Path on the host, with the base: /handbuch-test/laender/tr/. */
  address: string;
  language: Language;
  html: string;
  document: Document;
}

export interface SiteOptions {
  base?: string | undefined;
  /** SITE_URL of the build; without it, what the start page says of itself. */
  origin?: string | undefined;
  content?: Content;
  guide?: string[];
  archive?: Archive;
}

/** Why there is nothing to look at. */
export class EmptySite extends Error {}

export function readSite(folder: string, { base, origin, content, guide = [], archive = readArchive() }: SiteOptions = {}): Site {
  if (!existsSync(join(folder, 'index.html'))) throw new EmptySite(`There is no built site in ${folder}. Build it first: npm run build`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'));
  return {
    folder,
    base: normaliseBase(base),
    origin: new URL(origin || canonicalOf(folder)).origin,
    files: new Set(files.sort()),
    content: content ?? { entries: [], translations: [], strangers: [] },
    guide,
    archive,
  };
}

function canonicalOf(folder: string): string {
  const document = parse(readFileSync(join(folder, 'index.html'), 'utf8'));
  const link = [...named(document, 'link')].find((element) => tokens(element, 'rel').includes('canonical'));
  const href = link && attribute(link, 'href');
  return href && URL.canParse(href) ? href : 'http://localhost/';
}

export const readText = (site: Site, path: string): string => readFileSync(join(site.folder, path), 'utf8');

/** Each HTML page in turn. Trees are large: none is kept once the next is read. */
export function* readPages(site: Site): Generator<Page> {
  for (const path of site.files) {
    if (path.endsWith('.html')) yield readPage(site, path);
  }
}

export function readPage(site: Site, path: string): Page {
  const html = readText(site, path);
  let document: Document | undefined;
  return {
    path, address: addressOf(site, path), language: path.startsWith('en/') ? 'en' : 'de', html,
    // Parsed by whoever asks first: not every check needs the tree.
    get document() { return (document ??= parse(html)); },
  };
}

export function addressOf(site: Site, path: string): string {
  return site.base + path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/');
}

/** The file that answers at a path of the host; undefined for nothing, and for a folder asked for without its slash. */
export function fileAt(site: Site, address: string): string | undefined {
  if (!address.startsWith(site.base)) return undefined;
  const path = decodeURIComponent(address.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return site.files.has(file) ? file : undefined;
}

/** A path made by routes.ts, which knows no base here, as a place in dist: the page of a folder, or a file. */
export function pathOfRoute(route: string): string {
  return `${route.replace(/^\//, '')}${route.endsWith('/') ? 'index.html' : ''}`;
}

/** The same as readers are told it: absolute, with the base. */
export function absoluteOf({ origin, base }: Pick<Site, 'origin' | 'base'>, route: string): string {
  return origin + base + route.replace(/^\//, '');
}

// A first visit stays small: page, stylesheets, fonts and scripts together, and the stylesheets alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check, Finding } from './check.ts';
import { attribute, named, tokens, type Document } from './dom.ts';
import { resolve } from './links.ts';
import { addressOf, readText, type Site } from './site.ts';

export const budget = { visit: 170 * 1024, css: 20 * 1024 };

interface Weight {
  path: string;
  html: number;
  css: number;
  fonts: number;
  scripts: number;
  sum: number;
}

export const budgets: Check = {
  id: 'budgets',
  title: `first visit up to ${inKb(budget.visit)}, stylesheets up to ${inKb(budget.css)}`,
  begin(site) {
    const weights: Weight[] = [];
    const sizes = new Map<string, number>();
    const sizeOf = (path: string) => sizes.get(path) ?? sizes.set(path, compressed(path, readFileSync(join(site.folder, path)))).get(path)!;
    const fetched = new Map<string, string[]>();
    /** What a script or a stylesheet makes the browser fetch; read once, for all pages name the same few. */
    const fetchedBy = (path: string, read: (text: string) => string[]) => fetched.get(path) ?? fetched.set(path, read(readText(site, path))).get(path)!;
    const sum = (paths: Iterable<string>) => [...paths].reduce((total, path) => total + sizeOf(path), 0);

    return {
      *page({ path, html, document }): Iterable<Finding> {
        const { css, fonts, scripts } = filesOf(site, path, document, fetchedBy);
        const weight = { path, html: compressed(path, Buffer.from(html)), css: sum(css), fonts: sum(fonts), scripts: sum(scripts), sum: 0 };
        weight.sum = weight.html + weight.css + weight.fonts + weight.scripts;
        weights.push(weight);
        if (weight.css > budget.css) yield { path, message: `stylesheets of ${inKb(weight.css)}, the budget is ${inKb(budget.css)}`, fix: 'drop rules that no page uses' };
        if (weight.sum > budget.visit) yield { path, message: `a first visit of ${inWords(weight)}, the budget is ${inKb(budget.visit)}`, fix: 'divide the page, or make fonts and scripts smaller' };
      },
      notes() {
        const [largest] = weights.sort((a, b) => b.sum - a.sum);
        const middle = weights[Math.floor(weights.length / 2)];
        return largest && middle ? [`largest first visit ${largest.path}: ${inWords(largest)}`, `half of the pages take less than ${inKb(middle.sum)}`] : [];
      },
    };
  },
};

function inKb(bytes: number): string {
  return `${Math.round(bytes / 102.4) / 10} KB`;
}

function inWords({ sum, html, css, fonts, scripts }: Weight): string {
  return `${inKb(sum)} (page ${inKb(html)}, stylesheets ${inKb(css)}, fonts ${inKb(fonts)}, scripts ${inKb(scripts)})`;
}

/** Fonts and pictures are compressed already. */
function compressed(path: string, bytes: Buffer): number {
  return /\.(woff2?|png|jpe?g|webp|avif)$/.test(path) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

/** What a browser fetches for a page in Latin script. */
function filesOf(site: Site, page: string, document: Document, fetchedBy: (path: string, read: (text: string) => string[]) => string[]) {
  const css = new Set<string>();
  const fonts = new Set<string>();
  const scripts = new Set<string>();
  const add = (files: Set<string>, url: string | undefined, from: string) => {
    const file = url === undefined ? undefined : resolve(site, url, addressOf(site, from)).file;
    if (file) files.add(file);
  };
  for (const link of named(document, 'link')) {
    const [rel, as] = [tokens(link, 'rel'), attribute(link, 'as')];
    if (rel.includes('stylesheet')) add(css, attribute(link, 'href'), page);
    if (rel.includes('preload') && as === 'font') add(fonts, attribute(link, 'href'), page);
    if (rel.includes('modulepreload') || (rel.includes('preload') && as === 'script')) add(scripts, attribute(link, 'href'), page);
  }
  for (const script of named(document, 'script')) add(scripts, attribute(script, 'src'), page);
  for (const script of scripts) for (const url of fetchedBy(script, importsOf)) add(scripts, url, script);
  for (const sheet of css) for (const url of fetchedBy(sheet, latinFonts)) add(fonts, url, sheet);
  return { css, fonts, scripts };
}

/** Static imports only: what a script fetches later is not part of the first visit. */
function importsOf(script: string): string[] {
  return [...script.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)].map((match) => match[1]!);
}

/** Font files whose range holds the letter a, in all weights: a page may use each. */
function latinFonts(css: string): string[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
    const range = /unicode-range:([^;}]*)/i.exec(face)?.[1] ?? 'U+0-10FFFF';
    const hasA = range.split(',').some((part) => holds(part, 0x61));
    return hasA ? [/url\(\s*["']?([^)"']+)/.exec(face)?.[1]].filter((url) => url !== undefined) : [];
  });
}

/** U+61, U+0-FF, U+4?? */
function holds(part: string, codePoint: number): boolean {
  const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
  return parseInt(from.replaceAll('?', '0'), 16) <= codePoint && codePoint <= parseInt(to.replaceAll('?', 'F'), 16);
}

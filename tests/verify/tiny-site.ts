// A built site of four pages in a temporary folder: sound in everything, to be broken one thing at a time.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check, Finding } from '../../scripts/verify/check.ts';
import { runChecks } from '../../scripts/verify/run-checks.ts';
import { readSite, type SiteOptions } from '../../scripts/verify/site.ts';

interface PageText {
  lang: 'de' | 'en';
  /** Its address and that of its twin, without the base. */
  own: string;
  twin: string;
  title: string;
  head?: string;
  body: string;
}

export const origin = 'https://example.org';

/** A page as the layout makes it. */
export function page({ lang, own, twin, title, head = '', body }: PageText, base = '/'): string {
  const other = lang === 'de' ? 'en' : 'de';
  const [german, english] = lang === 'de' ? [own, twin] : [twin, own];
  const at = (address: string) => `${origin}${base}${address}`;
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="description" content="About ${title}">
<link rel="canonical" href="${at(own)}">
<link rel="alternate" hreflang="de" href="${at(german)}">
<link rel="alternate" hreflang="en" href="${at(english)}">
<link rel="alternate" hreflang="x-default" href="${at(german)}">
<link rel="stylesheet" href="${base}assets/main.css">
${head}</head>
<body>
<a class="switch" href="${base}${twin}" lang="${other}" hreflang="${other}" rel="alternate">${other}</a>
<main id="inhalt" data-pagefind-body>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}

const search = (hash: string) => ({ hash, wasm: hash.slice(0, 2), page_count: 2 });

/** Path in dist → text. */
export function soundFiles(base = '/'): Record<string, string> {
  return {
    'index.html': page({ lang: 'de', own: '', twin: 'en/', title: 'Start', body: `<p><a href="${base}laender/tr/#quellen">Türkei</a></p>` }, base),
    'en/index.html': page({ lang: 'en', own: 'en/', twin: '', title: 'Home', body: `<p><a href="${base}en/countries/tr/">Türkiye</a></p>` }, base),
    'laender/tr/index.html': page({ lang: 'de', own: 'laender/tr/', twin: 'en/countries/tr/', title: 'Türkei', body: '<h2 id="quellen">Quellen</h2>\n<p>tr <span lang="ar" dir="rtl">شهادة</span> <i lang="sr-Cyrl">Електричар</i></p>' }, base),
    'en/countries/tr/index.html': page({ lang: 'en', own: 'en/countries/tr/', twin: 'laender/tr/', title: 'Türkiye', body: '<h2 id="quellen">Sources</h2>\n<p>tr</p>' }, base),
    'assets/main.css': '@font-face { font-family: F; src: url("font.woff2") format("woff2"); unicode-range: U+0-FF; }\nbody { color: black; }\n',
    'assets/font.woff2': 'font',
    'pagefind/pagefind-entry.json': JSON.stringify({ languages: { de: search('de_1'), en: search('en_2') } }),
    'pagefind/pagefind.js': '',
    'pagefind/pagefind.de_1.pf_meta': '',
    'pagefind/pagefind.en_2.pf_meta': '',
    'pagefind/wasm.de.pagefind': '',
    'pagefind/wasm.en.pagefind': '',
  };
}

/** Findings of one check over the sound files with some replaced; undefined takes a file away. */
export function findingsOf(check: Check, changes: Record<string, string | undefined> = {}, options: SiteOptions = {}): (Finding & { check: string })[] {
  const folder = mkdtempSync(join(tmpdir(), 'handbuch-verify-'));
  try {
    for (const [path, text] of Object.entries({ ...soundFiles(options.base), ...changes })) {
      if (text === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return runChecks(readSite(folder, { origin, ...options }), [check]).findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same, as "path: message". */
export function messagesOf(...args: Parameters<typeof findingsOf>): string[] {
  return findingsOf(...args).map(({ path, message }) => `${path}: ${message}`);
}

/** The German country page with something else in it. */
export function countryWith(body: string, head = ''): Record<string, string> {
  return { 'laender/tr/index.html': page({ lang: 'de', own: 'laender/tr/', twin: 'en/countries/tr/', title: 'Türkei', head, body: `<h2 id="quellen">Quellen</h2>\n${body}` }) };
}

// Every page knows its own address and its twin in the other language, the twin points back, and the switch leads there.
import type { Check, Finding } from './check.ts';
import { attribute, named, tokens, type Document } from './dom.ts';
import { resolve } from './links.ts';
import type { Site } from './site.ts';

interface Relations {
  canonical: string[];
  /** hreflang → addresses; x-default among them. */
  alternates: Record<string, string[]>;
  /** Where the language switches lead. */
  switches: string[];
  language: string;
}

export const twins: Check = {
  id: 'twins',
  title: 'own address, twin in the other language, language switch',
  begin(site) {
    const known = new Map<string, Relations>();
    return {
      *page({ path, language, document }) {
        if (path !== '404.html') known.set(path, relationsOf(document, language));
        yield* [];
      },
      *end() {
        for (const [path, relations] of known) yield* judge(site, path, relations, known);
      },
    };
  },
};

function* judge(site: Site, path: string, { canonical, alternates, switches, language }: Relations, known: Map<string, Relations>): Iterable<Finding> {
  const fileOf = (url: string) => resolve(site, url, site.base).file;
  const other = language === 'de' ? 'en' : 'de';

  if (canonical.length !== 1) yield { path, message: `${canonical.length} canonical addresses`, fix: 'give exactly one' };
  for (const url of canonical) {
    if (!url.startsWith(site.origin + site.base)) yield { path, message: `canonical address ${url} is not under ${site.origin}${site.base}`, fix: 'build with SITE_URL and BASE_PATH of the place it is served from' };
    else if (fileOf(url) !== path && !isFrozen(path, fileOf(url))) yield { path, message: `canonical address ${url} is another page`, fix: 'name its own address' };
  }

  for (const name of ['de', 'en', 'x-default']) {
    if (alternates[name]?.length !== 1) yield { path, message: `${alternates[name]?.length ?? 0} alternates with hreflang="${name}"`, fix: 'give exactly one' };
  }
  const own = alternates[language]?.[0];
  const twin = alternates[other]?.[0];
  const standard = alternates['x-default']?.[0];
  if (own && fileOf(own) !== path) yield { path, message: `hreflang="${language}" leads to ${own}`, fix: 'name its own address' };
  if (standard && standard !== alternates.de?.[0]) yield { path, message: `hreflang="x-default" leads to ${standard}`, fix: 'name the German page' };
  if (!twin) return;

  const twinFile = fileOf(twin);
  const back = twinFile === undefined ? undefined : known.get(twinFile);
  if (!twinFile || !back) yield { path, message: `twin ${twin} is no page`, fix: 'build it, or correct the address' };
  else if (back.language !== other) yield { path, message: `twin ${twin} is in the same language`, fix: 'correct the address' };
  else if (fileOf(back.alternates[language]?.[0] ?? '') !== path) yield { path, message: `twin ${twin} does not point back`, fix: `its twin must be this page` };
  if (switches.length === 0) yield { path, message: 'no language switch', fix: `link to ${twin} with rel="alternate" and hreflang="${other}"` };
  for (const url of switches) if (fileOf(url) !== twinFile) yield { path, message: `the language switch leads to ${url}, the twin is ${twin}`, fix: 'give both the same address' };
}

/** A frozen version (…/tr-0001/2/) wants to be known by the current page (…/tr-0001/). */
function isFrozen(path: string, canonical: string | undefined): boolean {
  return canonical !== undefined && /^\d+\/index\.html$/.test(path.slice(canonical.length - 'index.html'.length)) && path.startsWith(canonical.slice(0, -'index.html'.length));
}

function relationsOf(document: Document, language: string): Relations {
  const relations: Relations = { canonical: [], alternates: {}, switches: [], language };
  for (const element of named(document, 'link', 'a')) {
    const url = attribute(element, 'href') ?? '';
    const rel = tokens(element, 'rel');
    const hreflang = attribute(element, 'hreflang');
    if (element.tagName === 'link' && rel.includes('canonical')) relations.canonical.push(url);
    if (!rel.includes('alternate') || hreflang === undefined || attribute(element, 'type')) continue;
    if (element.tagName === 'link') (relations.alternates[hreflang] ??= []).push(url);
    else relations.switches.push(url);
  }
  return relations;
}

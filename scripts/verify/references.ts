// Everything a page or a stylesheet refers to: links, images, stylesheets, scripts, fonts, forms.
import { attribute, elements, tokens, type Document, type Element } from './dom.ts';

export interface Reference {
  url: string;
  /** What refers: a link a reader may follow, something the browser fetches by itself, or a mere statement in the head. */
  kind: 'link' | 'load' | 'statement' | 'form';
  element: Element;
}

const loaded: Record<string, string[]> = {
  script: ['src'], img: ['src', 'srcset'], source: ['src', 'srcset'], video: ['src', 'poster'], audio: ['src'], track: ['src'],
  iframe: ['src'], embed: ['src'], object: ['data'], input: ['src'], use: ['href', 'xlink:href'], image: ['href', 'xlink:href'], feimage: ['href', 'xlink:href'],
};
const followed: Record<string, string[]> = { a: ['href', 'xlink:href'], area: ['href'] };
const sent: Record<string, string[]> = { form: ['action'], button: ['formaction'], input: ['formaction'] };
/** Relations of <link> that only say something; every other one makes the browser fetch or connect. */
const statements = new Set(['canonical', 'alternate', 'author', 'license', 'help', 'next', 'prev', 'search', 'describedby', 'cite-as', 'type', 'item', 'collection', 'predecessor-version', 'successor-version', 'latest-version', 'version-history', 'timemap']);

/** Names a vocabulary that <meta> elements use: schema.DCTERMS. */
const schema = /^schema\.\w+$/i;

export function* referencesOf(document: Document): Generator<Reference> {
  for (const element of elements(document)) {
    const name = element.tagName.toLowerCase();
    if (name === 'link') {
      const url = attribute(element, 'href');
      const states = tokens(element, 'rel').every((rel) => statements.has(rel) || schema.test(rel));
      if (url !== undefined) yield { url, kind: states ? 'statement' : 'load', element };
      for (const candidate of fromSrcset(attribute(element, 'imagesrcset'))) yield { url: candidate, kind: 'load', element };
    }
    yield* fromAttributes(element, followed[name], 'link');
    yield* fromAttributes(element, loaded[name], 'load');
    yield* fromAttributes(element, sent[name], 'form');
    const refresh = name === 'meta' && /^refresh$/i.test(attribute(element, 'http-equiv') ?? '') && /url=['"]?([^'"]+)/i.exec(attribute(element, 'content') ?? '')?.[1];
    if (refresh) yield { url: refresh, kind: 'link', element };
    const css = name === 'style' ? element.childNodes.map((node) => ('value' in node ? node.value : '')).join('') : attribute(element, 'style');
    if (css) for (const url of urlsInCss(css)) yield { url, kind: 'load', element };
  }
}

function* fromAttributes(element: Element, names: string[] = [], kind: Reference['kind']): Generator<Reference> {
  for (const name of names) {
    const value = attribute(element, name);
    if (value === undefined) continue;
    for (const url of name === 'srcset' ? fromSrcset(value) : [value.trim()]) yield { url, kind, element };
  }
}

function fromSrcset(value = ''): string[] {
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '').filter(Boolean);
}

/** Addresses in url() and @import; data: addresses are no files. */
export function urlsInCss(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const found = [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)];
  return found.map((match) => match.slice(1).find((group) => group !== undefined) ?? '').filter((url) => url !== '' && !url.startsWith('data:'));
}

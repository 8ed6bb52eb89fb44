// Gives the marked references of rendered prose their address and, for norms, their wording. Pages call it with their language.

export interface ReferenceTarget {
  href: string;
  /** Text for a reference that has none of its own. */
  label: string;
}

const MARK = /<a data-ref="([a-z]+):([a-z0-9-]+)" data-at="([^"]*)">([\s\S]*?)<\/a>/g;

const ESCAPES: Record<string, string> = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;', '"': '&#x22;' };
/** Titles come from data and may hold any sign. */
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
const unescape = (html: string) => html.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/**
 * Replaces every marked reference in rendered HTML. `resolve` gets collection, code and place; what it returns is plain text.
 * The marks are made by render.ts only: prose cannot hold HTML of its own.
 */
export function linkReferences(html: string, base: string, resolve: (collection: string, code: string, at: string) => ReferenceTarget): string {
  return html
    .replace(MARK, (_, collection: string, code: string, at: string, inner: string) => {
      const target = resolve(collection, code, unescape(at));
      return `<a href="${escape(target.href)}">${inner || escape(target.label)}</a>`;
    })
    .replace(/<img src="(abbildungen\/[^"]+)"([^>]*) data-base="src">/g, (_, src: string, rest: string) => `<img src="${escape(base)}${src}"${rest}>`);
}

// Gives the marked references of rendered prose their address and, for norms, their wording. Pages call it with their language.

export interface ReferenceTarget {
  href: string;
  /** Text for a reference that has none of its own. */
  label: string;
}

const MARK = /<a data-ref="([a-z]+):([a-z0-9-]+)" data-at="([^"]*)">(.*?)<\/a>/g;

/**
 * Replaces every marked reference in rendered HTML. `resolve` gets collection, code and place.
 * The marks are made by render.ts only: prose cannot hold HTML of its own.
 */
export function linkReferences(html: string, base: string, resolve: (collection: string, code: string, at: string) => ReferenceTarget): string {
  return html
    .replace(MARK, (_, collection: string, code: string, at: string, inner: string) => {
      const target = resolve(collection, code, at);
      return `<a href="${target.href}">${inner || target.label}</a>`;
    })
    .replace(/<img src="(abbildungen\/[^"]+)"([^>]*) data-base="src">/g, (_, src: string, rest: string) => `<img src="${base}${src}"${rest}>`);
}

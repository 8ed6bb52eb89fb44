// Types of the part of citation.js that the tests use; the packages bring none.
declare module '@citation-js/core' {
  /** A CSL-JSON item. */
  type Item = Record<string, unknown> & { id: string; type: string };
  export const plugins: {
    input: {
      chain(data: string | object, options?: { generateGraph?: boolean; strict?: boolean }): Item[];
      /** Entries of a format, before they become CSL-JSON. */
      chainLink(data: string): unknown;
      util: { clean(items: object[], bestGuessConversions?: boolean): Item[] };
    };
    config: { get(ref: string): { parse: { sentenceCase: string } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

// The citation as CSL-JSON (Citation Style Language 1.0.2, input data), which Zotero, Citavi and Pandoc read.
import { kinds } from '../labels/words.ts';
import { keyOf, type Citation } from '../model/citation.ts';
import { citationNote } from './citation-text.ts';

/** An item of type report: the version is a variable of its own, and nobody but the publisher stands as its author. */
export function toCslJson(citation: Citation): string {
  const { language, publisher, handbook, collection, code, title, original, version, published, address } = citation;
  const item = {
    id: keyOf(citation),
    type: 'report',
    genre: kinds[collection][language],
    title,
    ...(original && { 'original-title': original.text }),
    ...(publisher !== handbook && { 'collection-title': handbook }),
    number: code,
    version: String(version),
    publisher,
    issued: { 'date-parts': [published.split('-').map(Number)] },
    URL: address,
    language,
    note: citationNote(citation),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

// The citation of a version as this site makes it: names from site.ts, addresses from routes.ts.
import { citationOf, type Citation } from '../model/citation.ts';
import type { Publication } from '../model/publication.ts';
import { absolute, versionPath } from '../routes.ts';
import { site, type Language } from '../site.ts';

/** `origin` is Astro.site. */
export function versionCitation(publication: Publication, language: Language, original: { text: string; lang: string } | undefined, origin: URL | undefined): Citation {
  const { entry: { collection, id }, version: { version } } = publication;
  return citationOf({ publication, language, original, address: absolute(versionPath(collection, id, version, language), origin), handbook: site });
}

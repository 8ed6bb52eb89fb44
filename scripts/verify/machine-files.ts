// Files for programs: every own address in site maps, feeds, catalogue and linked data answers, and the site map names every version that can be read.
import { sitemapFile } from '../../src/file-routes.ts';
import type { Check, Finding } from './check.ts';
import { placesOf } from './places.ts';
import { absoluteOf, addressOf, fileAt, pathOfRoute, readText, type Site } from './site.ts';

const KINDS = /(^|\/)(sitemap[^/]*\.xml|feeds\/.+\.atom|robots\.txt|llms\.txt)$|^api\/v1\/.+\.(elm\.jsonld|elm\.json|skos\.ttl|skos\.jsonld|case\.json|dcat\.ttl|dcat\.jsonld)$/;

/** Own addresses in a text, without fragments. XML writes & otherwise; our paths have none. */
function* ownAddresses(site: Site, text: string): Generator<string> {
  const start = absoluteOf(site, '/');
  let from = text.indexOf(start);
  while (from !== -1) {
    const end = from + /^[^\s"<>#)\\]*/.exec(text.slice(from, from + 600))![0].length;
    yield text.slice(from, end);
    from = text.indexOf(start, end);
  }
}

export const machineFiles: Check = {
  id: 'machine-files',
  title: 'addresses in site maps, feeds, catalogue and linked data',
  begin: (site) => ({
    *end(): Iterable<Finding> {
      const asked = new Map<string, boolean>();
      const answers = (address: string) => {
        const known = asked.get(address) ?? fileAt(site, address.slice(site.origin.length)) !== undefined;
        asked.set(address, known);
        return known;
      };
      const mapped = new Set<string>();
      for (const path of site.files) {
        if (!KINDS.test(path)) continue;
        const wrong = new Set<string>();
        for (const address of ownAddresses(site, readText(site, path))) {
          if (path.startsWith('sitemap')) mapped.add(address);
          if (!answers(address)) wrong.add(address);
        }
        for (const address of wrong) yield { path, message: `names ${address}, where nothing answers`, fix: 'look at src/export/ and src/page-props/: feeds, sitemap, linked-data' };
      }
      const index = pathOfRoute(sitemapFile());
      for (const { path, ...place } of placesOf(site.archive).values()) {
        // What moved stands in no map; its versions keep their addresses.
        if (place.kind !== 'version' || place.entry.movedTo || place.entry.removed) continue;
        const address = site.origin + addressOf(site, path);
        if (!mapped.has(address)) yield { path: index, message: `does not name ${address}`, fix: 'look at src/page-props/sitemap.ts' };
      }
    },
  }),
};

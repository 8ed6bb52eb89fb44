// What the head of a version's page tells machines: relations to other addresses, metadata and schema.org, all as the register says; versions point at each other.
import { dataAlternates } from '../../src/export/api-alternates.ts';
import { citationFormats, citationWords } from '../../src/labels/citation.ts';
import { predecessorOf, successorOf } from '../../src/model/publication.ts';
import { citationPath, entryPath, sourceFile, versionPath, versionsPath } from '../../src/routes.ts';
import { site as operator, type Language } from '../../src/site.ts';
import type { Check, Finding } from './check.ts';
import { attribute, headOf, linksOf, metasOf, named, tokens, type Document } from './dom.ts';
import { resolve } from './links.ts';
import { placesOf, type Place, type VersionPlace } from './places.ts';
import { absoluteOf, type Site } from './site.ts';

const fix = 'look at src/export/head-meta.ts and json-ld.ts; the register is right';

export const relations: Check = {
  id: 'relations',
  title: 'relations between versions, metadata and schema.org in the head',
  begin(site) {
    const places = placesOf(site.archive);
    const chain = new Map<string, { before: string | undefined; after: string | undefined }>();
    return {
      *page({ path, address, document }): Iterable<Finding> {
        const place = places.get(path);
        if (place?.kind !== 'version') return;
        const fileOf = (url: string | undefined) => (url === undefined ? undefined : resolve(site, url, address).file);
        if (place.isPermanent) chain.set(path, { before: fileOf(linksOf(document, 'predecessor-version')[0]), after: fileOf(linksOf(document, 'successor-version')[0]) });
        for (const message of judge(site, document, place)) yield { path, message, fix };
      },
      *end(): Iterable<Finding> {
        for (const [path, { before, after }] of chain) {
          if (after !== undefined && chain.has(after) && chain.get(after)!.before !== path) yield { path, message: `names ${after} as its successor, which does not name it as its predecessor`, fix };
          if (before !== undefined && chain.has(before) && chain.get(before)!.after !== path) yield { path, message: `names ${before} as its predecessor, which does not name it as its successor`, fix };
        }
      },
    };
  },
};

/** Relation → addresses, as absolute as readers of the head need them. */
function wantedLinks(site: Site, { entry, version, isPermanent }: VersionPlace, language: Language): Record<string, string[]> {
  const { collection, id } = entry;
  const absolute = (route: string) => absoluteOf(site, route);
  const permanent = (number: number | undefined) => (number === undefined ? [] : [absolute(versionPath(collection, id, number, language))]);
  const publication = { entry, version, isPermanent };
  return {
    canonical: [absolute(entryPath(collection, id, language))],
    'cite-as': permanent(version.version),
    'latest-version': [absolute(entryPath(collection, id, language))],
    'predecessor-version': permanent(predecessorOf(publication)?.version),
    'successor-version': permanent(successorOf(publication)?.version),
    'version-history': [absolute(versionsPath(collection, id, language))],
    license: [operator.licence.content.url],
    describedby: [absolute(citationPath(collection, id, version.version, language, 'csl.json'))],
  };
}

function* judge(site: Site, document: Document, place: VersionPlace & Pick<Place, 'language'>): Iterable<string> {
  const { entry: { collection, id }, version, language } = place;
  for (const [rel, wanted] of Object.entries(wantedLinks(site, place, language))) {
    const found = linksOf(document, rel);
    if (found.join(' ') !== wanted.join(' ')) yield `rel="${rel}" names ${found.join(' and ') || 'nothing'} instead of ${wanted.join(' and ') || 'nothing'}`;
    for (const url of found) {
      const { wrong } = resolve(site, url, site.base);
      if (wrong) yield `rel="${rel}" names ${url}: ${wrong.message}`;
    }
  }

  const isRetired = place.entry.movedTo !== undefined || place.entry.versions.at(-1)!.status !== 'current';
  const files = [
    ...citationFormats.map(({ format }) => citationPath(collection, id, version.version, language, format)),
    ...version.files.map(({ path }) => sourceFile(collection, id, version.version, path)),
    ...dataAlternates({ room: collection, id, version: place.isPermanent ? version.version : undefined, isRetired }, language, (route) => route, true).map(({ href }) => href),
  ].map((route) => absoluteOf(site, route));
  const offered = headOf(document).filter((link) => link.tagName === 'link' && tokens(link, 'rel').includes('alternate') && attribute(link, 'type') !== undefined).map((link) => attribute(link, 'href') ?? '');
  for (const url of files) if (!offered.includes(url)) yield `rel="alternate" does not offer ${url}`;
  for (const url of offered) if (!files.includes(url)) yield `rel="alternate" offers ${url}, which is no file of this version`;

  const address = absoluteOf(site, versionPath(collection, id, version.version, language));
  const metas = { citation_public_url: address, 'DCTERMS.identifier': address, 'DCTERMS.issued': version.date, citation_publication_date: version.date.replaceAll('-', '/'), 'DCTERMS.language': language };
  for (const [name, wanted] of Object.entries(metas)) {
    const found = metasOf(document, name);
    if (found.join(' ') !== wanted) yield `<meta name="${name}"> says „${found.join(' ')}“ instead of „${wanted}“`;
  }
  yield* judgeCitation('<meta name="DCTERMS.bibliographicCitation">', metasOf(document, 'DCTERMS.bibliographicCitation').join(' '), address, place);
  yield* judgeData(document, address, place);
}

/** A citation that machines hand on. */
function* judgeCitation(where: string, text: string, address: string, { version, language }: VersionPlace & Pick<Place, 'language'>): Iterable<string> {
  for (const part of [address, citationWords[language].versionOf(version.version, version.date)]) if (!text.includes(part)) yield `${where} does not say ${part}`;
}

/** schema.org: permanent address, version and checksums. */
function* judgeData(document: Document, address: string, place: VersionPlace & Pick<Place, 'language'>): Iterable<string> {
  const { version } = place;
  const [script] = [...named(document, 'script')].filter((element) => attribute(element, 'type') === 'application/ld+json');
  const text = script?.childNodes.map((node) => ('value' in node ? node.value : '')).join('') ?? '';
  let data: { '@id'?: string; version?: string; datePublished?: string; creditText?: string; encoding?: { sha256: string; identifier: string }[] };
  try {
    data = JSON.parse(text) as typeof data;
  } catch {
    return yield 'the description in schema.org is missing or cannot be read';
  }
  if (data['@id'] !== address) yield `schema.org names ${data['@id']} instead of ${address}`;
  if (data.version !== String(version.version) || data.datePublished !== version.date) yield `schema.org says version ${data.version} of ${data.datePublished} instead of ${version.version} of ${version.date}`;
  yield* judgeCitation('creditText in schema.org', data.creditText ?? '', address, place);
  const sums = data.encoding?.flatMap(({ sha256, identifier }) => [sha256, identifier]) ?? [];
  if (sums.join(' ') !== version.files.flatMap(({ sha256, swhid }) => [sha256, swhid]).join(' ')) yield 'schema.org names other checksums than the register';
}

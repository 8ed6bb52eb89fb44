// The catalogue of all files for data portals: DCAT-AP.de 3.0.
import { catalogueWords } from '../labels/linked-data.ts';
import { apiFile, apiListFile, apiSchemaFile, caseFile, catalogueFile, elmFile, feedFile, registerFile, skosFile } from '../file-routes.ts';
import { pagePath } from '../routes.ts';
import { collectionNames, type CollectionName } from '../schema/index.ts';
import { site, type Language } from '../site.ts';
import { both as inBoth } from './api-head.ts';
import { educationTheme, fileType, languageAddress } from './elm-codes.ts';
import type { Absolute } from './head-meta.ts';
import { publisherOf } from './rdf-file.ts';
import { both, iri, text, typed, type Iri, type Thing } from './rdf.ts';

type Word = Record<Language, string>;

export interface Catalogued {
  frameworks: readonly { id: string; title: Word }[];
  /** Rooms that hold anything. */
  filled: readonly CollectionName[];
  /** Days of the first and the last line of the register, and the newest release; undefined where nothing was published. */
  published: { first: string; last: string; release: string } | undefined;
  absolute: Absolute;
}

/** Media type as IANA registers it, and the name in the European list of file types; a type that is only in use is kept out of the catalogue. */
const formats = {
  json: { media: 'application/json', type: 'JSON' },
  ndjson: { inUse: 'application/x-ndjson' },
  csv: { media: 'text/csv', type: 'CSV' },
  turtle: { media: 'text/turtle', type: 'RDF_TURTLE' },
  jsonld: { media: 'application/ld+json', type: 'JSON_LD' },
  atom: { media: 'application/atom+xml', type: 'ATOM' },
  jsonl: { inUse: 'application/jsonl' },
} as const satisfies Record<string, { media: string; type: string } | { inUse: string }>;

/** Media type for readers that want one in any case. */
export function mediaTypeOf(format: Format): string {
  const known = formats[format];
  return 'media' in known ? known.media : known.inUse;
}

type Format = keyof typeof formats;
interface Offered {
  path: string;
  format: Format;
  title: Word;
  /** JSON Schema or dictionary of what is in it. */
  follows?: string;
}

const same = (title: string): Word => ({ de: title, en: title });

function distribution({ path, format, title, follows }: Offered, { absolute, published }: Catalogued): Thing {
  const known = formats[format];
  const address = absolute(path);
  return {
    id: `${address}#distribution`,
    is: ['dcat:Distribution'],
    facts: {
      'dct:title': both(title),
      'dcat:accessURL': iri(address),
      'dcat:downloadURL': iri(address),
      'dcat:mediaType': 'media' in known ? iri(`https://www.iana.org/assignments/media-types/${known.media}`) : undefined,
      'dct:format': 'type' in known ? fileType(known.type) : undefined,
      'dct:license': iri('http://dcat-ap.de/def/licenses/cc-by/4.0'),
      'dcatde:licenseAttributionByText': both(inBoth((language) => `${site.publisher[language]}, ${site.licence.content.name}`)),
      'dct:conformsTo': follows === undefined ? undefined : iri(follows),
      'dct:modified': published && typed(published.last, 'xsd:date'),
      'dct:language': [languageAddress.de, languageAddress.en],
    },
  };
}

interface Described { name: string; title: Word; description: Word; offered: readonly Offered[] }

function dataset({ name, title, description, offered }: Described, context: Catalogued): Thing {
  const { absolute, published } = context;
  return {
    id: `${absolute(catalogueFile('ttl'))}#${name}`,
    is: ['dcat:Dataset'],
    facts: {
      'dct:identifier': text(`${absolute(catalogueFile('ttl'))}#${name}`),
      'dct:title': both(title),
      'dct:description': both(description),
      'dct:publisher': publisherOf(absolute),
      'dcat:contactPoint': contact(absolute),
      'dcat:theme': educationTheme,
      'dcat:keyword': [...catalogueWords.keywords.de.map((word) => text(word, 'de')), ...catalogueWords.keywords.en.map((word) => text(word, 'en'))],
      'dcat:landingPage': pages(absolute),
      'dct:language': [languageAddress.de, languageAddress.en],
      'dct:issued': published && typed(published.first, 'xsd:date'),
      'dct:modified': published && typed(published.last, 'xsd:date'),
      'dcat:version': published && text(published.release),
      'dct:accessRights': iri('http://publications.europa.eu/resource/authority/access-right/PUBLIC'),
      'dcat:distribution': offered.map((file) => distribution(file, context)),
    },
  };
}

const pages = (absolute: Absolute): Iri[] => [iri(absolute(pagePath('data', 'de'))), iri(absolute(pagePath('data', 'en')))];

/** Only where the operator has given an address. */
function contact(absolute: Absolute): Thing | undefined {
  const { email, name } = site.operator;
  return email ? { id: `${absolute(pagePath('data', 'de'))}#contact`, is: ['vcard:Organization'], facts: { 'vcard:fn': text(name || site.publisher.de, 'de'), 'vcard:hasEmail': iri(`mailto:${email}`) } } : undefined;
}

/** The data sets: each room, everything together, the register, and what is made for other systems. */
export function describedSets({ frameworks, filled, absolute }: Catalogued): Described[] {
  const { collection, collectionDescription, all, register, glossary, framework, elm } = catalogueWords;
  const feed = (room?: CollectionName): Offered => ({ path: feedFile('de', room), format: 'atom', title: same('Atom') });
  return [
    { name: 'all', ...all, offered: [{ path: apiFile('all.ndjson'), format: 'ndjson', title: same('NDJSON') }, feed()] },
    ...collectionNames.filter((name) => filled.includes(name)).map((name): Described => ({
      name,
      title: collection[name],
      description: collectionDescription(collection[name]),
      offered: [
        { path: apiListFile(name, 'json'), format: 'json', title: same('JSON'), follows: absolute(apiSchemaFile('list')) },
        { path: apiListFile(name, 'ndjson'), format: 'ndjson', title: same('NDJSON') },
        { path: apiListFile(name, 'csv'), format: 'csv', title: same('CSV'), follows: absolute(apiFile('dictionary.json')) },
        { path: apiListFile(name, 'semicolon.csv'), format: 'csv', title: catalogueWords.semicolon, follows: absolute(apiFile('dictionary.json')) },
        feed(name),
      ],
    })),
    { name: 'register', ...register, offered: [{ path: registerFile, format: 'jsonl', title: same('JSON Lines') }] },
    ...(filled.includes('qualifications') || filled.includes('regulations') ? [{ name: 'elm', ...elm, offered: [{ path: elmFile(), format: 'json' as const, title: same('ELM 3') }] }] : []),
    ...(filled.includes('terms') ? [{ name: 'glossary', ...glossary, offered: skosOffer() }] : []),
    ...frameworks.map(({ id, title }): Described => ({
      name: `framework-${id}`,
      ...framework(title),
      offered: [...skosOffer(id), ...(['de', 'en'] as const).map((language): Offered => ({ path: caseFile(id, language), format: 'json', title: same(`CASE 1.1 (${language})`) }))],
    })),
  ];
}

const skosOffer = (framework?: string): Offered[] => [
  { path: skosFile('ttl', framework), format: 'turtle', title: same('SKOS (Turtle)') },
  { path: skosFile('jsonld', framework), format: 'jsonld', title: same('SKOS (JSON-LD)') },
];

/** The catalogue with everything in it. */
export function catalogue(context: Catalogued): Thing[] {
  const { absolute, published } = context;
  return [{
    id: `${absolute(catalogueFile('ttl'))}#catalogue`,
    is: ['dcat:Catalog'],
    facts: {
      'dct:title': both(catalogueWords.title),
      'dct:description': both(catalogueWords.description),
      'dct:publisher': publisherOf(absolute),
      'dct:license': iri(site.licence.content.url),
      'dct:language': [languageAddress.de, languageAddress.en],
      'foaf:homepage': iri(absolute(pagePath('data', 'de'))),
      'dct:issued': published && typed(published.first, 'xsd:date'),
      'dct:modified': published && typed(published.last, 'xsd:date'),
      'dcat:themeTaxonomy': iri('http://publications.europa.eu/resource/authority/data-theme'),
      'dcat:dataset': describedSets(context).map((described) => dataset(described, context)),
    },
  }];
}

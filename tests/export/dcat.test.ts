// The catalogue: what DCAT-AP.de 3.0 demands and recommends, and only files that exist.
import type { Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { catalogue, type Catalogued } from '../../src/export/dcat.ts';
import { describeCatalogue } from '../../src/export/json-ld-catalogue.ts';
import { toJsonLd, toTurtle } from '../../src/export/rdf.ts';
import { jsonLdStatements, parseTurtle, turtleStatements } from '../support/linked-data.ts';
import { toAbsolute } from './sample-citation.ts';

const context: Catalogued = {
  frameworks: [{ id: 'qhb-dv', title: { de: 'Rahmen "neu"', en: 'Framework' } }],
  filled: ['countries', 'qualifications', 'terms', 'frameworks'],
  published: { first: '2026-11-21', last: '2027-03-01', release: '2027-1' },
  absolute: toAbsolute,
};
const things = catalogue(context);
const quads = parseTurtle(toTurtle(things));
const NAMES = { dct: 'http://purl.org/dc/terms/', dcat: 'http://www.w3.org/ns/dcat#', dcatde: 'http://dcat-ap.de/def/dcatde/', foaf: 'http://xmlns.com/foaf/0.1/' };
const long = (name: string) => name.replace(/^(\w+):/, (_, prefix: keyof typeof NAMES) => NAMES[prefix]);
const of = (type: string) => quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === long(type)).map(({ subject }) => subject.value);
const values = (subject: string, name: string) => quads.filter((quad: Quad) => quad.subject.value === subject && quad.predicate.value === long(name)).map(({ object }) => object);

describe('the catalogue', () => {
  it('is the same in Turtle and JSON-LD', async () => {
    expect(await turtleStatements(toTurtle(things))).toEqual(await jsonLdStatements(toJsonLd(things)));
  });

  it('has what is mandatory', () => {
    const [own, ...others] = of('dcat:Catalog');
    expect(others).toEqual([]);
    for (const name of ['dct:title', 'dct:description']) expect(values(own!, name)).toHaveLength(2);
    expect(values(own!, 'dct:publisher')).toHaveLength(1);
    const datasets = of('dcat:Dataset');
    expect(values(own!, 'dcat:dataset').map(({ value }) => value)).toEqual(datasets);
    for (const dataset of datasets) {
      for (const name of ['dct:title', 'dct:description']) expect(new Set(values(dataset, name).map((title) => ('language' in title ? title.language : ''))), dataset).toEqual(new Set(['de', 'en']));
      expect(of('foaf:Agent'), dataset).toEqual(values(dataset, 'dct:publisher').map(({ value }) => value));
      expect(values(dataset, 'dcat:theme').map(({ value }) => value)).toEqual(['http://publications.europa.eu/resource/authority/data-theme/EDUC']);
      expect(values(dataset, 'dcat:distribution').length, dataset).toBeGreaterThan(0);
    }
    const distributions = of('dcat:Distribution');
    expect(new Set(datasets.flatMap((dataset) => values(dataset, 'dcat:distribution').map(({ value }) => value)))).toEqual(new Set(distributions));
    for (const distribution of distributions) {
      expect(values(distribution, 'dcat:accessURL'), distribution).toHaveLength(1);
      expect(values(distribution, 'dct:license').map(({ value }) => value)).toEqual(['http://dcat-ap.de/def/licenses/cc-by/4.0']);
      expect(values(distribution, 'dcatde:licenseAttributionByText'), distribution).toHaveLength(2);
    }
  });

  it('bears the days of the register and no contact that nobody has given', () => {
    for (const dataset of of('dcat:Dataset')) {
      expect(values(dataset, 'dct:issued').map(({ value }) => value)).toEqual(['2026-11-21']);
      expect(values(dataset, 'dct:modified').map(({ value }) => value)).toEqual(['2027-03-01']);
      expect(values(dataset, 'dcat:contactPoint')).toEqual([]);
    }
    expect(toTurtle(catalogue({ ...context, published: undefined }))).not.toMatch(/dct:issued|dct:modified|dcat:version/);
  });

  it('lists only rooms that hold something', () => {
    const addresses = of('dcat:Distribution').map((distribution) => values(distribution, 'dcat:downloadURL')[0]!.value);
    expect(addresses).toContain('https://handbuch.example/api/v1/qualifications.semicolon.csv');
    expect(addresses).toContain('https://handbuch.example/api/v1/frameworks/qhb-dv.en.case.json');
    expect(addresses.filter((address) => /regulations|roles/.test(address))).toEqual([]);
  });
});

describe('the same in the words of schema.org', () => {
  it('names each data set with licence and files', () => {
    const described = describeCatalogue('en', context) as { dataset: { '@id': string; license: string; name: string; distribution: { contentUrl: string; encodingFormat: string }[] }[] };
    expect(described.dataset.map((dataset) => dataset['@id'])).toEqual(of('dcat:Dataset'));
    expect(described.dataset[0]!.name).toBe('All profiles');
    for (const { license, distribution } of described.dataset) {
      expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
      for (const { contentUrl, encodingFormat } of distribution) expect(`${contentUrl} ${encodingFormat}`).toMatch(/^https:\/\/handbuch\.example\/\S+ [a-z]+\/[a-z+-]+$/);
    }
  });
});

// Concept schemes of frameworks and glossary: the rules of SKOS, everything of the record, the same in both formats.
import type { Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { toJsonLd, toTurtle } from '../../src/export/rdf.ts';
import { skosOfFramework, skosOfGlossary } from '../../src/export/skos.ts';
import { profilesOf, published } from '../support/handbook-content.ts';
import { jsonLdStatements, parseTurtle, turtleStatements } from '../support/linked-data.ts';
import { toAbsolute } from './sample-citation.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const frameworks = new Map(profilesOf('frameworks').map((profile) => [profile.id, profile]));
const terms = profilesOf('terms');
const publicationOf = (id: string) => {
  const entry = published.entries.get(`frameworks/${id}`)!;
  return { entry, version: entry.versions.at(-1)!, isPermanent: false };
};
const scheme = (id: string, format: 'ttl' | 'jsonld') => skosOfFramework(frameworks.get(id)!, format, { frameworks, publication: publicationOf(id), absolute: toAbsolute });
const glossary = (format: 'ttl' | 'jsonld') => skosOfGlossary(terms, format, { lastDate: '2026-11-22', release: '2026-2', absolute: toAbsolute });
const all: [string, (format: 'ttl' | 'jsonld') => ReturnType<typeof glossary>][] = [...[...frameworks.keys()].map((id): [string, typeof glossary] => [id, (format) => scheme(id, format)]), ['glossary', glossary]];

const objects = (quads: Quad[], predicate: string) => quads.filter((quad) => quad.predicate.value === `${SKOS}${predicate}`);
const concepts = (quads: Quad[]) => quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${SKOS}Concept`).map(({ subject }) => subject.value);

describe.each(all)('%s', (_, make) => {
  const quads = parseTurtle(toTurtle(make('ttl')));

  it('is the same in Turtle and JSON-LD, apart from the address of the file', async () => {
    const own = make('ttl');
    expect(await turtleStatements(toTurtle(own))).toEqual(await jsonLdStatements(toJsonLd(own)));
  });

  it('keeps the rules: a scheme and one label per language for every concept, labels that differ, no relation into the void', () => {
    const named = new Set(concepts(quads));
    expect(named.size).toBeGreaterThan(10);
    for (const concept of named) {
      const of = (predicate: string) => objects(quads, predicate).filter(({ subject }) => subject.value === concept).map(({ object }) => object);
      expect(of('inScheme'), concept).toHaveLength(1);
      const preferred = of('prefLabel').map((label) => ('language' in label ? label.language : ''));
      expect(new Set(preferred), concept).toEqual(new Set(['de', 'en']));
      expect(preferred, concept).toHaveLength(2);
      const labels = [...of('prefLabel'), ...of('altLabel')].map((label) => `${'language' in label ? label.language : ''} ${label.value}`);
      expect(new Set(labels).size, concept).toBe(labels.length);
    }
    for (const predicate of ['broader', 'narrower', 'related', 'hasTopConcept']) for (const { object } of objects(quads, predicate)) expect(named.has(object.value), object.value).toBe(true);
    expect(objects(quads, 'broader').map(({ subject, object }) => `${object.value} ${subject.value}`).sort()).toEqual(objects(quads, 'narrower').map(({ subject, object }) => `${subject.value} ${object.value}`).sort());
  });

  it('names licence, version, own address and page of the file', () => {
    const text = toTurtle(make('jsonld'));
    expect(text).toContain('dct:license <https://creativecommons.org/licenses/by/4.0/>');
    expect(text).toMatch(/^<https:\/\/handbuch\.example\/api\/v1\/.*skos\.jsonld>$/m);
    expect(text).toMatch(/dcat:version "/);
    expect(text).toMatch(/dct:isVersionOf <https:\/\/handbuch\.example\//);
  });
});

describe('a framework', () => {
  it('has all areas, competences, levels and descriptors, and matches only competences that exist', () => {
    for (const { id, data } of frameworks.values()) {
      const quads = parseTurtle(toTurtle(scheme(id, 'ttl')));
      expect(concepts(quads), id).toHaveLength(data.areas.length + data.competences.length + data.levels.length);
      expect(objects(quads, 'note'), id).toHaveLength(data.competences.reduce((sum, { descriptors }) => sum + descriptors.length, 0));
    }
    const everything = new Set([...frameworks.keys()].flatMap((id) => concepts(parseTurtle(toTurtle(scheme(id, 'ttl'))))));
    const matches = [...frameworks.keys()].flatMap((id) => ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch'].flatMap((predicate) => objects(parseTurtle(toTurtle(scheme(id, 'ttl'))), predicate)));
    expect(matches.length).toBeGreaterThan(20);
    for (const { object } of matches) expect(everything.has(object.value), object.value).toBe(true);
  });

  it('says in words what it has no address for', () => {
    expect(toTurtle(scheme('qhb-dv', 'ttl'))).toContain('"Beziehung zu DigComp, acht Stufen, 3.0 (2025): 1–2"@de');
  });
});

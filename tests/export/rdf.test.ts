// Turtle and JSON-LD say the same, whatever the texts; nothing in a text or an address can become part of the format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { both, iri, safeIri, text, toJsonLd, toTurtle, typed, type Thing } from '../../src/export/rdf.ts';
import { jsonLdStatements, parseTurtle, turtleStatements } from '../support/linked-data.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom('"', '\\', '\n', '\r', '\t', "'", '"""', ']]>', '</script>', '@de', '^^xsd:date', ' . ', '<', '>', '\\u0041', 'ä', 'ß', 'دبلوم', '\u202e', '\u2028', '\0', '\u0085', '😀', 'a'), { maxLength: 12 }).map((parts) => parts.join('')),
);
const address = fc.oneof(fc.constantFrom('https://a.example/ü', 'https://a.example/a b', 'https://a.example/<>"{}|^`\\'), fc.webUrl({ withQueryParameters: true, withFragments: true }));
const literal = fc.oneof(nasty.map((wording) => text(wording)), fc.tuple(nasty, fc.constantFrom('de', 'en', 'ar', 'sr-Cyrl')).map(([wording, lang]) => text(wording, lang)), nasty.map((wording) => typed(wording, 'xsd:token')));
const value = fc.oneof(literal, address.map(iri), nasty.map((wording): Thing => ({ is: ['elm:Note'], facts: { 'elm:noteLiteral': text(wording, 'de') } })));
const thing: fc.Arbitrary<Thing> = fc.record({ id: fc.option(address, { nil: undefined }), is: fc.constantFrom<Thing['is']>(['skos:Concept'], ['elm:Note', 'foaf:Document'], []), facts: fc.record({ 'dct:title': fc.array(value, { minLength: 1, maxLength: 4 }), 'dct:source': fc.option(value, { nil: undefined }) }) }).map(({ id, ...rest }) => (id === undefined ? rest : { id, ...rest }));

describe('both formats', () => {
  it('say the same and lose nothing', async () => {
    await fc.assert(fc.asyncProperty(fc.array(thing, { minLength: 1, maxLength: 4 }), async (things) => {
      const turtle = await turtleStatements(toTurtle(things));
      expect(turtle).toEqual(await jsonLdStatements(toJsonLd(things)));
      expect(turtle.length).toBeGreaterThan(0);
    }), { numRuns: 60 });
  });

  it('give texts back as they were', () => {
    fc.assert(fc.property(nasty, (wording) => {
      const [quad] = parseTurtle(toTurtle([{ id: 'https://a.example/', is: [], facts: { 'dct:title': text(wording, 'de') } }]));
      expect(quad!.object.value).toBe(wording);
    }));
  });

  it('name only the vocabularies that they use, in a fixed order', () => {
    const things: Thing[] = [{ id: 'https://a.example/', is: ['skos:Concept'], facts: { 'dct:title': both({ de: 'Ä', en: 'E' }), 'dct:issued': typed('2026-11-22', 'xsd:date'), 'dct:source': undefined } }];
    expect(toTurtle(things)).toBe('@prefix dct: <http://purl.org/dc/terms/> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n<https://a.example/>\n  a skos:Concept ;\n  dct:title "Ä"@de, "E"@en ;\n  dct:issued "2026-11-22"^^xsd:date .\n');
    expect(Object.keys((JSON.parse(toJsonLd(things)) as { '@context': object })['@context'])).toEqual(['dct', 'skos', 'xsd']);
  });

  it('put a thing with an id once, with all that is said of it', () => {
    const part = (title: string): Thing => ({ id: 'https://a.example/part', is: ['skos:Concept'], facts: { 'dct:title': text(title) } });
    const turtle = toTurtle([{ id: 'https://a.example/', is: [], facts: { 'dct:hasPart': [part('a'), part('b'), part('a')] } }]);
    expect(turtle.match(/<https:\/\/a\.example\/part>\n/g)).toHaveLength(1);
    expect(turtle).toContain('dct:title "a", "b"');
  });
});

describe('safeIri', () => {
  it('escapes what no address may hold and leaves the rest', () => {
    expect(safeIri('https://a.example/<b> "c"\\{}|^`?ü=%20#d')).toBe('https://a.example/%3Cb%3E%20%22c%22%5C%7B%7D%7C%5E%60?ü=%20#d');
  });
});

// The three criteria of the ZAB's confirmation: what an edition states, where it stands, and nothing that it does not state.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../scripts/lib/read-content.ts';
import { placesOf } from '../../src/model/margin-numbers.ts';
import { criteriaOf, type Edition } from '../../src/model/recognition-criteria.ts';
import type { Qualification } from '../../src/schema/index.ts';

const source = (id: string) => [{ id }];
const act = { title: 'Gesetz', lang: 'tr' };

describe('criteria of an edition', () => {
  it('each with its own proof and place', () => {
    const found = criteriaOf({ id: 'e1', legalBasis: [], stateRecognised: { value: false, sources: source('a') }, duration: { months: 18, fullTime: false, sources: source('b') } });
    expect(found).toEqual([
      { criterion: 'stateRecognised', isDocumented: true, sources: source('a'), place: 'editions/e1/papers' },
      { criterion: 'fullTime', isDocumented: true, sources: source('b'), place: 'editions/e1/entry' },
      { criterion: 'twoYears', isDocumented: true, sources: source('b'), place: 'editions/e1/entry' },
    ]);
  });

  it('a law does not make a qualification recognised, a school form is not full time; the place still helps', () => {
    expect(criteriaOf({ id: 'e1', legalBasis: [act], duration: { mode: 'school', sources: source('b') } })).toEqual([
      { criterion: 'stateRecognised', isDocumented: false, sources: undefined, place: 'editions/e1/papers' },
      { criterion: 'fullTime', isDocumented: false, sources: undefined, place: 'editions/e1/entry' },
      { criterion: 'twoYears', isDocumented: false, sources: undefined, place: 'editions/e1/entry' },
    ]);
  });

  it('an upper bound or words are a statement on the duration', () => {
    expect(criteriaOf({ id: 'e1', legalBasis: [], duration: { maxMonths: 36 } })[2]!.isDocumented).toBe(true);
    expect(criteriaOf({ id: 'e1', legalBasis: [], duration: { text: { de: '3.865 Stunden' } } })[2]!.isDocumented).toBe(true);
  });

  it('nothing is documented where the record holds nothing, and nothing leads anywhere', () => {
    expect(criteriaOf({ id: 'e1', legalBasis: [] }).map(({ isDocumented, place }) => [isDocumented, place])).toEqual([[false, undefined], [false, undefined], [false, undefined]]);
  });

  it('what is not documented has no source, for any edition', () => {
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const editions = fc.record({
      id: fc.constant('e1'),
      legalBasis: fc.constantFrom([], [act]),
      stateRecognised: optional(fc.record({ value: fc.boolean(), sources: optional(fc.constant(source('a'))) })),
      duration: optional(fc.record({ months: optional(fc.integer({ min: 1, max: 80 })), maxMonths: optional(fc.integer({ min: 1, max: 80 })), fullTime: optional(fc.boolean()), sources: optional(fc.constant(source('b'))) })),
    }) as unknown as fc.Arbitrary<Edition>;
    fc.assert(fc.property(editions, (edition) => {
      const found = criteriaOf(edition);
      expect(found.map(({ criterion }) => criterion)).toEqual(['stateRecognised', 'fullTime', 'twoYears']);
      for (const { isDocumented, sources, place } of found) {
        if (!isDocumented) expect(sources).toBeUndefined();
        if (isDocumented) expect(place).toBeDefined();
      }
    }));
  });
});

it('every place exists in the profile it is for', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const profiles = readContent(`${root}content`, root).entries.filter(({ collection }) => collection === 'qualifications');
  const missing = profiles.flatMap(({ id, data }) => {
    const places = placesOf('qualifications', data, []);
    return (data as Qualification).editions.flatMap(criteriaOf).flatMap(({ place }) => (place && !places.includes(place) ? [`${id}: ${place}`] : []));
  });
  expect(profiles.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
}, 60_000);

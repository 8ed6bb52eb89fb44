// What a version speaks of: types and properties that schema.org knows, nothing dropped when expanded, no way out of the script element.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSubject } from '../../src/export/json-ld-subject.ts';
import { describeVersion, toScript } from '../../src/export/json-ld.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { profilesOf } from '../support/handbook-content.ts';
import { expandSafely } from '../support/linked-data.ts';
import { nastyText, publicationOf, sampleCitation, toAbsolute } from './sample-citation.ts';

/** Properties that schema.org defines for each type, own and inherited, as far as they are used. */
const KNOWN: Record<string, string[]> = {
  EducationalOccupationalCredential: ['name', 'alternateName', 'description', 'credentialCategory', 'educationalLevel', 'identifier', 'countryOfOrigin'],
  Legislation: ['name', 'alternateName', 'description', 'legislationIdentifier', 'legislationType', 'legislationDate', 'legislationDateVersion', 'legislationJurisdiction', 'temporalCoverage', 'inLanguage', 'sameAs'],
  DefinedTerm: ['name', 'termCode', 'description', 'alternateName', 'inDefinedTermSet', 'url'],
  DefinedTermSet: ['name', 'description', 'version', 'publisher', 'hasDefinedTerm', 'url'],
  Occupation: ['name', 'alternateName', 'description', 'responsibilities', 'skills'],
  Course: ['name', 'description', 'provider', 'inLanguage', 'educationalLevel', 'timeRequired', 'numberOfCredits', 'sameAs'],
  Country: ['name', 'alternateName', 'identifier'],
  Organization: ['name'],
  PropertyValue: ['propertyID', 'value'],
};

const everything = collectionNames.flatMap((collection) => profilesOf(collection));

/** Every object with a type, at any depth. */
function* typed(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if ('@type' in value) yield value as Record<string, unknown>;
  for (const child of Object.values(value)) yield* typed(child);
}

describe('describeSubject', () => {
  it('has the type of its collection; a recommendation speaks of nothing with a name', () => {
    const types = new Map(everything.map((profile) => [profile.collection, describeSubject(profile, 'de', toAbsolute)?.['@type']]));
    expect(Object.fromEntries(types)).toEqual({ countries: 'Country', qualifications: 'EducationalOccupationalCredential', regulations: 'Legislation', frameworks: 'DefinedTermSet', roles: 'Occupation', curricula: 'Course', recommendations: undefined, norms: 'Legislation', terms: 'DefinedTerm' });
  });

  it('uses properties that schema.org knows for the type, over the whole handbook and in both languages', () => {
    for (const profile of everything) {
      for (const language of ['de', 'en'] as const) {
        for (const { '@type': type, '@id': id, ...properties } of typed(describeSubject(profile, language, toAbsolute))) {
          expect(Object.keys(KNOWN), String(id)).toContain(type);
          expect(KNOWN[type as string], `${profile.collection}/${profile.id} ${String(type)}`).toEqual(expect.arrayContaining(Object.keys(properties)));
          for (const [name, value] of Object.entries(properties)) expect(value, `${profile.id} ${name}`).not.toEqual(undefined);
        }
      }
    }
  });

  it('names no level that only others give it', () => {
    const compared = everything.filter(({ collection, data }) => collection === 'qualifications' && (data as { editions: { levels: { comparedBy?: string }[] }[] }).editions[0]!.levels.some(({ comparedBy }) => comparedBy !== undefined));
    expect(compared.length).toBeGreaterThan(3);
    for (const profile of compared) expect(JSON.stringify(describeSubject(profile, 'de', toAbsolute)?.['educationalLevel'] ?? '')).not.toMatch(/Niederlande|Nuffic/);
  });

  it('expands as part of the version without a dropped term', async () => {
    const loader = () => ({ contextUrl: undefined, documentUrl: '', document: { '@context': { '@vocab': 'https://schema.org/' } } });
    for (const profile of collectionNames.flatMap((collection) => everything.filter((one) => one.collection === collection).slice(0, 2))) {
      const data = describeVersion(sampleCitation(), publicationOf(), toAbsolute, describeSubject(profile, 'en', toAbsolute));
      const [expanded] = await expandSafely(data, loader) as Record<string, unknown>[];
      expect(Object.keys(expanded!).length).toBe(Object.keys(data).length - 1);
      expect('https://schema.org/about' in expanded!).toBe(profile.collection !== 'recommendations');
    }
  });

  it('cannot leave its script element, whatever the texts', () => {
    const [profile] = everything.filter(({ collection }) => collection === 'terms');
    fc.assert(fc.property(nastyText, (wording) => {
      const subject = describeSubject({ ...profile!, data: { ...(profile!.data as object), title: { de: wording, en: wording }, definition: { de: `</script>${wording}`, en: wording } } }, 'de', toAbsolute)!;
      expect(toScript(subject)).not.toContain('<');
      expect(JSON.parse(toScript(subject))).toEqual(subject);
    }));
  });
});

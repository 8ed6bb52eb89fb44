// Margin numbers follow from the record alone, and those that were published never move.
import { describe, expect, it } from 'vitest';
import { numberPlaces, placesOf, writePlaces } from '../../src/model/margin-numbers.ts';
import { buildHandbook, type Handbook } from '../../src/model/handbook.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { fixtureText } from '../support/content-tree.ts';
import { aHandbook, aQualification, fixtureProfiles } from '../support/profiles.ts';

const handbook: Handbook = buildHandbook({ working: fixtureProfiles() });
const everything = collectionNames.flatMap((collection) => [...handbook[collection].values()]);

/** Numbers of every profile of the fixture handbook, as they were when numbers were first given. Never change a line: authorities cite them. */
const FIXED = new URL('../fixtures/margin-numbers/', import.meta.url);

describe('places', () => {
  it('have one number each, from 1 without gaps', () => {
    for (const { collection, id, data, prose } of everything) {
      const places = placesOf(collection, data, prose.de);
      expect(new Set(places).size, `${collection}/${id}`).toBe(places.length);
      expect([...numberPlaces(places).values()]).toEqual(places.map((_, index) => index + 1));
    }
  });

  it('are those that were published', async () => {
    for (const { collection, id, data, prose } of everything) {
      await expect(writePlaces(placesOf(collection, data, prose.de)), `${collection}/${id}`).toMatchFileSnapshot(new URL(`${collection}-${id}.txt`, FIXED).pathname);
    }
  });

  it('depend on the German prose, not on its translation', () => {
    const profile = everything.find(({ prose }) => prose.en && prose.de.length > 0)!;
    const places = placesOf(profile.collection, profile.data, profile.prose.de);
    expect(places.filter((place) => place.startsWith('text/'))).toHaveLength(profile.prose.de.reduce((sum, { blocks }) => sum + blocks, 0));
  });

  it('grow by what a record says more, at the place where it says so', () => {
    const places = (edition: string) => {
      const { qualifications } = aHandbook({ 'countries/aq': fixtureText('countries/aq.mdx'), 'qualifications/aq-0001': aQualification({ edition, body: 'Ein Satz.\n' }) });
      const { data, prose, collection } = qualifications.get('aq-0001')!;
      return placesOf(collection, data, prose.de);
    };
    const bare = places('');
    const more = places('    note: { de: Hinweis }\n    rights: [{ kind: title, text: { de: Titel }, sources: [s1] }]\n');
    expect(bare).toEqual(['text/0/0', 'titles', 'editions', 'editions/e2020/withoutHours', 'referenceCandidates', 'sources', 'changes']);
    expect(more).toEqual(['text/0/0', 'titles', 'editions', 'editions/e2020/note', 'editions/e2020/withoutHours', 'editions/e2020/rights', 'referenceCandidates', 'sources', 'changes']);
  });
});

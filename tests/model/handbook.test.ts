// The handbook in memory: entries by code, who refers to whom, references into the void.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHandbook, referring, type Handbook } from '../../src/model/handbook.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { fixtureText } from '../support/content-tree.ts';
import { aHandbook, aTerm, fixtureProfiles } from '../support/profiles.ts';

const profiles = fixtureProfiles();
const plain = (handbook: Handbook) => JSON.stringify(handbook, (_, value: unknown) => (value instanceof Map ? [...value] : value));

describe('buildHandbook', () => {
  const handbook = buildHandbook({ working: profiles });

  it('has every entry under its code', () => {
    expect(Object.fromEntries(collectionNames.map((name) => [name, [...handbook[name].keys()]]))).toEqual({
      countries: ['aq'], qualifications: ['aq-0001'], regulations: ['musterausbv-2020'], frameworks: ['muster-1'], roles: ['musterrolle'], curricula: ['mustercurriculum'], recommendations: ['musterempfehlung'], norms: ['mustg'], terms: ['pruefbegriff'],
    });
  });

  it('knows the provisions of a law by law and number', () => {
    expect([...handbook.provisions.keys()]).toEqual(['mustg-4', 'mustg-50b']);
    expect(handbook.provisions.get('mustg-50b')).toMatchObject({ code: 'mustg-50b', law: { id: 'mustg' }, data: { heading: 'Stellen' } });
  });

  it('computes who refers to whom, from data and prose, each once', () => {
    expect(Object.fromEntries([...handbook.referredBy].map(([target, uses]) => [target, uses.map(({ collection, id }) => `${collection}/${id}`)]))).toEqual({
      'countries/aq': ['qualifications/aq-0001'],
      'regulations/musterausbv-2020': ['qualifications/aq-0001', 'curricula/mustercurriculum', 'recommendations/musterempfehlung'],
      'frameworks/muster-1': ['regulations/musterausbv-2020', 'roles/musterrolle', 'curricula/mustercurriculum'],
      'norms/mustg': ['terms/pruefbegriff'],
      'norms/mustg-4': ['qualifications/aq-0001', 'regulations/musterausbv-2020', 'recommendations/musterempfehlung', 'terms/pruefbegriff'],
      'norms/mustg-50b': ['recommendations/musterempfehlung'],
      'terms/pruefbegriff': ['qualifications/aq-0001'],
    });
    expect(handbook.dangling).toEqual([]);
  });

  it('counts references of the English prose, too', () => {
    const english = buildHandbook({ working: profiles.map((profile) => (profile.collection === 'qualifications' ? { ...profile, prose: { de: [], en: profile.prose.en! } } : profile)) });
    expect(english.referredBy.get('norms/mustg-4')).toContainEqual({ collection: 'qualifications', id: 'aq-0001' });
    expect(english.referredBy.get('terms/pruefbegriff')).toBeUndefined();
  });

  it('lists references into the void: from data, from prose, to a missing provision', () => {
    expect(aHandbook({ 'terms/a': aTerm({ fields: 'norms: [mustg, mustg-5]\nrelated: [b]\n', body: 'Der <Term id="c">Begriff</Term>, <Norm id="mustg-50b" />.\n' }), 'norms/mustg': fixtureText('norms/mustg.yaml') }).dangling).toEqual(['terms/a → norms/mustg-5', 'terms/a → terms/b', 'terms/a → terms/c']);
  });

  it('does not take a name of Object.prototype for an entry', () => {
    expect(aHandbook({ 'terms/a': aTerm({ fields: 'related: [constructor]\n' }) }).dangling).toEqual(['terms/a → terms/constructor']);
  });

  it('does not depend on the order of the profiles', () => {
    const expected = plain(handbook);
    fc.assert(fc.property(fc.shuffledSubarray(profiles, { minLength: profiles.length }), (shuffled) => {
      expect(plain(buildHandbook({ working: shuffled }))).toBe(expected);
    }), { numRuns: 30 });
  });

  it('leaves its input as it was', () => {
    const before = JSON.stringify(profiles);
    buildHandbook({ working: profiles });
    expect(JSON.stringify(profiles)).toBe(before);
  });

  it('is empty without profiles', () => {
    expect(buildHandbook({ working: [] })).toMatchObject({ dangling: [], provisions: new Map(), referredBy: new Map() });
  });
});

describe('referring', () => {
  it('gives entries of one collection, in the order of their codes', () => {
    const handbook = aHandbook({ 'terms/z': aTerm({ fields: 'related: [m]\n' }), 'terms/b': aTerm({ fields: 'related: [m, m]\n' }), 'terms/m': aTerm() });
    expect(referring(handbook, 'terms/m', 'terms').map(({ id }) => id)).toEqual(['b', 'z']);
    expect(referring(handbook, 'terms/m', 'roles')).toEqual([]);
    expect(referring(handbook, 'terms/nowhere', 'terms')).toEqual([]);
  });
});

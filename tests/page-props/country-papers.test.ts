// Papers of a country beside a qualification: today's version on the page that moves, the one of the time on a permanent page, each with its numbered place.
import { describe, expect, it } from 'vitest';
import type { Handbook, Profile } from '../../src/model/handbook.ts';
import type { Publication } from '../../src/model/publication.ts';
import { countryPapers, papersByState } from '../../src/page-props/country-papers.ts';
import type { Country, Qualification } from '../../src/schema/index.ts';
import { publishedAfter, tr } from '../support/published-entries.ts';

const land = { collection: 'countries' as const, id: 'tr' };
const profile = (names: string[]): Profile<Country> => ({
  ...land,
  data: { title: { de: 'Türkei', en: 'Türkiye' }, systems: [], confusableTitles: [], authorities: [], compulsorySchooling: [], gradingScales: [{ title: { de: 'Noten' }, grades: [] }], documents: names.map((text) => ({ original: { text, lang: 'tr' } })), curriculumSources: [], knownGaps: [], conflicts: [], searchedNotFound: [] } as unknown as Country,
  prose: { de: [] },
});
const [first, second] = [profile(['Diploma']), profile(['Diploma', 'Belge'])];
const published = publishedAfter([
  { do: 'publish', date: '2026-01-01', entries: [land, tr] },
  { do: 'publish', date: '2026-03-01', entries: [land] },
]);
const handbook = (given: Partial<Handbook> = {}) => ({ published, showsWorkingFiles: false, countries: new Map([['tr', second]]), frozen: new Map([['countries/tr/1', first], ['countries/tr/2', second]]), ...given }) as unknown as Handbook;
const entry = published.entries.get('qualifications/tr-0001')!;
const publication = (isPermanent: boolean): Publication => ({ entry, version: entry.versions[0]!, isPermanent });
const seen = (papers: ReturnType<typeof countryPapers>) => papers && { names: papers.documents.map(({ original }) => original.text), documents: papers.at('documents'), scale: papers.at('gradingScales/0') };

describe('papers of a country', () => {
  it('on the page that moves: its newest version', () => {
    expect(seen(countryPapers(handbook(), 'tr', 'de', publication(false)))).toEqual({ names: ['Diploma', 'Belge'], documents: { href: '/laender/tr/2/#rn-3', number: 3 }, scale: { href: '/laender/tr/2/#rn-2', number: 2 } });
    expect(countryPapers(handbook(), 'tr', 'en', undefined)?.at('documents').href).toBe('/en/countries/tr/2/#rn-3');
  });

  it('on a permanent page: the version of the day on which that version was published', () => {
    expect(seen(countryPapers(handbook(), 'tr', 'de', publication(true)))).toMatchObject({ names: ['Diploma'], documents: { href: '/laender/tr/1/#rn-3' } });
  });

  it('working files have sections instead of numbers', () => {
    const found = seen(countryPapers(handbook({ showsWorkingFiles: true }), 'tr', 'de', undefined));
    expect(found).toMatchObject({ documents: { href: '/laender/tr/#papiere' }, scale: { href: '/laender/tr/#noten' } });
  });

  it('a state without a profile has none', () => {
    expect(countryPapers(handbook(), 'xx', 'de', publication(false))).toBeUndefined();
  });

  it('each state that issued certificates has its own editions', () => {
    const data = { state: 'tr', editions: [{ id: 'new' }, { id: 'old', state: 'xx' }, { id: 'middle' }] } as unknown as Qualification;
    expect(papersByState(handbook(), data, 'de', undefined).map(({ editions, country }) => [editions.map(({ id }) => id).join(), country?.title])).toEqual([['new,middle', 'Türkei'], ['old', undefined]]);
  });
});

// Links in the heads of pages to linked data and feeds: of what the page shows, and of nothing that a certain version does not have.
import { describe, expect, it } from 'vitest';
import { linkedAlternates } from '../../src/export/rdf-alternates.ts';
import { toAbsolute } from './sample-citation.ts';

const paths = (...args: [Parameters<typeof linkedAlternates>[0], 'de' | 'en']) => linkedAlternates(args[0], args[1], toAbsolute).map(({ type, href }) => `${type} ${href.replace('https://handbuch.example', '')}`);

describe('linkedAlternates', () => {
  it('leads from an entry to its formats and feed, from a version to the feed only', () => {
    expect(paths({ room: 'qualifications', id: 'tr-0001' }, 'de')).toEqual(['application/ld+json /api/v1/qualifications/tr-0001.elm.jsonld', 'application/atom+xml /feeds/qualifications/tr-0001.atom']);
    expect(paths({ room: 'qualifications', id: 'tr-0001', version: 2 }, 'en')).toEqual(['application/atom+xml /en/feeds/qualifications/tr-0001.atom']);
    expect(paths({ room: 'frameworks', id: 'qhb-dv' }, 'en')).toEqual(['text/turtle /api/v1/frameworks/qhb-dv.skos.ttl', 'application/ld+json /api/v1/frameworks/qhb-dv.skos.jsonld', 'application/json /api/v1/frameworks/qhb-dv.en.case.json', 'application/atom+xml /en/feeds/frameworks/qhb-dv.atom']);
    expect(paths({ room: 'roles', id: 'x' }, 'de')).toEqual(['application/atom+xml /feeds/roles/x.atom']);
  });

  it('leads from a room to its feed, from the glossary to its scheme, from elsewhere to everything', () => {
    expect(paths({ room: 'countries' }, 'de')).toEqual(['application/atom+xml /feeds/countries.atom']);
    expect(paths({ room: 'terms' }, 'de')).toEqual(['text/turtle /api/v1/glossary.skos.ttl', 'application/ld+json /api/v1/glossary.skos.jsonld', 'application/atom+xml /feeds/terms.atom']);
    expect(paths(undefined, 'en')).toEqual(['application/atom+xml /en/feeds/all.atom', 'text/turtle /api/v1/catalogue.dcat.ttl']);
  });

  it('gives each link a name in the language of the page', () => {
    for (const language of ['de', 'en'] as const) for (const { rel, title } of linkedAlternates({ room: 'countries', id: 'tr' }, language, toAbsolute)) expect([rel, title]).toEqual(['alternate', language === 'de' ? 'Was sich zu diesem Land ändert (Atom)' : 'What changes for this country (Atom)']);
  });
});

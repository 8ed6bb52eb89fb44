// Publications and citations for the tests: tr-0001 in its second of three versions unless told otherwise; arbitrary texts that formats may trip over.
import fc from 'fast-check';
import { citationOf, type Citation, type Cited } from '../../src/model/citation.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { PublishedVersion } from '../../src/model/published.ts';
import { absolute, versionPath } from '../../src/routes.ts';
import { site, type Language } from '../../src/site.ts';

export const ORIGIN = new URL('https://handbuch.example');
export const toAbsolute = (path: string) => absolute(path, ORIGIN);

const days = ['2026-11-21', '2027-03-01', '2027-09-15'];

function versionOf(version: number, more: Partial<PublishedVersion> = {}): PublishedVersion {
  const stem = `versions/qualifications/tr-0001/${version}`;
  const made: Partial<PublishedVersion> = {
    collection: 'qualifications', id: 'tr-0001', version,
    address: `/qualifikationen/tr-0001/${version}/`,
    date: days[version - 1]!, release: `2027-${version}`,
    files: [
      { path: `${stem}.mdx`, sha256: String(version).repeat(64), swhid: `swh:1:cnt:${String(version).repeat(40)}`, bytes: 4000 + version },
      { path: `${stem}.en.mdx`, sha256: 'e'.repeat(64), swhid: `swh:1:cnt:${'e'.repeat(40)}`, bytes: 900 },
    ],
    title: { de: 'Diplom der Berufsmittelschule', en: 'Vocational high school diploma' },
    note: { de: 'Ersterfassung' },
    stateAsOf: `${days[version - 1]!.slice(0, 8)}01`,
    review: { state: 'draft' },
    schemaVersion: 1,
    status: version === 3 ? 'current' : 'superseded',
    ...(version < 3 && { supersededBy: version + 1 }),
    ...more,
  };
  return made as PublishedVersion;
}

/** Version n of three, with some of its fields changed. */
export function publicationOf(n = 2, more: Partial<PublishedVersion> = {}): Publication {
  const versions = [1, 2, 3].map((number) => versionOf(number, number === n ? more : {}));
  return { entry: { collection: 'qualifications', id: 'tr-0001', versions }, version: versions[n - 1]!, isPermanent: true };
}

export const withdrawn: Partial<PublishedVersion> = { status: 'withdrawn', withdrawn: { date: '2027-04-05', reason: { de: 'Quelle gefälscht' } } };
export const removed: Partial<PublishedVersion> = { ...withdrawn, status: 'removed', removed: { date: '2027-05-06', reason: { de: 'Urheberrecht' }, legalBasis: '§ 97 UrhG' } };

export const original = { text: 'Meslek Lisesi Diploması', lang: 'tr' };

/** The citation of a publication; `more` replaces what citationOf is asked with. */
export function sampleCitation(publication = publicationOf(), language: Language = 'de', more: Partial<Cited> = {}): Citation {
  const { entry, version } = publication;
  const address = toAbsolute(versionPath(entry.collection, entry.id, version.version, language));
  return citationOf({ publication, language, address, handbook: site, original, ...more });
}

/** A publisher that is not the handbook. */
export const otherPublisher: Partial<Cited> = { handbook: { ...site, publisher: { de: 'Amt für Bildung und Soziales', en: 'Office for Education and Social Affairs' } } };

const PIECES = [
  '"', '“', "''", '``', '{', '}', '{{', '\\', '\\\\', '\\textbf{', '%', '100 %', '&', '&amp;', '#', '$', '$x_1^2$', '_', '~', '^', '--', '---', ',,', '<<', '?`', '@report{x,', ' and ', ' AND ', ',', ';', '=', '|', '<', '</script>', '<!--', ']]>', '\n', '\r\nER  - \r\n', '\r\nTY  - BOOK\r\n', '\t', '\0', '\u2028', '\u00A0', '  - ', 'TY  - ', '\u00AD', '\u0301', 'é', 'ß', 'İ', 'شهادة الثانوية', 'דיפלומה', 'диплом', 'дипломы', '修了証', '👩‍🔧', '🇺🇦', '.', '…', '1', 'Meister',
];

/** A title or wording in which anything may stand, but something visible must. */
export const nastyText = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

/** Citations with such texts, in every state and language. */
export const nastyCitation: fc.Arbitrary<Citation> = fc.record({
  title: nastyText, english: fc.option(nastyText, { nil: undefined }), wording: fc.option(nastyText, { nil: undefined }), publisher: fc.option(nastyText, { nil: undefined }),
  language: fc.constantFrom<Language>('de', 'en'), state: fc.constantFrom<Partial<PublishedVersion>>({}, withdrawn, removed), n: fc.constantFrom(1, 2, 3),
}).map(({ title, english, wording, publisher, language, state, n }) => sampleCitation(publicationOf(n, { ...state, title: { de: title, en: english } }), language, {
  original: wording === undefined ? undefined : { text: wording, lang: 'ar' },
  ...(publisher !== undefined && { handbook: { ...site, publisher: { de: publisher, en: publisher } } }),
}));

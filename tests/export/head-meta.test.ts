// What the head says: names that Zotero makes a report of, and relations to other addresses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberOf } from '../../src/export/citation-text.ts';
import { headLinks, headMetas, sourceLanguage, sourceType, type Meta } from '../../src/export/head-meta.ts';
import { fullTitle } from '../../src/model/citation.ts';
import { site } from '../../src/site.ts';
import { nastyCitation, otherPublisher, publicationOf, removed, sampleCitation, toAbsolute } from './sample-citation.ts';

/** Fields that "Embedded Metadata" fills from Highwire names, of those that a report has. */
const HIGHWIRE: Record<string, string> = {
  citation_title: 'title', citation_publication_date: 'date', citation_cover_date: 'date', citation_date: 'date', citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'number', citation_publisher: 'publisher', citation_abstract: 'abstractNote', citation_public_url: 'url', citation_language: 'language',
};
/** Properties that "RDF" reads from Dublin Core, of those that a report has. */
const DUBLIN_CORE: Record<string, string> = { title: 'title', publisher: 'publisher', issued: 'date', date: 'date', language: 'language', rights: 'rights', type: 'reportType', abstract: 'abstractNote' };
/** Prefixes that both translators know; a name whose second part is one of them would be read in its stead. */
const PREFIXES = ['bib', 'bibo', 'dc', 'dcterms', 'prism', 'foaf', 'vcard', 'link', 'z', 'eprint', 'eprints', 'og', 'article', 'book', 'music', 'video', 'so', 'codemeta', 'rdf'];

/**
 * What Zotero saves, after its translators "Embedded Metadata" and "RDF" in zotero/translators, versions of 2024. Rules modelled:
 * citation_technical_report_institution decides for a report before Dublin Core is asked; citation_title alone is taken for a journal
 * article; Highwire values win over those of Dublin Core; a name counts by its end, the first one found; authors come from
 * citation_author, citation_authors or a creator, and each is taken for a person.
 */
function savedByZotero(metas: Meta[]): Record<string, unknown> {
  const parts = (name: string) => name.split(/[.:_]/);
  const prefixOf = (name: string) => [parts(name).length > 2 ? parts(name)[1]! : '', parts(name)[0]!].map((part) => part.toLowerCase()).find((part) => PREFIXES.includes(part));
  const first = (end: string) => metas.find(({ name }) => name.endsWith(end))?.content;
  const types: Record<string, string> = { citation_journal_title: 'journalArticle', citation_technical_report_institution: 'report', citation_conference_title: 'conferencePaper', citation_conference: 'conferencePaper', citation_book_title: 'bookSection', citation_inbook_title: 'bookSection', citation_dissertation_institution: 'thesis' };
  const certain = metas.filter(({ name }) => !prefixOf(name)).flatMap(({ name }) => types[name] ?? []).at(-1);
  const guessed = first('citation_title') || first('citation_series_title') ? 'journalArticle' : 'webpage';

  const item: Record<string, unknown> = { itemType: certain ?? guessed };
  for (const { name, content } of metas.filter((meta) => prefixOf(meta.name) === 'dcterms')) {
    const property = name.slice('dcterms.'.length).replace(/^./, (letter) => letter.toLowerCase());
    const field = DUBLIN_CORE[property];
    if (field) item[field] ??= content;
  }
  if (item['publisher']) item['institution'] = item['publisher'];
  for (const [name, field] of Object.entries(HIGHWIRE)) item[field] = first(name)?.trim().replace(/\s+/g, ' ') ?? item[field];
  item['creators'] = metas.filter(({ name }) => /citation_authors?$|\.(creator|contributor)$/i.test(name)).map(({ content }) => content);
  return item;
}

describe('headMetas', () => {
  it('let Zotero save a report with institution, number with version, date and permanent address, and no person', () => {
    expect(savedByZotero(headMetas(sampleCitation()))).toEqual({
      itemType: 'report', reportType: 'Qualifikation', title: 'Diplom der Berufsmittelschule (Meslek Lisesi Diploması)', institution: 'Qualifikationshandbuch', publisher: 'Qualifikationshandbuch',
      number: 'tr-0001, Fassung 2', date: '2027/03/01', url: 'https://handbuch.example/qualifikationen/tr-0001/2/', language: 'de', rights: 'CC BY 4.0', abstractNote: undefined, creators: [],
    });
    expect(savedByZotero(headMetas(sampleCitation(publicationOf(), 'en', otherPublisher)))).toMatchObject({ itemType: 'report', institution: 'Office for Education and Social Affairs', number: 'tr-0001, version 2', language: 'en' });
  });

  it('would be a journal article without the institution, and lose its fields without Highwire', () => {
    const metas = headMetas(sampleCitation());
    expect(savedByZotero(metas.filter(({ name }) => name !== 'citation_technical_report_institution'))).toMatchObject({ itemType: 'journalArticle' });
    expect(savedByZotero(metas.filter(({ name }) => name.startsWith('DCTERMS')))).toMatchObject({ itemType: 'webpage', date: '2027-03-01', institution: 'Qualifikationshandbuch', number: undefined });
  });

  it('survive any title', () => {
    fc.assert(fc.property(nastyCitation, (citation) => {
      expect(savedByZotero(headMetas(citation))).toMatchObject({ itemType: 'report', title: fullTitle(citation), institution: citation.publisher, number: numberOf(citation), url: citation.address, creators: [] });
      expect(headMetas(citation).every(({ name, content }) => /^(citation_[a-z_]+|DCTERMS\.[a-zA-Z]+)$/.test(name) && content.trim() !== '')).toBe(true);
    }));
  });

  it('mark a title in another language, and cite without a day of access', () => {
    const german = headMetas(sampleCitation(publicationOf(2, { title: { de: 'Zeugnis' } }), 'en'));
    expect(german.filter(({ lang }) => lang).map(({ name, lang }) => [name, lang])).toEqual([['citation_title', 'de'], ['DCTERMS.title', 'de']]);
    expect(german.find(({ name }) => name === 'DCTERMS.bibliographicCitation')!.content).toMatch(/tr-0001\/2\/$/);
  });
});

describe('headLinks', () => {
  const hrefs = (n: number, language: 'de' | 'en' = 'de', more = {}) => headLinks(publicationOf(n, more), language, toAbsolute);
  const relations = (n: number, language?: 'de' | 'en') => Object.fromEntries(hrefs(n, language).filter(({ rel }) => !['alternate', 'describedby', 'schema.DCTERMS', 'license'].includes(rel)).map(({ rel, href }) => [rel, href.replace('https://handbuch.example', '')]));

  it('lead to this version, its neighbours, the newest and the list', () => {
    expect(relations(2)).toEqual({
      'cite-as': '/qualifikationen/tr-0001/2/', 'latest-version': '/qualifikationen/tr-0001/', 'predecessor-version': '/qualifikationen/tr-0001/1/',
      'successor-version': '/qualifikationen/tr-0001/3/', 'version-history': '/qualifikationen/tr-0001/fassungen/',
    });
    expect(relations(2, 'en')).toMatchObject({ 'cite-as': '/en/qualifications/tr-0001/2/', 'version-history': '/en/qualifications/tr-0001/versions/' });
    expect(relations(1)).not.toHaveProperty('predecessor-version');
    expect(relations(3)).not.toHaveProperty('successor-version');
  });

  it('lead to the citation and to the frozen files', () => {
    const files = hrefs(2, 'en').filter(({ rel }) => rel === 'alternate' || rel === 'describedby').map(({ rel, type, hreflang, href }) => [rel, type, hreflang, href.replace('https://handbuch.example', '')]);
    expect(files).toEqual([
      ['describedby', 'application/vnd.citationstyles.csl+json', undefined, '/en/qualifications/tr-0001/2/citation.csl.json'],
      ['alternate', 'application/x-research-info-systems', undefined, '/en/qualifications/tr-0001/2/citation.ris'],
      ['alternate', 'application/x-bibtex', undefined, '/en/qualifications/tr-0001/2/citation.bib'],
      ['alternate', 'application/vnd.citationstyles.csl+json', undefined, '/en/qualifications/tr-0001/2/citation.csl.json'],
      ['alternate', 'text/markdown', 'de', '/qualifikationen/tr-0001/2/quelle.mdx'],
      ['alternate', 'text/markdown', 'en', '/qualifikationen/tr-0001/2/quelle.en.mdx'],
    ]);
    expect(hrefs(2).find(({ rel }) => rel === 'license')!.href).toBe(site.licence.content.url);
  });

  it('of a removed version lead to no file', () => {
    expect(hrefs(2, 'de', removed).map(({ rel }) => rel)).toEqual(['schema.DCTERMS', 'cite-as', 'latest-version', 'predecessor-version', 'successor-version', 'version-history', 'license']);
  });

  it('name the kind of a source', () => {
    expect(['versions/norms/bqfg/1.yaml', 'versions/terms/fassung/1.mdx', 'versions/terms/fassung/1.en.mdx'].map((path) => [sourceType(path), sourceLanguage(path)])).toEqual([['application/yaml', 'de'], ['text/markdown', 'de'], ['text/markdown', 'en']]);
  });
});

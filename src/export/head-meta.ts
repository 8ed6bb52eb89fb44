// What the head of a version's page tells reference managers and crawlers: Highwire and Dublin Core names, and relations to other addresses.
import { citationBoxWords, citationFormats } from '../labels/citation.ts';
import { kinds } from '../labels/words.ts';
import { fullTitle, type Citation } from '../model/citation.ts';
import { predecessorOf, successorOf, type Publication } from '../model/publication.ts';
import { citationPath, entryPath, sourceFile, versionPath, versionsPath } from '../routes.ts';
import { site, type Language } from '../site.ts';
import { citationText, numberOf } from './citation-text.ts';

export interface Meta {
  name: string;
  content: string;
  /** Language of the content, where it is not that of the page. */
  lang?: string;
}

export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  hreflang?: string;
  title?: string;
}

/** Path → absolute address. */
export type Absolute = (path: string) => string;

/**
 * Names for Zotero's "Embedded Metadata". An institution makes it a report; without one, a title alone becomes a journal article.
 * No author is named: Zotero takes every author for a person and would split the name of a body into given name and surname.
 * Its reports have no field for a version, so it stands beside the code; Dublin Core repeats what Highwire cannot say.
 */
export function headMetas(citation: Citation): Meta[] {
  const { language, publisher, collection, titleLang, published, address } = citation;
  const title = { content: fullTitle(citation), ...(titleLang && { lang: titleLang }) };
  return [
    { name: 'citation_title', ...title },
    // Highwire writes days with slashes.
    { name: 'citation_publication_date', content: published.replaceAll('-', '/') },
    { name: 'citation_technical_report_institution', content: publisher },
    { name: 'citation_technical_report_number', content: numberOf(citation) },
    { name: 'citation_public_url', content: address },
    { name: 'citation_language', content: language },
    { name: 'DCTERMS.title', ...title },
    { name: 'DCTERMS.type', content: kinds[collection][language] },
    { name: 'DCTERMS.publisher', content: publisher },
    { name: 'DCTERMS.issued', content: published },
    { name: 'DCTERMS.identifier', content: address },
    { name: 'DCTERMS.language', content: language },
    { name: 'DCTERMS.rights', content: site.licence.content.name },
    { name: 'DCTERMS.license', content: site.licence.content.url },
    { name: 'DCTERMS.bibliographicCitation', content: citationText(citation, { accessed: null }) },
  ];
}

/** Relations: RFC 5829 for versions, RFC 8574 for cite-as. A removed version has no files; canonical and the other language are the frame's. */
export function headLinks(publication: Publication, language: Language, absolute: Absolute): HeadLink[] {
  const { entry: { collection, id }, version } = publication;
  const own = (path: (room: typeof collection, id: string, version: number, language: Language) => string, number: number | undefined) => (number === undefined ? undefined : absolute(path(collection, id, number, language)));
  const links: { rel: string; href: string | undefined }[] = [
    { rel: 'cite-as', href: own(versionPath, version.version) },
    { rel: 'latest-version', href: absolute(entryPath(collection, id, language)) },
    { rel: 'predecessor-version', href: own(versionPath, predecessorOf(publication)?.version) },
    { rel: 'successor-version', href: own(versionPath, successorOf(publication)?.version) },
    { rel: 'version-history', href: absolute(versionsPath(collection, id, language)) },
    { rel: 'license', href: site.licence.content.url },
  ];
  return [
    { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
    ...links.flatMap(({ rel, href }) => (href === undefined ? [] : [{ rel, href }])),
    ...(version.status === 'removed' ? [] : fileLinks(publication, language, absolute)),
  ];
}

function fileLinks({ entry: { collection, id }, version: { version, files } }: Publication, language: Language, absolute: Absolute): HeadLink[] {
  const words = citationBoxWords[language];
  const address = (format: 'bib' | 'ris' | 'csl.json') => absolute(citationPath(collection, id, version, language, format));
  const csl = citationFormats.find(({ format }) => format === 'csl.json')!;
  return [
    { rel: 'describedby', type: csl.type, href: address('csl.json') },
    ...citationFormats.map(({ format, name, type }) => ({ rel: 'alternate', type, title: name, href: address(format) })),
    ...files.map(({ path }) => ({
      rel: 'alternate',
      type: sourceType(path),
      hreflang: sourceLanguage(path),
      title: sourceLanguage(path) === 'en' ? words.sourceEnglish : words.source,
      href: absolute(sourceFile(collection, id, version, path)),
    })),
  ];
}

/** Media type of a frozen file: RFC 7763 for Markdown, RFC 9512 for YAML. */
export function sourceType(path: string): 'text/markdown' | 'application/yaml' {
  return path.endsWith('.yaml') ? 'application/yaml' : 'text/markdown';
}

/** Language of the prose in a frozen file. */
export function sourceLanguage(path: string): Language {
  return path.endsWith('.en.mdx') ? 'en' : 'de';
}

// A published version in the words of schema.org, for search engines and archives.
import { citationBoxWords, citationWords } from '../labels/citation.ts';
import { kinds, versionStatus } from '../labels/words.ts';
import type { Citation } from '../model/citation.ts';
import { predecessorOf, type Publication } from '../model/publication.ts';
import { pagePath, releasePath, sourceFile, versionPath } from '../routes.ts';
import { site } from '../site.ts';
import { citationText } from './citation-text.ts';
import { sourceLanguage, sourceType, type Absolute } from './head-meta.ts';

/** The version as a Report. It speaks of the frozen text, on whatever page it stands: its id is the permanent address. `subject` is what the text is about. */
export function describeVersion(citation: Citation, publication: Publication, absolute: Absolute, subject?: Record<string, unknown>): Record<string, unknown> {
  const { language, publisher, handbook, collection, code, title, titleLang, original, version, published, stateAsOf, release, status, address } = citation;
  const words = citationWords[language];
  const predecessor = predecessorOf(publication);
  const name = (text: string, lang: string | undefined) => (lang ? { '@value': text, '@language': lang } : text);
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': address,
    url: address,
    archivedAt: address,
    identifier: code,
    reportNumber: code,
    version: String(version),
    name: name(title, titleLang),
    ...(original && { alternateName: name(original.text, original.lang) }),
    genre: kinds[collection][language],
    inLanguage: language,
    datePublished: published,
    // The text of a version never changes after that day.
    dateModified: published,
    contentReferenceTime: stateAsOf,
    creativeWorkStatus: versionStatus[status][language],
    creditText: citationText(citation, { accessed: null }),
    license: site.licence.content.url,
    publisher: { '@type': 'Organization', name: publisher },
    isPartOf: [
      { '@type': 'CreativeWork', name: handbook, url: absolute(pagePath('start', language)) },
      { '@type': 'CreativeWork', name: `${handbook}, ${words.release(release)}`, url: absolute(releasePath(release, language)) },
    ],
    ...(subject && { about: subject }),
    ...(predecessor && { isBasedOn: absolute(versionPath(collection, code, predecessor.version, language)) }),
    ...(status !== 'removed' && { encoding: describeFiles(citation, publication, absolute) }),
  };
}

function describeFiles({ language, collection, code, version }: Citation, { version: { files } }: Publication, absolute: Absolute): Record<string, unknown>[] {
  const words = citationBoxWords[language];
  return files.map(({ path, sha256, swhid, bytes }) => ({
    '@type': 'MediaObject',
    name: sourceLanguage(path) === 'en' ? words.sourceEnglish : words.source,
    contentUrl: absolute(sourceFile(collection, code, version, path)),
    encodingFormat: sourceType(path),
    inLanguage: sourceLanguage(path),
    contentSize: `${bytes} B`,
    sha256,
    identifier: swhid,
  }));
}

/** JSON that can stand in a script element: no `<` in it can end the element or open a comment. */
export function toScript(data: Record<string, unknown>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

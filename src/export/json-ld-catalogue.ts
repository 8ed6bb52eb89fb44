// The data sets in the words of schema.org, for search engines for data.
import { catalogueWords } from '../labels/linked-data.ts';
import { catalogueFile } from '../file-routes.ts';
import { pagePath } from '../routes.ts';
import { site, type Language } from '../site.ts';
import { describedSets, mediaTypeOf, type Catalogued } from './dcat.ts';

/** The page about the data as a catalogue of its data sets. */
export function describeCatalogue(language: Language, context: Catalogued): Record<string, unknown> {
  const { absolute, published } = context;
  const page = absolute(pagePath('data', language));
  const common = { license: site.licence.content.url, creator: { '@type': 'Organization', name: site.publisher[language] }, isAccessibleForFree: true, ...(published && { datePublished: published.first, dateModified: published.last, version: published.release }) };
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': `${absolute(catalogueFile('ttl'))}#catalogue`,
    url: page,
    name: catalogueWords.title[language],
    description: catalogueWords.description[language],
    license: site.licence.content.url,
    publisher: { '@type': 'Organization', name: site.publisher[language] },
    dataset: describedSets(context).map(({ name, title, description, offered }) => ({
      '@type': 'Dataset',
      '@id': `${absolute(catalogueFile('ttl'))}#${name}`,
      url: page,
      name: title[language],
      description: description[language],
      ...common,
      keywords: catalogueWords.keywords[language],
      distribution: offered.map(({ path, format, title: label }) => ({ '@type': 'DataDownload', name: label[language], contentUrl: absolute(path), encodingFormat: mediaTypeOf(format) })),
    })),
  };
}

// What a file of linked data says about itself: licence, version, day, own address, page for people.
import type { Publication } from '../model/publication.ts';
import { absolute as absoluteAddress, entryPath, pagePath, releasePath, versionPath, type Room } from '../routes.ts';
import { site } from '../site.ts';
import type { Absolute } from './head-meta.ts';
import { both, iri, text, typed, type Thing } from './rdf.ts';

export const absoluteFor = (origin: URL | undefined): Absolute => (path) => absoluteAddress(path, origin);

/** The handbook as the body that publishes; a person or office is named only where the operator has done so. */
export function publisherOf(absolute: Absolute): Thing {
  return { id: `${absolute(pagePath('start', 'de'))}#publisher`, is: ['foaf:Agent'], facts: { 'foaf:name': site.operator.name ? text(site.operator.name, 'de') : both(site.publisher) } };
}

export interface DescribedFile {
  file: string;
  /** The thing the file is about. */
  about: string;
  title: { de: string; en?: string | undefined };
  room: Room;
  id: string;
  stateAsOf: string;
  /** Absent for drafts and working files. */
  publication: Publication | undefined;
  absolute: Absolute;
}

/** The file as a thing of its own. It is made from the newest version and names the permanent address of that. */
export function describeFile({ file, about, title, room, id, stateAsOf, publication, absolute }: DescribedFile): Thing {
  const version = publication?.version;
  return {
    id: absolute(file),
    is: ['foaf:Document'],
    facts: {
      'dct:title': both(title),
      'dct:identifier': text(absolute(file)),
      'dct:license': iri(site.licence.content.url),
      'dct:publisher': publisherOf(absolute),
      'dct:isVersionOf': iri(absolute(entryPath(room, id, 'de'))),
      'dct:source': version && [iri(absolute(versionPath(room, id, version.version, 'de'))), iri(absolute(versionPath(room, id, version.version, 'en')))],
      'dct:isPartOf': version && iri(absolute(releasePath(version.release, 'de'))),
      'dct:issued': version && typed(version.date, 'xsd:date'),
      'dcat:version': version && text(String(version.version)),
      'schema:contentReferenceTime': typed(stateAsOf, 'xsd:date'),
      'foaf:primaryTopic': iri(about),
    },
  };
}

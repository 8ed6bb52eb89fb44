// Competence frameworks as CASE 1.1 packages (1EdTech), one for each language.
import { caseTypes, caseWords } from '../labels/linked-data.ts';
import type { Profile } from '../model/handbook.ts';
import { mappedFramework } from '../model/mapped-framework.ts';
import type { Publication } from '../model/publication.ts';
import { caseFile } from '../file-routes.ts';
import { competencePath, entryPath, versionPath } from '../routes.ts';
import type { Framework } from '../schema/index.ts';
import { site, type Language } from '../site.ts';
import type { Absolute } from './head-meta.ts';
import { namedUuid } from './named-uuid.ts';

interface Link { title: string; identifier: string; uri: string }
interface Association { identifier: string; associationType: string; sequenceNumber?: number; uri: string; originNodeURI: Link; destinationNodeURI: Link; lastChangeDateTime: string; notes?: string }

interface Context { frameworks: ReadonlyMap<string, Profile<Framework>>; publication: Publication | undefined; absolute: Absolute }

const inLanguage = (wording: { de: string; en?: string | undefined }, language: Language): string => wording[language] ?? wording.de;

/** Addresses of the parts of a framework in a language; identifiers are made from them. */
function addresses(id: string, language: Language, absolute: Absolute) {
  const page = absolute(entryPath('frameworks', id, language));
  return {
    document: page,
    area: (code: string) => `${page}#area-${encodeURIComponent(code)}`,
    competence: (code: string) => absolute(competencePath(id, code, language)),
    descriptor: (competence: string, descriptor: string) => `${absolute(competencePath(id, competence, language))}#${descriptor}`,
  };
}

/** Links by address, so that each identifier is computed once. */
async function linker(entries: readonly [uri: string, title: string][]): Promise<(uri: string) => Link> {
  const links = new Map(await Promise.all(entries.map(async ([uri, title]): Promise<[string, Link]> => [uri, { title, identifier: await namedUuid(uri), uri }])));
  return (uri) => links.get(uri)!;
}

/** Every item of a framework: address, kind, wording, code, parent, level. */
function itemsOf({ id, data }: Profile<Framework>, language: Language, absolute: Absolute) {
  const at = addresses(id, language, absolute);
  return [
    ...data.areas.map(({ code, title }) => ({ uri: at.area(code), kind: 'area' as const, code, label: inLanguage(title, language), statement: inLanguage(title, language), parent: at.document, level: undefined })),
    ...data.competences.flatMap(({ code, area, type, title, definition, descriptors }) => [
      { uri: at.competence(code), kind: type, code, label: inLanguage(title, language), statement: inLanguage(definition ?? title, language), parent: at.area(area), level: undefined },
      ...descriptors.map((descriptor) => ({ uri: at.descriptor(code, descriptor.id), kind: descriptor.kind, code: descriptor.id, label: undefined, statement: inLanguage(descriptor.text, language), parent: at.competence(code), level: descriptor.level })),
    ]),
  ];
}

/** Mappings that lead to a competence of another framework of the handbook. Only an exact one is called so. */
function mappingsOf({ id, data }: Profile<Framework>, language: Language, { frameworks, absolute }: Context) {
  return data.competences.flatMap(({ code, mappings }) => mappings.flatMap((mapping) => {
    const target = mappedFramework(frameworks.values(), mapping);
    const competence = target?.data.competences.find((other) => other.code === mapping.code);
    if (!target || !competence) return [];
    return [{ origin: addresses(id, language, absolute).competence(code), destination: addresses(target.id, language, absolute).competence(competence.code), title: inLanguage(competence.title, language), type: mapping.relation === 'exact' ? 'exactMatchOf' : 'isRelatedTo', notes: mapping.note && inLanguage(mapping.note, language) }];
  }));
}

/** Text of a .case.json file. */
export async function caseOfFramework(profile: Profile<Framework>, language: Language, context: Context): Promise<string> {
  const { id, data } = profile;
  const { absolute, publication } = context;
  const at = addresses(id, language, absolute);
  const changed = `${publication?.version.date ?? data.stateAsOf}T00:00:00Z`;
  const items = itemsOf(profile, language, absolute);
  const mappings = mappingsOf(profile, language, context);
  const types = [...new Set(items.map(({ kind }) => kind))];
  const typeUri = (kind: keyof typeof caseTypes) => `${absolute(caseFile(id, language))}#type-${kind}`;
  const licenceUri = site.licence.content.url;
  const link = await linker([
    [at.document, inLanguage(data.title, language)],
    ...items.map(({ uri, label, statement }): [string, string] => [uri, label ?? statement]),
    ...mappings.map(({ destination, title }): [string, string] => [destination, title]),
    ...types.map((kind): [string, string] => [typeUri(kind), caseTypes[kind][language]]),
    [licenceUri, site.licence.content.name],
  ]);
  const associate = async (type: string, origin: string, destination: string, more: { sequenceNumber?: number; notes?: string | undefined } = {}): Promise<Association> => {
    const uri = `${absolute(caseFile(id, language))}#${type}:${encodeURIComponent(origin)}:${encodeURIComponent(destination)}`;
    return { identifier: await namedUuid(uri), associationType: type, ...(more.sequenceNumber === undefined ? {} : { sequenceNumber: more.sequenceNumber }), uri, originNodeURI: link(origin), destinationNodeURI: link(destination), lastChangeDateTime: changed, ...(more.notes === undefined ? {} : { notes: more.notes }) };
  };
  const counts = new Map<string, number>();
  const place = (parent: string) => counts.set(parent, (counts.get(parent) ?? 0) + 1).get(parent)!;
  const tree = items.map(({ uri, parent }) => associate('isChildOf', uri, parent, { sequenceNumber: place(parent) }));
  // Only the handbook's own texts are under its licence.
  const licence = data.own ? { licenseURI: link(licenceUri) } : {};
  const cfPackage = {
    CFDocument: {
      ...(({ identifier, uri }: Link) => ({ identifier, uri }))(link(at.document)),
      caseVersion: '1.1', creator: data.publisher, title: inLanguage(data.title, language), lastChangeDateTime: changed,
      officialSourceURL: publication ? absolute(versionPath('frameworks', id, publication.version.version, language)) : at.document,
      publisher: site.publisher[language], description: inLanguage(data.summary, language), language, version: data.version, ...licence,
      notes: [data.terms && inLanguage(data.terms, language), publication && caseWords[language].version(publication.version), caseWords[language].licence(site.licence.content.name, licenceUri), caseWords[language].facts(data.stateAsOf)].filter(Boolean).join(' '),
    },
    CFItems: items.map(({ uri, kind, code, label, statement, level }) => ({
      identifier: link(uri).identifier, fullStatement: statement, CFItemType: caseTypes[kind][language], uri, humanCodingScheme: code, ...(label !== undefined && label !== statement ? { abbreviatedStatement: label } : {}),
      language, ...(level === undefined ? {} : { educationLevel: [level] }), CFItemTypeURI: link(typeUri(kind)), lastChangeDateTime: changed,
    })),
    CFAssociations: await Promise.all([...tree, ...mappings.map(({ type, origin, destination, notes }) => associate(type, origin, destination, { notes }))]),
    CFDefinitions: {
      ...(data.own && { CFLicenses: [{ ...link(licenceUri), licenseText: licenceUri, lastChangeDateTime: changed }] }),
      CFItemTypes: types.map((kind) => ({ ...link(typeUri(kind)), description: caseTypes[kind][language], hierarchyCode: kind, lastChangeDateTime: changed })),
    },
  };
  return `${JSON.stringify(cfPackage, null, 1)}\n`;
}

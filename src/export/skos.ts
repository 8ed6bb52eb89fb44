// Competence frameworks and the glossary as SKOS concept schemes.
import { skosWords } from '../labels/linked-data.ts';
import type { Profile } from '../model/handbook.ts';
import { mappedFramework } from '../model/mapped-framework.ts';
import type { Publication } from '../model/publication.ts';
import { skosFile } from '../file-routes.ts';
import { competencePath, entryPath, listPath } from '../routes.ts';
import type { Framework, Term } from '../schema/index.ts';
import { site, type Language } from '../site.ts';
import type { Absolute } from './head-meta.ts';
import { describeFile, publisherOf } from './rdf-file.ts';
import { both, iri, text, typed, type Name, type Thing, type Value } from './rdf.ts';

type Frameworks = ReadonlyMap<string, Profile<Framework>>;
type Mapping = Framework['competences'][number]['mappings'][number];

const relations: Record<Mapping['relation'], Name> = { exact: 'skos:exactMatch', close: 'skos:closeMatch', broader: 'skos:broadMatch', narrower: 'skos:narrowMatch', related: 'skos:relatedMatch' };

/** A competence is what its page shows. */
export const competenceConcept = (framework: string, code: string, absolute: Absolute): string => `${absolute(competencePath(framework, code, 'de'))}#concept`;
export const schemeOf = (framework: string, absolute: Absolute): string => `${absolute(entryPath('frameworks', framework, 'de'))}#scheme`;
/** Codes of areas and levels may hold any sign. */
const partOf = (framework: string, part: 'area' | 'level', code: string, absolute: Absolute) => `${absolute(entryPath('frameworks', framework, 'de'))}#${part}-${encodeURIComponent(code)}`;

/** Matches with frameworks of the handbook by address, with others in words. */
function matches(mappings: readonly Mapping[], frameworks: Frameworks, part: 'level' | 'competence', absolute: Absolute): Thing['facts'] {
  const facts: Record<Name, Value[]> = {};
  for (const { relation, ...mapping } of mappings) {
    const target = mappedFramework(frameworks.values(), mapping);
    const isThere = part === 'level' ? target?.data.levels.some(({ level }) => level === mapping.code) : target?.data.competences.some(({ code }) => code === mapping.code);
    const name = target && isThere ? relations[relation] : 'skos:editorialNote';
    const value = target && isThere ? [iri(part === 'level' ? partOf(target.id, 'level', mapping.code, absolute) : competenceConcept(target.id, mapping.code, absolute))] : both(skosWords.mapping(mapping.framework, mapping.version, mapping.code));
    (facts[name] ??= []).push(...value);
  }
  return facts;
}

function levels({ id, data }: Profile<Framework>, frameworks: Frameworks, absolute: Absolute): Thing[] {
  const scheme = `${schemeOf(id, absolute)}-levels`;
  return [
    { id: scheme, is: ['skos:ConceptScheme'], facts: { 'dct:title': both(skosWords.levels(data.title)), 'skos:hasTopConcept': data.levels.map(({ level }) => iri(partOf(id, 'level', level, absolute))) } },
    ...data.levels.map(({ level, title, text: wording, equals }): Thing => ({
      id: partOf(id, 'level', level, absolute),
      is: ['skos:Concept'],
      facts: { 'skos:notation': text(level), 'skos:prefLabel': both(title), 'skos:definition': wording && both(wording), 'skos:topConceptOf': iri(scheme), 'skos:inScheme': iri(scheme), ...matches(equals, frameworks, 'level', absolute) },
    })),
  ];
}

function competences({ id, data }: Profile<Framework>, frameworks: Frameworks, absolute: Absolute): Thing[] {
  const scheme = schemeOf(id, absolute);
  const areas = data.areas.map(({ code, title }): Thing => ({
    id: partOf(id, 'area', code, absolute),
    is: ['skos:Concept'],
    facts: {
      'skos:notation': text(code), 'skos:prefLabel': both(title), 'skos:topConceptOf': iri(scheme), 'skos:inScheme': iri(scheme),
      'skos:narrower': data.competences.filter(({ area }) => area === code).map((competence) => iri(competenceConcept(id, competence.code, absolute))),
    },
  }));
  return [...areas, ...data.competences.map(({ code, area, title, definition, descriptors, mappings }): Thing => ({
    id: competenceConcept(id, code, absolute),
    is: ['skos:Concept'],
    facts: {
      'skos:notation': text(code), 'skos:prefLabel': both(title), 'skos:definition': definition && both(definition), 'skos:broader': iri(partOf(id, 'area', area, absolute)), 'skos:inScheme': iri(scheme),
      // A descriptor belongs to a level, so it is more than a text.
      'skos:note': descriptors.map((descriptor): Thing => ({ is: [], facts: { 'rdf:value': both(descriptor.text), 'dct:identifier': text(descriptor.id), 'dct:subject': iri(partOf(id, 'level', descriptor.level, absolute)) } })),
      'foaf:page': (['de', 'en'] as const).map((language) => iri(absolute(competencePath(id, code, language)))),
      ...matches(mappings, frameworks, 'competence', absolute),
    },
  }))];
}

/** A framework: areas as top concepts, competences below them, levels as a scheme of their own. */
export function skosOfFramework(profile: Profile<Framework>, format: 'ttl' | 'jsonld', { frameworks, publication, absolute }: { frameworks: Frameworks; publication: Publication | undefined; absolute: Absolute }): Thing[] {
  const { id, data } = profile;
  const scheme = schemeOf(id, absolute);
  return [
    describeFile({ file: skosFile(format, id), about: scheme, title: data.title, room: 'frameworks', id, stateAsOf: data.stateAsOf, publication, absolute }),
    {
      id: scheme,
      is: ['skos:ConceptScheme'],
      facts: {
        'dct:title': both(data.title), 'dct:description': both(data.summary), 'owl:versionInfo': text(data.version), 'dct:publisher': { is: ['foaf:Agent'], facts: { 'foaf:name': text(data.publisher) } },
        'dct:rights': data.terms && both(data.terms), 'skos:hasTopConcept': data.areas.map(({ code }) => iri(partOf(id, 'area', code, absolute))),
      },
    },
    ...competences(profile, frameworks, absolute),
    ...levels(profile, frameworks, absolute),
  ];
}

export const glossaryScheme = (absolute: Absolute): string => `${absolute(listPath('terms', 'de'))}#scheme`;
export const termConcept = (id: string, absolute: Absolute): string => `${absolute(entryPath('terms', id, 'de'))}#concept`;

/** The glossary: one concept for each term; equivalents in other languages as further labels, so that none claims to be the only one. */
export function skosOfGlossary(terms: readonly Profile<Term>[], format: 'ttl' | 'jsonld', { lastDate, release, absolute }: { lastDate: string | undefined; release: string | undefined; absolute: Absolute }): Thing[] {
  const page = (language: Language) => absolute(listPath('terms', language));
  const scheme = glossaryScheme(absolute);
  const known = new Set(terms.map(({ id }) => id));
  return [
    {
      id: absolute(skosFile(format)),
      is: ['foaf:Document'],
      facts: {
        'dct:title': both(skosWords.glossary), 'dct:identifier': text(absolute(skosFile(format))), 'dct:license': iri(site.licence.content.url), 'dct:publisher': publisherOf(absolute),
        'dct:isVersionOf': [iri(page('de')), iri(page('en'))], 'dct:modified': lastDate === undefined ? undefined : typed(lastDate, 'xsd:date'), 'dcat:version': release === undefined ? undefined : text(release), 'foaf:primaryTopic': iri(scheme),
      },
    },
    { id: scheme, is: ['skos:ConceptScheme'], facts: { 'dct:title': both(skosWords.glossaryOf(site.name)), 'dct:publisher': publisherOf(absolute), 'dct:license': iri(site.licence.content.url), 'skos:hasTopConcept': terms.map(({ id }) => iri(termConcept(id, absolute))) } },
    ...terms.map(({ id, data }): Thing => ({
      id: termConcept(id, absolute),
      is: ['skos:Concept'],
      facts: {
        'dct:identifier': text(id), 'skos:prefLabel': both(data.title), 'skos:definition': both(data.definition),
        'skos:altLabel': distinctLabels(data),
        'skos:related': data.related.filter((other) => known.has(other)).map((other) => iri(termConcept(other, absolute))),
        'skos:topConceptOf': iri(scheme), 'skos:inScheme': iri(scheme),
        'schema:contentReferenceTime': typed(data.stateAsOf, 'xsd:date'),
        'foaf:page': (['de', 'en'] as const).map((language) => iri(absolute(entryPath('terms', id, language)))),
      },
    })),
  ];
}

/** Abbreviations and equivalents; a label that is the preferred one already must not come twice (SKOS S13). */
function distinctLabels({ title, abbreviations, equivalents }: Term) {
  const labels = [...abbreviations.map((wording) => text(wording, 'de')), ...equivalents.map(({ text: wording, lang }) => text(wording, lang))];
  return labels.filter(({ text: wording, lang }) => !(lang === 'de' && wording === title.de) && !(lang === 'en' && wording === title.en));
}

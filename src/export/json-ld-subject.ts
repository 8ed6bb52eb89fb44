// What a version speaks of, in the words of schema.org: the credential, law, term, framework, occupation, course or state itself.
import { qualificationKind, regulationKind, rooms } from '../labels/words.ts';
import type { Profile } from '../model/handbook.ts';
import { ownLevels } from '../model/workload.ts';
import { competencePath, entryPath, listPath } from '../routes.ts';
import type { CollectionName, Country, Curriculum, Data, Framework, Law, Qualification, Regulation, Role, Term } from '../schema/index.ts';
import type { Language } from '../site.ts';
import type { Absolute } from './head-meta.ts';
import { competenceConcept, glossaryScheme, schemeOf, termConcept } from './skos.ts';

type Described = Record<string, unknown>;
interface About<T> { id: string; data: T; language: Language; absolute: Absolute }

const tagged = (text: string, lang: string) => ({ '@value': text, '@language': lang });
/** A text in the language of the page; where it has none, the German one, marked as such. */
const pick = (wording: { de: string; en?: string | undefined }, language: Language) => wording[language] ?? tagged(wording.de, 'de');
const organisation = (name: string) => ({ '@type': 'Organization', name });
/** Fields that say something: no undefined values, no empty lists. */
const filled = (described: Described): Described => Object.fromEntries(Object.entries(described).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

function credential({ id, data, language, absolute }: About<Qualification>): Described {
  const [edition] = data.editions;
  return {
    '@type': 'EducationalOccupationalCredential',
    '@id': `${absolute(entryPath('qualifications', id, 'de'))}#qualification`,
    name: data.title[language],
    alternateName: data.titles.map(({ text, lang }) => tagged(text, lang)),
    description: data.summary[language],
    credentialCategory: qualificationKind[data.kind][language],
    // What other states compare it with is no level of its own.
    educationalLevel: ownLevels(edition!).map(({ framework, level }) => ({ '@type': 'DefinedTerm', termCode: level, inDefinedTermSet: framework })),
    identifier: data.codes.map(({ register, code }) => ({ '@type': 'PropertyValue', propertyID: register, value: code })),
    countryOfOrigin: { '@type': 'Country', '@id': `${absolute(entryPath('countries', data.state, 'de'))}#country`, identifier: data.state },
  };
}

function legislation({ id, data, language, absolute }: About<Regulation>): Described {
  return {
    '@type': 'Legislation',
    '@id': `${absolute(entryPath('regulations', id, 'de'))}#regulation`,
    name: tagged(data.officialTitle, 'de'),
    alternateName: [data.title[language], tagged(data.abbreviation, 'de')],
    description: data.summary[language],
    legislationIdentifier: data.bjnr ?? data.abbreviation,
    legislationType: regulationKind[data.kind][language],
    legislationDate: data.issuedOn,
    legislationDateVersion: data.consolidatedAsOf,
    legislationJurisdiction: 'DE',
    temporalCoverage: `${data.inForceFrom}/${data.inForceUntil ?? '..'}`,
    inLanguage: 'de',
  };
}

function law({ id, data, language, absolute }: About<Law>): Described {
  return {
    '@type': 'Legislation',
    '@id': `${absolute(entryPath('norms', id, 'de'))}#law`,
    name: pick(data.title, language),
    alternateName: tagged(data.abbreviation, 'de'),
    legislationIdentifier: data.abbreviation,
    legislationDate: data.issuedOn,
    legislationDateVersion: data.consolidatedAsOf,
    legislationJurisdiction: 'DE',
    inLanguage: 'de',
    sameAs: data.url,
  };
}

function term({ id, data, language, absolute }: About<Term>): Described {
  return {
    '@type': 'DefinedTerm',
    '@id': termConcept(id, absolute),
    name: data.title[language],
    termCode: id,
    description: data.definition[language],
    alternateName: [...data.abbreviations, ...data.equivalents.map(({ text, lang }) => tagged(text, lang))],
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': glossaryScheme(absolute), name: rooms.terms[language], url: absolute(listPath('terms', language)) },
  };
}

function framework({ id, data, language, absolute }: About<Framework>): Described {
  return {
    '@type': 'DefinedTermSet',
    '@id': schemeOf(id, absolute),
    name: data.title[language],
    description: data.summary[language],
    version: data.version,
    publisher: organisation(data.publisher),
    hasDefinedTerm: data.competences.map(({ code, title }) => ({ '@type': 'DefinedTerm', '@id': competenceConcept(id, code, absolute), termCode: code, name: pick(title, language), url: absolute(competencePath(id, code, language)) })),
  };
}

function occupation({ id, data, language, absolute }: About<Role>): Described {
  return {
    '@type': 'Occupation',
    '@id': `${absolute(entryPath('roles', id, 'de'))}#role`,
    name: data.title[language],
    alternateName: data.aliases.map((alias) => pick(alias, language)),
    description: pick(data.purpose, language),
    responsibilities: data.tasks.map(({ text }) => pick(text, language)),
    skills: data.requirements.map(({ framework: of, competence }) => ({ '@type': 'DefinedTerm', '@id': competenceConcept(of, competence, absolute), termCode: competence, inDefinedTermSet: schemeOf(of, absolute) })),
  };
}

function course({ id, data, language, absolute }: About<Curriculum>): Described {
  return {
    '@type': 'Course',
    '@id': `${absolute(entryPath('curricula', id, 'de'))}#curriculum`,
    name: data.title[language],
    description: data.summary[language],
    provider: organisation(data.provider),
    inLanguage: data.language,
    educationalLevel: data.level && pick(data.level, language),
    timeRequired: data.hours === undefined ? undefined : `PT${data.hours}H`,
    numberOfCredits: data.credits,
    sameAs: data.url,
  };
}

function country({ id, data, language, absolute }: About<Country>): Described {
  return { '@type': 'Country', '@id': `${absolute(entryPath('countries', id, 'de'))}#country`, name: data.title[language], alternateName: data.originalNames.map(({ text, lang }) => tagged(text, lang)), identifier: id };
}

/** Recommendations speak of nothing that has a name of its own. */
const subjects: { [C in CollectionName]?: (about: About<Data<C>>) => Described } = { countries: country, qualifications: credential, regulations: legislation, frameworks: framework, roles: occupation, curricula: course, norms: law, terms: term };

/** The thing behind a profile; undefined where it has none. */
export function describeSubject({ collection, id, data }: Profile, language: Language, absolute: Absolute): Described | undefined {
  const describe = subjects[collection] as ((about: About<unknown>) => Described) | undefined;
  return describe && filled(describe({ id, data, language, absolute }));
}

// What a country's profile says about papers and grades, for the pages of its qualifications: from the version of that time, with its numbered places.
import type { Handbook, Profile } from '../model/handbook.ts';
import { numberPlaces, placesOf } from '../model/margin-numbers.ts';
import type { CountryPapers } from '../model/papers.ts';
import { versionIn } from '../model/published.ts';
import type { Publication } from '../model/publication.ts';
import { entryPath, versionPath } from '../routes.ts';
import type { Country, Qualification } from '../schema/index.ts';
import type { Language } from '../site.ts';

/** Undefined where the handbook has no profile of the state. A permanent page keeps the country as it was when the version was published. */
export function countryPapers(handbook: Handbook, code: string, language: Language, publication: Publication | undefined): CountryPapers | undefined {
  const name = `countries/${code}`;
  const entry = handbook.showsWorkingFiles ? undefined : handbook.published.entries.get(name);
  const version = publication?.isPermanent && entry ? versionIn(entry, publication.version.release)?.version : handbook.countries.has(code) ? entry?.versions.at(-1)?.version : undefined;
  const profile = (version === undefined ? handbook.countries.get(code) : handbook.frozen.get(`${name}/${version}`)) as Profile<Country> | undefined;
  if (!profile) return undefined;
  const { data, prose } = profile;
  const margin = version === undefined ? undefined : numberPlaces(placesOf('countries', data, prose.de));
  return {
    title: data.title[language],
    documents: data.documents,
    gradingScales: data.gradingScales,
    at(place) {
      const number = margin?.get(place);
      if (number === undefined) return { href: `${entryPath('countries', code, language)}#${place === 'documents' ? 'papiere' : 'noten'}` };
      return { href: `${versionPath('countries', code, version!, language)}#rn-${number}`, number };
    },
  };
}

/** The editions of a qualification by the state that issued certificates then, each with that state's papers. */
export function papersByState(handbook: Handbook, data: Qualification, language: Language, publication: Publication | undefined) {
  const byState = Map.groupBy(data.editions, ({ state }) => state ?? data.state);
  return [...byState].map(([code, editions]) => ({ editions, country: countryPapers(handbook, code, language, publication) }));
}

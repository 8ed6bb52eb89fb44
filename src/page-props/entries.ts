// Props of the pages of profiles, one function per collection. They serve the newest version, every frozen one and drafts.
import { buildMatrix, matricesOf } from '../model/coverage.ts';
import { referring, type Handbook } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { rowsOfRegulation } from '../model/qualification-groups.ts';
import { coveragePath, entryPath, groupPath } from '../routes.ts';
import type { Country, Law, Qualification, Regulation, Term } from '../schema/index.ts';
import { comparisonsOfQualification, comparisonsOfRegulation } from './comparison-pairs.ts';
import { papersByState } from './country-papers.ts';
import { coverageRows } from './competences.ts';
import { issuingState } from './issuing-state.ts';
import { qualificationsOf, regulationFor, shownProps, titlesOf, usesOf, type Shown } from './shared.ts';
import { synopsisSums } from './synopsis-sums.ts';
import { systemPairLinks } from './systems.ts';

/** Provisions and terms that words of the panels may lead to. */
const namesOnce = once((handbook: Handbook) => new Set([...handbook.provisions.keys(), ...[...handbook.terms.keys()].map((term) => `term:${term}`)]));

export function countryProps(shown: Shown<Country>) {
  const { handbook, language, profile: { id, data } } = shown;
  return {
    ...shownProps(shown, data.title[language]),
    qualifications: qualificationsOf(handbook, id),
    states: titlesOf(handbook, 'countries', language),
    // What stands beside it today is no part of a frozen version.
    systemPairs: shown.publication?.isPermanent || !handbook.countries.has(id) ? [] : systemPairLinks(shown.profile, language),
    successors: referring(handbook, `countries/${id}`, 'countries').filter(({ data }) => data.predecessors.some(({ state }) => state === id)).map(({ id, data }) => ({ id, title: data.title[language] })),
    usedBy: usesOf(handbook, 'countries', id, language, ['qualifications', 'countries']),
  };
}

export function qualificationProps(shown: Shown<Qualification>) {
  const { handbook, language, profile: { id, data } } = shown;
  const states = titlesOf(handbook, 'countries', language);
  return {
    ...shownProps(shown, id, [{ label: states[data.state] ?? data.state, href: entryPath('countries', data.state, language) }]),
    matrices: matricesOf(data).flatMap((names) => {
      const regulation = regulationFor(handbook, names.regulation, shown.publication)?.profile;
      const matrix = regulation && buildMatrix(data, regulation.data, names);
      const version = shown.publication?.isPermanent ? shown.publication.version.version : undefined;
      return matrix && matrix.rows.length > 0 ? [{ abbreviation: [regulation.data.abbreviation, regulation.data.specialisations.find(({ id }) => id === names.focus.specialisation)?.title].filter(Boolean).join(', '), href: coveragePath(id, names.regulation, language, { version }), edition: matrix.edition, sums: matrix.sums, count: matrix.rows.length }] : [];
    }),
    // What stands beside it today is no part of a frozen version, nor of one that was withdrawn.
    comparisons: shown.publication?.isPermanent || !handbook.qualifications.has(id) ? [] : comparisonsOfQualification(handbook, shown.profile, language),
    regulations: Object.fromEntries(data.referenceCandidates.flatMap(({ regulation }) => {
      const found = handbook.regulations.get(regulation);
      return found ? [[regulation, found]] : [];
    })),
    states,
    issuer: issuingState(handbook, data.state, language),
    papers: papersByState(handbook, data, language, shown.publication),
    known: namesOnce(handbook),
    others: titlesOf(handbook, 'qualifications', language),
    successors: referring(handbook, `qualifications/${id}`, 'qualifications').filter(({ data }) => data.predecessors.includes(id)).map(({ id, data }) => ({ id, title: data.title[language] })),
    usedBy: usesOf(handbook, 'qualifications', id, language),
  };
}

export function regulationProps(shown: Shown<Regulation>) {
  const { handbook, language, profile: { id, data } } = shown;
  const { count, parts } = rowsOfRegulation(handbook, id);
  const others = { ...titlesOf(handbook, 'regulations', language), ...Object.fromEntries([...handbook.regulations.values()].map(({ id, data }) => [id, `${data.title[language]}, ${data.abbreviation}`])) };
  return {
    ...shownProps(shown, data.abbreviation),
    referring: {
      count,
      rows: parts > 0 ? [] : referring(handbook, `regulations/${id}`, 'qualifications'),
      href: parts > 0 ? groupPath('byRegulation', id, 1, language) : undefined,
    },
    comparisons: shown.publication?.isPermanent || parts > 0 ? [] : comparisonsOfRegulation(handbook, id, language),
    states: titlesOf(handbook, 'countries', language),
    others,
    successors: referring(handbook, `regulations/${id}`, 'regulations').filter(({ data }) => data.supersedes.some(({ regulation }) => regulation === id)).map(({ id }) => ({ id, title: others[id]! })),
    provisions: Object.fromEntries(handbook.provisions),
    synopses: synopsisSums(shown),
    coverage: coverageRows(shown),
    usedBy: usesOf(handbook, 'regulations', id, language, ['qualifications', 'regulations']),
  };
}

export function lawProps(shown: Shown<Law>) {
  return shownProps(shown, shown.profile.data.abbreviation);
}

export function termProps(shown: Shown<Term>) {
  const { handbook, language, profile: { id, data } } = shown;
  return {
    ...shownProps(shown, data.title[language]),
    provisions: Object.fromEntries(handbook.provisions),
    terms: titlesOf(handbook, 'terms', language),
    usedBy: usesOf(handbook, 'terms', id, language, []),
  };
}

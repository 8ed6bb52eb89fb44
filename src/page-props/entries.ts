// Paths and props of every entry page, one function per collection; German and English pages call the same one.
import { loadHandbook } from '../handbook.ts';
import { referring } from '../model/handbook.ts';
import { entryPath } from '../routes.ts';
import type { Language } from '../site.ts';
import { entryFrame, proseFor, titleOf, titlesOf, usesOf } from './shared.ts';

export async function countryPaths(language: Language) {
  const handbook = await loadHandbook();
  const states = titlesOf(handbook, 'countries', language);
  return [...handbook.countries.values()].map((profile) => ({
    params: { id: profile.id },
    props: {
      frame: entryFrame(handbook, 'countries', profile.id, language, profile.data.title[language]),
      profile,
      prose: proseFor(handbook, profile.prose, language),
      qualifications: [...handbook.qualifications.values()].filter(({ data }) => data.state === profile.id),
      states,
      successors: referring(handbook, `countries/${profile.id}`, 'countries').filter(({ data }) => data.predecessors.some(({ state }) => state === profile.id)).map(({ id, data }) => ({ id, title: data.title[language] })),
      usedBy: usesOf(handbook, 'countries', profile.id, language, ['qualifications', 'countries']),
    },
  }));
}

export async function qualificationPaths(language: Language) {
  const handbook = await loadHandbook();
  const states = titlesOf(handbook, 'countries', language);
  const others = titlesOf(handbook, 'qualifications', language);
  return [...handbook.qualifications.values()].map((profile) => ({
    params: { id: profile.id },
    props: {
      frame: entryFrame(handbook, 'qualifications', profile.id, language, profile.id, [{ label: states[profile.data.state] ?? profile.data.state, href: entryPath('countries', profile.data.state, language) }]),
      profile,
      prose: proseFor(handbook, profile.prose, language),
      regulations: Object.fromEntries(profile.data.referenceCandidates.flatMap(({ regulation }) => {
        const found = handbook.regulations.get(regulation);
        return found ? [[regulation, found]] : [];
      })),
      states,
      others,
      successors: referring(handbook, `qualifications/${profile.id}`, 'qualifications').filter(({ data }) => data.predecessors.includes(profile.id)).map(({ id, data }) => ({ id, title: data.title[language] })),
      usedBy: usesOf(handbook, 'qualifications', profile.id, language),
    },
  }));
}

export async function regulationPaths(language: Language) {
  const handbook = await loadHandbook();
  const states = titlesOf(handbook, 'countries', language);
  const others = Object.fromEntries([...handbook.regulations.values()].map(({ id, data }) => [id, `${data.title[language]}, ${data.abbreviation}`]));
  const provisions = Object.fromEntries(handbook.provisions);
  return [...handbook.regulations.values()].map((profile) => ({
    params: { id: profile.id },
    props: {
      frame: entryFrame(handbook, 'regulations', profile.id, language, profile.data.abbreviation),
      profile,
      prose: proseFor(handbook, profile.prose, language),
      qualifications: referring(handbook, `regulations/${profile.id}`, 'qualifications'),
      states,
      others,
      successors: referring(handbook, `regulations/${profile.id}`, 'regulations').filter(({ data }) => data.supersedes.some(({ regulation }) => regulation === profile.id)).map(({ id }) => ({ id, title: others[id]! })),
      provisions,
      usedBy: usesOf(handbook, 'regulations', profile.id, language, ['qualifications', 'regulations']),
    },
  }));
}

/** Laws and their provisions share one folder of addresses: /normen/bqfg/ and /normen/bqfg-4/. */
export async function normPaths(language: Language) {
  const handbook = await loadHandbook();
  const laws = [...handbook.norms.values()].map((law) => ({
    params: { id: law.id },
    props: { law, provision: undefined, path: entryPath('norms', law.id, language), frame: entryFrame(handbook, 'norms', law.id, language, law.data.abbreviation), usedBy: [] },
  }));
  const provisions = [...handbook.provisions.values()].map((provision) => ({
    params: { id: provision.code },
    props: {
      law: provision.law,
      provision,
      path: entryPath('norms', provision.code, language),
      frame: entryFrame(handbook, 'norms', provision.code, language, titleOf(handbook, 'norms', provision.code, language), [{ label: provision.law.data.abbreviation, href: entryPath('norms', provision.law.id, language) }]),
      usedBy: usesOf(handbook, 'norms', provision.code, language),
    },
  }));
  return [...laws, ...provisions];
}

export async function termPaths(language: Language) {
  const handbook = await loadHandbook();
  const terms = titlesOf(handbook, 'terms', language);
  const provisions = Object.fromEntries(handbook.provisions);
  return [...handbook.terms.values()].map((profile) => ({
    params: { id: profile.id },
    props: {
      frame: entryFrame(handbook, 'terms', profile.id, language, profile.data.title[language]),
      profile,
      prose: proseFor(handbook, profile.prose, language),
      provisions,
      terms,
      usedBy: usesOf(handbook, 'terms', profile.id, language, []),
    },
  }));
}

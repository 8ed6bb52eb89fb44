// Props of the matrices of qualifications and German framework plans.
import { loadHandbook } from '../handbook.ts';
import { coverageWords } from '../labels/coverage.ts';
import { buildMatrix, matricesOf } from '../model/coverage.ts';
import type { Profile } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { originalTitles } from '../model/original-title.ts';
import { nameOf } from '../model/published.ts';
import { kept } from '../model/reads.ts';
import { coveragePath, entryPath, versionPath } from '../routes.ts';
import type { Qualification } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { goneBeside } from './gone.ts';
import { entryFrame, other, publicationOf, regulationFor, titlesOf, type Shown } from './shared.ts';

/** Regulations that a qualification names for matrices, and those of them that an edition of it has one with. Before the first page is made this is asked of every version, several times. */
const matrixRegulations = once(({ data }: Profile<Qualification>) => {
  const names = matricesOf(data);
  const ofEditions = names.filter(({ edition }) => data.editions.some(({ id }) => id === edition));
  const regulations = (of: typeof names) => [...new Set(of.map(({ regulation }) => regulation))];
  return { all: regulations(names), ofEditions: regulations(ofEditions) };
});

/** Regulations that a qualification has matrices with. */
function regulationsOf({ handbook, profile, publication }: Shown<Qualification>): string[] {
  return matrixRegulations(profile).ofEditions.filter((regulation) => regulationFor(handbook, regulation, publication));
}

function pageOf({ handbook, language, profile, publication }: Shown<Qualification>, regulation: string, byRegulation: boolean) {
  const { id, data } = profile;
  const version = publication?.isPermanent ? publication.version.version : undefined;
  const home = version === undefined ? entryPath('qualifications', id, language) : versionPath('qualifications', id, version, language);
  const states = titlesOf(handbook, 'countries', language);
  const found = regulationFor(handbook, regulation, publication)!;
  const frame = entryFrame(handbook, 'qualifications', id, language, coverageWords[language].matrix, [{ label: states[data.state] ?? data.state, href: entryPath('countries', data.state, language) }, { label: id, href: home }]);
  return {
    frame: { ...frame, twin: coveragePath(id, regulation, other(language), { version, byRegulation }) },
    profile,
    publication,
    original: originalTitles(profile)[0],
    regulation: found.profile,
    regulationAt: found.version === undefined ? entryPath('regulations', regulation, language) : versionPath('regulations', regulation, found.version, language),
    matrices: matricesOf(data).filter((names) => names.regulation === regulation).map((names) => buildMatrix(data, found.profile.data, names)).filter((matrix) => matrix !== undefined),
    byRegulation,
    home,
    path: coveragePath(id, regulation, language, { version }),
    otherOrder: coveragePath(id, regulation, language, { version, byRegulation: !byRegulation }),
    permanent: publication && coveragePath(id, regulation, language, { version: publication.version.version }),
  };
}

/** What answers in place of the matrices with a regulation whose version of that time was removed. */
function goneOf(shown: Shown<Qualification>, byRegulation: boolean) {
  const { language, profile } = shown;
  return matrixRegulations(profile).all.flatMap((regulation) => {
    const gone = goneBeside(shown, regulation, { label: coverageWords[language].matrix, crumb: profile.id, path: (of, version) => coveragePath(profile.id, regulation, of, { version, byRegulation }) });
    return gone ? [{ regulation, props: { gone } }] : [];
  });
}

/** One page for each regulation, made when it is its turn. */
function pagesOf(shown: Shown<Qualification>, byRegulation: boolean) {
  return [
    ...regulationsOf(shown).map((regulation) => ({ regulation, cacheKey: kept(shown.profile), props: { get page() { return pageOf(shown, regulation, byRegulation); } } })),
    ...goneOf(shown, byRegulation),
  ];
}

/** Paths and props of /qualifikationen/<id>/abgleich/<regulation>/, or of the same in the other order. */
export async function coveragePages(language: Language, { byRegulation }: { byRegulation: boolean }) {
  const handbook = await loadHandbook();
  return [...handbook.qualifications.values()].flatMap((profile) => {
    const shown = { handbook, language, profile, publication: publicationOf(handbook, nameOf(profile)) };
    return pagesOf(shown, byRegulation).map(({ regulation, ...page }) => ({ params: { id: profile.id, regulation }, ...page }));
  });
}

/** The same for every frozen version: /qualifikationen/<id>/<n>/abgleich/<regulation>/. */
export async function versionCoveragePages(language: Language, { byRegulation }: { byRegulation: boolean }) {
  const handbook = await loadHandbook();
  return [...handbook.published.entries.values()].filter(({ collection }) => collection === 'qualifications').flatMap((entry) => entry.versions.flatMap((version) => {
    const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`) as Profile<Qualification> | undefined;
    if (!profile) return [];
    const shown = { handbook, language, profile, publication: { entry, version, isPermanent: true } };
    return pagesOf(shown, byRegulation).map(({ regulation, ...page }) => ({ params: { id: entry.id, version: String(version.version), regulation }, ...page }));
  }));
}

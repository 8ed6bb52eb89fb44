// Props of the matrices of qualifications and German framework plans.
import { loadHandbook } from '../handbook.ts';
import { coverageWords } from '../labels/coverage.ts';
import { buildMatrix, matricesOf } from '../model/coverage.ts';
import type { Profile } from '../model/handbook.ts';
import { originalTitles } from '../model/original-title.ts';
import { nameOf } from '../model/published.ts';
import { coveragePath, entryPath, versionPath } from '../routes.ts';
import type { Qualification } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { goneBeside } from './gone.ts';
import { entryFrame, other, publicationOf, regulationFor, titlesOf, type Shown } from './shared.ts';

/** One page for each regulation, in two orders. */
function pagesOf({ handbook, language, profile, publication }: Shown<Qualification>) {
  const { id, data } = profile;
  const version = publication?.isPermanent ? publication.version.version : undefined;
  const home = version === undefined ? entryPath('qualifications', id, language) : versionPath('qualifications', id, version, language);
  const states = titlesOf(handbook, 'countries', language);
  return [...Map.groupBy(matricesOf(data), ({ regulation }) => regulation)].flatMap(([regulation, names]) => {
    const found = regulationFor(handbook, regulation, publication);
    const matrices = found ? names.map((name) => buildMatrix(data, found.profile.data, name)).filter((matrix) => matrix !== undefined) : [];
    if (!found || matrices.length === 0) return [];
    return [false, true].map((byRegulation) => {
      const frame = entryFrame(handbook, 'qualifications', id, language, coverageWords[language].matrix, [{ label: states[data.state] ?? data.state, href: entryPath('countries', data.state, language) }, { label: id, href: home }]);
      return {
        regulation,
        byRegulation,
        props: {
          frame: { ...frame, twin: coveragePath(id, regulation, other(language), { version, byRegulation }) },
          profile,
          publication,
          original: originalTitles(profile)[0],
          regulation: found.profile,
          regulationAt: found.version === undefined ? entryPath('regulations', regulation, language) : versionPath('regulations', regulation, found.version, language),
          matrices,
          byRegulation,
          home,
          path: coveragePath(id, regulation, language, { version }),
          otherOrder: coveragePath(id, regulation, language, { version, byRegulation: !byRegulation }),
          permanent: publication && coveragePath(id, regulation, language, { version: publication.version.version }),
        },
      };
    });
  });
}

/** What answers in place of the matrices with a regulation whose version of that time was removed. */
function goneOf(shown: Shown<Qualification>) {
  const { language, profile: { id, data } } = shown;
  return [...new Set(matricesOf(data).map(({ regulation }) => regulation))].flatMap((regulation) => [false, true].flatMap((byRegulation) => {
    const gone = goneBeside(shown, regulation, { label: coverageWords[language].matrix, crumb: id, path: (of, version) => coveragePath(id, regulation, of, { version, byRegulation }) });
    return gone ? [{ regulation, byRegulation, props: { gone } }] : [];
  }));
}

/** Paths and props of /qualifikationen/<id>/abgleich/<regulation>/, or of the same in the other order. */
export async function coveragePages(language: Language, { byRegulation }: { byRegulation: boolean }) {
  const handbook = await loadHandbook();
  return [...handbook.qualifications.values()].flatMap((profile) => {
    const shown = { handbook, language, profile, publication: publicationOf(handbook, nameOf(profile)) };
    return [...pagesOf(shown), ...goneOf(shown)]
      .filter((page) => page.byRegulation === byRegulation)
      .map(({ regulation, props }) => ({ params: { id: profile.id, regulation }, props }));
  });
}

/** The same for every frozen version: /qualifikationen/<id>/<n>/abgleich/<regulation>/. */
export async function versionCoveragePages(language: Language, { byRegulation }: { byRegulation: boolean }) {
  const handbook = await loadHandbook();
  return [...handbook.published.entries.values()].filter(({ collection }) => collection === 'qualifications').flatMap((entry) => entry.versions.flatMap((version) => {
    const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`) as Profile<Qualification> | undefined;
    const shown = profile && { handbook, language, profile, publication: { entry, version, isPermanent: true } };
    return shown ? [...pagesOf(shown), ...goneOf(shown)]
      .filter((page) => page.byRegulation === byRegulation)
      .map(({ regulation, props }) => ({ params: { id: entry.id, version: String(version.version), regulation }, props })) : [];
  }));
}

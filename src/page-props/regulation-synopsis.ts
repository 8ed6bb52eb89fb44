// Props of the synopsis of a regulation and the one it supersedes: for its newest version and for each that is frozen.
import { loadHandbook } from '../handbook.ts';
import { matrixWords } from '../labels/matrices.ts';
import type { Profile } from '../model/handbook.ts';
import { nameOf } from '../model/published.ts';
import { kept } from '../model/reads.ts';
import { buildSynopsis } from '../model/regulation-synopsis.ts';
import { entryPath, regulationSynopsisPath, versionPath } from '../routes.ts';
import type { Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { goneBeside } from './gone.ts';
import { entryFrame, other, publicationOf, regulationFor, type Shown } from './shared.ts';

function pageOf({ handbook, language, profile, publication }: Shown<Regulation>, regulation: string) {
  const { id, data } = profile;
  const version = publication?.isPermanent ? publication.version.version : undefined;
  const home = version === undefined ? entryPath('regulations', id, language) : versionPath('regulations', id, version, language);
  const synopsis = data.synopsis.find((each) => each.regulation === regulation)!;
  const old = regulationFor(handbook, regulation, publication)!;
  return {
    frame: { ...entryFrame(handbook, 'regulations', id, language, matrixWords[language].synopsisWith(old.profile.data.abbreviation), [{ label: data.abbreviation, href: home }]), twin: regulationSynopsisPath(id, regulation, other(language), version) },
    profile,
    publication,
    synopsis,
    built: buildSynopsis(synopsis, old.profile.data, data),
    old: { profile: old.profile, href: old.version === undefined ? entryPath('regulations', regulation, language) : versionPath('regulations', regulation, old.version, language) },
    home,
    path: regulationSynopsisPath(id, regulation, language, version),
    permanent: publication && regulationSynopsisPath(id, regulation, language, publication.version.version),
  };
}

/** What answers in place of a synopsis whose older side was removed. */
function goneOf(shown: Shown<Regulation>) {
  const { language, profile: { id, data } } = shown;
  return data.synopsis.flatMap(({ regulation }) => {
    const gone = goneBeside(shown, regulation, { label: matrixWords[language].synopsisWith(regulation), crumb: data.abbreviation, path: (of, version) => regulationSynopsisPath(id, regulation, of, version) });
    return gone ? [{ old: regulation, props: { gone } }] : [];
  });
}

/** Those that can be read are made when it is their turn. */
function pagesOf(shown: Shown<Regulation>) {
  const readable = shown.profile.data.synopsis.map(({ regulation }) => regulation).filter((regulation) => regulationFor(shown.handbook, regulation, shown.publication));
  return [
    ...readable.map((old) => ({ old, cacheKey: kept(shown.profile), props: { get page() { return pageOf(shown, old); } } })),
    ...goneOf(shown),
  ];
}

/** Paths and props of /ordnungen/<id>/synopse/<old>/. */
export async function regulationSynopsisPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.regulations.values()].flatMap((profile) => {
    const shown = { handbook, language, profile, publication: publicationOf(handbook, nameOf(profile)) };
    return pagesOf(shown).map(({ old, ...page }) => ({ params: { id: profile.id, old }, ...page }));
  });
}

/** The same for every frozen version: /ordnungen/<id>/<n>/synopse/<old>/. */
export async function versionRegulationSynopsisPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.published.entries.values()].filter(({ collection }) => collection === 'regulations').flatMap((entry) => entry.versions.flatMap((version) => {
    const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`) as Profile<Regulation> | undefined;
    const shown = profile && { handbook, language, profile, publication: { entry, version, isPermanent: true } };
    return shown ? pagesOf(shown).map(({ old, ...page }) => ({ params: { id: entry.id, version: String(version.version), old }, ...page })) : [];
  }));
}

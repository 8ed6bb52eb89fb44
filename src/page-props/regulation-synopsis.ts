// Props of the synopsis of a regulation and the one it supersedes: for its newest version and for each that is frozen.
import { loadHandbook } from '../handbook.ts';
import { matrixWords } from '../labels/matrices.ts';
import type { Profile } from '../model/handbook.ts';
import { nameOf } from '../model/published.ts';
import { buildSynopsis } from '../model/regulation-synopsis.ts';
import { entryPath, regulationSynopsisPath, versionPath } from '../routes.ts';
import type { Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { goneBeside } from './gone.ts';
import { entryFrame, other, publicationOf, regulationFor, type Shown } from './shared.ts';

function pagesOf({ handbook, language, profile, publication }: Shown<Regulation>) {
  const { id, data } = profile;
  const version = publication?.isPermanent ? publication.version.version : undefined;
  const home = version === undefined ? entryPath('regulations', id, language) : versionPath('regulations', id, version, language);
  return data.synopsis.flatMap((synopsis) => {
    const old = regulationFor(handbook, synopsis.regulation, publication);
    if (!old) return [];
    return [{
      old: synopsis.regulation,
      props: {
        frame: { ...entryFrame(handbook, 'regulations', id, language, matrixWords[language].synopsisWith(old.profile.data.abbreviation), [{ label: data.abbreviation, href: home }]), twin: regulationSynopsisPath(id, synopsis.regulation, other(language), version) },
        profile,
        publication,
        synopsis,
        built: buildSynopsis(synopsis, old.profile.data, data),
        old: { profile: old.profile, href: old.version === undefined ? entryPath('regulations', synopsis.regulation, language) : versionPath('regulations', synopsis.regulation, old.version, language) },
        home,
        path: regulationSynopsisPath(id, synopsis.regulation, language, version),
        permanent: publication && regulationSynopsisPath(id, synopsis.regulation, language, publication.version.version),
      },
    }];
  });
}

/** What answers in place of a synopsis whose older side was removed. */
function goneOf(shown: Shown<Regulation>) {
  const { language, profile: { id, data } } = shown;
  return data.synopsis.flatMap(({ regulation }) => {
    const gone = goneBeside(shown, regulation, { label: matrixWords[language].synopsisWith(regulation), crumb: data.abbreviation, path: (of, version) => regulationSynopsisPath(id, regulation, of, version) });
    return gone ? [{ old: regulation, props: { gone } }] : [];
  });
}

/** Paths and props of /ordnungen/<id>/synopse/<old>/. */
export async function regulationSynopsisPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.regulations.values()].flatMap((profile) => {
    const shown = { handbook, language, profile, publication: publicationOf(handbook, nameOf(profile)) };
    return [...pagesOf(shown), ...goneOf(shown)].map(({ old, props }) => ({ params: { id: profile.id, old }, props }));
  });
}

/** The same for every frozen version: /ordnungen/<id>/<n>/synopse/<old>/. */
export async function versionRegulationSynopsisPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.published.entries.values()].filter(({ collection }) => collection === 'regulations').flatMap((entry) => entry.versions.flatMap((version) => {
    const profile = handbook.frozen.get(`${nameOf(entry)}/${version.version}`) as Profile<Regulation> | undefined;
    const shown = profile && { handbook, language, profile, publication: { entry, version, isPermanent: true } };
    return shown ? [...pagesOf(shown), ...goneOf(shown)]
      .map(({ old, props }) => ({ params: { id: entry.id, version: String(version.version), old }, props })) : [];
  }));
}

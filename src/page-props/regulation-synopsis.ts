// Props of the synopsis of a regulation and the one it supersedes: for its newest version and for each that is frozen.
import { loadHandbook } from '../handbook.ts';
import { matrixWords } from '../labels/matrices.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { nameOf, versionIn } from '../model/published.ts';
import type { Publication } from '../model/publication.ts';
import { buildSynopsis } from '../model/regulation-synopsis.ts';
import { entryPath, regulationSynopsisPath, versionPath } from '../routes.ts';
import type { Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { publicationOf } from './profile-pages.ts';
import { entryFrame, other, regulationFor } from './shared.ts';

interface Shown {
  handbook: Handbook;
  language: Language;
  profile: Profile<Regulation>;
  publication: Publication | undefined;
}

function pagesOf({ handbook, language, profile, publication }: Shown) {
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
function goneOf({ handbook, language, profile, publication }: Shown) {
  if (!publication) return [];
  const { id, data } = profile;
  const version = publication.isPermanent ? publication.version.version : undefined;
  const home = version === undefined ? entryPath('regulations', id, language) : versionPath('regulations', id, version, language);
  return data.synopsis.flatMap(({ regulation }) => {
    const entry = handbook.published.entries.get(`regulations/${regulation}`);
    const then = entry && versionIn(entry, publication.version.release);
    if (!entry || !then?.removed) return [];
    return [{
      old: regulation,
      props: {
        gone: {
          frame: { ...entryFrame(handbook, 'regulations', id, language, matrixWords[language].synopsisWith(regulation), [{ label: data.abbreviation, href: home }]), twin: regulationSynopsisPath(id, regulation, other(language), version) },
          room: 'regulations' as const, id, home, other: entry, removed: then.removed,
          otherAt: versionPath('regulations', regulation, then.version, language),
          permanent: regulationSynopsisPath(id, regulation, language, publication.version.version),
        },
      },
    }];
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

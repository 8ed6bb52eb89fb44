// What answers in place of a page that set an entry beside a regulation, when the version of that regulation was removed.
import { versionIn } from '../model/published.ts';
import { entryPath, versionPath } from '../routes.ts';
import type { Qualification, Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { entryFrame, other, type Shown } from './shared.ts';

interface Page {
  /** Name of the page and of the entry in the breadcrumbs. */
  label: string;
  crumb: string;
  /** Its address, in a version where one is given. */
  path: (language: Language, version: number | undefined) => string;
}

/** Props of ComparisonGone; undefined where the regulation can be read, or never was published. */
export function goneBeside({ handbook, language, profile, publication }: Shown<Qualification> | Shown<Regulation>, regulation: string, { label, crumb, path }: Page) {
  const entry = publication && handbook.published.entries.get(`regulations/${regulation}`);
  const then = entry && versionIn(entry, publication.version.release);
  if (!entry || !then?.removed) return undefined;
  const room = profile.collection as 'qualifications' | 'regulations';
  const { id } = profile;
  const { version } = publication.version;
  const home = publication.isPermanent ? versionPath(room, id, version, language) : entryPath(room, id, language);
  return {
    frame: { ...entryFrame(handbook, room, id, language, label, [{ label: crumb, href: home }]), twin: path(other(language), publication.isPermanent ? version : undefined) },
    room, id, home, other: entry, removed: then.removed,
    otherAt: versionPath('regulations', regulation, then.version, language),
    permanent: path(language, version),
  };
}

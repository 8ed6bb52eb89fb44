// What the page of a regulation says of its synopses: sums by kind, and the way to the whole.
import { buildSynopsis } from '../model/regulation-synopsis.ts';
import { regulationSynopsisPath } from '../routes.ts';
import type { Regulation } from '../schema/index.ts';
import { regulationFor, type Shown } from './shared.ts';

/** One for each synopsis of the record; `built` is absent where the superseded regulation cannot be read any more. */
export function synopsisSums({ handbook, language, profile: { id, data }, publication }: Shown<Regulation>) {
  return data.synopsis.map((synopsis) => {
    const old = regulationFor(handbook, synopsis.regulation, publication);
    const version = publication?.isPermanent ? publication.version.version : undefined;
    return {
      old: old?.profile.data.abbreviation ?? synopsis.regulation,
      sources: synopsis.sources,
      ...(old ? { sums: buildSynopsis(synopsis, old.profile.data, data).sums, href: regulationSynopsisPath(id, synopsis.regulation, language, version) } : {}),
    };
  });
}

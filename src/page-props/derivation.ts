// What a role or curriculum took over from the entry it is derived from, in words; for the page that shows today's text.
import { describeChange, type Description } from '../labels/changes.ts';
import { matrixWords } from '../labels/matrices.ts';
import { derivationOf } from '../model/derivation.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { entryPath } from '../routes.ts';
import type { Curriculum, Role } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { titleOf } from './shared.ts';

export interface ShownDerivation {
  title: string;
  href: string;
  /** "Anforderungen: 7 von 9 unverändert übernommen" */
  taken: string[];
  changes: Description[];
}

/** One for each model that stands in the handbook; models outside have only their name. */
export function derivationsOf(handbook: Handbook, profile: Profile<Role> | Profile<Curriculum>, language: Language): ShownDerivation[] {
  const words = matrixWords[language];
  const collection = profile.collection as 'roles' | 'curricula';
  const models = collection === 'roles' ? (profile as Profile<Role>).data.derivedFrom.flatMap(({ role }) => role ?? []) : (profile as Profile<Curriculum>).data.derivedFrom;
  return models.flatMap((id) => {
    const model = handbook[collection].get(id);
    if (!model) return [];
    const { taken, changes } = derivationOf(collection, model.data, profile.data);
    return [{
      title: titleOf(handbook, collection, id, language),
      href: entryPath(collection, id, language),
      taken: taken.map(({ list, unchanged, of }) => words.taken(words.takenLists[list] ?? list, unchanged, of)),
      changes: changes.map((change) => describeChange(change, { language, titleOf: (room, entry) => titleOf(handbook, room, entry, language) })),
    }];
  });
}

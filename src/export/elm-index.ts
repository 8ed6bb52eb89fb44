// The list of all files in the European Learning Model: the class of each, and what it lacks for a fuller one.
import { elmLacks, elmWords } from '../labels/linked-data.ts';
import type { Profile } from '../model/handbook.ts';
import type { Publication } from '../model/publication.ts';
import { elmFile } from '../file-routes.ts';
import { entryPath, pagePath } from '../routes.ts';
import type { Qualification, Regulation } from '../schema/index.ts';
import { site } from '../site.ts';
import { both } from './api-head.ts';
import type { ElmEntry } from './elm.ts';
import type { Absolute } from './head-meta.ts';
import { prefixes } from './rdf.ts';

export type ListedElm = ElmEntry & { profile: Profile<Qualification> | Profile<Regulation>; publication: Publication | undefined };

/** Text of index.elm.json. */
export function elmIndexText(entries: readonly ListedElm[], { release, lastDate, absolute }: { release: string | undefined; lastDate: string | undefined; absolute: Absolute }): string {
  const count = (name: string) => entries.filter((entry) => entry.class === name).length;
  const list = {
    title: elmWords.title,
    note: elmWords.note,
    address: absolute(elmFile()),
    page: both((language) => absolute(pagePath('data', language))),
    licence: site.licence.content,
    release,
    date: lastDate,
    model: prefixes.elm,
    counts: { LearningAchievementSpecification: count('LearningAchievementSpecification'), Specification: count('Specification') },
    reasons: elmLacks,
    entries: entries.map(({ profile: { collection, id, data }, publication, class: own, lacking }) => ({
      name: `${collection}/${id}`,
      title: data.title,
      address: absolute(elmFile({ room: collection, id })),
      page: both((language) => absolute(entryPath(collection, id, language))),
      version: publication?.version.version,
      date: publication?.version.date,
      release: publication?.version.release,
      stateAsOf: data.stateAsOf,
      class: own,
      lacking,
    })),
  };
  return `${JSON.stringify(list, null, 1)}\n`;
}

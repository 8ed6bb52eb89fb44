// The list of all files in the European Learning Model: the class of each, and what it lacks for a fuller one.
import { elmLacks, elmWords } from '../labels/linked-data.ts';
import type { Profile } from '../model/handbook.ts';
import type { Publication } from '../model/publication.ts';
import { elmFile } from '../file-routes.ts';
import { entryPath, pagePath } from '../routes.ts';
import type { Qualification, Regulation } from '../schema/index.ts';
import { site } from '../site.ts';
import type { ElmEntry } from './elm.ts';
import type { Absolute } from './rdf-file.ts';

export type ListedElm = ElmEntry & { profile: Profile<Qualification> | Profile<Regulation>; publication: Publication | undefined };

/** Text of index.elm.json. */
export function elmIndexText(entries: readonly ListedElm[], { release, lastDate, absolute }: { release: string | undefined; lastDate: string | undefined; absolute: Absolute }): string {
  const count = (name: string) => entries.filter((entry) => entry.class === name).length;
  const list = {
    title: elmWords.title,
    note: elmWords.note,
    address: absolute(elmFile()),
    page: { de: absolute(pagePath('data', 'de')), en: absolute(pagePath('data', 'en')) },
    licence: site.licence.content,
    release,
    date: lastDate,
    model: 'http://data.europa.eu/snb/model/elm/',
    counts: { LearningAchievementSpecification: count('LearningAchievementSpecification'), Specification: count('Specification') },
    reasons: elmLacks,
    entries: entries.map(({ profile: { collection, id, data }, publication, class: own, lacking }) => ({
      name: `${collection}/${id}`,
      title: data.title,
      address: absolute(elmFile({ room: collection, id })),
      page: { de: absolute(entryPath(collection, id, 'de')), en: absolute(entryPath(collection, id, 'en')) },
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

// Props of the pages of the offline copy, and the plan of its parts, which the build completes with sizes.
import { loadHandbook } from '../handbook.ts';
import { pageNames, rooms } from '../labels/words.ts';
import type { Handbook } from '../model/handbook.ts';
import { FORMAT, type OfflinePart, type OfflinePlan } from '../model/offline-copy.ts';
import { base, entryPath, listPath, pagePath, type Room } from '../routes.ts';
import { languages, type Language } from '../site.ts';
import { pageFrame } from './lists.ts';

/** Rooms without states that can be chosen. */
const chosenRooms = ['regulations', 'norms', 'terms', 'frameworks', 'roles', 'curricula', 'recommendations'] as const satisfies Room[];

/** Beginnings below the root in both languages. */
const below = (address: (language: Language) => string): string[] => languages.map((language) => address(language).slice(base.length));

function partsOf({ countries }: Handbook): OfflinePart[] {
  // Lists lead into every part: they belong to all copies.
  const common: OfflinePart = { id: 'common', kind: 'common', title: { de: pageNames.offline.de, en: pageNames.offline.en }, beginnings: chosenRooms.flatMap((room) => below((language) => `${listPath(room, language)}index.html`)) };
  const states = [...countries.values()]
    .sort((a, b) => a.data.title.de.localeCompare(b.data.title.de, 'de'))
    .map(({ id, data: { title } }): OfflinePart => ({
      id, kind: 'state', title: { de: title.de, en: title.en },
      beginnings: [(language: Language) => entryPath('countries', id, language), (language: Language) => `${listPath('qualifications', language)}${id}-`, (language: Language) => `${pagePath('compare', language)}${id}-`].flatMap(below),
    }));
  return [common, ...states, ...chosenRooms.map((room): OfflinePart => ({ id: room, kind: 'room', title: rooms[room], beginnings: below((language) => listPath(room, language)) }))];
}

/** Props of /offline/. */
export async function offlineProps(language: Language) {
  const { handbook, frame } = await pageFrame('offline', pageNames.offline[language], language);
  return { frame, parts: partsOf(handbook).filter(({ kind }) => kind !== 'common').sort((a, b) => (a.kind === 'state' && b.kind === 'state' ? a.title[language].localeCompare(b.title[language], language) : 0)) };
}

/** Props of the page for what was not saved. */
export async function notSavedProps(language: Language) {
  const { frame } = await pageFrame('notSaved', pageNames.notSaved[language], language, [{ label: pageNames.offline[language], href: pagePath('offline', language) }]);
  return { frame };
}

/** What the copy consists of, before the files are there. */
export async function offlinePlan(): Promise<OfflinePlan> {
  const handbook = await loadHandbook();
  const newest = handbook.showsWorkingFiles ? undefined : handbook.published.releases.at(-1);
  const { frame } = await pageFrame('offline', '', 'de');
  return { format: FORMAT, release: newest?.release, date: newest?.date ?? frame.asOf, parts: partsOf(handbook) };
}

// Props of the lists: rooms, changes, start page.
import { loadHandbook } from '../handbook.ts';
import { startWords } from '../labels/start.ts';
import { kinds, pageNames, rooms } from '../labels/words.ts';
import { latestChanges } from '../model/lists.ts';
import { entryPath, listPath, pagePath, type PageName, type Room } from '../routes.ts';
import type { Language } from '../site.ts';
import { frameOf, other, titleOf, titlesOf } from './shared.ts';

/** Frame of the list of a room. */
export async function roomFrame(room: Room, language: Language) {
  const handbook = await loadHandbook();
  return { handbook, frame: frameOf(handbook, language, listPath(room, other(language)), [{ label: rooms[room][language] }]) };
}

/** Frame of a page that is no room. */
export async function pageFrame(page: PageName, label: string, language: Language, between: { label: string; href?: string }[] = []) {
  const handbook = await loadHandbook();
  return { handbook, frame: frameOf(handbook, language, pagePath(page, other(language)), [...between, { label }]) };
}

export async function countriesProps(language: Language) {
  const { handbook, frame } = await roomFrame('countries', language);
  const counts = new Map<string, number>();
  for (const { data } of handbook.qualifications.values()) counts.set(data.state, (counts.get(data.state) ?? 0) + 1);
  return { frame, countries: [...handbook.countries.values()].sort((a, b) => a.data.title[language].localeCompare(b.data.title[language], language)), counts: Object.fromEntries(counts) };
}

export async function regulationsProps(language: Language) {
  const { handbook, frame } = await roomFrame('regulations', language);
  return { frame, regulations: [...handbook.regulations.values()].sort((a, b) => a.data.title[language].localeCompare(b.data.title[language], language)) };
}

export async function normsProps(language: Language) {
  const { handbook, frame } = await roomFrame('norms', language);
  return { frame, laws: [...handbook.norms.values()].sort((a, b) => a.data.abbreviation.localeCompare(b.data.abbreviation, 'de')) };
}

export async function termsProps(language: Language) {
  const { handbook, frame } = await roomFrame('terms', language);
  return { frame, terms: [...handbook.terms.values()].sort((a, b) => a.data.title[language].localeCompare(b.data.title[language], language)) };
}

function changeRows(handbook: Awaited<ReturnType<typeof loadHandbook>>, language: Language, limit: number) {
  const states = titlesOf(handbook, 'countries', language);
  return latestChanges(handbook, limit).map(({ on, note, collection, id, state }) => ({
    on,
    title: titleOf(handbook, collection, id, language),
    kind: [state ? states[state] : kinds[collection][language], id].join(' · '),
    href: entryPath(collection, id, language),
    note: note[language] ?? note.de,
  }));
}

export async function changesProps(language: Language) {
  const { handbook, frame } = await pageFrame('changes', pageNames.changes[language], language);
  return { frame, changes: changeRows(handbook, language, 500) };
}

export async function startProps(language: Language) {
  const { handbook, frame } = await pageFrame('start', '', language);
  const { countries, counts } = await countriesProps(language);
  const qualifications = [...handbook.qualifications.values()];
  const words = startWords[language];
  const having = (test: (q: (typeof qualifications)[number]['data']) => boolean) => qualifications.filter(({ data }) => test(data)).length;
  return {
    frame,
    changes: changeRows(handbook, language, 6),
    figures: [
      { label: words.stateCount, value: handbook.countries.size },
      { label: rooms.qualifications[language], value: qualifications.length },
      { label: words.editionCount, value: qualifications.reduce((n, { data }) => n + data.editions.length, 0) },
      { label: rooms.regulations[language], value: handbook.regulations.size },
    ],
    coverage: {
      title: words.ofQualifications(qualifications.length),
      total: qualifications.length,
      rows: [
        { label: words.withDuration, value: having((q) => q.editions.some(({ duration }) => duration?.months !== undefined)) },
        { label: words.withLegalBasis, value: having((q) => q.editions.some(({ legalBasis, curriculum }) => legalBasis.length > 0 || curriculum !== undefined)) },
        { label: words.withHours, value: having((q) => q.editions.some(({ modules }) => modules.some(({ amount }) => amount !== undefined))) },
        { label: words.reviewed, value: having((q) => q.review.state === 'reviewed') },
      ],
    },
    states: countries.map(({ id, data }) => ({ name: data.title[language], href: entryPath('countries', id, language), count: counts[id] ?? 0 })),
  };
}

// From the handbook to the props of a page: prose with its links made, names of other entries, who refers here. Both languages share it.
import { kinds, rooms } from '../labels/words.ts';
import { linkReferences } from '../markdown/link-references.ts';
import type { Handbook, Profile, Prose } from '../model/handbook.ts';
import { base, entryPath, listPath, type Room } from '../routes.ts';
import type { Frame } from '../layouts/frame.ts';
import type { CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';

export const other = (language: Language): Language => (language === 'de' ? 'en' : 'de');

/** Title of any entry in a language; laws and provisions by their citation. */
export function titleOf(handbook: Handbook, collection: string, id: string, language: Language): string {
  if (collection === 'norms') {
    const provision = handbook.provisions.get(id);
    if (provision) return `${provision.law.data.unit} ${provision.data.number} ${provision.law.data.abbreviation}`;
    return handbook.norms.get(id)?.data.abbreviation ?? id;
  }
  const profile = (handbook[collection as CollectionName] as Map<string, Profile<{ title: Record<Language, string> }>>).get(id);
  return profile?.data.title[language] ?? id;
}

/** Prose in a language with its references linked; the German one where there is no translation. */
export function proseFor(handbook: Handbook, prose: Prose, language: Language): { sections: Prose['de']; translated: boolean } {
  const translated = language === 'de' || prose.en !== undefined;
  const sections = (language === 'en' ? prose.en : undefined) ?? prose.de;
  const words: Language = translated ? language : 'de';
  return {
    translated,
    sections: sections.map((section) => ({
      ...section,
      html: linkReferences(section.html, base, (collection, id, at) => {
        const provision = handbook.provisions.get(id);
        const label = collection === 'norms' && provision
          ? [`${provision.law.data.unit} ${provision.data.number}`, at, provision.law.data.abbreviation].filter(Boolean).join(' ')
          : titleOf(handbook, collection, id, words);
        return { href: entryPath(collection as Room, id, language), label };
      }),
    })),
  };
}

/** Entries that refer to one, for "Where this is referred to". `without` leaves out collections that have a list of their own. */
export function usesOf(handbook: Handbook, collection: CollectionName, id: string, language: Language, without: CollectionName[] = []): { kind: keyof typeof kinds; title: string; href: string }[] {
  return (handbook.referredBy.get(`${collection}/${id}`) ?? [])
    .filter((reference) => !without.includes(reference.collection))
    .map((reference) => ({ kind: reference.collection, title: titleOf(handbook, reference.collection, reference.id, language), href: entryPath(reference.collection, reference.id, language) }));
}

/** Titles of all entries of a collection by code. */
export function titlesOf(handbook: Handbook, collection: CollectionName, language: Language): Record<string, string> {
  return Object.fromEntries([...handbook[collection].keys()].map((id) => [id, titleOf(handbook, collection, id, language)]));
}

/** Frame of any page. `crumbs` end with the page itself. */
export function frameOf(handbook: Handbook, language: Language, twin: string, crumbs: Frame['crumbs']): Frame {
  const dated = [...handbook.countries.values(), ...handbook.qualifications.values(), ...handbook.regulations.values()];
  const asOf = dated.map(({ data }) => data.stateAsOf).sort().at(-1) ?? '';
  const counts = (['countries', 'qualifications', 'regulations'] as const).map((room) => `${handbook[room].size} ${rooms[room][language]}`);
  return { language, twin, crumbs, asOf, counts };
}

/** Frame of an entry's page: room, optional steps between, the entry. */
export function entryFrame(handbook: Handbook, room: Room, id: string, language: Language, last: string, between: Frame['crumbs'] = []): Frame {
  return frameOf(handbook, language, entryPath(room, id, other(language)), [{ label: rooms[room][language], href: listPath(room, language) }, ...between, { label: last }]);
}

// Every title that a paper may carry, in every recorded spelling, with the profiles that have it, and which titles several qualifications share.
import type { CollectionName, Country, Qualification } from '../schema/index.ts';
import type { Handbook, Profile } from './handbook.ts';
import type { Spelled } from './spellings.ts';
import { titleKey } from './title-search.ts';

/** What a title is to the profile. `confusable` is one that the profile does not have, but warns of. */
export type TitleRole = 'official' | 'short' | 'former' | 'colloquial' | 'certificate' | 'paper' | 'name' | 'abbreviation' | 'translation' | 'confusable';

export interface TitleUse {
  collection: CollectionName;
  id: string;
  roles: TitleRole[];
  /** Of a qualification that has it only on certificates: the editions that issue them. */
  editions?: string[];
}

export interface TitleNote {
  text: { de: string; en?: string | undefined };
  /** Whose profile says so. */
  collection: CollectionName;
  id: string;
  /** The qualification that it is confused with, where it has a profile. */
  other?: string;
}

export interface FinderTitle {
  /** The same for spellings that differ only in case, marks and signs. */
  key: string;
  text: string;
  lang: string;
  /** Wording of a source, not one of the editors' own. */
  isOriginal: boolean;
  /** What it must be found by. */
  spelled: Spelled[];
  uses: TitleUse[];
  notes: TitleNote[];
}

interface Wording {
  text: string;
  lang: string;
  transliteration?: { text: string } | undefined;
  translation?: { de: string; en?: string | undefined } | undefined;
}

const EDITORIAL: TitleRole[] = ['name', 'abbreviation', 'translation'];

class Titles {
  readonly #titles = new Map<string, FinderTitle>();

  add({ text, lang, transliteration, translation }: Wording, { collection, id }: Profile, role: TitleRole, edition?: string): void {
    this.#add(text, lang, { text, lang, transliteration: transliteration?.text }, { collection, id }, role, edition);
    if (transliteration) this.#add(transliteration.text, `${lang.split('-')[0]}-Latn`, { text: transliteration.text, lang: `${lang.split('-')[0]}-Latn` }, { collection, id }, role, edition);
    if (translation) this.inBoth(translation, { collection, id }, role === 'confusable' ? role : 'translation');
  }

  /** A text of the editors in both languages. */
  inBoth(text: { de: string; en?: string | undefined }, { collection, id }: Pick<Profile, 'collection' | 'id'>, role: TitleRole): void {
    for (const lang of ['de', 'en'] as const) if (text[lang]) this.#add(text[lang], lang, { text: text[lang], lang }, { collection, id }, role, undefined, true);
  }

  #add(text: string, lang: string, spelled: Spelled, { collection, id }: Pick<Profile, 'collection' | 'id'>, role: TitleRole, edition?: string, isOurs = false): void {
    const key = titleKey(text);
    if (key === '') return;
    const title = this.#titles.get(key) ?? { key, text, lang, isOriginal: false, spelled: [], uses: [], notes: [] };
    this.#titles.set(key, title);
    // Shown in the wording of a source where there is one.
    if (!title.isOriginal && !isOurs && !EDITORIAL.includes(role)) Object.assign(title, { text, lang, isOriginal: true });
    if (!title.spelled.some((known) => known.text === text && known.lang === lang)) title.spelled.push(spelled);
    const use = title.uses.find((known) => known.collection === collection && known.id === id);
    if (!use) title.uses.push({ collection, id, roles: [role], ...(edition && { editions: [edition] }) });
    else {
      if (!use.roles.includes(role)) use.roles.push(role);
      if (use.editions && edition && !use.editions.includes(edition)) use.editions.push(edition);
    }
  }

  note(text: string, note: TitleNote): void {
    const title = this.#titles.get(titleKey(text));
    if (title && !title.notes.some((known) => known.id === note.id && known.text.de === note.text.de)) title.notes.push(note);
  }

  sorted(): FinderTitle[] {
    const all = [...this.#titles.values()];
    // A title of the qualification itself is that of all its editions.
    for (const { uses } of all) for (const use of uses) if (use.roles.some((role) => role !== 'certificate' && role !== 'translation')) delete use.editions;
    return all.sort((a, b) => a.text.localeCompare(b.text, 'de') || (a.key < b.key ? -1 : 1));
  }
}

function addQualification(titles: Titles, profile: Profile<Qualification>): void {
  const { data } = profile;
  for (const title of data.titles) titles.add(title, profile, title.kind);
  for (const edition of data.editions) for (const certificate of edition.certificates) titles.add(certificate, profile, 'certificate', edition.id);
  titles.inBoth(data.title, profile, 'translation');
  for (const { title } of data.confusableWith) if (title) titles.add(title, profile, 'confusable');
}

function addCountry(titles: Titles, profile: Profile<Country>): void {
  const { data } = profile;
  titles.inBoth(data.title, profile, 'name');
  for (const name of data.originalNames) titles.add(name, profile, 'name');
  for (const system of data.systems) for (const route of system.routes) for (const certificate of route.certificates) titles.add(certificate, profile, 'certificate');
  for (const { original } of data.documents) titles.add(original, profile, 'paper');
  for (const confusable of data.confusableTitles) for (const title of confusable.titles) titles.add(title, profile, 'confusable');
}

/** Notes come when all titles are known: those of a qualification stand at its own titles, too. */
function addNotes(titles: Titles, { countries, qualifications }: Handbook): void {
  for (const { collection, id, data } of countries.values()) {
    for (const confusable of data.confusableTitles) {
      for (const { text, transliteration } of confusable.titles) for (const wording of [text, transliteration?.text ?? '']) titles.note(wording, { text: confusable.text, collection, id });
    }
  }
  for (const { collection, id, data } of qualifications.values()) {
    for (const { title, qualification, text } of data.confusableWith) {
      const own = qualification === undefined ? [] : data.titles;
      for (const wording of [...own, ...(title ? [title] : [])]) titles.note(wording.text, { text, collection, id, ...(qualification === undefined ? {} : { other: qualification }) });
    }
  }
}

/** All titles, as in a German dictionary. The same for both languages of the site, so that their lists are twins. */
export function collectTitles(handbook: Handbook): FinderTitle[] {
  const titles = new Titles();
  for (const profile of handbook.qualifications.values()) addQualification(titles, profile);
  for (const profile of handbook.countries.values()) addCountry(titles, profile);
  for (const profile of handbook.regulations.values()) {
    titles.inBoth(profile.data.title, profile, 'name');
    titles.add({ text: profile.data.abbreviation, lang: 'de' }, profile, 'abbreviation');
  }
  for (const profile of handbook.terms.values()) titles.inBoth(profile.data.title, profile, 'name');
  addNotes(titles, handbook);
  return titles.sorted();
}

/** The qualifications that have the title on paper; what the editors call them does not count. */
export function bearersOf({ uses }: Pick<FinderTitle, 'uses'>): TitleUse[] {
  return uses.filter(({ collection, roles }) => collection === 'qualifications' && roles.some((role) => !EDITORIAL.includes(role) && role !== 'confusable'));
}

export const isShared = (title: Pick<FinderTitle, 'uses'>): boolean => bearersOf(title).length > 1;

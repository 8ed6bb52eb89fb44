// Finds titles as somebody types them: words by which each is known, in files by their first letters, so that a search loads only its own.
import { alternatives, fold, searchWords, spellings, type Spelled } from './spellings.ts';

/** Marks of Latin and Arabic letters are often left out on forms; those of other scripts make other letters. */
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Arabic}]\p{M}*)\p{M}/gu;

/** What spellings of one title have in common that differ only in case, marks and signs. */
export function titleKey(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/\p{Cf}/gu, '').normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}

/** At spaces and at every sign, and whole with its signs taken out. */
const pieces = (text: string) => text.split(/\s+/).flatMap((chunk) => [chunk.replace(/[^\p{L}\p{M}\p{N}]/gu, ''), ...chunk.split(/[^\p{L}\p{M}\p{N}]+/u)]);

/** So many profiles of one title, and so many notes on it, stand in a file of the finder; the list by letters has all. */
export const MOST_SHOWN = 30;

/** Words under which a title is found: its own in every spelling, and the codes of its profiles. A title that hundreds share would stand in a file for each of them; who types a code looks for what is that profile's own. */
export function searchedWords({ spelled, uses }: { spelled: readonly Spelled[]; uses: readonly { id: string }[] }): string[] {
  const own = spelled.flatMap((wording) => [...[wording.text, wording.transliteration ?? ''].flatMap((text) => [...searchWords(text), ...pieces(text)]), ...spellings(wording)]);
  const codes = uses.length > MOST_SHOWN ? [] : uses.flatMap(({ id }) => searchWords(id));
  return [...new Set([...own, ...codes].map(fold))].filter(Boolean).sort();
}

/** A file of the finder: titles with a word that begins so; the beginnings are chosen so that no file holds too many. */
export interface Shard<T> {
  beginning: string;
  titles: T[];
}

/** Divides titles into files by the beginnings of their words. A title stands in every file that one of its words leads to. */
export function divide<T>(titles: readonly { title: T; words: readonly string[] }[], most = 400, beginning = ''): Shard<T>[] {
  const own = titles.filter(({ words }) => words.some((word) => word.startsWith(beginning)));
  if (beginning !== '' && own.length <= most) return [{ beginning, titles: own.map(({ title }) => title) }];
  const next = new Set(own.flatMap(({ words }) => words.flatMap((word) => (word.startsWith(beginning) && word !== beginning ? [String.fromCodePoint(word.slice(beginning.length).codePointAt(0)!)] : []))));
  const whole = own.filter(({ words }) => beginning !== '' && words.includes(beginning));
  return [...(whole.length > 0 ? [{ beginning, titles: whole.map(({ title }) => title) }] : []), ...[...next].sort().flatMap((letter) => divide(own, most, beginning + letter))];
}

/** Beginnings become names of files, which hold only a–z and digits. */
export function shardName(beginning: string): string {
  return [...beginning].map((letter) => (/[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0)!.toString(16)}`)).join('');
}

/** For each word of a search: itself, then other spellings that it may stand for. */
export function readQuery(query: string): string[][] {
  return searchWords(query).map((word) => [...new Set([word, ...alternatives(word)].map(fold))].filter(Boolean)).filter((forms) => forms.length > 0);
}

/** Beginnings of the files that must be read for a search: those of the word with the fewest titles. `counts`: titles by beginning. */
export function shardsFor(query: readonly (readonly string[])[], counts: ReadonlyMap<string, number>): string[] {
  const beginnings = [...counts.keys()];
  const leading = (form: string) => {
    const [longest] = beginnings.filter((beginning) => form.startsWith(beginning)).sort((a, b) => b.length - a.length);
    return [...(longest === undefined ? [] : [longest]), ...beginnings.filter((beginning) => beginning !== form && beginning.startsWith(form))];
  };
  const choices = query.map((forms) => [...new Set(forms.flatMap(leading))]);
  const size = (names: readonly string[]) => names.reduce((sum, name) => sum + counts.get(name)!, 0);
  return choices.sort((a, b) => size(a) - size(b))[0] ?? [];
}

export interface Searchable {
  key: string;
  /** As `searchedWords` has them, with a space before each. */
  words: string;
}

/** Titles of which each word of the search begins a word; the same title first, then those with the words as typed. */
export function matchTitles<T extends Searchable>(titles: readonly T[], query: readonly (readonly string[])[]): T[] {
  if (query.length === 0) return [];
  const begins = ({ words }: T, form: string) => words.includes(` ${form}`);
  const typed = query.map(([first]) => first!);
  const rank = (title: T) => (fold(title.key).replaceAll(' ', '') === typed.join('') ? 0 : typed.every((form) => begins(title, form)) ? 1 : 2);
  return [...new Map(titles.map((title) => [title.key, title])).values()]
    .filter((title) => query.every((forms) => forms.some((form) => begins(title, form))))
    .map((title) => ({ title, rank: rank(title) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ title }) => title);
}

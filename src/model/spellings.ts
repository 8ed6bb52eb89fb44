// Under which other spellings a title is looked for: other alphabets, letters without marks, ä as ae, short forms. Index and search field share it.
import { romanise, romaniseAny } from './romanise.ts';

export interface Spelled {
  text: string;
  /** BCP 47, with the script where needed: sr-Cyrl. */
  lang: string;
  transliteration?: string | undefined;
}

/** Titles are short; what is longer is not a title, and the page must not swell. */
const MAX_WORDS = 40;
const MAX_LETTERS = 60;

const PLAIN: Record<string, string> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ə: 'e', æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss' };
const WRITTEN_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };
/** Letters of Persian, Urdu and Kurdish keyboards and of careless Arabic, by the Arabic letter they stand for. */
const ARABIC: Record<string, string> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ک: 'ك', ڪ: 'ك', ة: 'ه', ە: 'ه', ھ: 'ه', ہ: 'ه', ـ: '' };
const DIGITS = /[٠-٩۰-۹]/g;
const ARTICLE = 'ال';

/** Ends of German words for occupations: whoever looks for "Mechaniker" also means "Kraftfahrzeugmechaniker". */
const HEADS = /^.{3,}?((?:mechan|mechatron|elektron|techn|informat|keram|opt)iker|monteur|schlosser|installateur|schweißer|arbeiter|assistent|verkäufer|pfleger|bauer|maurer|maler|lackierer|tischler|friseur|schneider|bäcker|koch|kaufmann|kauffrau|fachmann|fachfrau|meister|führer|berater|helfer|gehilfe)(?=in$|innen$|$)/;
const SHORT_FORMS: [RegExp, string][] = [[/^kraftfahrzeug/, 'kfz'], [/^lastkraftwagen/, 'lkw'], [/^personenkraftwagen/, 'pkw']];

/** Most words have none: they need no table. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** What the index does to every word by itself: lower case, no marks. Search and page must agree on it. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function replaceLetters(word: string, table: Record<string, string>): string {
  // None of the tables has an ASCII letter.
  if (!BEYOND_ASCII.test(word)) return word;
  return [...word].map((letter) => table[letter] ?? letter).join('');
}

/** Latin letters a–z only, as far as the word is Latin: ł → l, ß → ss, and no signs for Arabic sounds (ʿ). */
function plain(word: string): string {
  return replaceLetters(fold(word), PLAIN).replace(/\p{Lm}/gu, '');
}

const writtenOut = (word: string) => plain(replaceLetters(word.toLowerCase().normalize('NFC'), WRITTEN_OUT));

function arabicForms(word: string): string[] {
  const folded = fold(word);
  if (!/\p{Script=Arabic}/u.test(folded)) return [];
  const letters = replaceLetters(folded, ARABIC).replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
  const forms = [letters, letters.replace(/(?<=..)ء$/u, '')];
  for (let rest = letters; rest.startsWith(ARTICLE) && rest.length > ARTICLE.length + 2;) forms.push((rest = rest.slice(ARTICLE.length)));
  return forms;
}

function germanForms(word: string): string[] {
  const head = HEADS.exec(word)?.[1];
  const short = SHORT_FORMS.flatMap(([long, abbreviation]) => (long.test(word) ? [abbreviation, word.replace(long, abbreviation)] : []));
  return [...(head ? [head] : []), ...short].flatMap((form) => [form, plain(form), writtenOut(form)]);
}

function formsOnce(word: string, lang: string): string[] {
  const primary = lang.split('-')[0]!;
  const lower = word.toLowerCase().normalize('NFC');
  const latin = [lower, ...romanise(lower, lang)].flatMap((form) => [plain(form), writtenOut(form)]);
  // I without dot: SIHHİ is written sıhhi, which is another letter for the index.
  const turkish = primary === 'tr' || primary === 'az' ? [fold(word.toLocaleLowerCase('tr'))] : [];
  return [...latin, ...turkish, ...arabicForms(word), ...(primary === 'de' ? germanForms(lower) : [])];
}

/** Titles are made of the same words again and again. */
const knownForms = new Map<string, string[]>();

/** Every form of a word, forms of forms too, so that a second pass has nothing to add. */
function formsOf(word: string, lang: string): string[] {
  const key = `${lang} ${word}`;
  const found = knownForms.get(key);
  if (found) return found;
  const forms = new Set([fold(word)]);
  for (const form of formsOnce(word, lang)) forms.add(form);
  for (const form of forms) for (const further of formsOnce(form, lang)) forms.add(further);
  const all = [...forms];
  knownForms.set(key, all);
  return all;
}

/** Words as the index cuts them: at spaces and ASCII signs, and whole with its signs taken out. */
function indexedWords(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).flatMap((chunk) => [chunk.replace(/[^\p{L}\p{M}\p{N}]/gu, ''), ...chunk.split(/[!-/:-@[-`{-~\u00AD]+/)]).map(fold);
}

const wordsOf = (text: string) => text.normalize('NFC').replace(/\p{Cf}/gu, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words under which a title must be found besides its own, lower case and without marks. What the index finds by itself is left out. */
export function spellings({ text, lang, transliteration = '' }: Spelled): string[] {
  const romanised = `${lang.split('-')[0]}-Latn`;
  const words = [...wordsOf(text).map((word) => ({ word, lang })), ...wordsOf(transliteration).map((word) => ({ word, lang: romanised }))];
  const known = new Set(indexedWords(text));
  const forms = words
    .filter(({ word }) => word.length <= MAX_LETTERS)
    .slice(0, MAX_WORDS)
    .flatMap(({ word, lang: of }) => formsOf(word, of));
  return [...new Set(forms)].filter((form) => form !== '' && !known.has(form));
}

/** "Kfz-Mechaniker" is looked for as two words, "in-0001" and "e-mail" as one: the index has both of each. */
const COMPOUND = /(?<=\p{L}{3})[-–/](?=\p{L}{3})/gu;

/** A search as the index cuts it: words in lower case, without signs. */
export function searchWords(query: string): string[] {
  return query.toLowerCase().normalize('NFC').replace(COMPOUND, ' ').replace(/[^\p{L}\p{M}\p{N}\s]/gu, '').split(/\s+/).filter(Boolean);
}

/** A name without case, marks and signs, to see whether two are the same: "Electrician (Auto)" → "electrician auto"; also with ä written out as ae. Arabic letters are as one keyboard writes them. */
export function nameKeys(name: string): string[] {
  const words = searchWords(name);
  return [...new Set([plain, writtenOut].map((form) => replaceLetters(words.map(form).join(' '), ARABIC)))];
}

/** What else a word of a search may stand for, for a second try, likeliest first: other alphabets, no marks, ae for ä, short forms. */
export function alternatives(word: string): string[] {
  const latin = [word, ...romaniseAny(word)].map(plain);
  const contracted = latin.map((form) => form.replace(/([aou])e/g, '$1').replace(/dj/g, 'd'));
  const forms = [...arabicForms(word), ...latin, ...contracted, ...germanForms(word)];
  return [...new Set(forms)].filter((form) => form !== '' && fold(form) !== fold(word));
}

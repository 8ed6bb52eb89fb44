// Sheets of a profile put into words of one language: text in pieces, words of another script marked, and what a bar may show.
import { wordsFor, type Part } from '../../labels/comparison-values.ts';
import { barOf } from '../../model/comparison-amounts.ts';
import { mapLines } from '../../model/comparison.ts';
import type { Line, Piece, ProfileInValues, ProfileInWords } from '../../model/comparison-profile.ts';
import type { Value } from '../../model/comparison-values.ts';
import { once } from '../../model/once.ts';
import type { Language } from '../../site.ts';
import { foreignRuns } from '../ui/foreign-runs.ts';
import { settingOf } from '../ui/original-wording.ts';

/** Wording of a source is set whole; in our words each run of another script is marked. */
function piecesOf({ text, lang, original }: Part, languages: string[]): Piece[] {
  if (lang && original) {
    const { italic, dir } = settingOf(lang);
    return [{ text, lang, ...(dir ? { dir } : {}), ...(italic ? { italic: true as const } : {}) }];
  }
  return foreignRuns(text, languages).map((run): Piece => {
    const own = run.lang ?? lang;
    return own === undefined ? run.text : { text: run.text, lang: own, ...(run.dir ? { dir: run.dir } : {}) };
  });
}

/** Neighbours without a language of their own become one text. */
function joined(pieces: Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((done, piece) => {
    const last = done.at(-1);
    return typeof piece === 'string' && typeof last === 'string' ? [...done.slice(0, -1), last + piece] : [...done, piece];
  }, []);
}

/** A statement as a line of a cell. */
export function lineOf(value: Value, languages: string[], language: Language): Line {
  const { text, sub } = wordsFor(value, language);
  const line = (parts: Part[]) => joined(parts.flatMap((part) => piecesOf(part, languages)));
  const [first] = value.main;
  // Modules and positions carry numbers, too; bars are for the extents of the whole.
  const bar = first?.is === 'amount' && !first.of ? barOf(first.amount) : undefined;
  return { text: line(text), ...(sub.length > 0 ? { sub: sub.map(line) } : {}), ...(bar ? { bar } : {}) };
}

/** The whole profile in words. A regulation is compared again and again. */
export const inWords = (profile: ProfileInValues, language: Language): ProfileInWords => made[language](profile);
const made = { de: once((profile: ProfileInValues) => putInWords(profile, 'de')), en: once((profile: ProfileInValues) => putInWords(profile, 'en')) };

function putInWords({ languages, editions, ...profile }: ProfileInValues, language: Language): ProfileInWords {
  return { ...profile, editions: editions.map((edition) => ({ ...edition, sheet: mapLines(edition.sheet, (value) => lineOf(value, languages, language)) })) };
}

// Two wordings compared word by word, in any script: what stayed, what was taken out, what was put in.
import { diffArrays } from 'diff';

/** A piece of wording in one language. */
export interface Part {
  text: string;
  /** Absent in the language of the page. */
  lang?: string;
  /** Wording of a source, not of ours. */
  original?: true;
  /** Set where the piece is one sign and is compared by this instead of its text. */
  key?: string;
}

export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
  /** What the older wording has in the place of a text that counts as the same. */
  before?: string;
  lang?: string;
  original?: true;
}

const segmenter = new Intl.Segmenter('de', { granularity: 'word' });
/** Longer edits are not worth the time: such texts have nothing to do with each other. */
const MAX_EDITS = 2_000;
/** With fewer words in common than this share, a text is shown as replaced: single marked words would only confuse. */
const MIN_COMMON = 0.25;

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
const keyOf = ({ key, text }: Part) => key ?? text;

function tokensOf(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => (part.key === undefined ? Array.from(segmenter.segment(part.text), ({ segment }) => ({ ...part, text: segment })) : [part]));
}

interface Hunk {
  same: boolean;
  before: Part[];
  after: Part[];
}

function hunksOf(before: Part[], after: Part[]): Hunk[] {
  const found = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: MAX_EDITS });
  if (!found) return [{ same: false, before, after }];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of found) {
    const hunk = { same: !added && !removed, before: added ? [] : before.slice(i, i + count), after: removed ? [] : after.slice(j, j + count) };
    i += hunk.before.length;
    j += hunk.after.length;
    const last = hunks.at(-1);
    // A lone space between two changes belongs to them: whole phrases read better than a comb of words.
    const joins = last && !last.same && (!hunk.same || (hunk.after.every(({ text }) => text.trim() === '') && i < before.length && j < after.length));
    if (joins) {
      last.before.push(...hunk.before);
      last.after.push(...hunk.after);
    } else hunks.push(hunk);
  }
  return hunks.flatMap(trim).reduce<Hunk[]>((joined, hunk) => {
    const last = joined.at(-1);
    if (!last?.same || !hunk.same) return [...joined, hunk];
    last.before.push(...hunk.before);
    last.after.push(...hunk.after);
    return joined;
  }, []);
}

/** What both sides of a change begin or end with did not change. */
function trim(hunk: Hunk): Hunk[] {
  const { same, before, after } = hunk;
  if (same) return [hunk];
  const shorter = Math.min(before.length, after.length);
  const equal = (i: number, j: number) => keyOf(before.at(i)!) === keyOf(after.at(j)!);
  let start = 0;
  while (start < shorter && equal(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && equal(-1 - end, -1 - end)) end += 1;
  const parts: Hunk[] = [
    { same: true, before: before.slice(0, start), after: after.slice(0, start) },
    { same: false, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) },
    { same: true, before: before.slice(before.length - end), after: after.slice(after.length - end) },
  ];
  return parts.filter((part) => part.before.length + part.after.length > 0);
}

function runsOf(kind: Run['kind'], after: Part[], before: Part[] = after): Run[] {
  const runs: Run[] = [];
  for (const [index, { text, lang, original }] of after.entries()) {
    const last = runs.at(-1);
    const old = before[index]!.text;
    if (last && last.lang === lang && last.original === original) {
      if (last.before !== undefined || old !== text) last.before = (last.before ?? last.text) + old;
      last.text += text;
    } else runs.push({ kind, text, ...(old === text ? {} : { before: old }), ...(lang ? { lang } : {}), ...(original ? { original } : {}) });
  }
  return runs;
}

/** Compares two wordings. The runs in order make the newer one without what was removed, and the older one without what was added. */
export function compareWords(before: readonly Part[], after: readonly Part[]): Run[] {
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const words = (tokens: Part[]) => tokens.filter(({ text }) => isWord(text)).length;
  const hunks = hunksOf(old, young);
  const common = words(hunks.filter(({ same }) => same).flatMap((hunk) => hunk.after));
  if (common < MIN_COMMON * Math.max(words(old), words(young))) return [...runsOf('removed', old), ...runsOf('added', young)];
  return hunks.flatMap((hunk) => (hunk.same ? runsOf('same', hunk.after, hunk.before) : [...runsOf('removed', hunk.before), ...runsOf('added', hunk.after)]));
}

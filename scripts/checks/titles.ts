// Language and script of original wording: the tag must exist and the letters must be those of its script.
import { collections } from '../../src/schema/index.ts';
import { walkData } from '../../src/model/walk-data.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

const SCRIPTS: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/u, Cyrl: /\p{Script=Cyrillic}/u, Arab: /\p{Script=Arabic}/u, Deva: /\p{Script=Devanagari}/u,
  Grek: /\p{Script=Greek}/u, Hebr: /\p{Script=Hebrew}/u, Armn: /\p{Script=Armenian}/u, Geor: /\p{Script=Georgian}/u,
  Beng: /\p{Script=Bengali}/u, Thai: /\p{Script=Thai}/u, Ethi: /\p{Script=Ethiopic}/u,
};
const SCRIPT_NAMES: Record<string, string> = { Latn: 'lateinisch', Cyrl: 'kyrillisch', Arab: 'arabisch', Deva: 'Devanagari', Grek: 'griechisch', Hebr: 'hebräisch' };
const WORDING = ['text', 'name', 'title', 'original'] as const;
const languages = new Intl.DisplayNames(['de'], { type: 'language', fallback: 'none' });

/** The script most letters of a wording belong to; undefined without letters of a known script. */
export function dominantScript(text: string): string | undefined {
  // Most wordings are plain Latin; the slow look is for the others.
  if (/^[\x00-\x7f]*$/.test(text)) return /[a-z]/i.test(text) ? 'Latn' : undefined;
  const counts = new Map<string, number>();
  for (const letter of text) {
    for (const [script, pattern] of Object.entries(SCRIPTS)) if (pattern.test(letter)) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A word that mixes Latin and Cyrillic letters looks right and is found by nobody. */
export function mixedWord(text: string): string | undefined {
  return text.split(/[^\p{L}\p{M}]+/u).find((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));
}

function languageName(tag: string): string | undefined {
  try {
    return languages.of(tag);
  } catch {
    return undefined;
  }
}

function* checkEntry(entry: Entry): Generator<Finding> {
  const findings: Finding[] = [];
  const at = (path: PropertyKey[], level: Finding['level'], message: string, hint: string) => findings.push({ check: 'titles', level, file: entry.file, line: entry.lineOf(path), message, hint });
  walkData(collections[entry.collection].schema, entry.data, ({ value, path, shape, meta }) => {
    if (meta.language && typeof value === 'string' && languageName(value) === undefined) at(path, 'error', `„${value}“ ist keine bekannte Sprache.`, 'Kürzel nach BCP 47: tr, pl, ar, fa, uk, sr-Cyrl, sr-Latn.');
    if (!shape || !('lang' in shape)) return;
    const group = value as Record<string, unknown>;
    const key = WORDING.find((name) => typeof group[name] === 'string');
    if (!key || typeof group['lang'] !== 'string' || languageName(group['lang']) === undefined) return;
    const wording = group[key] as string;
    const expected = new Intl.Locale(group['lang']).maximize().script;
    const found = dominantScript(wording);
    const mixed = mixedWord(wording);
    if (mixed) at([...path, key], 'error', `„${mixed}“ mischt lateinische und kyrillische Buchstaben.`, 'Das Wort neu in einer Schrift eintippen.');
    else if (found && expected && expected in SCRIPTS && found !== expected) {
      const tag = group['lang'].split('-')[0];
      at([...path, key], 'error', `„${wording.slice(0, 50)}“ ist nicht ${SCRIPT_NAMES[expected] ?? expected} geschrieben, „lang: ${group['lang']}“ heißt das aber.`, `Originalschrift eintragen oder die Schrift nennen, zum Beispiel lang: ${tag}-${found}.`);
    } else if (entry.collection === 'qualifications' && path[0] === 'titles' && expected && expected !== 'Latn' && !group['transliteration']) {
      at([...path, key], 'hint', `„${wording.slice(0, 50)}“ hat keine Umschrift.`, 'Unter „transliteration“ Text und Regel angeben, damit der Titel auch so gefunden wird.');
    }
  });
  yield* findings;
}

/** Our own titles are in Latin letters: they stand in headings, lists and citations, where no language can be marked. */
function* checkOwnTitle(entry: Entry): Generator<Finding> {
  const title = (entry.data as { title?: Record<string, string> }).title ?? {};
  for (const [language, text] of Object.entries(title)) {
    if (/(?!\p{Script=Latin}|\p{Script=Common}|\p{Script=Greek})\p{L}/u.test(text)) {
      yield { check: 'titles', level: 'error', file: entry.file, line: entry.lineOf(['title', language]), message: `Der Titel „${text.slice(0, 50)}“ enthält Buchstaben einer anderen Schrift.`, hint: 'Den Wortlaut des Originals unter „titles“ eintragen; im Titel steht höchstens die Umschrift.' };
    }
    // Greek letters may stand in a title (α, μm), but not hide in a word.
    const hidden = text.split(/[^\p{L}\p{M}]+/u).find((word) => word.length > 3 && /\p{Script=Latin}/u.test(word) && /\p{Script=Greek}/u.test(word));
    if (hidden) yield { check: 'titles', level: 'error', file: entry.file, line: entry.lineOf(['title', language]), message: `„${hidden}“ mischt lateinische und griechische Buchstaben.`, hint: 'Das Wort neu in einer Schrift eintippen.' };
  }
}

export const titles: Check = {
  id: 'titles',
  title: 'Originaltitel',
  *run({ entries }) {
    for (const entry of entries) {
      for (const problem of entry.problems) if (problem.check === 'titles') yield { ...problem, file: entry.file };
      if (entry.data === undefined) continue;
      yield* checkEntry(entry);
      yield* checkOwnTitle(entry);
    }
  },
};

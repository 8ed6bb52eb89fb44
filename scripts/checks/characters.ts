// Characters that are not seen but change what is read: bidirectional and invisible controls, NUL.
import type { Finding } from '../lib/finding.ts';
import type { Check } from './context.ts';

const NAMES: [RegExp, string][] = [
  [/\u0000/, 'NUL-Zeichen'],
  [/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/, 'Steuerzeichen für die Schreibrichtung'],
  [/[\u200B\u2060-\u2064\u180E\uFEFF\u00AD]|[\u{E0000}-\u{E007F}]/u, 'unsichtbares Zeichen'],
  [/[\u0001-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/, 'Steuerzeichen'],
  [/\uFFFD/, 'Ersatzzeichen für einen verlorenen Buchstaben'],
];
const ANY = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]|[\u{E0000}-\u{E007F}]/gu;
// The joiners belong to the spelling of Arabic and Indic scripts, and only there.
const JOINER = /[\u200C\u200D]/;
const JOINING = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}]/u;

/** Forbidden characters of a text with their line, one finding per line and kind. A BOM at the start is accepted, CRLF too. */
export function findCharacters(text: string): { line: number; name: string; codePoint: string }[] {
  const found: { line: number; name: string; codePoint: string }[] = [];
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n').split('\n');
  for (const [index, content] of lines.entries()) {
    const seen = new Set<string>();
    for (const match of content.matchAll(ANY)) {
      const [character] = match;
      if (JOINER.test(character) && JOINING.test(content[match.index - 1] ?? '') && JOINING.test(content[match.index + 1] ?? '')) continue;
      const name = JOINER.test(character) ? 'unsichtbares Zeichen' : NAMES.find(([pattern]) => pattern.test(character))?.[1] ?? 'unsichtbares Zeichen';
      if (seen.has(name)) continue;
      seen.add(name);
      found.push({ line: index + 1, name, codePoint: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` });
    }
  }
  return found;
}

export const characters: Check = {
  id: 'characters',
  title: 'Unsichtbare Zeichen',
  *run({ entries, translations }) {
    for (const entry of [...entries, ...translations]) {
      for (const { line, name, codePoint } of findCharacters(entry.text)) {
        yield { check: 'characters', level: 'error', file: entry.file, line, message: `Die Zeile enthält ein ${name} (${codePoint}).`, hint: 'Das Zeichen löschen, am besten das Wort neu eintippen.' } satisfies Finding;
      }
    }
  },
};

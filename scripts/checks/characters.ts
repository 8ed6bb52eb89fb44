// Characters that are not seen but change what is read: bidirectional and invisible controls, NUL; as themselves or written as an escape of YAML or HTML.
import type { Nodes } from 'mdast';
import { codePointOf, type Finding } from '../lib/finding.ts';
import type { Entry, Translation } from '../lib/read-content.ts';
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
      found.push({ line: index + 1, name, codePoint: codePointOf(character) });
    }
  }
  return found;
}

/** Every text in data as it was read, with its path. A loop, because nobody knows yet how deep it is. */
function* textsOf(data: unknown): Generator<{ text: string; path: PropertyKey[] }> {
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: data, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') yield { text: value, path };
    else if (value !== null && typeof value === 'object') for (const [key, inner] of Object.entries(value)) waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] });
  }
}

/** Every text of prose as it will be shown, with its line below the first of the prose. */
function* textsInProse(tree: Nodes): Generator<{ text: string; line: number }> {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const line = node.position?.start.line ?? 1;
    if ('value' in node) yield { text: node.value, line };
    if ('url' in node) yield { text: `${node.url}${node.title ?? ''}`, line };
    if ('attributes' in node) for (const { value } of node.attributes) if (typeof value === 'string') yield { text: value, line };
    if ('children' in node) waiting.push(...node.children);
  }
}

/** A text whose signs are written as escapes looks harmless in the file, and is not on the page. */
function* findEscaped({ text, prose, ...rest }: Entry | Translation): Generator<{ line: number; name: string; codePoint: string }> {
  const name = (found: string) => {
    const [first] = findCharacters(found);
    if (first) return first;
    // Half of a sign of two halves: no file can hold it, only an escape can make it.
    const half = /\p{Cs}/u.exec(found)?.[0];
    return half === undefined ? undefined : { name: 'halbes Zeichen', codePoint: codePointOf(half) };
  };
  // Few files escape anything, and walking all of them would take longer than all other checks.
  if ('raw' in rest && /\\[0abefnrtuvxNLPU_]/.test(text)) {
    for (const { text: value, path } of textsOf(rest.raw)) {
      const found = name(value);
      if (found) yield { ...found, line: rest.lineOf(path) };
    }
  }
  if (prose?.tree && /&[#a-zA-Z]/.test(text)) {
    const first = 'raw' in rest ? text.split('\n').length - rest.body.split('\n').length : 0;
    for (const { text: value, line } of textsInProse(prose.tree)) {
      const found = name(value);
      if (found) yield { ...found, line: first + line };
    }
  }
}

export const characters: Check = {
  id: 'characters',
  title: 'Unsichtbare Zeichen',
  *run({ entries, translations }) {
    for (const entry of [...entries, ...translations]) {
      const seen = findCharacters(entry.text);
      for (const { line, name, codePoint } of seen.length > 0 ? seen : findEscaped(entry)) {
        yield { check: 'characters', level: 'error', file: entry.file, line, message: `Die Zeile enthält ein ${name} (${codePoint}).`, hint: 'Das Zeichen löschen, am besten das Wort neu eintippen.' } satisfies Finding;
      }
    }
  },
};

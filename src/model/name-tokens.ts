// Words of the search index that stand for whole names, so that the page that bears a name comes before thousands that only mention its words.
import { nameKeys } from './spellings.ts';

/** Signs between the parts of a name: "National Trade Certificate – Electrician", "Aşçı (Seviye 4)". */
const BETWEEN = / [–-] |[()/]/;
/** No word begins so. */
const PREFIX = 'qq';
const DIGITS = 10;

/** 53 bits of a text, the same in Node and in a browser, and at once: the mixing of cyrb53 (public domain). */
function hash(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (b & 2097151) + (a >>> 0);
}

/** The first part of a name is what it names, the others say more of it: "Sowjetunion (bis 1991)" is the state, "Koch (Sowjetunion)" is not. */
const kinds = ['whole', 'first', 'further'] as const;
type Kind = (typeof kinds)[number];

const token = (key: string, kind: Kind) => `${PREFIX}${String(hash(key) % 10 ** DIGITS).padStart(DIGITS, '0')}${kinds.indexOf(kind) + 1}`;

/** What to look for to find the pages that bear a name, then those that have it as a part of one; nothing for a name without letters. */
export function tokensOf(query: string): string[] {
  const [key = ''] = nameKeys(query);
  return key === '' ? [] : kinds.map((kind) => token(key, kind));
}

/** The words under which the names of a page stand in the index. */
export function nameTokens(names: string[]): string[] {
  const kindOf = new Map<string, Kind>();
  const note = (texts: string[], kind: Kind) => {
    for (const key of texts.flatMap(nameKeys)) if (key !== '' && !kindOf.has(key)) kindOf.set(key, kind);
  };
  const parts = names.map((name) => name.split(BETWEEN));
  note(names, 'whole');
  note(parts.map(([first]) => first!), 'first');
  note(parts.flatMap(([, ...further]) => further), 'further');
  return [...kindOf].map(([key, kind]) => token(key, kind));
}

// Arbitrary hostile texts: random characters, random mutations of valid files, Markdown built from odd pieces.
import fc from 'fast-check';

const SIGNS = [...'<>{}[]()*_`#|&!:-"\'\\/~^=+@$%?;,. \t\n\r'];
const UNICODE = ['\0', '\u00AD', '\u200B', '\u200C', '\u202E', '\u2028', '\u2066', '\uFEFF', '\uFFFD', '\u0301', 'ß', 'İ', 'ﷺ', '👩‍💻', '\u{E0041}', '٠', 'ا', 'я', '中'];
const PIECES = [
  '---\n', '\n---\n', '```', '~~~\n', '<!--', '-->', '<script>', '</script>', '<a href="javascript:alert(1)">', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>',
  '<Note kind="hint">', '</Note>', '<Term id="pruefbegriff">', '</Term>', '<Source id="lehrplan" />', '<Norm id="mustg-4" at="Abs. 2" />', '<Original lang="fa">', '</Original>', '<Figure src="a.svg" alt="a">', '</Figure>', '<Source {...x} />', '<>', '</>', '<a.b>', '<a:b>',
  '{globalThis.pwned = 1}', '{`${globalThis.pwned = 1}`}', 'import x from "data:text/javascript,globalThis.pwned=1"\n', '\n\nexport const x = globalThis.pwned = 1\n\n', '!!js/function "globalThis.pwned=1"', '!!js/undefined x', '&a [*a]', '*a', '<<: ', '__proto__: ', 'constructor: ', '"\\u0000"', '? ', '- - - ', '|\n', '>-\n', '%YAML 1.2\n', '...\n',
  '[a](javascript:alert(1))', '[a]( java&#115;cript:alert(1))', '[a](data:text/html,x)', '[a](//example.org)', '![a](https://example.org/a.png)', '[a]: javascript:x\n', '[^1]', '[^1]: x\n', 'https://example.org/a?b=c&d=<e>', 'www.example.org', 'a@example.org', '| a | b |\n| --- | :-: |\n| c |\n', '# ', '## ', '> ', '1. ', '- [x] ', '**', '__', '&lt;', '&#60;script&#62;', '&NewLine;', '\\',
  'from: 2026-13', 'to: 1999', 'unit: hours', 'lang: xx', 'accessed: 9999-12-31', 'id: 5', 'toString: 1', ': ', ': {', ': [', '}', ']', ', ',
];

export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...UNICODE) },
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

type Change = { kind: 'insert' | 'delete' | 'swap' | 'duplicate'; at: number; length: number; text: string };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'swap', 'duplicate'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  text: piece,
});

function apply(text: string, { kind, at, length, text: inserted }: Change): string {
  const start = Math.floor(at * text.length);
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)];
  switch (kind) {
    case 'insert': return before + inserted + part + after;
    case 'delete': return before + after;
    case 'swap': return before + after.slice(0, length) + part + after.slice(length);
    case 'duplicate': return before + part + part + after;
  }
}

/** Values that fit almost nowhere: empty, of the wrong kind, without a text of their own, endlessly large. */
const ODD_VALUES: unknown[] = [null, '', ' ', 'X', 0, -1, 1e400, 0.5, true, [], {}, [null], [[[]]], [{}], { toString: 1 }, { toString: null, valueOf: null }, { id: { toString: 1 } }, { constructor: 1 }, { length: -1 }, [{ id: { toString: 1 }, number: { toString: 1 }, code: [] }], '2026-02-30', 'javascript:alert(1)', 'x'.repeat(500)];

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** Valid data with one to three values replaced by odd ones, as YAML. */
export function distortionsOf(data: object): fc.Arbitrary<string> {
  const paths = pathsOf(data).filter((path) => path.length > 0);
  return fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...ODD_VALUES)), { minLength: 1, maxLength: 3 }).map((changes) => {
    const distorted = structuredClone(data) as Record<string | number, unknown>;
    for (const [path, value] of changes) {
      const parent = path.slice(0, -1).reduce<unknown>((group, key) => (group !== null && typeof group === 'object' ? (group as Record<string | number, unknown>)[key] : undefined), distorted);
      if (parent !== null && typeof parent === 'object') (parent as Record<string | number, unknown>)[path.at(-1)!] = structuredClone(value);
    }
    return JSON.stringify(distorted, (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? '.inf' : value), 1).replaceAll('".inf"', '.inf');
  });
}

/** A valid text with up to eight random changes. */
export function mutationsOf(...texts: string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 8 })).map(([text, changes]) => changes.reduce(apply, text));
}

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')));

const word = fc.oneof(fc.string({ unit: 'grapheme-ascii', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom('Wort', 'a_b', '1 < 2', '"', "'", '&amp;', '|', 'x"y', '<b>', '`', '$&', '$1', '\\"')).map((text) => text.replace(/[\r\n]/g, ' '));
const attribute = word.map((text) => text.replace(/["<>{}]/g, ''));

/** Markdown that is often accepted, filled with odd words and addresses. */
export const oddProse: fc.Arbitrary<string> = fc.array(fc.oneof(
  word.map((w) => `${w}\n`),
  fc.tuple(word, word).map(([a, b]) => `[${a}](https://example.org/${encodeURI(b.toWellFormed())} "${a.replaceAll('"', '')}")`),
  fc.tuple(word, word).map(([a, b]) => `[${a}](<https://example.org/${b}>)`),
  fc.tuple(word, word).map(([a, b]) => `[${a}](${b})`),
  attribute.map((a) => ` <Source id="lehrplan" at="${a}" />`),
  attribute.map((a) => ` <Norm id="mustg-4" at="${a}" /> und `),
  word.map((w) => `<Term id="pruefbegriff">${w}</Term>`),
  fc.tuple(fc.constantFrom('de', 'fa', 'sr-Cyrl', 'ar', 'zh'), word).map(([lang, w]) => `<Original lang="${lang}">${w}</Original>`),
  fc.tuple(attribute, word).map(([a, w]) => `\n\n<Note kind="warning" title="${a}">\n\n${w}\n\n</Note>\n\n`),
  fc.tuple(attribute, word).map(([a, w]) => `\n\n<Figure src="bild.svg" alt="${a}">${w}</Figure>\n\n`),
  word.map((w) => `\n\n## ${w}\n\n`), word.map((w) => `\n\n### ${w}\n\n`),
  fc.tuple(word, word).map(([a, b]) => `\n\n| ${a} | ${b} |\n| :-- | --: |\n| ${b} | ${a} |\n\n`),
  word.map((w) => `\n\n\`\`\`${w.replaceAll('`', '')}\n<script>alert(1)</script>\n\`\`\`\n\n`),
  word.map((w) => `**${w}** *${w}* ~~${w}~~ \`${w}\``), word.map((w) => `\n\n- [ ] ${w}\n- ${w}\n\n> ${w}\n\n`), word.map((w) => `Satz.[^n]\n\n[^n]: ${w}\n\n`),
), { maxLength: 12 }).map((parts) => parts.join(''));

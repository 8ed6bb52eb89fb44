// `fix` never changes what a file says, and has nothing left to do after it ran: over all content and over files made at random.
import fc from 'fast-check';
import yaml from 'js-yaml';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { fixFile } from '../../scripts/fix/fix-file.ts';
import { identify, listContent, readText } from '../../scripts/lib/read-content.ts';
import { parseFile, parseTranslation } from '../../src/markdown/parse-file.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';
import { samplesOf } from '../support/sample-record.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
type Kind = 'profile' | 'translation' | 'record';

/** Everything that a file says: data without the order of keys, text as readers see it. Quotation marks are compared as straight ones. */
function meaningOf(collection: CollectionName, kind: Kind, text: string) {
  const parsed = kind === 'translation' ? { ...parseTranslation(text), data: undefined, raw: undefined } : parseFile(collection, text);
  const tree = parsed.prose?.tree;
  return {
    data: parsed.data ?? parsed.raw,
    prose: tree ? renderSections(tree, { language: 'de', sources: new Map() }).map(({ title, html }) => `${title}\n${html}`.replace(/[„“]|&quot;|&#x22;/g, '"')) : undefined,
    checks: parsed.problems.map(({ check, message }) => `${check} ${message}`).sort(),
  };
}

function expectSame(collection: CollectionName, kind: Kind, text: string, where: string) {
  const fixed = fixFile(collection, kind, text).text;
  if (fixed === text) return;
  expect(meaningOf(collection, kind, fixed), where).toEqual(meaningOf(collection, kind, text));
  expect(fixFile(collection, kind, fixed), `${where}, twice`).toEqual({ text: fixed, repairs: [] });
}

describe('all content', () => {
  const files = [...listContent(`${root}content`, root)];

  it.each(Object.keys(collections) as CollectionName[])('%s', (collection) => {
    for (const { file, path } of files.filter((one) => one.collection === collection)) {
      const { kind } = identify(file);
      if (kind !== 'other') expectSame(collection, kind, readText(path).text, file);
    }
  }, 120_000);
});

describe('files made at random', () => {
  /** A value with the keys of every map in another order. */
  const shuffled = (value: unknown, random: (count: number) => number): unknown => {
    if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, random), random(1000)] as const);
    return Object.fromEntries(entries.sort((a, b) => a[2] - b[2]));
  };
  const generator = (seed: number) => {
    let state = seed >>> 0 || 1;
    return (count: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % count;
    };
  };
  const names = Object.keys(collections) as CollectionName[];

  it('records with their keys in any order, written in any style, with comments anywhere', () => {
    fc.assert(fc.property(fc.constantFrom(...names), fc.nat(), fc.boolean(), fc.constantFrom('QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN', 'BLOCK_LITERAL'), (collection, seed, isFlow, style) => {
      const random = generator(seed);
      const samples = samplesOf(collections[collection].schema);
      const data = shuffled(samples[random(samples.length)], random);
      const lines = stringify(data, { lineWidth: 40 + random(80), defaultStringType: style as 'PLAIN', ...(isFlow ? { collectionStyle: 'flow' } : {}) }).trimEnd().split('\n');
      const isMultiline = style === 'BLOCK_LITERAL' || isFlow;
      const commented = isMultiline ? lines : lines.flatMap((line, index) => (random(6) === 0 && /^ *(- )?[a-zA-Z]+:/.test(line) ? [`${/^ */.exec(line)![0]}# Bemerkung ${index}`, line] : [line]));
      const text = collections[collection].format === 'yaml' ? `${commented.join('\n')}\n` : `---\n${commented.join('\n')}\n---\nText.\n`;
      // Comments within folded texts are no comments; such a file says something else to begin with.
      expectSame(collection, collections[collection].format === 'yaml' ? 'record' : 'profile', text, text);
      const fixed = fixFile(collection, collections[collection].format === 'yaml' ? 'record' : 'profile', text).text;
      const comments = (source: string) => source.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('# ')).sort();
      expect(comments(fixed)).toEqual(comments(text));
    }), { numRuns: 150 });
  }, 120_000);

  it('keys of plain block files do come into order', () => {
    for (const collection of names) {
      const data = shuffled(samplesOf(collections[collection].schema)[0], generator(7)) as Record<string, unknown>;
      const text = `---\n${stringify(data)}---\n`;
      const fixed = fixFile(collection, collections[collection].format === 'yaml' ? 'record' : 'profile', collections[collection].format === 'yaml' ? stringify(data) : text).text;
      const keys = Object.keys(yaml.load(fixed.replace(/^---\n/, '').split('\n---\n')[0]!) as object).filter((key) => !['sources', 'searchedNotFound', 'conflicts', 'licence'].includes(key));
      const order = Object.keys((collections[collection].schema as unknown as { shape: object }).shape).filter((key) => keys.includes(key));
      expect(keys, collection).toEqual(order);
    }
  });

  it('prose of any pieces', () => {
    const piece = fc.constantFrom('Wort', '"', '„', '“', ' ', '  ', '\n', '\n\n', '- ', '| a | "b" |\n| - | - |\n| 1 | 2 |\n', '`"x"`', '**', '\\"', '<Source id="s1" />', '<Original lang="tr">', '</Original>', '## Titel\n\n', '```\n', '12"', '(', ')', '.', '\t', '\r\n', '> ', '[a](https://example.org "t")', '&quot;', 'ü', '𝔸', 'عربي', '{', '<');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('profile', 'translation'), (pieces, kind) => {
      const body = pieces.join('');
      expectSame('terms', kind as Kind, kind === 'profile' ? `---\nbasis: law\n---\n${body}` : body, JSON.stringify(body));
    }), { numRuns: 1500 });
  }, 120_000);
});

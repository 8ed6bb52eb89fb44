// Words for readers: complete in both languages, used, and nowhere but in src/labels.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { menu } from '../../src/labels/frame.ts';
import { waysToBrowse } from '../../src/labels/search.ts';
import { pageNames, rooms } from '../../src/labels/words.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const filesIn = (folder: string) => readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(astro|ts)$/.test(name) && !name.includes('node_modules')).map((name) => join(src, folder, name)).sort();
/** A file as code: without comments, lines kept. */
const codeOf = (file: string) => readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, '')).replace(/(^|\s)\/\/ .*$/gm, '$1');

const modules = await Promise.all(filesIn('labels').map(async (file) => ({ name: relative(src, file), words: await import(file) as Record<string, unknown> })));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPair = (value: Record<string, unknown>) => Object.keys(value).sort().join() === 'de,en';

/** Every place that holds a German and an English wording. */
function pairs(value: unknown, path: string): { path: string; de: unknown; en: unknown }[] {
  if (!isObject(value)) return [];
  if (isPair(value)) return [{ path, de: value['de'], en: value['en'] }];
  return Object.entries(value).flatMap(([key, inner]) => pairs(inner, `${path}.${key}`));
}

/** What a wording is made of: names, kinds and numbers of arguments, but not the words. */
function shape(value: unknown): unknown {
  if (typeof value === 'function') return `function of ${value.length}`;
  if (Array.isArray(value)) return value.map(shape);
  if (!isObject(value)) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]).sort());
}

function strings(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`)) : [];
}

describe.each(modules)('$name', ({ name, words }) => {
  const found = Object.entries(words).flatMap(([key, value]) => pairs(value, key));

  it('says the same things in both languages', () => {
    for (const { path, de, en } of found) expect(shape(en), path).toEqual(shape(de));
  });

  it('leaves nothing unsaid', () => {
    const texts = found.flatMap(({ path, de, en }) => [...strings(de, `${path}.de`), ...strings(en, `${path}.en`)]);
    expect(texts.filter(({ text }) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it('has no German among the English words', () => {
    const texts = found.flatMap(({ path, en }) => strings(en, path));
    expect(texts.filter(({ text }) => /[äöüß]/i.test(text))).toEqual([]);
  });

  it('holds no word that nobody uses', () => {
    const readers = ['components', 'export', 'page-props', 'pages', 'layouts', 'client', 'labels', '../scripts'].flatMap(filesIn);
    const code = readers.map(codeOf).join('\n');
    const elsewhere = readers.filter((file) => file !== join(src, name)).map(codeOf).join('\n');
    const own = readFileSync(join(src, name), 'utf8');
    const keys = found.filter(({ path }) => !path.includes('.')).flatMap(({ de }) => (isObject(de) ? Object.keys(de) : [])).filter((key) => new RegExp(`^  ${key}:`, 'm').test(own));
    expect(Object.keys(words).filter((key) => !new RegExp(`\\b${key}\\b`).test(elsewhere))).toEqual([]);
    expect(keys.filter((key) => !new RegExp(`\\.${key}\\b`).test(code))).toEqual([]);
  });
});

describe('names', () => {
  it('calls rooms and pages the same everywhere', () => {
    for (const { to, label } of [...menu, ...waysToBrowse]) {
      if ('list' in to) expect(label).toEqual(rooms[to.list]);
      else if ('page' in to && to.page in pageNames) expect(label).toEqual(pageNames[to.page as keyof typeof pageNames]);
    }
  });
});

describe('code', () => {
  // No exceptions: a word belongs in src/labels, a language code ('de', 'en') is no word.
  const signs: [sign: string, pattern: RegExp][] = [
    ['a choice between wordings', /(?:\bde|[=!]== '(?:de|en)')\)? \? \(?(?!'(?:de|en)' : '(?:de|en)')['"`]/],
    ['a pair of wordings', /\bde: (['"`])(?:(?!\1).)+\1, en: ['"`]/],
    ['a German letter', /[äöüß]/i],
    ['a wording as attribute', /\s(?:title|label|lead|description|alt|placeholder|aria-label)="[^"]*\p{L}/u],
    ['a text in the template', /<(?:h[1-6]|p|li|dt|dd|th|td|a|b|span|small|strong|summary|label|button)(?: [\w:-]+(?:="[^"]*"|=\{[^{}<>]*\})?)*>\s*\p{L}{2}/u],
  ];
  it.each(['components', 'export', 'page-props', 'pages', 'layouts'])('%s holds no word for readers', (folder) => {
    const findings = filesIn(folder).flatMap((file) =>
      codeOf(file).split('\n').flatMap((line, index) => signs.filter(([, pattern]) => pattern.test(line)).map(([sign]) => `${relative(src, file)}:${index + 1} ${sign}: ${line.trim().slice(0, 120)}`)));
    expect(findings).toEqual([]);
  });
});

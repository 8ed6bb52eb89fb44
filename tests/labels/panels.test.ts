// The panels cite provisions that the handbook holds, with paragraphs it describes, and say the same in both languages.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/components/qualification/linked-words.ts';
import { panelWords } from '../../src/labels/panels.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All sentences with their path; those that take words get one. */
function sentences(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return [{ path, text: String((value as (...words: unknown[]) => string)(2, 'X')) }];
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}/${key}`));
}
const linksIn = (text: string) => [...text.matchAll(/\{([^{}|]+)\|([^{}|]+)\}/g)].map(([, target, label]) => ({ target: target!, label: label! }));
const german = sentences(panelWords.de);
const english = sentences(panelWords.en);
const links = german.flatMap(({ text }) => linksIn(text));

describe('links', () => {
  it('lead to the same places in both languages', () => {
    expect(english.map(({ path, text }) => [path, linksIn(text).map(({ target }) => target)])).toEqual(german.map(({ path, text }) => [path, linksIn(text).map(({ target }) => target)]));
    expect(links.length).toBeGreaterThan(20);
  });

  it('name provisions of the handbook, with a paragraph it describes', () => {
    const faults = links.filter(({ target }) => /^[a-z]+-\d+[a-z]?$/.test(target)).flatMap(({ target, label }) => {
      const [law, number] = target.split('-') as [string, string];
      const { abbreviation, provisions } = load(readFileSync(`${root}content/norms/${law}.yaml`, 'utf8')) as { abbreviation: string; provisions: { number: string; paragraphs?: { paragraph: string }[] }[] };
      const provision = provisions.find((one) => one.number === number);
      const [, place] = /^§ \S+(?: (Abs\. .+?))? ?(?:BQFG|BeschV|AufenthG|HwO)?$/.exec(label) ?? [];
      const isDescribed = !place || provision?.paragraphs?.some(({ paragraph }) => place === paragraph || place.startsWith(`${paragraph} `));
      const isNamed = label.startsWith(`§ ${number}`) && (label.endsWith(abbreviation) || label === `§ ${number}`);
      return provision && isDescribed && isNamed ? [] : [`${target}: ${label}`];
    });
    expect(faults).toEqual([]);
  });

  it('name terms of the handbook', () => {
    const terms = links.filter(({ target }) => target.startsWith('term:')).map(({ target }) => target.slice('term:'.length));
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.filter((term) => !existsSync(`${root}content/terms/${term}.mdx`))).toEqual([]);
  });
});

it('no sentence gives a verdict on equivalence', () => {
  const verdicts = [...german, ...english].filter(({ text }) => /(ist|sind|gilt als) (nicht )?gleichwertig|(is|are) (not )?equivalent\b(?! is for)/.test(text.replace(/Ob der Abschluss gleichwertig ist|Whether the qualification is equivalent/, '')));
  expect(verdicts).toEqual([]);
});

it('a sentence becomes text and links, and a sign stays with its number', () => {
  expect(piecesOf('Nach {bqfg-8|§ 8 Abs. 1 BQFG} und {#papiere|Papiere}.', 'de', new Set(['bqfg-8']))).toEqual([
    { text: 'Nach ' }, { text: '§\u00A08 Abs.\u00A01 BQFG', href: '/normen/bqfg-8/' }, { text: ' und ' }, { text: 'Papiere', href: '#papiere' }, { text: '.' },
  ]);
  expect(piecesOf('{term:bescheid|decision} {https://zab.kmk.org/|ZAB}', 'en', new Set(['term:bescheid'])).map(({ href }) => href)).toEqual(['/en/glossary/bescheid/', undefined, 'https://zab.kmk.org/']);
});

it('a provision that the handbook does not hold is named without a link', () => {
  expect(piecesOf('{bqfg-8|§ 8 BQFG}', 'de', new Set())).toEqual([{ text: '§\u00A08 BQFG' }]);
});

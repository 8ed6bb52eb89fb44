// A title that many profiles share: the lists have all of them, a file of the finder the first, and the way to the rest.
import { expect, it } from 'vitest';
import { foundTitles, sharedSection } from '../../src/client/title-rows.ts';
import { titleInFinder, titleInWords, titleScript, type TitleContext } from '../../src/components/lists/titles-in-words.ts';
import { treeHtml } from '../../src/components/comparison/tree-html.ts';
import { titleWords } from '../../src/labels/title-finder.ts';
import { buildHandbook } from '../../src/model/handbook.ts';
import { collectTitles, type FinderTitle } from '../../src/model/title-finder.ts';
import { MOST_SHOWN } from '../../src/model/title-search.ts';
import type { TitleFile } from '../../src/model/shown-title.ts';
import { fixtureProfiles } from '../support/profiles.ts';

const handbook = buildHandbook({ working: fixtureProfiles() });
const [model] = collectTitles(handbook).filter(({ key }) => key === 'prufzeugnis');
const [use] = model!.uses;
const titleOf = (uses: number, notes = 0): FinderTitle => ({
  ...model!,
  uses: Array.from({ length: uses }, (_, index) => ({ ...use!, id: `aq-${String(index + 1).padStart(4, '0')}` })),
  notes: Array.from({ length: notes }, (_, index) => ({ text: { de: `Hinweis ${index}` }, collection: 'countries', id: 'aq' })),
});
const qualification = handbook.qualifications.get('aq-0001')!.data;
const context: TitleContext = { language: 'de', states: { aq: 'Prüfland' }, nameOf: (_, id) => id, qualification: () => qualification, listOf: ({ key }) => `/titel/p/#${key}` };
const rows = { language: 'de' as const, words: titleWords.de, link: (path: string) => path };

it('whole in the lists, with the way to them in the finder', () => {
  const title = titleOf(MOST_SHOWN + 5);
  expect(titleInWords(title, context).uses).toHaveLength(MOST_SHOWN + 5);
  const shown = titleInFinder(title, context);
  expect(shown.uses).toEqual(titleInWords(title, context).uses.slice(0, MOST_SHOWN));
  expect(shown.warning).toContain(String(MOST_SHOWN + 5));
  expect(treeHtml(foundTitles([shown], rows))).toContain('<a href="/titel/p/#prufzeugnis">Alles zu diesem Titel</a>');
  expect(treeHtml(sharedSection([titleInWords(title, context)], rows))).not.toContain('Alles zu diesem Titel');
});

it('as it is where it is short', () => {
  const title = titleOf(MOST_SHOWN, MOST_SHOWN);
  expect(titleInFinder(title, context)).toEqual(titleInWords(title, context));
});

it('with the first of its notes', () => {
  const shown = titleInFinder(titleOf(1, MOST_SHOWN + 1), context);
  expect(shown.notes).toHaveLength(MOST_SHOWN);
  expect(treeHtml(foundTitles([shown], rows))).toContain('Alles zu diesem Titel');
});

it('a file grows with its titles, however many profiles share them', () => {
  const sizeOf = (uses: number) => titleScript('p', [titleInFinder(titleOf(uses), context)]).length;
  expect(sizeOf(2000) - sizeOf(MOST_SHOWN + 1)).toBeLessThan(100);
  const file = JSON.parse(titleScript('p', [titleInFinder(titleOf(40), context)]).replace(/^.*?\]=/, '').replace(/;\n$/, '')) as TitleFile;
  expect(file.titles[0]!.list).toBe('/titel/p/#prufzeugnis');
});

it('a framework in another script says its language, in the lists as in the finder', () => {
  const levels = [{ ...qualification.editions[0]!.levels[0]!, framework: 'МРК', level: 'V Б' }];
  const own = { ...qualification, titles: [{ ...qualification.titles[0]!, lang: 'mk' }], editions: qualification.editions.map((edition) => ({ ...edition, levels })) };
  const html = treeHtml(foundTitles([titleInFinder(titleOf(1), { ...context, qualification: () => own })], rows));
  expect(html).toContain('lang="mk"');
  expect(html.replace(/<span lang="mk"[^>]*>[^<]*<\/span>/g, '')).not.toMatch(/\p{Script=Cyrillic}/u);
});

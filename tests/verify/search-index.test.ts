// A search index that is missing or does not fit the pages.
import { expect, it } from 'vitest';
import { searchIndex } from '../../scripts/verify/search-index.ts';
import { messagesOf, soundFiles } from './tiny-site.ts';

const entry = 'pagefind/pagefind-entry.json';

it.each([
  ['no index', { [entry]: undefined }, `${entry}: is missing`],
  ['no program', { 'pagefind/pagefind.js': undefined }, 'pagefind/pagefind.js: is missing'],
  ['no English', { [entry]: soundFiles()[entry]!.replace('"en"', '"fr"') }, `${entry}: no index for en`],
  ['no words', { 'pagefind/pagefind.de_1.pf_meta': undefined }, 'pagefind/pagefind.de_1.pf_meta: is missing'],
  ['no rules of the language', { 'pagefind/wasm.de.pagefind': undefined }, 'pagefind/wasm.de.pagefind: is missing'],
  ['pages left out', { [entry]: soundFiles()[entry]!.replace('"page_count":2', '"page_count":1') }, `${entry}: 1 pages in de, the site has 2 with data-pagefind-body`],
])('finds %s', (_, changes, message) => {
  expect(messagesOf(searchIndex, changes)).toEqual([message]);
});

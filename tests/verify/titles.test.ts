// Titles, descriptions and headings.
import { expect, it } from 'vitest';
import { titles } from '../../scripts/verify/titles.ts';
import { countryWith, messagesOf, soundFiles } from './tiny-site.ts';

const path = 'laender/tr/index.html';
const replaced = (from: string | RegExp, to: string) => ({ [path]: soundFiles()[path]!.replace(from, to) });

it.each([
  ['an empty title', replaced(/<title>.*<\/title>/, '<title> </title>'), 'no title'],
  ['no title', replaced(/<title>.*<\/title>/, ''), 'no title'],
  ['the title of another page', replaced('<title>Türkei', '<title>Start'), 'same title as index.html: „Start“'],
  ['an empty description', replaced(/content="About[^"]*"/, 'content=" "'), 'no description'],
  ['no main heading', replaced('<h1>Türkei</h1>', ''), '0 headings of level 1'],
  ['a second main heading', countryWith('<h1>noch einer</h1>'), '2 headings of level 1'],
  ['a level left out', countryWith('<h4>tief</h4>'), 'h4 „tief“ follows an h2'],
  ['a heading before the first', replaced('<main', '<h2>vorab</h2><main'), 'h2 „vorab“ follows no heading'],
  ['an empty heading', countryWith('<h3> </h3>'), 'an empty h3'],
])('finds %s', (_, changes, message) => {
  expect(messagesOf(titles, changes)).toContain(`${path}: ${message}`);
});

it('lets both languages share a title, and a drawing have one', () => {
  const same = { 'en/index.html': soundFiles()['en/index.html']!.replace('<title>Home', '<title>Start') };
  expect(messagesOf(titles, same)).toEqual([]);
  expect(messagesOf(titles, countryWith('<svg><title>Start</title></svg>'))).toEqual([]);
});

it('lets headings go up by any number', () => {
  expect(messagesOf(titles, countryWith('<h3>a</h3><h4>b</h4><h2>c</h2>'))).toEqual([]);
});

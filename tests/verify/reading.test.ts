// What would be missing without scripts.
import { expect, it } from 'vitest';
import { reading } from '../../scripts/verify/reading.ts';
import { countryWith, messagesOf, page } from './tiny-site.ts';

it.each([
  ['a part that waits', '<ul aria-busy="true"><li>x</li></ul>', '<ul> „x“ waits for a script'],
  ['a part that is being loaded', '<p class="small is-loading">x</p>', '<p.small> „x“ waits for a script'],
  ['a hidden part', '<section hidden>x</section>', '<section> „x“ is hidden until a script shows it'],
  ['a heading without words', '<h2> <span></span></h2>', 'a heading without words'],
])('finds %s', (_, body, message) => {
  const found = messagesOf(reading, countryWith(body));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

it.each([
  ['buttons that a script shows', '<button type="button" hidden>x</button>'],
  ['the hint beside one', '<p hidden data-part="hint">x</p>'],
  ['an empty place for an answer', '<div hidden role="status"></div>'],
  ['folded parts', '<details><summary>x</summary>y</details>'],
])('takes %s', (_, body) => {
  expect(messagesOf(reading, countryWith(body))).toEqual([]);
});

it('leaves tools their waiting parts', () => {
  expect(messagesOf(reading, { 'suche/index.html': page({ lang: 'de', own: 'suche/', twin: 'en/search/', title: 'Suche', body: '<section hidden>x</section>' }) })).toEqual([]);
});

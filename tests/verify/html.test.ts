// Invalid HTML is found, with the place.
import { expect, it } from 'vitest';
import { html } from '../../scripts/verify/html.ts';
import { countryWith, messagesOf, soundFiles } from './tiny-site.ts';

it.each([
  ['an id twice', '<p id="a">1</p><p id="a">2</p>', /Duplicate ID "a"/],
  ['an unknown element', '<blink>x</blink>', /<blink>/],
  ['a block inside a paragraph', '<p><table></table></p>', /<\/p>|<p>/],
  ['an attribute that HTML has left behind', '<table><tr><td align="right">1</td></tr></table>', /"align" is deprecated/],
  ['a list with something else in it', '<ul><p>x</p></ul>', /<p> element is not permitted/],
  ['a picture without alternative', '<img src="/assets/a.png">', /alt/],
  ['a colour in the page', '<p style="color: red">x</p>', /Inline style/],
  ['two regions of one name', '<div role="region" aria-label="A">x</div><div role="region" aria-label="A">y</div>', /unique accessible name/],
])('%s', (_, body, message) => {
  const messages = messagesOf(html, countryWith(body));
  expect(messages.join('\n')).toMatch(message);
  expect(messages[0]).toMatch(/^laender\/tr\/index\.html: .* \(line \d+, column \d+\)$/);
});

it('lets the sizes of bars stand in the page', () => {
  expect(messagesOf(html, countryWith('<p style="--share: 40">x</p>'))).toEqual([]);
});

it('validates a section once, wherever it stands, and what is around it always', () => {
  const section = (text: string) => `<section id="s"><h2>x</h2><p id="t">z</p>${text}</section>`;
  const both = (german: string, english: string) => ({ ...countryWith(german), 'en/countries/tr/index.html': soundFiles()['en/countries/tr/index.html']!.replace('</main>', `${english}</main>`) });
  const places = (german: string, english: string) => [...new Set(messagesOf(html, both(german, english)).map((message) => message.split(':')[0]))];
  expect(places(section('<blink>x</blink>'), section('<blink>x</blink>'))).toEqual(['en/countries/tr/index.html']);
  expect(places(section('<blink>x</blink>'), section('<blink>y</blink>'))).toEqual(['en/countries/tr/index.html', 'laender/tr/index.html']);
  expect(places(`${section('x')}<blink>y</blink>`, section('x'))).toEqual(['laender/tr/index.html']);
  expect(places(section('x'), section('x'))).toEqual([]);
  for (const id of ['s', 't']) expect(places(`${section('x')}<p id="${id}">y</p>`, section('x')), `what bears the id ${id} of a known section`).toEqual(['laender/tr/index.html']);
});

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

it('validates an article once, wherever it stands, and the frame around it always', () => {
  const article = (text: string) => `<article><h2>x</h2>${text}</article>`;
  const both = (german: string, english: string) => ({ ...countryWith(german), 'en/countries/tr/index.html': soundFiles()['en/countries/tr/index.html']!.replace('</main>', `${english}</main>`) });
  const places = (german: string, english: string) => [...new Set(messagesOf(html, both(german, english)).map((message) => message.split(':')[0]))];
  expect(places(article('<blink>x</blink>'), article('<blink>x</blink>'))).toEqual(['en/countries/tr/index.html']);
  expect(places(article('<blink>x</blink>'), article('<blink>y</blink>'))).toEqual(['en/countries/tr/index.html', 'laender/tr/index.html']);
  expect(places(article('x'), `${article('x')}<blink>y</blink>`)).toEqual(['en/countries/tr/index.html']);
  expect(places(article('x'), article('x'))).toEqual([]);
});

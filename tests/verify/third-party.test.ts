// Anything from elsewhere, any script on a reading page, anything inline.
import { expect, it } from 'vitest';
import { thirdParty } from '../../scripts/verify/third-party.ts';
import { countryWith, messagesOf, page } from './tiny-site.ts';

const foreign = 'https://cdn.example.com/x';

it.each([
  ['a stylesheet', '', `<link rel="stylesheet" href="${foreign}">`],
  ['a connection', '', `<link rel="preconnect" href="${foreign}">`],
  ['an icon', '', `<link rel="icon" href="${foreign}">`],
  ['a picture', `<img src="${foreign}" alt="">`, ''],
  ['a frame', `<iframe src="${foreign}" title="x"></iframe>`, ''],
  ['a film', `<video src="${foreign}"></video>`, ''],
  ['a drawing', `<svg><use href="${foreign}"></use></svg>`, ''],
  ['a background', `<p style="background: url(${foreign})">x</p>`, ''],
  ['a style in the page', '', `<style>@import "${foreign}";</style>`],
])('finds %s from elsewhere', (_, body, head) => {
  expect(messagesOf(thirdParty, countryWith(body, head))).toContainEqual(expect.stringContaining(`fetches ${foreign}`));
});

it('finds what a stylesheet fetches from elsewhere', () => {
  expect(messagesOf(thirdParty, { 'assets/main.css': `@font-face { src: url(${foreign}); }` })).toEqual([`assets/main.css: fetches ${foreign}`]);
});

it.each([
  ['a form', `<form action="${foreign}"></form>`, `a form sends to ${foreign}`],
  ['a button of a form', `<form action="/"><button formaction="${foreign}">x</button></form>`, `a form sends to ${foreign}`],
  ['a script in the page', '<script>alert(1)</script>', 'a script in the page'],
  ['a script of ours', '<script src="/assets/a.js"></script>', 'needs the script /assets/a.js'],
  ['a style', '<p style="color: red">x</p>', '<p> „x“ has styles of its own'],
  ['styles of a page', '<style>p { color: red }</style>', '<style> „p { color: red }“ has styles of its own'],
  ['a handler', '<p onclick="alert(1)">x</p>', '<p> „x“ has onclick'],
  ['a script address', '<a href=" JavaScript:alert(1)">x</a>', '<a> „x“ has a javascript: address'],
])('finds %s', (_, body, message) => {
  expect(messagesOf(thirdParty, countryWith(body))).toEqual([`laender/tr/index.html: ${message}`]);
});

it.each([
  ['links to elsewhere', `<a href="${foreign}">x</a>`],
  ['data about the page', '<script type="application/ld+json">{}</script>'],
  ['pictures of ours', '<img src="/assets/a.png" alt="">'],
])('takes %s', (_, body) => {
  expect(messagesOf(thirdParty, countryWith(body))).toEqual([]);
});

it('lets the search load a script of ours, not one in the page', () => {
  const search = (body: string) => ({ 'suche/index.html': page({ lang: 'de', own: 'suche/', twin: 'en/search/', title: 'Suche', body }) });
  expect(messagesOf(thirdParty, search('<script type="module" src="/assets/search.js"></script>'))).toEqual([]);
  expect(messagesOf(thirdParty, search('<script>1</script>'))).toEqual(['suche/index.html: a script in the page']);
});

it.each(['citation', 'version-at', 'findings', 'certificate-date'])('lets a page with the part %s load one script for it', (part) => {
  const script = '<script defer src="/assets/a.js"></script>';
  expect(messagesOf(thirdParty, { ...countryWith(`<p data-part="${part}">x</p>${script}`), 'assets/a.js': '' })).toEqual([]);
  expect(messagesOf(thirdParty, { ...countryWith(`<p data-part="${part}">x</p>${script}${script}`), 'assets/a.js': '' })).toEqual(['laender/tr/index.html: needs the script /assets/a.js']);
  expect(messagesOf(thirdParty, countryWith(`<p data-part="${part}">x</p><script>1</script>`))).toEqual(['laender/tr/index.html: a script in the page']);
});

it('takes the name of a vocabulary for a statement, not for a file', () => {
  expect(messagesOf(thirdParty, countryWith('', '<link rel="schema.DCTERMS" href="http://purl.org/dc/terms/">'))).toEqual([]);
});

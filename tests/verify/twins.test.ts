// A page that does not know its address, its twin or the way to it.
import { expect, it } from 'vitest';
import { twins } from '../../scripts/verify/twins.ts';
import { messagesOf, origin, page, soundFiles } from './tiny-site.ts';

const path = 'laender/tr/index.html';
const broken = (from: string, to: string) => ({ [path]: soundFiles()[path]!.replaceAll(from, to) });

it.each([
  ['no canonical address', `<link rel="canonical" href="${origin}/laender/tr/">`, '', '0 canonical addresses'],
  ['that of another page', `rel="canonical" href="${origin}/laender/tr/"`, `rel="canonical" href="${origin}/"`, `canonical address ${origin}/ is another page`],
  ['that of another host', `rel="canonical" href="${origin}`, 'rel="canonical" href="http://localhost:4321', `canonical address http://localhost:4321/laender/tr/ is not under ${origin}/`],
  ['no English alternate', 'hreflang="en" href="https', 'hreflang="fr" href="https', '0 alternates with hreflang="en"'],
  ['a standard that is English', 'x-default" href="https://example.org/laender', 'x-default" href="https://example.org/en/countries', `hreflang="x-default" leads to ${origin}/en/countries/tr/`],
  ['a switch to the start page', 'class="switch" href="/en/countries/tr/"', 'class="switch" href="/en/"', `the language switch leads to /en/, the twin is ${origin}/en/countries/tr/`],
  ['no switch', 'lang="en" hreflang="en" rel="alternate"', 'lang="en"', 'no language switch'],
])('finds %s', (_, from, to, message) => {
  const changes = broken(from, to);
  expect(changes[path]).not.toBe(soundFiles()[path]);
  expect(messagesOf(twins, changes)).toContain(`${path}: ${message}`);
});

it('finds a twin that is not there', () => {
  expect(messagesOf(twins, { 'en/countries/tr/index.html': undefined })).toEqual([`${path}: twin ${origin}/en/countries/tr/ is no page`]);
});

it('finds a twin that points elsewhere', () => {
  const lost = page({ lang: 'en', own: 'en/countries/tr/', twin: '', title: 'Türkiye', body: '' });
  const messages = messagesOf(twins, { 'en/countries/tr/index.html': lost });
  expect(messages).toContain(`${path}: twin ${origin}/en/countries/tr/ does not point back`);
});

it('lets a frozen version name the current page', () => {
  const frozen = (lang: 'de' | 'en', own: string, twin: string) =>
    page({ lang, own: `${own}2/`, twin: `${twin}2/`, title: `${lang} 2`, body: '' }).replace(`rel="canonical" href="${origin}/${own}2/"`, `rel="canonical" href="${origin}/${own}"`);
  const changes = { 'laender/tr/2/index.html': frozen('de', 'laender/tr/', 'en/countries/tr/'), 'en/countries/tr/2/index.html': frozen('en', 'en/countries/tr/', 'laender/tr/') };
  expect(messagesOf(twins, changes)).toEqual([]);
});

it('asks nothing of the page for wrong addresses', () => {
  expect(messagesOf(twins, { '404.html': '<!DOCTYPE html><html lang="de"><title>x</title></html>' })).toEqual([]);
});

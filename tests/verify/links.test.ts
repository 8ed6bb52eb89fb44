// Links, files and fragments that lead nowhere, and addresses that leave the base path.
import { describe, expect, it } from 'vitest';
import { links } from '../../scripts/verify/links.ts';
import { urlsInCss } from '../../scripts/verify/references.ts';
import { countryWith, messagesOf, soundFiles } from './tiny-site.ts';

const here = 'laender/tr/index.html: ';

it.each([
  ['a page that is not there', '<a href="/laender/xx/">x</a>', 'nothing is there'],
  ['a fragment that is not there', '<a href="#nix">x</a>', 'laender/tr/index.html has no place #nix'],
  ['a fragment of another page', '<a href="/#nix">x</a>', 'index.html has no place #nix'],
  ['a missing slash', '<a href="/laender/tr">x</a>', 'the slash at the end is missing'],
  ['other letters', '<a href="/Laender/tr/">x</a>', 'nothing is there'],
  ['a picture', '<img src="/assets/none.png" alt="">', 'nothing is there'],
  ['one picture of a set', '<img src="/assets/font.woff2" srcset="/assets/font.woff2 1x, /assets/none.png 2x" alt="">', 'nothing is there'],
  ['a script', '<script src="/none.js"></script>', 'nothing is there'],
  ['a form', '<form action="/none/"></form>', 'nothing is there'],
  ['a link in a drawing', '<svg><a href="/none/"><text>x</text></a></svg>', 'nothing is there'],
  ['an address of ours written in full', '<a href="https://example.org/none/">x</a>', 'nothing is there'],
  ['a script address', '<a href="javascript:alert(1)">x</a>', 'javascript: addresses do not belong in a page'],
  ['an address without scheme', '<a href="//example.com/">x</a>', 'the address has no scheme'],
  ['no address', '<a href="">x</a>', 'the address is empty'],
])('finds %s', (_, body, message) => {
  const messages = messagesOf(links, countryWith(body));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(here);
  expect(messages[0]).toContain(message);
});

it.each([
  ['the place itself', '<a href="#quellen">x</a>'],
  ['the top', '<a href="#top">x</a>'],
  ['a file with a query', '<a href="/assets/main.css?a=1">x</a>'],
  ['a relative address', '<a href="../../">x</a>'],
  ['somebody else', '<a href="https://example.com/none/">x</a> <a href="mailto:a@example.com">x</a>'],
  ['an id with umlauts', '<p id="prüfung">x</p><a href="#pr%C3%BCfung">x</a>'],
])('takes %s', (_, body) => {
  expect(messagesOf(links, countryWith(body))).toEqual([]);
});

it('finds a file that a stylesheet asks for', () => {
  expect(messagesOf(links, { 'assets/font.woff2': undefined })).toEqual(['assets/main.css: url(font.woff2): nothing is there']);
});

it('finds the missing stylesheet of every page', () => {
  expect(messagesOf(links, { 'assets/main.css': undefined })).toHaveLength(4);
});

describe('under a base path', () => {
  const base = '/handbuch/';
  const withLink = (href: string) => {
    const path = 'laender/tr/index.html';
    return { [path]: soundFiles(base)[path]!.replace('</h1>', `</h1><a href="${href}">x</a>`) };
  };

  it('finds an address outside', () => {
    expect(messagesOf(links, withLink('/laender/tr/'), { base })).toEqual([expect.stringContaining('leads out of /handbuch/')]);
  });

  it('finds a whole site that was built for another folder', () => {
    expect(messagesOf(links, soundFiles('/'), { base }).length).toBeGreaterThan(10);
  });

  it('takes an address inside', () => {
    expect(messagesOf(links, withLink('/handbuch/laender/tr/'), { base })).toEqual([]);
  });
});

describe('urlsInCss', () => {
  it.each([
    ['a { background: url(a.png) }', ['a.png']],
    ['a { background: url( "a b.png" ) }', ['a b.png']],
    ["@import 'a.css'; @import url('b.css');", ['a.css', 'b.css']],
    ['a { background: url(data:image/png;base64,AA==) }', []],
    ['/* url(a.png) */', []],
  ])('%s', (css, urls) => {
    expect(urlsInCss(css)).toEqual(urls);
  });
});

// An address in a file for programs where nothing answers, and a version that the site map forgets.
import { expect, it } from 'vitest';
import { readArchive, type Archive } from '../../scripts/verify/archive.ts';
import { machineFiles } from '../../scripts/verify/machine-files.ts';
import { entryAfter } from '../support/published-entries.ts';
import { messagesOf, origin, soundFiles } from './tiny-site.ts';

const files = { 'sitemap.xml': `<loc>${origin}/laender/tr/</loc>`, 'robots.txt': `Sitemap: ${origin}/sitemap.xml`, 'feeds/all.atom': `<link href="${origin}/en/countries/tr/"/> <id>${origin}/laender/tr/#x</id> <link href="https://else.example/"/>` };

it('is content where everything answers', () => {
  expect(messagesOf(machineFiles, files)).toEqual([]);
});

it.each([
  ['sitemap.xml', `<loc>${origin}/weg/</loc>`],
  ['feeds/all.atom', `<link href="${origin}/weg/"/>`],
  ['api/v1/catalogue.dcat.ttl', `dcat:accessURL <${origin}/weg/#part>`],
  ['api/v1/frameworks/a.case.json', `{"uri":"${origin}/weg/"}`],
  ['en/llms.txt', `- [a](${origin}/weg/): b`],
])('finds a wrong address in %s, once', (path, text) => {
  expect(messagesOf(machineFiles, { ...files, [path]: text + text })).toEqual([`${path}: names ${origin}/weg/, where nothing answers`]);
});

it('does not judge the base path away', () => {
  const base = '/handbuch/';
  expect(messagesOf(machineFiles, { ...soundFiles(base), 'sitemap.xml': `<loc>${origin}/handbuch/laender/tr/</loc><loc>${origin}/handbuch/weg/</loc>` }, { base })).toEqual([`sitemap.xml: names ${origin}/handbuch/weg/, where nothing answers`]);
});

it('finds a version that the site map forgets', () => {
  const { published } = entryAfter(['2026-11-21']);
  const archive: Archive = { ...readArchive(), published };
  const pages = Object.fromEntries(['qualifikationen/tr-0001/', 'qualifikationen/tr-0001/1/', 'en/qualifications/tr-0001/', 'en/qualifications/tr-0001/1/'].map((path) => [`${path}index.html`, '<!DOCTYPE html>']));
  const all = Object.keys(pages).map((path) => `<loc>${origin}/${path.replace('index.html', '')}</loc>`);
  expect(messagesOf(machineFiles, { ...pages, 'sitemap.xml': all.join('') }, { archive })).toEqual([]);
  expect(messagesOf(machineFiles, { ...pages, 'sitemap.xml': all.slice(0, 3).join('') }, { archive })).toEqual([`sitemap.xml: does not name ${origin}/en/qualifications/tr-0001/1/`]);
});

// Entries without a page, pages without a way to them, pages that do not say what the data say.
import { expect, it } from 'vitest';
import type { Content } from '../../scripts/lib/read-content.ts';
import { completeness } from '../../scripts/verify/completeness.ts';
import { countryWith, messagesOf, page, soundFiles } from './tiny-site.ts';

type Entry = Content['entries'][number];

function entry(collection: Entry['collection'], id: string, data: object): Entry {
  return { collection, id, file: `content/${collection}/${id}.mdx`, data, body: '', text: '', problems: [], lineOf: () => 1 } as unknown as Entry;
}

const country = (title: { de: string; en: string }, sources: string[] = []) => entry('countries', 'tr', { title, sources: sources.map((source) => ({ title: source })) });
const turkey = country({ de: 'Türkei', en: 'Türkiye' });
const content = (...entries: Entry[]): { content: Content } => ({ content: { entries, translations: [], strangers: [] } });

/** Two pages of a qualification, linked from both start pages. */
function qualificationPages(body: string): Record<string, string> {
  const linked = (path: string, href: string) => soundFiles()[path]!.replace('</main>', `<a href="${href}">x</a></main>`);
  return {
    'qualifikationen/tr-0001/index.html': page({ lang: 'de', own: 'qualifikationen/tr-0001/', twin: 'en/qualifications/tr-0001/', title: 'Meisterbrief', body }),
    'en/qualifications/tr-0001/index.html': page({ lang: 'en', own: 'en/qualifications/tr-0001/', twin: 'qualifikationen/tr-0001/', title: 'Master certificate', body }),
    'index.html': linked('index.html', '/qualifikationen/tr-0001/'),
    'en/index.html': linked('en/index.html', '/en/qualifications/tr-0001/'),
  };
}

const qualification = entry('qualifications', 'tr-0001', {
  title: { de: 'Meisterbrief', en: 'Master certificate' },
  sources: [{ title: 'Lehrplan 2021' }],
  titles: [{ text: 'Ustalık Belgesi', lang: 'tr' }],
  codes: [{ register: 'NQR', code: 'A-7' }],
  editions: [{
    hourTables: [{ rows: [{ title: { de: 'Praxis' }, amounts: { '1': 10, '2': 1200 } }] }],
    modules: [{ original: 'Pano', title: { de: 'Schaltschrank' }, amount: { unit: 'hours', practice: 1680, theory: 40 } }],
  }],
});

const sound = `<p>tr-0001 Ustalık Belgesi, NQR A-7, Lehrplan 2021</p>
<table><tr><th>Praxis</th><td>10</td><td>1.200</td></tr><tr><th>Schaltschrank Pano</th><td>1.680</td><td>40</td><td>1.720</td></tr></table>`;
const english = (body: string) => body.replace('1.200', '1,200').replace('1.680', '1,680');
const pages = (german: string) => ({ ...qualificationPages(german), 'en/qualifications/tr-0001/index.html': qualificationPages(english(sound))['en/qualifications/tr-0001/index.html']! });

it('takes a site that shows its data', () => {
  expect(messagesOf(completeness, pages(sound), content(turkey, qualification))).toEqual([]);
});

it.each([
  ['the code', 'tr-0001', 'does not show the code „tr-0001“'],
  ['the original title', 'Ustalık', 'does not show the original title „Ustalık Belgesi“'],
  ['the national code', 'A-7', 'does not show the national code „A-7“'],
  ['a source', 'Lehrplan 2021', 'does not show the source „Lehrplan 2021“'],
  ['the name of a module', 'Schaltschrank', 'does not show the module „Schaltschrank“'],
  ['the row of a module', 'Pano', 'has no row for „Pano“'],
  ['the hours of a module', '1.680', 'row „Pano“ does not show 1.680, 40'],
  ['an amount of an hour table', '1.200', 'row „Praxis“ does not show 10, 1.200'],
])('finds that a page does not show %s', (_, part, message) => {
  expect(messagesOf(completeness, pages(sound.replace(part, '')), content(turkey, qualification))).toEqual([`qualifikationen/tr-0001/index.html: ${message}`]);
});

it('finds hours in the wrong order', () => {
  const swapped = sound.replace('<td>1.680</td><td>40</td>', '<td>40</td><td>1.680</td>');
  expect(messagesOf(completeness, pages(swapped), content(turkey, qualification))).toEqual(['qualifikationen/tr-0001/index.html: row „Pano“ does not show 1.680, 40']);
});

it('finds an entry without pages', () => {
  const syria = entry('countries', 'sy', { title: { de: 'Syrien', en: 'Syria' }, sources: [] });
  expect(messagesOf(completeness, {}, content(turkey, syria))).toEqual([
    'en/countries/sy/index.html: is missing; content/countries/sy.mdx should make it',
    'laender/sy/index.html: is missing; content/countries/sy.mdx should make it',
  ]);
});

it('asks for a page of every provision and every guide page', () => {
  const law = entry('norms', 'bqfg', { title: { de: 'Gesetz' }, unit: '§', provisions: [{ number: '4' }] });
  const messages = messagesOf(completeness, {}, { ...content(law), guide: ['pruefungen/titles'] });
  expect(messages.map((message) => message.split(':')[0])).toEqual([
    'en/handbook/pruefungen/titles/index.html', 'en/norms/bqfg-4/index.html', 'en/norms/bqfg/index.html',
    'handbuch/pruefungen/titles/index.html', 'normen/bqfg-4/index.html', 'normen/bqfg/index.html',
  ]);
});

it('asks for a page of every competence', () => {
  const framework = entry('frameworks', 'rahmen', { title: { de: 'Rahmen', en: 'Framework' }, sources: [], competences: [{ code: 'DV-1.2' }] });
  expect(messagesOf(completeness, {}, content(turkey, framework)).map((message) => message.split(':')[0])).toEqual([
    'en/frameworks/rahmen/competence/DV-1.2/index.html', 'en/frameworks/rahmen/index.html', 'kompetenzrahmen/rahmen/index.html', 'kompetenzrahmen/rahmen/kompetenz/DV-1.2/index.html',
  ]);
});

it('finds a text of a competence profile that its page does not show', () => {
  const role = entry('roles', 'rolle', { title: { de: 'Rolle', en: 'Role' }, summary: { de: 'Nur in Listen.', en: 'In lists only.' }, sources: [], tasks: [{ text: { de: 'Prüfen.' } }], requirements: [{ reason: { de: 'Weil.', en: 'Because.' } }] });
  const page = (text: string) => soundFiles()['laender/tr/index.html']!.replace(/<main[^>]*>.*<\/main>/s, `<main><p>${text}</p></main>`);
  const messages = messagesOf(completeness, { 'kompetenzprofile/rolle/index.html': page('rolle Rolle Prüfen. Weil.'), 'en/roles/rolle/index.html': page('rolle Role Because.') }, content(turkey, role));
  expect(messages.filter((message) => message.includes('does not show'))).toEqual(['en/roles/rolle/index.html: does not show the text „Prüfen.“']);
});

it('finds a page that no link leads to', () => {
  expect(messagesOf(completeness, { 'index.html': soundFiles()['index.html']!.replace(/<p>.*<\/p>/, ''), 'en/index.html': soundFiles()['en/index.html']!.replace(/<p>.*<\/p>/, '') })).toEqual([
    'en/countries/tr/index.html: no way of links leads here from the start page',
    'laender/tr/index.html: no way of links leads here from the start page',
  ]);
});

it('reads text as it looks: without places to break, with single spaces', () => {
  const told = country({ de: 'Türkei', en: 'Türkiye' }, ['Lehrplan  2021']);
  expect(messagesOf(completeness, { ...countryWith('<p>tr Lehr&shy;plan\n<b>2021</b></p>'), 'en/countries/tr/index.html': soundFiles()['en/countries/tr/index.html']!.replace('<p>tr', '<p>tr Lehrplan 2021') }, content(told))).toEqual([]);
});

// What is accepted without a word, and faults of files that no repository can hold: bytes, size, links.
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { brief, checkTree, fixtureText, handbookRoot, makeTree } from '../support/content-tree.ts';
import { aTerm } from '../support/profiles.ts';

const briefly = (root: string) => checkTree(root).map(brief);

describe('accepted', () => {
  it('the fixture handbook gives no finding at all, not even a hint', () => {
    expect(briefly(handbookRoot)).toEqual([]);
  });

  it('Windows line ends and a byte order mark: no finding, the same data', () => {
    const { entries: [windows] } = readContent(join(makeTree({ 'terms/pruefbegriff.mdx': `\uFEFF${aTerm({ body: 'Ein Satz.\n\n## Teil\n' }).replaceAll('\n', '\r\n')}` }), 'content'), '/');
    const { entries: [plain] } = readContent(join(makeTree({ 'terms/pruefbegriff.mdx': aTerm({ body: 'Ein Satz.\n\n## Teil\n' }) }), 'content'), '/');
    expect(windows!.problems).toEqual([]);
    expect(windows!.data).toEqual(plain!.data);
    expect(windows!.prose!.tree).toEqual(plain!.prose!.tree);
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': `\uFEFF${aTerm().replaceAll('\n', '\r\n')}` }))).toEqual([]);
  });

  it('a zero-width non-joiner within a Persian word, though not in a German one', () => {
    expect(fixtureText('qualifications/aq/aq-0001.mdx')).toContain('نمونه\u200Cکار');
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': aTerm({ body: 'Das Wort <Original lang="fa">نمونه\u200Cکار</Original>.\n' }) }))).toEqual([]);
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': aTerm({ body: 'Das Wort Muster\u200Cstück.\n' }) }))).toEqual(['terms/pruefbegriff.mdx:13 characters error: Die Zeile enthält ein unsichtbares Zeichen (U+200C).']);
  });

  it('overlapping editions with an explained transition, and only those', () => {
    const country = fixtureText('countries/aq.mdx');
    const others = { 'countries/aq.mdx': country, 'regulations/musterausbv-2020.mdx': fixtureText('regulations/musterausbv-2020.mdx'), 'norms/mustg.yaml': fixtureText('norms/mustg.yaml'), 'terms/pruefbegriff.mdx': fixtureText('terms/pruefbegriff.mdx'), 'frameworks/muster-1.mdx': fixtureText('frameworks/muster-1.mdx') };
    const profile = fixtureText('qualifications/aq/aq-0001.mdx');
    expect(briefly(makeTree({ ...others, 'qualifications/aq/aq-0001.mdx': profile }))).toEqual([]);
    expect(briefly(makeTree({ ...others, 'qualifications/aq/aq-0001.mdx': profile.replace(/    transition: .*\n/, '') }))).toEqual(['qualifications/aq/aq-0001.mdx:15 periods error: „e2020“ und „e2005“ überschneiden sich.']);
  });

  it('an empty folder and a missing one', () => {
    const root = makeTree({});
    mkdirSync(join(root, 'content', 'terms'), { recursive: true });
    expect(briefly(root)).toEqual([]);
    expect(briefly(join(root, 'nowhere'))).toEqual([]);
  });
});

describe('refused', () => {
  it('bytes that are not UTF-8, with the line', () => {
    const latin = Buffer.concat([Buffer.from('---\ntitle: { de: Pr'), Buffer.from([0xfc]), Buffer.from('fbegriff }\n---\n')]);
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': latin }))).toEqual(['terms/pruefbegriff.mdx:2 encoding error: Die Datei ist nicht in UTF-8 gespeichert.']);
  });

  it('UTF-16 and a picture under another name', () => {
    expect(briefly(makeTree({ 'terms/a.mdx': Buffer.from('\uFEFF---\n', 'utf16le'), 'terms/b.mdx': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) }))).toEqual([
      'terms/a.mdx:1 encoding error: Die Datei ist nicht in UTF-8 gespeichert.',
      'terms/b.mdx:1 encoding error: Die Datei ist nicht in UTF-8 gespeichert.',
    ]);
  });

  it('an encoded surrogate and an overlong slash', () => {
    for (const bytes of [[0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf5, 0x80, 0x80, 0x80]]) {
      expect(briefly(makeTree({ 'terms/a.mdx': Buffer.concat([Buffer.from('---\n'), Buffer.from(bytes)]) }))).toEqual(['terms/a.mdx:2 encoding error: Die Datei ist nicht in UTF-8 gespeichert.']);
    }
  });

  it('a NUL byte in data and in prose', () => {
    expect(briefly(makeTree({ 'terms/a.mdx': aTerm({ fields: 'abbreviations: ["P\0B"]\n' }), 'terms/b.mdx': aTerm({ body: 'Ein\0 Satz.\n' }) }))).toEqual([
      'terms/a.mdx:12 characters error: Die Zeile enthält ein NUL-Zeichen (U+0000).',
      'terms/a.mdx:12 front-matter error: Die Angaben enthalten ein nicht druckbares Zeichen.',
      'terms/b.mdx:13 characters error: Die Zeile enthält ein NUL-Zeichen (U+0000).',
    ]);
  });

  it('a file of five megabytes', () => {
    expect(briefly(makeTree({ 'terms/gross.mdx': aTerm({ body: 'Ein Satz. '.repeat(50).concat('\n').repeat(10_000) }) }))).toEqual(['terms/gross.mdx:1 size error: Die Datei ist zu groß (5010 KB, erlaubt sind 250 KB).']);
  });

  it('a file just above the limit, and not one just below', () => {
    const lines = (count: number) => '# Füllung\n'.repeat(count / 10);
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': aTerm({ fields: lines(250_000) }) }))).toEqual(['terms/pruefbegriff.mdx:1 size error: Die Datei ist zu groß (250 KB, erlaubt sind 250 KB).']);
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': aTerm({ fields: lines(240_000) }) }))).toEqual([]);
  });

  it('a line over 20,000 characters, with its number', () => {
    expect(briefly(makeTree({ 'terms/pruefbegriff.mdx': aTerm({ body: `Ein Satz.\n\n${'Wort '.repeat(4001)}\n` }) }))).toEqual(['terms/pruefbegriff.mdx:15 size error: Die Zeile ist zu lang (20005 Zeichen, erlaubt sind 20000).']);
  });

  it('prose over 100 KB, in either language', () => {
    const long = 'Ein langer Satz ohne jeden Inhalt.\n\n'.repeat(2_400);
    expect(briefly(makeTree({ 'terms/a.mdx': aTerm({ body: long.repeat(2) }), 'terms/a.en.mdx': long.repeat(2) }))).toEqual([
      'terms/a.en.mdx:1 size error: Der Text unter den Angaben ist zu lang (173 KB, 9601 Zeilen; erlaubt sind 100 KB und 5000 Zeilen).',
      'terms/a.mdx:13 size error: Der Text unter den Angaben ist zu lang (173 KB, 9601 Zeilen; erlaubt sind 100 KB und 5000 Zeilen).',
    ]);
    expect(briefly(makeTree({ 'terms/a.mdx': aTerm({ body: long }), 'terms/a.en.mdx': long }))).toEqual([]);
  });

  it('more than 2,000 list items', () => {
    expect(briefly(makeTree({ 'terms/a.mdx': aTerm({ body: '- Punkt\n'.repeat(2_001) }) }))).toEqual(['terms/a.mdx:2013 size error: Der Text enthält zu viele Listenpunkte und Zitate (mehr als 2000).']);
  });

  it.skipIf(process.platform === 'win32')('a symbolic link to a file or a folder, whatever it leads to', () => {
    const root = makeTree({ 'terms/pruefbegriff.mdx': aTerm(), 'elsewhere/anderes.mdx': aTerm() });
    const terms = join(root, 'content', 'terms');
    symlinkSync('/etc/hostname', join(terms, 'fremd.mdx'));
    symlinkSync(join(terms, 'pruefbegriff.mdx'), join(terms, 'kopie.en.mdx'));
    symlinkSync(join(root, 'content', 'elsewhere'), join(terms, 'ordner'));
    expect(briefly(root)).toEqual([
      'elsewhere/anderes.mdx:1 file-names error: Diese Datei liegt in keinem der Ordner für Inhalte.',
      'terms/fremd.mdx:1 file-names error: Das ist keine gewöhnliche Datei.',
      'terms/kopie.en.mdx:1 file-names error: Das ist keine gewöhnliche Datei.',
      'terms/kopie.en.mdx:1 file-names error: Zu diesem englischen Text gibt es kein Profil.',
      'terms/ordner:1 file-names error: Diese Datei gehört nicht in diesen Ordner.',
    ]);
  });
});

it('prints file names with forward slashes, relative to the root', () => {
  const root = makeTree({ 'qualifications/aq/aq-0001.mdx': '', 'terms/a.mdx': '' });
  expect(new Set(checkTree(root).map(({ file }) => file))).toEqual(new Set(['content/qualifications/aq/aq-0001.mdx', 'content/terms/a.mdx']));
});

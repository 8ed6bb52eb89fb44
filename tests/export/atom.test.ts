// Feeds: valid Atom, typed entries, identifiers that stay, and no text that becomes markup.
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedText, MOST_ENTRIES, type Feed } from '../../src/export/atom.ts';
import { actsOf, type RegisterAct } from '../../src/model/acts.ts';
import { feedFile } from '../../src/file-routes.ts';
import { entryPath } from '../../src/routes.ts';
import { registerLines } from '../support/handbook-content.ts';
import { xmlFaults } from '../support/xml-schema.ts';
import { nastyText, toAbsolute } from './sample-citation.ts';

const act = (more: Partial<RegisterAct> = {}): RegisterAct => ({ seq: 7, kind: 'publication', date: '2027-03-01', collection: 'qualifications', id: 'tr-0001', title: { de: 'Zeugnis', en: 'Certificate' }, version: 2, note: { de: 'Neu', en: 'New' }, ...more });
const acts: RegisterAct[] = [
  act({ seq: 11, kind: 'removal', version: undefined as never, date: '2027-06-01', note: { de: 'Personenbezug' }, legalBasis: 'Art. 17 DSGVO' }),
  act({ seq: 10, kind: 'move', version: undefined as never, date: '2027-05-01', to: 'qualifications/tr-0002' }),
  act({ seq: 9, kind: 'withdrawal', date: '2027-04-01' }),
  act({ seq: 8, kind: 'correction' }),
  act({ seq: 1, version: 1, date: '2026-11-22' }),
];
const feed = (more: Partial<Feed> = {}): string => feedText({
  language: 'de', title: 'Zeugnisse', acts, lastDate: '2027-06-01', absolute: toAbsolute,
  self: { de: feedFile('de', 'qualifications', 'tr-0001'), en: feedFile('en', 'qualifications', 'tr-0001') },
  page: { de: entryPath('qualifications', 'tr-0001', 'de'), en: entryPath('qualifications', 'tr-0001', 'en') },
  ...more,
});

const children = (parent: XmlElement, name: string) => parent.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
const read = (text: string) => parseXml(text).root!;
const textOf = (parent: XmlElement, name: string) => children(parent, name).map(({ text }) => text);

describe('a feed', () => {
  it('is valid, in both languages, with and without acts', async () => {
    const files = [feed(), feed({ language: 'en' }), feed({ acts: [] })].map((contents, index) => ({ fileName: `${index}.xml`, contents }));
    expect(await xmlFaults('atom.xsd', files)).toEqual([]);
    expect(await xmlFaults('atom.xsd', [{ fileName: 'broken.xml', contents: feed().replace(/<updated>[^<]*/, '<updated>gestern') }])).not.toEqual([]);
  });

  it('has each of the elements that the RFC wants exactly once', () => {
    const root = read(feed());
    for (const parent of [root, ...children(root, 'entry')]) for (const name of ['id', 'title', 'updated']) expect(children(parent, name), name).toHaveLength(1);
    expect(textOf(root, 'updated')).toEqual(['2027-06-01T00:00:00Z']);
    expect(children(root, 'link').filter(({ attributes }) => attributes['rel'] === 'self').map(({ attributes }) => attributes['href'])).toEqual(['https://handbuch.example/feeds/qualifications/tr-0001.atom']);
    expect(children(root, 'link').some(({ attributes }) => attributes['rel'] === 'license' && attributes['href'] === 'https://creativecommons.org/licenses/by/4.0/')).toBe(true);
  });

  it('types its entries and names each by an address that stays', () => {
    const entries = children(read(feed()), 'entry');
    expect(entries.map((entry) => children(entry, 'category').map(({ attributes }) => attributes['term']))).toEqual(['removal', 'move', 'withdrawal', 'correction', 'publication'].map((kind) => [kind, 'qualifications']));
    expect(entries.flatMap((entry) => textOf(entry, 'id'))).toEqual([
      'https://handbuch.example/qualifikationen/tr-0001/fassungen/#register-11',
      'https://handbuch.example/qualifikationen/tr-0001/fassungen/#register-10',
      'https://handbuch.example/qualifikationen/tr-0001/fassungen/#register-9',
      'https://handbuch.example/qualifikationen/tr-0001/2/',
      'https://handbuch.example/qualifikationen/tr-0001/1/',
    ]);
    expect(entries.flatMap((entry) => textOf(entry, 'title'))).toEqual(['Entfernt: Zeugnis (tr-0001, alle Fassungen)', 'Verlegt: Zeugnis (tr-0001)', 'Zurückgezogen: Zeugnis (tr-0001, Fassung 2)', 'Berichtigt: Zeugnis (tr-0001, Fassung 2)', 'Veröffentlicht: Zeugnis (tr-0001, Fassung 1)']);
    expect(textOf(entries[0]!, 'summary')).toEqual(['Personenbezug Rechtsgrund: Art. 17 DSGVO.']);
    expect(textOf(entries[1]!, 'summary')).toEqual(['Neu Künftig: qualifications/tr-0002.']);
  });

  it('speaks English, and marks what is German', () => {
    const [removal, move] = children(read(feed({ language: 'en' })), 'entry');
    expect(textOf(removal!, 'title')).toEqual(['Removed: Certificate (tr-0001, all versions)']);
    expect(children(removal!, 'summary')[0]!.attributes).toEqual({ 'xml:lang': 'de' });
    expect(children(move!, 'summary')[0]!.attributes).toEqual({});
    expect(textOf(move!, 'id')[0]).toContain('/en/qualifications/tr-0001/versions/');
  });

  it('is cut where it would grow too long, and says so', () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, (_, index) => act({ seq: index + 1, id: `tr-${index}` }));
    const root = read(feed({ acts: many }));
    expect(children(root, 'entry')).toHaveLength(MOST_ENTRIES);
    expect(textOf(root, 'subtitle')[0]).toContain('1.000');
    expect(textOf(read(feed()), 'subtitle')[0]).not.toContain('neuesten');
  });

  it('keeps any text as text', () => {
    fc.assert(fc.property(fc.oneof(nastyText, fc.constantFrom(']]>', '</title><script>', '&amp;', '\u0001\ufffe', 'دبلوم', '"\'')), (wording) => {
      const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
      const root = read(feed({ title: wording, acts: [act({ title: { de: wording }, note: { de: wording } })] }));
      expect(textOf(root, 'title')).toEqual([clean(wording)]);
      expect(textOf(children(root, 'entry')[0]!, 'summary')).toEqual([clean(wording)]);
    }));
  });
});

describe('the feed of the whole register', () => {
  it('is valid and has no entry twice', async () => {
    const text = feed({ acts: actsOf(registerLines), self: { de: feedFile('de'), en: feedFile('en') } });
    expect(await xmlFaults('atom.xsd', [{ fileName: 'all.xml', contents: text }])).toEqual([]);
    const identities = children(read(text), 'entry').flatMap((entry) => textOf(entry, 'id'));
    expect(identities.length).toBeGreaterThan(500);
    expect(new Set(identities).size).toBe(identities.length);
  });
});

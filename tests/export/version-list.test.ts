// fassungen.json: complete, bilingual, with absolute addresses, and never other than what the register says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionList } from '../../src/export/version-list.ts';
import { versionAt, type Published, type PublishedEntry } from '../../src/model/published.ts';
import { entryAfter, publishedAfter, tr, type Step } from '../support/published-entries.ts';

const origin = new URL('https://handbuch.example.org/');

interface Listed { version: number; address: { de: string; en: string }; date: string; newestFrom?: string; newestTo?: string; status: string; files: { address?: string; sha256: string }[]; [key: string]: unknown }
interface List { current: number | null; versions: Listed[]; [key: string]: unknown }

function read({ published, entry }: { published: Published; entry: PublishedEntry }): List {
  const text = versionList(published, entry, origin);
  expect(text.endsWith('}\n')).toBe(true);
  return JSON.parse(text) as List;
}

/** Every string that looks like an address. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /:\/\/|^\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

describe('versionList', () => {
  const days = ['2026-11-21', '2027-03-01'];

  it('says everything about an entry and its versions', () => {
    const published = publishedAfter([
      { do: 'publish', date: days[0]!, entries: [{ ...tr, english: true, title: { de: 'Elektriker', en: 'Electrician' }, stateAsOf: '2026-11-20' }] },
      { do: 'publish', date: days[1]!, entries: [{ ...tr, title: { de: 'Elektriker', en: 'Electrician' }, note: { de: 'Stunden ergänzt', en: 'Hours added' }, review: { state: 'reviewed', reviewedOn: '2027-02-20' } }] },
    ]);
    const entry = published.entries.get('qualifications/tr-0001')!;
    const { versions: [first, second], ...head } = read({ published, entry });
    const site = 'https://handbuch.example.org';
    expect(head).toEqual({
      name: 'qualifications/tr-0001', collection: 'qualifications', id: 'tr-0001', title: { de: 'Elektriker', en: 'Electrician' },
      address: { de: `${site}/qualifikationen/tr-0001/`, en: `${site}/en/qualifications/tr-0001/` },
      versionsPage: { de: `${site}/qualifikationen/tr-0001/fassungen/`, en: `${site}/en/qualifications/tr-0001/versions/` },
      timeMap: `${site}/qualifikationen/tr-0001/fassungen/timemap.link`, register: `${site}/register.jsonl`, registerAsOf: '2027-03-01', current: 2,
    });
    expect(first).toEqual({
      version: 1, address: { de: `${site}/qualifikationen/tr-0001/1/`, en: `${site}/en/qualifications/tr-0001/1/` },
      status: 'superseded', date: '2026-11-21', newestFrom: '2026-11-21', newestTo: '2027-02-28', stateAsOf: '2026-11-20', review: { state: 'draft' }, supersededBy: 2, marginNumbers: entry.versions[0]!.marginNumbers, schemaVersion: 1,
      release: { name: '2026-1', address: { de: `${site}/ausgaben/2026-1/`, en: `${site}/en/releases/2026-1/` }, sums: `${site}/ausgaben/2026-1/SHA256SUMS` },
      title: { de: 'Elektriker', en: 'Electrician' }, note: { de: 'Ersterfassung', en: 'First entry' },
      files: entry.versions[0]!.files.map((file, index) => ({ address: `${site}/qualifikationen/tr-0001/1/${['quelle.mdx', 'quelle.en.mdx'][index]}`, ...file })),
    });
    expect(second).toMatchObject({ version: 2, status: 'current', newestFrom: '2027-03-01', review: { state: 'reviewed', reviewedOn: '2027-02-20' }, changes: { de: `${site}/qualifikationen/tr-0001/2/aenderungen/`, en: `${site}/en/qualifications/tr-0001/2/changes/` } });
    expect(second).not.toHaveProperty('newestTo');
    expect(second).not.toHaveProperty('supersededBy');
  });

  it('keeps sums, but not the address, of what was removed, and names reason and legal basis', () => {
    const { current, versions } = read(entryAfter(['2026-11-21', '2027-03-01', '2027-04-01'], [
      { do: 'withdraw', date: '2027-04-30', entry: tr, version: 2, reason: 'Stunden falsch' },
      { do: 'remove', date: '2027-05-01', entry: tr, version: 2, reason: 'Personenbezug', legalBasis: 'Art. 17 DSGVO' },
    ]));
    expect(current).toBe(3);
    expect(versions[1]).toMatchObject({ status: 'removed', withdrawn: { date: '2027-04-30', reason: { de: 'Stunden falsch' } }, removed: { date: '2027-05-01', reason: { de: 'Personenbezug' }, legalBasis: 'Art. 17 DSGVO' } });
    expect(versions[1]!.files.map(({ address, sha256 }) => [address, sha256.length])).toEqual([[undefined, 64]]);
    expect(versions.map((version) => 'changes' in version)).toEqual([false, false, false]);
  });

  it('says null where no version is current', () => {
    const text = entryAfter(['2026-11-21'], [{ do: 'withdraw', date: '2027-01-01', entry: tr, version: 'all', reason: 'Fehler' }]);
    expect(read(text).current).toBeNull();
  });

  it('says which entries moved here and where a moved one is found today', () => {
    const entries = ['tr-0001', 'tr-0002', 'tr-0003'].map((id) => ({ collection: 'qualifications' as const, id }));
    const published = publishedAfter([
      { do: 'publish', date: '2027-01-01', entries },
      { do: 'move', date: '2027-02-01', from: 'qualifications/tr-0003', to: 'qualifications/tr-0002', reason: 'doppelt' },
      { do: 'move', date: '2027-03-01', from: 'qualifications/tr-0002', to: 'qualifications/tr-0001', reason: 'gleicher Abschluss' },
    ]);
    const list = (id: string) => read({ published, entry: published.entries.get(`qualifications/${id}`)! });
    expect(list('tr-0001')['formerly']).toEqual([
      expect.objectContaining({ name: 'qualifications/tr-0002', to: 'qualifications/tr-0001', date: '2027-03-01', reason: { de: 'gleicher Abschluss' }, address: { de: 'https://handbuch.example.org/qualifikationen/tr-0002/', en: 'https://handbuch.example.org/en/qualifications/tr-0002/' } }),
      expect.objectContaining({ name: 'qualifications/tr-0003', to: 'qualifications/tr-0002', versions: 'https://handbuch.example.org/qualifikationen/tr-0003/fassungen/fassungen.json' }),
    ]);
    expect(list('tr-0003')['movedTo']).toEqual({ name: 'qualifications/tr-0002', now: 'qualifications/tr-0001', date: '2027-02-01', reason: { de: 'doppelt' }, address: { de: 'https://handbuch.example.org/qualifikationen/tr-0001/', en: 'https://handbuch.example.org/en/qualifications/tr-0001/' } });
    expect(list('tr-0003')).not.toHaveProperty('formerly');
  });

  it('has absolute addresses only, all of them different pages of its own site', () => {
    const { versions, ...head } = read(entryAfter(['2026-11-21', '2027-03-01', '2027-03-01']));
    const all = addressesIn({ versions, head });
    expect(all.filter((address) => !address.startsWith(origin.href))).toEqual([]);
    expect(all.length).toBeGreaterThan(20);
    const own = versions.flatMap(({ address }) => [address.de, address.en]);
    expect(new Set(own).size).toBe(own.length);
  });

  it('agrees with the register on every day', () => {
    const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
    fc.assert(fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }), (numbers) => {
      const played = entryAfter(numbers.sort((a, b) => a - b).map(day));
      const { versions, current } = read(played);
      expect(versions.map(({ version }) => version)).toEqual(numbers.map((_, index) => index + 1));
      expect(current).toBe(numbers.length);
      for (let n = 0; n <= 45; n += 1) {
        const newest = versions.filter(({ newestFrom, newestTo }) => newestFrom !== undefined && newestFrom <= day(n) && day(n) <= (newestTo ?? '9999'));
        expect(newest.map(({ version }) => version)).toEqual([versionAt(played.entry, day(n))?.version].filter((version) => version !== undefined));
      }
    }), { numRuns: 40 });
  });

  it('says that a whole entry was removed', () => {
    const removal: Step = { do: 'remove', date: '2027-05-01', entry: tr, version: 'all', reason: 'Urheberrecht', legalBasis: '§ 97 UrhG' };
    expect(read(entryAfter(['2027-01-01'], [removal]))['removed']).toEqual({ date: '2027-05-01', reason: { de: 'Urheberrecht' }, legalBasis: '§ 97 UrhG' });
  });
});

// Whatever a page looks up in the handbook is noted, and what stands behind each name changes where the thing does.
import { afterEach, describe, expect, it } from 'vitest';
import { asked } from '../../src/model/asked.ts';
import { buildHandbook, type Handbook, type Profile } from '../../src/model/handbook.ts';
import { notedHandbook, textBehind } from '../../src/model/noted-handbook.ts';
import { lately, once } from '../../src/model/once.ts';
import { nameOf } from '../../src/model/published.ts';
import { note, reads, withReads } from '../../src/model/reads.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { sampleHandbook } from '../support/sample-handbook.ts';

const noted = (read: () => unknown): string[] => (withReads(read).names as string[]).toSorted();
const sample = (): Handbook => notedHandbook(sampleHandbook().handbook);

afterEach(() => { reads.now = undefined; });

describe('the handbook notes', () => {
  const handbook = sample();
  const { qualifications } = handbook;

  it.each<[string, (map: Map<string, Profile>) => unknown]>([
    ['get', (map) => map.get('aq-0001')],
    ['get of nothing', (map) => map.get('aq-0009')],
    ['has', (map) => map.has('aq-0001')],
  ])('%s as a question after one', (_, read) => {
    expect(noted(() => read(qualifications))).toEqual([expect.stringMatching(/^is:qualifications\/aq-000\d$/)]);
  });

  it.each<[string, (map: Map<string, Profile>) => unknown]>([
    ['size', (map) => map.size],
    ['keys', (map) => [...map.keys()]],
    ['values', (map) => [...map.values()]],
    ['entries', (map) => [...map.entries()]],
    ['the loop', (map) => [...map]],
    ['a copy', (map) => new Map(map)],
    ['Object.fromEntries', (map) => Object.fromEntries(map)],
    ['Object.groupBy', (map) => Object.groupBy(map.values(), ({ id }) => id)],
    ['forEach', (map) => map.forEach(() => {})],
  ])('%s as a question after all', (_, read) => {
    expect(noted(() => read(qualifications))).toEqual(['list:qualifications']);
  });

  it('no way through a map that is not known here', () => {
    const known = ['constructor', 'get', 'set', 'has', 'delete', 'clear', 'entries', 'forEach', 'keys', 'size', 'values', Symbol.toStringTag, Symbol.iterator, 'getOrInsert', 'getOrInsertComputed'];
    expect(Reflect.ownKeys(Map.prototype).filter((name) => !known.includes(name as string))).toEqual([]);
  });

  it.each(['data', 'prose'] as const)('%s of a profile, however it was come by', (part) => {
    const [profile] = [...qualifications.values()];
    expect(noted(() => profile![part])).toEqual([`profile:${nameOf(profile!)}`]);
    expect(noted(() => ({ ...profile }))).toEqual([`profile:${nameOf(profile!)}`]);
  });

  it.each<[string, (own: Handbook) => unknown, string]>([
    ['what became of an entry', (own) => own.published.entries.get('terms/pruefbegriff'), 'entry:terms/pruefbegriff'],
    ['whether it is retired', (own) => own.retired.has('terms/pruefbegriff'), 'entry:terms/pruefbegriff'],
    ['whether a version can be read', (own) => own.frozen.get('terms/pruefbegriff/1'), 'entry:terms/pruefbegriff'],
    ['all entries', (own) => [...own.published.entries.values()], 'entries'],
    ['all that are retired', (own) => [...own.retired], 'entries'],
    ['the register', (own) => own.registerLines.length, 'entries'],
    ['the releases', (own) => own.published.releases.at(-1), 'releases'],
    ['the last day', (own) => own.published.lastDate, 'releases'],
    ['a provision', (own) => own.provisions.get('mustg-4')?.law.data, 'provisions'],
  ])('%s', (_, read, name) => {
    expect(noted(() => read(handbook))).toEqual([name]);
  });

  it('nothing else: whatever a handbook holds is known here', () => {
    expect(Object.keys(handbook).sort()).toEqual([...collectionNames, 'dangling', 'frozen', 'provisions', 'published', 'referredBy', 'registerLines', 'retired', 'showsWorkingFiles'].sort());
    expect(Object.keys(handbook.published).sort()).toEqual(['entries', 'lastDate', 'releases']);
  });

  it('who refers to an entry', () => {
    expect(noted(() => handbook.referredBy.get('countries/aq'))).toEqual(['referring:countries/aq']);
    expect(noted(() => [...handbook.referredBy])).toEqual(['referring']);
  });
});

describe('memory', () => {
  it.each([
    ['once', () => { const holder = {}; const ask = once(() => { note('a'); return 1; }); return () => ask(holder); }],
    ['lately', () => { const ask = lately(3, (key: string) => { note(key); return 1; }); return () => ask('a'); }],
    ['once in once', () => { const holder = {}; const inner = once(() => { note('a'); return 1; }); const outer = once(() => inner(holder)); inner(holder); return () => outer(holder); }],
  ])('%s reads again what it was made of', (_, make) => {
    const ask = make();
    for (let time = 0; time < 3; time++) expect(noted(ask)).toEqual(['a']);
  });

  it('notes as one thing what many went into, the same each time', () => {
    const all = Array.from({ length: 60 }, (_, index) => `profile:${index}`);
    const holder = {};
    const inner = once(() => { all.forEach(note); return 1; });
    const outer = once(() => { note('a'); return inner(holder); });
    const [first, again] = [withReads(() => { note('own'); inner(holder); }).names, withReads(() => inner(holder)).names];
    expect(first).toEqual(['own', all]);
    expect(again[0]).toBe(first[1]);
    // Few things, one of which is such a group, are noted one by one.
    expect(withReads(() => outer(holder)).names).toEqual(['a', all]);
  });

  it('an answer is read as an answer, whatever was looked up for it', () => {
    const handbook = sample();
    const ask = asked('test-titles', (own, room: 'qualifications') => [...own[room].values()].map(({ data }) => data.title.de));
    for (let time = 0; time < 2; time++) expect(noted(() => ask(handbook, 'qualifications'))).toEqual(['answer:test-titles qualifications']);
  });
});

describe('what stands behind a name', () => {
  const ask = asked('test-states', (own) => [...own.qualifications.values()].map(({ data }) => data.state));
  const digests = (handbook: Handbook) => (name: string) => JSON.stringify((handbook as unknown as Record<string, Map<string, Profile> | undefined>)[name.split('/')[0]!]?.get(name.split('/')[1]!)?.data);
  const behind = (handbook: Handbook, name: string) => textBehind(handbook, name, digests(handbook));
  const names = ['profile:qualifications/aq-0001', 'profile:qualifications/aq-0002', 'is:qualifications/aq-0001', 'is:qualifications/aq-0002', 'list:qualifications', 'list:countries', 'referring:countries/aq', 'referring', 'answer:test-states'];
  const changed = (before: Handbook, after: Handbook) => names.filter((name) => behind(before, name) !== behind(after, name));
  /** The sample with its qualification as `change` makes it. */
  const after = (change: (qualification: Profile) => Profile[]): Handbook => {
    const { profiles } = sampleHandbook();
    return notedHandbook(buildHandbook({ working: profiles.flatMap(({ collection, id, data, prose }) => (collection === 'qualifications' ? change({ collection, id, data, prose }) : [{ collection, id, data, prose }])) }));
  };
  ask(sample());

  it('stays where nothing changed', () => {
    expect(changed(sample(), sample())).toEqual([]);
  });

  it('changes with a text, a new entry, one that went, a reference', () => {
    expect(changed(sample(), after((own) => [{ ...own, data: { ...(own.data as object), title: { de: 'Anders' } } }]))).toEqual(['profile:qualifications/aq-0001']);
    expect(changed(sample(), after((own) => [own, { ...own, id: 'aq-0002' }]))).toEqual(['profile:qualifications/aq-0002', 'is:qualifications/aq-0002', 'list:qualifications', 'referring:countries/aq', 'referring', 'answer:test-states']);
    expect(changed(sample(), after(() => []))).toEqual(['profile:qualifications/aq-0001', 'is:qualifications/aq-0001', 'list:qualifications', 'referring:countries/aq', 'referring', 'answer:test-states']);
  });

  it('changes for entries with what became of them', () => {
    const [one, two] = [notedHandbook(sampleHandbook(['2026-11-01']).handbook), notedHandbook(sampleHandbook(['2026-11-01', '2026-11-02']).handbook)];
    for (const name of ['entry:terms/pruefbegriff', 'releases']) expect([name, behind(one, name) === behind(two, name)]).toEqual([name, false]);
    for (const name of ['provisions', 'list:terms']) expect([name, behind(one, name) === behind(two, name)]).toEqual([name, true]);
    expect(behind(one, 'entry:terms/none')).toBe(behind(two, 'entry:terms/none'));
  });

  it('is nothing where nobody asks any more', () => {
    for (const name of ['answer:never-asked', 'profile:qualifications/aq-0009', 'profile:nowhere/x', 'other:x', '']) expect([name, behind(sample(), name)]).toEqual([name, undefined]);
  });
});

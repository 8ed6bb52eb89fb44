// Lists of the handbook: by field, level, publisher and day; the letter of an index.
import { describe, expect, it } from 'vitest';
import { buildHandbook } from '../../src/model/handbook.ts';
import { countSources, groupByField, groupByLevel, latestChanges, letterOf, sourceParts } from '../../src/model/lists.ts';
import { fixtureText } from '../support/content-tree.ts';
import { aHandbook, aQualification, aTerm, fixtureProfiles } from '../support/profiles.ts';

const handbook = buildHandbook({ working: fixtureProfiles() });

describe('letterOf', () => {
  it.each([
    ['Anerkennung', 'A'], ['Übung', 'U'], ['ärztlich', 'A'], ['Łódź', 'L'], ['Đurđevac', 'D'], ['Østfold', 'O'], ['İstanbul', 'I'], ['ısı', 'I'], ['şehadetname', 'S'], ['ßa', 'S'], ['„Zitat“', 'Z'], ['(Prüfung)', 'P'], ['3D-Druck', '0–9'], ['٣', '0–9'], ['диплом', 'Д'], ['شهادة', 'ش'], ['प्रमाण', 'प'], ['', '#'], ['–', '#'], ['é', 'E'], ['e\u0301', 'E'],
  ])('%s → %s', (text, letter) => {
    expect(letterOf(text)).toBe(letter);
  });
});

describe('groupByField', () => {
  it('goes by the first two digits; what is not classified comes last', () => {
    const country = { 'countries/aq': fixtureText('countries/aq.mdx') };
    const groups = groupByField(aHandbook({ ...country, 'qualifications/aq-0001': aQualification(), 'qualifications/aq-0002': aQualification({ fields: 'classification: { iscedF: "0715", basis: editorial }\n' }), 'qualifications/aq-0003': aQualification({ fields: 'classification: { iscedF: "07", basis: editorial }\n' }), 'qualifications/aq-0004': aQualification({ fields: 'classification: { iscedF: "04", basis: editorial }\n' }) }));
    expect(groups.map(({ field, qualifications }) => [field, qualifications.map(({ id }) => id)])).toEqual([['04', ['aq-0004']], ['07', ['aq-0002', 'aq-0003']], ['', ['aq-0001']]]);
  });
});

describe('groupByLevel', () => {
  it('puts a qualification under each level it ever had, EQF first, undocumented last', () => {
    const levels = (...list: string[]) => aQualification({ edition: `    levels:\n${list.map((level) => `      - { ${level} }\n`).join('')}` });
    const groups = groupByLevel(aHandbook({
      'countries/aq': fixtureText('countries/aq.mdx'), 'qualifications/aq-0001': levels('framework: NSQF, level: 10', 'framework: EQR, level: 4'), 'qualifications/aq-0002': levels('framework: NSQF, level: 9', 'framework: NSQF, level: 9'), 'qualifications/aq-0003': aQualification(),
    }));
    expect(groups.map(({ framework, level, qualifications }) => [framework, level, qualifications.map(({ id }) => id).join(' ')])).toEqual([['EQR', '4', 'aq-0001'], ['NSQF', '9', 'aq-0002'], ['NSQF', '10', 'aq-0001'], ['', '', 'aq-0003']]);
  });
});

describe('sourceParts', () => {
  it('names each source once, with the entries that list it', () => {
    const named = (wanted: string) => (sourceParts(handbook).find(({ part }) => part === wanted)?.publishers ?? []).map(({ publisher, sources }) => [publisher, ...sources.map(({ title, uses }) => `${title}: ${uses.map(({ id }) => id).join(' ')}`)]);
    expect(named('recommendations')).toEqual([['Prüfstelle', 'Bericht: musterempfehlung']]);
    expect(named('roles')).toEqual([['Prüfstelle', 'Rahmen: musterrolle']]);
    expect(named('aq').length).toBeGreaterThan(0);
  });

  it('puts every source into a part, and counts those of several parts once', () => {
    const parts = sourceParts(handbook);
    const all = parts.flatMap(({ publishers }) => publishers.flatMap(({ publisher, sources }) => sources.map(({ url, title }) => `${publisher} ${url ?? title}`)));
    expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(all.length);
    expect(countSources(handbook)).toBe(new Set(all).size);
    for (const { counts, total } of parts) expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    const listed = ['countries', 'qualifications', 'regulations', 'frameworks', 'roles', 'curricula', 'recommendations', 'terms'] as const;
    expect(new Set(all.map((source) => source.split(' ')[0]))).toEqual(new Set(listed.flatMap((collection) => [...handbook[collection].values()].flatMap(({ data }) => data.sources.map(({ publisher }) => publisher)))));
  });

  it('tells sources apart by address, else by title; two in one file count once', () => {
    const sources = (list: string) => aTerm().replace(/sources:\n.*\n/, `sources:\n${list}`);
    const one = (rest: string) => `  - { id: ${rest}, kind: law, publisher: P, language: de, accessed: 2026-11-01, seen: full }\n`;
    const [group] = sourceParts(aHandbook({
      'terms/a': sources(one('s1, title: A, url: "https://example.org/1"') + one('s2, title: A, url: "https://example.org/1"')),
      'terms/b': sources(one('s1, title: B, url: "https://example.org/1"') + one('s2, title: A')),
    })).find(({ part }) => part === 'terms')!.publishers;
    expect(group!.sources.map(({ title, url, uses }) => [title, url, uses.map(({ id }) => id).join(' ')])).toEqual([['A', 'https://example.org/1', 'a b'], ['A', undefined, 'b']]);
  });
});

describe('latestChanges', () => {
  it('shows the newest first; of one day qualifications, countries, regulations, the rest', () => {
    expect(latestChanges(handbook, 100).map(({ on, collection, note }) => `${on} ${collection} ${note.de}`)).toEqual([
      '2026-11-01 qualifications Dauer ergänzt', '2026-11-01 countries Ersterfassung', '2026-11-01 regulations Ersterfassung', '2026-11-01 recommendations Ersterfassung', '2026-11-01 roles Ersterfassung', '2026-11-01 frameworks Ersterfassung', '2026-11-01 curricula Ersterfassung', '2026-11-01 norms Ersterfassung', '2026-11-01 terms Ersterfassung', '2026-10-31 qualifications Ersterfassung',
    ]);
  });

  it('stops at the limit and names the state of a qualification', () => {
    expect(latestChanges(handbook, 2)).toMatchObject([{ id: 'aq-0001', state: 'aq' }, { id: 'aq' }]);
    expect(latestChanges(handbook, 2)[1]).not.toHaveProperty('state');
  });
});

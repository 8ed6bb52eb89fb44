// What the handbook covers, counted on a small corpus made for the test.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverCorpus } from '../../src/model/corpus-coverage.ts';

type Corpus = Parameters<typeof coverCorpus>[0];
const source = (id: string, kind: 'law' | 'curriculum' | 'official' | 'secondary', url?: string) => ({ id, kind, title: id, publisher: 'Amt', ...(url ? { url } : {}) });

const qualification = (id: string, fields: { state?: string; field?: string; editions?: number; candidates?: string[]; compared?: string[]; sources?: ReturnType<typeof source>[] } = {}) => {
  const { state = id.slice(0, 2), field, editions = 1, candidates = [], compared = [], sources = [source(id, 'law')] } = fields;
  return [id, { collection: 'qualifications', id, data: {
    state, sources, editions: Array.from({ length: editions }, (_, index) => ({ id: `e${index}` })), referenceCandidates: candidates.map((regulation) => ({ regulation })),
    // Several positions of one regulation are one comparison.
    coverage: compared.flatMap((regulation) => [{ regulation, position: 'p-1' }, { regulation, position: 'p-2' }]), ...(field ? { classification: { iscedF: field } } : {}),
  } }] as const;
};
const regulation = (id: string, positions: number, field?: string) => [id, { collection: 'regulations', id, data: { positions: Array.from({ length: positions }, (_, index) => ({ id: `p-${index}` })), sources: [source('v', 'law')], ...(field ? { classification: { iscedF: field } } : {}) } }] as const;
const country = (id: string, sources: ReturnType<typeof source>[]) => [id, { collection: 'countries', id, data: { sources } }] as const;
const corpus = (countries: ReturnType<typeof country>[], qualifications: ReturnType<typeof qualification>[], regulations: ReturnType<typeof regulation>[] = []): Corpus => ({ countries: new Map(countries), qualifications: new Map(qualifications), regulations: new Map(regulations) }) as unknown as Corpus;

describe('holdings', () => {
  const shared = source('gesetz', 'law', 'https://example.org/gesetz');
  const covered = coverCorpus(corpus(
    [country('tr', [shared, source('blog', 'secondary'), source('gesetz', 'law', 'https://example.org/anderes-gesetz')]), country('in', [source('rat', 'official')])],
    [
      qualification('tr-0001', { field: '0713', editions: 2, candidates: ['elek', 'kfz'], compared: ['elek', 'kfz'], sources: [shared, source('plan', 'curriculum')] }),
      qualification('tr-0002', { field: '07', candidates: ['elek'], sources: [source('blog', 'secondary')] }),
      qualification('su-0001', { state: 'suhh', editions: 3 }),
    ],
    [regulation('elek', 20, '0713'), regulation('kfz', 9, '0716'), regulation('koch', 12, '1013'), regulation('frei', 3)],
  ));

  it('by state, with states that have no profile of their own', () => {
    expect(covered.states).toEqual([
      { state: 'in', hasProfile: true, qualifications: 0, editions: 0, matrices: 0, sources: { official: 1, secondary: 0 } },
      { state: 'suhh', hasProfile: false, qualifications: 1, editions: 3, matrices: 0, sources: { official: 1, secondary: 0 } },
      { state: 'tr', hasProfile: true, qualifications: 2, editions: 3, matrices: 2, sources: { official: 3, secondary: 1 } },
    ]);
  });

  it('by field, what was not assigned last', () => {
    expect(covered.fields).toEqual([
      { field: '07', qualifications: 2, editions: 3, states: 1, regulations: 2 },
      { field: '10', qualifications: 0, editions: 0, states: 0, regulations: 1 },
      { field: '', qualifications: 1, editions: 3, states: 1, regulations: 1 },
    ]);
  });

  it('by regulation, those most named first, the rest as a number', () => {
    expect(covered.regulations).toEqual([{ regulation: 'elek', positions: 20, candidates: 2, matrices: 1 }, { regulation: 'kfz', positions: 9, candidates: 1, matrices: 1 }]);
    expect(covered.furtherRegulations).toBe(2);
  });

  it('in total, every source once', () => {
    expect(covered.totals).toEqual({ qualifications: 3, editions: 6, matrices: 2, regulations: 4, states: 3, sources: { official: 5, secondary: 1 } });
    expect(covered.profiles).toEqual({ all: 5, withOfficial: 4 });
  });
});

it('rows add up to the totals, whatever the corpus', () => {
  const some = fc.record({ state: fc.constantFrom('tr', 'in', 'pl'), field: fc.constantFrom('07', '0713', '10', undefined), editions: fc.integer({ min: 0, max: 4 }), compared: fc.subarray(['elek', 'kfz']) });
  fc.assert(fc.property(fc.array(some, { maxLength: 12 }), (records) => {
    const { states, fields, regulations, totals, profiles } = coverCorpus(corpus([], records.map(({ field, ...fields }, index) => qualification(`x-${index}`, { ...fields, ...(field ? { field } : {}) })), [regulation('elek', 1), regulation('kfz', 1)]));
    const sum = <T>(rows: T[], value: (row: T) => number) => rows.reduce((total, row) => total + value(row), 0);
    for (const key of ['qualifications', 'editions'] as const) {
      expect(sum(states, (row) => row[key])).toBe(totals[key]);
      expect(sum(fields, (row) => row[key])).toBe(totals[key]);
    }
    expect(sum(states, ({ matrices }) => matrices)).toBe(totals.matrices);
    expect(sum(regulations, ({ matrices }) => matrices)).toBe(totals.matrices);
    expect(profiles.all).toBe(records.length);
  }));
});

// What differs between two versions of a record: in every field of every schema, by identity and not by position.
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { compareRecords, type Change } from '../../src/model/compare-records.ts';
import { isSame } from '../../src/model/list-rules.ts';
import { collections, type CollectionName, type Qualification } from '../../src/schema/index.ts';
import { distortionsOf } from '../support/hostile-text.ts';
import { fixtureProfiles } from '../support/profiles.ts';
import { leavesOf, samplesOf, withValue } from '../support/sample-record.ts';

const schema = collections.qualifications.schema;
const profiles = fixtureProfiles();
const base = profiles.find(({ collection }) => collection === 'qualifications')!.data as Qualification;
const samples = (Object.keys(collections) as CollectionName[]).flatMap((name) => samplesOf(collections[name].schema).map((sample) => ({ name, schema: collections[name].schema, sample })));

/** The changes that an edit makes. */
function changesOf(edit: (data: Qualification) => void): Change[] {
  const data = structuredClone(base);
  edit(data);
  return compareRecords(schema, base, data);
}
const brief = ({ kind, path }: Change) => `${kind} ${path.join('.')}`;
const briefs = (edit: (data: Qualification) => void) => changesOf(edit).map(brief);
const edition = (data: Qualification) => data.editions[0]!;

describe('a record and itself', () => {
  it.each(profiles.map((profile) => [`${profile.collection}/${profile.id}`, profile] as const))('%s: nothing', (_, { collection, data }) => {
    expect(compareRecords(collections[collection].schema, data, structuredClone(data))).toEqual([]);
  });

  it.each(samples)('$name, every field filled: nothing', ({ schema: own, sample }) => {
    const data = own.parse(sample);
    expect(compareRecords(own, data, structuredClone(data))).toEqual([]);
  });
});

describe('every leaf of every schema', () => {
  it.each(samples)('$name: is seen when it changes', ({ schema: own, sample }) => {
    const data = own.parse(sample);
    for (const { path, other } of leavesOf(own, sample)) expect(compareRecords(own, data, own.parse(withValue(sample, path, other))), path.join('.')).not.toEqual([]);
  });
});

describe('values', () => {
  it('give before and after, with what kind of thing they are', () => {
    expect(changesOf((data) => { edition(data).entry!.schoolYears = 10; })).toMatchObject([{ kind: 'changed', path: ['editions', 0, 'entry', 'schoolYears'], before: { is: 'number', number: 9 }, after: { is: 'number', number: 10 } }]);
    expect(changesOf((data) => { data.kind = 'master'; })).toMatchObject([{ path: ['kind'], before: { is: 'choice', choice: 'initial' }, after: { is: 'choice', choice: 'master' } }]);
    expect(changesOf((data) => { edition(data).duration!.fullTime = false; })).toMatchObject([{ before: { is: 'truth', truth: true }, after: { is: 'truth', truth: false } }]);
  });

  it('that came or went are added or removed as a whole', () => {
    expect(changesOf((data) => { delete edition(data).entry; })).toMatchObject([{ kind: 'removed', path: ['editions', 0, 'entry'], before: { is: 'group' } }]);
    expect(briefs((data) => { edition(data).note = { de: 'Neu' }; })).toEqual(['added editions.0.note']);
  });

  it('in two languages change by language', () => {
    expect(briefs((data) => { data.title.en = 'Another'; })).toEqual(['changed title.en']);
    expect(briefs((data) => { Object.assign(edition(data).entry!.text, { en: 'Nine years' }); })).toEqual(['added editions.0.entry.text.en']);
  });

  it('that say one thing together change together', () => {
    expect(changesOf((data) => { edition(data).period.to = '2026'; })).toMatchObject([{ kind: 'changed', path: ['editions', 0, 'period'], before: { is: 'period', from: '2020-08-01' }, after: { is: 'period', from: '2020-08-01', to: '2026' } }]);
    expect(changesOf((data) => { Object.assign(edition(data).duration!, { months: 24, maxMonths: 36 }); })).toMatchObject([{ path: ['editions', 0, 'duration'], before: { is: 'duration', months: 24 }, after: { is: 'duration', months: 24, maxMonths: 36 } }]);
  });

  it('carry the unit of their group, never that of a lesson', () => {
    expect(changesOf((data) => { Object.assign(edition(data).modules[0]!.amount!, { practice: 120 }); })).toMatchObject([{ before: { number: 115, unit: 'hours' }, after: { number: 120, unit: 'hours' } }]);
    expect(changesOf((data) => { edition(data).hourTables[0]!.rows[0]!.amounts['2'] = 600; })).toMatchObject([{ before: { is: 'numbers', numbers: [{ column: { is: 'column', column: '1', kind: 'year' }, number: { number: 400, unit: 'hours' } }, {}] } }]);
    expect(changesOf((data) => { edition(data).hourTables[0]!.lessonMinutes = 45; })[0]!.after).toEqual({ is: 'number', number: 45 });
  });

  it('of another kind of group change as a whole', () => {
    expect(changesOf((data) => { edition(data).modules[1]!.amount = { unit: 'weeks', weeks: 3 }; })).toMatchObject([{ kind: 'changed', path: ['editions', 0, 'modules', 1, 'amount'], before: { is: 'group' }, after: { is: 'group' } }]);
    const [review] = changesOf((data) => { data.review = { state: 'reviewed', reviewedOn: '2026-11-20', reviewers: [{ role: 'Prüfung', body: 'Kammer' }] }; });
    expect(review).toMatchObject({ path: ['review'], before: { fields: [{ key: 'state', value: { is: 'named', meta: { en: 'Editorial draft, not reviewed' } } }] } });
  });

  it('keep the language of original wording, and that of a text without one', () => {
    expect(changesOf((data) => { data.titles[1]!.text = 'نمونه‌کاری'; })).toMatchObject([{ kind: 'changed', after: { is: 'text', text: 'نمونه‌کاری', lang: 'fa', original: true } }]);
    expect(changesOf((data) => { data.titles[1]!.transliteration!.text = 'nemune'; })).toMatchObject([{ after: { is: 'text', text: 'nemune', lang: 'fa-Latn', original: true } }]);
    const regulation = profiles.find(({ collection }) => collection === 'regulations')!;
    const [change] = compareRecords(collections.regulations.schema, regulation.data, { ...(regulation.data as object), officialTitle: 'Anders' }, 'de');
    expect(change!.after).toEqual({ is: 'text', text: 'Anders', lang: 'de' });
  });
});

describe('lists', () => {
  it('know their items wherever they stand', () => {
    expect(briefs((data) => { data.sources.unshift({ ...data.sources[0]!, id: 'neu' }); })).toEqual(['added sources.0']);
    expect(briefs((data) => { data.editions.shift(); })).toEqual(['removed editions.0']);
    expect(briefs((data) => { edition(data).modules[1]!.year = 1; edition(data).modules.unshift({ ...edition(data).modules[0]!, code: 'm0' }); })).toEqual(['changed editions.0.modules.2.year', 'added editions.0.modules.0']);
  });

  it('name the item in the place', () => {
    const [change] = changesOf((data) => { Object.assign(edition(data).modules[0]!.amount!, { theory: 31 }); });
    expect(change!.place.map(({ key, name }) => [key, name?.[0]])).toEqual([
      ['editions', { is: 'edition', period: { from: '2020-08-01' }, label: { de: 'Lehrplan 2020' } }], ['modules', { is: 'pair', de: 'Messen' }], ['amount', undefined], ['theory', undefined],
    ]);
  });

  it('say a new order once, with the items that moved', () => {
    const changes = changesOf((data) => { data.editions.reverse(); });
    expect(changes.map(brief)).toEqual(['moved editions']);
    expect(changes[0]).toMatchObject({ before: { items: [{ value: { items: [{ value: { is: 'edition', period: { from: '2020-08-01' } } }] } }, {}] } });
    const three = changesOf((data) => { edition(data).hourTables[0]!.rows.splice(0, 2, ...edition(data).hourTables[0]!.rows.slice(0, 2).reverse()); });
    expect(three).toMatchObject([{ kind: 'moved', after: { items: [{ value: { items: [{ value: { de: 'Theorie' } }] } }, { value: { items: [{ value: { de: 'Praxis' } }] } }] } }]);
  });

  it('of letters and codes change by item', () => {
    expect(briefs((data) => { data.coverage[0]!.modules = ['m2', 'm3']; })).toEqual(['removed coverage.0.modules.0', 'added coverage.0.modules.1']);
    expect(briefs((data) => { data.classification!.isco = undefined; })).toEqual(['removed classification.isco.0']);
  });

  it('of sources are sets of source and place', () => {
    const cited = structuredClone(base);
    edition(cited).entry!.sources = [{ id: 'lehrplan', at: 'S. 1' }, { id: 'lehrplan', at: 'S. 2' }];
    const turned = structuredClone(cited);
    edition(turned).entry!.sources!.reverse();
    expect(compareRecords(schema, cited, turned)).toEqual([]);
    edition(turned).entry!.sources![0]!.at = 'S. 3';
    const [change, ...others] = compareRecords(schema, cited, turned);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', path: ['editions', 0, 'entry', 'sources'], after: { is: 'citations', citations: [{ source: { text: 'Prüflehrplan', lang: 'de' }, at: 'S. 3' }, { at: 'S. 1' }] } });
  });

  it('resolve references to their own record by name, unless two items share an id', () => {
    const [change] = changesOf((data) => { data.coverage[0]!.edition = 'e2005'; });
    expect(change).toMatchObject({ kind: 'removed', before: { is: 'group' } });
    const [added] = changesOf((data) => { data.coverage.push({ ...data.coverage[0]!, position: 'p2' }); });
    const fields = (added!.after as Extract<Change['after'], { is: 'group' }>).fields;
    expect(fields.find(({ key }) => key === 'edition')!.value).toMatchObject({ is: 'item', id: 'e2020', name: [{ is: 'edition' }] });
    // Both editions have a module m1, and they are not the same.
    expect(fields.find(({ key }) => key === 'modules')!.value).toEqual({ is: 'list', items: [{ value: { is: 'item', id: 'm1' } }, { value: { is: 'item', id: 'm2' } }] });
  });
});

describe('any records', () => {
  const count = (changes: Change[]) => Object.fromEntries(['added', 'removed', 'changed', 'moved'].map((kind) => [kind, changes.filter((change) => change.kind === kind).length]));
  const swapped = ({ added, removed, ...others }: Record<string, number>) => ({ ...others, added: removed, removed: added });
  /** Order of citations says nothing. */
  const settled = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const items = value.map(settled);
      return items.every((item) => typeof item === 'object' && item !== null && 'id' in item && Object.keys(item).every((key) => key === 'id' || key === 'at')) ? [...new Set(items.map((item) => JSON.stringify(item)))].sort() : items;
    }
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, settled(inner)])) : value;
  };
  const check = (own: (typeof samples)[number]['schema'], before: unknown, after: unknown) => {
    const there = compareRecords(own, before, after);
    expect(there.length > 0).toBe(!isSame(settled(before), settled(after)));
    expect(count(compareRecords(own, after, before))).toEqual(swapped(count(there)));
  };

  type Edit = { leaf: number; kind: 'replace' | 'delete' | 'double' | 'reverse' };
  const edits = fc.array(fc.record({ leaf: fc.nat(), kind: fc.constantFrom<Edit['kind'][]>('replace', 'delete', 'double', 'reverse') }), { minLength: 1, maxLength: 6 });

  it.each(samples)('$name: what differs is seen, and swapping old and new swaps added and removed', ({ schema: own, sample }) => {
    const leaves = leavesOf(own, sample);
    const data = own.parse(sample);
    let compared = 0;
    fc.assert(fc.property(edits, (list) => {
      let edited = structuredClone(sample);
      for (const { leaf, kind } of list) {
        const { path, other } = leaves[leaf % leaves.length]!;
        const at = path.findLastIndex((key) => typeof key === 'number');
        const group = path.slice(0, at).reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], edited);
        if (kind === 'replace') try { edited = withValue(edited, path, other); } catch { /* An earlier edit took the group away. */ }
        else if (kind === 'delete') {
          const parent = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], edited);
          if (typeof parent === 'object' && parent !== null && !Array.isArray(parent)) delete (parent as Record<string | number, unknown>)[path.at(-1)!];
        } else if (Array.isArray(group)) {
          if (kind === 'double') group.push(structuredClone(group[0]));
          else group.reverse();
        }
      }
      const result = own.safeParse(edited);
      if (!result.success) return;
      compared += 1;
      check(own, data, result.data);
    }), { numRuns: 150 });
    expect(compared).toBeGreaterThan(10);
  });

  it('distorted ones are compared or refused, never a crash', () => {
    for (const { collection, data } of profiles) {
      const own = collections[collection].schema;
      fc.assert(fc.property(distortionsOf(data as object), (text) => {
        const result = own.safeParse(load(text));
        if (result.success) check(own, own.parse(data), result.data);
      }), { numRuns: 60 });
    }
  });
});

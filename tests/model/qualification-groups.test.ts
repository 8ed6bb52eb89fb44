// Groups of qualifications, and their pages where one page cannot hold all.
import { describe, expect, it } from 'vitest';
import type { Handbook } from '../../src/model/handbook.ts';
import { groupsInParts, inParts, mostRows } from '../../src/model/lists.ts';
import { areLong, dividedGroups, qualificationGroups, rowsOfRegulation } from '../../src/model/qualification-groups.ts';

/** A handbook with so many qualifications of each state, all in one field and on one level unless said otherwise. */
function handbookOf(counts: Record<string, number>, levels: { framework: string; level: string }[] = [{ framework: 'EQR', level: '4' }], iscedF = '0715'): Handbook {
  const qualifications = Object.entries(counts).flatMap(([state, count]) => Array.from({ length: count }, (_, index) => {
    const id = `${state}-${String(index + 1).padStart(4, '0')}`;
    return [id, { collection: 'qualifications', id, data: { state, classification: { iscedF }, editions: [{ levels }] } }] as const;
  }));
  const names: Record<string, string> = { tr: 'Türkei', eg: 'Ägypten', al: 'Albanien', in: 'Indien' };
  return { qualifications: new Map(qualifications), regulations: new Map(), countries: new Map(Object.entries(names).map(([id, de]) => [id, { id, data: { title: { de } } }])) } as unknown as Handbook;
}

describe('parts', () => {
  it('hold all rows in their order, none more than a page shows', () => {
    const rows = Array.from({ length: 11 }, (_, index) => index);
    expect(inParts(rows, 5)).toEqual([[0, 1, 2, 3, 4], [5, 6, 7, 8, 9], [10]]);
    expect(inParts([], 5)).toEqual([]);
  });

  it('keep a group together unless it is too long for any', () => {
    expect(groupsInParts([['a', 'a'], ['b', 'b'], ['c']], 3)).toEqual([['a', 'a'], ['b', 'b', 'c']]);
    expect(groupsInParts([['a'], ['b', 'b', 'b', 'b'], ['c']], 3)).toEqual([['a'], ['b', 'b', 'b'], ['b', 'c']]);
  });
});

describe('groups with pages of their own', () => {
  it('there are none while one page holds all', () => {
    const whole = handbookOf({ tr: mostRows });
    expect(areLong(qualificationGroups.byField(whole))).toBe(false);
    expect(dividedGroups(whole, 'byField')).toEqual([]);
  });

  it('one row more, and each group has its own', () => {
    const [group, ...others] = dividedGroups(handbookOf({ tr: mostRows, al: 1 }), 'byField');
    expect(others).toEqual([]);
    expect(group).toMatchObject({ key: 'isced-07', name: { scheme: '07' }, count: mostRows + 1, states: { al: { count: 1, part: 1 }, tr: { count: mostRows, part: 2 } } });
    expect(group!.parts.map((codes) => [codes[0], codes.length])).toEqual([['al-0001', 1], ['tr-0001', mostRows]]);
  });

  it('states follow one another by their German names; a state that is too long goes on in the next part', () => {
    const [group] = dividedGroups(handbookOf({ in: mostRows + 100, tr: 200, eg: 150, al: 250 }), 'byField');
    expect(group!.parts.map((codes) => [codes[0], codes.at(-1), codes.length])).toEqual([['eg-0001', 'al-0250', 400], ['in-0001', `in-0${mostRows}`, mostRows], [`in-0${mostRows + 1}`, 'tr-0200', 300]]);
    expect(group!.states).toEqual({ eg: { count: 150, part: 1 }, al: { count: 250, part: 1 }, in: { count: mostRows + 100, part: 2 }, tr: { count: 200, part: 3 } });
    expect(group!.parts.flat()).toHaveLength(group!.count);
  });

  it('rows count where they stand: a qualification of two levels twice', () => {
    const levels = [{ framework: 'EQR', level: '4' }, { framework: 'NSQF', level: '5' }];
    const handbook = handbookOf({ tr: mostRows / 2 + 1 }, levels);
    expect(dividedGroups(handbook, 'byField')).toEqual([]);
    expect(dividedGroups(handbook, 'byLevel').map(({ key, count }) => [key, count])).toEqual([['eqr-4', mostRows / 2 + 1], ['nsqf-5', mostRows / 2 + 1]]);
  });

  it('no two have one address, whatever script they are written in', () => {
    const levels = ['НРК', 'ЎМТ', 'ՈԱՇ', 'Rahmen '.repeat(100)].map((framework) => ({ framework, level: '4' }));
    const keys = qualificationGroups.byLevel(handbookOf({ tr: 1 }, levels)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]{0,70}$/);
    // Only a version stands at a number.
    for (const key of [...keys, ...qualificationGroups.byField(handbookOf({ tr: 1 })).map(({ key }) => key)]) expect(key).not.toMatch(/^\d+$/);
  });

  it('what is in no group has no name', () => {
    expect(qualificationGroups.byLevel(handbookOf({ tr: 1 }, [])).map(({ key, name }) => [key, name.scheme])).toEqual([['', '']]);
    expect(qualificationGroups.byField(handbookOf({ tr: 1 }, [], '')).map(({ key }) => key)).toEqual(['']);
  });
});

describe('qualifications that name a regulation', () => {
  const named = (counts: Record<string, number>): Handbook => {
    const handbook = handbookOf({ tr: mostRows + 1 });
    const references = (count: number) => [...handbook.qualifications.keys()].slice(0, count).map((id) => ({ collection: 'qualifications', id }));
    return { ...handbook, regulations: new Map(Object.keys(counts).map((id) => [id, { id }])), referredBy: new Map(Object.entries(counts).map(([id, count]) => [`regulations/${id}`, references(count)])) } as unknown as Handbook;
  };

  it('have pages of their own where its page cannot hold them, each regulation for itself', () => {
    const handbook = named({ kfz: mostRows + 1, koch: mostRows, leer: 0 });
    expect(dividedGroups(handbook, 'byRegulation').map(({ key, count, parts }) => [key, count, parts.map(({ length }) => length)])).toEqual([['kfz', mostRows + 1, [mostRows, 1]]]);
    expect(['kfz', 'koch', 'leer'].map((id) => rowsOfRegulation(handbook, id))).toEqual([{ count: mostRows + 1, parts: 2 }, { count: mostRows, parts: 0 }, { count: 0, parts: 0 }]);
  });
});

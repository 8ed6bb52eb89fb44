// Extents of a comparison: in the unit of their source, sums computed again, bars within one measure only.
import { describe, expect, it } from 'vitest';
import { barOf, extentsOf, moduleAmount, partOf } from '../../src/model/comparison-amounts.ts';
import type { Edition, Value } from '../../src/model/comparison-values.ts';
import type { Qualification } from '../../src/schema/index.ts';
import { fixtureProfiles } from '../support/profiles.ts';

const base = (fixtureProfiles().find(({ collection }) => collection === 'qualifications')!.data as Qualification).editions[0]!;
const edition = (more: Partial<Edition> = {}): Edition => ({ ...base, extent: undefined, hourTables: [], modules: [], ...more });
const title = { de: 'Tafel' };
const table = (more: object) => ({ id: 't', title, unit: 'hours', columns: 'year', rows: [], ...more }) as unknown as Edition['hourTables'][number];
const module = (code: string, amount: unknown, more: object = {}) => ({ code, original: code, lang: 'en', title: { de: code }, outcomes: [], amount, ...more }) as unknown as Edition['modules'][number];
const amounts = (values: Value[]) => values.map(({ main: [atom] }) => (atom!.is === 'amount' ? atom.amount : undefined));

const practice = { area: 'practice', title, amounts: { 1: 840, 2: 840 } };
const theory = { area: 'theory', title, amounts: { 1: 240, 2: 300 } };
const beside = { area: 'workplace', title, amounts: { 1: 150, 2: 150 }, outsideTotal: true };

describe('extentsOf', () => {
  it('takes what the source states', () => {
    expect(extentsOf(edition({ extent: { unit: 'hours', amount: 1200, note: { de: 'nominal' } }, hourTables: [table({ rows: [practice] })] }))).toEqual([{ main: [{ is: 'amount', amount: { unit: 'hours', total: 1200 } }], sub: [[{ is: 'wording', text: { de: 'nominal' } }]] }]);
  });

  it('adds up a table, and keeps apart what stands beside its total', () => {
    expect(extentsOf(edition({ hourTables: [table({ rows: [practice, theory, beside] })] }))).toEqual([{ main: [{ is: 'amount', amount: { unit: 'hours', total: 2220, outside: 300 } }] }]);
  });

  it('names several tables, and never adds one to the other', () => {
    const values = extentsOf(edition({ hourTables: [table({ rows: [practice] }), table({ id: 'u', unit: 'weeks', rows: [theory] })] }));
    expect(amounts(values)).toEqual([{ unit: 'hours', total: 1680 }, { unit: 'weeks', total: 540 }]);
    expect(values.every(({ sub }) => sub?.[0]?.[0]?.is === 'wording')).toBe(true);
  });

  it('never adds up weekly hours of several classes', () => {
    expect(amounts(extentsOf(edition({ hourTables: [table({ unit: 'weeklyHours', columns: 'class', rows: [practice, theory] })] })))).toEqual([{ unit: 'weeklyHours', columns: 'class', byColumn: [{ column: '1', value: 1080 }, { column: '2', value: 1140 }] }]);
  });

  it('adds up modules where there is no table, each unit and each system of credits for itself', () => {
    const modules = [module('a', { unit: 'hours', practice: 10, theory: 5 }), module('b', { unit: 'hours', theory: 3 }), module('c', { unit: 'credits', credits: 4, system: 'ECTS' }), module('d', { unit: 'credits', credits: 9, system: 'CFU' }), module('e', undefined)];
    expect(amounts(extentsOf(edition({ modules })))).toEqual([{ unit: 'hours', total: 18 }, { unit: 'credits', total: 4, system: 'ECTS' }, { unit: 'credits', total: 9, system: 'CFU' }]);
  });

  it('has nothing where nothing is documented', () => {
    expect(extentsOf(edition())).toEqual([]);
    expect(extentsOf(edition({ modules: [module('e', undefined)] }))).toEqual([]);
  });
});

describe('partOf', () => {
  it('takes the rows of an area', () => {
    const own = edition({ hourTables: [table({ rows: [practice, theory, beside] })] });
    expect(amounts(partOf(own, 'practice'))).toEqual([{ unit: 'hours', total: 1680 }]);
    expect(partOf(own, 'general')).toEqual([]);
  });

  it('says of a part as a whole that it stands beside the total', () => {
    expect(partOf(edition({ hourTables: [table({ rows: [practice, beside] })] }), 'workplace')).toEqual([{ main: [{ is: 'amount', amount: { unit: 'hours', total: 300 } }], sub: [[{ is: 'outsideTotal' }]] }]);
  });

  it('takes columns of hours and areas of weekly hours from modules', () => {
    expect(amounts(partOf(edition({ modules: [module('a', { unit: 'hours', practice: 10, theory: 5 }), module('b', { unit: 'hours', theory: 3 })] }), 'theory'))).toEqual([{ unit: 'hours', total: 8 }]);
    expect(amounts(partOf(edition({ modules: [module('a', { unit: 'weeklyHours', byClass: { 9: 2, 10: 3 } }, { area: 'general' }), module('b', { unit: 'weeklyHours', byClass: { 9: 4 } }, { area: 'vocational' })] }), 'general'))).toEqual([{ unit: 'weeklyHours', columns: 'class', byColumn: [{ column: '9', value: 2 }, { column: '10', value: 3 }] }]);
  });

  it('parts of a table make its total', () => {
    const own = edition({ hourTables: [table({ rows: [practice, theory] })] });
    const sum = (['practice', 'theory'] as const).flatMap((part) => amounts(partOf(own, part))).reduce((total, amount) => total + amount!.total!, 0);
    expect(amounts(extentsOf(own))[0]!.total).toBe(sum);
  });
});

it('moduleAmount adds up the parts of hours and leaves other units as they are', () => {
  expect(moduleAmount(module('a', { unit: 'hours', practice: 10, theory: 5, undivided: 1 }))).toEqual({ unit: 'hours', total: 16 });
  expect(moduleAmount(module('a', { unit: 'hours' }))).toBeUndefined();
  expect(moduleAmount(module('a', { unit: 'weeks', weeks: 3 }))).toEqual({ unit: 'weeks', total: 3 });
  expect(moduleAmount(module('a', undefined))).toBeUndefined();
});

describe('barOf', () => {
  const measures = [{ unit: 'hours' }, { unit: 'hours', lessonMinutes: 45 }, { unit: 'weeks' }, { unit: 'weeks', isGuideValue: true }, { unit: 'months' }, { unit: 'credits', system: 'ECTS' }, { unit: 'credits', system: 'CFU' }] as const;

  it('gives every unit a measure of its own', () => {
    expect(new Set(measures.map((amount) => barOf({ ...amount, total: 7 })!.measure)).size).toBe(measures.length);
  });

  it('draws nothing for credits of an unnamed system, weekly hours and amounts without a total', () => {
    expect([barOf({ unit: 'credits', total: 7 }), barOf({ unit: 'weeklyHours', byColumn: [{ column: '9', value: 3 }] }), barOf({ unit: 'weeklyHours', total: 3 }), barOf({ unit: 'hours' })]).toEqual([undefined, undefined, undefined, undefined]);
  });
});


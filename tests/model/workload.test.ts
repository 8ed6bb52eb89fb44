// Amounts of training: nothing is lost, nothing counted twice, units never mixed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { extentOf, levelName, moduleTables, ownLevels, sumTable, type Edition, type Module } from '../../src/model/workload.ts';
import type { Qualification } from '../../src/schema/index.ts';
import { fixtureText } from '../support/content-tree.ts';

const [e2020, e2005] = (parseFile('qualifications', fixtureText('qualifications/aq/aq-0001.mdx')).data as Qualification).editions as [Edition, Edition];

const aModule = (code: string, amount: Module['amount'], rest: Partial<Module> = {}): Module => ({ code, original: code, lang: 'de', title: { de: code }, outcomes: [], ...(amount ? { amount } : {}), ...rest });
const hours = (parts: Record<string, number>) => ({ unit: 'hours', ...parts }) as Module['amount'];

describe('moduleTables', () => {
  it('puts hours by year, with a column per part and sums across', () => {
    const [table, ...others] = moduleTables(e2020);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ unit: 'hours', columns: ['practice', 'theory'], totals: [155, 30], max: 145 });
    expect(table!.groups).toMatchObject([{ year: 1, sums: [115, 30], sum: 145, rows: [{ cells: [115, 30], sum: 145 }] }, { year: 2, sums: [40, undefined], sum: 40, rows: [{ cells: [40, undefined], sum: 40 }] }]);
  });

  it('makes a table per unit, weekly hours by class in the order of numbers', () => {
    expect(moduleTables(e2005).map(({ unit, columns, totals, max }) => ({ unit, columns, totals, max }))).toEqual([
      { unit: 'weeklyHours', columns: ['1', '2'], totals: [3, 2], max: 0 }, { unit: 'weeks', columns: ['weeks'], totals: [8], max: 0 },
    ]);
    expect(moduleTables({ modules: [aModule('m', { unit: 'weeklyHours', byClass: { 10: 1, 9: 2, 11: 3 } })] })[0]!.columns).toEqual(['9', '10', '11']);
  });

  it('keeps points of two credit systems apart', () => {
    const tables = moduleTables({ modules: [aModule('a', { unit: 'credits', credits: 6, system: 'ECTS' }), aModule('b', { unit: 'credits', credits: 20, system: 'ECVET' }), aModule('c', { unit: 'credits', credits: 4, system: 'ECTS' })] });
    expect(tables.map(({ unit, system, totals }) => [unit, system, totals])).toEqual([['credits', 'ECTS', [10]], ['credits', 'ECVET', [20]]]);
  });

  it('does not add up where there is one column, and shows nothing as zero that is not documented', () => {
    const [table] = moduleTables({ modules: [aModule('a', hours({ undivided: 40 })), aModule('b', hours({}))] });
    expect(table!.groups[0]!.rows).toEqual([{ module: expect.anything(), cells: [40] }, { module: expect.anything(), cells: [undefined] }]);
    expect(table!.groups[0]).not.toHaveProperty('sum');
    expect(moduleTables({ modules: [aModule('a', undefined)] })).toMatchObject([{ unit: 'none', columns: [], totals: [] }]);
    expect(moduleTables({ modules: [] })).toEqual([]);
  });

  it('groups by area where no year is known; modules without a year come last', () => {
    expect(moduleTables({ modules: [aModule('a', hours({ theory: 1 })), aModule('b', hours({ theory: 2 }), { area: 'general' }), aModule('c', hours({ theory: 3 }), { area: 'vocational' })] })[0]!.groups.map(({ area }) => area)).toEqual(['vocational', 'general', 'none']);
    expect(moduleTables({ modules: [aModule('a', hours({ theory: 1 })), aModule('b', hours({ theory: 2 }), { year: 2 })] })[0]!.groups.map(({ year }) => year)).toEqual([2, undefined]);
  });

  it('adds halves and tenths without binary remainders', () => {
    expect(moduleTables({ modules: [aModule('a', hours({ theory: 0.1, practice: 0.2 })), aModule('b', hours({ theory: 0.2, practice: 0.1 }))] })[0]).toMatchObject({ totals: [0.3, 0.3], groups: [{ rows: [{ sum: 0.3 }, { sum: 0.3 }] }] });
  });

  const amount: fc.Arbitrary<Module['amount']> = fc.oneof(
    fc.constant(undefined),
    fc.record({ unit: fc.constant('hours' as const), practice: fc.nat(500), theory: fc.nat(500), workplace: fc.nat(500), general: fc.nat(500), undivided: fc.nat(500) }, { requiredKeys: ['unit'] }),
    fc.record({ unit: fc.constant('weeklyHours' as const), byClass: fc.dictionary(fc.integer({ min: 1, max: 13 }).map(String), fc.nat(20)) }),
    fc.record({ unit: fc.constant('weeks' as const), weeks: fc.nat(60) }),
    fc.record({ unit: fc.constant('credits' as const), credits: fc.nat(60), system: fc.constantFrom('ECTS', 'ECVET') }),
  );
  const modules = fc.array(fc.tuple(amount, fc.record({ year: fc.integer({ min: 1, max: 4 }), area: fc.constantFrom('general', 'vocational', 'workplace', 'elective') }, { requiredKeys: [] })), { maxLength: 25 })
    .map((list) => list.map(([value, rest], index) => aModule(`m${index}`, value, rest as Partial<Module>)));
  const numbersOf = ({ amount: value }: Module): number[] => {
    if (value === undefined) return [];
    if (value.unit === 'weeklyHours') return Object.values(value.byClass);
    return Object.values(value).filter((part) => typeof part === 'number');
  };
  const sum = (values: (number | undefined)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);

  it('conserves every amount, once, in its own unit', () => {
    fc.assert(fc.property(modules, (list) => {
      const tables = moduleTables({ modules: list });
      const rows = tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
      expect(rows.map(({ module }) => module.code).sort()).toEqual(list.map(({ code }) => code).sort());
      for (const { unit, system, groups, totals, columns } of tables) {
        const own = groups.flatMap((group) => group.rows);
        expect(new Set(own.map(({ module }) => module.amount?.unit ?? 'none'))).toEqual(new Set([unit]));
        if (unit === 'credits') expect(new Set(own.map(({ module }) => (module.amount as { system: string }).system))).toEqual(new Set([system]));
        for (const { module, cells } of own) {
          expect(cells).toHaveLength(columns.length);
          expect(sum(cells)).toBe(sum(numbersOf(module)));
        }
        for (const group of groups) expect(sum(group.sums)).toBe(sum(group.rows.flatMap(({ cells }) => cells)));
        expect(sum(totals)).toBe(sum(own.flatMap(({ module }) => numbersOf(module))));
      }
    }), { numRuns: 300 });
  });
});

describe('sumTable', () => {
  it('adds columns, rows outside the total apart', () => {
    expect(sumTable(e2020.hourTables[0]!)).toEqual({ columns: ['1', '2'], inside: [520.5, 580], outside: [undefined, 40] });
  });

  it('sorts columns as numbers and knows those of any row', () => {
    const table: Edition['hourTables'][number] = { ...e2020.hourTables[0]!, rows: [{ area: 'theory' as const, title: { de: 'a' }, amounts: { 10: 1 } }, { area: 'theory' as const, title: { de: 'b' }, amounts: { 9: 2, 10: 3 } }] };
    expect(sumTable(table)).toEqual({ columns: ['9', '10'], inside: [2, 4], outside: [undefined, undefined] });
  });
});

describe('extentOf', () => {
  it('takes what the source states in total, whatever the tables give', () => {
    expect(extentOf({ ...e2020, extent: { unit: 'credits', amount: 120 } })).toEqual({ unit: 'credits', total: 120 });
  });

  it('else the first hour table, without what lies outside its total', () => {
    expect(extentOf(e2020)).toEqual({ unit: 'hours', total: 1100.5, outside: 40 });
  });

  it('else the modules; weekly hours stay by class', () => {
    expect(extentOf({ ...e2020, hourTables: [] })).toEqual({ unit: 'hours', total: 185 });
    expect(extentOf(e2005)).toEqual({ unit: 'weeklyHours', byColumn: [{ column: '1', value: 3 }, { column: '2', value: 2 }] });
    expect(extentOf({ ...e2005, hourTables: [{ ...e2020.hourTables[0]!, unit: 'weeklyHours', statedTotals: {} }] })).toEqual({ unit: 'weeklyHours', byColumn: [{ column: '1', value: 520.5 }, { column: '2', value: 580 }] });
  });

  it('is unknown where no amount is documented', () => {
    expect(extentOf({ ...e2020, hourTables: [], modules: [] })).toBeUndefined();
    expect(extentOf({ ...e2020, hourTables: [], modules: [aModule('a', undefined)] })).toBeUndefined();
    expect(extentOf({ ...e2020, hourTables: [], modules: [aModule('a', hours({}))] })).toBeUndefined();
  });
});

describe('ownLevels', () => {
  it('leaves out what a body of another state compared it with', () => {
    const [level] = e2020.levels;
    expect(ownLevels({ levels: [level!, { ...level!, framework: 'DQR', comparedBy: 'Stelle' }] })).toEqual([level]);
    expect(ownLevels({ levels: [] })).toEqual([]);
  });
});

it('the European framework has its own name in English, others keep theirs', () => {
  expect(levelName({ framework: 'EQR', level: '4' })).toEqual({ de: 'EQR 4', en: 'EQF 4' });
  expect(levelName({ framework: 'TYÇ', level: '4' })).toEqual({ de: 'TYÇ 4', en: 'TYÇ 4' });
});

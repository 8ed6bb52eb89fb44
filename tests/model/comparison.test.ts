// Sides next to each other: what the cells of a row say of each other, whatever the order of the sides; and worked matrices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSheets, fields, mapLines, stateOf, type Cell, type Comparison, type FieldName, type Sheet } from '../../src/model/comparison.ts';

const own = (kind: Sheet<string>['kind']) => fields.filter(({ kinds }) => kinds.includes(kind)).map(({ name }) => name);
const bare = (more: Partial<Sheet<string>> = {}): Sheet<string> => ({ kind: 'qualification', code: 'aq-0001', facts: {}, items: [], findings: {}, ...more });
const said = (...lines: string[]): Cell<string> => ({ lines });
const silent: Cell<string> = { absent: 'notDocumented' };
const row = ({ rows }: Comparison<string>, name: FieldName) => rows.find((found) => found.name === name);
const states = (comparison: Comparison<string>) => Object.fromEntries(comparison.rows.map(({ name, state }) => [name, state]));

const words = fc.array(fc.constantFrom('a', 'b', 'c', '2 Jahre'), { minLength: 1, maxLength: 3 });
const kind = fc.constantFrom('qualification' as const, 'regulation' as const);
const regulations = ['rv-2001', 'rv-2002'];
const positions = ['p1', 'p2', 'p3'];

/** Any sheet: some facts of its kind, some items, some findings. */
const sheet: fc.Arbitrary<Sheet<string>> = kind.chain((is) => fc.record({
  kind: fc.constant(is),
  code: is === 'regulation' ? fc.constantFrom(...regulations) : fc.constantFrom('aq-0001', 'aq-0002', 'aq-0003'),
  facts: fc.dictionary(fc.constantFrom(...own(is).filter((name) => name !== 'modules' && name !== 'positions')), fc.record({ lines: words }), { maxKeys: 6 }),
  items: fc.uniqueArray(fc.constantFrom(...positions), { maxLength: 3 }).map((ids) => ids.map((id) => ({ id, line: `Zeile ${id}` }))),
  findings: is === 'regulation' ? fc.constant({}) : fc.dictionary(fc.constantFrom(...regulations), fc.dictionary(fc.constantFrom(...positions), fc.record({ state: fc.constantFrom('covered' as const, 'partly' as const, 'notFound' as const), modules: fc.uniqueArray(fc.constantFrom(...positions), { maxLength: 2 }) }), { minKeys: 1, maxKeys: 3 }), { maxKeys: 2 }),
})) as fc.Arbitrary<Sheet<string>>;
const sides = fc.uniqueArray(sheet, { minLength: 2, maxLength: 4, selector: ({ code }) => code });

describe('stateOf', () => {
  it.each<[string, Cell<string>[], string]>([
    ['the same', [said('a'), said('a')], 'same'],
    ['the same in another order', [said('a', 'b'), said('b', 'a')], 'same'],
    ['the same, with another passage', [{ lines: ['a'], passage: 3 }, { lines: ['a'], passage: 9 }], 'same'],
    ['something else', [said('a'), said('b')], 'different'],
    ['more of it', [said('a'), said('a', 'b')], 'different'],
    ['the same twice is not the same once', [said('a'), said('a', 'a')], 'different'],
    ['one of two', [said('a'), silent], 'onlyHere'],
    ['two alike of three', [said('a'), silent, said('a')], 'onlyHere'],
    ['two that differ, of three', [said('a'), silent, said('b')], 'different'],
    ['nobody', [silent, { absent: 'notRecorded' }], 'missing'],
  ])('%s', (_, cells, state) => {
    expect(stateOf(cells)).toBe(state);
  });
});

describe('compareSheets', () => {
  it('asks each fact once, in the order of the table, and leaves out what no side records', () => {
    fc.assert(fc.property(sides, (sheets) => {
      const names = compareSheets(sheets).rows.map(({ name }) => name);
      const recorded = fields.filter(({ kinds }) => sheets.some((one) => kinds.includes(one.kind))).map(({ name }) => name);
      // Only modules and positions may have gone where an alignment has them all.
      expect(recorded.filter((name) => !names.includes(name)).every((name) => name === 'modules' || name === 'positions')).toBe(true);
      expect(names).toEqual(recorded.filter((name) => names.includes(name)));
    }));
  });

  it('has one cell for each side, and a state that fits them', () => {
    fc.assert(fc.property(sides, (sheets) => {
      for (const { cells, state } of compareSheets(sheets).rows) {
        expect(cells).toHaveLength(sheets.length);
        expect(state).toBe(stateOf(cells));
        const present = cells.filter((cell) => !('absent' in cell)).length;
        expect(state === 'missing').toBe(present === 0);
        if (state === 'same') expect(present).toBe(sheets.length);
        if (state === 'onlyHere') expect(present).toBeLessThan(sheets.length);
        if (state === 'different') expect(present).toBeGreaterThan(1);
      }
    }));
  });

  it('only moves the cells when the sides change places', () => {
    fc.assert(fc.property(sides.chain((sheets) => fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets.map((_, index) => index), { minLength: sheets.length }))), ([sheets, order]) => {
      const moved = compareSheets(order.map((index) => sheets[index]!));
      const expected = compareSheets(sheets);
      const move = <T>(cells: T[]) => order.map((index) => cells[index]!);
      expect(moved.rows).toEqual(expected.rows.map((one) => ({ ...one, cells: move(one.cells) })));
      expect(moved.alignments).toEqual(expected.alignments.map(({ regulation, rows }) => ({ regulation, rows: rows.map((one) => ({ ...one, cells: move(one.cells) })) })));
    }));
  });

  it('finds no difference between a side and itself', () => {
    fc.assert(fc.property(sheet, (one) => {
      expect(Object.values(states(compareSheets([one, one]))).filter((state) => state === 'different' || state === 'onlyHere')).toEqual([]);
    }));
  });

  it('says the same whatever form the lines have', () => {
    fc.assert(fc.property(sides, (sheets) => {
      expect(states(compareSheets(sheets.map((one) => mapLines(one, (line) => ({ text: [line] })))) as unknown as Comparison<string>)).toEqual(states(compareSheets(sheets)));
    }));
  });

  it('tells what nobody documented from what this kind of profile does not record', () => {
    const comparison = compareSheets([bare({ facts: { mode: { lines: ['Schule'] } } }), bare({ kind: 'regulation', code: 'rv-2001' }), bare({ code: 'aq-0002' })]);
    expect(row(comparison, 'mode')!.cells).toEqual([{ lines: ['Schule'] }, { absent: 'notRecorded' }, { absent: 'notDocumented' }]);
    expect(row(comparison, 'guideValues')!.cells).toEqual([{ absent: 'notRecorded' }, { absent: 'notDocumented' }, { absent: 'notRecorded' }]);
  });
});

describe('modules and positions', () => {
  const modules = ['m1', 'm2', 'm3'].map((id) => ({ id, line: `Modul ${id}` }));
  const plan = ['p1', 'p2', 'p3'].map((id, index) => ({ id, call: `A ${index + 1}`, line: `Position ${id}` }));
  const regulation = bare({ kind: 'regulation', code: 'rv-2001', items: plan, itemsPassage: 6 });
  const worked = bare({ items: modules, findings: { 'rv-2001': { p3: { state: 'notFound', modules: [] }, p1: { state: 'partly', modules: ['m2', 'm1'] } } } });

  it('stand apart without a worked matrix', () => {
    const { rows, alignments } = compareSheets([bare({ items: modules }), regulation]);
    expect(alignments).toEqual([]);
    expect(row({ rows, alignments }, 'modules')).toMatchObject({ state: 'onlyHere', cells: [{ lines: ['Modul m1', 'Modul m2', 'Modul m3'] }, { absent: 'notRecorded' }] });
    expect(row({ rows, alignments }, 'positions')).toMatchObject({ state: 'onlyHere', cells: [{ absent: 'notRecorded' }, { lines: ['Position p1', 'Position p2', 'Position p3'], passage: 6 }] });
    expect(row({ rows, alignments }, 'modules')!.isRest).toBeUndefined();
  });

  it('stand side by side where there is one, in the order of the plan, without a state', () => {
    const { alignments } = compareSheets([worked, regulation]);
    expect(alignments).toEqual([{ regulation: 'rv-2001', rows: [
      { position: plan[0], cells: [{ finding: 'partly', lines: ['Modul m1', 'Modul m2'] }, { lines: ['Position p1'] }] },
      { position: plan[2], cells: [{ finding: 'notFound', lines: [] }, { lines: ['Position p3'] }] },
    ] }]);
  });

  it('what the matrix leaves over is still listed', () => {
    const comparison = compareSheets([worked, regulation]);
    expect(row(comparison, 'modules')).toMatchObject({ isRest: true, cells: [{ lines: ['Modul m3'] }, { absent: 'notRecorded' }] });
    expect(row(comparison, 'positions')).toMatchObject({ isRest: true, cells: [{ absent: 'notRecorded' }, { lines: ['Position p2'] }] });
  });

  it('nothing is left of a matrix that has them all', () => {
    const full = bare({ items: modules, findings: { 'rv-2001': Object.fromEntries(plan.map(({ id }) => [id, { state: 'covered' as const, modules: ['m1', 'm2', 'm3'] }])) } });
    const comparison = compareSheets([full, regulation]);
    expect(row(comparison, 'modules')).toBeUndefined();
    expect(row(comparison, 'positions')).toBeUndefined();
  });

  it('beside a third side without a matrix every side lists all of its modules', () => {
    const comparison = compareSheets([worked, regulation, bare({ code: 'aq-0002', items: modules })]);
    expect(row(comparison, 'modules')).toMatchObject({ state: 'onlyHere', cells: [{ lines: ['Modul m1', 'Modul m2', 'Modul m3'] }, { absent: 'notRecorded' }, { lines: ['Modul m1', 'Modul m2', 'Modul m3'] }] });
    expect(row(comparison, 'modules')!.isRest).toBeUndefined();
    expect(comparison.alignments[0]!.rows.map(({ cells }) => cells[2])).toEqual([{ absent: 'notAligned' }, { absent: 'notAligned' }]);
  });

  it('two regulations have an alignment each, in the order of their codes', () => {
    const second = bare({ kind: 'regulation', code: 'rv-2000', items: plan });
    const both = bare({ items: modules, findings: { 'rv-2001': { p1: { state: 'partly', modules: [] } }, 'rv-2000': { p2: { state: 'covered', modules: ['m1'] } } } });
    const codes = (...sheets: Sheet<string>[]) => compareSheets(sheets).alignments.map((alignment) => alignment.regulation);
    expect(codes(both, regulation, second)).toEqual(['rv-2000', 'rv-2001']);
    expect(codes(second, both, regulation)).toEqual(['rv-2000', 'rv-2001']);
    expect(compareSheets([both, regulation, second]).alignments[0]!.rows[0]!.cells[1]).toEqual({ absent: 'notAligned' });
  });

  it('a finding for a position that the plan no longer has is left out', () => {
    expect(compareSheets([bare({ findings: { 'rv-2001': { weg: { state: 'covered', modules: [] } } } }), regulation]).alignments).toEqual([]);
  });
});

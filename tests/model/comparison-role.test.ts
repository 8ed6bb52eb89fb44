// Roles side by side: a row for each competence, with the level that each requires.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSheets, type Sheet } from '../../src/model/comparison.ts';
import { roleSheet } from '../../src/model/comparison-role.ts';
import type { Role } from '../../src/schema/index.ts';
import { aFramework, anyRequirements, requires } from '../support/competences.ts';

const around = { stateName: (code: string) => ({ de: code }), passage: (place: string) => (place === 'requirements' ? 7 : undefined) };
const data = (requirements: Role['requirements']) => ({ title: { de: 'T', en: 'T' }, stateAsOf: '2026-11-22', review: { state: 'draft' }, sources: [], purpose: { de: 'Zweck' }, aliases: [], employmentGroups: [], tasks: [], derivedFrom: [], requirements }) as unknown as Role;
const aSheet = (id: string, ...requirements: Role['requirements']) => roleSheet({ id, data: data(requirements) }, new Map([[aFramework.id, aFramework.data]]), around);
const requirementRows = (sheets: Parameters<typeof compareSheets>[0]) => compareSheets(sheets).rows.filter(({ name }) => name === 'requirements');

describe('roles side by side', () => {
  const a = aSheet('a', requires('K-1.1', '2'), requires('K-1.2', '3', 'desirable'));
  const b = aSheet('b', requires('K-1.1', '2'), requires('K-1.2', '3'), requires('K-2.1', '1'));

  it('have a row for each competence that one of them requires, in the order of the codes', () => {
    expect(requirementRows([b, a]).map(({ item, state }) => [item!.id, state])).toEqual([['rahmen/K-1.1', 'same'], ['rahmen/K-1.2', 'different'], ['rahmen/K-2.1', 'onlyHere']]);
    expect(requirementRows([aSheet('c', requires('K-1.10', '1'), requires('K-1.9', '1')), a]).map(({ item }) => item!.id)).toEqual(['rahmen/K-1.1', 'rahmen/K-1.2', 'rahmen/K-1.9', 'rahmen/K-1.10']);
  });

  it('say level, weight and passage, or that nothing is required', () => {
    const [, , row] = requirementRows([a, b]);
    expect(row!.cells[0]).toEqual({ absent: 'notRequired' });
    expect(row!.cells[1]).toEqual({ passage: 7, lines: [{ main: [{ is: 'level', level: '1', title: { de: 'Stufe 1' } }], sub: [[{ is: 'choice', of: 'requirementWeight', choice: 'core' }]] }] });
    expect(row!.item!.line).toEqual({ main: [{ is: 'competence', code: 'K-2.1', title: { de: 'Kompetenz K-2.1' } }] });
  });

  it('beside another kind of profile say nothing of it', () => {
    const other: Sheet<never> = { kind: 'qualification', code: 'aq-0001', facts: {}, items: [], findings: {} };
    expect(requirementRows([a, other]).every(({ cells }) => 'absent' in cells[1]! && cells[1].absent === 'notRecorded')).toBe(true);
  });

  it('lose no requirement, and their order decides about nothing but the order of the cells', () => {
    fc.assert(fc.property(fc.array(anyRequirements, { minLength: 2, maxLength: 4 }), (lists) => {
      const sheets = lists.map((requirements, index) => aSheet(`r${index}`, ...requirements));
      const rows = requirementRows(sheets);
      expect(rows.flatMap(({ cells }) => cells).filter((cell) => !('absent' in cell))).toHaveLength(lists.flat().length);
      const turned = requirementRows(sheets.toReversed());
      expect(turned.map(({ item, state }) => [item!.id, state])).toEqual(rows.map(({ item, state }) => [item!.id, state]));
      expect(turned.map(({ cells }) => cells.toReversed())).toEqual(rows.map(({ cells }) => cells));
    }));
  });
});

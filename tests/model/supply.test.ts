// Three-way view: which offers reach the level required, and which requirements nothing reaches.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bySupply, supplyOf } from '../../src/model/supply.ts';
import { aFramework, anyRequirements, anyTeachers, aTeacher, covers, requires } from '../support/competences.ts';

const frameworks = new Map([[aFramework.id, aFramework.data]]);
const stateOf = (...teachers: ReturnType<typeof aTeacher>[]) => supplyOf([requires('K-1.1', '2')], frameworks, teachers)[0]!.state;

describe('supply', () => {
  it.each([
    ['none', []],
    ['none', [aTeacher('regulations', 'r', covers('K-1.2', 'p1', '3'))]],
    ['none', [aTeacher('regulations', 'r', covers('K-1.1', 'p1', '3', 'anderer'))]],
    ['below', [aTeacher('regulations', 'r', covers('K-1.1', 'p1', '1'))]],
    ['unstated', [aTeacher('regulations', 'r', covers('K-1.1', 'p1', '1')), aTeacher('curricula', 'c', covers('K-1.1', 'm1'))]],
    ['regulationOnly', [aTeacher('regulations', 'r', covers('K-1.1', 'p1', '2')), aTeacher('curricula', 'c', covers('K-1.1', 'm1', '1'))]],
    ['moduleOnly', [aTeacher('curricula', 'c', covers('K-1.1', 'm1', '3'))]],
    ['both', [aTeacher('regulations', 'r', covers('K-1.1', 'p1', '3')), aTeacher('curricula', 'c', covers('K-1.1', 'm1', '2'))]],
  ] as const)('%s', (state, teachers) => {
    expect(stateOf(...teachers)).toBe(state);
  });

  it('keeps regulations and modules apart, place by place', () => {
    const [row] = supplyOf([requires('K-1.1', '2')], frameworks, [aTeacher('curricula', 'c', covers('K-1.1', 'm1', '3')), aTeacher('regulations', 'r', covers('K-1.1', 'p1.a', '1'), covers('K-1.1', 'p2.b'))]);
    expect(row!.regulations.map(({ cell, rank }) => [cell.item, rank])).toEqual([['p1.a', 1], ['p2.b', undefined]]);
    expect(row!.modules.map(({ teacher, rank }) => [teacher.id, rank])).toEqual([['c', 3]]);
  });

  it('has one row for each requirement, and never loses supply by more offers', () => {
    const order = ['none', 'unstated', 'below', 'regulationOnly', 'moduleOnly', 'both'];
    fc.assert(fc.property(anyRequirements, anyTeachers, (needs, teachers) => {
      const rows = supplyOf(needs, frameworks, teachers);
      expect(rows.map(({ requirement }) => requirement)).toEqual(needs);
      expect(new Set(bySupply(rows).flatMap((group) => group.rows))).toEqual(new Set(rows));
      const reached = ({ state }: (typeof rows)[number]) => order.indexOf(state) > 2;
      const more = supplyOf(needs, frameworks, [...teachers, aTeacher('regulations', 'neu', ...needs.map(({ competence }) => covers(competence, 'p1', '3')))]);
      for (const [index, row] of rows.entries()) if (reached(row)) expect(reached(more[index]!)).toBe(true);
      expect(more.every(({ state }) => state === 'regulationOnly' || state === 'both')).toBe(true);
    }));
  });

  it('puts gaps first', () => {
    const rows = supplyOf([requires('K-1.1', '1'), requires('K-1.2', '1')], frameworks, [aTeacher('regulations', 'r', covers('K-1.1', 'p1', '1'))]);
    expect(bySupply(rows).map(({ state }) => state)).toEqual(['none', 'regulationOnly']);
  });
});

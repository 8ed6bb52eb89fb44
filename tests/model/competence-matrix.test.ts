// Role matrix and coverage matrix: nothing gets lost, empty rows come first on request, places are taken apart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byArea, coverageMatrix, gapsFirst, rankOf, roleMatrix, splitItem, spreadOf } from '../../src/model/competence-matrix.ts';
import { aFramework, anyRequirements, anyTeachers, aTeacher, codes, covers, requires } from '../support/competences.ts';

const aRole = (id: string, ...requirements: ReturnType<typeof requires>[]) => ({ id, data: { requirements } });

describe('role matrix', () => {
  it('has the competences as rows, in the order of the framework, and the roles that require one as columns', () => {
    const matrix = roleMatrix(aFramework, [aRole('a', requires('K-2.1', '3')), aRole('ohne'), aRole('b', requires('K-2.1', '1', 'desirable'), requires('K-1.1', '2', 'core', 'anderer'))]);
    expect(matrix.columns.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(matrix.rows.map(({ competence }) => competence.code)).toEqual(codes);
    expect(matrix.rows.map(({ cells }) => cells.map((cell) => cell && `${cell.level} ${cell.weight}`))).toEqual([[undefined, undefined], [undefined, undefined], ['3 core', '1 desirable'], [undefined, undefined]]);
  });

  it('holds every requirement once', () => {
    fc.assert(fc.property(fc.array(anyRequirements, { maxLength: 5 }), (lists) => {
      const { rows } = roleMatrix(aFramework, lists.map((requirements, index) => ({ id: String(index), data: { requirements } })));
      expect(rows.flatMap(({ cells }) => cells).filter(Boolean)).toHaveLength(lists.flat().length);
    }));
  });
});

describe('coverage matrix', () => {
  const teachers = [aTeacher('regulations', 'r', covers('K-1.1', 'p1.a', '1'), covers('K-1.1', 'p2', '2')), aTeacher('curricula', 'c', covers('K-1.1', 'm1'), covers('K-2.2', 'm2')), aTeacher('regulations', 'fremd', covers('K-1.1', 'p1', '1', 'anderer'))];

  it('shows every place and how often a competence is covered', () => {
    const { columns, rows } = coverageMatrix(aFramework, teachers);
    expect(columns.map(({ id }) => id)).toEqual(['r', 'c']);
    expect(rows.map(({ entries, places }) => [entries, places])).toEqual([[2, 3], [0, 0], [0, 0], [1, 1]]);
    expect(rows[0]!.cells.map((cell) => cell.map(({ item }) => item))).toEqual([['p1.a', 'p2'], ['m1']]);
    expect(rows.map(spreadOf)).toEqual(['several', 'none', 'none', 'one']);
  });

  it('puts empty rows first and keeps the order of the framework within', () => {
    expect(gapsFirst(coverageMatrix(aFramework, teachers).rows).map(({ spread, rows }) => [spread, ...rows.map(({ competence }) => competence.code)])).toEqual([['none', 'K-1.2', 'K-2.1'], ['one', 'K-2.2'], ['several', 'K-1.1']]);
  });

  it('conserves places, and both orders hold the same rows', () => {
    fc.assert(fc.property(anyTeachers, (any) => {
      const { columns, rows } = coverageMatrix(aFramework, any);
      const own = any.flatMap(({ coverage }) => coverage).filter(({ framework }) => framework === aFramework.id);
      expect(rows.reduce((sum, { places }) => sum + places, 0)).toBe(own.length);
      for (const row of rows) expect(row.cells.flat()).toHaveLength(row.places);
      for (const [index] of columns.entries()) expect(rows.some(({ cells }) => cells[index]!.length > 0)).toBe(true);
      const sorted = gapsFirst(rows).flatMap((group) => group.rows);
      expect(sorted).toHaveLength(rows.length);
      expect(new Set(sorted)).toEqual(new Set(rows));
      const firstCovered = sorted.findIndex(({ entries }) => entries > 0);
      if (firstCovered >= 0) expect(sorted.slice(firstCovered).every(({ entries }) => entries > 0)).toBe(true);
      expect(byArea(aFramework.data, rows).flatMap((group) => group.rows)).toEqual(rows);
    }));
  });
});

it('ranks levels from 1 and knows none that the framework does not have', () => {
  expect(['1', '3', '4', undefined].map((level) => rankOf(aFramework.data, level))).toEqual([1, 3, undefined, undefined]);
});

it('takes position and letter apart', () => {
  const known = (id: string) => ['p3', 'p3.b'].includes(id);
  expect(splitItem('p3.a', known)).toEqual({ id: 'p3', letter: 'a' });
  expect(splitItem('p3.b', known)).toEqual({ id: 'p3.b' });
  expect(splitItem('m-26-2-1', known)).toEqual({ id: 'm-26-2-1' });
});

// Small frameworks, requirements and coverage for the tests of the views across entries, and generators of any of them.
import fc from 'fast-check';
import type { Competence, CoverageCell, Requirement, Teacher } from '../../src/model/competence-matrix.ts';
import type { Framework } from '../../src/schema/index.ts';

export const codes = ['K-1.1', 'K-1.2', 'K-2.1', 'K-2.2'];

const competence = (code: string): Competence => ({ code, area: code.slice(0, 3), title: { de: `Kompetenz ${code}` }, type: 'competence', descriptors: [], mappings: [] });

/** Two areas, four competences, three levels. */
export const aFramework: { id: string; data: Pick<Framework, 'areas' | 'levels' | 'competences'> } = {
  id: 'rahmen',
  data: {
    areas: [{ code: 'K-1', title: { de: 'Eins' } }, { code: 'K-2', title: { de: 'Zwei' } }],
    levels: ['1', '2', '3'].map((level) => ({ level, title: { de: `Stufe ${level}` }, equals: [] })),
    competences: codes.map(competence),
  },
};

export const requires = (code: string, level: string, weight: Requirement['weight'] = 'core', framework = 'rahmen'): Requirement => ({ framework, competence: code, level, weight, reason: { de: 'Grund' } });
export const covers = (code: string, item: string, level?: string, framework = 'rahmen'): CoverageCell => ({ item, framework, competence: code, ...(level === undefined ? {} : { level }), depth: 'practised', basis: 'judgement' });
export const aTeacher = (collection: Teacher['collection'], id: string, ...coverage: CoverageCell[]): Teacher => ({ collection, id, coverage });

const code = fc.constantFrom(...codes);
const level = fc.constantFrom('1', '2', '3');
const framework = fc.constantFrom('rahmen', 'anderer');

export const anyRequirements = fc.uniqueArray(fc.record({ code, level, weight: fc.constantFrom('core' as const, 'desirable' as const) }), { selector: (need) => need.code }).map((needs) => needs.map((need) => requires(need.code, need.level, need.weight)));
const anyCell = fc.record({ code, item: fc.constantFrom('p1.a', 'p1.b', 'p2.a'), level: fc.option(level, { nil: undefined }), framework }).map((cell) => covers(cell.code, cell.item, cell.level, cell.framework));
export const anyTeachers = fc.array(fc.record({ collection: fc.constantFrom('regulations' as const, 'curricula' as const), coverage: fc.array(anyCell, { maxLength: 6 }) }), { maxLength: 5 }).map((teachers) => teachers.map((teacher, index): Teacher => ({ ...teacher, id: `t${index}` })));

// The plain summary: documented contents and rights alone, the largest modules first where sizes can be compared.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/model/plain-summary.ts';
import type { Qualification } from '../../src/schema/index.ts';

type Edition = Qualification['editions'][number];
type Module = Edition['modules'][number];

const edition = (id: string, fields: Partial<Edition> = {}) => ({ id, modules: [], contents: [], rights: [], ...fields }) as unknown as Edition;
const module = (de: string, fields: Partial<Module> = {}) => ({ code: de, original: de, lang: 'tr', title: { de }, ...fields }) as Module;
const hours = (practice: number) => ({ unit: 'hours' as const, practice });
const names = (editions: Edition[]) => summaryOf({ editions }).contents?.items.map(({ de }) => de);

describe('contents', () => {
  it('come from the newest edition that has any, and say so', () => {
    const editions = [edition('new'), edition('old', { contents: [{ text: { de: 'Messen' } }] })];
    expect(summaryOf({ editions }).contents).toMatchObject({ edition: { id: 'old' }, items: [{ de: 'Messen' }], more: 0 });
    expect(summaryOf({ editions: [edition('e')] })).toEqual({});
  });

  it('leave out what every pupil learns', () => {
    expect(names([edition('e', { modules: [module('Türkisch', { area: 'general' }), module('Löten', { area: 'vocational' })] })])).toEqual(['Löten']);
    expect(names([edition('e', { modules: [module('Türkisch', { area: 'general' })] })])).toBeUndefined();
  });

  it('begin with the largest modules where there are many, all in one unit', () => {
    const many = Array.from({ length: 10 }, (_, i) => module(`m${i}`, { amount: hours(i) }));
    expect(summaryOf({ editions: [edition('e', { modules: many })] }).contents).toMatchObject({ isBySize: true, more: 2 });
    expect(names([edition('e', { modules: many })])!.slice(0, 2)).toEqual(['m9', 'm8']);
    const mixed = [...many.slice(1), module('w', { amount: { unit: 'weeks', weeks: 40 } })];
    expect(summaryOf({ editions: [edition('e', { modules: mixed })] }).contents).toMatchObject({ isBySize: false });
    expect(names([edition('e', { modules: mixed })])![0]).toBe('m1');
  });

  it('weekly hours of classes are no size', () => {
    const many = Array.from({ length: 10 }, (_, i) => module(`m${i}`, { amount: { unit: 'weeklyHours', byClass: { 9: i } } }));
    expect(summaryOf({ editions: [edition('e', { modules: many })] }).contents).toMatchObject({ isBySize: false });
  });

  it('are never invented, repeated or lost', () => {
    const modules = fc.array(fc.record({ de: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'), size: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }), general: fc.boolean() }), { maxLength: 20 });
    fc.assert(fc.property(modules, (list) => {
      const given = list.map(({ de, size, general }) => module(de, { ...(size ? { amount: hours(size) } : {}), ...(general ? { area: 'general' as const } : {}) }));
      const { contents } = summaryOf({ editions: [edition('e', { modules: given })] });
      const documented = new Set(given.filter(({ area }) => area !== 'general').map(({ title }) => title.de));
      const shown = contents?.items.map(({ de }) => de) ?? [];
      expect(shown.every((de) => documented.has(de))).toBe(true);
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length + (contents?.more ?? 0)).toBe(documented.size);
    }));
  });
});

it('rights come from the newest edition that has any', () => {
  const right = { kind: 'study' as const, text: { de: 'Studium' } };
  expect(summaryOf({ editions: [edition('new'), edition('old', { rights: [right] })] }).rights).toEqual({ edition: expect.objectContaining({ id: 'old' }), items: [right] });
});

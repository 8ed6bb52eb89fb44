// Data walked along its schema: every value once, parents first, with the meta of all layers.
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { walkData, type Visit } from '../../src/model/walk-data.ts';

const visits = (schema: z.ZodType, data: unknown) => {
  const seen: Visit[] = [];
  walkData(schema, data, (visit) => seen.push(visit));
  return seen;
};
const paths = (schema: z.ZodType, data: unknown) => visits(schema, data).map(({ path }) => path.join('.'));

describe('walkData', () => {
  it('visits parents before children, lists in order, records by key', () => {
    const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.string() })), c: z.record(z.string(), z.number()), d: z.string().optional() });
    expect(paths(schema, { a: [{ b: 'x' }, { b: 'y' }], c: { k: 1 } })).toEqual(['', 'a', 'a.0', 'a.0.b', 'a.1', 'a.1.b', 'c', 'c.k']);
  });

  it('collects the meta of every layer, the outermost winning', () => {
    const schema = z.strictObject({ a: z.string().meta({ ref: 'terms', description: 'innen' }).optional().default('x').meta({ description: 'außen' }) });
    expect(visits(schema, { a: 'y' })[1]).toMatchObject({ value: 'y', path: ['a'], meta: { ref: 'terms', description: 'außen' } });
  });

  it('looks through transforms at what goes in', () => {
    const schema = z.union([z.number(), z.string()]).transform(String).pipe(z.string()).meta({ date: 'partial' });
    expect(visits(schema, '2022')[0]).toMatchObject({ value: '2022', meta: { date: 'partial' } });
  });

  it('chooses the option of a union that fits, and gives it the meta of the union', () => {
    const schema = z.discriminatedUnion('unit', [z.strictObject({ unit: z.literal('a'), x: z.string().meta({ ref: 'one' }) }), z.strictObject({ unit: z.literal('b'), x: z.string().meta({ ref: 'two' }) })]).meta({ citations: true });
    const seen = visits(schema, { unit: 'b', x: 'y' });
    expect(seen[0]!.meta).toMatchObject({ citations: true });
    expect(seen.find(({ path }) => path[0] === 'x')!.meta).toMatchObject({ ref: 'two' });
  });

  it('passes over unknown fields, missing ones, null and what fits no option', () => {
    const schema = z.strictObject({ a: z.string().optional(), u: z.union([z.number(), z.string()]).optional() });
    expect(paths(schema, { a: null, z: 1, u: true })).toEqual(['']);
    expect(paths(schema, undefined)).toEqual([]);
    expect(paths(schema, { constructor: 1, toString: 2 })).toEqual(['']);
  });

  it('hands over the shape of objects only', () => {
    const schema = z.strictObject({ a: z.array(z.string()) });
    expect(visits(schema, { a: ['x'] }).map(({ shape }) => shape !== undefined)).toEqual([true, false, false]);
  });
});

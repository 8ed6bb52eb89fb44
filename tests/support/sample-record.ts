// Records made from a schema: every field filled, every option of every union taken, and other values for any of their leaves.
import type { z } from 'astro/zod';
import { defOf, open } from './schema-tree.ts';

/** Words that are no words of ours, so that what we add around them can be told apart; then values for the stricter fields. */
const TEXTS = [
  ['QQ Wert eins', 'QQ Wert zwei'], ['tr', 'fa'], ['qq-1', 'qq-2'], ['2020-01-02', '2021-03-04'], ['https://example.org/qq1', 'https://example.org/qq2'],
  ['BJNR1QQ', 'BJNR2QQ'], ['0716', '0714'], ['716', '714'], ['4', '5'], ['q', 'r'], ['QQ1', 'QQ2'], ['qq-1.q', 'qq-2.r'], ['a'.repeat(64), 'b'.repeat(64)],
];
const NUMBERS = [[21, 22], [12, 13], [3, 4], [2000, 2001]];

function accepted<T>(schema: z.ZodType, candidates: readonly (readonly T[])[], which: number): T {
  const found = candidates.find((pair) => pair.every((value) => schema.safeParse(value).success));
  if (!found) throw new Error(`no sample for ${JSON.stringify(schema.meta())}`);
  return found[which]!;
}

/** All samples of a schema as a file would hold them: one per option of the unions in it. `which` (0 or 1) chooses between two values. */
export function samplesOf(schema: z.ZodType, which = 0): unknown[] {
  const { core } = open(schema);
  const def = defOf(core) as ReturnType<typeof defOf> & { values?: unknown[]; entries?: Record<string, string> };
  if (def.options) {
    const objects = def.options.filter((option) => defOf(open(option).core).shape);
    return (objects.length > 0 ? objects : def.options.slice(-1)).flatMap((option) => samplesOf(option, which)).filter((sample) => schema.safeParse(sample).success || objects.length > 0);
  }
  if (def.shape) {
    const fields = Object.entries(def.shape).map(([key, field]) => [key, samplesOf(field, which)] as const);
    return Array.from({ length: Math.max(1, ...fields.map(([, samples]) => samples.length)) }, (_, index) => Object.fromEntries(fields.map(([key, samples]) => [key, samples[index % samples.length]])));
  }
  if (def.element) return [samplesOf(def.element, which)];
  if (def.valueType) return [{ [accepted(def.keyType!, TEXTS.toReversed(), 0)]: samplesOf(def.valueType, which)[0] }];
  switch (def.type) {
    case 'enum': return [Object.values(def.entries!)[which % Object.keys(def.entries!).length]];
    case 'literal': return [def.values![0]];
    case 'boolean': return [which === 0];
    case 'number': case 'int': return [accepted(schema, NUMBERS, which)];
    default: return [accepted(schema, TEXTS, which)];
  }
}

export interface Leaf {
  path: (string | number)[];
  /** Another valid value. */
  other: unknown;
}

/** Every leaf of a sample that can hold something else, with that. */
export function leavesOf(schema: z.ZodType, sample: unknown, path: (string | number)[] = []): Leaf[] {
  const { core } = open(schema);
  const def = defOf(core);
  if (def.options && typeof sample === 'object') {
    const option = def.options.find((one) => defOf(open(one).core).shape && one.safeParse(sample).success);
    return option ? leavesOf(option, sample, path) : [];
  }
  if (def.shape) return Object.entries(def.shape).flatMap(([key, field]) => leavesOf(field, (sample as Record<string, unknown>)[key], [...path, key]));
  if (def.element) return (sample as unknown[]).flatMap((item, index) => leavesOf(def.element!, item, [...path, index]));
  if (def.valueType) return Object.entries(sample as object).flatMap(([key, value]) => leavesOf(def.valueType!, value, [...path, key]));
  return samplesOf(schema, 1).filter((other) => other !== sample).map((other) => ({ path, other }));
}

/** A copy with one value replaced. */
export function withValue(sample: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(sample);
  const group = path.slice(0, -1).reduce((inner, key) => (inner as Record<string | number, unknown>)[key], copy) as Record<string | number, unknown>;
  group[path.at(-1)!] = value;
  return copy;
}

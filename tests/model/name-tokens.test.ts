// The words that stand for names: the same for every way to type a name, another for every other name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameTokens, tokensOf } from '../../src/model/name-tokens.ts';

/** 2 if a page with these names bears what was typed, 1 if one of its names has it as a part, else 0. */
function named(query: string, names: string[]): 0 | 1 | 2 {
  const tokens = nameTokens(names);
  const [whole, ...parts] = tokensOf(query);
  return whole !== undefined && tokens.includes(whole) ? 2 : parts.some((part) => tokens.includes(part)) ? 1 : 0;
}

describe('a name', () => {
  it.each([
    ['Electrician', ['Nationales Gewerbezeugnis Elektrik', 'National Trade Certificate – Electrician'], 1],
    ['Electrician', ['National Trade Certificate – Electrician', 'Electrician'], 2],
    ['električar', ['Elektriker/in', 'Električar'], 2],
    ['ELEKTRICAR', ['Elektriker/in', 'Електричар', 'Električar'], 2],
    ['elektricar', ['Elektrik (Električar – Elektromonter)'], 1],
    ['electrician', ['Kraftfahrzeugelektrik (Electrician auto)'], 0],
    ['koechin', ['Köchin'], 2],
    ['kochin', ['Köchin'], 2],
    ['Köchin', ['Köchin/Koch'], 1],
    ['كارداني', ['کاردانی'], 2],
    ['الشَّهادة الثانوية', ['الشهادة الثانوية'], 2],
    ['IN-0002', ['in-0002'], 2],
    ['§ 4 BQFG', ['§ 4 BQFG'], 2],
    ['§ 2 BQFG', ['§ 4 BQFG'], 0],
    ['–', ['–'], 0],
  ] as const)('%s', (query, names, expected) => expect(named(query, [...names])).toBe(expected));

  it('has one word of letters and digits, which no ending can be taken from', () => {
    fc.assert(fc.property(fc.string(), (name) => {
      for (const token of [...tokensOf(name), ...nameTokens([name])]) expect(token).toMatch(/^qq\d{10}[123]$/);
    }));
  });

  it('has the same word in the index and in every browser', () => {
    expect(tokensOf('Köchin')).toEqual(tokensOf('kochin'));
    expect(tokensOf('Koch')).toEqual(['qq98900006421', 'qq98900006422', 'qq98900006423']);
  });
});

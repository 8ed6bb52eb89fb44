// What is made once for a holder is not made again, whatever was made.
import { expect, it } from 'vitest';
import { once } from '../../src/model/once.ts';

it.each([[undefined], [0], ['text']])('makes %s once for each holder', (value) => {
  const made: object[] = [];
  const make = once((holder: object) => { made.push(holder); return value; });
  const [a, b] = [{}, {}];
  expect([make(a), make(a), make(b), make(a)]).toEqual([value, value, value, value]);
  expect(made).toEqual([a, b]);
});

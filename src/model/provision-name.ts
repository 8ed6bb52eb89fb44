// How a provision is cited: "§ 4 BQFG", or with the place in it "§ 4 Abs. 1 BQFG".
import type { Provision } from './handbook.ts';

/** Citation of a provision; `at` is the place in it. */
export function provisionName({ law, data }: Provision, at?: string): string {
  return [`${law.data.unit} ${data.number}`, at, law.data.abbreviation].filter(Boolean).join(' ');
}

// Where a release stands in the register.
import type { RegisterLine } from '../schema/register.ts';

/** Numbers of the first and last line of a release: its versions and the line that closes it. Undefined where there is none. */
export function linesOfRelease(lines: readonly RegisterLine[], release: string): { first: number; last: number } | undefined {
  const own = lines.filter((line) => (line.type === 'publish' || line.type === 'release') && line.release === release);
  return own.length === 0 ? undefined : { first: own[0]!.seq, last: own.at(-1)!.seq };
}

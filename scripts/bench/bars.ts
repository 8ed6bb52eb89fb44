// The bars that the handbook sets itself, as ratios within one run, and how it did.
import type { SizeFigures } from './figures.ts';

export interface Bar {
  name: string;
  /** Size of corpus that it was measured at. */
  at: string;
  limit: string;
  value: string;
  isMet: boolean;
}

const LIMITS = { ofStarlight: 0.7, oneChange: 0.4, check: 0.2, devCpuSeconds: 1, growth: 1.1, memory: 3e9, firstBytes: 300_000, furtherBytes: 60_000, hits: 150 };
/** Most are set for this many profiles. */
const SET_FOR = 10_000;

/** Exponent of growth between two sizes: 1 is in proportion, 2 is with the square. */
export function exponent(small: { size: number; time: number }, large: { size: number; time: number }): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}

const bar = (name: string, at: string, limit: number, value: number, format = (number: number) => number.toFixed(2)): Bar => ({ name, at, limit: `≤ ${format(limit)}`, value: format(value), isMet: value <= limit });

function barsOfSize({ profiles, olderVersions, handbook: { cold, oneChange, check }, dev, peers, search }: SizeFigures): Bar[] {
  const at = `${profiles} profiles${olderVersions > 0 ? ` × ${olderVersions + 1}` : ''}`;
  const starlight = peers?.peers.find(({ name, languages, cold: { code } }) => name === 'starlight' && languages.length === 2 && code === 0)?.cold;
  const inKilobytes = (bytes: number) => `${Math.round(bytes / 1e3)} KB`;
  const inGigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  return [
    ...(starlight ? [bar('cold build ÷ Starlight on the same pages', at, LIMITS.ofStarlight, cold.seconds / starlight.seconds)] : []),
    ...(starlight?.cpuSeconds !== undefined && cold.cpuSeconds !== undefined ? [bar('– the same, time on processors', at, LIMITS.ofStarlight, cold.cpuSeconds / starlight.cpuSeconds)] : []),
    bar('build after one change ÷ cold build', at, LIMITS.oneChange, oneChange.seconds / cold.seconds),
    bar('check ÷ cold build', at, LIMITS.check, check.seconds / cold.seconds),
    ...(dev?.edit.cpuSeconds !== undefined ? [bar('edit until the development server shows it, on processors', at, LIMITS.devCpuSeconds, dev.edit.cpuSeconds, (value) => `${value.toFixed(1)} s`)] : []),
    ...(search ? [
      bar('bytes until the first search shows its hits', at, LIMITS.firstBytes, search.first.median, inKilobytes),
      bar('bytes of a further search', at, LIMITS.furtherBytes, search.further.median, inKilobytes),
      bar('last key until the hits are seen', at, LIMITS.hits, search.time.median, (value) => `${Math.round(value)} ms`),
    ] : []),
    ...(cold.peakMemory !== undefined && profiles <= SET_FOR && olderVersions === 0 ? [bar('most memory of a cold build', at, LIMITS.memory, cold.peakMemory, inGigabytes)] : []),
  ];
}

/** Every bar that a run has the figures for. */
export function barsOf(sizes: readonly SizeFigures[]): Bar[] {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last) return [];
  // Set for 10,000 profiles; of a smaller run, its largest size says most.
  const measured = sizes.find(({ profiles }) => profiles === SET_FOR) ?? last;
  const time = ({ profiles, handbook }: SizeFigures) => ({ size: profiles, time: handbook.cold.seconds });
  return [
    ...barsOfSize(measured),
    ...(last.profiles > first.profiles ? [bar('exponent of growth of the cold build', `${first.profiles} to ${last.profiles} profiles`, LIMITS.growth, exponent(time(first), time(last)))] : []),
  ];
}

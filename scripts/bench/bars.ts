// The bars that the handbook sets itself, as ratios within one run, and how it did.
import { coldBuildOf, type SizeFigures } from './figures.ts';

export interface Bar {
  name: string;
  /** Size of corpus that it was measured at. */
  at: string;
  limit: string;
  value: string;
  isMet: boolean;
}

const LIMITS = { ofStarlight: 0.7, oneChange: 0.4, check: 0.2, devCpuSeconds: 1, growth: 1.1, memory: 3e9, firstBytes: 300_000, furtherBytes: 60_000, hits: 150, wantedFirst: 55 / 60, pageBytes: 20_000, lighthouse: { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } };
/** Most are set for this many profiles. */
const SET_FOR = 10_000;

/** Exponent of growth between two sizes: 1 is in proportion, 2 is with the square. */
export function exponent(small: { size: number; time: number }, large: { size: number; time: number }): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}

type Format = (value: number) => string;
const bar = (name: string, at: string, limit: number, value: number, format: Format = (number) => number.toFixed(2)): Bar => ({ name, at, limit: `≤ ${format(limit)}`, value: format(value), isMet: value <= limit });
const least = (name: string, at: string, limit: number, value: number, format: Format = String): Bar => ({ name, at, limit: `≥ ${format(limit)}`, value: format(value), isMet: value >= limit });
const inKilobytes: Format = (bytes) => `${Math.round(bytes / 1e3)} KB`;
const sizeName = ({ profiles, olderVersions }: SizeFigures) => `${profiles} profiles${olderVersions > 0 ? ` × ${olderVersions + 1}` : ''}`;

/** Against Starlight in both languages, at the largest size that it managed. */
function barsOfPeers(sizes: readonly SizeFigures[]): Bar[] {
  const size = sizes.findLast((each) => coldBuildOf(each, 'starlight'));
  const starlight = size && coldBuildOf(size, 'starlight');
  if (!starlight) return [];
  const { handbook: { cold } } = size;
  return [
    bar('cold build ÷ Starlight on the same pages', sizeName(size), LIMITS.ofStarlight, cold.seconds / starlight.seconds),
    ...(starlight.cpuSeconds !== undefined && cold.cpuSeconds !== undefined ? [bar('– the same, time on processors', sizeName(size), LIMITS.ofStarlight, cold.cpuSeconds / starlight.cpuSeconds)] : []),
  ];
}

function barsOfSearch({ search }: SizeFigures, at: string): Bar[] {
  if (!search) return [];
  const { queries, first, third } = search.wanted;
  return [
    bar('bytes until the first search shows its hits', at, LIMITS.firstBytes, search.first.median, inKilobytes),
    bar('bytes of a further search', at, LIMITS.furtherBytes, search.further.median, inKilobytes),
    bar('last key until the hits are seen', at, LIMITS.hits, search.time.median, (value) => `${Math.round(value)} ms`),
    least(`queries of ${queries} whose page is first`, at, Math.ceil(queries * LIMITS.wantedFirst), first),
    least(`queries of ${queries} whose page is among the first three`, at, queries, third),
  ];
}

function barsOfReading({ reading, handbook }: SizeFigures, at: string): Bar[] {
  const page = bar('page of a qualification, compressed, median', at, LIMITS.pageBytes, handbook.pageBytes, inKilobytes);
  if (!reading) return [page];
  const marks = Object.entries(LIMITS.lighthouse).flatMap(([category, limit]) => {
    // Lighthouse gives no mark where a page is not for engines to list: there is none to be met.
    const given = reading.pages.flatMap((each) => each.marks[category as keyof typeof LIMITS.lighthouse] ?? []);
    return given.length > 0 ? [least(`Lighthouse, ${category}, lowest of ${given.length} pages`, at, limit, Math.min(...given))] : [];
  });
  return [page, bar('layout shift, highest', at, 0, Math.max(...reading.pages.map(({ layoutShift }) => layoutShift)), (value) => value.toFixed(3)), ...marks];
}

function barsOfSize(size: SizeFigures): Bar[] {
  const { profiles, olderVersions, handbook: { cold, oneChange, check }, dev } = size;
  const at = sizeName(size);
  return [
    bar('build after one change ÷ cold build', at, LIMITS.oneChange, oneChange.seconds / cold.seconds),
    bar('check ÷ cold build', at, LIMITS.check, check.seconds / cold.seconds),
    ...(dev?.edit.cpuSeconds !== undefined ? [bar('edit until the development server shows it, on processors', at, LIMITS.devCpuSeconds, dev.edit.cpuSeconds, (value) => `${value.toFixed(1)} s`)] : []),
    ...(cold.peakMemory !== undefined && profiles <= SET_FOR && olderVersions === 0 ? [bar('most memory of a cold build', at, LIMITS.memory, cold.peakMemory, (bytes) => `${(bytes / 1e9).toFixed(1)} GB`)] : []),
    ...barsOfSearch(size, at),
    ...barsOfReading(size, at),
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
    ...barsOfPeers(sizes),
    ...barsOfSize(measured),
    ...(last.profiles > first.profiles ? [bar('exponent of growth of the cold build', `${first.profiles} to ${last.profiles} profiles`, LIMITS.growth, exponent(time(first), time(last)))] : []),
  ];
}

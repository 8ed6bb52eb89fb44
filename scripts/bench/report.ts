// The figures of a benchmark as a table, with the growth between the sizes.
import type { HandbookFigures } from './handbook.ts';

const megabytes = (bytes: number | undefined) => (bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`);
const seconds = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} s`);

/** Exponent of growth between two sizes: 1 is in proportion, 2 is with the square. */
export function exponent(small: { size: number; time: number }, large: { size: number; time: number }): number {
  return Math.log(large.time / small.time) / Math.log(large.size / small.size);
}

/** Rows of figures by size of corpus, as a Markdown table. */
export function table(figures: HandbookFigures[]): string {
  const rows: [string, (figure: HandbookFigures) => string][] = [
    ['cold build with search index', ({ cold }) => seconds(cold.seconds)],
    ['– on processors', ({ cold }) => seconds(cold.cpuSeconds)],
    ['– most memory', ({ cold }) => megabytes(cold.peakMemory)],
    ['build without a change', ({ warm, cold }) => `${seconds(warm.seconds)} (${(warm.seconds / cold.seconds).toFixed(2)} of cold)`],
    ['build after one change', ({ oneChange, cold }) => `${seconds(oneChange.seconds)} (${(oneChange.seconds / cold.seconds).toFixed(2)} of cold)`],
    ['check', ({ check, cold }) => `${seconds(check.seconds)} (${(check.seconds / cold.seconds).toFixed(2)} of cold)`],
    ['check of one profile, on processors', ({ checkChanged }) => seconds(checkChanged.cpuSeconds)],
    ['pages', ({ pages }) => String(pages)],
    ['files', ({ files }) => String(files)],
    ['size', ({ bytes }) => megabytes(bytes)],
    ['page of a qualification, compressed, median', ({ pageBytes }) => `${(pageBytes / 1000).toFixed(1)} KB`],
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const growth = figures.length > 1 ? [`\nCold build grows with n^${exponent({ size: figures[0]!.profiles, time: figures[0]!.cold.seconds }, { size: figures.at(-1)!.profiles, time: figures.at(-1)!.cold.seconds }).toFixed(2)} from ${figures[0]!.profiles} to ${figures.at(-1)!.profiles} profiles.`] : [];
  return [line(['', ...figures.map(({ profiles }) => `${profiles} profiles`)]), line(['---', ...figures.map(() => '---')]), ...rows.map(([name, value]) => line([name, ...figures.map(value)])), ...growth].join('\n');
}

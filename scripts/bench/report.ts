// The figures of a benchmark as Markdown tables: the handbook, other generators on the same profiles, and which bars are met.
import { barsOf } from './bars.ts';
import { peerOf, type Figures, type SizeFigures } from './figures.ts';
import type { Measured } from './measure.ts';
import type { PeerFigures } from './peers.ts';

const megabytes = (bytes: number | undefined) => (bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`);
const kilobytes = (bytes: number | undefined) => (bytes === undefined ? '–' : `${(bytes / 1000).toFixed(1)} KB`);
const milliseconds = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value)} ms`);
const seconds = (value: number | undefined) => (value === undefined ? '–' : `${value.toFixed(1)} s`);

type Row = [name: string, value: (size: SizeFigures) => string];

const ofCold = ({ seconds: own }: Measured, { cold }: SizeFigures['handbook']) => `${seconds(own)} (${(own / cold.seconds).toFixed(2)} of cold)`;

const handbookRows: Row[] = [
  ['cold build with search index', ({ handbook }) => seconds(handbook.cold.seconds)],
  ['– on processors', ({ handbook }) => seconds(handbook.cold.cpuSeconds)],
  ['– most memory', ({ handbook }) => megabytes(handbook.cold.peakMemory)],
  ['build without a change', ({ handbook }) => ofCold(handbook.warm, handbook)],
  ['build after one change', ({ handbook }) => ofCold(handbook.oneChange, handbook)],
  ['check', ({ handbook }) => ofCold(handbook.check, handbook)],
  ['check of one profile, on processors', ({ handbook }) => seconds(handbook.checkChanged.cpuSeconds)],
  ['pages', ({ handbook }) => String(handbook.pages)],
  ['files', ({ handbook }) => String(handbook.files)],
  ['size', ({ handbook }) => megabytes(handbook.bytes)],
  ['page of a qualification, compressed, median', ({ handbook }) => kilobytes(handbook.pageBytes)],
  ['– its visible text', ({ peers }) => kilobytes(peers?.ownTextBytes)],
  ['development server listens, on processors', ({ dev }) => seconds(dev?.start.cpuSeconds)],
  ['– first page', ({ dev }) => seconds(dev?.firstPage.cpuSeconds)],
  ['– an edit until it shows', ({ dev }) => seconds(dev?.edit.cpuSeconds)],
  ['– by the clock', ({ dev }) => seconds(dev?.edit.seconds)],
  ['first search: bytes until its hits', ({ search }) => kilobytes(search?.first.median)],
  ['– with the index in store', ({ search }) => kilobytes(search?.again.median)],
  ['further search: bytes', ({ search }) => kilobytes(search?.further.median)],
  ['– until its hits are seen', ({ search }) => milliseconds(search?.time.median)],
  ['– at the first visit', ({ search }) => milliseconds(search?.coldTime.median)],
  ['queries whose page is first, among the first three', ({ search }) => (search ? `${search.wanted.first}, ${search.wanted.third} of ${search.wanted.queries}` : '–')],
];

function peerRows(name: PeerFigures['name'], title: string): Row[] {
  const of = (count: number, value: (peer: PeerFigures) => string) => (size: SizeFigures) => {
    const peer = peerOf(size, name, count);
    return !peer ? '–' : peer.cold.code === 0 ? value(peer) : 'failed';
  };
  return ([[1, 'German'], [2, 'German and English']] as const).flatMap(([count, languages]): Row[] => [
    [`${title}, ${languages}: cold build with search index`, of(count, ({ cold, isApart }) => `${seconds(cold.seconds)}${isApart ? ' (a site of each)' : ''}`)],
    ['– on processors', of(count, ({ cold }) => seconds(cold.cpuSeconds))],
    ['– most memory', of(count, ({ cold }) => megabytes(cold.peakMemory))],
    ['– pages', of(count, ({ pages }) => String(pages ?? '–'))],
    ['– size', of(count, ({ bytes }) => megabytes(bytes))],
    ['– page of a qualification, compressed, median', of(count, ({ pageBytes }) => kilobytes(pageBytes))],
    ['– its visible text', of(count, ({ textBytes }) => kilobytes(textBytes))],
  ]);
}

function tableOf(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Sizes side by side; a row that nothing was measured for is left out. */
function sizesTable({ sizes }: Figures): string {
  const rows = [...handbookRows, ...peerRows('starlight', 'Starlight'), ...peerRows('hugo', 'Hugo and Pagefind')]
    .map(([name, value]) => [name, ...sizes.map(value)])
    .filter(([, ...values]) => values.some((value) => value !== '–'));
  return tableOf(['', ...sizes.map(({ profiles, olderVersions }) => `${profiles} profiles${olderVersions > 0 ? ` × ${olderVersions + 1} versions` : ''}`)], rows);
}

/** Everything that a run found out, for a terminal or a document. */
export function report(figures: Figures): string {
  const { machine: { node, processor, processors, memory }, date, sizes } = figures;
  const bars = barsOf(sizes).map(({ name, at, limit, value, isMet }) => [name, at, limit, value, isMet ? 'met' : 'missed']);
  const versions = new Set(sizes.flatMap(({ peers }) => peers?.peers.map((peer) => peer.versions) ?? []));
  return [
    sizesTable(figures),
    ...(bars.length > 0 ? [tableOf(['bar', 'at', 'limit', 'measured', ''], bars)] : []),
    `${date.slice(0, 10)}, Node ${node}, ${processors} × ${processor}, ${Math.round(memory / 1e9)} GB${versions.size > 0 ? `; compared with ${[...versions].join('; ')}` : ''}.`,
  ].join('\n\n');
}

// The growth of build times with the number of profiles as a picture for the README: SVG with its text as text, legible on light and dark pages.
import { coldBuildOf, type Figures, type SizeFigures } from './figures.ts';

interface Series {
  name: string;
  /** Tells the lines apart where colours do not. */
  dash: string;
  style: 'own' | 'other';
  points: { profiles: number; seconds: number }[];
}

const WIDTH = 760;
const HEIGHT = 400;
const PLOT = { left: 64, right: 540, top: 56, bottom: 344 };
const LABEL_HEIGHT = 18;

// Its own ground: a page may be dark while the reader's system is light.
const STYLE = `
  text { font: 14px system-ui, "Segoe UI", Roboto, sans-serif; fill: #1d2530 }
  .name { paint-order: stroke; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round }
  .title { font-weight: 600; font-size: 16px }
  .ground { fill: #ffffff }
  .grid { stroke: #d5dbe3 }
  .axis { stroke: #6b7685 }
  .own { stroke: #0b5cad; fill: #0b5cad }
  .other { stroke: #6d5300; fill: #6d5300 }
  polyline { fill: none !important; stroke-width: 2.5; stroke-linejoin: round }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8edf4 }
    .name { stroke: #141b24 }
    .ground { fill: #141b24 }
    .grid { stroke: #2f3b4a }
    .axis { stroke: #8d99a8 }
    .own { stroke: #7db8ff; fill: #7db8ff }
    .other { stroke: #e3bd5b; fill: #e3bd5b }
  }`;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const number = (value: number) => String(Math.round(value * 10) / 10);
const thousands = (value: number) => value.toLocaleString('en-GB');

function seriesOf(sizes: readonly SizeFigures[]): Series[] {
  const line = (name: string, style: Series['style'], dash: string, secondsOf: (size: SizeFigures) => number | undefined): Series => ({
    name, style, dash,
    points: sizes.flatMap((size) => {
      const seconds = secondsOf(size);
      return seconds === undefined ? [] : [{ profiles: size.profiles, seconds }];
    }),
  });
  return [
    line('Handbook, cold build', 'own', '', ({ handbook }) => handbook.cold.seconds),
    line('– after one change', 'own', '7 4', ({ handbook }) => handbook.oneChange.seconds),
    line('– content check', 'own', '2 4', ({ handbook }) => handbook.check.seconds),
    line('Starlight, cold build', 'other', '', (size) => coldBuildOf(size, 'starlight')?.seconds),
    line('Hugo + Pagefind, cold build', 'other', '7 4', (size) => coldBuildOf(size, 'hugo')?.seconds),
  ].filter(({ points }) => points.length > 0);
}

/** Round steps: at most six of them up to the largest value. */
function ticks(largest: number): number[] {
  const step = [1, 2, 5].flatMap((digit) => Array.from({ length: 7 }, (_, power) => digit * 10 ** power)).sort((a, b) => a - b).find((size) => largest / size <= 6)!;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step);
}

/** Heights of names, as near to those wanted as may be without one over another. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  for (const [place, label] of order.entries()) label.height = Math.max(label.height, (order[place - 1]?.height ?? 0) + LABEL_HEIGHT);
  for (const [place, label] of [...order.entries()].reverse()) label.height = Math.min(label.height, (order[place + 1]?.height ?? PLOT.bottom + LABEL_HEIGHT) - LABEL_HEIGHT);
  return order.sort((a, b) => a.index - b.index).map(({ height }) => height);
}

/** Draws what a run measured. A straight line is growth in proportion. */
export function drawGrowth({ date, machine, sizes }: Figures): string {
  const series = seriesOf(sizes);
  const columns = ticks(Math.max(...sizes.map(({ profiles }) => profiles)));
  const rows = ticks(Math.max(...series.flatMap(({ points }) => points.map(({ seconds }) => seconds))));
  const x = (profiles: number) => PLOT.left + (profiles / columns.at(-1)!) * (PLOT.right - PLOT.left);
  const y = (seconds: number) => PLOT.bottom - (seconds / rows.at(-1)!) * (PLOT.bottom - PLOT.top);
  const versions = sizes[0] && sizes[0].olderVersions > 0 ? `, ${sizes[0].olderVersions + 1} versions of each` : '';
  const title = `Seconds to build and check, by number of profiles${versions}`;
  const told = series.map(({ name, points }) => `${name.replace(/^– /, 'Handbook, ')}: ${points.map(({ profiles, seconds }) => `${thousands(profiles)} profiles ${number(seconds)} s`).join(', ')}`).join('; ');
  // Names are at the ends of their lines; only those that end at the same size can meet.
  const ends = Map.groupBy(series, ({ points }) => points.at(-1)!.profiles);
  const names = [...ends].flatMap(([profiles, ending]) => {
    const heights = spread(ending.map(({ points }) => y(points.at(-1)!.seconds) + 5));
    return ending.map(({ name }, index) => `<text class="name" x="${number(x(profiles) + 10)}" y="${number(heights[index]!)}">${escape(name)}</text>`);
  });
  const parts = [
    `<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    `<text class="title" x="20" y="30">${escape(title)}</text>`,
    ...rows.map((seconds) => `<path class="grid" d="M${PLOT.left} ${number(y(seconds))}H${PLOT.right}"/><text x="${PLOT.left - 8}" y="${number(y(seconds) + 5)}" text-anchor="end">${thousands(seconds)}</text>`),
    `<path class="axis" d="M${PLOT.left} ${PLOT.bottom}H${PLOT.right}"/>`,
    ...columns.map((profiles) => `<text x="${number(x(profiles))}" y="${PLOT.bottom + 20}" text-anchor="middle">${thousands(profiles)}</text>`),
    ...series.map(({ points, style, dash }) => `<polyline class="${style}"${dash && ` stroke-dasharray="${dash}"`} points="${points.map(({ profiles, seconds }) => `${number(x(profiles))},${number(y(seconds))}`).join(' ')}"/>`),
    ...series.flatMap(({ points, style }) => points.map(({ profiles, seconds }) => `<circle class="${style}" cx="${number(x(profiles))}" cy="${number(y(seconds))}" r="3.5"/>`)),
    ...names,
    `<text x="20" y="${HEIGHT - 12}">One run on ${date.slice(0, 10)}, ${machine.processors} processors, Node ${escape(machine.node.replace(/^v/, ''))}</text>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title facts">
<title id="title">${escape(title)}</title>
<desc id="facts">${escape(told)}</desc>
<style>${STYLE}
</style>
${parts.join('\n')}
</svg>
`;
}

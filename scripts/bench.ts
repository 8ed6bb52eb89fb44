// npm run bench [-- --profiles 1000,10000] [--versions] [--dev] [--peers] [--search] [--reading] [--chart]: makes synthetic corpora, builds and checks them, and prints what it took.
// Figures of one run are compared with each other only: machines differ, and the same one from hour to hour.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawGrowth } from './bench/chart.ts';
import { measureDev } from './bench/dev.ts';
import { thisMachine, type Figures, type SizeFigures } from './bench/figures.ts';
import { forgetCache, measureHandbook } from './bench/handbook.ts';
import type { Say } from './bench/measure.ts';
import { measurePeers } from './bench/peers.ts';
import { measureReading } from './bench/reading.ts';
import { report } from './bench/report.ts';
import { measureSearch } from './bench/search.ts';
import { root, SetUpError } from './set-up/processes.mjs';

const USAGE = `npm run bench -- [options]
Builds and checks corpora made from the handbook's own profiles and prints what it took.
  --profiles list     numbers of qualifications, such as 1000,10000 (1000,3000 if left out)
  --versions          each qualification with two older versions
  --dev               the development server: start, and an edit until it shows
  --peers             Astro Starlight and Hugo with Pagefind on the same profiles as plain pages
  --search            the search in a browser: bytes, time to the hits, whether the wanted page comes first
  --reading           compressed pages by kind, and Lighthouse on five of them
  --chart             draws .github/growth.svg from the figures of the last run, and measures nothing
Writes the figures to .cache/bench/figures.json.`;

const OLDER_VERSIONS = 2;

/** Measured behind the handbook's own builds where asked for; each gets the folder that holds content, dist and log.txt. */
const parts = { dev: measureDev, peers: measurePeers, search: (folder: string, say: Say) => measureSearch(join(folder, 'dist'), say), reading: (folder: string, say: Say) => measureReading(join(folder, 'dist'), say) } satisfies { [Part in keyof SizeFigures]?: (place: string, say: Say) => Promise<SizeFigures[Part]> };

const place = join(root, '.cache', 'bench');
const figuresFile = join(place, 'figures.json');
const chartFile = join(root, '.github', 'growth.svg');

function readOrder(args: string[]): { sizes: number[]; isChart: boolean; olderVersions: number; asked: (keyof typeof parts)[] } {
  const flags = Object.fromEntries(Object.keys(parts).map((part) => [part, { type: 'boolean' as const }]));
  const { values } = parseArgs({ args, options: { ...flags, profiles: { type: 'string', default: '1000,3000' }, versions: { type: 'boolean' }, chart: { type: 'boolean' } } });
  const typed = values as { profiles: string; versions?: boolean; chart?: boolean } & Record<string, unknown>;
  const sizes = typed.profiles.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`"${typed.profiles}" is no list of numbers.`);
  return { sizes, isChart: typed.chart === true, olderVersions: typed.versions ? OLDER_VERSIONS : 0, asked: (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => typed[part]) };
}

function draw(): number {
  if (!existsSync(figuresFile)) throw new SetUpError(`There are no figures to draw in ${figuresFile}. Measure first: npm run bench`);
  writeFileSync(chartFile, drawGrowth(JSON.parse(readFileSync(figuresFile, 'utf8')) as Figures));
  console.log(`Drawn: ${chartFile}`);
  return 0;
}

async function bench(args: string[]): Promise<number> {
  let order: ReturnType<typeof readOrder>;
  try {
    order = readOrder(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  if (order.isChart) return draw();
  const say: Say = (line) => console.log(line);
  const figures: Figures = { date: new Date().toISOString(), machine: thisMachine(), sizes: [] };
  mkdirSync(place, { recursive: true });
  for (const profiles of order.sizes) {
    const folder = join(place, String(profiles));
    const size: SizeFigures = { profiles, olderVersions: order.olderVersions, handbook: await measureHandbook({ profiles, olderVersions: order.olderVersions }, folder, say) };
    figures.sizes.push(size);
    // After each part, so that nothing is lost if the next does not fit.
    const keep = () => writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
    keep();
    for (const part of order.asked) {
      Object.assign(size, { [part]: await parts[part](folder, say) });
      keep();
    }
    forgetCache(join(folder, 'content'));
  }
  console.log(`\n${report(figures)}`);
  return 0;
}

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

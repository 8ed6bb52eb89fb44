// npm run bench [-- --profiles 1000,10000]: makes synthetic corpora, builds and checks them, and prints what it took.
// Figures of one run are compared with each other only: machines differ, and the same one from hour to hour.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureHandbook, type HandbookFigures } from './bench/handbook.ts';
import { table } from './bench/report.ts';
import { root } from './set-up/processes.mjs';

const USAGE = `npm run bench -- [options]
Builds and checks corpora made from the handbook's own profiles and prints what it took.
  --profiles list     numbers of qualifications, such as 1000,10000 (1000,3000 if left out)
Writes the figures to .cache/bench/figures.json.`;

async function bench(args: string[]): Promise<number> {
  let sizes: number[];
  try {
    const { values } = parseArgs({ args, options: { profiles: { type: 'string', default: '1000,3000' } } });
    sizes = values.profiles.split(',').map(Number);
    if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error(`"${values.profiles}" is no list of numbers.`);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const place = join(root, '.cache', 'bench');
  mkdirSync(place, { recursive: true });
  const figures: HandbookFigures[] = [];
  for (const size of sizes) {
    figures.push(await measureHandbook(size, join(place, String(size)), (line) => console.log(line)));
    // After each size, so that nothing is lost if a larger one does not fit.
    writeFileSync(join(place, 'figures.json'), `${JSON.stringify(figures, null, 2)}\n`);
  }
  console.log(`\n${table(figures)}`);
  return 0;
}

process.exitCode = await bench(process.argv.slice(2));

// What the handbook itself takes: check, cold build, build without and with one change; and how much it makes.
import { appendFileSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localToday } from '../check.ts';
import { typeStrippingFlags } from '../set-up/node-version.mjs';
import { astroEnvironment, nodeFlags } from '../set-up/commands.mjs';
import { programOf, root } from '../set-up/processes.mjs';
import { makeCorpus } from './corpus.ts';
import { measure, type Measured, type Say } from './measure.ts';
import { sizesOf, type SiteSizes } from './sizes.ts';
import { publishChange } from './versions.ts';

export interface HandbookFigures extends SiteSizes {
  check: Measured;
  checkChanged: Measured;
  cold: Measured;
  warm: Measured;
  oneChange: Measured;
}

/** What every build in a benchmark runs with: the same corpus, address and memory. */
export const environmentOf = (place: string): NodeJS.ProcessEnv => ({
  ...process.env, ...astroEnvironment, CONTENT_DIR: join(place, 'content'), SITE_URL: 'https://handbuch.example.org', BASE_PATH: '/', SHOW: '', NODE_OPTIONS: '--max-old-space-size=16384',
});

/** Makes one size of corpus in a folder, which is made anew, and measures it; content, dist and log.txt stay there for what else is measured. */
export async function measureHandbook({ profiles, olderVersions }: { profiles: number; olderVersions: number }, place: string, say: Say): Promise<HandbookFigures> {
  const content = join(place, 'content');
  const dist = join(place, 'dist');
  rmSync(place, { recursive: true, force: true });
  const startedAt = performance.now();
  makeCorpus(join(root, 'content'), content, profiles, { olderVersions });
  say(`${profiles} profiles${olderVersions > 0 ? ` with ${olderVersions} older versions each` : ''} made in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  // Guide pages import ../../src/site.ts.
  symlinkSync(join(root, 'src'), join(place, 'src'), 'junction');
  const log = join(place, 'log.txt');
  writeFileSync(log, '');
  const env = environmentOf(place);
  const step = async (name: string, program: string[]) => {
    appendFileSync(log, `\n── ${name}\n`);
    const measured = await measure(process.execPath, program, { cwd: root, env, log });
    if (measured.code !== 0) throw new Error(`${name} with ${profiles} profiles ended with ${measured.code}; see ${log}.`);
    say(`${profiles} profiles, ${name}: ${measured.seconds.toFixed(1)} s`);
    return measured;
  };
  const build = [...nodeFlags, programOf('astro', 'astro'), 'build', '--outDir', dist];
  const checkContent = [...typeStrippingFlags(process.version), join(root, 'scripts', 'bench', 'check-elsewhere.ts'), place];

  forgetCache(content);
  const cold = await step('cold build', build);
  const check = await step('check', checkContent);
  const warm = await step('build without a change', build);
  const path = firstQualification(content);
  // Readers see the newest version: where there are versions, a change is a release.
  if (olderVersions > 0) publishChange(content, path, localToday());
  else writeFileSync(path, readFileSync(path, 'utf8').replace(/^stateAsOf: .*$/m, 'stateAsOf: 2026-11-20'));
  const checkChanged = await step('check of one profile', [...checkContent, path]);
  const oneChange = await step('build after one change', build);
  return { check, checkChanged, cold, warm, oneChange, ...sizesOf(dist) };
}

/** Removes what astro.config.mjs keeps for a content folder; the second process of a build has a cache of its own. */
export function forgetCache(content: string): void {
  const cache = join(root, '.cache', `astro${content.replace(/[^\w-]+/g, '-')}`);
  for (const name of [cache, `${cache}-second`]) rmSync(name, { recursive: true, force: true });
}

/** German file of the first qualification of a corpus. */
export function firstQualification(content: string): string {
  const states = join(content, 'qualifications');
  const state = readdirSync(states).sort()[0]!;
  return join(states, state, readdirSync(join(states, state)).sort().find((name) => !name.endsWith('.en.mdx'))!);
}

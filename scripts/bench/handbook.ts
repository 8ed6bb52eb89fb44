// What the handbook itself takes: check, cold build, build without and with one change; and how much it makes.
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { typeStrippingFlags } from '../set-up/node-version.mjs';
import { filesBelow } from '../lib/files-below.ts';
import { programOf, root } from '../set-up/processes.mjs';
import { makeCorpus } from './corpus.ts';
import { measure, type Measured } from './measure.ts';

export interface HandbookFigures {
  profiles: number;
  check: Measured;
  checkChanged: Measured;
  cold: Measured;
  warm: Measured;
  oneChange: Measured;
  pages: number;
  files: number;
  bytes: number;
  /** Compressed bytes of the middle one of the pages of qualifications. */
  pageBytes: number;
}

/** Measures one size of corpus in a folder of its own, which is made anew. */
export async function measureHandbook(profiles: number, place: string, say: (line: string) => void): Promise<HandbookFigures> {
  const content = join(place, 'content');
  const dist = join(place, 'dist');
  rmSync(place, { recursive: true, force: true });
  makeCorpus(join(root, 'content'), content, profiles);
  // Guide pages import ../../src/site.ts.
  symlinkSync(join(root, 'src'), join(place, 'src'), 'junction');
  const log = join(place, 'log.txt');
  writeFileSync(log, '');
  const env = { ...process.env, CONTENT_DIR: content, SITE_URL: 'https://handbuch.example.org', BASE_PATH: '/', SHOW: '', ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=16384' };
  const step = async (name: string, program: string[]) => {
    appendFileSync(log, `\n── ${name}\n`);
    const measured = await measure(process.execPath, program, { cwd: root, env, log });
    if (measured.code !== 0) throw new Error(`${name} with ${profiles} profiles ended with ${measured.code}; see ${log}.`);
    say(`${profiles} profiles, ${name}: ${measured.seconds.toFixed(1)} s`);
    return measured;
  };
  const build = [programOf('astro', 'astro'), 'build', '--outDir', dist];
  const checkContent = [...typeStrippingFlags(process.version), join(root, 'scripts', 'bench', 'check-elsewhere.ts'), place];

  rmSync(cacheOf(content), { recursive: true, force: true });
  const cold = await step('cold build', build);
  const check = await step('check', checkContent);
  const warm = await step('build without a change', build);
  const path = firstQualification(content);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^stateAsOf: .*$/m, 'stateAsOf: 2026-11-20'));
  const checkChanged = await step('check of one profile', [...checkContent, path]);
  const oneChange = await step('build after one change', build);
  rmSync(cacheOf(content), { recursive: true, force: true });
  return { profiles, check, checkChanged, cold, warm, oneChange, ...sizes(dist) };
}

/** Where astro.config.mjs puts what it keeps for a content folder. */
const cacheOf = (content: string) => join(root, '.cache', `astro${content.replace(/[^\w-]+/g, '-')}`);

function firstQualification(content: string): string {
  const states = join(content, 'qualifications');
  const state = readdirSync(states).sort()[0]!;
  return join(states, state, readdirSync(join(states, state)).sort().find((name) => !name.endsWith('.en.mdx'))!);
}

function sizes(dist: string): Pick<HandbookFigures, 'pages' | 'files' | 'bytes' | 'pageBytes'> {
  const files = filesBelow(dist);
  const qualifications = files.filter((file) => /^qualifikationen\/[a-z]+-\d{4}\/index\.html$/.test(file));
  // A spread sample: compressing thirty thousand pages says no more.
  const sample = qualifications.filter((_, index) => index % Math.max(1, Math.floor(qualifications.length / 200)) === 0);
  const compressed = sample.map((file) => gzipSync(readFileSync(join(dist, file))).length).sort((a, b) => a - b);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0),
    pageBytes: compressed[Math.floor(compressed.length / 2)] ?? 0,
  };
}

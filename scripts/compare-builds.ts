// npm run reproduce [-- commit] [-- --install] [-- --keep]: builds a commit (HEAD if none is named) from two clean clones, under
// conditions as different as one machine allows, and compares every byte. What is not committed is left out.
// Exit code 1 if anything differs, 2 if there is no answer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from './lib/files-below.ts';
import { npm, root } from './set-up/processes.mjs';

export interface Difference {
  path: string;
  /** The only folder that has the file; absent if both have it. */
  onlyIn?: 'first' | 'second';
  /** Place of the first byte that differs, from 0; the length of the shorter file where it is the beginning of the longer. */
  at?: number;
  /** What stands from there on, in the first and in the second. */
  texts?: [string, string];
}

export interface Comparison {
  files: number;
  differences: Difference[];
  /** SHA-256 over the paths and hashes of the first folder: the same on another machine if everything is. */
  fingerprint: string;
}

/** Every file below two folders, byte by byte. */
export function compareFolders(first: string, second: string): Comparison {
  const [inFirst, inSecond] = [new Set(filesBelow(first)), new Set(filesBelow(second))];
  const paths = [...new Set([...inFirst, ...inSecond])].sort();
  const digest = createHash('sha256');
  const differences = paths.flatMap((path): Difference[] => {
    if (!inFirst.has(path)) return [{ path, onlyIn: 'second' }];
    const one = readFileSync(join(first, path));
    digest.update(`${createHash('sha256').update(one).digest('hex')}  ${path}\n`);
    if (!inSecond.has(path)) return [{ path, onlyIn: 'first' }];
    const other = readFileSync(join(second, path));
    if (one.equals(other)) return [];
    const at = placeOfDifference(one, other);
    return [{ path, at, texts: [textAt(one, at), textAt(other, at)] }];
  });
  return { files: paths.length, differences, fingerprint: digest.digest('hex') };
}

function placeOfDifference(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  for (let place = 0; place < length; place++) if (one[place] !== other[place]) return place;
  return length;
}

const textAt = (bytes: Buffer, place: number) => (place >= bytes.length ? 'end of file' : JSON.stringify(bytes.subarray(place, place + 40).toString('utf8')));

/** One line for each file that differs, then how many there are. */
export function formatComparison({ files, differences, fingerprint }: Comparison): string {
  const lines = differences.map(({ path, onlyIn, at, texts }) => (onlyIn ? `${path}: only in the ${onlyIn} build` : `${path}: differs from byte ${at}\n  first   ${texts![0]}\n  second  ${texts![1]}`));
  if (files === 0) return 'Neither build has any files.';
  return [...lines, differences.length === 0 ? `${files} files, the same in both builds, fingerprint ${fingerprint}` : `${differences.length} of ${files} files differ`].join('\n');
}

/** A reason without an answer: printed as it stands. */
class NoAnswer extends Error {}

/** What a build must not depend on. The second clock is more than a year ahead; in Estonian, z stands before t and ä behind it. */
const LATER = 'const Now = Date, ahead = 400 * 864e5; globalThis.Date = class extends Now { constructor(...given) { given.length ? super(...given) : super(Now.now() + ahead); } static now() { return Now.now() + ahead; } };';
const conditions = [
  { folder: 'first', umask: 0o022, environment: { BUILD_PROCESSES: '1', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } },
  { folder: join('the-second', 'deeper'), umask: 0o077, environment: { BUILD_PROCESSES: '2', TZ: 'Pacific/Apia', LANG: 'et_EE.UTF-8', LC_ALL: 'et_EE.UTF-8', NODE_OPTIONS: [process.env.NODE_OPTIONS, `--import data:text/javascript,${encodeURIComponent(LATER)}`].filter(Boolean).join(' ') } },
];

/** What a Git hook sets would lead git out of the clone and into the repository it was called from. */
const OWN_REPOSITORY = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_INDEX_FILE: undefined };

/** Shows nothing of a program unless it fails; then all of it. */
function run([command, ...args]: string[], cwd: string, environment: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr, error } = spawnSync(command!, args, { cwd, env: { ...process.env, ...OWN_REPOSITORY, ...environment }, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32' && command === 'npm' });
  if (status !== 0) throw new NoAnswer(`${[stdout, stderr, error?.message].filter(Boolean).join('\n').trimEnd()}\n\nThis failed in ${cwd}: ${[command, ...args].join(' ')}`);
  return stdout.trim();
}

/** Each package for itself: Vite and Astro keep what they remember of earlier builds in node_modules, too, and that must not be shared. */
function linkPackages(target: string): void {
  mkdirSync(target);
  const names = readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'));
  for (const name of names) symlinkSync(join(root, 'node_modules', name), join(target, name), 'junction');
}

/** Builds the commit in a new clone; answers with the folder of the site. */
function build(commit: string, folder: string, install: boolean, umask: number, environment: NodeJS.ProcessEnv): string {
  const before = process.umask(umask);
  try {
    mkdirSync(dirname(folder), { recursive: true });
    run(['git', 'clone', '--quiet', '--no-checkout', root, folder], root);
    run(['git', 'checkout', '--quiet', '--detach', commit], folder);
    const [lock, installed] = [folder, root].map((place) => readFileSync(join(place, 'package-lock.json'), 'utf8'));
    if (install) run([...npm(), 'ci'], folder);
    else {
      if (lock !== installed) console.warn('The commit asks for other packages than are installed here; --install takes its own.');
      linkPackages(join(folder, 'node_modules'));
    }
    const astro = join(folder, 'node_modules', 'astro');
    const { bin } = JSON.parse(readFileSync(join(astro, 'package.json'), 'utf8')) as { bin: { astro: string } };
    run([process.execPath, join(astro, bin.astro), 'build'], folder, { ...environment, ASTRO_TELEMETRY_DISABLED: '1' });
    return join(folder, 'dist');
  } finally {
    process.umask(before);
  }
}

function main(): number {
  const { values, positionals } = parseArgs({ options: { install: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } }, allowPositionals: true });
  const commit = run(['git', 'rev-parse', '--verify', '--end-of-options', `${positionals[0] ?? 'HEAD'}^{commit}`], root);
  const place = mkdtempSync(join(tmpdir(), 'reproduce-'));
  let keep = values.keep;
  try {
    const [first, second] = conditions.map(({ folder, umask, environment }) => {
      console.log(`Building ${commit.slice(0, 12)} in ${join(place, folder)}`);
      return build(commit, join(place, folder), values.install, umask, environment);
    });
    const comparison = compareFolders(first!, second!);
    console.log(formatComparison(comparison));
    keep ||= comparison.differences.length > 0;
    return comparison.differences.length > 0 || comparison.files === 0 ? 1 : 0;
  } finally {
    if (keep) console.log(`Both builds are kept in ${place}`);
    else rmSync(place, { recursive: true, force: true });
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = main();
  } catch (error) {
    if (!(error instanceof NoAnswer || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}

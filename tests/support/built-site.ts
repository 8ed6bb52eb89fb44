// Small sites for tests: a content tree is made, built once for whoever asks, and built again when anything it is made of changed.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { programOf, root } from '../../scripts/set-up/processes.mjs';

export interface BuiltSite {
  /** The content tree it was built from. */
  content: string;
  dist: string;
  /** What Astro printed. */
  log: string;
}

export interface Recipe {
  /** Folder below .cache. */
  name: string;
  /** Everything that the tree and its pages are made of. */
  sources: string[];
  /** Makes `content` and `public` in an empty folder. */
  make: (place: string) => void;
}

/** Where the sites say that they live, whatever the environment is. */
export const origin = 'https://handbuch.example.org';

function digest(sources: string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const place = join(root, path);
    if (!existsSync(place)) return;
    if (statSync(place).isDirectory()) for (const name of readdirSync(place).sort()) add(`${path}/${name}`);
    else hash.update(`${path}\0`).update(createHash('sha256').update(readFileSync(place)).digest());
  };
  for (const path of sources) add(path);
  return hash.digest('hex').slice(0, 16);
}

/** Environment of a build of another content folder. */
export function buildEnvironment(place: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env, CONTENT_DIR: join(place, 'content'), SITE_URL: origin, BASE_PATH: '/', SUB_PATH_PLACE: place, ASTRO_TELEMETRY_DISABLED: '1' };
  // What vitest sets for its own Vite is not for this one, and readers see what was published.
  for (const name of ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'SHOW']) delete environment[name];
  return environment;
}

/** Builds a place with `content` and `public`, into `out` where one is given, and keeps what Astro said. */
export function runBuild(place: string, { out, environment = {} }: { out?: string; environment?: NodeJS.ProcessEnv } = {}): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    const args = [programOf('astro', 'astro'), 'build', '--config', 'tests/verify/sub-path.config.mjs', ...(out === undefined ? [] : ['--outDir', out])];
    execFile(process.execPath, args, { cwd: root, env: { ...buildEnvironment(place), ...environment }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => done({ code: error ? Number(error.code) || 1 : 0, said: stdout + stderr }));
  });
}

async function build(place: string, { name, make }: Recipe): Promise<void> {
  make(place);
  const { code, said } = await runBuild(place);
  if (code !== 0) throw new Error(`${name} does not build:\n${said.slice(-3000)}`);
  writeFileSync(join(place, 'build.log'), said);
}

function isAlive(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch {
    // Between making the folder and naming its owner there is a moment without a name.
    return existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 5000;
  }
}

/** Waits until nobody else builds, or it is done. */
async function lockUnless(isDone: () => boolean, lock: string): Promise<boolean> {
  while (!isDone()) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isAlive(lock)) rmSync(lock, { recursive: true, force: true });
      else await sleep(200);
    }
  }
  return false;
}

/** Sites of an earlier state of the files; a test run that still reads one is long over. */
function sweep(home: string, keep: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    if (path !== keep && Date.now() - statSync(path).mtimeMs > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}

/** The site, built if anything it is made of changed. Several test runs may ask at the same time. */
export async function builtSite(recipe: Recipe): Promise<BuiltSite> {
  const home = join(root, '.cache', recipe.name);
  mkdirSync(home, { recursive: true });
  const place = join(home, digest(recipe.sources));
  const [draft, lock] = [`${place}.draft`, `${place}.lock`];
  if (await lockUnless(() => existsSync(place), lock)) {
    try {
      if (!existsSync(place)) {
        rmSync(draft, { recursive: true, force: true });
        mkdirSync(draft);
        await build(draft, recipe);
        for (const name of ['cache', 'vite', 'public']) rmSync(join(draft, name), { recursive: true, force: true });
        renameSync(draft, place);
      }
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  utimesSync(place, new Date(), new Date());
  sweep(home, place);
  return { content: join(place, 'content'), dist: join(place, 'dist'), log: readFileSync(join(place, 'build.log'), 'utf8') };
}

// Builds a large site in two processes, one for each language: Astro renders one page at a time, and machines have more than one core.
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { followFirst, isDivided, isSecond, togetherIn } from '../loaders/read-together.ts';

/** "1" or "2" decides what else the size of the content decides. */
const PROCESSES = 'BUILD_PROCESSES';
/** A second process takes ten seconds to get where the first one is. */
const WORTHWHILE = 800;
const INDEX = join('pagefind', 'pagefind-entry.json');

/** This process builds English and most files for programs. */
export const isSecondHalf = isSecond();
/** The files in the European Learning Model are the first's: so both are done at the same time. */
const belongsToSecond = (path: string) => /^\/?(?:en|api)(?:\/|$)/.test(path) && !path.includes('.elm.');
/** Whether a route such as "/en/[room]/[id]" may have pages of this process. */
const mayBeOwn = ({ route }: Route) => belongsToSecond(route) === isSecondHalf || route.startsWith('/api/');

type Route = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]['route'];

/** Astro's own prerenderer. Its type says nothing of the routes that it asks for their paths, nor of the paths and props of all pages, which it holds to the end of the build. */
export type AstrosPrerenderer = AstroPrerenderer & { app?: { manifest?: { routes: { routeData: Route }[] }; routeCache?: { clearAll: () => void } } };

/** A prerenderer of the pages that this process is to make. */
export function dividedPages(whole: AstrosPrerenderer): AstroPrerenderer {
  if (!isDivided()) return whole;
  return {
    ...whole,
    name: 'handbook:half',
    async getStaticPaths() {
      const manifest = whole.app?.manifest;
      const routes = manifest?.routes ?? [];
      // Paths of the other language need not be there at all: at 30,000 profiles with their versions they are a million.
      if (manifest) manifest.routes = routes.filter(({ routeData }) => mayBeOwn(routeData));
      try {
        return (await whole.getStaticPaths()).filter(({ pathname }) => belongsToSecond(pathname) === isSecondHalf);
      } finally {
        if (manifest) manifest.routes = routes;
      }
    },
  };
}

function isWorthwhile(content: string): boolean {
  const wish = process.env[PROCESSES];
  if (wish === '1' || wish === '2') return wish === '2';
  return availableParallelism() > 1 && existsSync(content) && readdirSync(content, { recursive: true }).length >= WORTHWHILE;
}

interface SecondProcess {
  child: ChildProcess;
  /** Its end; fails with what it printed where it fails. */
  finished: Promise<void>;
}

function startSecond(outDir: string, read: string): SecondProcess {
  rmSync(outDir, { recursive: true, force: true });
  Object.assign(process.env, togetherIn(read, false));
  const [, astro, ...all] = process.argv;
  const args = all.filter((arg, index) => !arg.startsWith('--outDir') && all[index - 1] !== '--outDir');
  const child = fork(astro!, [...args, '--outDir', outDir], { env: { ...process.env, ...togetherIn(read, true) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const finished = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => (code === 0 ? resolve() : reject(new Error(`The second process of the build ended with ${code ?? signal}:\n${said.slice(-10_000)}`))));
  });
  // Whoever waits for it hears of it; until then it must not stop the first process in the middle of a page.
  finished.catch(() => {});
  process.once('exit', () => child.kill());
  return { child, finished };
}

/** Moves everything from one folder into another. A file that both have must be the same in both. */
export function mergeFolders(from: string, into: string, isMerged: (path: string) => boolean, path = ''): void {
  for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
    const name = join(path, entry.name);
    if (isMerged(name)) continue;
    if (!existsSync(join(into, name))) renameSync(join(from, name), join(into, name));
    else if (entry.isDirectory()) mergeFolders(from, into, isMerged, name);
    else if (!readFileSync(join(from, name)).equals(readFileSync(join(into, name)))) throw new Error(`Both processes of the build made ${name}, and not the same.`);
  }
}

interface IndexEntry { languages: Record<string, unknown> }

/** Each process indexes its language; the entry names both. */
export function mergeIndexEntries(first: string, second: string): string {
  const [own, other] = [JSON.parse(first) as IndexEntry, JSON.parse(second) as IndexEntry];
  const languages = Object.entries({ ...own.languages, ...other.languages }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...own, languages: Object.fromEntries(languages) });
}

/** Stands behind the search index and before what reads the whole site. */
export function twoProcesses(content: string): AstroIntegration {
  let second: SecondProcess | undefined;
  let place = '';
  return {
    name: 'two-processes',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        if (isSecondHalf) {
          process.once('disconnect', () => process.exit(1));
          followFirst(new Promise((resolve) => process.once('message', () => resolve())));
        } else if (isWorthwhile(content)) {
          const cache = fileURLToPath(config.cacheDir);
          place = join(cache, 'second-half');
          second = startSecond(place, join(cache, 'profiles'));
        }
      },
      'astro:build:start': () => {
        if (second?.child.connected) second.child.send('read');
      },
      'astro:build:done': async ({ dir }) => {
        if (!second) return;
        await second.finished;
        const site = fileURLToPath(dir);
        const merged = mergeIndexEntries(readFileSync(join(site, INDEX), 'utf8'), readFileSync(join(place, INDEX), 'utf8'));
        mergeFolders(place, site, (path) => path === INDEX);
        writeFileSync(join(site, INDEX), merged);
        rmSync(place, { recursive: true, force: true });
      },
    },
  };
}

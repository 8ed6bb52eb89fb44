// Which pages a build makes: those of its process, and of them those that the build before did not make just so.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { contentFolder } from '../loaders/content-folder.ts';
import { nameOf } from '../loaders/kept-files.ts';
import { notedContent } from '../model/noted-handbook.ts';
import { nothing, reads } from '../model/reads.ts';
import { countFilesWithHeap, giveMemoryBack, makeRoomFor } from './garbage.ts';
import { keepingPages, type Places } from './kept-pages.ts';
import { dividedPages, isSecondHalf, type AstrosPrerenderer } from './two-processes.ts';

const FILES = ['src', 'package.json', 'package-lock.json', 'astro.config.mjs'];
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'SHOW'];

/** The file, or the files below the folder, at a place. */
function filesAt(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Digest of everything that pages depend on and do not note: code, names of styles and scripts, guide, settings. */
export function worldOf(root: string, publicFiles: string, site: string): string {
  const content = contentFolder(root);
  const rest = readdirSync(content).filter((name) => !notedContent.has(name)).sort();
  const assets = join(site, 'assets');
  const settings = [process.version, SETTINGS.map((name) => process.env[name] ?? ''), existsSync(assets) ? readdirSync(assets).sort() : []];
  const files = [publicFiles, ...FILES.map((name) => join(root, name)), ...rest.map((name) => join(content, name))].flatMap(filesAt);
  return nameOf([JSON.stringify(settings), ...files.flatMap((file) => [file, readFileSync(file)])]);
}

function withRoom(prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      makeRoomFor(paths.length);
      return paths;
    },
  };
}

/** What comes after the pages, the search index above all, needs the memory: the props of all pages hold the handbook. */
function forgetting(prerenderer: AstroPrerenderer, astros: AstrosPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    async teardown() {
      await prerenderer.teardown?.();
      reads.forget();
      Object.assign(reads, nothing);
      astros.app?.routeCache?.clearAll();
      giveMemoryBack();
    },
  };
}

/** Stands behind what decides on the processes. `leftOut` gets the pages that the search index need not read. */
export function pages(leftOut: Set<string>): AstroIntegration {
  let places: Omit<Places, 'say'>;
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        const [root, publicFiles, site, cache] = [config.root, config.publicDir, config.outDir, config.cacheDir].map((url) => fileURLToPath(url)) as [string, string, string, string];
        places = { site, cache: join(cache, isSecondHalf ? 'pages-second' : 'pages'), home: new URL(config.base.replace(/\/*$/, '/'), config.site), world: () => worldOf(root, publicFiles, site), leftOut };
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        countFilesWithHeap();
        setPrerenderer((whole) => forgetting(keepingPages(withRoom(dividedPages(whole)), { ...places, say: (line) => logger.info(line) }), whole));
      },
    },
  };
}

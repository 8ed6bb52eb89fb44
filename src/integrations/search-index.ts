// Builds the search index from the finished pages: one for each language, only the files the search page loads.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AstroIntegration } from 'astro';
import { indexFiles } from './index-files.ts';

/** The pages are made: Node keeps what they left in memory, gigabytes for thousands of profiles, until it needs the room itself. */
function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

export function searchIndex(): AstroIntegration {
  let cache: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'search');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        freeMemory();
        const { files, pages } = await indexFiles(site, cache);
        for (const { path, content } of files) {
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${pages} pages in the search index`);
      },
    },
  };
}

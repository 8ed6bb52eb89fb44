// Builds the search index from the finished pages: one for each language, only the files the search page loads.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexFiles } from './index-files.ts';

/** `leftOut` are pages that need not be read (`pages`). */
export function searchIndex(leftOut: ReadonlySet<string>): AstroIntegration {
  let cache: string;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'search');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { files, pages } = await indexFiles(site, cache, leftOut);
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

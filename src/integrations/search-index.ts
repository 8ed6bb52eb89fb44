// Builds the search index from the finished pages: one for each language, only the files the search page loads.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { NOT_TEXT, searchText } from './search-text.ts';

/** Pagefind also brings interfaces of its own; the search page needs none of them. */
const NEEDED = /^(?:fragment|index|filter)\/|\.pf_meta$|^wasm\.(?:de|en)\.pagefind$|^pagefind\.js$|^pagefind-entry\.json$/;

/** Throws if Pagefind reports errors. */
function expectNone(errors: string[], what: string): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join('; ')}`);
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ excludeSelectors: NOT_TEXT });
        if (!index) throw new Error(`The search index cannot be created: ${errors.join('; ')}`);

        // In the order of their addresses, one after the other: the same pages give the same index. Pagefind keeps the values
        // of a filter in no fixed order, so the files in filter/, the .pf_meta that name them and pagefind-entry.json still vary.
        const pages = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
        let count = 0;
        for (const sourcePath of pages) {
          const content = searchText(await readFile(join(site, sourcePath), 'utf8'));
          if (content === undefined) continue;
          expectNone((await index.addHTMLFile({ sourcePath, content })).errors, sourcePath);
          count += 1;
        }

        const { files, errors: failures } = await index.getFiles();
        expectNone(failures, 'The search index cannot be written');
        for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
          const target = join(site, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        await pagefind.close();
        logger.info(`${count} pages in the search index`);
      },
    },
  };
}

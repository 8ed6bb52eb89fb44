// Builds the search index from the finished pages: one for each language, only the files the search page loads.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/**
 * Left out of the text: title and head, which the search knows as fields of their own (SearchRecord) and a hit shows anyway;
 * notices and column heads that stand on every page; lists of other pages, which would make each page a hit for its neighbours.
 */
const NOT_TEXT = ['h1', '.kicker', '.original', '.title-note', '.lead', '.cite-head', '.cite-box', '.notice', '.side', '.src', '.scroll-hint', 'thead', '.sources dl', '#verweise', '#aenderungen'];

/** Pagefind also brings interfaces of its own; the search page needs none of them. */
const NEEDED = /^(?:fragment|index|filter)\/|\.pf_meta$|^wasm\.(?:de|en)\.pagefind$|^pagefind\.js$|^pagefind-entry\.json$/;

/** What stands apart on the page must not run together in the text: "Dauer" and "2 Jahre", a name and the note below it. */
export function separateCells(html: string): string {
  return html.replace(/<(?:dt|dd|th|td|li|small|span class="sub")\b/g, ' $&');
}

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
          const html = await readFile(join(site, sourcePath), 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          expectNone((await index.addHTMLFile({ sourcePath, content: separateCells(html) })).errors, sourcePath);
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

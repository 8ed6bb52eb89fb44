// Builds the Pagefind index from the finished pages. One index per language; the same pages always give the same index.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Letters that belong to words in the titles of the handbook. */
const WORD_CHARACTERS = '§/.-';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ includeCharacters: WORD_CHARACTERS, writePlayground: false });
        if (!index) throw new Error(`Der Suchindex lässt sich nicht anlegen: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: site });
        if (added.errors.length > 0) throw new Error(`Der Suchindex ist unvollständig: ${added.errors.join('; ')}`);
        const written = await index.writeFiles({ outputPath: `${site}pagefind` });
        if (written.errors.length > 0) throw new Error(`Der Suchindex lässt sich nicht schreiben: ${written.errors.join('; ')}`);
        await pagefind.close();
        logger.info(`${added.page_count} Seiten im Suchindex`);
      },
    },
  };
}

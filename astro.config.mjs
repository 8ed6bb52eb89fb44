// The site: fully static, addresses end with a slash, German at the root and English under /en/.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/loaders/content-folder.ts';
import { showEdits } from './src/integrations/live-edits.ts';
import { offlineCopy } from './src/integrations/offline.ts';
import { pages } from './src/integrations/pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { isSecondHalf, twoProcesses } from './src/integrations/two-processes.ts';

/** Pages that are not to be found by the search. */
const leftOut = new Set();

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:4321',
  base: process.env.BASE_PATH || '/',
  output: 'static',
  trailingSlash: 'always',
  // 'jsx', the default, swallows spaces between inline elements.
  compressHTML: true,
  // Another content folder has a store of its own: Astro keeps modules of pages that the other does not have.
  cacheDir: `./.cache/astro${(process.env.CONTENT_DIR ?? '').replace(/[^\w-]+/g, '-')}${isSecondHalf ? '-second' : ''}`,
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // Code samples stay plain text: no theme of its own beside the house's.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), searchIndex(leftOut), twoProcesses(contentFolder('.')), pages(leftOut), ...(isSecondHalf ? [] : [offlineCopy()]), showEdits()],
  // Astro's own marks in MDX modules are no fault of ours; the warning would bury real ones.
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});

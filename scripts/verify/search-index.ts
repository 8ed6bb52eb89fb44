// The search index is there, in both languages, with its files.
import type { Check, Finding } from './check.ts';
import { readText } from './site.ts';

interface Entry {
  languages?: Record<string, { hash?: string; page_count?: number; wasm?: string | null }>;
}

const entryFile = 'pagefind/pagefind-entry.json';
const fix = 'look at what the integration search-index printed during the build';

export const searchIndex: Check = {
  id: 'search-index',
  title: 'search index in German and English',
  begin(site) {
    const pages = { de: 0, en: 0 };
    return {
      *page({ language, html }) {
        if (html.includes('data-pagefind-body')) pages[language] += 1;
        yield* [];
      },
      *end(): Iterable<Finding> {
        if (!site.files.has(entryFile)) return yield { path: entryFile, message: 'is missing', fix };
        if (!site.files.has('pagefind/pagefind.js')) yield { path: 'pagefind/pagefind.js', message: 'is missing', fix };
        const { languages = {} } = JSON.parse(readText(site, entryFile)) as Entry;
        for (const language of ['de', 'en'] as const) {
          const index = languages[language];
          if (!index) yield { path: entryFile, message: `no index for ${language}`, fix };
          else {
            if (index.page_count !== pages[language]) yield { path: entryFile, message: `${index.page_count} pages in ${language}, the site has ${pages[language]} with data-pagefind-body`, fix };
            const meta = `pagefind/pagefind.${index.hash}.pf_meta`;
            if (!site.files.has(meta)) yield { path: meta, message: 'is missing', fix };
            const wasm = `pagefind/wasm.${index.wasm ?? 'unknown'}.pagefind`;
            if (!site.files.has(wasm)) yield { path: wasm, message: 'is missing', fix };
          }
        }
      },
    };
  },
};

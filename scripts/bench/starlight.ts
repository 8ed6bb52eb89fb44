// Astro Starlight with plain pages: one project outside the handbook, with what Starlight does by itself, its search index included.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/site.ts';
import { installedVersion, installOutside } from './install-outside.ts';
import { measure, type Measured } from './measure.ts';

/** Newest of November 2026 and the Astro that it supports: the handbook's own. */
const PACKAGES = { '@astrojs/starlight': '0.42.4', astro: '7.3.4' };

const names = { de: 'Deutsch', en: 'English' };

/** Pages of the first language at the root, those of another below its name. A sidebar with every page in it would be as long as the list of pages, on each of them: it holds the start page. */
const configuration = (languages: readonly Language[]) => `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://handbuch.example.org',
  integrations: [starlight({
    title: 'Qualifikationen',
    defaultLocale: 'root',
    locales: { ${languages.map((language) => `${language === languages[0] ? 'root' : language}: { label: '${names[language]}', lang: '${language}' }`).join(', ')} },
    sidebar: [{ label: 'Start', link: '/' }],
  })],
});
`;

/** Astro's own loader instead of Starlight's, which keeps the Markdown beside the page made of it: with it, the store of 10,000 pages is longer than a text may be. */
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: glob({ base: 'src/content/docs', pattern: '**/[^_]*.md', retainBody: false }), schema: docsSchema() }) };
`;

const START = '---\ntitle: Qualifikationen\n---\n\nStart.\n';

/** Installs Starlight and says which versions. */
export async function installStarlight(folder: string): Promise<string> {
  await installOutside(folder, PACKAGES);
  return `Starlight ${installedVersion(folder, '@astrojs/starlight')}, Astro ${installedVersion(folder, 'astro')}, Pagefind ${installedVersion(folder, 'pagefind')}`;
}

/** Builds the pages of `plain/<language>/` from nothing; the site is then in dist. */
export async function buildStarlight(folder: string, plain: string, languages: readonly Language[], env: NodeJS.ProcessEnv, log: string): Promise<Measured> {
  for (const left of ['dist', '.astro', 'src', join('node_modules', '.astro'), join('node_modules', '.vite')]) rmSync(join(folder, left), { recursive: true, force: true });
  const docs = join(folder, 'src', 'content', 'docs');
  for (const language of languages) {
    const home = language === languages[0] ? docs : join(docs, language);
    mkdirSync(home, { recursive: true });
    cpSync(join(plain, language), join(home, 'qualifikationen'), { recursive: true });
    writeFileSync(join(home, 'index.md'), START);
  }
  writeFileSync(join(folder, 'src', 'content.config.ts'), COLLECTIONS);
  writeFileSync(join(folder, 'astro.config.mjs'), configuration(languages));
  return measure(process.execPath, [join(folder, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], { cwd: folder, env, log });
}

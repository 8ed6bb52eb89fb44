// The small published site, built once for vitest and the browser tests. Run as a program, it serves the site.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../../scripts/serve.mjs';
import { root } from '../../scripts/set-up/processes.mjs';
import { makeHistory } from '../published/support/history.ts';
import { builtSite, type BuiltSite } from './built-site.ts';

export { origin } from './built-site.ts';
export type PublishedSite = BuiltSite;

/** Everything that pages of any small site are made of. */
export const pageSources = ['src', 'public', 'content/guide', 'tests/support/built-site.ts', 'tests/verify/sub-path.config.mjs', 'scripts/publish', ...['release', 'withdraw', 'move', 'remove'].map((name) => `scripts/${name}.ts`), 'scripts/verify-citation.mjs', 'astro.config.mjs', 'package-lock.json'];

/** Pictures of the site, with the one that a frozen text shows. */
export function makePictures(folder: string): void {
  cpSync(join(root, 'public'), folder, { recursive: true });
  mkdirSync(join(folder, 'abbildungen'), { recursive: true });
  writeFileSync(join(folder, 'abbildungen', 'aq-system.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z"/></svg>\n');
}

/** The site, built if anything it is made of changed. Several test runs may ask at the same time. */
export function publishedSite(): Promise<PublishedSite> {
  return builtSite({
    name: 'published-site',
    sources: [...pageSources, 'tests/fixtures/frozen', 'tests/published/support', 'tests/support/published-site.ts'],
    make(place) {
      makeHistory(join(place, 'content'));
      makePictures(join(place, 'public'));
    },
  });
}

if (process.argv[1] === import.meta.filename) {
  delete process.env['BASE_PATH'];
  process.exitCode = await serveSite((await publishedSite()).dist);
}

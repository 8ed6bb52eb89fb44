// Unit tests: plain Node, no Astro, every module read as the scripts read it.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests that change what others would share: clock, time zone, globals and spies, or the parsers that citation-js keeps in one place. */
const apart = ['tests/client/{citation,version-at}.test.ts', 'tests/export/{bibtex,csl-json,ris}.test.ts', 'tests/hostile/site.test.ts', 'tests/package/package.test.ts', 'tests/set-up/run.test.ts'];

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // vitest leaves one core to its own reports; with two cores that is half of them.
    maxWorkers: availableParallelism(),
    projects: [
      // Modules are pure: read anew for each of two hundred files, they took as long as the tests.
      { extends: true, test: { name: 'unit', isolate: false, include: ['tests/**/*.test.ts'], exclude: [...configDefaults.exclude, 'tests/e2e/**', ...apart] } },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    // npm test reads the counts from the file.
    reporters: ['default', ['json', { outputFile: `${root}.cache/reports/vitest.json` }]],
  },
});

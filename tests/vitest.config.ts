// Unit tests: plain Node, no Astro, every module read as the scripts read it.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    environment: 'node',
    // vitest leaves one core to its own reports; with two cores that is half of them.
    maxWorkers: availableParallelism(),
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
    // npm test reads the counts from the file.
    reporters: ['default', ['json', { outputFile: `${root}.cache/reports/vitest.json` }]],
  },
});

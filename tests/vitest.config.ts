// Unit tests: plain Node, no Astro, every module read as the scripts read it.
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/e2e/**'],
    // npm test reads the counts from the file.
    reporters: ['default', ['json', { outputFile: `${root}.cache/reports/vitest.json` }]],
  },
});

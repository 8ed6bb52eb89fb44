// Browser tests: the built site in dist, served as it would be, in the Chromium that `npm run test:e2e` found.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { normaliseBase } from '../scripts/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.E2E_PORT ?? '4391';
const address = `http://127.0.0.1:${port}${normaliseBase(process.env.BASE_PATH)}`;

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: `${root}.cache/test-results`,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // npm test reads the counts from the file.
  reporter: [['list'], ['json', { outputFile: `${root}.cache/reports/playwright.json` }]],
  use: {
    // Under a BASE_PATH only addresses without a leading slash stay inside: page.goto('laender/tr/').
    baseURL: address,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // No sandbox: CI runs as root. No traffic of the browser's own: test machines have no way out.
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/*.phone.spec.ts',
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      // Compared with project, file, title and tags together.
      grep: /\.phone\.spec\.ts|@phone\b/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs`,
    cwd: root,
    env: { ...process.env, PORT: port } as Record<string, string>,
    url: address,
    reuseExistingServer: false,
  },
});

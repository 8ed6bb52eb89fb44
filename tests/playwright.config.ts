// Browser tests: the built site in dist and the small published site, served as they would be, in the Chromium that `npm run test:e2e` found.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { normaliseBase } from '../scripts/serve.mjs';
import { browserFlags } from '../scripts/set-up/ensure-browser.mjs';
import { typeStrippingFlags } from '../scripts/set-up/node-version.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.E2E_PORT ?? '4391';
const address = `http://127.0.0.1:${port}${normaliseBase(process.env.BASE_PATH)}`;
// Far enough from the ports that a second run of the tests would take.
const publishedPort = String(Number(port) + 500);
const published = `http://127.0.0.1:${publishedPort}/`;

/** Tests of versions run on a site where something was published. */
const versions = '**/versions*.spec.ts';
/** The editor brings its own page, repository and server. */
const editor = '**/redaktion.spec.ts';
const node = [process.execPath, ...typeStrippingFlags(process.version)].map((part) => `"${part}"`).join(' ');
/** What tests of storage, of broken lines and of hostile content leave behind in a browser context is nothing for the next test. */
const ownContext = '**/{blocked,hostile,offline,package}*.spec.ts';
// The other pages store nothing. A context for every test took longer than most tests; Playwright clears what it uses again: cookies, storage, workers, routes, clock.
const desktop = { viewport: { width: 1440, height: 900 }, reuseContext: true };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reuseContext: true };
// Compared with project, file, title and tags together.
const forPhones = /\.phone\.spec\.ts|@phone\b/;

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
      args: [
        ...browserFlags,
        // All pages are our own and need no process for each site, started anew whenever a page is left.
        '--disable-site-isolation-trials',
        '--renderer-process-limit=1',
      ],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: ['**/*.phone.spec.ts', versions, editor, ownContext], use: desktop },
    { name: 'desktop, own context', testMatch: ownContext, testIgnore: '**/*.phone.spec.ts', use: { ...desktop, reuseContext: false } },
    { name: 'phone', testIgnore: [versions, editor, ownContext], grep: forPhones, use: phone },
    { name: 'phone, own context', testMatch: ownContext, grep: forPhones, use: { ...phone, reuseContext: false } },
    { name: 'redaktion', testMatch: editor, use: { ...desktop, reuseContext: false } },
    // Playwright drives no Firefox of the system: these tests bring their own (tests/firefox/support).
    { name: 'firefox', testDir: './firefox', use: desktop },
    { name: 'versions', testMatch: versions, testIgnore: '**/*.phone.spec.ts', use: { ...desktop, baseURL: published } },
    { name: 'versions-phone', testMatch: versions, grep: forPhones, use: { ...phone, baseURL: published } },
  ],
  webServer: [
    {
      command: `${node} scripts/serve.mjs`,
      cwd: root,
      env: { ...process.env, PORT: port } as Record<string, string>,
      url: address,
      reuseExistingServer: false,
    },
    {
      command: `${node} tests/support/published-site.ts`,
      cwd: root,
      env: { ...process.env, PORT: publishedPort } as Record<string, string>,
      url: published,
      reuseExistingServer: false,
      // It is built first, unless the unit tests have done so.
      timeout: 180_000,
    },
  ],
});

// Finds a Chromium for the browser tests, or installs Debian's.
import { existsSync } from 'node:fs';
import { findOnPath, installFromDebian, isExecutable } from './debian-packages.mjs';
import { runQuietly, SetUpError, tail } from './processes.mjs';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No sandbox: pipelines run as root. No traffic of the browser's own: test machines have no way out. */
export const browserFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The path of a browser that starts. */
export async function ensureBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new SetUpError(`CHROMIUM_PATH names ${chosen}, which does not start. Correct it or unset it.`);
  }
  const found = await findBrowser();
  if (found) return found;

  const attempt = await installFromDebian(['chromium', 'fonts-noto-core']);
  const installed = attempt.code === 0 ? await findBrowser() : undefined;
  if (installed) return installed;
  throw new SetUpError(
    `${tail(attempt.output)}\n\n` +
      'No Chromium for the browser tests: looked for CHROMIUM_PATH, the browser of Playwright, and on PATH for\n' +
      `${namesOnPath.join(', ')}. Get one with \`npx playwright install chromium\` or, on Debian,\n` +
      '`apt-get install chromium` as root; or set CHROMIUM_PATH to any Chromium or Chrome.',
  );
}

async function findBrowser() {
  const places = [await browserOfPlaywright(), ...usualPlaces, ...namesOnPath.map((name) => findOnPath(name, process.env.PATH))];
  for (const place of places) if (place && (await starts(place))) return place;
  return undefined;
}

/** Only a name and a place: Playwright knows them whether or not the browser was downloaded. */
async function browserOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** Some systems ship a `chromium-browser` that only says where to get the real one. */
async function starts(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true; // `--version` opens a window there
  return isExecutable(file) && (await runQuietly(file, ['--version'])).code === 0;
}

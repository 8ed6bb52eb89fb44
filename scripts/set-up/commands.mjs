// The programs behind the commands, as functions that answer with an exit code: Astro, vitest, Playwright, our scripts.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../serve.mjs';
import { buildAndStamp } from './build-stamp.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { typeStrippingFlags } from './node-version.mjs';
import { programOf, root, run, runAndKeep, SetUpError } from './processes.mjs';
import { buildWhole } from './whole-build.mjs';

export const reports = {
  vitest: join(root, '.cache', 'reports', 'vitest.json'),
  playwright: join(root, '.cache', 'reports', 'playwright.json'),
};

/**
 * For builds. Pages are made of many short-lived strings: with more room for them, they are cleared away less often. Other memory
 * grows by three tenths between two collections. Measured at 4,000 profiles with two fifths, and with the environment below: 2.9 GB
 * instead of the 4.7 that V8 takes when left to itself, and 6 % longer.
 */
export const nodeFlags = ['--max-semi-space-size=32', '--heap-growing-percent=30'];
/** No usage data leaves the machine. Vite's bundler would take its memory ahead and keep 100 MB that it needs no more. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1', MIMALLOC_ARENA_EAGER_COMMIT: '0' };

export function astro(command, args = []) {
  return run(process.execPath, [...nodeFlags, programOf('astro', 'astro'), command, ...args], astroEnvironment);
}

export function build(args = []) {
  // With arguments, such as another folder, it is not the site that is served.
  return args.length > 0 ? astro('build', args) : buildAndStamp(() => buildWhole(join(root, 'dist'), join(root, '.cache'), (folder) => astro('build', ['--outDir', folder])));
}

/** A TypeScript file in scripts/, run by Node itself. */
export function script(name, args = []) {
  return run(process.execPath, scriptArguments(name, args));
}

/** The same, keeping what it prints. */
export function scriptAndKeep(name, args = []) {
  // A pipe would take the colours from a script that is watched in a terminal.
  const colours = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
  return runAndKeep(process.execPath, scriptArguments(name, args), colours);
}

export function vitest(args = []) {
  return run(process.execPath, [programOf('vitest', 'vitest'), 'run', '--config', join('tests', 'vitest.config.ts'), ...args]);
}

export async function playwright(args = []) {
  requireBuild();
  const environment = { CHROMIUM_PATH: await ensureBrowser(), E2E_PORT: String(await findFreePort(4391)) };
  const config = join('tests', 'playwright.config.ts');
  return run(process.execPath, [programOf('@playwright/test', 'playwright'), 'test', '--config', config, ...args], environment);
}

export function requireBuild() {
  if (!existsSync(join(root, 'dist', 'index.html'))) throw new SetUpError('There is no built site in dist. Build it first: npm run build');
}

function scriptArguments(name, args) {
  return [...typeStrippingFlags(process.version), join(root, 'scripts', `${name}.ts`), ...args];
}

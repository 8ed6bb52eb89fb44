// Programs that come as Debian packages: looks for them on PATH, and installs them where this user may.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './processes.mjs';

/** The first executable of that name in a PATH. */
export function findOnPath(name, path = '') {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs packages without what they only recommend; answers with exit code and output. */
export async function installFromDebian(packages, print = console.log) {
  if (!findOnPath('apt-get', process.env.PATH)) return { code: 1, output: 'There is no apt-get here to install it with.' };
  const asRoot = await rootPrefix();
  if (!asRoot) return { code: 1, output: 'apt-get could install it, but this user is neither root nor allowed to sudo without a password.' };

  print(`Installing the Debian packages ${packages.join(' and ')} …`);
  const apt = (...args) => {
    const [program, ...first] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300'];
    return runQuietly(program, [...first, ...args]);
  };
  // One unreachable package source makes the update fail; the install may still succeed.
  const update = await apt('update');
  const install = await apt('install', '-y', '--no-install-recommends', ...packages);
  return { code: install.code, output: `${update.output}\n${install.output}` };
}

/** What to put before a command to run it as root; undefined if we may not. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const { code } = await runQuietly('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n'] : undefined;
}

// Installs what package-lock.json names, and only when it is not what is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, runQuietly, SetUpError, tail } from './processes.mjs';

// npm ci empties node_modules first, so the stamp is gone as soon as an install begins.
const stampFile = join(root, 'node_modules', '.handbuch-lock');

export async function ensureDependencies() {
  const stamp = currentStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  console.log('Installing the packages of package-lock.json (npm ci) …');
  const [program, ...first] = npm();
  // Install scripts stay off: every native part comes as a package of its own.
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // NODE_ENV=production would leave out the packages for building and testing.
  const { code, output } = await runQuietly(program, [...first, 'ci', '--include=dev', ...options]);
  if (code !== 0) {
    throw new SetUpError(
      `${tail(output)}\n\nThe packages are missing: npm ci failed (see above). It needs the registry that \`npm config get registry\`\n` +
        'names, and a package-lock.json that fits package.json. Run the command again when both are there.',
    );
  }
  writeFileSync(stampFile, stamp);
}

/** The lock file, and the machine: native packages of one do not run on another that shares the folder. */
function currentStamp() {
  const digest = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  return `${digest} ${process.platform}-${process.arch}\n`;
}

// Installs what scripts/redaktion/package-lock.json names, one package, and only when it is not what is installed. The handbook itself never needs it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, runQuietly, SetUpError, tail } from '../set-up/processes.mjs';

const home = import.meta.dirname;
const stampFile = join(home, 'node_modules', '.redaktion-lock');

/** Folder of the bundle. */
export async function ensureBundle(): Promise<string> {
  const stamp = createHash('sha256').update(readFileSync(join(home, 'package-lock.json'))).digest('hex');
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    console.log('Installing the editor of scripts/redaktion/package-lock.json (npm ci) …');
    const [program, ...first] = npm();
    const { code, output } = await runQuietly(program, [...first, 'ci', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new SetUpError(`${tail(output)}\n\nThe editor is missing: npm ci failed (see above). It needs the registry that \`npm config get registry\` names.`);
    writeFileSync(stampFile, stamp);
  }
  return join(home, 'node_modules', 'decap-cms', 'dist');
}

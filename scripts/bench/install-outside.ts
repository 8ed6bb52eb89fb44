// Programs that the benchmark compares with or measures by: installed into a folder of its own, never among the packages of the handbook.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, runQuietly, SetUpError, tail } from '../set-up/processes.mjs';

/** Installs exact versions with the npm and the registry of the user. What is there already stays. */
export async function installOutside(folder: string, dependencies: Record<string, string>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  writeFileSync(manifest, `${JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies }, null, 2)}\n`);
  const [program, ...first] = npm();
  const { code, output } = await runQuietly(program!, [...first, 'install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new SetUpError(`${tail(output)}\n\nnpm could not install ${Object.keys(dependencies).join(', ')} into ${folder}.`);
}

/** Version of a package as it was installed. */
export function installedVersion(folder: string, name: string): string {
  return (JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
}

// npm run package [-- --out folder] [-- --dist folder] [-- --solid]: makes the handbook as one ZIP that is read without a server, from the built site;
// with --solid also as .tar.xz, which is much smaller and needs the GNU tar and xz of the system.
// Exit code 1 if there is nothing to make it from, 2 if it was called in a wrong way.
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './package/command.ts';
import { makePackage } from './package/make-package.ts';
import { readBuiltSite } from './package/site-in-dist.ts';

const root = resolve(import.meta.dirname, '..');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' }, out: { type: 'string' }, solid: { type: 'boolean', default: false } } });
  const dist = resolve(root, values.dist);
  const site = readBuiltSite(dist);
  const { archives, files } = await makePackage(site, values.out === undefined ? resolve(dist, 'downloads') : resolve(values.out), { solid: values.solid });
  for (const { file, sha256, bytes } of archives) console.log(`${relative('.', file)}: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB\nSHA-256 ${sha256}`);
}

await runCommand(main);

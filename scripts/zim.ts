// npm run zim [-- --out folder] [-- --dist folder]: the package as a ZIM file for Kiwix, checked with zimcheck. Needs Debian's zim-tools.
// Exit code 1 if it cannot be made or zimcheck refuses it, 2 if it was called in a wrong way.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zimDescription } from '../src/labels/package.ts';
import { site as publisher } from '../src/site.ts';
import { runCommand, runProgram } from './package/command.ts';
import { planPackage } from './package/make-package.ts';
import { contentOf } from './package/pack.ts';
import { readBuiltSite, type BuiltSite } from './package/site-in-dist.ts';

const root = resolve(import.meta.dirname, '..');
const ILLUSTRATION = 'illustration.png';
/** Two pages may say the same, and frozen files often do; that and pages online are no fault. */
const CHECKS = ['--empty', '--checksum', '--integrity', '--metadata', '--favicon', '--main', '--url_internal', '--redirect_loop'];

const run = (program: string, args: string[]): string => runProgram(program, args, 'On Debian and Ubuntu: apt-get install zim-tools');

/** Writes the files of the package into a folder. */
async function writeFiles(site: BuiltSite, folder: string): Promise<void> {
  const { sources, places } = await planPackage(site);
  for (const source of sources) {
    const target = join(folder, source.name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contentOf(source, site.folder, places));
  }
  copyFileSync(join(import.meta.dirname, 'zim', ILLUSTRATION), join(folder, ILLUSTRATION));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' }, out: { type: 'string' } } });
  for (const program of ['zimwriterfs', 'zimcheck']) run(program, ['--version']);
  const dist = resolve(root, values.dist);
  const site = readBuiltSite(dist);
  const out = values.out === undefined ? join(dist, 'downloads') : resolve(values.out);
  const file = join(out, `handbuch-${site.release}.zim`);
  const work = mkdtempSync(join(tmpdir(), 'handbuch-zim-'));
  try {
    await writeFiles(site, work);
    mkdirSync(out, { recursive: true });
    rmSync(file, { force: true });
    run('zimwriterfs', [
      '--welcome', 'index.html', '--illustration', ILLUSTRATION, '--language', 'deu', '--title', publisher.name.de, '--description', zimDescription.de,
      '--creator', publisher.publisher.de, '--publisher', publisher.publisher.de, '--name', `qualifikationshandbuch_${site.release}`, '--source', `${site.origin}${site.base}`,
      work, file,
    ]);
    run('zimcheck', [...CHECKS, file]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  console.log(`${relative('.', file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB, zimcheck found no fault`);
}

await runCommand(main);

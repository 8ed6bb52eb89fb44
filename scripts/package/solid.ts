// The package as one .tar.xz: packed as a whole, so that what thousands of pages repeat counts once. Needs the GNU tar and xz of the system.
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { runProgram } from './command.ts';
import type { PackedFile } from './pack.ts';
import { NoPackage } from './site-in-dist.ts';

/** One thread: several give other bytes than one. */
const XZ = 'xz -6 -T1';
/** Nothing of the machine: order, owner, rights and times are set, and what tar would note besides is left out. */
const SAME_EVERYWHERE = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX', '--format=pax', '--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime'];
const MISSING = 'The archive .tar.xz needs GNU tar and xz. On Debian and Ubuntu: apt-get install tar xz-utils';
/** Settings of whoever calls must not change the archive. */
const environment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC', TAR_OPTIONS: undefined, XZ_OPT: undefined, XZ_DEFAULTS: undefined });

const run = (program: string, args: string[]): string => runProgram(program, args, MISSING, environment());

/** Stops before anything is made if the tools are missing. */
export function requireTools(): void {
  run('xz', ['--version']);
  if (!run('tar', ['--version']).includes('GNU tar')) throw new NoPackage(`tar is not GNU tar. ${MISSING}`);
}

/** Writes the files below a folder called `name` into `file`, all dated at midnight (UTC) of `date`. */
export function writeSolid(file: string, files: readonly PackedFile[], name: string, date: string): void {
  const work = mkdtempSync(join(tmpdir(), 'handbuch-solid-'));
  const unfinished = `${file}.part`;
  try {
    for (const { name: path, content, isPacked } of files) {
      const target = join(work, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, isPacked ? inflateRawSync(content) : content);
    }
    run('tar', ['--create', `--file=${unfinished}`, `--directory=${work}`, `--use-compress-program=${XZ}`, `--mtime=${date} 00:00:00Z`, ...SAME_EVERYWHERE, name]);
    renameSync(unfinished, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(unfinished, { force: true });
  }
}

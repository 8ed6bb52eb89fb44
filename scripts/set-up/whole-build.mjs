// A build takes the place of the one before only when it is whole: killed, out of space or failed, it leaves dist as it was.
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetUpError } from './processes.mjs';

/** Always the same, as long as one build runs at a time: Astro forgets what it read of the content where the folder has another name. */
const USUAL = 'dist-partial';
const OWNER = 'dist-partial.pid';
const PARTIAL = 'dist-partial-';
const BEFORE = 'dist-before-';

/**
 * Builds into a folder of its own and then moves it to `target`. `build` gets that folder and answers with an exit code.
 * `workshop` is where unfinished things lie; what earlier builds left there is cleared away.
 * @param {string} target
 * @param {string} workshop
 * @param {(folder: string) => Promise<number>} build
 * @param {(line: string) => unknown} [print]
 * @returns {Promise<number>}
 */
export async function buildWhole(target, workshop, build, print = console.error) {
  requireWritable(workshop, dirname(target));
  sweep(workshop, target);
  const { partial, release } = claim(workshop);
  const keep = () => {
    release();
    print(existsSync(target) ? `The build failed: ${target} is as it was before.` : 'The build failed: there is no built site.');
  };
  let code;
  try {
    code = await build(partial);
  } catch (error) {
    keep();
    throw error;
  }
  if (code !== 0 || !existsSync(join(partial, 'index.html'))) {
    keep();
    return code === 0 ? 1 : code;
  }
  const before = join(workshop, `${BEFORE}${process.pid}`);
  // Between the two moves there is no site; that is plain to see.
  if (existsSync(target)) move(target, before);
  move(partial, target);
  rmSync(before, { recursive: true, force: true });
  release();
  return 0;
}

/** A folder that no other build uses. */
function claim(workshop) {
  const owner = join(workshop, OWNER);
  const isTaken = existsSync(owner);
  if (!isTaken) writeFileSync(owner, String(process.pid));
  const partial = join(workshop, isTaken ? `${PARTIAL}${process.pid}` : USUAL);
  const release = () => {
    rmSync(partial, { recursive: true, force: true });
    if (!isTaken) rmSync(owner, { force: true });
  };
  return { partial, release };
}

/** Asked before minutes of work, and in plain words: Node names a missing folder where a disk is read-only. */
function requireWritable(workshop, home) {
  try {
    mkdirSync(workshop, { recursive: true });
    for (const folder of [workshop, home]) accessSync(folder, constants.W_OK);
  } catch {
    throw new SetUpError(`Nothing can be written to ${workshop} or ${home}: the disk is read-only, or they belong to another user.`);
  }
}

function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another disk: copied beside its place first, so that it still appears at once.
    if (error.code !== 'EXDEV') throw error;
    const copy = join(dirname(to), `${PARTIAL}copy-${process.pid}`);
    cpSync(from, copy, { recursive: true });
    renameSync(copy, to);
    rmSync(from, { recursive: true, force: true });
  }
}

/** What builds left that were killed; a build that still runs keeps its own. */
function sweep(workshop, target) {
  const owner = join(workshop, OWNER);
  if (existsSync(owner) && !isAlive(Number(readFileSync(owner, 'utf8')))) for (const path of [join(workshop, USUAL), owner]) rmSync(path, { recursive: true, force: true });
  const names = readdirSync(workshop).filter((name) => name.startsWith(PARTIAL) || name.startsWith(BEFORE));
  for (const name of names) {
    if (isAlive(Number(name.split('-').at(-1)))) continue;
    // Killed between the two moves: the site before is still whole.
    if (name.startsWith(BEFORE) && !existsSync(target)) move(join(workshop, name), target);
    else rmSync(join(workshop, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// Brings a Node that is new enough into .cache/node, from the npm registry, and runs a command again with it.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installedNodes, isNewEnough, nodePackage, oldestNode } from './node-version.mjs';
import { npm, preferFolder, root, run, runQuietly, SetUpError, tail } from './processes.mjs';

const cache = join(root, '.cache');
const home = join(cache, 'node');

/** Undefined if this Node will do; otherwise the exit code of the same command, run by a newer one. */
export async function runWithNewerNode(script, args) {
  if (isNewEnough(process.version)) return undefined;
  if (!(await works(home))) await install();
  const node = binaryIn(home);
  preferFolder(dirname(node));
  return run(node, [script, ...args]);
}

/**
 * Installs beside the final place and moves the folder when it is whole: an interrupted install leaves nothing
 * that looks finished.
 */
async function install() {
  console.log(`Node ${process.versions.node} is too old (${oldestNode} or newer is needed): installing Node into .cache/node …`);
  mkdirSync(cache, { recursive: true });
  removeLeftovers();
  const partial = join(cache, `node-partial-${process.pid}`);
  try {
    await installInto(partial);
    rmSync(home, { recursive: true, force: true });
    renameSync(partial, home);
  } catch (error) {
    // Another command may have been faster; then its Node is as good as ours.
    if (error instanceof SetUpError || !(await works(home))) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function installInto(folder) {
  const [program, ...first] = npm();
  const wanted = nodePackage(process.platform, process.arch);
  let output = '';
  for (const version of installedNodes) {
    mkdirSync(folder, { recursive: true });
    // The alias gives every platform the same folder name.
    const source = `node@npm:${wanted}@${version}`;
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const result = await runQuietly(program, [...first, 'install', '--prefix', folder, ...options, source]);
    if (result.code === 0 && (await works(folder))) return;
    output = result.output;
    if (!/\bE404\b|\bETARGET\b|\bENOVERSIONS\b/.test(output)) break;
  }
  throw new SetUpError(
    `${tail(output)}\n\nNode ${oldestNode} or newer is missing, and npm could not install ${wanted}@${installedNodes[0]} (see above).\n` +
      'Install Node 24 from https://nodejs.org or your package manager, then run the command again.',
  );
}

/** Starts the binary: a file that merely exists may be half written or made for another machine. */
async function works(folder) {
  const { code, output } = await runQuietly(binaryIn(folder), ['--version']);
  return code === 0 && isNewEnough(output.trim());
}

function binaryIn(folder) {
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Folders of interrupted installs; young ones may belong to a command that is still at work. */
function removeLeftovers() {
  const anHourAgo = Date.now() - 3_600_000;
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (name.startsWith('node-partial-') && statSync(folder).mtimeMs < anHourAgo) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

// Starts other programs: with their output shown, shown and kept, or shown only if they fail.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository; every path and every program starts here. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A reason the user can act on: printed as it stands, without a stack. */
export class SetUpError extends Error {}

let interrupted = false;

/** Whether somebody asked us to stop: then nothing more should be started. */
export function wasInterrupted() {
  return interrupted;
}

/**
 * Stops us when npm is gone. npm passes a signal on to the shell it starts scripts with, and that shell dies without
 * telling us: the server would stay and keep its port.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** Shows the output and waits; answers with the exit code. */
export async function run(command, args, environment = {}) {
  const { code } = await start(command, args, { environment, stdio: 'inherit' });
  return code;
}

/** Shows the output as it comes and keeps what was written to standard output. */
export function runAndKeep(command, args, environment = {}) {
  return start(command, args, { environment, stdio: ['inherit', 'pipe', 'inherit'], show: true });
}

/** Shows nothing: the caller prints `output` if it matters. */
export function runQuietly(command, args, environment = {}) {
  return start(command, args, { environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** npm as a program and its first arguments; run by this Node, so that npm sees the version it installs for. */
export function npm() {
  const besideNode = dirname(process.execPath);
  const script = [
    process.env.npm_execpath,
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'), // Windows
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file && basename(file) === 'npm-cli.js' && existsSync(file));
  if (!script) return ['npm'];
  // The Node we install comes without npm: it goes on with this one.
  process.env.npm_execpath = script;
  return [process.execPath, script];
}

/** The file behind a command of an installed package; no shell, no `.cmd` on Windows. */
export function programOf(packageName, command) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** The newest lines of a long output, for a message. */
export function tail(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/** Puts a folder first on PATH, for everything started from here on. */
export function preferFolder(folder) {
  process.env.PATH = [folder, process.env.PATH].filter(Boolean).join(delimiter);
}

function start(command, args, { environment, stdio, show = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio,
      // On Windows a plain `npm` is a batch file, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }

    // Ctrl-C reaches the child by itself; we only have to outlive it. Other signals reach us alone.
    const wait = () => {
      interrupted = true;
    };
    const pass = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
    const finish = (code) => {
      process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${command}: ${error.message}\n`;
      if (show || stdio === 'inherit') console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

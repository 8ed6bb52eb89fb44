// nginx and Caddy as Debian has them, started on a free port with the configuration that `npm run hosting` writes.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hosting } from '../../../scripts/hosting.ts';
import { findFreePort } from '../../../scripts/serve.mjs';
import { findOnPath, installFromDebian } from '../../../scripts/set-up/debian-packages.mjs';

export type ServerName = 'nginx' | 'caddy';
export interface Running { port: number; configuration: string; close: () => Promise<void> }
export interface Answer { status: number; headers: IncomingHttpHeaders; body: Buffer }

const find = (name: string) => findOnPath(name, `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`);

/** Where the program is, or why it is not there. nginx is installed where that is possible; Caddy is tested where it is. */
export async function locate(name: ServerName): Promise<{ program: string } | { missing: string }> {
  const found = find(name);
  if (found) return { program: found };
  if (name === 'caddy') return { missing: 'caddy is not installed (Debian package caddy)' };
  // Debian starts services when it installs them: nobody's own computer gets a web server from a test.
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !process.env['CI']) return { missing: 'nginx is not installed (Debian package nginx-light)' };
  const { code, output } = await installFromDebian(['nginx-light']);
  const installed = find(name);
  if (installed && isRoot) spawnSync('service', ['nginx', 'stop']);
  return installed ? { program: installed } : { missing: `nginx is not here and could not be installed (exit code ${code}): ${output.trim().split('\n').at(-1)}` };
}

async function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => { socket.destroy(); done(true); }).on('error', () => done(false));
  });
}

/** Starts a server on a built site; throws with what it printed if it does not come up. */
export async function start(name: ServerName, program: string, { root, content, base }: { root: string; content: string; base: string }): Promise<Running> {
  const place = mkdtempSync(join(tmpdir(), 'handbuch-hosting-'));
  const port = await findFreePort(name === 'nginx' ? 47_100 : 47_300);
  const file = join(place, 'site.conf');
  const said: string[] = [];
  const code = hosting([name, '--site', 'https://handbuch.example.org', '--base', base, '--root', root, '--listen', `127.0.0.1:${port}`, '--content', content, '--out', file], { print: (line) => said.push(line), environment: {} });
  if (code !== 0) throw new Error(said.join('\n'));
  let args = ['run', '--adapter', 'caddyfile', '--config', file];
  if (name === 'nginx') {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${place}/${kind};`).join(' ');
    // As root, nginx would give its workers to a user who may not read the test's folder.
    writeFileSync(join(place, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off; worker_processes 1; pid ${place}/pid; error_log stderr warn;\nevents {}\nhttp { access_log off; ${temporary} include ${file}; }\n`);
    args = ['-p', place, '-c', join(place, 'nginx.conf')];
  } else {
    // Caddy keeps a port for orders and notes about certificates; neither is wanted here.
    copyFileSync(file, `${file}.site`);
    writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${readFileSync(`${file}.site`, 'utf8')}`);
  }
  const child: ChildProcess = spawn(program, args, { env: { PATH: process.env['PATH'], HOME: place, XDG_DATA_HOME: place, XDG_CONFIG_HOME: place }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => (output += String(part)));
  const closed = new Promise<void>((done) => { child.on('close', () => done()).on('error', () => done()); });
  const close = async () => {
    child.kill('SIGTERM');
    await closed;
    rmSync(place, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (await answers(port)) return { port, configuration: readFileSync(file, 'utf8'), close };
    await sleep(50);
  }
  await close();
  throw new Error(`${name} does not start:\n${output.slice(-2000)}`);
}

/** Sends the path as it is written: fetch would tidy it up first. */
export function ask(port: number, path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, method, headers: { host: 'handbuch.example.org', ...headers }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', fail).end();
  });
}

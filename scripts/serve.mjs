// A small static file server for the built site, as a plain web server would answer: no dependencies, this machine only.
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askAgain, headersOf, typeOf } from './set-up/host-rules.mjs';

/**
 * Serves a folder until `close` is called; port 0 takes any free one.
 * @param {{ root: string, base?: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serve({ root, base = '/', port = 0 }) {
  const folder = resolve(root);
  const prefix = normaliseBase(base);
  const server = createServer((request, response) => send(response, request, folder, answer(folder, prefix, request)));
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}${prefix}`;
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ url, close });
    });
  });
}

/** Serves dist with PORT and BASE_PATH of the environment and says where; answers with an exit code. */
export async function serveSite(root = fileURLToPath(new URL('../dist', import.meta.url))) {
  const port = process.env.PORT ? Number(process.env.PORT) : await findFreePort(4321);
  try {
    const { url, close } = await serve({ root, base: process.env.BASE_PATH, port });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, close);
    console.log(`The handbook is at ${url} (Ctrl-C stops it)`);
    return 0;
  } catch (error) {
    console.error(`Cannot listen on port ${process.env.PORT ?? port} (${error.code}). Set PORT to one that is free.`);
    return 1;
  }
}

/** The first free port from here on. */
export async function findFreePort(first) {
  for (let port = first; port < first + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port from ${first} to ${first + 99}. Set PORT to one that is free.`);
}

function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/** `handbuch`, `/handbuch` and `/handbuch/` all mean `/handbuch/`. */
export function normaliseBase(base = '/') {
  return `/${base}/`.replace(/\/+/g, '/');
}

/** What a request gets: a status, and a file or the address to go to. */
function answer(folder, prefix, { method, url = '/' }) {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405 };

  const [address = '/', query] = url.split(/\?(.*)/s);
  const path = decodePath(address);
  if (path === undefined) return { status: 400 };
  const withSlash = () => ({ status: 301, location: `${encodePath(path)}/${query === undefined ? '' : `?${query}`}` });
  if (`${path}/` === prefix) return withSlash();
  if (!path.startsWith(prefix)) return notFound(folder);

  const file = join(folder, path.slice(prefix.length));
  // Nothing that decodePath lets through leads outside; this holds even if it is wrong.
  if (file !== folder && !file.startsWith(folder + sep)) return { status: 400 };
  if (!path.endsWith('/') && lookAt(file)?.isDirectory()) return withSlash();
  const page = path.endsWith('/') ? join(file, 'index.html') : file;
  return isFile(page) ? { status: 200, file: page } : notFound(folder);
}

/** The path behind an address, or undefined if it is broken or climbs. */
function decodePath(address) {
  let path;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').includes('..')) return undefined;
  // Also keeps a redirect to `//name/` from leading to another host.
  return path.replace(/\/+/g, '/');
}

function encodePath(path) {
  return path.split('/').map(encodeURIComponent).join('/');
}

function notFound(folder) {
  const page = join(folder, '404.html');
  return isFile(page) ? { status: 404, file: page } : { status: 404 };
}

function isFile(file) {
  return lookAt(file)?.isFile() ?? false;
}

/** What is there; undefined for nothing, and for a name too long or a place we may not read. */
function lookAt(file) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function send(response, request, folder, { status, file, location }) {
  // The name as it is asked for decides; what is no file has the headers of one that nobody knows.
  const name = file ? relative(folder, file).split(sep).join('/') : '';
  const headers = { ...headersOf(name), ...(status === 200 ? {} : { 'cache-control': askAgain }) };
  if (location) headers.location = location;
  if (status === 405) headers.allow = 'GET, HEAD';
  if (!file) {
    const message = location ?? `${status}\n`;
    response.writeHead(status, { ...headers, 'content-type': typeOf(''), 'content-length': Buffer.byteLength(message) });
    return response.end(request.method === 'HEAD' ? undefined : message);
  }
  const size = lookAt(file)?.size ?? 0;
  response.writeHead(status, { ...headers, 'content-length': size });
  if (request.method === 'HEAD') return response.end();
  // A build may replace the file under our hands: break off rather than stop serving.
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

const isProgram = process.argv[1] && existsSync(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) process.exitCode = await serveSite(process.argv[2]);

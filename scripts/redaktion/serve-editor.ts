// The editor on this machine: hands out its page and answers its requests on a local repository. Nobody else can reach it.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { GitStore, StoreError } from './git-store.ts';
import { makeProxy } from './proxy.ts';

const EDITOR_HOME = '/redaktion/';
export const API = `${EDITOR_HOME}api`;
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.txt': 'text/plain; charset=utf-8' };
/** No profile is near this size. */
const MAX_BODY = 8 * 2 ** 20;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) throw new StoreError('Zu groß.', 413);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/**
 * A page of another site could send requests here, or reach us by a name of its own: both are refused.
 * Browsers state the origin with every POST.
 */
function isFromHere({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return hosts.includes(headers.host ?? '') && hosts.some((host) => headers.origin === `http://${host}`) && headers['content-type']?.startsWith('application/json') === true;
}

/** Serves the folder of the built page and the repository until `close` is called; port 0 takes any free one. */
export function serveEditor({ page, root, branch, port = 0 }: { page: string; root: string; branch: string; port?: number }): Promise<{ url: string; close: () => Promise<void> }> {
  const answer = makeProxy(new GitStore(root), branch);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { port: own } = server.address() as AddressInfo;
    const send = (status: number, type: string, body: string | Buffer) => response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'no-referrer' }).end(body);
    const sendJson = (status: number, value: unknown) => send(status, 'application/json', JSON.stringify(value));
    if (request.method === 'POST' && pathname === API) {
      try {
        if (!isFromHere(request, own)) throw new StoreError('Nur von der Redaktion auf diesem Rechner.', 403);
        sendJson(200, answer(JSON.parse(await bodyOf(request))));
      } catch (error) {
        sendJson(error instanceof StoreError ? error.status : 500, { error: error instanceof Error ? error.message : String(error) });
      }
      return;
    }
    const name = pathname === EDITOR_HOME ? 'index.html' : /^\/redaktion\/([a-z-]+\.(?:js|css|txt))$/.exec(pathname)?.[1];
    if (request.method !== 'GET' || name === undefined) {
      if (pathname === '/' || pathname === EDITOR_HOME.slice(0, -1)) response.writeHead(302, { Location: EDITOR_HOME }).end();
      else send(404, 'text/plain; charset=utf-8', 'Nicht gefunden.');
      return;
    }
    try {
      send(200, TYPES[extname(name)]!, readFileSync(join(page, name)));
    } catch {
      send(404, 'text/plain; charset=utf-8', 'Nicht gefunden.');
    }
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${EDITOR_HOME}`,
      close: () => new Promise((closed) => { server.close(() => closed()); server.closeAllConnections(); }),
    }));
  });
}

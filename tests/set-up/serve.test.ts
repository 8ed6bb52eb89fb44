// The file server of `npm start` and of the browser tests, asked over HTTP.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort, normaliseBase, serve } from '../../scripts/serve.mjs';
import { headers as shippedHeaders } from '../../scripts/set-up/host-rules.mjs';

let outside: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'handbuch-serve-'));
  const root = join(outside, 'dist');
  mkdirSync(join(root, 'laender', 'tr'), { recursive: true });
  mkdirSync(join(root, 'mit leerzeichen ä'));
  mkdirSync(join(outside, 'dist-secret'));
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(outside, 'dist-secret', 'index.html'), 'secret');
  writeFileSync(join(root, 'index.html'), '<h1>Handbuch</h1>');
  writeFileSync(join(root, '404.html'), '<h1>Nicht gefunden</h1>');
  writeFileSync(join(root, 'laender', 'tr', 'index.html'), '<h1>Türkei</h1>');
  writeFileSync(join(root, 'mit leerzeichen ä', 'index.html'), 'ä');
  for (const name of Object.keys(types)) writeFileSync(join(root, name), 'x');
  site = await serve({ root });
});

afterAll(async () => {
  await site.close();
  rmSync(outside, { recursive: true, force: true });
});

const types: Record<string, string> = {
  'tr-0001.mdx': 'text/mdx; charset=utf-8',
  'tr-0001.json': 'application/json; charset=utf-8',
  'register.jsonl': 'application/jsonl; charset=utf-8',
  'tr.jsonld': 'application/ld+json; charset=utf-8',
  'liste.csv': 'text/csv; charset=utf-8',
  'feed.xml': 'application/xml; charset=utf-8',
  'suche.wasm': 'application/wasm',
  'wasm.de.pagefind': 'application/octet-stream',
  'index.pf_meta': 'application/octet-stream',
  'app.webmanifest': 'application/manifest+json; charset=utf-8',
  'sw.js': 'text/javascript; charset=utf-8',
  'look.css': 'text/css; charset=utf-8',
  'kern.woff2': 'font/woff2',
  'handbuch.zip': 'application/zip',
  SHA256SUMS: 'text/plain; charset=utf-8',
};

/** Sends the path as it is written: fetch would tidy it up first. */
function ask(path: string, { method = 'GET', of = site }: { method?: string; of?: typeof site } = {}) {
  const { hostname, port } = new URL(of.url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('files', () => {
  test.each(Object.entries(types))('%s is %s', async (name, type) => {
    const { status, headers } = await ask(`/${name}`);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('sends the headers of the servers that are shipped, so that the browser tests run under the policy', async () => {
    for (const path of ['/', '/laender/tr/', '/gibt-es-nicht/', '/laender/tr', '/..%2fsecret.txt']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(shippedHeaders)) expect([path, name, headers[name]]).toEqual([path, name, value]);
      expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
    }
  });

  test('a folder answers with its index.html', async () => {
    const { status, headers, body } = await ask('/laender/tr/?version=2');
    expect([status, headers['content-type'], body]).toEqual([200, 'text/html; charset=utf-8', '<h1>Türkei</h1>']);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { status, headers, body } = await ask('/laender/tr/', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '16', '']);
  });

  test('encoded addresses are decoded', async () => {
    expect((await ask('/mit%20leerzeichen%20%C3%A4/')).body).toBe('ä');
  });

  test('nothing but GET and HEAD', async () => {
    const { status, headers } = await ask('/', { method: 'POST' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('addresses that lead nowhere', () => {
  test.each(['/gibt-es-nicht', '/gibt-es-nicht/', '/index.html/', '/laender/', `/${'a'.repeat(5000)}`])('%.30s is 404.html', async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers['content-type'], body]).toEqual([404, 'text/html; charset=utf-8', '<h1>Nicht gefunden</h1>']);
  });

  test.each([
    '/../secret.txt',
    '/laender/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '/..\\secret.txt',
    '/../dist-secret/',
    '/index.html%00.txt',
    '/%E0%A4%A',
  ])('%s is refused', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([400, '400\n']);
  });

  test('encoding twice does not help', async () => {
    expect((await ask('/%252e%252e/secret.txt')).status).toBe(404);
  });
});

describe('folders without a slash', () => {
  test.each([
    ['/laender/tr', '/laender/tr/'],
    ['/laender/tr?fassung=2&x', '/laender/tr/?fassung=2&x'],
    ['/mit%20leerzeichen%20%C3%A4', '/mit%20leerzeichen%20%C3%A4/'],
    // `//laender/` would be a host.
    ['//laender', '/laender/'],
  ])('%s → %s', async (path, location) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, location]);
  });
});

describe('a base path', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['handbuch', '/handbuch/'],
    ['/a/b/', '/a/b/'],
  ])('%s means %s', (written, meant) => {
    expect(normaliseBase(written)).toBe(meant);
  });

  test('everything lies below it', async () => {
    const below = await serve({ root: join(outside, 'dist'), base: '/handbuch' });
    expect(below.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/handbuch\/$/);
    expect((await ask('/handbuch/laender/tr/', { of: below })).body).toBe('<h1>Türkei</h1>');
    expect((await ask('/handbuch/laender/tr', { of: below })).headers.location).toBe('/handbuch/laender/tr/');
    expect((await ask('/handbuch', { of: below })).headers.location).toBe('/handbuch/');
    expect((await ask('/laender/tr/', { of: below })).status).toBe(404);
    expect((await ask('/handbuchx/laender/tr/', { of: below })).status).toBe(404);
    await below.close();
  });
});

test('a port in use is passed over, or named if it was asked for', async () => {
  const taken = Number(new URL(site.url).port);
  expect(await findFreePort(taken)).toBeGreaterThan(taken);
  await expect(serve({ root: outside, port: taken })).rejects.toThrow('EADDRINUSE');
});

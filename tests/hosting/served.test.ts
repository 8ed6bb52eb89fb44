// The small published site behind nginx and Caddy with the configuration that is shipped: headers, status codes, compression, ranges, and no way out of the folder.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goneAddresses } from '../../scripts/hosting/gone.ts';
import { contentSecurityPolicy, headersOf, types } from '../../scripts/set-up/host-rules.mjs';
import { readArchive } from '../../scripts/verify/archive.ts';
import { publishedSite, type PublishedSite } from '../support/published-site.ts';
import { ask, locate, start, type Running, type ServerName } from './support/servers.ts';

let place: PublishedSite;
let copy: string;
let root: string;
let files: string[];
const located = Object.fromEntries(await Promise.all((['nginx', 'caddy'] as const).map(async (name) => [name, await locate(name)]))) as Record<ServerName, Awaited<ReturnType<typeof locate>>>;

beforeAll(async () => {
  place = await publishedSite();
  copy = mkdtempSync(join(tmpdir(), 'handbuch-served-'));
  root = join(copy, 'dist');
  cpSync(place.dist, root, { recursive: true });
  files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1));
  writeFileSync(join(copy, 'secret.txt'), 'secret');
  mkdirSync(join(copy, 'dist-secret'));
  writeFileSync(join(copy, 'dist-secret', 'index.html'), 'secret');
  symlinkSync(join(copy, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(copy, join(root, 'link'));
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git', 'config'), 'secret');
  mkdirSync(join(root, '.well-known'), { recursive: true });
  writeFileSync(join(root, '.well-known', 'probe.txt'), 'offen');
}, 180_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('every kind of file of the site is in the table', () => {
  const endings = new Set(files.map((file) => extname(file).slice(1)));
  expect([...endings].filter((ending) => !Object.hasOwn(types, ending))).toEqual([]);
});

for (const [name, base] of [['nginx', '/'], ['nginx', '/amt/handbuch/'], ['caddy', '/'], ['caddy', '/amt/handbuch/']] as const) {
  const where = located[name];
  const missing = 'missing' in where ? where.missing : '';
  describe.skipIf(missing)(`${name} at ${base}${missing && ` (left out: ${missing})`}`, () => {
    let server: Running;
    const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(server.port, base + path, options);

    beforeAll(async () => {
      server = await start(name, (where as { program: string }).program, { root, content: place.content, base });
    });
    afterAll(() => server?.close());

    it('sends type, policy and time to keep of each kind of file as the table says', async () => {
      const kinds = new Map(files.map((file) => [`${extname(file)} ${headersOf(file)['cache-control']}`, file]));
      expect(kinds.size).toBeGreaterThan(15);
      for (const file of kinds.values()) {
        const path = file.replace(/(^|\/)index\.html$/, '$1');
        const { status, headers } = await get(path);
        const expected: Record<string, string> = headersOf(file);
        expect([path, status, Object.fromEntries(Object.keys(expected).map((header) => [header, headers[header]?.toString().toLowerCase()]))]).toEqual([path, 200, Object.fromEntries(Object.entries(expected).map(([header, value]) => [header, value.toLowerCase()]))]);
        expect(headers['strict-transport-security']).toBe('max-age=63072000');
        expect(headers['server'] ?? '').not.toMatch(/\d/);
        if (expected['access-control-allow-origin'] === undefined) expect(headers['access-control-allow-origin']).toBeUndefined();
      }
    });

    it('the policy allows nothing inline, and nothing from elsewhere', async () => {
      const { headers } = await get('');
      expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
      expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    });

    it('410 with the tombstone for what was removed, in both languages, and for its files', async () => {
      const gone = goneAddresses(readArchive(place.content).published);
      expect(gone).toHaveLength(8);
      for (const { address, withAllBelow } of gone) {
        const path = address.slice(1);
        const tombstone = readFileSync(join(root, path, 'index.html'), 'utf8');
        for (const asked of withAllBelow ? [path, `${path}quelle.mdx`, `${path}zitat.bib`, `${path}nie-da/`] : [path]) {
          const { status, headers, body } = await get(asked);
          expect([asked, status, headers['content-type'], headers['cache-control']]).toEqual([asked, 410, 'text/html; charset=utf-8', 'no-cache']);
          expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
          expect(body.toString() === tombstone, `${asked} shows its tombstone`).toBe(true);
        }
        if (!withAllBelow) expect((await get(`${path}${path.startsWith('en/') ? 'versions' : 'fassungen'}/`)).status).toBe(200);
      }
    });

    it('200 for what was withdrawn, superseded or moved, and for a list without a current version', async () => {
      for (const path of ['qualifikationen/aq-0001/1/', 'qualifikationen/aq-0002/', 'normen/ruheg/', 'glossar/altbegriff/', 'glossar/wechselwort/', 'laender/aq/', 'register.jsonl']) expect([path, (await get(path)).status]).toEqual([path, 200]);
    });

    it('what is well known is no hidden file', async () => {
      expect((await get('.well-known/probe.txt')).body.toString()).toBe('offen');
    });

    it('404 with the page that helps on', async () => {
      const page = readFileSync(join(root, '404.html'), 'utf8');
      for (const path of ['gibt-es-nicht', 'gibt-es-nicht/', 'assets/', 'assets/alt.js', 'glossar/x.json', 'laender/aq/quelle.mdx']) {
        const { status, headers, body } = await get(path);
        expect([path, status, headers['content-type'], headers['cache-control'], body.toString() === page]).toEqual([path, 404, 'text/html; charset=utf-8', 'no-cache', true]);
        expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
      }
    });

    it('one address for each page', async () => {
      for (const [path, to] of [['laender/aq', 'laender/aq/'], ['laender/aq/index.html', 'laender/aq/'], ['index.html', '']] as const) {
        const { status, headers } = await get(path);
        expect([path, status === 301 || status === 308, headers['location']]).toEqual([path, true, base + to]);
      }
      // Never to another host.
      for (const path of ['//example.org/index.html', '//example.org', '/%5cexample.org/index.html', '/\\example.org/index.html', '//example.org/..']) {
        const { headers } = await ask(server.port, path);
        expect([path, /^(\/\/|\/?\\|[a-z]+:)/i.test(String(headers['location'] ?? ''))]).toEqual([path, false]);
      }
    });

    it('compresses what is text, says so to caches, and leaves the rest alone', async () => {
      const accept = { headers: { 'accept-encoding': 'gzip' } };
      for (const path of ['', 'register.jsonl', files.find((file) => file.endsWith('.css'))!, files.find((file) => /^assets\/.*\.css$/.test(file))!, files.find((file) => /^pagefind\/.*\.js$/.test(file))!, files.find((file) => /quelle\.mdx$/.test(file))!]) {
        const plain = await get(path);
        const packed = await get(path, accept);
        expect([path, packed.headers['content-encoding'], /accept-encoding/i.test(packed.headers['vary'] ?? '')]).toEqual([path, 'gzip', true]);
        expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
        expect(packed.body.length).toBeLessThan(plain.body.length);
      }
      for (const path of [files.find((file) => file.endsWith('.woff2'))!, files.find((file) => file.endsWith('.pagefind'))!]) expect((await get(path, accept)).headers['content-encoding']).toBeUndefined();
    });

    it('answers for a part, and says that nothing changed', async () => {
      const whole = await get('register.jsonl');
      const part = await get('register.jsonl', { headers: { range: 'bytes=10-19' } });
      expect([part.status, part.headers['content-range'], part.body.equals(whole.body.subarray(10, 20))]).toEqual([206, `bytes 10-19/${whole.body.length}`, true]);
      expect((await get('register.jsonl', { headers: { range: 'bytes=999999999-' } })).status).toBe(416);
      const again = await get('register.jsonl', { headers: { 'if-none-match': String(whole.headers['etag']) } });
      expect([again.status, again.body.length, again.headers['content-security-policy']]).toEqual([304, 0, contentSecurityPolicy]);
    });

    it('nothing but reading', async () => {
      expect((await get('', { method: 'HEAD' })).status).toBe(200);
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect([method, (await get('register.jsonl', { method })).status]).toEqual([method, 405]);
    });

    it('no path leads out of the folder', async () => {
      const climbs = ['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', '.%2e/dist-secret/', '..%5csecret.txt', 'laender/../../secret.txt', 'assets/..%2f..%2fsecret.txt', '%252e%252e/secret.txt', '..;/secret.txt', '.git/config', '%2egit/config', 'index.html%00.txt'];
      for (const climb of climbs) {
        const { status, body } = await get(climb);
        expect([climb, status >= 400, body.toString().includes('secret')]).toEqual([climb, true, false]);
      }
      // Of the two only nginx can refuse links; the Caddyfile says that there must be none.
      if (name === 'nginx') for (const link of ['link.txt', 'link/secret.txt', 'link/dist-secret/']) expect([link, (await get(link)).status]).toEqual([link, 404]);
      if (base !== '/') {
        expect((await ask(server.port, '/')).status).toBe(404);
        expect((await ask(server.port, '/amt/handbuchx/')).status).toBe(404);
        expect((await ask(server.port, '/amt/handbuch../secret.txt')).status).toBe(404);
        expect((await ask(server.port, '/amt/handbuch')).headers['location']).toBe(base);
      }
    });
  });
}

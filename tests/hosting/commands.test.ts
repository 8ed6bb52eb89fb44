// npm run hosting: every server from one table, below a base path, with nothing of the command line that could end a directive.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hosting } from '../../scripts/hosting.ts';
import { contentSecurityPolicy, headers, headersOf } from '../../scripts/set-up/host-rules.mjs';

const run = (...args: string[]) => {
  const said: string[] = [];
  return { code: hosting(args, { print: (text) => said.push(text), environment: {} }), said: said.join('\n') };
};
const place = ['--site', 'https://handbuch.example.org', '--root', '/srv/handbuch'];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'hosting-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
function site(): string {
  const path = folder();
  const page = '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><link rel="stylesheet" href="/assets/a.css"></head><body></body></html>';
  for (const [name, text] of Object.entries({ 'index.html': page, 'laender/tr/index.html': page, 'assets/a.css': '', 'register.jsonl': '', 'laender/tr/1/quelle.mdx': '', 'pagefind/index/a.pf_index': '', 'pagefind/index/b.pf_index': '' })) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

it('refuses what it does not know or what is missing, and says what there is', () => {
  for (const args of [[], ['iis'], ['nginx'], ['nginx', '--site', 'https://handbuch.example.org'], ['nginx', '--root', '/srv'], ['caddy', '--site', 'handbuch', '--root', '/srv'], ['nginx', '--site', 'ftp://x.example', '--root', '/srv'], ['nginx', ...place, '--alles'], ['nginx', 'caddy', ...place], ['nginx', '--site', 'https://x.example', '--root', 'srv'], ['headers', '--site', 'https://x.example', '--root', '/nichts/da'], ['pages', '--into', '/nichts/da']]) {
    const { code, said } = run(...args);
    expect([args, code, said.includes('npm run hosting -- <Server>')]).toEqual([args, 2, true]);
  }
});

it.each([
  ['--root', '/srv/x; return 200'], ['--root', '/srv/x"'], ['--root', '/srv/$x'], ['--root', '/srv/x\n}'], ['--base', '/a b/'], ['--base', '/{evil}/'], ['--listen', '80; include /etc/passwd'], ['--certificate', '/etc/x;'], ['--key', "/etc/'x"], ['--site', 'https://x.example/a;b/'],
])('refuses signs that could end a directive: %s %j', (option, value) => {
  for (const server of ['nginx', 'caddy']) expect(run(server, ...place, option, value).code).toBe(2);
});

it('nginx has TLS itself, or stands behind a proxy that has it', () => {
  const own = run('nginx', ...place, '--base', 'handbuch').said;
  expect(own).toContain('listen 443 ssl http2;');
  expect(own).toContain('return 301 https://handbuch.example.org$request_uri;');
  expect(own).toContain('location /handbuch/ { alias /srv/handbuch/;');
  const behind = run('nginx', ...place, '--listen', '127.0.0.1:8080').said;
  expect(behind).toContain('listen 127.0.0.1:8080;');
  expect(behind).not.toContain('ssl');
  for (const said of [own, behind, run('caddy', ...place).said]) for (const value of Object.values(headers)) expect(said).toContain(value);
});

it('takes address and base from the environment of the build, else the path of the address', () => {
  const said: string[] = [];
  expect(hosting(['nginx', '--root', '/srv/x/'], { print: (text) => said.push(text), environment: { SITE_URL: 'https://a.example', BASE_PATH: '/b/' } })).toBe(0);
  expect(said.join()).toMatch(/server_name a\.example;[^]*location \/b\/ \{ alias \/srv\/x\/;/);
  expect(run('nginx', '--site', 'https://a.example/c/d', '--root', '/srv/x').said).toContain('location /c/d/ {');
});

it('writes a file _headers in which each path has its own times and shares', () => {
  const root = site();
  const out = join(root, '_headers');
  expect(run('headers', '--site', 'https://handbuch.example.org', '--root', root, '--out', out).code).toBe(0);
  const text = readFileSync(out, 'utf8');
  expect(text).toContain(`/*\n  content-security-policy: ${contentSecurityPolicy}\n`);
  expect(text).toContain('/*.jsonl\n  ! cross-origin-resource-policy\n  access-control-allow-origin: *\n');
  expect(text.match(/pf_index|pagefind\/index\/\*/g)).toEqual(['pagefind/index/*']);
  for (const path of ['assets/*', 'laender/tr/1/quelle.mdx']) expect(text).toContain(`/${path}\n  ! cache-control\n  cache-control: ${headersOf(path.replace('*', 'a.css'))['cache-control']}\n`);
});

it('puts the policy into pages of hosts without headers: once, and before anything that is loaded', () => {
  const root = site();
  expect(run('pages', '--into', root)).toEqual({ code: 0, said: '2 Seiten mit der Sicherheitsrichtlinie versehen.' });
  const text = readFileSync(join(root, 'laender/tr/index.html'), 'utf8');
  expect(text).toContain(`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy.replace("frame-ancestors 'none'; ", '')}"><link`);
  expect(existsSync(join(root, '.nojekyll'))).toBe(true);
  run('pages', '--into', root);
  expect(readFileSync(join(root, 'laender/tr/index.html'), 'utf8')).toBe(text);
  writeFileSync(join(root, 'x.html'), '<p>ohne Kopf</p>');
  expect(() => run('pages', '--into', root)).toThrow('x.html');
});

it('says what GitHub Pages and GitLab Pages cannot, and gives an own GitLab its lines', () => {
  expect(run('pages').said).toMatch(/410 für Entferntes/);
  const { said } = run('gitlab');
  expect(said).toMatch(/^# .*\ngitlab_pages\['headers'\] = \[\n( {2}"[a-z-]+: .*",\n)+\]$/);
  expect(said).toContain(JSON.stringify(`content-security-policy: ${contentSecurityPolicy}`));
});

it('copies are kept for ever only where the address changes with the content, or the content never does', () => {
  const kept = (path: string) => headersOf(path)['cache-control'].includes('immutable');
  for (const path of ['assets/Base.CeD1NSjF.css', 'pagefind/fragment/de_1.pf_fragment', 'laender/tr/1/quelle.mdx', 'laender/tr/12/quelle.en.mdx', 'normen/bqfg/1/quelle.yaml', 'ausgaben/2026-1/SHA256SUMS']) expect([path, kept(path)]).toEqual([path, true]);
  for (const path of ['index.html', 'laender/tr/1/index.html', 'laender/tr/1/zitat.bib', 'laender/tr/1/druck.css', 'register.jsonl', 'verify-citation.mjs', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/wasm.de.pagefind', 'laender/tr/quelle.mdx', 'sw.js', 'titel/daten/a.js']) expect([path, kept(path)]).toEqual([path, false]);
});

// The package from a small site: the same bytes wherever and whenever it is made, and what it does to pages, scripts and addresses.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { typeStrippingFlags } from '../../scripts/set-up/node-version.mjs';
import { filesBelow } from '../../scripts/lib/files-below.ts';
import { ZipWriter } from '../../scripts/package/zip.ts';
import { followLinks } from './disk-links.ts';

const root = join(import.meta.dirname, '..', '..');
const script = join(root, 'scripts', 'package.ts');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const fragment = { url: '/ordnungen/a/', content: 'Text', meta: { title: 'A' } };

const page = (head: string, body: string) => `<!doctype html><html lang="de"><head><link rel="canonical" href="https://example.org/qh/"><link rel="modulepreload" href="/qh/pagefind/pagefind.js"><link rel="stylesheet" href="/qh/assets/a.css">${head}</head><body>${body}</body></html>`;
/** A profile: the newest page may say more than the page of its version; one that is no longer the newest says so. */
const profile = (address: string, lang: string, title: string, before = '', after = '') => page('', `<main><ol><li>${title}</li></ol><article${after && ' data-pagefind-body="true"'}>${before}<p id="rn-1"><a href="${address}#rn-1">1</a>Text</p>${after}</article></main>`)
  .replace('lang="de"', `lang="${lang}"`).replace('<head>', `<head><title>${title} – QH</title>`);
const site: Record<string, string | Uint8Array> = {
  'index.html': page('<link rel="alternate" type="application/atom+xml" href="/qh/feeds/all.atom">', '<a id="x" href="/qh/">Start</a><a href="/qh/ordnungen/a/?q=1#rn-1" aria-label="1 > 0">A</a><a href="/qh/offline/">Offline</a><a href="/qh/roles/b/">B</a><a href="/qh/roles/b/2/#rn-1">B 2</a><a href="/qh/roles/b/1/">B 1</a><a href="/qh/en/roles/b/">B en</a><a href="/qh/roles/b/2/rows/">Rows</a><a href="/qh/roles/b/3/">B 3</a><a href="/qh/roles/c/1/">C</a><a href="/qh/api/v1/roles/b.json">Daten</a><a href="https://example.org/qh/ordnungen/a/">zitiert</a><form action="/qh/suche/"></form><script defer src="/qh/assets/worker.js"></script>'),
  'ordnungen/a/index.html': page('', '<p id="rn-1"><a href="#rn-1">1</a></p><a href="/qh/ordnungen/a/#rn-1">hier</a><script type="application/json" data-part="certificate-date">{"home":"/qh/ordnungen/a/","text":"/ oder"}</script><script type="application/json" data-part="gap-data">{"href":"/qh/ordnungen/a/"}</script><script defer src="/qh/assets/own.js"></script>'),
  'suche/index.html': page('', '<handbook-search class="find" data-index="/qh/pagefind/"></handbook-search><script type="module" src="/qh/assets/search.js"></script>'),
  'assets/a.css': '@font-face{src:url(/qh/assets/f.woff2)format("woff2")}',
  'assets/f.woff2': new Uint8Array([0, 1, 2, 3]),
  'assets/search.js': 'import { a } from "./part.js";\nglobalThis.found = [a, typeof import.meta.url];\n',
  'assets/part.js': 'export const a = "imported";\n',
  'assets/own.js': '(function(){document.title="/qh/"})()',
  'assets/worker.js': 'navigator.serviceWorker.register("/qh/sw.js")',
  'pagefind/pagefind.js': 'const get = (a) => fetch(a);\nexport const search = get, options = () => {}, init = () => {};\n',
  'pagefind/pagefind-entry.json': '{"version":"1"}',
  'pagefind/fragment/de_1.pf_fragment': gzipSync(`pagefind_dcd${JSON.stringify(fragment)}`),
  'pagefind/index/de_2.pf_index': new Uint8Array([1, 2, 255]),
  'register.jsonl': `${JSON.stringify({ type: 'publish', address: '/ordnungen/a/1/' })}\n${JSON.stringify({ type: 'release', release: '2030-1', date: '2030-02-03' })}\n`,
  'ordnungen/a/1/quelle.mdx': 'Quelle\n',
  'api/v1/index.json': '{"href":"/qh/api/v1/"}', 'api/v1/roles.ndjson': '{}\n', 'api/v1/roles.csv': 'id\n', 'api/v1/schemas/roles.json': '{}', 'api/v1/openapi.json': '{}',
  'api/v1/all.ndjson': '{}\n', 'api/v1/roles/b.json': '{}', 'api/v1/roles/b/1.json': '{}', 'api/v1/roles/b.elm.jsonld': '{}',
  'roles/b/index.html': profile('/qh/roles/b/', 'de', 'B', '', '<p>Vergleiche</p>'),
  'roles/b/1/index.html': profile('/qh/roles/b/1/', 'de', 'B (b, Fassung 1)', '<p>Abgelöst.</p>'),
  'roles/b/2/index.html': profile('/qh/roles/b/2/', 'de', 'B (b, Fassung 2)'),
  // Another text than that of the newest page.
  'roles/b/3/index.html': profile('/qh/roles/b/3/', 'de', 'B (b, Fassung 3)').replace('Text', 'Anderer Text'),
  // No page without the number.
  'roles/c/1/index.html': profile('/qh/roles/c/1/', 'de', 'C'),
  'en/roles/b/index.html': profile('/qh/en/roles/b/', 'en', 'B'),
  'en/roles/b/2/index.html': profile('/qh/en/roles/b/2/', 'en', 'B (b, version 2)'),
  'roles/b/rows/index.html': page('', '<main><p>Zeilen</p></main>'), 'roles/b/2/rows/index.html': page('', '<main><p>Zeilen</p></main>'),
  '404.html': page('', ''), 'sw.js': '', 'robots.txt': '', 'sitemap-0.xml': '', 'feeds/all.atom': '', 'offline/index.html': page('', ''), 'downloads/old.zip': '',
};

function write(name: string, files = site, mtime = 0): string {
  const dist = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), content);
    utimesSync(join(dist, path), mtime, mtime);
  }
  return dist;
}

/** Calls the command; `made` is the ZIP. */
function make(dist: string, out: string, cwd = root, environment: NodeJS.ProcessEnv = {}, ...more: string[]) {
  const to = join(folder, out);
  const { status, stderr } = spawnSync(process.execPath, [...typeStrippingFlags(process.version), script, '--dist', dist, '--out', to, ...more], { cwd, env: { ...process.env, ...environment }, encoding: 'utf8' });
  return { status, stderr, sums: status === 0 ? readFileSync(join(to, 'SHA256SUMS'), 'utf8') : '', made: status === 0 ? readFileSync(join(to, 'handbuch-2030-1.zip')) : Buffer.alloc(0) };
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let files: Map<string, string>;
let made: Buffer;
let sums: string;

beforeAll(() => {
  ({ made, sums } = make(write('one'), 'out-one'));
  files = new Map(Object.entries(unzipSync(made)).map(([name, bytes]) => [name.replace('handbuch-2030-1/', ''), strFromU8(bytes)]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('has the same bytes in another place, time zone, locale and order of writing', () => {
    const reversed = Object.fromEntries(Object.entries(site).reverse());
    const other = make(write('deeper/two', reversed, 2e9), 'out-two', folder, { TZ: 'Pacific/Apia', LANG: 'et_EE.UTF-8' });
    expect(other.stderr).toBe('');
    expect(hash(other.made)).toBe(hash(made));
    expect(other.sums).toBe(sums);
  }, 60_000);

  it('is dated and named by its Ausgabe, with checksums inside and beside it', () => {
    // Day 3, month 2, 50 years after 1980; time midnight.
    expect(made.readUInt16LE(12)).toBe((50 << 9) | (2 << 5) | 3);
    expect(made.readUInt16LE(10)).toBe(0);
    expect(sums).toBe(`${hash(made)}  handbuch-2030-1.zip\n`);
    const inside = new Map(files.get('SHA256SUMS')!.trimEnd().split('\n').map((line) => line.split('  ').reverse() as [string, string]));
    expect([...inside.keys()].sort()).toEqual([...files.keys()].filter((name) => name !== 'SHA256SUMS').sort());
    for (const [name, bytes] of Object.entries(unzipSync(made))) if (!name.endsWith('SHA256SUMS')) expect(inside.get(name.replace('handbuch-2030-1/', '')), name).toBe(hash(bytes));
  });

  it('leaves out what needs a server, and itself', () => {
    expect([...files.keys()].filter((name) => /404|sw\.js|robots|sitemap|feeds|offline|downloads|worker/.test(name))).toEqual([]);
    expect(files.get('ordnungen/a/1/quelle.mdx')).toBe('Quelle\n');
    expect(files.get('api/v1/index.json')).toBe(site['api/v1/index.json']);
    expect(files.get('register.jsonl')).toBe(site['register.jsonl']);
  });

  it('has open data once: of collections, not of single profiles and versions', () => {
    expect([...files.keys()].filter((name) => name.startsWith('api/')).sort()).toEqual(['api/v1/index.json', 'api/v1/openapi.json', 'api/v1/roles.csv', 'api/v1/roles.ndjson', 'api/v1/schemas/roles.json']);
    expect(files.get('index.html')).toContain('<a href="https://example.org/qh/api/v1/roles/b.json">Daten</a>');
  });

  it('says in German and English what it is', () => {
    expect(files.get('LIESMICH.txt')).toContain('Ausgabe 2030-1 vom 3.2.2030\r\n');
    expect(files.get('README.txt')).toContain('Release 2030-1 of 3 February 2030\r\n');
    for (const name of ['LIESMICH.txt', 'README.txt']) for (const part of ['https://example.org/qh/', 'verify-citation.mjs /ordnungen/a/1/', 'api/v1/', 'CC BY 4.0']) expect(files.get(name)).toContain(part);
  });

  it('is unpacked by another program, and every address in it leads somewhere', () => {
    for (const [name, bytes] of Object.entries(unzipSync(made))) {
      mkdirSync(dirname(join(folder, 'unpacked', name)), { recursive: true });
      writeFileSync(join(folder, 'unpacked', name), bytes);
    }
    // The form leads to the search; every other page has a link.
    expect(followLinks(join(folder, 'unpacked', 'handbuch-2030-1'))).toMatchObject({ faults: [], unreached: ['suche/index.html'], forwarding: new Map([['en/roles/b/2/index.html', 'en/roles/b/index.html'], ['roles/b/2/index.html', 'roles/b/index.html'], ['roles/b/2/rows/index.html', 'roles/b/rows/index.html']]) });
  });

  it('is refused without a built site, without a release, and for wrong words', () => {
    const { 'register.jsonl': _, ...unpublished } = site;
    expect(make(join(folder, 'nothing'), 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run build') });
    expect(make(write('unpublished', unpublished), 'x')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run release') });
    expect(make('--nonsense', 'x').status).toBe(2);
  }, 60_000);
});

describe('pages', () => {
  it('name files relative to themselves, keep queries and fragments, and cite online', () => {
    const start = files.get('index.html')!;
    expect(start).toContain('<link rel="canonical" href="https://example.org/qh/">');
    expect(start).toContain('href="ordnungen/a/index.html?q=1#rn-1" aria-label="1 > 0"');
    expect(start).toContain('<a id="x" href="index.html">');
    expect(start).toContain('<form action="suche/index.html">');
    expect(start).toContain('<a href="https://example.org/qh/ordnungen/a/">zitiert</a>');
    expect(files.get('ordnungen/a/index.html')).toContain('<a href="#rn-1">hier</a>');
  });

  it('lead online for what is only there, and load no module, worker or preload', () => {
    const start = files.get('index.html')!;
    expect(start).toContain('href="https://example.org/qh/feeds/all.atom"');
    expect(start).toContain('<a href="https://example.org/qh/offline/">');
    expect(start).not.toMatch(/modulepreload|worker\.js/);
    expect(files.get('suche/index.html')).not.toContain('type="module"');
  });

  it('change addresses in data only where scripts use them as they stand', () => {
    const html = files.get('ordnungen/a/index.html')!;
    expect(html).toContain('{"home":"../../ordnungen/a/index.html","text":"/ oder"}');
    expect(html).toContain('{"href":"/qh/ordnungen/a/"}');
  });
});

describe('pages of versions', () => {
  it('that are the newest lead to the page that says the same, and say which version they are', () => {
    expect(files.get('roles/b/2/index.html')).toBe('<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>B (b, Fassung 2) – QH</title><meta name="color-scheme" content="light dark"><link rel="canonical" href="https://example.org/qh/"><script src="../../../assets/to-newest.js" data-to="../index.html"></script><noscript><meta http-equiv="refresh" content="0; url=../index.html"></noscript></head><body><main><h1>B (b, Fassung 2) – QH</h1><p>Diese Fassung ist die neueste in dieser Ausgabe. <a href="../index.html">Zum Text</a></p></main></body></html>\n');
    expect(files.get('en/roles/b/2/index.html')).toMatch(/<html lang="en">.*<title>B \(b, version 2\) – QH<.*data-to="\.\.\/index\.html".*This version is the newest in this release\. <a href="\.\.\/index\.html">Go to the text</);
    expect(files.get('roles/b/2/rows/index.html')).toContain('<a href="../../rows/index.html">');
  });

  it('keep query and place on the way', () => {
    const replace = vi.fn();
    new Function('location', 'document', files.get('assets/to-newest.js')!)({ search: '?am=2030-01-01', hash: '#rn-1', replace }, { currentScript: { dataset: { to: '../index.html' } } });
    expect(replace).toHaveBeenCalledExactlyOnceWith('../index.html?am=2030-01-01#rn-1');
  });

  it('are passed by: links lead where they would lead on', () => {
    const start = files.get('index.html')!;
    for (const link of ['<a href="roles/b/index.html#rn-1">B 2</a>', '<a href="roles/b/rows/index.html">Rows</a>', '<a href="roles/b/1/index.html">B 1</a>', '<a href="roles/b/3/index.html">B 3</a>']) expect(start).toContain(link);
  });

  it('stay whole where the newest page does not say all that they say, or where there is none', () => {
    expect(files.get('roles/b/1/index.html')).toContain('<p>Abgelöst.</p>');
    expect(files.get('roles/b/3/index.html')).toContain('Anderer Text');
    expect(files.get('roles/c/1/index.html')).toContain('Text</p>');
  });
});

const hasTools = spawnSync('tar', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU tar') && spawnSync('xz', ['--version']).status === 0;
describe('the archive .tar.xz', () => {
  const name = 'handbuch-2030-1.tar.xz';

  it.skipIf(!hasTools)('holds the same tree with the same bytes everywhere, beside the same ZIP', () => {
    const archives = [make(write('solid/one'), 'solid-one', root, {}, '--solid'), make(write('solid/deeper/two', Object.fromEntries(Object.entries(site).reverse()), 2e9), 'solid-two', folder, { TZ: 'Pacific/Apia', LANG: 'et_EE.UTF-8', LC_ALL: 'C.UTF-8', TAR_OPTIONS: '--exclude=README.txt', XZ_OPT: '--check=crc32', XZ_DEFAULTS: '--check=sha256' }, '--solid')].map(({ stderr, sums: both, made: zip }, place) => {
      expect(stderr).toBe('');
      expect(hash(zip)).toBe(hash(made));
      const archive = readFileSync(join(folder, place === 0 ? 'solid-one' : 'solid-two', name));
      expect(both).toBe(`${hash(archive)}  ${name}\n${sums}`);
      return hash(archive);
    });
    expect(archives[1]).toBe(archives[0]);

    const unpacked = join(folder, 'solid-unpacked');
    mkdirSync(unpacked);
    expect(spawnSync('tar', ['-xf', join(folder, 'solid-one', name), '-C', unpacked]).status).toBe(0);
    expect(filesBelow(join(unpacked, 'handbuch-2030-1'))).toEqual([...files.keys()].sort());
    for (const [path, bytes] of Object.entries(unzipSync(made))) expect(hash(readFileSync(join(unpacked, path))), path).toBe(hash(bytes));
    const listed = spawnSync('tar', ['-tvf', join(folder, 'solid-one', name), '--numeric-owner', '--utc', '--full-time'], { encoding: 'utf8' }).stdout.trimEnd().split('\n');
    for (const line of listed) expect(line).toMatch(/^(?:-rw-r--r--|drwxr-xr-x) 0\/0 +\d+ 2030-02-03 00:00:00 handbuch-2030-1\//);
    // Folder by folder, in each by name: not as the disk happens to list them.
    const names = listed.map((line) => line.slice(line.indexOf('handbuch-')).replace(/\/$/, '').replaceAll('/', '\0'));
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
  }, 60_000);

  it('says what is missing, and makes nothing', () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const call = make(write('solid/none'), 'solid-none', root, { PATH: join(folder, 'empty') }, '--solid');
    expect(call).toMatchObject({ status: 1, stderr: 'xz is not installed. The archive .tar.xz needs GNU tar and xz. On Debian and Ubuntu: apt-get install tar xz-utils\n' });
    expect(existsSync(join(folder, 'solid-none'))).toBe(false);
    writeFileSync(join(folder, 'empty', 'xz'), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(folder, 'empty', 'tar'), '#!/bin/sh\necho bsdtar 3\n', { mode: 0o755 });
    expect(make(join(folder, 'solid/none'), 'solid-none', root, { PATH: join(folder, 'empty') }, '--solid')).toMatchObject({ status: 1, stderr: expect.stringContaining('tar is not GNU tar. The archive') });
  }, 60_000);
});

describe('scripts', () => {
  it('of modules run as classic ones, without the paths of this machine', () => {
    const code = files.get('assets/search.js')!;
    expect(code).not.toContain(folder);
    delete (globalThis as { found?: unknown }).found;
    // As a script element would: no module syntax is left.
    new Function(code)();
    expect((globalThis as { found?: unknown }).found).toEqual(['imported', 'undefined']);
    expect(files.get('assets/own.js')).toBe(site['assets/own.js']);
  });

  it('hold the index: text unpacked and with the names of files, the rest in base64', () => {
    new Function([...files].flatMap(([name, code]) => (/^pagefind\/.*\.(pf_\w+|json)\.js$/.test(name) ? [code] : [])).join(''))();
    expect(globalThis.searchFiles).toEqual({
      'pagefind-entry.json': { text: '{"version":"1"}' },
      'fragment/de_1.pf_fragment': { text: `pagefind_dcd${JSON.stringify({ ...fragment, url: 'ordnungen/a/index.html' })}` },
      'index/de_2.pf_index': { bytes: 'AQL/' },
    });
    delete globalThis.searchFiles;
  });

  it('of Pagefind fetch nothing', () => {
    const code = files.get('pagefind/pagefind.js')!;
    expect(code).toContain('globalThis.fetchFromDisk(a)');
    expect(code.replaceAll('globalThis.fetchFromDisk', '')).not.toMatch(/\bfetch\(/);
    expect(files.get('suche/index.html')).toMatch(/<script defer src="\.\.\/pagefind\/pagefind\.js"><\/script><handbook-search class="find" data-index="\.\.\/pagefind\/">/);
  });
});

it('a ZIP of more than 65,535 files is readable', () => {
  const path = join(folder, 'many.zip');
  const file = openSync(path, 'w');
  const zip = new ZipWriter(file, '2030-02-03');
  for (let count = 0; count < 66_000; count += 1) zip.add({ name: `${count}.txt`, size: 1, crc: 0xf4dbdf21, content: new Uint8Array([48]), isPacked: false });
  const bytes = zip.close();
  closeSync(file);
  const read = readFileSync(path);
  expect(read.length).toBe(bytes);
  expect(Object.keys(unzipSync(read)).length).toBe(66_000);
}, 60_000);

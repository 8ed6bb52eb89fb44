// The packs of the offline copy: every file once, where the browser looks for it, read back by the browser's own code, the same bytes each time.
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openPack, readFrom } from '../../src/client/offline/read-pack.ts';
import { writePack, writePacks } from '../../src/integrations/offline-packs.ts';
import { FORMAT, packWith, type Newest, type OfflineManifest, type OfflinePlan } from '../../src/model/offline-copy.ts';

const plan: OfflinePlan = {
  format: FORMAT, release: '2026-2', date: '2026-11-22',
  parts: [
    { id: 'common', kind: 'common', title: { de: 'Immer dabei', en: 'Always' }, beginnings: ['normen/index.html'] },
    { id: 'tr', kind: 'state', title: { de: 'Türkei', en: 'Turkey' }, beginnings: ['laender/tr/', 'en/countries/tr/', 'qualifikationen/tr-'] },
    { id: 'norms', kind: 'room', title: { de: 'Normen', en: 'Norms' }, beginnings: ['normen/', 'en/norms/'] },
  ],
};
const files: Record<string, string | Uint8Array> = {
  'index.html': 'Start', 'en/index.html': 'start', '404.html': 'nichts', 'assets/a.css': 'p{}', 'pagefind/fragment/de_1.pf_fragment': new Uint8Array([31, 139, 0, 255]), 'pagefind/fragment/en_1.pf_fragment': 'e',
  'normen/index.html': 'Liste', 'normen/bqfg/index.html': 'BQFG', 'en/norms/bqfg/index.html': 'bqfg', 'laender/tr/index.html': 'Türkei', 'laender/tr/1/quelle.mdx': 'Quelle', 'qualifikationen/tr-0001/index.html': 'x'.repeat(300_000),
  'qualifikationen/tr-0001/leer.css': '', 'qualifikationen/tr-0002/index.html': 'zwei', 'offline/index.html': 'Offline', 'en/offline/index.html': 'offline',
};
const leftOut = { 'api/v1/index.json': '{}', 'feeds/all.atom': '<feed/>', 'sw.js': '', 'robots.txt': '', 'sitemap.xml': '', 'downloads/handbuch.zip': '' };

let site: string;
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
};
const pack = (name: string) => new Blob([new Uint8Array(readFileSync(join(site, 'offline', name)))]);

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'offline-'));
  for (const [path, content] of Object.entries({ ...files, ...leftOut })) write(path, content);
  write('offline/manifest.json', JSON.stringify(plan));
});
afterEach(() => rmSync(site, { recursive: true }));

async function readAll(manifest: OfflineManifest): Promise<string[]> {
  const opened = await Promise.all(manifest.packs.map(async ({ file }) => (await openPack(pack(file))).index.files.map(([path]) => path)));
  return opened.flat().sort();
}

describe('packs of a site', () => {
  it('hold every file once and nothing that is left out', async () => {
    expect(await readAll(await writePacks(site))).toEqual(Object.keys(files).sort());
  });

  it('are where the browser looks for a file, with its bytes', async () => {
    const manifest = await writePacks(site);
    for (const [path, content] of Object.entries(files)) {
      const found = packWith(path, manifest);
      const bytes = found && (await readFrom(await openPack(pack(found.file)), path));
      expect(bytes && Buffer.from(bytes), path).toEqual(Buffer.from(content));
    }
  });

  it('say their size and checksum, and belong to one part and language', async () => {
    const { packs } = await writePacks(site);
    for (const { file, bytes } of packs) expect(pack(file).size).toBe(bytes);
    const at = (part: string, language: string) => packs.filter((one) => one.part === part && one.language === language).reduce((sum, { pages }) => sum + pages, 0);
    expect([at('tr', 'de'), at('tr', 'en'), at('norms', 'de'), at('common', 'de'), at('common', 'both')]).toEqual([3, 0, 1, 3, 1]);
  });

  it('are the same bytes each time; one changed page changes one pack and the build', async () => {
    const read = () => readdirSync(join(site, 'offline')).filter((name) => name.endsWith('.pack')).sort();
    const first = await writePacks(site);
    const names = read();
    expect(await writePacks(site)).toEqual(first);
    expect(read()).toEqual(names);
    write('normen/bqfg/index.html', 'BQFG neu');
    const second = await writePacks(site);
    expect(second.build).not.toBe(first.build);
    expect(read().filter((name) => !names.includes(name))).toHaveLength(1);
    expect(read()).toHaveLength(names.length);
    expect(JSON.parse(readFileSync(join(site, 'offline/newest.json'), 'utf8')) as Newest).toEqual({ format: FORMAT, release: '2026-2', date: '2026-11-22', build: second.build });
  });

  it('are taken from the build before, but for what changed', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'offline-cache-'));
    onTestFinished(() => rmSync(cache, { recursive: true }));
    const first = await writePacks(site, cache);
    const kept = readdirSync(cache);
    expect(kept).toHaveLength(first.packs.length);
    expect(await writePacks(site, cache)).toEqual(first);
    expect(readdirSync(cache)).toEqual(kept);
    expect(await writePacks(site)).toEqual(first);
    write('normen/bqfg/index.html', 'BQFG neu');
    const second = await writePacks(site, cache);
    expect(second).toEqual(await writePacks(site));
    expect(readdirSync(cache).filter((name) => !kept.includes(name))).toHaveLength(1);
    expect(readdirSync(cache)).toHaveLength(kept.length);
  });

  it('are cut where they grow large, and still found', async () => {
    for (let number = 0; number < 30; number += 1) write(`normen/n${String(number).padStart(2, '0')}/index.html`, String(number).repeat(250_000));
    const manifest = await writePacks(site);
    expect(manifest.packs.filter(({ part, language }) => part === 'norms' && language === 'de').length).toBeGreaterThan(1);
    for (const number of [0, 13, 29]) {
      const path = `normen/n${String(number).padStart(2, '0')}/index.html`;
      const bytes = await readFrom(await openPack(pack(packWith(path, manifest)!.file)), path);
      expect(Buffer.from(bytes!).toString()).toBe(String(number).repeat(250_000));
    }
  });
});

it('a pack answers nothing for a file it does not hold', async () => {
  const open = await openPack(new Blob([new Uint8Array(await writePack([{ path: 'a', content: Buffer.from('A') }]))]));
  expect(await readFrom(open, 'b')).toBeUndefined();
});

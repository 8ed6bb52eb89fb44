// A server of its own for the tests of the offline copy: it can be stopped and started at the same address, and its site exchanged.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normaliseBase, serve } from '../../../scripts/serve.mjs';
import { writePacks } from '../../../src/integrations/offline-packs.ts';
import type { OfflineManifest } from '../../../src/model/offline-copy.ts';

export const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface OwnServer {
  url: string;
  /** No connection from now on. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** A connection on which no answer comes, until `start`. Gives the paths that are asked for from now on. */
  hang(): Promise<readonly string[]>;
  /** The site that it serves from now on. */
  show(site: string): void;
}

/** Serves a site until `stop`; `close` cleans up. */
export async function ownServer(site: string): Promise<OwnServer & { close(): Promise<void> }> {
  const home = mkdtempSync(join(tmpdir(), 'offline-'));
  const root = join(home, 'site');
  const show = (folder: string): void => {
    if (existsSync(root)) unlinkSync(root);
    symlinkSync(folder, root);
  };
  show(site);
  const base = normaliseBase(process.env.BASE_PATH);
  let running: { url: string; close(): Promise<void> } | undefined = await serve({ root, base });
  const { url } = running;
  let silent: Server | undefined;
  const port = Number(new URL(url).port);
  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  const start = async (): Promise<void> => {
    if (silent) await new Promise((done) => { silent!.close(done); silent!.closeAllConnections(); });
    silent = undefined;
    running ??= await serve({ root, base, port });
  };
  const hang = async (): Promise<readonly string[]> => {
    await stop();
    const asked: string[] = [];
    silent = createServer(({ url = '' }) => { asked.push(url); });
    await new Promise<void>((done) => { silent!.listen(port, '127.0.0.1', done); });
    return asked;
  };
  return { url, show, stop, start, hang, close: () => stop().then(() => rmSync(home, { recursive: true })) };
}

export const manifestOf = (site: string): OfflineManifest => JSON.parse(readFileSync(join(site, 'offline', 'manifest.json'), 'utf8')) as OfflineManifest;

/** A small site: the frame, one state, and the release that it is said to be. `edit` changes pages before they are packed. */
export async function smallSite(release: string, edit: Record<string, (text: string) => string> = {}): Promise<string> {
  const site = mkdtempSync(join(tmpdir(), 'offline-'));
  const plan = manifestOf(dist);
  for (const path of ['assets', 'index.html', '404.html', 'favicon.svg', 'sw.js', 'suche', 'offline/index.html', 'offline/nicht-gespeichert', 'offline/manifest.json', 'laender/tr', 'laender/eg', 'qualifikationen/tr-0001', 'en/index.html']) cpSync(join(dist, path), join(site, path), { recursive: true });
  for (const [path, change] of Object.entries(edit)) writeFileSync(join(site, path), change(readFileSync(join(site, path), 'utf8')));
  writeFileSync(join(site, 'offline/manifest.json'), JSON.stringify({ format: plan.format, release, date: plan.date, parts: plan.parts.filter(({ id }) => ['common', 'tr', 'eg'].includes(id)) }));
  await writePacks(site);
  return site;
}

/** Puts the switch that takes every copy back in place of the worker, as a build without the offer does. */
export function killWorker(site: string, kill: string): void {
  const file = join(site, 'sw.js');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/worker-[\w-]+\.js/, kill));
}

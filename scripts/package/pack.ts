// Makes the files of the package from those of the site and packs each, in several threads: packing in pure JavaScript takes longest.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { kindOf } from './contents.ts';
import { pageOnDisk, stylesOnDisk, type PagePlaces } from './disk-page.ts';
import { indexScript } from './index-scripts.ts';
import { forwardingPage } from './newest-pages.ts';
import type { ZipEntry } from './zip.ts';

/** What a thread makes: a file of the site, or one that was made for the package. */
export type Source = { name: string; path: string } | { name: string; text: string };

export interface PackedFile extends ZipEntry {
  sha256: string;
}

export interface Order {
  folder: string;
  places: PagePlaces;
  sources: Source[];
}

const MOST_THREADS = 4;
/** Packed already. */
const PACKED = /\.(?:woff2|png|jpe?g|webp|zip)$/;

/** The content of a file in the package. */
export function contentOf(source: Source, folder: string, places: PagePlaces): Uint8Array {
  if ('text' in source) return Buffer.from(source.text);
  const { name, path } = source;
  const content = readFileSync(join(folder, path));
  const kind = kindOf(path);
  const newest = places.newest.get(name);
  if (newest !== undefined) return Buffer.from(forwardingPage(content.toString('utf8'), name, newest));
  if (kind === 'page') return Buffer.from(pageOnDisk(content.toString('utf8'), name, places));
  if (kind === 'styles') return Buffer.from(stylesOnDisk(content.toString('utf8'), name, places));
  return kind === 'index' ? Buffer.from(indexScript(path, content)) : content;
}

function pack(source: Source, { folder, places }: Order): PackedFile {
  const { name } = source;
  const content = contentOf(source, folder, places);
  const deflated = PACKED.test(name) ? undefined : deflateSync(content, { level: 6 });
  const isPacked = deflated !== undefined && deflated.length < content.length;
  return { name, size: content.length, crc: crc32(content), content: isPacked ? deflated : content, isPacked, sha256: createHash('sha256').update(content).digest('hex') };
}

function inThread(order: Order): Promise<PackedFile[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => { if (code !== 0) reject(new Error(`A thread that packs ended with ${code}.`)); });
  });
}

/** Every file, packed, in the order of the sources. */
export async function packFiles({ sources, ...order }: Order, threads = Math.min(availableParallelism(), MOST_THREADS)): Promise<PackedFile[]> {
  const shares = Array.from({ length: threads }, (_, share) => sources.filter((_source, place) => place % threads === share));
  const packed = await Promise.all(shares.map((share) => inThread({ ...order, sources: share })));
  return sources.map((_, place) => packed[place % threads]![Math.floor(place / threads)]!);
}

if (!isMainThread && parentPort) {
  const order = workerData as Order;
  parentPort.postMessage(order.sources.map((source) => pack(source, order)));
}

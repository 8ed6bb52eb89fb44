// Where the copy lies in the browser: packs and two records in Cache Storage, which worker and pages both reach.
import type { Copy, Job } from '../../model/offline-copy.ts';
import { offlineFile } from '../../file-routes.ts';
import { base } from '../../routes.ts';

/** One host may carry several handbooks, told apart by their folder. */
const PACKS = `handbuch${base}packs`;
const RECORDS = `handbuch${base}records`;

interface Records {
  copy: Copy;
  job: Job;
}

/** A cache that is there. Looking must not make one: nothing is stored before somebody asks for it. */
async function existing(name: string): Promise<Cache | undefined> {
  return (await caches.has(name)) ? caches.open(name) : undefined;
}

/** A record, if there is one. */
export async function readRecord<K extends keyof Records>(name: K): Promise<Records[K] | undefined> {
  const response = await (await existing(RECORDS))?.match(offlineFile(name));
  return response?.json() as Promise<Records[K] | undefined>;
}

/** Writes a record; without a value it is deleted. */
export async function writeRecord<K extends keyof Records>(name: K, record: Records[K] | undefined): Promise<void> {
  const cache = await caches.open(RECORDS);
  if (record) await cache.put(offlineFile(name), Response.json(record));
  else await cache.delete(offlineFile(name));
}

/** Names of the packs that are there. */
export async function storedPacks(): Promise<Set<string>> {
  const requests = (await (await existing(PACKS))?.keys()) ?? [];
  return new Set(requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
}

export async function readPack(file: string): Promise<Blob | undefined> {
  return (await (await existing(PACKS))?.match(offlineFile(file)))?.blob();
}

export async function putPack(file: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  await (await caches.open(PACKS)).put(offlineFile(file), new Response(content));
}

/** Deletes every pack that nothing needs any more. */
export async function keepPacks(needed: ReadonlySet<string>): Promise<void> {
  const cache = await existing(PACKS);
  for (const file of await storedPacks()) if (!needed.has(file)) await cache?.delete(offlineFile(file));
}

/** Deletes copy, records and whatever was begun. */
export async function deleteEverything(): Promise<void> {
  await Promise.all([PACKS, RECORDS].map((name) => caches.delete(name)));
}

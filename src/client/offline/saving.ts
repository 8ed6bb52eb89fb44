// Saving from the first pack to the finished copy: the record of the copy is exchanged only when every pack of the new one is there.
import { packsFor, sumOf, type Choice, type Copy, type Job, type OfflineManifest } from '../../model/offline-copy.ts';
import { offlineFile, workerFile } from '../../file-routes.ts';
import { base } from '../../routes.ts';
import { download, Stopped } from './download.ts';
import type { Question } from './messages.ts';
import { deleteEverything, keepPacks, putPack, readRecord, storedPacks, writeRecord } from './store.ts';

/** The manifest is small; what takes longer is no connection. */
const PATIENCE = 20_000;

/** What the server offers; undefined without a connection. */
export async function fetchManifest(): Promise<OfflineManifest | undefined> {
  try {
    const response = await fetch(offlineFile('manifest.json'), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? ((await response.json()) as OfflineManifest) : undefined;
  } catch {
    return undefined;
  }
}

/** What lies in the browser. Throws `Stopped` where nothing may be saved. */
export async function look(): Promise<{ copy: Copy | undefined; job: Job | undefined; stored: Set<string> }> {
  if (!location.protocol.startsWith('http') || !isSecureContext || !('serviceWorker' in navigator) || !('caches' in globalThis) || !('DecompressionStream' in globalThis)) throw new Stopped('unsupported');
  try {
    return { copy: await readRecord('copy'), job: await readRecord('job'), stored: await storedPacks() };
  } catch (error) {
    throw new Stopped('storage', error);
  }
}

/** What a choice has in all, what of it has to come, and the bytes that are there. */
export function toLoad(manifest: OfflineManifest, choice: Choice, stored: ReadonlySet<string>) {
  const packs = packsFor(manifest, choice);
  const absent = packs.filter(({ file }) => !stored.has(file));
  const [all, missing] = [sumOf(packs), sumOf(absent)];
  return { all, missing, requests: absent.length, done: all.bytes - missing.bytes };
}

/** Free bytes, as far as the browser tells. */
export async function freeSpace(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({ quota: undefined, usage: undefined }));
  return quota === undefined ? undefined : Math.max(0, quota - (usage ?? 0));
}

async function tell(question: Question): Promise<void> {
  (await navigator.serviceWorker.getRegistration(base))?.active?.postMessage(question);
}

/** The day where the reader is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}

/** Saves a choice, or goes on with it. Two windows never save at once. */
export async function save(job: Job, onProgress: (done: number, all: number) => void, signal: AbortSignal): Promise<void> {
  await navigator.locks.request(`handbuch${base}`, { ifAvailable: true }, async (lock) => {
    if (!lock) throw new Stopped('busy');
    const packs = packsFor(job.manifest, job.choice);
    try {
      await navigator.serviceWorker.register(workerFile, { scope: base, updateViaCache: 'none' });
      await writeRecord('job', job);
    } catch (error) {
      const { name } = error as Error;
      throw new Stopped(name === 'QuotaExceededError' ? 'space' : name === 'TypeError' ? 'connection' : 'storage', error);
    }
    // The browser may refuse to keep it when space becomes short; the copy is of use all the same.
    void navigator.storage.persist().catch(() => false);
    const all = sumOf(packs).bytes;
    await download({ packs, stored: await storedPacks(), address: offlineFile, put: putPack, onProgress: (done) => onProgress(done, all), signal });
    await writeRecord('copy', { ...job, savedOn: today() });
    await writeRecord('job', undefined);
    await keepPacks(new Set(packs.map(({ file }) => file)));
    await tell({ kind: 'changed' });
  });
}

/** Drops what was begun; a complete copy stays. */
export async function discard(): Promise<void> {
  const copy = await readRecord('copy');
  if (!copy) return removeCopy();
  await writeRecord('job', undefined);
  await keepPacks(new Set(packsFor(copy.manifest, copy.choice).map(({ file }) => file)));
}

/** Takes everything out of the browser, the worker included. */
export async function removeCopy(): Promise<void> {
  await deleteEverything();
  await tell({ kind: 'changed' });
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
}

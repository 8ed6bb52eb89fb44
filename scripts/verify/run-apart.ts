// Runs one slow check in a thread of its own, beside the others: validating HTML is the slowest of all.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readArchive } from './archive.ts';
import { checks } from './index.ts';
import { runChecks, type Report } from './run-checks.ts';
import type { Site } from './site.ts';

/** Checks that look at the text of each page alone, so that the thread needs no tree and no content. */
export const apart = ['html'];

type Order = Pick<Site, 'folder' | 'base' | 'origin' | 'guide'> & { files: string[] };

/** What the checks named in `apart` find. An error in the thread is an error here. */
export function runApart({ folder, base, origin, guide, files }: Site): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { folder, base, origin, guide, files: [...files] } satisfies Order });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => { if (code !== 0) reject(new Error(`The thread that validates HTML ended with ${code}.`)); });
  });
}

if (!isMainThread && parentPort) {
  const order = workerData as Order;
  const site: Site = { ...order, files: new Set(order.files), content: { entries: [], translations: [], strangers: [] }, archive: readArchive() };
  parentPort.postMessage(runChecks(site, checks.filter(({ id }) => apart.includes(id))));
}

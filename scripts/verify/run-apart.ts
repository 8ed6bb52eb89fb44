// Runs one slow check in threads of its own, beside the others: validating HTML is the slowest of all.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readArchive } from './archive.ts';
import { checks } from './index.ts';
import { runChecks, type Report } from './run-checks.ts';
import type { Site } from './site.ts';

/** Checks that look at the text of each page alone, so that a thread needs no tree, no content and not all pages. */
export const apart = ['html'];

type Order = Pick<Site, 'folder' | 'base' | 'origin' | 'guide'> & { files: string[] };

/** What the checks named in `apart` find, each thread in its share of the pages. An error in a thread is an error here. */
export async function runApart(site: Site, threads = Math.min(4, availableParallelism())): Promise<Report> {
  const pages = [...site.files].filter((path) => path.endsWith('.html'));
  // Neighbours stay together: the addresses of one entry share sections, which are validated once.
  const shares = Array.from({ length: threads }, (_, share) => pages.slice((share * pages.length) / threads, ((share + 1) * pages.length) / threads));
  const reports = await Promise.all(shares.map((files) => runShare(site, files)));
  return { pages: reports.reduce((sum, { pages }) => sum + pages, 0), findings: reports.flatMap(({ findings }) => findings), notes: reports.flatMap(({ notes }) => notes) };
}

function runShare({ folder, base, origin, guide }: Site, files: string[]): Promise<Report> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { folder, base, origin, guide, files } satisfies Order });
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

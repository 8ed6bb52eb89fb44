// The service worker: pages from the network first, the saved copy where the network fails, and files that never change from the copy at once.
import { fileAt, isChosen, neverChanges, type Copy, type Newest } from '../../model/offline-copy.ts';
import { offlineFile } from '../../file-routes.ts';
import { base, pagePath, permanentPage } from '../../routes.ts';
import { CopyReader } from './copy-reader.ts';
import type { HowServed, Question } from './messages.ts';
import { readRecord, writeRecord } from './store.ts';
import { worker, type FetchAsked } from './worker-scope.ts';

/** So long the network may take before the copy answers. */
const PATIENCE = 4000;
/** So long an answer holds that the copy is what the server has. */
const CONFIRMED = 600_000;
/** Pages whose origin is remembered. */
const REMEMBERED = 200;

const reader = new CopyReader();
/** Pages that came from the copy: what they load comes from it, too, so that both fit together. */
const fromCopy = new Set<string>();
/** Permanent pages that were not asked for at the server, because the copy was confirmed: the page asks afterwards. */
const atOnce = new Set<string>();
let newest: { at: number; answer: Newest } | undefined;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  const address = decoded(pathname.slice(base.length));
  // The copy itself is fetched past the copy.
  if (address === undefined || (request.mode !== 'navigate' && /^offline\/[^/]+\.(?:pack|json)$/.test(address))) return;
  event.respondWith(answer(event, address));
});

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function answer({ request, clientId, resultingClientId }: FetchAsked, address: string): Promise<Response> {
  const copy = await reader.copy();
  if (!copy) return fetch(request);
  const isPage = request.mode === 'navigate';

  if (fromCopy.has(clientId) && !isPage || neverChanges(address) || (permanentPage(address) && isConfirmed(copy))) {
    const saved = await reader.find(copy, address);
    if (saved && isPage) remember(atOnce, resultingClientId || request.url);
    if (saved) return saved;
  }
  try {
    const response = await (isChosen(fileAt(address), copy) ? patiently(request, () => reader.find(copy, address)) : fetch(request));
    if (response.status < 500) {
      for (const set of [fromCopy, atOnce]) set.delete(request.url);
      return response;
    }
    throw new Error(String(response.status), { cause: response });
  } catch (error) {
    const saved = (await reader.find(copy, address)) ?? (isPage ? await instead(copy, address) : undefined);
    if (isPage && saved) remember(fromCopy, resultingClientId || request.url);
    if (saved) return saved;
    if (error instanceof Error && error.cause instanceof Response) return error.cause;
    throw error;
  }
}

/** The network's answer, unless it takes long and the copy has one. */
async function patiently(request: Request, find: () => Promise<Response | undefined>): Promise<Response> {
  const network = fetch(request);
  const timer = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE));
  const first = await Promise.race([network, timer]);
  if (first) return first;
  if (await find()) {
    network.catch(() => undefined);
    throw new Error('too slow');
  }
  return network;
}

/** The page for an address that the copy does not hold: there is no such page, or it was not saved. */
async function instead(copy: Copy, address: string): Promise<Response | undefined> {
  if (isChosen(fileAt(address), copy)) return reader.instead(copy, '404.html', 404);
  const own = address.startsWith('en/') ? 'en' : 'de';
  for (const language of [own, ...copy.choice.languages] as const) {
    const page = await reader.instead(copy, `${pagePath('notSaved', language).slice(base.length)}index.html`, 503);
    if (page) return page;
  }
  return undefined;
}

function remember(pages: Set<string>, client: string): void {
  const [oldest] = pages;
  if (pages.size >= REMEMBERED && oldest !== undefined) pages.delete(oldest);
  pages.add(client);
}

const isConfirmed = (copy: Copy): boolean => newest !== undefined && Date.now() - newest.at < CONFIRMED && newest.answer.build === copy.manifest.build;

/** What the server has now; undefined without a connection. An earlier answer is enough unless `anew`. */
async function askNewest(anew = false): Promise<Newest | undefined> {
  if (anew || !newest || Date.now() - newest.at >= CONFIRMED) {
    try {
      const response = await fetch(offlineFile('newest.json'), { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
      if (response.ok) newest = { at: Date.now(), answer: (await response.json()) as Newest };
    } catch {
      newest = undefined;
    }
  }
  return newest?.answer;
}

async function howServed(client: string, url: string): Promise<HowServed> {
  const copy = await reader.copy();
  if (!copy) return {};
  if (fromCopy.has(client) || fromCopy.has(url)) return { copy: copy.manifest };
  const wasAtOnce = atOnce.has(client) || atOnce.has(url);
  const server = await askNewest(wasAtOnce);
  if (wasAtOnce) return server?.build === copy.manifest.build ? {} : { copy: copy.manifest };
  return server && server.build !== copy.manifest.build && server.build !== copy.hidden ? { newer: server } : {};
}

worker.addEventListener('message', (event) => {
  const question = event.data as Question;
  const { id = '', url = '' } = event.source ?? {};
  if (question.kind === 'how') event.waitUntil(howServed(id, url).then((how) => event.ports[0]?.postMessage(how)));
  else if (question.kind === 'changed') {
    reader.forget();
    newest = undefined;
  } else event.waitUntil(hide(question.build));
});

async function hide(build: string): Promise<void> {
  const copy = await readRecord('copy');
  if (copy) await writeRecord('copy', { ...copy, hidden: build });
  reader.forget();
}

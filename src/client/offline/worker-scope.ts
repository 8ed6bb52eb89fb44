// What the service worker uses of its surroundings. TypeScript's own list of them cannot stand beside that of pages.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchAsked extends Extendable {
  request: Request;
  /** The page that asks; empty for a page itself. */
  clientId: string;
  /** The page that comes of it. */
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}

interface Told extends Extendable {
  data: unknown;
  ports: readonly MessagePort[];
  source: { id: string; url: string } | null;
}

interface Events {
  install: Extendable;
  activate: Extendable;
  fetch: FetchAsked;
  message: Told;
}

interface WorkerScope {
  addEventListener<K extends keyof Events>(name: K, listener: (event: Events[K]) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { unregister(): Promise<boolean> };
}

export const worker = globalThis as unknown as WorkerScope;

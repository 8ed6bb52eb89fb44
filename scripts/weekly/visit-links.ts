// Visits addresses politely: one at a time per host, with a limit on time and on the number of hosts at once, HEAD first.
export interface Visited {
  url: string;
  /** ok; gone = 404, 410 or no such host; moved = permanently elsewhere; unclear = refused, overloaded or timed out: nothing follows from it. */
  state: 'ok' | 'gone' | 'moved' | 'unclear';
  /** Status, or what went wrong. */
  why: string;
  to?: string;
}

export interface VisitOptions {
  fetch: (url: string, options: { method: 'HEAD' | 'GET'; redirect: 'manual'; signal: AbortSignal; headers: Record<string, string> }) => Promise<{ status: number; headers: { get(name: string): string | null }; body?: { cancel(): Promise<void> } | null }>;
  wait: (milliseconds: number) => Promise<void>;
  hosts?: number;
  pause?: number;
  timeout?: number;
}

const headers = { 'user-agent': 'Qualifikationshandbuch-Linkpruefung/1 (woechentlich)', accept: '*/*' };
// Hosts that only machines inside a network can reach are never asked.
const PRIVATE = /^(localhost|.*\.(local|internal|localhost)|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|0\.|\[)/;
const REFUSED_HEAD = new Set([400, 403, 404, 405, 406, 429, 500, 501, 503]);

/** What a status says about an address. */
export function judge(status: number, location: string | null, url: string): Visited {
  if (status === 404 || status === 410) return { url, state: 'gone', why: String(status) };
  if (status === 301 || status === 308) {
    const to = location !== null && URL.canParse(location, url) ? new URL(location, url).href : undefined;
    // The same page with "s", "www" or a slash is a formality.
    const plain = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/?([?#].*)?$/, '$1');
    if (to !== undefined && plain(to) === plain(url)) return { url, state: 'ok', why: String(status) };
    return { url, state: 'moved', why: String(status), ...(to === undefined ? {} : { to }) };
  }
  return { url, state: status < 400 ? 'ok' : 'unclear', why: String(status) };
}

async function visit(url: string, { fetch, timeout = 20_000 }: VisitOptions): Promise<Visited> {
  const { hostname, protocol } = new URL(url);
  if (PRIVATE.test(hostname) || !/^https?:$/.test(protocol)) return { url, state: 'unclear', why: 'keine öffentliche Adresse' };
  try {
    for (const method of ['HEAD', 'GET'] as const) {
      const answer = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(timeout), headers });
      await answer.body?.cancel();
      if (method === 'GET' || !REFUSED_HEAD.has(answer.status)) return judge(answer.status, answer.headers.get('location'), url);
    }
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    if (cause?.code === 'ENOTFOUND') return { url, state: 'gone', why: 'Rechner nicht gefunden' };
    return { url, state: 'unclear', why: name === 'TimeoutError' ? 'keine Antwort' : cause?.code ?? name };
  }
  throw new Error('unreachable');
}

/** Visits each address once. The result is in the order of the addresses. */
export async function visitLinks(urls: readonly string[], options: VisitOptions): Promise<Visited[]> {
  const { hosts = 6, pause = 1_000, wait } = options;
  const queues = Object.values(Object.groupBy([...new Set(urls)], (url) => new URL(url).hostname)) as string[][];
  const found = new Map<string, Visited>();
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, url] of queue.entries()) {
        if (index > 0) await wait(pause);
        found.set(url, await visit(url, options));
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return [...new Set(urls)].map((url) => found.get(url)!);
}

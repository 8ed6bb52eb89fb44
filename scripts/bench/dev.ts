// What an author waits for: start of the development server, its first page, and an edit of one profile until the page shows it.
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { entryPath } from '../../src/routes.ts';
import { findFreePort } from '../serve.mjs';
import { programOf, root } from '../set-up/processes.mjs';
import { environmentOf, firstQualification } from './handbook.ts';
import { cpuSecondsOf, type Say } from './measure.ts';
import { medianOf } from './sizes.ts';

interface Wait {
  seconds: number;
  /** Undefined where the system does not tell. */
  cpuSeconds?: number;
}

export interface DevFigures {
  /** Until the server listens, with the cache of the build before it. */
  start: Wait;
  /** Then until the first page is there. */
  firstPage: Wait;
  /** The same page again, nothing changed. */
  pageAgain: Wait;
  /** From the edit of a profile until its page came with it, as a browser asks for it; the middle one of several. */
  edit: Wait;
}

const EDITS = 3;
const LONGEST_MS = 600_000;

/** Time and processor time of what happens in between. */
async function waitFor(pid: number, happen: () => Promise<unknown>): Promise<Wait> {
  const [startedAt, before] = [performance.now(), cpuSecondsOf(pid)];
  await happen();
  const after = cpuSecondsOf(pid);
  return { seconds: (performance.now() - startedAt) / 1000, ...(before !== undefined && after !== undefined && { cpuSeconds: after - before }) };
}

async function fetchPage(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_MS) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return text;
}

async function untilListening(origin: string, server: ChildProcess): Promise<void> {
  const endsAt = Date.now() + LONGEST_MS;
  while (Date.now() < endsAt) {
    if (server.exitCode !== null) throw new Error(`The development server ended with ${server.exitCode}.`);
    // Answered by Vite itself: no page is made for it.
    if (await fetch(`${origin}/@vite/client`).then(({ ok }) => ok, () => false)) return;
    await sleep(100);
  }
  throw new Error('The development server does not listen.');
}

/** Tells of every reload that the server asks browsers for, as its own script in the page does. */
async function listenForReloads(origin: string): Promise<{ next: () => Promise<void>; close: () => void }> {
  const token = /wsToken = "([^"]+)"/.exec(await fetchPage(`${origin}/@vite/client`))?.[1] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((done, fail) => {
    socket.addEventListener('open', done, { once: true });
    socket.addEventListener('error', () => fail(new Error('The development server takes no connection for reloads.')), { once: true });
  });
  let reloads = 0;
  let wake = () => {};
  socket.addEventListener('message', ({ data }) => {
    if ((JSON.parse(String(data)) as { type: string }).type === 'full-reload') {
      reloads += 1;
      wake();
    }
  });
  return {
    async next() {
      const endsAt = Date.now() + LONGEST_MS;
      while (reloads === 0) {
        if (Date.now() > endsAt) throw new Error('No reload came after the edit.');
        await Promise.race([new Promise<void>((done) => { wake = done; }), sleep(1000)]);
      }
      reloads = 0;
    },
    close: () => socket.close(),
  };
}

function writeEdit(path: string, mark: string): void {
  const text = readFileSync(path, 'utf8');
  const bodyAt = text.indexOf('\n---\n', 4);
  writeFileSync(path, text.slice(0, bodyAt) + text.slice(bodyAt).replace(/^\p{L}.*$/mu, (paragraph) => `${paragraph} ${mark}`));
}

async function measureServer(pid: number, origin: string, server: ChildProcess, path: string): Promise<DevFigures> {
  const page = `${origin}${entryPath('qualifications', basename(path, '.mdx'), 'de')}`;
  const start = await waitFor(pid, () => untilListening(origin, server));
  const firstPage = await waitFor(pid, () => fetchPage(page));
  const pageAgain = await waitFor(pid, () => fetchPage(page));
  const reloads = await listenForReloads(origin);
  const edits: Wait[] = [];
  for (let edit = 1; edit <= EDITS; edit++) {
    const mark = `Messung ${edit}.`;
    edits.push(await waitFor(pid, async () => {
      writeEdit(path, mark);
      do await reloads.next(); while (!(await fetchPage(page)).includes(mark));
    }));
    // What the server still does behind an edit belongs to none of them.
    await sleep(2000);
  }
  reloads.close();
  const cpu = edits.flatMap(({ cpuSeconds }) => cpuSeconds ?? []);
  return { start, firstPage, pageAgain, edit: { seconds: medianOf(edits.map(({ seconds }) => seconds)), ...(cpu.length > 0 && { cpuSeconds: medianOf(cpu) }) } };
}

/** Measures `astro dev` on a corpus that was built; its profile is as before afterwards. */
export async function measureDev(place: string, say: Say): Promise<DevFigures> {
  const path = firstQualification(join(place, 'content'));
  const original = readFileSync(path);
  const port = await findFreePort(4521);
  const log = createWriteStream(join(place, 'dev.log'));
  // Its store lies in the project, for whatever content: another corpus must not be in it.
  const store = join(root, '.astro', 'data-store.json');
  rmSync(store, { force: true });
  const server = spawn(process.execPath, [programOf('astro', 'astro'), 'dev', '--host', '127.0.0.1', '--port', String(port)], { cwd: root, env: environmentOf(place), stdio: ['ignore', 'pipe', 'pipe'] });
  server.stdout.pipe(log, { end: false });
  server.stderr.pipe(log, { end: false });
  try {
    const figures = await measureServer(server.pid!, `http://127.0.0.1:${port}`, server, path);
    const inWords = ({ seconds, cpuSeconds }: Wait) => `${seconds.toFixed(1)} s (${cpuSeconds?.toFixed(1) ?? '–'} s on processors)`;
    say(`development server: start ${inWords(figures.start)}, an edit until it shows ${inWords(figures.edit)}`);
    return figures;
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((done) => server.once('close', done));
    log.end();
    writeFileSync(path, original);
    rmSync(store, { force: true });
  }
}

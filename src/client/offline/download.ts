// Fetches the packs of a choice one after the other; what has come stays, so that an interruption costs one pack at most.
import type { SaveFault } from '../../labels/offline.ts';
import { sumOf, type Pack } from '../../model/offline-copy.ts';

/** Why it stopped; `paused` is the reader's wish. */
export class Stopped extends Error {
  readonly fault: SaveFault | 'paused';
  constructor(fault: SaveFault | 'paused', cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** A line on which nothing comes for so long is broken. */
const SILENCE = 20_000;
/** Before a second attempt. */
const BREATH = 1000;

export interface Download {
  packs: readonly Pack[];
  /** Names of those that are there. */
  stored: ReadonlySet<string>;
  address(file: string): string;
  put(file: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Called with all bytes that have come. */
  onProgress(bytes: number): void;
  signal: AbortSignal;
}

/** Ends when all packs are there, else throws why not. */
export async function download({ packs, stored, address, put, onProgress, signal }: Download): Promise<void> {
  let done = sumOf(packs.filter(({ file }) => stored.has(file))).bytes;
  onProgress(done);
  for (const pack of packs) {
    if (stored.has(pack.file)) continue;
    const fetched = () => fetchPack(pack, address(pack.file), (bytes) => onProgress(done + bytes), signal);
    const content = await fetched().catch(async (error: unknown) => {
      if (!(error instanceof Stopped && (error.fault === 'connection' || error.fault === 'damaged'))) throw error;
      await pauseFor(BREATH, signal);
      return fetched();
    });
    await put(pack.file, content).catch((error: unknown) => {
      throw new Stopped((error as Error).name === 'QuotaExceededError' ? 'space' : 'storage', error);
    });
    done += pack.bytes;
    onProgress(done);
    if (signal.aborted) throw new Stopped('paused');
  }
}

async function fetchPack({ bytes, sha256 }: Pack, address: string, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE);
  const content = new Uint8Array(bytes);
  let come = 0;
  try {
    // The name says what is in it: an answer that the browser has kept is as good.
    const response = await fetch(address, { signal: AbortSignal.any([signal, silence.signal]) });
    if (response.status === 404 || response.status === 410) throw new Stopped('changed');
    if (!response.ok) throw new Stopped('connection');
    const body = response.body!.getReader();
    for (let part = await body.read(); !part.done; part = await body.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE);
      if (come + part.value.length > bytes) throw new Stopped('damaged');
      content.set(part.value, come);
      come += part.value.length;
      onBytes(come);
    }
  } catch (error) {
    if (error instanceof Stopped) throw error;
    throw new Stopped(signal.aborted ? 'paused' : 'connection', error);
  } finally {
    clearTimeout(timer);
  }
  if (come < bytes) throw new Stopped('connection');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  if ([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== sha256) throw new Stopped('damaged');
  return content;
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      fail(new Stopped('paused'));
    });
  });
}

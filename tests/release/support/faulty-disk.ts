// A disk that fails at a chosen call: a killed process, a torn write, a full disk, missing rights, a power failure.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { realDisk, type Disk } from '../../../scripts/publish/disk.ts';

/** Not a system error: nothing in the program may catch it and go on. */
export class Killed extends Error {}

export const faults = ['killed before', 'killed after', 'torn write', 'power failure', 'full once', 'full for good', 'denied once', 'denied for good'] as const;
export type Fault = (typeof faults)[number];

export interface Plan {
  fault: Fault;
  /** Number of the call, from 1. */
  at: number;
  random: () => number;
}

const systemError = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code, path });

/** Real files, but without waiting for the platter: what a power failure takes is played instead. */
const quickDisk: Disk = { ...realDisk, write: (path, bytes) => writeFileSync(path, bytes), syncFolder: () => undefined };

/** Everything that is not yet sure to survive a power failure, with the way back. */
class Unsynced {
  #undo: { folder: string; back: () => void }[] = [];

  note(folder: string, back: () => void): void {
    this.#undo.push({ folder, back });
  }

  sync(folder: string): void {
    this.#undo = this.#undo.filter((change) => change.folder !== folder);
  }

  /** Any part of it may be lost, newest first. */
  lose(random: () => number): void {
    for (const { back } of this.#undo.reverse()) if (random() < 0.5) back();
  }
}

const kinds: Record<string, 'write' | 'change' | 'look'> = { write: 'write', makeFolder: 'write', claimFolder: 'write', move: 'change', removeFile: 'change', removeEmptyFolder: 'change', syncFolder: 'look', read: 'look', isFolder: 'look', list: 'look' };

/** A disk with one fault, or with none to count the calls. */
export function makeFaultyDisk(plan?: Plan): { disk: Disk; calls: () => number } {
  let calls = 0;
  let isDead = false;
  const unsynced = new Unsynced();

  const die = () => {
    isDead = true;
    if (plan?.fault === 'power failure') unsynced.lose(plan.random);
    throw new Killed();
  };

  const remember = (name: string, [path, second]: string[]) => {
    const keep = (at: string) => (existsSync(at) && name !== 'removeEmptyFolder' ? readFileSync(at) : undefined);
    if (name === 'write' && !existsSync(path!)) unsynced.note(dirname(path!), () => rmSync(path!, { force: true }));
    if (name === 'removeFile') {
      const bytes = keep(path!);
      if (bytes) unsynced.note(dirname(path!), () => existsSync(dirname(path!)) && writeFileSync(path!, bytes));
    }
    if (name === 'move') {
      const former = keep(second!);
      unsynced.note(dirname(second!), () => {
        if (!existsSync(second!) || existsSync(path!)) return;
        mkdirSync(dirname(path!), { recursive: true });
        renameSync(second!, path!);
        if (former) writeFileSync(second!, former);
      });
    }
    if (name === 'syncFolder') unsynced.sync(path!);
  };

  const call = (name: keyof Disk, args: unknown[]): unknown => {
    if (isDead) throw new Killed();
    calls += 1;
    const path = args[0] as string;
    const run = () => {
      remember(name, args as string[]);
      return (quickDisk[name] as (...args: unknown[]) => unknown)(...args);
    };
    if (!plan || calls < plan.at) return run();

    const isNow = calls === plan.at;
    const kind = kinds[name];
    const halfWrite = () => name === 'write' && quickDisk.write(path, (args[1] as Uint8Array).subarray(0, Math.floor((args[1] as Uint8Array).length * plan.random())));
    switch (plan.fault) {
      case 'killed before': return die();
      case 'killed after':
      case 'power failure': {
        run();
        return die();
      }
      case 'torn write': {
        halfWrite();
        return die();
      }
      case 'full once':
      case 'full for good': {
        if (kind !== 'write' || (!isNow && plan.fault === 'full once')) return run();
        halfWrite();
        throw systemError('ENOSPC', path);
      }
      case 'denied once':
      case 'denied for good': {
        if (kind === 'look' || (!isNow && plan.fault === 'denied once')) return run();
        throw systemError('EACCES', path);
      }
    }
  };

  const disk = Object.fromEntries((Object.keys(kinds) as (keyof Disk)[]).map((name) => [name, (...args: unknown[]) => call(name, args)])) as unknown as Disk;
  return { disk, calls: () => calls };
}

/** Small, seeded, good enough to choose: the same seed gives the same run. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

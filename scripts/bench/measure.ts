// Runs a program and measures it: time that passed, time on the processors, most memory of it and all it starts.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';

export interface Measured {
  /** Exit code; a figure of a program that failed means nothing. */
  code: number;
  /** Seconds by the clock. */
  seconds: number;
  /** Seconds on processors; undefined where the system does not tell (other than Linux). */
  cpuSeconds?: number;
  /** Bytes of memory at the highest moment seen, all processes together; undefined where the system does not tell. */
  peakMemory?: number;
}

/** Programs that run one after the other, as one: times together, most memory of any. */
export function inTurn(...all: Measured[]): Measured {
  const sum = (of: (each: Measured) => number) => all.reduce((total, each) => total + of(each), 0);
  const isTold = all.every(({ peakMemory }) => peakMemory !== undefined);
  return {
    code: all.find(({ code }) => code !== 0)?.code ?? 0,
    seconds: sum(({ seconds }) => seconds),
    ...(isTold && { cpuSeconds: sum(({ cpuSeconds = 0 }) => cpuSeconds), peakMemory: Math.max(...all.map(({ peakMemory = 0 }) => peakMemory)) }),
  };
}

/** Tells one line of what is going on. */
export type Say = (line: string) => void;

const LOOK_EVERY_MS = 50;
/** What Linux counts processor time in. */
const TICKS_PER_SECOND = 100;
const PAGE = 4096;

/** A process and all it started, as Linux knows them now. */
function tree(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => tree(Number(child))))];
  } catch {
    return [];
  }
}

function usage(pid: number): { ticks: number; bytes: number } | undefined {
  try {
    // Behind the name, which may hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    const at = (place: number) => Number(fields[place - 3]);
    // Fields 14 to 17 of proc(5): own time and that of children that have ended; 24: pages in memory.
    return { ticks: at(14) + at(15) + at(16) + at(17), bytes: at(24) * PAGE };
  } catch {
    return undefined;
  }
}

/** Seconds on processors so far of a process that runs and of all it started; undefined where the system does not tell. */
export function cpuSecondsOf(pid: number): number | undefined {
  const seen = tree(pid).flatMap((each) => usage(each) ?? []);
  return seen.length > 0 ? seen.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_SECOND : undefined;
}

/** Runs a program; what it prints goes to `log`. */
export function measure(program: string, args: string[], options: { cwd: string; env?: NodeJS.ProcessEnv; log: string }): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(program, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(options.log, { flags: 'a' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    let ticks = 0;
    let peak = 0;
    const look = () => {
      const seen = tree(child.pid!).flatMap((pid) => usage(pid) ?? []);
      ticks = Math.max(ticks, seen.reduce((sum, process) => sum + process.ticks, 0));
      peak = Math.max(peak, seen.reduce((sum, process) => sum + process.bytes, 0));
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      log.end();
      const seconds = (performance.now() - startedAt) / 1000;
      resolve({ code: code ?? 1, seconds, ...(peak > 0 && { cpuSeconds: ticks / TICKS_PER_SECOND, peakMemory: peak }) });
    });
  });
}

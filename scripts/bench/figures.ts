// What a run of the benchmark keeps: the machine, and for each size of corpus the parts that were measured.
import { cpus, platform, totalmem } from 'node:os';
import type { DevFigures } from './dev.ts';
import type { HandbookFigures } from './handbook.ts';
import type { Measured } from './measure.ts';
import type { PeerFigures, PeersFigures } from './peers.ts';
import type { ReadingFigures } from './reading.ts';
import type { SearchFigures } from './search.ts';

export interface Machine {
  node: string;
  system: string;
  processor: string;
  processors: number;
  memory: number;
}

/** One size of corpus. Parts other than the handbook's own builds are there where they were asked for. */
export interface SizeFigures {
  profiles: number;
  /** Versions of each profile beside the newest. */
  olderVersions: number;
  handbook: HandbookFigures;
  dev?: DevFigures;
  peers?: PeersFigures;
  search?: SearchFigures;
  reading?: ReadingFigures;
}

/** What another generator took for German, or for both languages; undefined where that was not measured. */
export const peerOf = ({ peers }: SizeFigures, name: PeerFigures['name'], languages: number): PeerFigures | undefined => peers?.peers.find((peer) => peer.name === name && peer.languages.length === languages);

/** The cold build of another generator in both languages; undefined where it was not measured, or failed. */
export function coldBuildOf(size: SizeFigures, name: PeerFigures['name']): Measured | undefined {
  const cold = peerOf(size, name, 2)?.cold;
  return cold?.code === 0 ? cold : undefined;
}

/** A whole run, as figures.json holds it. */
export interface Figures {
  date: string;
  machine: Machine;
  sizes: SizeFigures[];
}

export function thisMachine(): Machine {
  const processors = cpus();
  return { node: process.version, system: `${platform()} ${process.arch}`, processor: processors[0]?.model.trim() ?? 'unknown', processors: processors.length, memory: totalmem() };
}

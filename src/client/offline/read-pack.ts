// Reads one file out of a pack without unpacking the rest.
import type { PackIndex } from '../../model/offline-copy.ts';

/** The index of a pack, and where its blocks begin. */
export interface OpenPack {
  blob: Blob;
  index: PackIndex;
  start: number;
}

const LENGTH = 4;

export async function openPack(blob: Blob): Promise<OpenPack> {
  const length = new DataView(await blob.slice(0, LENGTH).arrayBuffer()).getUint32(0);
  const start = LENGTH + length;
  return { blob, index: JSON.parse(await blob.slice(LENGTH, start).text()) as PackIndex, start };
}

/** The content of a file; undefined if the pack does not hold it. */
export async function readFrom({ blob, index, start }: OpenPack, path: string): Promise<ArrayBuffer | undefined> {
  const file = index.files.find(([name]) => name === path);
  if (!file) return undefined;
  const [, number, offset, size] = file;
  const [from, length] = index.blocks[number]!;
  const block = blob.slice(start + from, start + from + length).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(block).arrayBuffer()).slice(offset, offset + size);
}

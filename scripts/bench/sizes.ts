// How much a built site is: pages, files, bytes, and the weight of a page of a profile.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow } from '../lib/files-below.ts';

export interface SiteSizes {
  pages: number;
  files: number;
  bytes: number;
  /** Compressed bytes of the middle one of the pages of profiles. */
  pageBytes: number;
}

/** About 200 of a list, spread evenly: to compress thirty thousand pages would say no more. */
export const sampleOf = <T>(list: readonly T[]): T[] => list.filter((_, index) => index % Math.max(1, Math.floor(list.length / 200)) === 0);

export const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Sizes of a built site; `isProfile` knows the pages of profiles by their paths. */
export function sizesOf(site: string, isProfile: (path: string) => boolean): SiteSizes {
  const files = filesBelow(site);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0),
    pageBytes: medianOf(sampleOf(files.filter(isProfile)).map((file) => gzipSync(readFileSync(join(site, file))).length)),
  };
}

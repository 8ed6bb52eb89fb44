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

export interface Spread { median: number; high: number; most: number }

/** Median, 95th percentile and maximum. */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: medianOf(values), high: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** Whether a path is the page of a qualification: in our site the German one, in others made of the same profiles both. */
export const isProfile = (path: string): boolean => /^(?:en\/)?qualifikationen\/[a-z]+-\d{4}\/index\.html$/.test(path);

/** Sizes of a built site. */
export function sizesOf(site: string): SiteSizes {
  const files = filesBelow(site);
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0),
    pageBytes: medianOf(sampleOf(files.filter(isProfile)).map((file) => gzipSync(readFileSync(join(site, file))).length)),
  };
}

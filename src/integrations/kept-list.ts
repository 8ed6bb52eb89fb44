// The list of the pages that a build keeps for the next one: in lines, since one text of it all would be longer than a string may be from some 50,000 profiles with their versions on.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Read } from '../model/reads.ts';

export interface KeptPage {
  /** SHA-256 of its text, which lies beside the list under this name. */
  digest: string;
  /** What it has read. */
  reads: readonly Read[];
  /** Whether the search index has it; undefined where nobody has looked. */
  isFound?: boolean;
}

export interface Kept {
  /** By file, relative to the site. */
  pages: ReadonlyMap<string, KeptPage>;
  /** What stood behind each name when the pages were made. */
  digests: ReadonlyMap<string, string>;
}

export const LIST = 'pages.jsonl';
/** Characters that are written at a time. */
const PIECE = 1_000_000;
const NEW_LINE = 0x0a;
const DIGEST = 64;

/** First line of the list; behind it come the names, then what was read together, then the pages, then the SHA-256 of all that. */
interface Head {
  world: string;
  names: number;
  groups: number;
}
type NameLine = [name: string, digest: string];
/** Places of names from 0 on; -1 is the first group. A group comes behind those that it holds. */
type Places = number[];
type PageLine = [file: string, digest: string, reads: Places, isFound?: boolean];

function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0, end = bytes.indexOf(NEW_LINE); end >= 0; start = end + 1, end = bytes.indexOf(NEW_LINE, start)) yield bytes.toString('utf8', start, end);
}

/** What the build before kept, if the list is whole and of the same world. */
export function readKept(folder: string, world: string): Kept {
  const nothing: Kept = { digests: new Map(), pages: new Map() };
  const place = join(folder, LIST);
  if (!existsSync(place)) return nothing;
  const bytes = readFileSync(place);
  const list = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
  if (createHash('sha256').update(list).digest('hex') !== bytes.toString('latin1', list.length)) return nothing;
  const lines = linesOf(list);
  const head = JSON.parse(lines.next().value as string) as Head;
  if (head.world !== world) return nothing;
  const digests = new Map<string, string>();
  for (let index = 0; index < head.names; index++) digests.set(...(JSON.parse(lines.next().value as string) as NameLine));
  const names = [...digests.keys()];
  const groups: Read[] = [];
  const readAt = (place: number): Read => (place < 0 ? groups[-1 - place]! : names[place]!);
  for (let index = 0; index < head.groups; index++) groups.push((JSON.parse(lines.next().value as string) as Places).map(readAt));
  const pages = new Map<string, KeptPage>();
  for (const line of lines) {
    const [file, digest, places, isFound] = JSON.parse(line) as PageLine;
    pages.set(file, { digest, reads: places.map(readAt), ...(isFound === undefined ? {} : { isFound }) });
  }
  return { digests, pages };
}

/** Every name that pages have read, by itself or in a group. */
export function namesOf(pages: ReadonlyMap<string, KeptPage>): Set<string> {
  const names = new Set<string>();
  const groups = new Set<Read>();
  const add = (reads: readonly Read[]) => {
    for (const read of reads) {
      if (typeof read === 'string') names.add(read);
      else if (!groups.has(read)) {
        groups.add(read);
        add(read);
      }
    }
  };
  for (const { reads } of pages.values()) add(reads);
  return names;
}

function* entriesOf(world: string, { pages, digests }: Kept): Generator<Head | NameLine | Places | PageLine> {
  const names = new Map([...digests.keys()].map((name, place) => [name, place]));
  const known = new Map<Read, number>();
  // Pages taken over and pages made anew may have read the same, each in a group of its own.
  const groups = new Map<string, { place: number; members: Places }>();
  const placeOf = (read: Read): number => {
    if (typeof read === 'string') return names.get(read)!;
    const own = known.get(read);
    if (own !== undefined) return own;
    const members = read.map(placeOf);
    const text = members.join();
    const group = groups.get(text) ?? { place: -1 - groups.size, members };
    groups.set(text, group);
    known.set(read, group.place);
    return group.place;
  };
  for (const { reads } of pages.values()) for (const read of reads) if (typeof read !== 'string') placeOf(read);
  yield { world, names: digests.size, groups: groups.size };
  yield* digests;
  for (const { members } of groups.values()) yield members;
  for (const [file, { digest, reads, isFound }] of pages) {
    const places = reads.map(placeOf);
    yield isFound === undefined ? [file, digest, places] : [file, digest, places, isFound];
  }
}

/** Takes the place of the list of the build before when it is whole. */
export function writeKept(folder: string, world: string, kept: Kept): void {
  const own = join(folder, `${LIST}.new`);
  const file = openSync(own, 'w');
  const hash = createHash('sha256');
  let piece = '';
  const write = () => {
    hash.update(piece);
    writeFileSync(file, piece);
    piece = '';
  };
  try {
    for (const entry of entriesOf(world, kept)) {
      piece += `${JSON.stringify(entry)}\n`;
      if (piece.length >= PIECE) write();
    }
    write();
    writeFileSync(file, hash.digest('hex'));
  } finally {
    closeSync(file);
  }
  renameSync(own, join(folder, LIST));
}

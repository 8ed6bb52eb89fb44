// The list of the pages that a build keeps for the next one: in lines, since one text of it all would be longer than a string may be from some 50,000 profiles with their versions on.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KeptPage {
  /** SHA-256 of its text, which lies beside the list under this name. */
  digest: string;
  /** Names of what it has read. */
  reads: readonly string[];
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

/** First line of the list; behind it come the names, then the pages with the places of theirs, then the SHA-256 of all that. */
interface Head {
  world: string;
  names: number;
}
type NameLine = [name: string, digest: string];
type PageLine = [file: string, digest: string, reads: number[], isFound?: boolean];

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
  const pages = new Map<string, KeptPage>();
  for (const line of lines) {
    const [file, digest, places, isFound] = JSON.parse(line) as PageLine;
    pages.set(file, { digest, reads: places.map((name) => names[name]!), ...(isFound === undefined ? {} : { isFound }) });
  }
  return { digests, pages };
}

function* entriesOf(world: string, { pages, digests }: Kept): Generator<Head | NameLine | PageLine> {
  yield { world, names: digests.size };
  yield* digests;
  const places = new Map([...digests.keys()].map((name, place) => [name, place]));
  for (const [file, { digest, reads, isFound }] of pages) {
    const read = reads.map((name) => places.get(name)!);
    yield isFound === undefined ? [file, digest, read] : [file, digest, read, isFound];
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

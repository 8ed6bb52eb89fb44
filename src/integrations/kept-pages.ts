// Pages that a build takes over from the ones before: those that would read exactly the same again (src/model/reads.ts).
// The pages that can be taken over are made here, too: Astro's own way of writing them takes longer than making them.
import { createHash } from 'node:crypto';
import { closeSync, constants, copyFileSync, existsSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { keptLast, namedBy, noteAll, reads, type Read } from '../model/reads.ts';
import { isFound } from './search-text.ts';
import { LIST, namesOf, readKept, writeKept, type Kept, type KeptPage } from './kept-list.ts';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Removes texts that no page has any more; `there` are the names in the folder, of which a list that a killed build had begun may be gone by now. */
function forgetOthers(folder: string, there: ReadonlySet<string>, pages: ReadonlyMap<string, KeptPage>): void {
  const known = new Set<string>();
  for (const { digest } of pages.values()) known.add(digest);
  for (const name of there) if (name !== LIST && !known.has(name)) rmSync(join(folder, name), { force: true });
}

/** Makes folders that are not there yet, each once: asking the system for all of a path takes four times as long. */
function folderMaker(): (folder: string) => void {
  const known = new Set<string>();
  return function ensure(folder) {
    if (known.has(folder)) return;
    known.add(folder);
    if (existsSync(folder)) return;
    ensure(dirname(folder));
    mkdirSync(folder);
  };
}

const piece = Buffer.allocUnsafeSlow(1 << 20);

/** SHA-256 of a file of any size; undefined where there is none. */
function digestOfFile(place: string): string | undefined {
  if (!existsSync(place)) return undefined;
  const digest = createHash('sha256');
  const file = openSync(place, 'r');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) digest.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return digest.digest('hex');
}

/** Whether the folder has the text of this digest, undamaged. */
const isWhole = (folder: string, digest: string): boolean => digestOfFile(join(folder, digest)) === digest;

/** What is in memory of a body that comes in pieces. */
const HELD = 4_000_000;

/** Puts a body into the folder under its digest, which is the answer. What was there under this name may have other names, which keep what they had. `there` are the names in the folder. `see` gets what came in one piece. */
async function keepBody(body: ReadableStream<Uint8Array> | null, folder: string, there: Set<string>, see: (bytes: Buffer) => void): Promise<string> {
  const hash = createHash('sha256');
  const own = join(folder, `${process.pid}.new`);
  let file: number | undefined;
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    hash.update(part);
    held.push(part);
    size += part.length;
    if (size < HELD) continue;
    file ??= openSync(own, 'w');
    writeFileSync(file, Buffer.concat(held));
    held = [];
    size = 0;
  }
  const digest = hash.digest('hex');
  const place = join(folder, digest);
  const rest = Buffer.concat(held);
  if (file !== undefined) {
    writeFileSync(file, rest);
    closeSync(file);
    renameSync(own, place);
  } else {
    see(rest);
    if (!there.has(digest) || !isWhole(folder, digest)) {
      if (there.has(digest)) rmSync(place, { force: true });
      // One after the other in one folder, files are written twice as fast as in a new folder each.
      writeFileSync(place, rest);
    }
  }
  there.add(digest);
  return digest;
}

/** Gives a file a second name, or copies it where the file system has no such thing. Throws where there is a file of that name. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

export interface Places {
  /** The folder of the finished site. */
  site: string;
  /** The folder of what is kept. */
  cache: string;
  /** Address of the site's root: "https://example.org/base/". */
  home: URL;
  /** Digest of everything that no page notes; asked for when styles and scripts are in the site. */
  world: () => string;
  /** Gets the pages that are not to be found, for the search index. */
  leftOut: Set<string>;
  say: (line: string) => void;
}

const bare = (pathname: string) => pathname.replace(/^\/+|\/+$/g, '');

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Pages of one entry come one after the other, whatever their routes: what they need of it is in memory once. */
const byKey = ({ cacheKey: a = '' }: Path, { cacheKey: b = '' }: Path): number => (a < b ? -1 : Number(a > b));

/** A prerenderer that makes the pages whose path has a `cacheKey` itself, and of them only those that are not as they were. */
export function keepingPages(whole: AstroPrerenderer, { site, cache, home, world: worldNow, leftOut, say }: Places): AstroPrerenderer {
  const pages = new Map<string, KeptPage>();
  /** What lies in the cache: asking for each text takes longer than reading the folder once. */
  const there = new Set<string>();
  const digests = new Map<string, string>();
  /** Empty for a name that means nothing any more. */
  const digestOf = (name: string): string => {
    const known = digests.get(name);
    if (known !== undefined) return known;
    const text = reads.textBehind(name);
    const digest = text === undefined ? '' : sha256(text);
    digests.set(name, digest);
    return digest;
  };

  /** Of each name, the text that came first: every page makes its own, and pages are a million. */
  const known = new Map<string, string>();
  const oneOf = (read: Read): Read => {
    if (typeof read !== 'string') return read;
    const first = known.get(read);
    if (first === undefined) known.set(read, read);
    return first ?? read;
  };
  /** Whether groups are as they were. */
  const checked = new Map<Read, boolean>();
  const isAsBefore = (read: Read, digestsBefore: Kept['digests']): boolean => {
    if (typeof read === 'string') return digestOf(read) !== '' && digestOf(read) === digestsBefore.get(read);
    const isSame = checked.get(read) ?? read.every((part) => isAsBefore(part, digestsBefore));
    checked.set(read, isSame);
    return isSame;
  };

  const ensureFolder = folderMaker();
  /** A text that is kept comes to stand in the site. */
  const publish = (file: string, page: KeptPage): void => {
    const place = join(site, file);
    ensureFolder(dirname(place));
    linkOrCopy(join(cache, page.digest), place);
    pages.set(file, page);
    if (page.isFound === false) leftOut.add(file);
  };

  /** Whether what was kept is what would be made now; if so, it stands in the site afterwards. */
  function takeOver(file: string, before: Kept): boolean {
    const page = before.pages.get(file);
    if (!page?.reads.every((read) => isAsBefore(read, before.digests)) || !isWhole(cache, page.digest)) return false;
    publish(file, page);
    return true;
  }

  async function make({ pathname, route, cacheKey }: Path, file: string): Promise<void> {
    // As Astro asks for it: a page with a slash at its end, a file as its path has it.
    const address = new URL(route.type === 'page' ? `${bare(pathname)}/` : pathname.replace(/^\//, ''), home);
    const names = new Set<Read>(namedBy(cacheKey!));
    reads.now = names;
    try {
      const rendered = await whole.render(new Request(address), { routeData: route });
      const response = rendered instanceof Response ? rendered : rendered.response;
      if (response.status !== 200) throw new Error(`${address.pathname} answers with ${response.status}; only pages that exist can be kept`);
      const seen: Pick<KeptPage, 'isFound'> = {};
      const digest = await keepBody(response.body, cache, there, (bytes) => {
        if (route.type === 'page') seen.isFound = isFound(bytes);
      });
      publish(file, { digest, reads: [...names].map(oneOf), ...seen });
    } catch (error) {
      say(`${address.pathname} cannot be made`);
      throw error;
    } finally {
      reads.now = undefined;
    }
  }

  return {
    ...whole,
    name: 'handbook:kept-pages',
    async getStaticPaths() {
      const paths = await whole.getStaticPaths();
      const ordered = paths.toSorted((a, b) => Number(a.cacheKey === keptLast) - Number(b.cacheKey === keptLast) || byKey(a, b));
      const world = worldNow();
      reads.made = (file) => {
        const page = pages.get(file);
        if (!page) return undefined;
        noteAll(page.reads);
        return readFileSync(join(cache, page.digest), 'utf8');
      };
      const before = readKept(cache, world);
      ensureFolder(cache);
      for (const name of readdirSync(cache)) there.add(name);
      let made = 0;
      for (const path of ordered) {
        if (path.cacheKey === undefined) continue;
        const file = path.route.type === 'page' ? `${bare(path.pathname)}/index.html` : bare(path.pathname);
        if (takeOver(file, before)) continue;
        await make(path, file);
        made++;
        // Others of this process have their turn: it hears when the other one ends.
        if (made % 100 === 0) await turn();
        if (made % 5000 === 0) say(`${made} pages and files made`);
      }
      say(`${made} pages and files made, ${pages.size - made} taken over`);
      writeKept(cache, world, { pages, digests: new Map([...namesOf(pages)].map((name) => [name, digestOf(name)])) });
      forgetOthers(cache, there, pages);
      return paths.filter(({ cacheKey }) => cacheKey === undefined);
    },
  };
}

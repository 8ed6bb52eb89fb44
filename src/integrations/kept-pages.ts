// Pages that a build takes over from the one before: those that would read exactly the same again (src/model/reads.ts).
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { reads } from '../model/reads.ts';

interface KeptPage {
  /** SHA-256 of its file. */
  digest: string;
  /** Names of what it has read. */
  reads: readonly string[];
}

interface Kept {
  /** By file, relative to the site. */
  pages: ReadonlyMap<string, KeptPage>;
  /** What stood behind each name when the pages were made. */
  digests: ReadonlyMap<string, string>;
}

/** What lies on disk: names once, and pages with the places of theirs. */
interface Written {
  world: string;
  names: [name: string, digest: string][];
  pages: [file: string, digest: string, reads: number[]][];
}

const INDEX = 'pages.json';
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the build before kept, if that is whole and of the same world. The list is gone until this build is through: one that is stopped leaves none. */
function takeKept(folder: string, world: string): Kept {
  const place = join(folder, INDEX);
  if (existsSync(place)) {
    const [digest, text = ''] = readFileSync(place, 'utf8').split('\n');
    rmSync(place);
    const written = sha256(text) === digest ? (JSON.parse(text) as Written) : undefined;
    if (written?.world === world) {
      const { names, pages } = written;
      return { digests: new Map(names), pages: new Map(pages.map(([file, digest, places]) => [file, { digest, reads: places.map((name) => names[name]![0]) }])) };
    }
  }
  return { digests: new Map(), pages: new Map() };
}

function writeKept(folder: string, world: string, { pages, digests }: Kept): void {
  const names = [...digests];
  const places = new Map(names.map(([name], place) => [name, place]));
  const written: Written = { world, names, pages: [...pages].map(([file, { digest, reads }]) => [file, digest, reads.map((name) => places.get(name)!)]) };
  const text = JSON.stringify(written);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${INDEX}.new`), `${sha256(text)}\n${text}`);
  renameSync(join(folder, `${INDEX}.new`), join(folder, INDEX));
}

/** Gives a file a second name, or copies it where the file system has no such thing. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

interface Places {
  /** The folder of the finished site. */
  site: string;
  /** The folder of what is kept. */
  cache: string;
  /** Path of the site's root: "/". */
  base: string;
  /** Digest of everything that no page notes; asked for when styles and scripts are in the site. */
  world: () => string;
}

/** An address without what stands differently in paths and in requests. */
const bare = (path: string) => path.replace(/^\/+|\/+$/g, '');
const fileOf = (pathname: string, type: string) => (type === 'page' ? `${bare(pathname)}/index.html` : bare(pathname));

/** A prerenderer that makes only pages that are not as they were. Those take part whose path has a `cacheKey`. */
export function keepingPages(whole: AstroPrerenderer, { site, cache, base, world: worldNow }: Places): AstroPrerenderer {
  let world: string;
  let before: Kept;
  /** Files of the pages that are to be made, by address. */
  const toMake = new Map<string, string>();
  const pages = new Map<string, KeptPage>();
  const digests = new Map<string, string>();
  /** Empty for a name that means nothing any more. */
  const digestOf = (name: string): string => {
    const text = digests.has(name) ? '' : reads.textBehind(name);
    if (!digests.has(name)) digests.set(name, text === undefined ? '' : sha256(text));
    return digests.get(name)!;
  };
  const isUnchanged = (name: string) => digestOf(name) !== '' && digestOf(name) === before.digests.get(name);

  /** Whether what was kept is what would be made now; if so, it stands in the site afterwards. */
  function takeOver(file: string): boolean {
    const page = before.pages.get(file);
    const place = join(cache, file);
    if (!page?.reads.every(isUnchanged) || !existsSync(place) || sha256(readFileSync(place)) !== page.digest) return false;
    linkOrCopy(place, join(site, file));
    pages.set(file, page);
    return true;
  }

  return {
    ...whole,
    name: 'handbook:kept-pages',
    async getStaticPaths() {
      const paths = await whole.getStaticPaths();
      world = worldNow();
      before = takeKept(cache, world);
      return paths.filter(({ pathname, route, cacheKey }) => {
        if (cacheKey === undefined) return true;
        const file = fileOf(pathname, route.type);
        if (takeOver(file)) return false;
        toMake.set(bare(pathname), file);
        return true;
      });
    },
    async render(request, options) {
      const file = toMake.get(bare(new URL(request.url).pathname.slice(base.length - 1)));
      if (file === undefined) return whole.render(request, options);
      const names = new Set<string>();
      reads.now = names;
      try {
        const rendered = await whole.render(request, options);
        const response = rendered instanceof Response ? rendered : rendered.response;
        if (response.status !== 200) return rendered;
        const body = new Uint8Array(await response.arrayBuffer());
        pages.set(file, { digest: sha256(body), reads: [...names] });
        return new Response(body, response);
      } finally {
        reads.now = undefined;
      }
    },
    async teardown() {
      await whole.teardown?.();
      if (!before) return;
      for (const file of before.pages.keys()) if (!pages.has(file)) rmSync(join(cache, file), { force: true });
      for (const file of toMake.values()) if (pages.has(file) && existsSync(join(site, file))) linkOrCopy(join(site, file), join(cache, file));
      const used = new Set([...pages.values()].flatMap(({ reads }) => reads));
      writeKept(cache, world, { pages, digests: new Map([...used].map((name) => [name, digestOf(name)])) });
    },
  };
}

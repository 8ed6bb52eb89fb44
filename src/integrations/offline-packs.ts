// The packs of the offline copy: all files of the finished site, many in one file, each named by what it holds.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { keptFiles, nameOf } from '../loaders/kept-files.ts';
import { isSaved, languageOf, partOf, type Newest, type OfflineManifest, type OfflinePlan, type Pack, type PackIndex, type PackLanguage } from '../model/offline-copy.ts';

/** Unpacked bytes of a pack: about a megabyte on the line, which an interruption may cost. */
const PACK = 6_000_000;
/** Unpacked bytes of a block: what the browser unpacks to read one page. */
const BLOCK = 250_000;

interface SiteFile {
  path: string;
  content: Uint8Array;
}

const MANIFEST = 'manifest.json';
const NEWEST = 'newest.json';
const ENDING = '.pack';
const LANGUAGES: readonly PackLanguage[] = ['both', 'de', 'en'];
/** RFC 1952: the byte of the header that names the system. */
const OPERATING_SYSTEM = 9;
const UNKNOWN = 255;

/** Node packs in threads of its own, beside one another. */
const compress = promisify(gzip);

/** One block; no system and no time in its header. */
async function writeBlock(files: readonly SiteFile[]): Promise<Uint8Array> {
  const block = await compress(Buffer.concat(files.map(({ content }) => content)), { level: constants.Z_DEFAULT_COMPRESSION });
  block[OPERATING_SYSTEM] = UNKNOWN;
  return block;
}

/** Packs files into one, sorted as they come. */
export async function writePack(files: readonly SiteFile[]): Promise<Uint8Array> {
  const groups = [...inGroups(files, BLOCK)];
  const blocks = await Promise.all(groups.map(writeBlock));
  const index: PackIndex = { blocks: [], files: [] };
  for (const [number, group] of groups.entries()) {
    let place = 0;
    for (const { path, content } of group) {
      index.files.push([path, number, place, content.length]);
      place += content.length;
    }
  }
  let offset = 0;
  for (const { length } of blocks) {
    index.blocks.push([offset, length]);
    offset += length;
  }
  const head = Buffer.from(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, ...blocks]);
}

/** Neighbours together until they are large enough. */
function* inGroups(files: Iterable<SiteFile>, limit: number): Generator<SiteFile[]> {
  let group: SiteFile[] = [];
  let size = 0;
  for (const file of files) {
    if (group.length > 0 && size + file.content.length > limit) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(file);
    size += file.content.length;
  }
  if (group.length > 0) yield group;
}

/**
 * Writes the packs of a site into its folder `offline/` and completes the manifest there, which says so far what the parts are.
 * Packs of an earlier call are replaced. `cache` is a folder for what a next call need not do again.
 */
export async function writePacks(site: string, cache?: string): Promise<OfflineManifest> {
  const kept = keptFiles(cache);
  const folder = join(site, 'offline');
  const { format, release, date, parts } = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as OfflinePlan;
  for (const name of await readdir(folder)) if (name.endsWith(ENDING)) await rm(join(folder, name));

  const paths = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length).replaceAll('\\', '/'))
    .filter(isSaved)
    .sort();
  const keyOf = (part: string, language: PackLanguage) => `${part} ${language}`;
  const together = Map.groupBy(paths, (path) => keyOf(partOf(path, parts), languageOf(path)));
  const read = (path: string): SiteFile => ({ path, content: readFileSync(join(site, path)) });
  function* groupsOfFiles() {
    for (const { id: part } of parts) {
      for (const language of LANGUAGES) {
        const files = (together.get(keyOf(part, language)) ?? []).values().map(read);
        for (const group of inGroups(files, PACK)) yield { part, language, group };
      }
    }
  }
  const packs: Pack[] = [];
  // Both below take from the same groups; packs keep the order of these, whichever is ready first.
  const groups = groupsOfFiles().map((all, number) => ({ ...all, number }));
  async function keepGroups(): Promise<void> {
    for (const { part, language, group, number } of groups) {
      const name = nameOf([String(BLOCK), process.versions.zlib, ...group.flatMap(({ path, content }) => [path, content])]);
      const content = await kept.take(name, () => writePack(group));
      const sha256 = createHash('sha256').update(content).digest('hex');
      const file = `${part}-${language}-${sha256.slice(0, 12)}${ENDING}`;
      await writeFile(join(folder, file), content);
      packs[number] = { file, part, language, first: group[0]!.path, bytes: content.length, pages: group.filter(({ path }) => path.endsWith('.html')).length, sha256 };
    }
  }
  // Two at a time: while one is compressed, the files of the next are read. No more are in memory, however large a part is.
  await Promise.all([keepGroups(), keepGroups()]);
  kept.forgetOthers();
  const build = createHash('sha256').update(packs.map(({ sha256 }) => sha256).join()).digest('hex').slice(0, 16);
  const manifest: OfflineManifest = { format, release, date, build, parts, packs };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest)}\n`);
  await writeFile(join(folder, NEWEST), `${JSON.stringify({ format, release, date, build } satisfies Newest)}\n`);
  return manifest;
}

/** Whether a site offers a copy: without the plan of its parts there is none. */
export function hasPlan(site: string): boolean {
  return existsSync(join(site, 'offline', MANIFEST));
}

// Makes the package: plans its files, has them packed, writes the archives and their checksums. The same site gives the same bytes.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageReadme, readmeNames, type PackageFacts } from '../../src/labels/package.ts';
import { writeSums } from '../../src/model/published.ts';
import { base, pagePath } from '../../src/routes.ts';
import { languages, site as publisher, type Language } from '../../src/site.ts';
import { classicScript, diskSearchScript } from './classic-scripts.ts';
import { kindOf, nameOf } from './contents.ts';
import type { PagePlaces } from './disk-page.ts';
import { findNewestPages, FORWARDING } from './newest-pages.ts';
import { packFiles, type PackedFile, type Source } from './pack.ts';
import type { BuiltSite } from './site-in-dist.ts';
import { requireTools, writeSolid } from './solid.ts';
import { ZipWriter } from './zip.ts';

const SUMS = 'SHA256SUMS';

export interface Archive {
  file: string;
  sha256: string;
  bytes: number;
}

interface MadePackage {
  /** The ZIP, and the .tar.xz if it was asked for. */
  archives: Archive[];
  files: PackedFile[];
}

function factsFor({ files, origin, base: folderOnline, release, date, example }: BuiltSite, language: Language): PackageFacts {
  const { content, code } = publisher.licence;
  const online = (path: string) => `${origin}${folderOnline}${path.slice(base.length)}`;
  return {
    title: publisher.name[language], release, date,
    online: online(base), releases: online(pagePath('releases', language)),
    hasData: files.some((path) => path.startsWith('api/v1/')),
    example,
    licences: { content: content.name, contentUrl: content.url, code: code.name, codeUrl: code.url },
  };
}

/** What pages load by which script elements: modules are made classic, those that only serve online are left out. */
function sortScripts({ folder, files, base: folderOnline }: BuiltSite): { modules: Set<string>; leftOut: Set<string> } {
  const texts = files.filter((path) => kindOf(path) === 'page').map((path) => readFileSync(join(folder, path), 'utf8'));
  const modules = new Set(texts.flatMap((html) => [...html.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address]) => address!.slice(folderOnline.length))));
  const leftOut = new Set(files.filter((path) => kindOf(path) === 'script' && /\bserviceWorker\b/.test(readFileSync(join(folder, path), 'utf8'))));
  return { modules, leftOut };
}

export interface Plan {
  sources: Source[];
  places: PagePlaces;
}

/** Which files the package has, and what each is made of. */
export async function planPackage(site: BuiltSite): Promise<Plan> {
  const { modules, leftOut } = sortScripts(site);
  const sources: Source[] = languages.map((language) => ({ name: readmeNames[language], text: packageReadme(factsFor(site, language), language) }));
  for (const path of site.files) {
    if (kindOf(path) === undefined || leftOut.has(path)) continue;
    const name = nameOf(path);
    sources.push(modules.has(path) ? { name, text: await classicScript(join(site.folder, path)) } : { name, path });
  }
  const program = 'pagefind/pagefind.js';
  if (site.files.includes(program)) sources.push({ name: program, text: await diskSearchScript(join(site.folder, program)) });
  const newest = findNewestPages(site.folder, site.files);
  if (newest.size > 0) sources.push(FORWARDING);
  sources.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { sources, places: { origin: site.origin, base: site.base, files: new Set(sources.map(({ name }) => name)), newest, leftOut } };
}

function writeZip(file: string, files: readonly PackedFile[], name: string, date: string): void {
  // Whoever looks meanwhile finds the old package or none, never half of one.
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  const open = openSync(unfinished, 'w');
  try {
    const zip = new ZipWriter(open, date);
    for (const packed of files) zip.add({ ...packed, name: `${name}/${packed.name}` });
    zip.close();
  } finally {
    closeSync(open);
  }
  renameSync(unfinished, file);
}

export interface Wishes {
  /** The same tree as .tar.xz, too. */
  solid?: boolean;
  /** For tests. */
  threads?: number;
}

/** Writes `handbuch-<ausgabe>.zip` and SHA256SUMS into the folder `to`. */
export async function makePackage(site: BuiltSite, to: string, { solid = false, threads }: Wishes = {}): Promise<MadePackage> {
  if (solid) requireTools();
  const name = `handbuch-${site.release}`;
  const { folder, date } = site;
  const { sources, places } = await planPackage(site);
  const packed = await packFiles({ folder, places, sources }, threads);
  const sums = await packFiles({ folder, places, sources: [{ name: SUMS, text: writeSums(packed.map(({ name: path, sha256 }) => ({ path, sha256 }))) }] }, 1);
  const files = [...packed, ...sums];

  mkdirSync(to, { recursive: true });
  // One of an earlier run would not be what the sums say.
  if (!solid) rmSync(join(to, `${name}.tar.xz`), { force: true });
  const writers = { ...(solid && { 'tar.xz': writeSolid }), zip: writeZip };
  const archives = Object.entries(writers).map(([ending, write]) => {
    const file = join(to, `${name}.${ending}`);
    write(file, files, name, date);
    const content = readFileSync(file);
    return { file, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  });
  writeFileSync(join(to, SUMS), writeSums(archives.map(({ file, sha256 }) => ({ path: basename(file), sha256 }))));
  return { archives, files };
}

// The files beside the pages are what was published, byte for byte: frozen texts, register, checksums; citations and lists say what the register says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sumsPath, type PublishedEntry, type PublishedVersion } from '../../src/model/published.ts';
import { isReadable } from '../../src/model/readable.ts';
import { registerFile } from '../../src/file-routes.ts';
import { citationPath, printSheetPath, sourceFile, sumsFile, versionListFile, versionPath } from '../../src/routes.ts';
import { languages, type Language } from '../../src/site.ts';
import { sha256 } from '../publish/hashes.ts';
import { REGISTER } from '../publish/journal.ts';
import type { Check, Finding } from './check.ts';
import { absoluteOf, pathOfRoute, readText, type Site } from './site.ts';

const rebuild = 'build again; if that does not help, look at src/page-props/version-files.ts';
const short = (sum: string) => `${sum.slice(0, 12)}…`;

export const publishedFiles: Check = {
  id: 'published-files',
  title: 'frozen texts, register, checksums, citations and lists beside the pages',
  begin(site) {
    return {
      *end(): Iterable<Finding> {
        yield* judgeRegister(site);
        yield* judgeSources(site);
        for (const entry of site.archive.published.entries.values()) {
          for (const version of entry.versions) if (isReadable(version)) for (const language of languages) yield* judgeCitations(site, version, language);
          yield* judgeLists(site, entry);
        }
      },
    };
  },
};

const bytesOf = (site: Site, path: string) => (existsSync(join(site.folder, path)) ? readFileSync(join(site.folder, path)) : undefined);

/** The register and the checksums of the releases are those of content/. */
function* judgeRegister(site: Site): Iterable<Finding> {
  const { register, published, read } = site.archive;
  const path = pathOfRoute(registerFile);
  const there = bytesOf(site, path);
  // Before the first publication the file is empty, or not there at all.
  if (!there && register.length > 0) yield { path, message: 'is missing', fix: rebuild };
  else if (there && !there.equals(register)) yield { path, message: `is not content/${REGISTER}`, fix: rebuild };
  for (const { release, sums } of published.releases) {
    const file = pathOfRoute(sumsFile(release));
    const bytes = bytesOf(site, file);
    if (!bytes) yield { path: file, message: `is missing: the checksums of release ${release}`, fix: rebuild };
    else if (sha256(bytes) !== sums) yield { path: file, message: `is not what the register says: SHA-256 ${short(sha256(bytes))} instead of ${short(sums)}`, fix: rebuild };
    else if (!read(sumsPath(release))?.equals(bytes)) yield { path: file, message: `is not content/${sumsPath(release)}`, fix: rebuild };
  }
}

/** Every frozen file of a readable version lies there unchanged, and no other. */
function* judgeSources(site: Site): Iterable<Finding> {
  const versions = [...site.archive.published.entries.values()].flatMap((entry) => entry.versions);
  const expected = new Map(versions.flatMap((version) => version.files.map((file) => [pathOfRoute(sourceFile(version.collection, version.id, version.version, file.path)), { version, file }])));
  const ownerOf = new Map([...expected].map(([path, { file }]) => [file.sha256, path]));
  for (const [path, { version, file }] of expected) {
    const bytes = bytesOf(site, path);
    if (!bytes) {
      if (isReadable(version)) yield { path, message: `is missing: ${file.path} was published here`, fix: rebuild };
      continue;
    }
    const sum = sha256(bytes);
    const owner = ownerOf.get(sum);
    if (!isReadable(version)) yield { path, message: `was removed on ${version.removed!.date} and lies here all the same`, fix: 'delete it, and find out how it came back' };
    else if (sum !== file.sha256) yield { path, message: `is not what was published: SHA-256 ${short(sum)} instead of ${short(file.sha256)}${owner ? `; these bytes belong to ${owner}` : ''}`, fix: rebuild };
    else if (!site.archive.read(file.path)?.equals(bytes)) yield { path, message: `is not content/${file.path}`, fix: rebuild };
  }
  const gone = new Map(versions.filter((version) => !isReadable(version)).flatMap((version) => languages.map((language) => [pathOfRoute(versionPath(version.collection, version.id, version.version, language)), version])));
  for (const path of site.files) {
    if (/\/quelle(\.en)?\.\w+$/.test(path) && !expected.has(path)) yield { path, message: 'no frozen file was ever published here', fix: 'remove it' };
    const removed = gone.get(path.replace(/[^/]+$/, 'index.html'));
    if (removed && !path.endsWith('/index.html') && !expected.has(path)) yield { path, message: `stands beside the tombstone of a version that was removed on ${removed.removed!.date}`, fix: 'a removed version has no files' };
  }
}

/** Citations in every format, and the sheet for printing, name the version. */
function* judgeCitations(site: Site, version: PublishedVersion, language: Language): Iterable<Finding> {
  const { collection, id } = version;
  const address = absoluteOf(site, versionPath(collection, id, version.version, language));
  const wanted: [route: string, says: (text: string) => boolean][] = [
    [citationPath(collection, id, version.version, language, 'bib'), (text) => text.includes(`{${address}}`) && text.includes(`{${version.version}}`)],
    [citationPath(collection, id, version.version, language, 'ris'), (text) => text.includes(`UR  - ${address}\r\n`)],
    [citationPath(collection, id, version.version, language, 'csl.json'), (text) => isCitedIn(text, address, version)],
    [printSheetPath(collection, id, version.version, language), (text) => text.includes(address) && text.includes(version.files[0]!.sha256)],
  ];
  for (const [route, says] of wanted) {
    const path = pathOfRoute(route);
    if (!site.files.has(path)) yield { path, message: `is missing beside version ${version.version} of ${collection}/${id}`, fix: rebuild };
    else if (!says(readText(site, path))) yield { path, message: `does not name ${address} as the register does`, fix: 'look at src/export' };
  }
}

function isCitedIn(text: string, address: string, { id, version }: PublishedVersion): boolean {
  const items = parseJson(text);
  const [item] = (Array.isArray(items) ? items : []) as { URL?: unknown; number?: unknown; version?: unknown }[];
  return item?.URL === address && item.number === id && item.version === String(version);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The list of versions as data says of each version what the register says. */
function* judgeLists(site: Site, { collection, id, versions }: PublishedEntry): Iterable<Finding> {
  const path = pathOfRoute(versionListFile(collection, id, 'fassungen.json'));
  const list = site.files.has(path) ? (parseJson(readText(site, path)) as { versions?: { version: number; status: string; date: string; files: { sha256: string }[] }[] } | undefined)?.versions : undefined;
  if (!list) yield { path, message: `is missing, or no list: the versions of ${collection}/${id}`, fix: rebuild };
  else if (list.length !== versions.length) yield { path, message: `names ${list.length} versions, the register ${versions.length}`, fix: rebuild };
  else {
    for (const [index, version] of versions.entries()) {
      const told = list[index]!;
      const isSame = told.version === version.version && told.status === version.status && told.date === version.date && told.files.length === version.files.length && told.files.every((file, at) => file.sha256 === version.files[at]!.sha256);
      if (!isSame) yield { path, message: `says of version ${version.version} something else than the register`, fix: rebuild };
    }
  }
  const map = pathOfRoute(versionListFile(collection, id, 'timemap.link'));
  const mementos = site.files.has(map) ? [...readText(site, map).matchAll(/<([^>]*)>[^<]*;rel="[^"]*memento"/g)].map((match) => match[1]!) : undefined;
  const wanted = versions.filter(isReadable).map(({ version }) => absoluteOf(site, versionPath(collection, id, version, 'de')));
  if (!mementos) yield { path: map, message: `is missing: the time map of ${collection}/${id}`, fix: rebuild };
  else if (mementos.join(' ') !== wanted.join(' ')) yield { path: map, message: `lists ${mementos.join(', ') || 'nothing'} instead of ${wanted.join(', ') || 'nothing'}`, fix: rebuild };
}
